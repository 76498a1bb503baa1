package archtest

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"
)

// Any number of compilers and engines work in one process at the same time, so nothing that they share may change.
func TestPackageVariablesAreNotWritten(t *testing.T) { holds(t, writtenState) }

func TestWrittenStateIsFound(t *testing.T) { finds(t, "state", writtenState) }

// writtenState finds what changes a package-level variable, or memory that one leads to, outside of lazy.Value:
// assignments, the built-in functions that write, methods and functions that do so to a receiver or a parameter, and all
// of these by way of a local variable or a result.
//
// The analysis looks at one function at a time, in any order of its statements, with a summary for each function of which
// parameters it writes to and which it returns; it repeats until no summary changes. It does not see through interfaces,
// function values and structures that hold pointers; what it says about functions outside the module is the list below.
func writtenState(units []*unit) []finding {
	s := stateLaw{effects: map[string]*effect{}}
	for s.changed = true; s.changed; {
		s.changed, s.found = false, nil
		for _, u := range units {
			s.look(u)
		}
	}
	return s.found
}

// effect is the summary of a function. Parameters are numbered from 1; the receiver is 0.
type effect struct {
	writes  map[int]bool    // parameters to whose memory it writes
	returns map[origin]bool // what a result shares memory with
}

// origin is where memory comes from: a package-level variable or a parameter.
type origin struct {
	variable *types.Var
	param    int // of the function at hand; counts where variable is nil
}

// stateLaw is the state of the analysis over all packages.
type stateLaw struct {
	effects map[string]*effect // by the full name of the function
	changed bool
	found   []finding
}

// function is the analysis of one function with the literals in it.
type function struct {
	*stateLaw
	*unit
	effect  *effect
	params  map[*types.Var]int
	aliases map[*types.Var]map[origin]bool // local variables that share memory
}

// look analyses the functions of a package.
func (s *stateLaw) look(u *unit) {
	for _, file := range u.files {
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Body != nil {
					s.function(u, d)
				}
			case *ast.GenDecl: // literals in the values of package-level variables
				f := &function{stateLaw: s, unit: u, effect: newEffect(), aliases: map[*types.Var]map[origin]bool{}}
				f.settle(d)
			}
		}
	}
}

func newEffect() *effect { return &effect{map[int]bool{}, map[origin]bool{}} }

func (s *stateLaw) function(u *unit, d *ast.FuncDecl) {
	fn := u.info.Defs[d.Name].(*types.Func)
	name := fn.FullName()
	if s.effects[name] == nil {
		s.effects[name] = newEffect()
	}
	f := &function{stateLaw: s, unit: u, effect: s.effects[name], params: map[*types.Var]int{}, aliases: map[*types.Var]map[origin]bool{}}
	sig := fn.Signature()
	if r := sig.Recv(); r != nil {
		f.params[r] = 0
	}
	for i := range sig.Params().Len() {
		f.params[sig.Params().At(i)] = i + 1
	}
	f.settle(d.Body)
}

// settle walks a function until no local variable gets a new origin.
func (f *function) settle(body ast.Node) {
	for n := -1; n != f.countAliases(); {
		n = f.countAliases()
		ast.Inspect(body, f.learn)
	}
	ast.Inspect(body, f.judge)
}

func (f *function) countAliases() (n int) {
	for _, from := range f.aliases {
		n += len(from)
	}
	return n
}

// learn notes which local variables share memory with what.
func (f *function) learn(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, lhs := range n.Lhs {
			if len(n.Lhs) == len(n.Rhs) {
				f.bind(lhs, n.Rhs[i])
			} else {
				f.bind(lhs, n.Rhs[0])
			}
		}
	case *ast.ValueSpec:
		for i, name := range n.Names {
			if len(n.Names) == len(n.Values) {
				f.bind(name, n.Values[i])
			}
		}
	case *ast.RangeStmt:
		f.bind(n.Key, n.X)
		f.bind(n.Value, n.X)
	}
	return true
}

// bind lets a local variable share the memory of an expression.
func (f *function) bind(lhs, rhs ast.Expr) {
	name, ok := lhs.(*ast.Ident)
	if !ok || rhs == nil {
		return
	}
	v := f.variable(name)
	if v == nil || isPackageLevel(v) || !leadsOn(v.Type()) {
		return
	}
	for o := range f.origins(rhs) {
		if f.aliases[v] == nil {
			f.aliases[v] = map[origin]bool{}
		}
		f.aliases[v][o] = true
	}
}

// judge finds the statements that write.
func (f *function) judge(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			for _, lhs := range n.Lhs {
				f.store(lhs)
			}
		}
	case *ast.IncDecStmt:
		f.store(n.X)
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			f.store(n.Key)
			f.store(n.Value)
		}
	case *ast.ReturnStmt:
		for _, r := range n.Results {
			for o := range f.origins(r) {
				if leadsOn(f.info.TypeOf(r)) && !f.effect.returns[o] {
					f.effect.returns[o], f.changed = true, true
				}
			}
		}
	case *ast.CallExpr:
		return f.call(n)
	}
	return true
}

// store judges an assignment to an expression.
func (f *function) store(lhs ast.Expr) {
	switch x := ast.Unparen(lhs).(type) {
	case nil:
	case *ast.Ident:
		if v := f.variable(x); v != nil && isPackageLevel(v) {
			f.write(lhs, origin{variable: v})
		}
	case *ast.SelectorExpr:
		if v, ok := f.info.Uses[x.Sel].(*types.Var); ok && isPackageLevel(v) {
			f.write(lhs, origin{variable: v})
			return
		}
		f.storeInto(lhs, x.X)
	case *ast.IndexExpr:
		f.storeInto(lhs, x.X)
	case *ast.StarExpr:
		f.storeInto(lhs, x.X)
	}
}

