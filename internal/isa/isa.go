package isa

import (
	"io"

	"github.com/tandem-lang/tandem/internal/asm"
)

// Reg is a register by the number that the machine's encodings use. Its name is Target.RegNames[r].
type Reg uint8

// NoReg stands for "none" wherever a Target or an Arg may lack a register.
const NoReg Reg = 0xff

// Width is the size of a memory access.
type Width uint8

const (
	Byte Width = iota // 8 bits, loads zero-extend
	Half              // 16 bits, loads zero-extend
	Long              // 32 bits, loads zero-extend on 64-bit machines
	Word              // the machine's word
)

// Cond is the condition of [Asm.SetCompare]. The order is that of the comparison operators of the stack operations:
// less, more, equal, less or equal, more or equal, not equal; the six unsigned ones first.
type Cond uint8

const (
	UnsignedLess Cond = iota
	UnsignedMore
	UnsignedEqual
	UnsignedLessEqual
	UnsignedMoreEqual
	UnsignedNotEqual
	SignedLess
	SignedMore
	SignedEqual
	SignedLessEqual
	SignedMoreEqual
	SignedNotEqual
)

// Target is one -march name: data first, then at most eight functions.
//
// Register roles are those of the one-pass emitter. Arg1..Arg4 carry arguments to helpers, Ret their result, Temp0..2
// may be overwritten at any time (they may be the same registers), Local1..3 survive calls, FunTable holds the address
// of the helper table. ParentArg and ParentRet are the same roles as the function's own caller sees them, which differ
// from Arg and Ret on machines with register windows.
type Target struct {
	Name     string // the -march name
	Arch     uint8  // architecture number in the header of .mpy files
	WordSize int    // bytes: 4 or 8
	Features uint32 // bits defined by the machine's own package

	RegNames  []string // assembly name of each register number
	Ret       Reg
	Arg       [4]Reg
	Temp      [3]Reg
	Local     [3]Reg
	FunTable  Reg
	Zero      Reg // register that always reads 0, or NoReg
	ParentRet Reg
	ParentArg [4]Reg

	ArgsOnStack bool // the function's own arguments are on the stack; read them with Asm.MovRegArg
	ShiftCount  Reg  // register that must hold a shift count (the value is then in Ret), or NoReg for "any"
	FixedStore  bool // a stored value must be in exactly Arg[2] (byte stores reach the low registers only)
	Setjmp      bool // handlers are entered by a setjmp helper after nlr_push

	// WidePointerIndex and WidePointerStores list the widths whose loads and stores at a constant offset first add the
	// offset to the base in Arg[1], as bit sets of 1<<Width. Zero on real machines.
	WidePointerIndex  uint8
	WidePointerStores uint8

	Pseudo bool // no machine: operations are printed, and the move of a new function to Arg[0] is left out

	NLRRegs      int  // registers saved in the non-local-return buffer
	NLRLocal1    int  // word index of Local[0] in that buffer
	LiteralTable bool // functions may begin with a jump over a table of literals

	DataUnit int // bytes per line for what does not decode: 1, 2 or 4

	Restyle func(s Style) *Target // if not nil: the target with the registers of a style, nil for this one

	New    func(opts Options) Asm                                         // a macro assembler for one module
	Encode func(form int, args []Arg) ([]byte, error)                     // one instruction; every operand is validated
	Decode func(code []byte, pc uint64) (in Inst, size int, ok bool)      // never panics; ok is false for no instruction
	Format func(in Inst, pc uint64, name func(addr uint64) string) string // assembly text; name may be nil
	Forms  func() []Form                                                  // the instruction table, in its own order
}

// Options are the choices of the command line that change a machine's code.
type Options struct {
	Flags uint32 // -march-flags: architecture flags as in the .mpy header
	Style Style

	Log        io.Writer               // where pseudo-instructions are printed; nil for nowhere
	HelperName func(helper int) string // names of helpers for it
}

// Form describes one row of an instruction table.
type Form struct {
	Name     string // mnemonic as in the manual
	Operands string // operand roles as in the manual: "rd, rs1, simm12"
	Format   string // encoding format as in the manual: "I", "RRI8", "MR"
	Section  string // section of the manual
	Feature  string // extension or profile that has it, "" for the base
}

// ArgKind tells which fields of an Arg count.
type ArgKind uint8

const (
	ArgNone  ArgKind = iota
	ArgReg           // Reg; Width in bits where a machine has parts of registers
	ArgImm           // Val
	ArgMem           // Reg base or NoReg, Index or NoReg, Scale (bits to shift the index by), Val displacement in bytes
	ArgRel           // Val: absolute address of the target (pc of the instruction plus distance)
	ArgList          // Val: bit set of registers
	ArgCond          // Val: condition by the machine's own number
	ArgOther         // Val: a number with a meaning of the machine's own
)

// Arg is one operand.
type Arg struct {
	Kind  ArgKind
	Reg   Reg
	Index Reg
	Scale uint8
	Width uint8 // bits: of the register, or of the memory accessed
	Val   int64
}

// Inst is one decoded instruction.
type Inst struct {
	Form int // row in Target.Forms()
	Args [5]Arg
	N    int // operands used
}

// Asm writes macro operations to a code buffer, each as the very instructions that the reference compiler writes for
// it, in every pass. One Asm serves all functions of a module in their order; some machines remember things from one
// function to the next (registers saved, literals counted) and must do so as the reference does.
//
// Offsets of Load and Store count in units of the width. Locals are words on the machine stack, local 0 at the stack
// pointer (or after the registers saved there).
type Asm interface {
	// Buf returns the buffer, the same one for the life of the Asm.
	Buf() *asm.Buffer

	Entry(locals int) // prologue with room for that many words
	Exit()            // epilogue and return
	EndPass()         // after the last byte of a pass, prelude included

	Jump(l asm.Label)
	JumpZero(r Reg, l asm.Label, boolTest bool)    // boolTest: r holds a C bool, only the low byte counts
	JumpNonzero(r Reg, l asm.Label, boolTest bool) //
	JumpEqual(a, b Reg, l asm.Label)
	JumpReg(r Reg)
	Call(helper, nargs int) // through the helper table; nargs is the number of arguments the helper takes

	MovLocalReg(local int, src Reg)
	MovRegLocal(dst Reg, local int)
	MovRegLocalAddr(dst Reg, local int)
	MovRegImm(dst Reg, imm int64) // machines of 32 bits take the low word
	MovRegReg(dst, src Reg)
	MovRegPC(dst Reg, l asm.Label) // address of a label
	MovRegArg(dst Reg, n int)      // the function's own argument n; only where Target.ArgsOnStack
	Clear(r Reg)

	Not(r Reg)
	Neg(r Reg)
	ShiftLeft(dst, count Reg)
	ShiftRight(dst, count Reg)       // logical
	ShiftRightSigned(dst, count Reg) // arithmetic
	Or(dst, src Reg)
	Xor(dst, src Reg)
	And(dst, src Reg)
	Add(dst, src Reg)
	Sub(dst, src Reg)
	Mul(dst, src Reg)
	SetCompare(c Cond, dst, a, b Reg) // dst = a c b ? 1 : 0; dst differs from a and b

	Load(w Width, dst, base Reg, offset int)
	Store(w Width, src, base Reg, offset int)
	LoadIndex(w Width, dst, base, index Reg)  // may change base and temporaries
	StoreIndex(w Width, src, base, index Reg) // likewise
}
