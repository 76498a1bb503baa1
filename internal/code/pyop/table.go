package pyop

// Field names one of the operands of an Instr.
type Field uint8

// The fields.
const (
	FieldA Field = iota
	FieldB
	FieldC
	FieldKind
)

// Role says what an operand means and how the text form writes it.
type Role uint8

// The roles.
const (
	RoleNone     Role = iota
	RoleLabel         // a label: L3
	RoleName          // an index into Module.Names: foo, or "a b" where it is no identifier
	RoleSlot          // a frame slot
	RoleConst         // an index into Module.Consts, then the value: 3 (1, "a")
	RoleChild         // an index into Func.Children
	RoleCount         // a number of values, lines, blocks or slots
	RoleSigned        // a number that may be negative
	RoleSmallInt      // the 64-bit value in A and B
	RoleUnary         // a UnaryOp by name
	RoleBinary        // a BinaryOp by name
	RoleStar          // star flags: nothing, *, ** or ***
	RoleComp          // the FuncKind of a comprehension
	RoleDirect        // the word direct where Kind is GlobalDirect
	RoleDropIter      // the word drop_iter where Kind is DropIter
	RoleHandler       // the word in_handler where Kind is InHandler
	RoleDefaults      // the word defaults where Kind is WithDefaults

	numRoles
)

// Operand is one operand of an operation, in the order in which the text form has them.
type Operand struct {
	Field Field
	Role  Role
}

// Effect is how an operation moves the stack where control falls through it:
//
//	net = Base + A*Instr.A + B*Instr.B, and Kind more where Instr.Kind is not 0
//
// except that StoreComp adds Kind only for KindDictComp. Peak is how far above its
// starting depth the stack rises while the operation runs, where that is more than
// both 0 and net.
type Effect struct {
	Base, A, B, Kind int8
	Peak             int8
}

// Row describes one operation.
type Row struct {
	Name     string
	Operands []Operand
	Effect   Effect
	Ends     bool // control never falls through
	Doc      string
}

// Effect returns how many values more the stack holds after i than before it, and
// how far it rises above its depth before i while i runs, which is at least 0.
func (i *Instr) Effect() (net, peak int) {
	e := &Table[i.Op].Effect
	net = int(e.Base) + int(e.A)*int(i.A) + int(e.B)*int(i.B)
	if i.Kind != 0 && (i.Op != StoreComp || FuncKind(i.Kind) == KindDictComp) {
		net += int(e.Kind)
	}
	return net, max(0, net, int(e.Peak))
}

// HasLabel reports whether operand A of op is a label to which control may pass.
func (op Op) HasLabel() bool {
	ops := Table[op].Operands
	return op != Label && len(ops) > 0 && ops[0] == Operand{FieldA, RoleLabel}
}

// String returns the operation's name in the text form.
func (op Op) String() string {
	if op < NumOps {
		return Table[op].Name
	}
	return "bad_op"
}

// Operand lists that many rows share.
var (
	none       []Operand
	nameA      = []Operand{{FieldA, RoleName}}
	localAB    = []Operand{{FieldB, RoleName}, {FieldA, RoleSlot}}
	labelA     = []Operand{{FieldA, RoleLabel}}
	countA     = []Operand{{FieldA, RoleCount}}
	countsAB   = []Operand{{FieldA, RoleCount}, {FieldB, RoleCount}}
	callAB     = []Operand{{FieldA, RoleCount}, {FieldB, RoleCount}, {FieldKind, RoleStar}}
	jumpExcept = []Operand{{FieldA, RoleLabel}, {FieldKind, RoleHandler}}
)

