package instr

// Op is an opcode.
type Op uint8

// The instructions. Registers are named by their operand: A is the register at A. Table has shapes and meanings.
const (
	Halt Op = iota // what a call from Go returns to
	Move
	LoadConst
	LoadInt
	Jump
	Loop
	JumpTrue
	JumpFalse

	// Comparisons that jump. X is the comparison asked for, see Test.
	JumpLess
	JumpLessEqual
	JumpMore
	JumpMoreEqual
	JumpEqual
	JumpNotEqual
	JumpLessImm
	JumpLessEqualImm
	JumpMoreImm
	JumpMoreEqualImm
	JumpEqualImm
	JumpNotEqualImm
	JumpLessFloat
	JumpLessEqualFloat
	JumpMoreFloat
	JumpMoreEqualFloat
	JumpEqualFloat
	JumpNotLessFloat
	JumpNotLessEqualFloat
	JumpNotMoreFloat
	JumpNotMoreEqualFloat
	JumpNotEqualFloat
	JumpTest // any operands
	JumpIs
	JumpIsNot

	// Comparisons whose result is a value.
	LessInt
	LessEqualInt
	MoreInt
	MoreEqualInt
	EqualInt
	NotEqualInt
	Compare // any operands
	Is
	IsNot
	Not

	// Arithmetic of two registers. X is the operator.
	AddInt
	SubInt
	MulInt
	FloorDivInt
	ModInt
	AndInt
	OrInt
	XorInt
	ShlInt
	ShrInt
	AddText
	InText
	AddFloat
	SubFloat
	MulFloat
	DivFloat
	DivInt
	Binary // any operator, any operands

	// Arithmetic with a small number. C is the number.
	AddImm
	SubImm
	MulImm
	FloorDivImm
	ModImm
	AndImm
	ShlImm
	ShrImm
	BinaryImm
	NegInt
	Unary // any operator, any operand

	// Arithmetic with a float constant.
	AddConstFloat
	SubConstFloat
	MulConstFloat
	DivConstFloat
	BinaryConst

	// Calls.
	Call
	CallMethod
	CallLen
	CallAppend
	CallKeywords
	CallStar
	Return
	ReturnInstance

	// Variables.
	CheckBound
	MakeCell
	LoadCell
	StoreCell
	DeleteCell
	LoadFree
	StoreFree
	DeleteFree
	FreeCell
	LoadGlobal
	LoadGlobalCached
	LoadBuiltin
	StoreGlobal
	StoreGlobalCached
	DeleteGlobal
	LoadName
	StoreName
	DeleteName

	// Attributes and items.
	LoadAttr
	LoadAttrSlot
	LoadAttrClass
	StoreAttr
	StoreAttrSlot
	StoreAttrNew
	DeleteAttr
	LoadMethod
	LoadMethodShape
	LoadMethodText
	LoadSuper
	LoadItem
	LoadItemList
	LoadItemTuple
	LoadItemDict
	LoadItemBytes
	LoadItemText
	LoadItemSpan
	StoreItem
	StoreItemList
	StoreItemDict
	StoreItemSpan
	DeleteItem

	// Iteration.
	GetIter
	ForIter
	ForRange
	ForList
	ForText
	ForBytes
	ForGenerator

	// Making objects.
	BuildTuple
	BuildList
	BuildMap
	BuildSet
	BuildSlice
	StoreMap
	ListAppend
	SetAdd
	Unpack
	UnpackEx
	MakeFunction
	LoadBuildClass

	// Exceptions, generators, modules.
	Raise
	Reraise
	EndFinally
	EnterWith
	ExitWith
	Yield
	YieldFrom
	GeneratorReturn
	ImportName
	ImportFrom
	ImportStar

	// Instructions on raw words: Fantom's Int, Float and Bool as they are, and objects whose layout the code knows.

	AddI
	SubI
	MulI
	DivI
	ModI
	AndI
	OrI
	XorI
	ShlI
	ShrI
	ShraI
	NegI
	NotI
	AddImmI
	AddF
	SubF
	MulF
	DivF
	NegF
	FloatOfI

	LessI
	LessEqualI
	EqualI
	NotEqualI
	CompareI
	LessF
	LessEqualF
	EqualF
	NotEqualF
	CompareF
	EqualO
	CompareO
	NotB

	JumpLessI
	JumpLessEqualI
	JumpMoreI
	JumpMoreEqualI
	JumpEqualI
	JumpNotEqualI
	JumpLessImmI
	JumpLessEqualImmI
	JumpMoreImmI
	JumpMoreEqualImmI
	JumpEqualImmI
	JumpNotEqualImmI
	JumpLessF
	JumpLessEqualF
	JumpEqualF
	JumpNotLessF
	JumpNotLessEqualF
	JumpNotEqualF
	JumpNonzero
	JumpZero
	JumpIsType

	BoxI
	UnboxI
	BoxF
	UnboxF
	BoxB
	UnboxB

	NewObject
	LoadField
	StoreField
	InitType
	LoadStatic
	StoreStatic
	LoadElement
	StoreElement
	LoadSize

	CallDirect
	CallVirtual
	CallMixin
	RunNative
	LowerMethod

	CheckNull
	CheckType
	IsType
	AsType
	ThrowErr
	EndSubroutine
	JumpTable
	Unresolved

	NumOps
)

// What X of CompareO is where one of the words was a raw double.
const (
	CompareAsFloats   = 1
	CompareSameFloats = 2
)

// FirstRaw is the first of the instructions on raw words.
const FirstRaw = AddI
