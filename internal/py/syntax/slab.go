package syntax

// Nodes and the slices in them are cut from slabs that grow with the file, so that
// a parse makes few allocations. A slab is kept alive by any node in it; a tree is
// kept or dropped as a whole anyway.
const (
	firstSlab = 8
	lastSlab  = 512
)

// slab hands out nodes of one kind.
type slab[T any] struct {
	free []T
	next int
}

func (s *slab[T]) grow(n int) {
	s.next = max(firstSlab, min(2*s.next, lastSlab))
	s.free = make([]T, max(s.next, n))
}

func (s *slab[T]) new() *T {
	if len(s.free) == 0 {
		s.grow(1)
	}
	t := &s.free[0]
	s.free = s.free[1:]
	return t
}

// stack collects items of lists that nest; cut makes the innermost one a slice.
type stack[T any] struct {
	items []T
	slab  slab[T]
}

func (s *stack[T]) push(t T) { s.items = append(s.items, t) }

func (s *stack[T]) mark() int { return len(s.items) }

// cut returns the items since the mark, nil if there are none, and drops them.
func (s *stack[T]) cut(mark int) []T {
	from := s.items[mark:]
	n := len(from)
	if n == 0 {
		return nil
	}
	if len(s.slab.free) < n {
		s.slab.grow(n)
	}
	out := s.slab.free[:n:n]
	s.slab.free = s.slab.free[n:]
	copy(out, from)
	s.items = s.items[:mark]
	return out
}

// nodes holds the slabs of one parse.
type nodes struct {
	exprs     stack[Expr]
	stmts     stack[Stmt]
	ops       stack[Op]
	idents    stack[Ident]
	callArgs  stack[Arg]
	trailers  stack[Trailer]
	items     stack[BraceItem]
	clauses   stack[CompClause]
	params    stack[Param]
	branches  stack[Branch]
	handlers  stack[Handler]
	withItems stack[WithItem]
	imports   stack[ImportName]
	aliases   stack[ImportAlias]
	decos     stack[Decorator]

	names      slab[Name]
	ints       slab[Int]
	strs       slab[Str]
	literals   slab[Literal]
	tuples     slab[Tuple]
	binaries   slab[Binary]
	compares   slab[Compare]
	boolOps    slab[BoolOp]
	unaries    slab[Unary]
	nots       slab[Not]
	primaries  slab[Primary]
	lists      slab[List]
	braces     slab[Brace]
	slices     slab[Slice]
	exprStmts  slab[ExprStmt]
	assigns    slab[Assign]
	augAssigns slab[AugAssign]
	returns    slab[Return]
	ifs        slab[If]
	fors       slab[For]
	funcs      slab[FuncDef]
}