// Table has one row for each operation. Stack pictures show the top at the right.
var Table = [NumOps]Row{
	Label:  {"label", labelA, Effect{}, false, "label A stands here (written L3:)"},
	Line:   {"line", countA, Effect{}, false, "source line A begins"},
	Adjust: {"adjust", []Operand{{FieldA, RoleSigned}}, Effect{A: 1}, false, "the stack holds A more values than was counted"},

	LoadFast:     {"load_fast", localAB, Effect{Base: 1}, false, "→ x: the local in slot A"},
	LoadDeref:    {"load_deref", localAB, Effect{Base: 1}, false, "→ x: what the cell in slot A holds"},
	LoadName:     {"load_name", nameA, Effect{Base: 1}, false, "→ x: from locals, globals or builtins"},
	LoadGlobal:   {"load_global", []Operand{{FieldA, RoleName}, {FieldKind, RoleDirect}}, Effect{Base: 1}, false, "→ x: from globals or builtins"},
	StoreFast:    {"store_fast", localAB, Effect{Base: -1}, false, "x →"},
	StoreDeref:   {"store_deref", localAB, Effect{Base: -1}, false, "x →"},
	StoreName:    {"store_name", nameA, Effect{Base: -1}, false, "x →"},
	StoreGlobal:  {"store_global", nameA, Effect{Base: -1}, false, "x →"},
	DeleteFast:   {"delete_fast", localAB, Effect{}, false, "unbind the local in slot A"},
	DeleteDeref:  {"delete_deref", localAB, Effect{}, false, "empty the cell in slot A"},
	DeleteName:   {"delete_name", nameA, Effect{}, false, "delete from locals"},
	DeleteGlobal: {"delete_global", nameA, Effect{}, false, "delete from globals"},

	ImportName: {"import_name", nameA, Effect{Base: -1}, false, "level fromlist → module"},
	ImportFrom: {"import_from", nameA, Effect{Base: 1}, false, "module → module x"},
	ImportStar: {"import_star", none, Effect{Base: -1}, false, "module →: all its names become locals"},

	LoadNone:       {"load_none", none, Effect{Base: 1}, false, "→ None"},
	LoadFalse:      {"load_false", none, Effect{Base: 1}, false, "→ False"},
	LoadTrue:       {"load_true", none, Effect{Base: 1}, false, "→ True"},
	LoadEllipsis:   {"load_ellipsis", none, Effect{Base: 1}, false, "→ ..."},
	LoadSmallInt:   {"load_small_int", []Operand{{FieldA, RoleSmallInt}}, Effect{Base: 1}, false, "→ int"},
	LoadStr:        {"load_str", nameA, Effect{Base: 1}, false, "→ str: an interned string"},
	LoadConst:      {"load_const", []Operand{{FieldA, RoleConst}}, Effect{Base: 1}, false, "→ x: a constant object"},
	LoadNull:       {"load_null", none, Effect{Base: 1}, false, "→ NULL: the mark for an absent value"},
	LoadMethod:     {"load_method", nameA, Effect{Base: 1}, false, "obj → method self"},
	LoadSuper:      {"load_super", nameA, Effect{Base: -1}, false, "super class self → method self"},
	LoadBuildClass: {"load_build_class", none, Effect{Base: 1}, false, "→ build_class"},

	LoadSubscr:   {"load_subscr", none, Effect{Base: -1}, false, "obj i → obj[i]"},
	StoreSubscr:  {"store_subscr", none, Effect{Base: -3}, false, "x obj i →: obj[i] = x"},
	DeleteSubscr: {"delete_subscr", none, Effect{Base: -2, Peak: 1}, false, "obj i →: del obj[i]"},
	LoadAttr:     {"load_attr", nameA, Effect{}, false, "obj → x"},
	StoreAttr:    {"store_attr", nameA, Effect{Base: -2}, false, "x obj →"},
	DeleteAttr:   {"delete_attr", nameA, Effect{Base: -1, Peak: 1}, false, "obj →"},

	Dup:      {"dup", none, Effect{Base: 1}, false, "x → x x"},
	DupTwo:   {"dup_two", none, Effect{Base: 2}, false, "x y → x y x y"},
	Pop:      {"pop", none, Effect{Base: -1}, false, "x →"},
	RotTwo:   {"rot_two", none, Effect{}, false, "x y → y x"},
	RotThree: {"rot_three", none, Effect{}, false, "x y z → z x y"},

	Jump:             {"jump", labelA, Effect{}, true, "to A"},
	PopJumpIfTrue:    {"pop_jump_if_true", labelA, Effect{Base: -1}, false, "x →: to A if x is true"},
	PopJumpIfFalse:   {"pop_jump_if_false", labelA, Effect{Base: -1}, false, "x →: to A if x is false"},
	JumpIfTrueOrPop:  {"jump_if_true_or_pop", labelA, Effect{Base: -1}, false, "x →, but x → x on the way to A if x is true"},
	JumpIfFalseOrPop: {"jump_if_false_or_pop", labelA, Effect{Base: -1}, false, "x →, but x → x on the way to A if x is false"},
	UnwindJump:       {"unwind_jump", []Operand{{FieldA, RoleLabel}, {FieldB, RoleCount}, {FieldKind, RoleDropIter}}, Effect{}, true, "to A, out of B exception blocks"},

	SetupWith:        {"setup_with", labelA, Effect{Base: 2}, false, "ctx → exit self x: enters a block whose handler is A"},
	SetupExcept:      {"setup_except", labelA, Effect{}, false, "enters a block whose handler is A"},
	SetupFinally:     {"setup_finally", labelA, Effect{}, false, "enters a block whose finally part is A"},
	WithCleanup:      {"with_cleanup", labelA, Effect{Base: -1, Peak: 3}, false, "exit self → cause: calls exit; places label A, where exceptions arrive"},
	AsyncWithFinally: {"async_with_finally", []Operand{{FieldA, RoleLabel}, {FieldB, RoleLabel}, {FieldC, RoleLabel}}, Effect{Base: 1, Peak: 3}, false, "ctx → ctx exc: to A without an exception; places label B, where the finally part begins; to C if it was entered by a return or jump"},
	EndFinally:       {"end_finally", none, Effect{Base: -1}, false, "cause →: leaves the innermost block and does what its cause asks for"},

	GetIter:            {"get_iter", none, Effect{}, false, "x → iterator"},
	GetIterStack:       {"get_iter_stack", none, Effect{Base: 3}, false, "x → an iterator in four stack slots"},
	ForIter:            {"for_iter", labelA, Effect{Base: 1}, false, "iterator → iterator x: to A, without the iterator, at its end"},
	ForIterEnd:         {"for_iter_end", none, Effect{Base: -4}, false, "the loop's iterator is gone from the stack"},
	PopExceptJump:      {"pop_except_jump", jumpExcept, Effect{}, true, "leaves the innermost block; to A"},
	StartExceptHandler: {"start_except_handler", none, Effect{Base: 4}, false, "→ exc, and room for three values"},
	EndExceptHandler:   {"end_except_handler", none, Effect{Base: -3}, false, "the room of start_except_handler ends"},

	Unary:  {"unary", []Operand{{FieldKind, RoleUnary}}, Effect{}, false, "x → y"},
	Binary: {"binary", []Operand{{FieldKind, RoleBinary}}, Effect{Base: -1}, false, "x y → z"},

	BuildTuple:     {"build_tuple", countA, Effect{Base: 1, A: -1}, false, "A values → tuple"},
	BuildList:      {"build_list", countA, Effect{Base: 1, A: -1}, false, "A values → list"},
	BuildMap:       {"build_map", countA, Effect{Base: 1}, false, "→ dict with room for A entries"},
	BuildSet:       {"build_set", countA, Effect{Base: 1, A: -1}, false, "A values → set"},
	BuildSlice:     {"build_slice", countA, Effect{Base: 1, A: -1}, false, "A values → slice"},
	StoreMap:       {"store_map", none, Effect{Base: -2}, false, "dict value key → dict"},
	StoreComp:      {"store_comp", []Operand{{FieldKind, RoleComp}, {FieldA, RoleCount}}, Effect{Base: -1, Kind: -1}, false, "x → or key value →: adds to the object A slots down"},
	UnpackSequence: {"unpack_sequence", countA, Effect{Base: -1, A: 1}, false, "seq → A values, the first on top"},
	UnpackEx:       {"unpack_ex", countsAB, Effect{A: 1, B: 1}, false, "seq → A values, a list and B values, the first on top"},

	MakeFunction: {"make_function", []Operand{{FieldA, RoleChild}, {FieldKind, RoleDefaults}}, Effect{Base: 1, Kind: -2}, false, "→ f, or tuple dict → f"},
	MakeClosure:  {"make_closure", []Operand{{FieldA, RoleChild}, {FieldB, RoleCount}, {FieldKind, RoleDefaults}}, Effect{Base: 1, B: -1, Kind: -2}, false, "B cells → f, or tuple dict and B cells → f"},
	CallFunction: {"call_function", callAB, Effect{A: -1, B: -2, Kind: -1}, false, "f, A values, B pairs, a star map if any → x"},
	CallMethod:   {"call_method", callAB, Effect{Base: -1, A: -1, B: -2, Kind: -1}, false, "method self, A values, B pairs, a star map if any → x"},
	Return:       {"return", none, Effect{Base: -1}, true, "x →"},
	Raise:        {"raise", countA, Effect{A: -1}, true, "A values →: none reraises, the second is the cause"},
	YieldValue:   {"yield_value", none, Effect{}, false, "x → what was sent"},
	YieldFrom:    {"yield_from", none, Effect{Base: -1}, false, "iterator sent → result"},
}

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

	starNames = []string{"", "*", "**", "***"}

	funcKindNames = []string{"module", "class", "lambda", "list_comp", "dict_comp", "set_comp", "gen_expr", "function"}

	emitNames = []string{"default", "bytecode", "native", "viper", "asm"}

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
