package pybc

import "github.com/tandem-lang/tandem/internal/lazy"

// Opcode is the first byte of an instruction.
type Opcode byte

// Opcodes with the index of a name. What each opcode does is in its row of Table.
const (
	LoadConstString Opcode = 0x10 + iota
	LoadName
	LoadGlobal
	LoadAttr
	LoadMethod
	LoadSuperMethod
	StoreName
	StoreGlobal
	StoreAttr
	DeleteName
	DeleteGlobal
	ImportName
	ImportFrom
)

// Opcodes with a number: an integer, a constant, a slot, a count.
const (
	MakeClosure Opcode = 0x20 + iota
	MakeClosureDefArgs
	LoadConstSmallInt
	LoadConstObj
	LoadFastN
	LoadDeref
	StoreFastN
	StoreDeref
	DeleteFast
	DeleteDeref
	BuildTuple
	BuildList
	BuildMap
	BuildSet
	BuildSlice
	StoreComp
	UnpackSequence
	UnpackEx
	MakeFunction
	MakeFunctionDefArgs
	CallFunction
	CallFunctionVarKw
	CallMethod
	CallMethodVarKw
)

// Opcodes with a label.
const (
	UnwindJump    Opcode = 0x40
	Jump          Opcode = 0x42
	PopJumpIfTrue Opcode = 0x43 + iota - 2
	PopJumpIfFalse
	JumpIfTrueOrPop
	JumpIfFalseOrPop
	SetupWith
	SetupExcept
	SetupFinally
	PopExceptJump
	ForIter
)

// Opcodes without an operand, the first sixteen.
const (
	LoadConstFalse Opcode = 0x50 + iota
	LoadConstNone
	LoadConstTrue
	LoadNull
	LoadBuildClass
	LoadSubscr
	StoreSubscr
	DupTop
	DupTopTwo
	PopTop
	RotTwo
	RotThree
	WithCleanup
	EndFinally
	GetIter
	GetIterStack
)

// Opcodes without an operand, the others.
const (
	StoreMap Opcode = 0x62 + iota
	ReturnValue
	RaiseLast
	RaiseObj
	RaiseFrom
	YieldValue
	YieldFrom
	ImportStar
)

// Opcodes that carry their operand in themselves.
const (
	LoadConstSmallIntMulti Opcode = 0x70 // -16 to 47
	LoadFastMulti          Opcode = 0xb0 // slots 0 to 15
	StoreFastMulti         Opcode = 0xc0 // slots 0 to 15
	UnaryOpMulti           Opcode = 0xd0 // + a pyop.UnaryOp
	BinaryOpMulti          Opcode = 0xd7 // + a pyop.BinaryOp
)

// The range of the ints that LoadConstSmallIntMulti loads.
const (
	minMultiInt = -16
	maxMultiInt = 47
	numMulti    = 16 // slots that LoadFastMulti and StoreFastMulti reach
	numUnary    = 4
	numBinary   = 35
)

// Format is the form of what follows an opcode.
type Format uint8

// The formats.
const (
	FormatNone     Format = iota
	FormatMulti           // nothing: the operand is the opcode less the row's first
	FormatQstr            // vuint, index of a name
	FormatInt             // signed vint
	FormatObject          // vuint, index of a constant object
	FormatSlot            // vuint, a frame slot
	FormatCount           // vuint, a number of values
	FormatCall            // vuint, positional arguments in bits 0-7, keyword arguments in bits 8-15
	FormatUnpackEx        // vuint, values before the star in bits 0-7, after it in bits 8-15
	FormatComp            // vuint, the kind of collection in bits 0-1, its depth in the others
	FormatChild           // vuint, index of a child function
	FormatClosure         // vuint, index of a child function; then a byte, the number of cells
	FormatJump            // 1 or 2 bytes, a signed distance from the end of the operand
	FormatForward         // 1 or 2 bytes, an unsigned distance from the end of the operand
	FormatUnwind          // as FormatJump; then a byte, exception blocks to leave, bit 7: drop an iterator
)

// formatNames name the operands for the documentation page.
var formatNames = [...]string{
	FormatNone: "", FormatMulti: "in the opcode", FormatQstr: "name", FormatInt: "int", FormatObject: "object",
	FormatSlot: "slot", FormatCount: "n", FormatCall: "n | kw << 8", FormatUnpackEx: "left | right << 8",
	FormatComp: "kind | depth << 2", FormatChild: "child", FormatClosure: "child, byte n",
	FormatJump: "signed label", FormatForward: "label", FormatUnwind: "signed label, byte n",
}

