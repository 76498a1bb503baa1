package pyop

// Field names one of the operands of an Instr.
type Field uint8

// The fields.
const (
	FieldA Field = iota
	FieldB
	FieldKind
)

// Role says what an operand means and how the text form writes it.
type Role uint8

// The roles.
const (
	RoleNone     Role = iota
	RoleLabel         // a label: L3
	RoleName          // an index into Module.Names: foo, or "a b" where it is no identifier
	RoleLocal         // the same for the name of a local, or -1, NoSym: ?
	RoleSlot          // a frame slot
	RoleConst         // an index into Module.Consts, then the value: 3 (1, "a")
	RoleChild         // an index into Func.Children
	RoleCount         // a number of values, lines, blocks or slots
	RoleSmallInt      // the 64-bit value in A and B
	RoleUnary         // a UnaryOp by name
	RoleBinary        // a BinaryOp by name
	RoleComp          // the FuncKind of a comprehension
	RoleDirect        // the word direct where Kind is GlobalDirect
	RoleDropIter      // the word drop_iter where Kind is DropIter
	RoleHandler       // the word in_handler where Kind is InHandler
	RoleDefaults      // the word defaults where Kind is WithDefaults
	RoleStarred       // the word starred where Kind is Starred

	numRoles
)

// Operand is one operand of an operation, in the order in which the text form has them.
type Operand struct {
	Field Field
	Role  Role
}

// Count is a number of values: N + A*Instr.A + B*Instr.B, and Kind more where
// Instr.Kind is not 0, except that StoreComp adds Kind only for KindDictComp.
type Count struct {
	N, A, B, Kind int8
}

func (c *Count) of(i *Instr) int {
	n := int(c.N) + int(c.A)*int(i.A) + int(c.B)*int(i.B)
	if c.Kind != 0 && i.Kind != 0 && (i.Op != StoreComp || FuncKind(i.Kind) == KindDictComp) {
		n += int(c.Kind)
	}
	return n
}

// Traits are what else there is to know of an operation.
type Traits uint8

// The traits.
const (
	Ends   Traits = 1 << iota // control never falls through
	Raises                    // may raise an exception: any but those that strike anywhere, for lack of memory or from outside
	Jumps                     // may go to label A
	Opens                     // opens an exception block with its handler at label A
	Closes                    // closes the innermost exception block
)

// Row describes one operation.
type Row struct {
	Name     string
	Operands []Operand
	Pops     Count // values taken from the stack
	Pushes   Count // values left in their place where control falls through
	Jump     int8  // how many values more the stack has at label A than before the operation, of one that Jumps and has no blocks to leave
	Peak     int8  // how far above its depth before the operation the stack rises meanwhile, where it does not end as high
	Traits   Traits
	Doc      string
}

// Pops returns how many values i takes from the stack.
func (i *Instr) Pops() int { return Table[i.Op].Pops.of(i) }

// Pushes returns how many values i leaves in their place where control falls through.
func (i *Instr) Pushes() int { return Table[i.Op].Pushes.of(i) }

// Has reports whether op has all of some traits.
func (op Op) Has(t Traits) bool { return Table[op].Traits&t == t }

// HasLabel reports whether operand A of op is a label to which control may pass: by
// a jump, or by an exception.
func (op Op) HasLabel() bool { return Table[op].Traits&(Jumps|Opens) != 0 }

// String returns the operation's name in the text form.
func (op Op) String() string {
	if op < NumOps {
		return Table[op].Name
	}
	return "bad_op"
}

// Operand lists that many rows share.
var (
	nameA      = []Operand{{FieldA, RoleName}}
	localAB    = []Operand{{FieldB, RoleLocal}, {FieldA, RoleSlot}}
	labelA     = []Operand{{FieldA, RoleLabel}}
	countA     = []Operand{{FieldA, RoleCount}}
	countsAB   = []Operand{{FieldA, RoleCount}, {FieldB, RoleCount}}
	callAB     = []Operand{{FieldA, RoleCount}, {FieldB, RoleCount}, {FieldKind, RoleStarred}}
	jumpExcept = []Operand{{FieldA, RoleLabel}, {FieldKind, RoleHandler}}
	unwind     = []Operand{{FieldA, RoleLabel}, {FieldB, RoleCount}, {FieldKind, RoleDropIter}}
)

