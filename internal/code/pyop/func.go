package pyop

import (
	"math"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/source"
)

// Sym is a name: an index into Module.Names.
type Sym uint32

// NoSym is the name of what has none that is known: locals and machine code of files.
const NoSym = Sym(math.MaxUint32)

// Instr is one operation with its operands. Which of them an operation uses, and
// for what, is in Table.
type Instr struct {
	Op   Op
	Kind uint8
	A, B int32
	Pos  source.Pos // where in the source the operation comes from
}

// SmallInt returns the value of a LoadSmallInt.
func (i Instr) SmallInt() int64 { return int64(i.A)<<32 | int64(uint32(i.B)) }

// SmallIntInstr returns a LoadSmallInt of x.
func SmallIntInstr(x int64, pos source.Pos) Instr {
	return Instr{Op: LoadSmallInt, A: int32(x >> 32), B: int32(x), Pos: pos}
}

// FuncKind is the kind of scope that a Func was made from.
type FuncKind uint8

// The kinds of scopes.
const (
	KindModule FuncKind = iota
	KindClass
	KindLambda
	KindListComp
	KindDictComp
	KindSetComp
	KindGenExpr
	KindFunction
)

// Emit says into what a Func is to be compiled.
type Emit uint8

// The emit modes, chosen by decorators and by the command line.
const (
	EmitDefault Emit = iota // nothing was said: take the enclosing scope's
	EmitBytecode
	EmitNative
	EmitViper
	EmitAsm     // an inline assembler function: Func.Asm, no operations
	EmitMachine // machine code that a file has: no operations
)

// Flags are facts about a function that its callers and emitters need. The first
// four have the bits that bytecode preludes store.
type Flags uint16

// The function flags.
const (
	FlagGenerator   Flags = 0x01
	FlagVarKeywords Flags = 0x02
	FlagVarArgs     Flags = 0x04
	FlagDefKwArgs   Flags = 0x08
	FlagRefGlobals  Flags = 0x10 // refers to a global name; native code then swaps globals
	FlagHasConsts   Flags = 0x20 // refers to the constant table; set by native emitters
	FlagAsync       Flags = 0x40 // an async function, where the dialect marks those
)

// LocalKind says where a local name lives.
type LocalKind uint8

// The kinds of names.
const (
	LocalFast       LocalKind = iota // a slot of the frame
	LocalCell                        // a slot that holds a cell, because an inner scope uses it
	LocalFree                        // a cell that an outer scope owns
	LocalGlobal                      // looked up in globals
	LocalGlobalName                  // looked up by name (module and class scopes)
)

// ViperType is the static type of a viper value, numbered as the runtime numbers them.
type ViperType uint8

// The viper types that annotations can name.
const (
	ViperObject ViperType = iota
	ViperBool
	ViperInt
	ViperUint
	ViperPtr
	ViperPtr8
	ViperPtr16
	ViperPtr32
)

// Local is one name that a scope mentions, in order of first mention (a * parameter
// after all other parameters but **, as the runtime lays them out).
type Local struct {
	Name    Sym
	Kind    LocalKind
	Slot    int32 // frame slot of a LocalFast, LocalCell or LocalFree
	Param   bool
	Star    bool      // the * parameter
	DblStar bool      // the ** parameter
	Viper   ViperType // annotated type of a parameter of a viper function
	Pos     source.Pos
}

// Func is one scope: a module, class body, function, lambda or comprehension.
type Func struct {
	Kind        FuncKind
	Emit        Emit // never EmitDefault
	Name        Sym
	Flags       Flags
	NumPos      int // positional parameters, free variables included (they are passed first)
	NumKwOnly   int
	NumDefPos   int // positional parameters with a default
	NumLocals   int // slots of arguments and locals: the first NumPos+NumKwOnly, and one more each for * and **, are arguments
	MaxStack    int // values on the stack at most
	MaxBlocks   int // exception blocks open at most
	ViperReturn ViperType
	Locals      []Local
	Instrs      []Instr
	NumLabels   int
	Children    []*Func    // in the order in which MakeFunction and MakeClosure first name them
	Parent      *Func      // nil for the module
	Pos         source.Pos // of the construct that made the scope
	Asm         *Asm       // of an EmitAsm function
	Native      *Native    // of an EmitNative or EmitViper function; may be nil
}