// storeInto judges an assignment to a part of an expression. A local variable that is a copy of the part is nobody else's.
func (f *function) storeInto(at, whole ast.Expr) {
	if !leadsOn(f.info.TypeOf(whole)) {
		f.store(whole)
		return
	}
	for o := range f.origins(whole) {
		f.write(at, o)
	}
}

// write notes that memory of an origin changes.
func (f *function) write(at ast.Node, o origin) {
	if o.variable != nil {
		f.found = append(f.found, f.find(at, "changes the package-level variable %s", o.variable.Name()))
		return
	}
	if !f.effect.writes[o.param] {
		f.effect.writes[o.param], f.changed = true, true
	}
}

// call judges a call by what is known of the callee; it is false where the arguments need no look.
func (f *function) call(call *ast.CallExpr) bool {
	if name, ok := ast.Unparen(call.Fun).(*ast.Ident); ok && f.info.Types[call.Fun].IsBuiltin() {
		if slices.Contains([]string{"clear", "copy", "delete"}, name.Name) {
			f.storeInto(call, call.Args[0])
		}
		return true
	}
	fn := f.callee(call)
	if fn == nil {
		return true
	}
	if recv := fn.Signature().Recv(); recv != nil && f.writes(fn, 0) {
		if x, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
			f.through(call, x.X, recv.Type())
		}
	}
	for i, arg := range call.Args {
		if f.writes(fn, min(i+1, fn.Signature().Params().Len())) {
			f.storeInto(call, arg)
		}
	}
	return true
}

// through judges a method that writes to its receiver x; a lazy.Value may, because it does so once.
func (f *function) through(call *ast.CallExpr, x ast.Expr, recv types.Type) {
	if strings.HasPrefix(recv.String(), "*"+modulePath+"/internal/lazy.Value[") {
		return
	}
	if _, ok := recv.Underlying().(*types.Pointer); ok && !leadsOn(f.info.TypeOf(x)) {
		f.store(x) // its address is taken
		return
	}
	f.storeInto(call, x)
}

// writersElsewhere are functions outside of the module that write to their first parameter or to their receiver.
var writersElsewhere = []string{
	"slices.Sort", "slices.Reverse", "slices.Delete", "slices.Insert", "slices.Compact", "sort.", "maps.Copy", "maps.Delete", "maps.Insert",
	"(*sync.Map).", "(*sync.Mutex).", "(*sync.RWMutex).", "(*sync.Pool).", "(*sync.WaitGroup).", "(*sync/atomic.", "sync/atomic.",
	"(*bytes.Buffer).", "(*strings.Builder).", "(*math/big.Int).Set", "(*math/rand",
}

// writes reports whether a function writes to the memory of a parameter.
func (f *function) writes(fn *types.Func, param int) bool {
	if e := f.effects[fn.FullName()]; e != nil {
		return e.writes[param]
	}
	first := 1
	if fn.Signature().Recv() != nil {
		first = 0
	}
	return param == first && slices.ContainsFunc(writersElsewhere, func(name string) bool { return strings.HasPrefix(fn.FullName(), name) })
}

// origins returns what the memory behind an expression belongs to.
func (f *function) origins(e ast.Expr) map[origin]bool {
	switch x := ast.Unparen(e).(type) {
	case *ast.Ident:
		v := f.variable(x)
		switch {
		case v == nil:
			return nil
		case isPackageLevel(v):
			return map[origin]bool{{variable: v}: true}
		}
		if n, ok := f.params[v]; ok {
			return map[origin]bool{{param: n}: true}
		}
		return f.aliases[v]
	case *ast.SelectorExpr:
		if v, ok := f.info.Uses[x.Sel].(*types.Var); ok && isPackageLevel(v) {
			return map[origin]bool{{variable: v}: true}
		}
		return f.origins(x.X)
	case *ast.IndexExpr:
		return f.origins(x.X)
	case *ast.SliceExpr:
		return f.origins(x.X)
	case *ast.StarExpr:
		return f.origins(x.X)
	case *ast.TypeAssertExpr:
		return f.origins(x.X)
	case *ast.UnaryExpr:
		if x.Op == token.AND {
			return f.origins(x.X)
		}
	case *ast.CallExpr:
		return f.results(x)
	}
	return nil
}

// results returns what the memory behind the results of a call belongs to.
func (f *function) results(call *ast.CallExpr) map[origin]bool {
	fn := f.callee(call)
	if fn == nil {
		return f.origins(call.Fun) // a package-level function value: what sync.OnceValue made
	}
	e := f.effects[fn.FullName()]
	if e == nil {
		return nil
	}
	all := map[origin]bool{}
	for o := range e.returns {
		if o.variable != nil {
			all[o] = true
			continue
		}
		var from ast.Expr
		if x, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && o.param == 0 {
			from = x.X
		} else if o.param > 0 && o.param <= len(call.Args) {
			from = call.Args[o.param-1]
		}
		if from != nil {
			for p := range f.origins(from) {
				all[p] = true
			}
		}
	}
	return all
}

// variable is what an identifier names, nil if that is no variable.
func (f *function) variable(name *ast.Ident) *types.Var {
	if v, ok := f.info.Defs[name].(*types.Var); ok {
		return v
	}
	v, _ := f.info.Uses[name].(*types.Var)
	return v
}

func isPackageLevel(v *types.Var) bool { return v.Pkg() != nil && v.Parent() == v.Pkg().Scope() }

// leadsOn reports whether a copy of a value shares memory with it.
func leadsOn(t types.Type) bool {
	if t == nil {
		return false
	}
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map:
		return true
	}
	return false
}