// Table has one row for each operation. Stack pictures show the top at the right.
//
// What a finally part has on top of the stack is its cause, which says how control
// got there and what EndFinally is to do: None after the end of the protected part,
// an exception, or a mark, above the value to be returned or, with UnwindJump, above
// the place to go on at. Marks are neither None nor exceptions.
//
// Any value of the stack can be NULL, the mark for what is absent.
var Table = [NumOps]Row{
	Label: {Name: "label", Operands: labelA, Doc: "label A stands here (written L3:)"},
	Line:  {Name: "line", Operands: countA, Doc: "source line A begins; the first operations are on line 1"},

	LoadFast:     {"load_fast", localAB, n0, n1, 0, 0, Raises, "→ x: what slot A holds, an error if that is nothing; of a variable that inner functions share, its cell"},
	LoadDeref:    {"load_deref", localAB, n0, n1, 0, 0, Raises, "→ x: what the cell in slot A holds, an error if that is nothing"},
	LoadName:     {"load_name", nameA, n0, n1, 0, 0, Raises, "→ x: from locals, globals or builtins"},
	LoadGlobal:   {"load_global", []Operand{{FieldA, RoleName}, {FieldKind, RoleDirect}}, n0, n1, 0, 0, Raises, "→ x: from globals or builtins; direct: the language asks for the name, not the source"},
	StoreFast:    {"store_fast", localAB, n1, n0, 0, 0, 0, "x →: into slot A"},
	StoreDeref:   {"store_deref", localAB, n1, n0, 0, 0, 0, "x →: into the cell in slot A"},
	StoreName:    {"store_name", nameA, n1, n0, 0, 0, Raises, "x →: into locals"},
	StoreGlobal:  {"store_global", nameA, n1, n0, 0, 0, Raises, "x →: into globals"},
	DeleteFast:   {"delete_fast", localAB, n0, n0, 0, 0, Raises, "slot A holds nothing any more, an error if it held nothing"},
	DeleteDeref:  {"delete_deref", localAB, n0, n0, 0, 0, Raises, "the cell in slot A holds nothing any more, an error if it held nothing"},
	DeleteName:   {"delete_name", nameA, n0, n0, 0, 0, Raises, "delete from locals"},
	DeleteGlobal: {"delete_global", nameA, n0, n0, 0, 0, Raises, "delete from globals"},

	ImportName: {"import_name", nameA, n2, n1, 0, 0, Raises, "level fromlist → module"},
	ImportFrom: {"import_from", nameA, n1, n2, 0, 0, Raises, "module → module x"},
	ImportStar: {"import_star", nil, n1, n0, 0, 0, Raises, "module →: all its names become locals"},

	LoadNone:       {"load_none", nil, n0, n1, 0, 0, 0, "→ None"},
	LoadFalse:      {"load_false", nil, n0, n1, 0, 0, 0, "→ False"},
	LoadTrue:       {"load_true", nil, n0, n1, 0, 0, 0, "→ True"},
	LoadSmallInt:   {"load_small_int", []Operand{{FieldA, RoleSmallInt}}, n0, n1, 0, 0, 0, "→ int"},
	LoadStr:        {"load_str", nameA, n0, n1, 0, 0, 0, "→ str: an interned string"},
	LoadConst:      {"load_const", []Operand{{FieldA, RoleConst}}, n0, n1, 0, 0, 0, "→ x: a constant object"},
	LoadNull:       {"load_null", nil, n0, n1, 0, 0, 0, "→ NULL"},
	LoadMethod:     {"load_method", nameA, n1, n2, 0, 0, Raises, "obj → method self, or function NULL"},
	LoadSuper:      {"load_super", nameA, n3, n2, 0, 0, Raises, "super class self → method self"},
	LoadBuildClass: {"load_build_class", nil, n0, n1, 0, 0, 0, "→ the function that makes classes"},

	LoadSubscr:   {"load_subscr", nil, n2, n1, 0, 0, Raises, "obj i → obj[i]"},
	StoreSubscr:  {"store_subscr", nil, n3, n0, 0, 0, Raises, "x obj i →: obj[i] = x; a NULL x deletes obj[i]"},
	DeleteSubscr: {"delete_subscr", nil, n2, n0, 0, 1, Raises, "obj i →: del obj[i]"},
	LoadAttr:     {"load_attr", nameA, n1, n1, 0, 0, Raises, "obj → x"},
	StoreAttr:    {"store_attr", nameA, n2, n0, 0, 0, Raises, "x obj →; a NULL x deletes the attribute"},
	DeleteAttr:   {"delete_attr", nameA, n1, n0, 0, 1, Raises, "obj →"},

	Dup:      {"dup", nil, n1, n2, 0, 0, 0, "x → x x"},
	DupTwo:   {"dup_two", nil, n2, n4, 0, 0, 0, "x y → x y x y"},
	Pop:      {"pop", nil, n1, n0, 0, 0, 0, "x →"},
	RotTwo:   {"rot_two", nil, n2, n2, 0, 0, 0, "x y → y x"},
	RotThree: {"rot_three", nil, n3, n3, 0, 0, 0, "x y z → z x y"},

	Jump:             {"jump", labelA, n0, n0, 0, 0, Ends | Jumps, "to A"},
	PopJumpIfTrue:    {"pop_jump_if_true", labelA, n1, n0, -1, 0, Jumps | Raises, "x →: to A if x is true"},
	PopJumpIfFalse:   {"pop_jump_if_false", labelA, n1, n0, -1, 0, Jumps | Raises, "x →: to A if x is false"},
	JumpIfTrueOrPop:  {"jump_if_true_or_pop", labelA, n1, n0, 0, 0, Jumps | Raises, "x →, but x → x on the way to A if x is true; A is further down"},
	JumpIfFalseOrPop: {"jump_if_false_or_pop", labelA, n1, n0, 0, 0, Jumps | Raises, "x →, but x → x on the way to A if x is false; A is further down"},
	UnwindJump:       {"unwind_jump", unwind, n0, n0, 0, 0, Ends | Jumps, "to A, out of B exception blocks, of which those with a finally part or __exit__ that does not run yet run it; drop_iter: without the iterator that is then on top"},

	SetupWith:     {"setup_with", labelA, n1, n3, 0, 3, Opens | Raises, "ctx → exit self x: calls __enter__; exceptions leave exit self on the stack"},
	SetupExcept:   {"setup_except", labelA, n0, n0, 0, 0, Opens, "exceptions go on at A, on top of what is on the stack here"},
	SetupFinally:  {"setup_finally", labelA, n0, n0, 0, 0, Opens, "exceptions, returns and unwinding jumps go on at A with a cause"},
	WithCleanup:   {"with_cleanup", nil, n3, n1, 0, 1, Raises, "exit self cause → cause: calls exit, which may turn an exception into None"},
	EndFinally:    {"end_finally", nil, n1, n0, 0, 0, Closes | Raises, "cause →: goes on after None, raises an exception, and goes on with what a mark stands for"},
	PopExceptJump: {"pop_except_jump", jumpExcept, n0, n0, 0, 0, Ends | Jumps | Closes, "to A, which is further down; in_handler: the block's handler runs"},

	GetIter:      {"get_iter", nil, n1, n1, 0, 0, Raises, "x → iterator"},
	GetIterStack: {"get_iter_stack", nil, n1, n4, 0, 0, Raises, "x → an iterator in four slots"},
	ForIter:      {"for_iter", labelA, n4, n5, -4, 0, Jumps | Raises, "iterator → iterator x: at its end to A, further down, without the iterator; NULL in the lowest of the four slots: the iterator is an object in the next"},

	Unary:  {"unary", []Operand{{FieldKind, RoleUnary}}, n1, n1, 0, 0, Raises, "x → y"},
	Binary: {"binary", []Operand{{FieldKind, RoleBinary}}, n2, n1, 0, 0, Raises, "x y → z"},

	BuildTuple:     {"build_tuple", countA, Count{A: 1}, n1, 0, 0, 0, "A values → tuple"},
	BuildList:      {"build_list", countA, Count{A: 1}, n1, 0, 0, 0, "A values → list"},
	BuildMap:       {"build_map", countA, n0, n1, 0, 0, 0, "→ dict with room for A entries"},
	BuildSet:       {"build_set", countA, Count{A: 1}, n1, 0, 0, Raises, "A values → set"},
	BuildSlice:     {"build_slice", countA, Count{A: 1}, n1, 0, 0, 0, "start stop, and step if A is 3 → slice"},
	StoreMap:       {"store_map", nil, n3, n1, 0, 0, Raises, "dict value key → dict"},
	StoreComp:      {"store_comp", []Operand{{FieldKind, RoleComp}, {FieldA, RoleCount}}, Count{N: 1, Kind: 1}, n0, 0, 0, Raises, "x →, for a dict value key →: adds to the object that is then A values down, 1 for the top"},
	UnpackSequence: {"unpack_sequence", countA, n1, Count{A: 1}, 0, 0, Raises, "seq → A values, the first on top"},
	UnpackEx:       {"unpack_ex", countsAB, n1, Count{N: 1, A: 1, B: 1}, 0, 0, Raises, "seq → B values, a list and A values, the first of the sequence on top"},

	MakeFunction: {"make_function", []Operand{{FieldA, RoleChild}, {FieldKind, RoleDefaults}}, Count{Kind: 2}, n1, 0, 0, 0, "→ f, or with defaults: tuple dict → f, either may be NULL"},
	MakeClosure:  {"make_closure", []Operand{{FieldA, RoleChild}, {FieldB, RoleCount}, {FieldKind, RoleDefaults}}, Count{B: 1, Kind: 2}, n1, 0, 0, 0, "B cells → f, or with defaults: tuple dict and B cells → f; the cells are its first arguments"},
	CallFunction: {"call_function", callAB, Count{N: 1, A: 1, B: 2, Kind: 1}, n1, 0, 0, Raises, "f, A values, B pairs of name and value → x; starred: on top is an int whose bit i says that argument i of the call is *x, and pairs with the name NULL are **x"},
	CallMethod:   {"call_method", callAB, Count{N: 2, A: 1, B: 2, Kind: 1}, n1, 0, 0, Raises, "method self, then as for call_function; NULL for self is no argument"},
	Return:       {"return", nil, n1, n0, 0, 0, Ends, "x →: out of all exception blocks, of which those with a finally part or __exit__ that does not run yet run it"},
	Raise:        {"raise", countA, Count{A: 1}, n0, 0, 0, Ends | Raises, "A values →: none raises what is being handled again, the second is the cause"},
	YieldValue:   {"yield_value", nil, n1, n1, 0, 0, Raises, "x → what was sent"},
	YieldFrom:    {"yield_from", nil, n2, n1, 0, 0, Raises, "iterator sent → result"},
}