// Jumps reports whether the operand is a label.
func (f Format) Jumps() bool { return f >= FormatJump }

// vary says how an operand adds to what an instruction pops or pushes.
type vary uint8

const (
	fixed      vary = iota
	popN            // pops as many more as the operand says
	pushN           // pushes as many more
	popCall         // pops the arguments of a FormatCall
	pushUnpack      // pushes the values of a FormatUnpackEx
	popCells        // pops the cells of a FormatClosure
	popComp         // pops one more for a dict
)

// Row describes one opcode, or a run of Count opcodes that differ in a number.
type Row struct {
	Op        Opcode
	Count     int // 0 means 1
	First     int // the number that the first of a run stands for
	Name      string
	Format    Format
	Pop, Push int // values taken from the stack and put there where control falls through
	Vary      vary
	Ends      bool // control never falls through
	Doc       string
}

// Table has all opcodes. Stack pictures show the top at the right.
var Table = []Row{
	{Op: LoadConstString, Name: "LOAD_CONST_STRING", Format: FormatQstr, Push: 1, Doc: "→ str"},
	{Op: LoadName, Name: "LOAD_NAME", Format: FormatQstr, Push: 1, Doc: "→ x: looked up in locals, globals, builtins"},
	{Op: LoadGlobal, Name: "LOAD_GLOBAL", Format: FormatQstr, Push: 1, Doc: "→ x: looked up in globals, builtins"},
	{Op: LoadAttr, Name: "LOAD_ATTR", Format: FormatQstr, Pop: 1, Push: 1, Doc: "obj → x"},
	{Op: LoadMethod, Name: "LOAD_METHOD", Format: FormatQstr, Pop: 1, Push: 2, Doc: "obj → method self, or function NULL"},
	{Op: LoadSuperMethod, Name: "LOAD_SUPER_METHOD", Format: FormatQstr, Pop: 3, Push: 2, Doc: "super class self → method self"},
	{Op: StoreName, Name: "STORE_NAME", Format: FormatQstr, Pop: 1, Doc: "x →: into locals"},
	{Op: StoreGlobal, Name: "STORE_GLOBAL", Format: FormatQstr, Pop: 1, Doc: "x →: into globals"},
	{Op: StoreAttr, Name: "STORE_ATTR", Format: FormatQstr, Pop: 2, Doc: "x obj →; a NULL x deletes the attribute"},
	{Op: DeleteName, Name: "DELETE_NAME", Format: FormatQstr, Doc: "from locals"},
	{Op: DeleteGlobal, Name: "DELETE_GLOBAL", Format: FormatQstr, Doc: "from globals"},
	{Op: ImportName, Name: "IMPORT_NAME", Format: FormatQstr, Pop: 2, Push: 1, Doc: "level fromlist → module"},
	{Op: ImportFrom, Name: "IMPORT_FROM", Format: FormatQstr, Pop: 1, Push: 2, Doc: "module → module x"},

	{Op: MakeClosure, Name: "MAKE_CLOSURE", Format: FormatClosure, Push: 1, Vary: popCells, Doc: "n cells → f"},
	{Op: MakeClosureDefArgs, Name: "MAKE_CLOSURE_DEFARGS", Format: FormatClosure, Pop: 2, Push: 1, Vary: popCells, Doc: "tuple dict, n cells → f"},
	{Op: LoadConstSmallInt, Name: "LOAD_CONST_SMALL_INT", Format: FormatInt, Push: 1, Doc: "→ int"},
	{Op: LoadConstObj, Name: "LOAD_CONST_OBJ", Format: FormatObject, Push: 1, Doc: "→ x"},
	{Op: LoadFastN, Name: "LOAD_FAST_N", Format: FormatSlot, Push: 1, Doc: "→ x: an error if unbound"},
	{Op: LoadDeref, Name: "LOAD_DEREF", Format: FormatSlot, Push: 1, Doc: "→ x: what the cell in the slot holds"},
	{Op: StoreFastN, Name: "STORE_FAST_N", Format: FormatSlot, Pop: 1, Doc: "x →"},
	{Op: StoreDeref, Name: "STORE_DEREF", Format: FormatSlot, Pop: 1, Doc: "x →: into the cell in the slot"},
	{Op: DeleteFast, Name: "DELETE_FAST", Format: FormatSlot, Doc: "unbinds the slot"},
	{Op: DeleteDeref, Name: "DELETE_DEREF", Format: FormatSlot, Doc: "empties the cell in the slot"},
	{Op: BuildTuple, Name: "BUILD_TUPLE", Format: FormatCount, Push: 1, Vary: popN, Doc: "n values → tuple"},
	{Op: BuildList, Name: "BUILD_LIST", Format: FormatCount, Push: 1, Vary: popN, Doc: "n values → list"},
	{Op: BuildMap, Name: "BUILD_MAP", Format: FormatCount, Push: 1, Doc: "→ dict with room for n entries"},
	{Op: BuildSet, Name: "BUILD_SET", Format: FormatCount, Push: 1, Vary: popN, Doc: "n values → set"},
	{Op: BuildSlice, Name: "BUILD_SLICE", Format: FormatCount, Push: 1, Vary: popN, Doc: "start stop, and step if n is 3 → slice"},
	{Op: StoreComp, Name: "STORE_COMP", Format: FormatComp, Pop: 1, Vary: popComp, Doc: "x →, for a dict (kind 1) value key →: adds to the collection at the depth"},
	{Op: UnpackSequence, Name: "UNPACK_SEQUENCE", Format: FormatCount, Pop: 1, Vary: pushN, Doc: "seq → n values, the first on top"},
	{Op: UnpackEx, Name: "UNPACK_EX", Format: FormatUnpackEx, Pop: 1, Push: 1, Vary: pushUnpack, Doc: "seq → values, a list, values, the first on top"},
	{Op: MakeFunction, Name: "MAKE_FUNCTION", Format: FormatChild, Push: 1, Doc: "→ f"},
	{Op: MakeFunctionDefArgs, Name: "MAKE_FUNCTION_DEFARGS", Format: FormatChild, Pop: 2, Push: 1, Doc: "tuple dict → f"},
	{Op: CallFunction, Name: "CALL_FUNCTION", Format: FormatCall, Pop: 1, Push: 1, Vary: popCall, Doc: "f, n values, kw name-value pairs → x"},
	{Op: CallFunctionVarKw, Name: "CALL_FUNCTION_VAR_KW", Format: FormatCall, Pop: 2, Push: 1, Vary: popCall, Doc: "f, n values, kw pairs, star map → x"},
	{Op: CallMethod, Name: "CALL_METHOD", Format: FormatCall, Pop: 2, Push: 1, Vary: popCall, Doc: "method self, n values, kw pairs → x"},
	{Op: CallMethodVarKw, Name: "CALL_METHOD_VAR_KW", Format: FormatCall, Pop: 3, Push: 1, Vary: popCall, Doc: "method self, n values, kw pairs, star map → x"},

	{Op: UnwindJump, Name: "UNWIND_JUMP", Format: FormatUnwind, Ends: true, Doc: "leaves n exception blocks, running their finally parts, then jumps"},
	{Op: Jump, Name: "JUMP", Format: FormatJump, Ends: true, Doc: "jumps"},
	{Op: PopJumpIfTrue, Name: "POP_JUMP_IF_TRUE", Format: FormatJump, Pop: 1, Doc: "x →: jumps if x is true"},
	{Op: PopJumpIfFalse, Name: "POP_JUMP_IF_FALSE", Format: FormatJump, Pop: 1, Doc: "x →: jumps if x is false"},
	{Op: JumpIfTrueOrPop, Name: "JUMP_IF_TRUE_OR_POP", Format: FormatForward, Pop: 1, Doc: "jumps if the top is true, else drops it"},
	{Op: JumpIfFalseOrPop, Name: "JUMP_IF_FALSE_OR_POP", Format: FormatForward, Pop: 1, Doc: "jumps if the top is false, else drops it"},
	{Op: SetupWith, Name: "SETUP_WITH", Format: FormatForward, Pop: 1, Push: 3, Doc: "ctx → exit self x: calls enter; opens a block whose handler is the label"},
	{Op: SetupExcept, Name: "SETUP_EXCEPT", Format: FormatForward, Doc: "opens a block whose handler is the label"},
	{Op: SetupFinally, Name: "SETUP_FINALLY", Format: FormatForward, Doc: "opens a block whose finally part is the label"},
	{Op: PopExceptJump, Name: "POP_EXCEPT_JUMP", Format: FormatForward, Ends: true, Doc: "closes the innermost block and jumps"},
	{Op: ForIter, Name: "FOR_ITER", Format: FormatForward, Pop: 4, Push: 5, Doc: "iterator (4 slots) → iterator x; at its end jumps without the iterator"},

	{Op: LoadConstFalse, Name: "LOAD_CONST_FALSE", Push: 1, Doc: "→ False"},
	{Op: LoadConstNone, Name: "LOAD_CONST_NONE", Push: 1, Doc: "→ None"},
	{Op: LoadConstTrue, Name: "LOAD_CONST_TRUE", Push: 1, Doc: "→ True"},
	{Op: LoadNull, Name: "LOAD_NULL", Push: 1, Doc: "→ NULL"},
	{Op: LoadBuildClass, Name: "LOAD_BUILD_CLASS", Push: 1, Doc: "→ build_class"},
	{Op: LoadSubscr, Name: "LOAD_SUBSCR", Pop: 2, Push: 1, Doc: "obj i → obj[i]"},
	{Op: StoreSubscr, Name: "STORE_SUBSCR", Pop: 3, Doc: "x obj i →: obj[i] = x; a NULL x deletes obj[i]"},
	{Op: DupTop, Name: "DUP_TOP", Pop: 1, Push: 2, Doc: "x → x x"},
	{Op: DupTopTwo, Name: "DUP_TOP_TWO", Pop: 2, Push: 4, Doc: "x y → x y x y"},
	{Op: PopTop, Name: "POP_TOP", Pop: 1, Doc: "x →"},
	{Op: RotTwo, Name: "ROT_TWO", Pop: 2, Push: 2, Doc: "x y → y x"},
	{Op: RotThree, Name: "ROT_THREE", Pop: 3, Push: 3, Doc: "x y z → z x y"},
	{Op: WithCleanup, Name: "WITH_CLEANUP", Pop: 3, Push: 1, Doc: "exit self cause → cause: calls exit; None in place of an exception that it swallows"},
	{Op: EndFinally, Name: "END_FINALLY", Pop: 1, Doc: "cause →: closes the innermost block; goes on after None, else raises, returns or jumps"},
	{Op: GetIter, Name: "GET_ITER", Pop: 1, Push: 1, Doc: "x → iterator"},
	{Op: GetIterStack, Name: "GET_ITER_STACK", Pop: 1, Push: 4, Doc: "x → iterator in 4 slots"},

	{Op: StoreMap, Name: "STORE_MAP", Pop: 3, Push: 1, Doc: "dict value key → dict"},
	{Op: ReturnValue, Name: "RETURN_VALUE", Pop: 1, Ends: true, Doc: "x →: returns after the finally parts of all blocks"},
	{Op: RaiseLast, Name: "RAISE_LAST", Ends: true, Doc: "raises the exception in hand again"},
	{Op: RaiseObj, Name: "RAISE_OBJ", Pop: 1, Ends: true, Doc: "exc →"},
	{Op: RaiseFrom, Name: "RAISE_FROM", Pop: 2, Ends: true, Doc: "exc cause →"},
	{Op: YieldValue, Name: "YIELD_VALUE", Pop: 1, Push: 1, Doc: "x → what was sent"},
	{Op: YieldFrom, Name: "YIELD_FROM", Pop: 2, Push: 1, Doc: "iterator sent → result"},
	{Op: ImportStar, Name: "IMPORT_STAR", Pop: 1, Doc: "module →: all its names into locals"},

	{Op: LoadConstSmallIntMulti, Count: maxMultiInt - minMultiInt + 1, First: minMultiInt, Name: "LOAD_CONST_SMALL_INT_MULTI", Format: FormatMulti, Push: 1, Doc: "→ int, -16 to 47"},
	{Op: LoadFastMulti, Count: numMulti, Name: "LOAD_FAST_MULTI", Format: FormatMulti, Push: 1, Doc: "→ x: slots 0 to 15"},
	{Op: StoreFastMulti, Count: numMulti, Name: "STORE_FAST_MULTI", Format: FormatMulti, Pop: 1, Doc: "x →: slots 0 to 15"},
	{Op: UnaryOpMulti, Count: numUnary, Name: "UNARY_OP_MULTI", Format: FormatMulti, Pop: 1, Push: 1, Doc: "x → y"},
	{Op: BinaryOpMulti, Count: numBinary, Name: "BINARY_OP_MULTI", Format: FormatMulti, Pop: 2, Push: 1, Doc: "x y → z"},
}

// rowOf has for each opcode its row in Table plus one; 0 where there is none.
func rowOf() *[256]uint8 {
	return rowOfOnce.Get(func() *[256]uint8 {
		var rows [256]uint8
		for i, r := range Table {
			for n := range max(1, r.Count) {
				rows[int(r.Op)+n] = uint8(i + 1)
			}
		}
		return &rows
	})
}

var rowOfOnce lazy.Value[*[256]uint8]

// Lookup returns the row of an opcode, nil if there is no such opcode.
func Lookup(op Opcode) *Row {
	if i := rowOf()[op]; i != 0 {
		return &Table[i-1]
	}
	return nil
}