// Native is what the emitter of machine code has to know beside the operations, to
// count and to report errors as the reference does.
type Native struct {
	Adjusts []Adjust // in the order of their operations
	Items   []Item   // of an EmitViper function: its statements in sequences, and last the function itself
}

// Adjust says that the reference counts By values more on the stack from operation
// At on: where control has come from elsewhere with them, or where it keeps room.
type Adjust struct {
	At, By int32
}

// NumArgs returns the number of slots that hold arguments when the function is called.
func (f *Func) NumArgs() int {
	n := f.NumPos + f.NumKwOnly
	if f.Flags&FlagVarArgs != 0 {
		n++
	}
	if f.Flags&FlagVarKeywords != 0 {
		n++
	}
	return n
}

// Item is one of several statements in a row: those of a block, or what semicolons join. The emitter of viper functions
// goes on after an error as the reference does: at the end of an item it leaves out what is left of the sequence, and the
// first item that ends gives the error its line. A statement that is alone in its block is no item.
//
// Items are in the order of their ends, inner ones first. Start, End and Next count operations.
type Item struct {
	Start, End int32 // operations of the item: Start <= i < End
	Next       int32 // the first operation behind the sequence
	Line       int32 // source line, or 0
}

// Module is one compiled source file as operations.
type Module struct {
	File   *source.File // nil when read from text
	Names  []string
	Consts []pyconst.Value
	Funcs  []*Func // all scopes; the module's own first, then in the order in which scopes were met
}

// Name returns the text of a name, "?" for NoSym.
func (m *Module) Name(s Sym) string {
	if s == NoSym {
		return "?"
	}
	return m.Names[s]
}

// Asm is the body of an inline assembler function, as written.
type Asm struct {
	Params []AsmParam
	Return ViperType
	Lines  []AsmLine
	Pos    source.Pos // of the line with def, decorators left out
}

// AsmParam is one parameter of an inline assembler function.
type AsmParam struct {
	Name  Sym
	Plain bool // a simple name, without default, star or annotation
	Pos   source.Pos
}

// AsmLine is one statement of an inline assembler function: an instruction, a
// label, data or alignment, e.g. `ldr(r0, [r1, 4])`.
type AsmLine struct {
	Op   Sym
	Args []AsmArg
	Pos  source.Pos
}

// BadShape returns what is wrong with the shape of a statement `label(name)`,
// `align(n)` or `data(size, n, ...)`, in the reference's words, and "" for others and
// for what is right. op is the name of l.Op. The first integer has smallBits bits at
// most, with the sign.
func (l *AsmLine) BadShape(op string, smallBits int) string {
	switch n := len(l.Args); {
	case op == "label" && (n != 1 || l.Args[0].Kind != AsmName):
		return "'label' requires 1 argument"
	case op == "align" && (n != 1 || !l.Args[0].small(smallBits)):
		return "'align' requires 1 argument"
	case op == "data" && (n < 2 || !l.Args[0].small(smallBits)):
		return "'data' requires at least 2 arguments"
	}
	return ""
}

// AsmArgKind is the form of an inline assembler argument.
type AsmArgKind uint8

// The forms of arguments.
const (
	AsmName   AsmArgKind = iota // a register, condition or label
	AsmInt                      // an integer, Value
	AsmList                     // [a, b, ...], a memory operand
	AsmSet                      // {a, b, ...}, a register list
	AsmCall                     // name(args), or with an empty name anything else that is called or subscripted
	AsmOffset                   // 4(sp) or -4(sp), a memory operand: Value, and one item for the base
	AsmRange                    // a - b of two names, as in the register list {ra, s0-s4}: both as items
	AsmOther                    // anything else, which no assembler accepts
)

// AsmArg is one argument of an inline assembler statement.
type AsmArg struct {
	Kind  AsmArgKind
	Name  Sym           // AsmName, AsmCall
	Value pyconst.Value // AsmInt, AsmOffset
	Items []AsmArg      // AsmList, AsmSet, AsmCall, AsmOffset, AsmRange
	Comma bool          // AsmSet: there is a comma behind the last item
	Pos   source.Pos
}

// small tells whether a is an integer of that many bits.
func (a *AsmArg) small(bits int) bool {
	v := &a.Value
	return a.Kind == AsmInt && v.Kind == pyconst.KindInt && v.Big == nil && v.Small>>(bits-1) == v.Small>>63
}