// Numbers of values that do not depend on operands.
var n0, n1, n2, n3, n4, n5 = Count{}, Count{N: 1}, Count{N: 2}, Count{N: 3}, Count{N: 4}, Count{N: 5}

// Names of enumerations in the text form.
var (
	unaryNames = []string{"positive", "negative", "invert", "not"}

	binaryNames = []string{
		"less", "more", "equal", "less_equal", "more_equal", "not_equal", "in", "is", "exception_match",
		"inplace_or", "inplace_xor", "inplace_and", "inplace_lshift", "inplace_rshift", "inplace_add",
		"inplace_subtract", "inplace_multiply", "inplace_mat_multiply", "inplace_floor_divide",
		"inplace_true_divide", "inplace_modulo", "inplace_power",
		"or", "xor", "and", "lshift", "rshift", "add", "subtract", "multiply", "mat_multiply",
		"floor_divide", "true_divide", "modulo", "power",
		NotIn: "not_in", IsNot: "is_not",
	}

	funcKindNames = []string{"module", "class", "lambda", "list_comp", "dict_comp", "set_comp", "gen_expr", "function"}

	emitNames = []string{"default", "bytecode", "native", "viper", "asm", "machine"}

	localKindNames = []string{"fast", "cell", "free", "global", "name"}

	viperNames = []string{"object", "bool", "int", "uint", "ptr", "ptr8", "ptr16", "ptr32"}

	flagNames = []string{"generator", "var_keywords", "var_args", "def_kw_args", "ref_globals", "has_consts", "async"}
)

// String returns the operator's name in the text form.
func (o UnaryOp) String() string { return nameOf(unaryNames, int(o)) }

// String returns the operator's name in the text form.
func (o BinaryOp) String() string { return nameOf(binaryNames, int(o)) }

// String returns the kind's name in the text form.
func (k FuncKind) String() string { return nameOf(funcKindNames, int(k)) }

// String returns the mode's name in the text form.
func (e Emit) String() string { return nameOf(emitNames, int(e)) }

// String returns the kind's name in the text form.
func (k LocalKind) String() string { return nameOf(localKindNames, int(k)) }

// String returns the type's name as annotations have it.
func (t ViperType) String() string { return nameOf(viperNames, int(t)) }

func nameOf(names []string, i int) string {
	if i < len(names) && (names[i] != "" || i == 0) {
		return names[i]
	}
	return "bad"
}
