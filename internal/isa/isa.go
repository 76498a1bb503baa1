package isa

import "github.com/tandem-lang/tandem/internal/asm"

// Reg is a register by the number that the machine's package gives it; for general registers that is the number in the
// encodings. Its name is Target.RegNames[r].
type Reg uint8

// NoReg stands for "none" wherever a Target or an Arg may lack a register.
const NoReg Reg = 0xff

// Target is one machine, by its -march name if it has one: what it is, and the functions that read and write its
// instructions. It says nothing of how a compiler uses it. Targets are made once and must not be changed.
type Target struct {
	Name     string // the -march name, if there is one
	WordSize int    // bytes in a general register: 4 or 8
	Features uint32 // what the target has beyond the base, in bits that the machine's package defines
	DataUnit int    // bytes per line for what does not decode: 1, 2 or 4

	RegNames []string // assembly name of each register number
	General  Class    // registers for integers and addresses
	Float    Class    // registers for floating-point numbers; empty without a unit for them
	Fixed    RegSet   // registers of both classes that have a meaning of their own and cannot be allocated

	SP   Reg // the stack pointer
	Link Reg // where calls leave the return address, or NoReg: on the stack
	Zero Reg // always reads 0, or NoReg

	Conv *Conv // the usual calling convention

	// Encode appends the bytes of an instruction at address 0: distances count from it. Every operand is validated.
	// It does not keep args. On an error dst is returned as it was.
	Encode func(dst []byte, form Form, args []Arg) ([]byte, error)
	// Decode reads the first instruction of code, which lies at address pc. It never panics; ok is false for what is
	// no instruction of the target.
	Decode func(code []byte, pc uint64) (in Inst, size int, ok bool)
	// Format returns assembly text. Name gives names to addresses, and may be nil.
	Format func(in Inst, pc uint64, name func(addr uint64) string) string
	// Forms describes the instruction table, by Form. It is that of the whole machine: FormInfo.Feature tells what a
	// target must have.
	Forms func() []FormInfo
	// Patch tells how the code address in an instruction is filled in once it is known, nil for a form without one.
	Patch func(form Form) *asm.Patch
}

// Class is a kind of registers that the same instructions take.
type Class struct {
	Regs  RegSet // those that an operand can name, fixed ones included
	Width int    // bytes
}

// Conv is a calling convention.
//
// Registers are those that the callee sees. On a machine with register windows the caller knows them by other numbers:
// the callee's register r is the caller's r+Window.
type Conv struct {
	Name   string // and section of the document that defines it
	Window int

	Args, Results           []Reg // general registers, in order; further arguments are on the stack
	FloatArgs, FloatResults []Reg

	CallerSaved RegSet // the caller's registers that a call may overwrite
	CalleeSaved RegSet // the caller's registers that hold their values over a call
	StackAlign  int    // bytes: what the stack pointer is a multiple of at a call
}

// Form is the number of a row of an instruction table. Each machine's package has a constant for every row.
type Form uint16

// NoForm is the number of no row.
const NoForm Form = 0xffff

// FormInfo describes one row of an instruction table.
type FormInfo struct {
	Name     string // mnemonic as in the manual
	Operands string // operand roles as in the manual: "rd, rs1, simm12"
	Format   string // encoding format as in the manual: "I", "RRI8", "MR"
	Section  string // section of the manual
	Feature  string // extension or profile that has it, "" for the base
}

// ArgKind tells which fields of an Arg count.
type ArgKind uint8

const (
	ArgNone  ArgKind = iota // no operand
	ArgReg                  // Reg; Width in bits where a machine has parts of registers
	ArgImm                  // Val
	ArgMem                  // Reg base or NoReg, Index or NoReg, Scale (bits to shift the index by), Val displacement in bytes
	ArgRel                  // Val: absolute address of the target (pc of the instruction plus distance)
	ArgList                 // Val: bit set of registers
	ArgCond                 // Val: condition by the machine's own number
	ArgOther                // Val: a number with a meaning of the machine's own
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
	Form Form // row in Target.Forms()
	Args [5]Arg
	N    int // operands used
}

// RegArg returns a register operand of the machine's usual width.
func RegArg(r Reg) Arg { return Arg{Kind: ArgReg, Reg: r, Index: NoReg} }

// ImmArg returns an immediate operand: the value itself, not its encoding.
func ImmArg(v int64) Arg { return Arg{Kind: ArgImm, Reg: NoReg, Index: NoReg, Val: v} }

// MemArg returns the address disp bytes from a base register, without an index.
func MemArg(base Reg, disp int64) Arg { return Arg{Kind: ArgMem, Reg: base, Index: NoReg, Val: disp} }

// RelArg returns a branch target; see [ArgRel] for what addr is.
func RelArg(addr int64) Arg { return Arg{Kind: ArgRel, Reg: NoReg, Index: NoReg, Val: addr} }
