// Package pyop holds Python programs as flat lists of stack operations: the one
// form that every back end reads.
//
// In: py/compile walks a syntax tree once and leaves a Module: one Func for each
// scope, each with its operations, labels and source positions. Out: the bytecode
// encoder, the native emitters, the disassembler and the text form read it.
//
//	def f(x):          func f pos=1 locals=1
//	    return x + 1     line 2
//	                     load_fast x 0
//	                     load_small_int 1
//	                     binary add
//	                     return
//
// Invariants: operations are plain data without pointers; labels are numbers
// below Func.NumLabels and are placed exactly once; names are indexes into
// Module.Names, constants into Module.Consts, child functions into Func.Children.
// The order of the operations, and the order of Module.Funcs, is the order in
// which tables of compiled files are filled, so it is part of the meaning.
//
// It knows nothing of bytecode numbers, machines, files or syntax trees.
package pyop

// Op is a stack operation.
type Op uint8

// The operations. Stack pictures show the top at the right. Table has the
// operands, names, stack effects and meanings.
const (
	Label Op = iota // place label A
	Line            // source line A begins

	LoadFast    // → x            local in slot A, called Name(B)
	LoadDeref   // → x            cell or free variable in slot A, called Name(B)
	LoadName    // → x            Name(A), looked up in locals, globals, builtins
	LoadGlobal  // → x            Name(A), looked up in globals, builtins; Kind 1: GlobalDirect
	StoreFast   // x →
	StoreDeref  // x →
	StoreName   // x →
	StoreGlobal // x →
	DeleteFast  // →
	DeleteDeref // →
	DeleteName  // →
	DeleteGlobal

	ImportName // level fromlist → module      Name(A)
	ImportFrom // module → module x            Name(A)
	ImportStar // module →

	LoadNone
	LoadFalse
	LoadTrue
	LoadSmallInt   // → int              the 64-bit value in A and B, see Instr.SmallInt
	LoadStr        // → str              Name(A)
	LoadConst      // → x                Module.Consts[A]
	LoadNull       // → NULL             the marker that ends iterator buffers and argument lists
	LoadMethod     // obj → meth self    Name(A)
	LoadSuper      // super cls self → meth self   Name(A)
	LoadBuildClass // → build_class

	LoadSubscr   // obj i → x
	StoreSubscr  // x obj i →
	DeleteSubscr // obj i →
	LoadAttr     // obj → x      Name(A)
	StoreAttr    // x obj →      Name(A)
	DeleteAttr   // obj →        Name(A)

	Dup      // x → x x
	DupTwo   // x y → x y x y
	Pop      // x →
	RotTwo   // x y → y x
	RotThree // x y z → z x y

	Jump            // to label A
	PopJumpIfTrue   // x →               to label A
	PopJumpIfFalse  // x →
	JumpIfTrueOrPop // x → x at the target, nothing after
	JumpIfFalseOrPop
	UnwindJump // to label A out of B exception blocks; Kind 1: DropIter

	SetupWith     // ctx → exit self x         handler at label A
	SetupExcept   // handler at label A
	SetupFinally  // handler at label A
	WithCleanup   // exit self cause → cause
	EndFinally    // cause →
	PopExceptJump // leave an exception block for label A; Kind 1: InHandler

	GetIter      // x → iterator
	GetIterStack // x → iterator in a buffer of four stack slots
	ForIter      // iterator → iterator x     to label A at the end

	Unary  // x → y        Kind is a UnaryOp
	Binary // x y → z      Kind is a BinaryOp

	BuildTuple // A values → tuple
	BuildList
	BuildMap // → dict      with room for A entries
	BuildSet
	BuildSlice     // A values (2 or 3) → slice
	StoreMap       // dict value key → dict
	StoreComp      // append to the comprehension's object, A slots down; Kind is the FuncKind
	UnpackSequence // seq → A values
	UnpackEx       // seq → A values, list, B values

	MakeFunction // defaults → f               child A; Kind 1: WithDefaults
	MakeClosure  // defaults, B cells → f      child A; Kind as for MakeFunction
	CallFunction // f, A args, B name-value pairs → x    Kind 1: Starred
	CallMethod   // meth self, A args, B pairs → x       Kind 1: Starred
	Return       // x →
	Raise        // A values (0 to 2) →
	YieldValue   // x → sent
	YieldFrom    // iterator sent → x

	NumOps
)

// Kind values of the operations that have two variants.
const (
	GlobalDirect = 1 // LoadGlobal: the compiler asks for the name, not an identifier in the source
	DropIter     = 1 // UnwindJump: drop a for loop's iterator first
	InHandler    = 1 // PopExceptJump: from inside the handler
	WithDefaults = 1 // MakeFunction, MakeClosure: a tuple and a dict of defaults are on the stack
	Starred      = 1 // CallFunction, CallMethod: there are * or ** arguments, and a bit map of them on top
)

// IteratorSlots is the number of stack slots that an iterator of GetIterStack and
// ForIter takes.
const IteratorSlots = 4

// UnaryOp is the operator of a Unary operation, numbered as the runtime numbers them.
type UnaryOp uint8

// The unary operators.
const (
	Positive UnaryOp = iota
	Negative
	Invert
	Not
)

// BinaryOp is the operator of a Binary operation, numbered as the runtime numbers them.
type BinaryOp uint8

// The binary operators. NotIn and IsNot are the two that the runtime does not
// know: emitters make them of In and Is and a Not.
const (
	Less BinaryOp = iota
	More
	Equal
	LessEqual
	MoreEqual
	NotEqual
	In
	Is
	ExceptionMatch
	InplaceOr
	InplaceXor
	InplaceAnd
	InplaceLshift
	InplaceRshift
	InplaceAdd
	InplaceSubtract
	InplaceMultiply
	InplaceMatMultiply
	InplaceFloorDivide
	InplaceTrueDivide
	InplaceModulo
	InplacePower
	Or
	Xor
	And
	Lshift
	Rshift
	Add
	Subtract
	Multiply
	MatMultiply
	FloorDivide
	TrueDivide
	Modulo
	Power

	NotIn BinaryOp = 0xfe
	IsNot BinaryOp = 0xff
)
