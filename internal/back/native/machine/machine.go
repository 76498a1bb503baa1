package machine

import (
	"io"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

// Machine is one -march name as the one-pass emitter uses it.
//
// Arg[0] to Arg[3] carry arguments to helpers, Ret their result, Temp may be overwritten at any time (they may be the same
// registers), Local survive calls, FunTable holds the address of the helper table. ParentArg and ParentRet are the same
// roles as the function's own caller sees them, which differ from Arg and Ret on machines with register windows.
type Machine struct {
	*isa.Target       // what the machine is
	Arch        uint8 // architecture number in the header of .mpy files

	Ret       isa.Reg
	Arg       [4]isa.Reg
	Temp      [3]isa.Reg
	Local     [3]isa.Reg
	FunTable  isa.Reg
	ParentRet isa.Reg
	ParentArg [4]isa.Reg

	ArgsOnStack bool    // the function's own arguments are on the stack; read them with Asm.MovRegArg
	ShiftCount  isa.Reg // register that must hold a shift count (the value is then in Ret), or NoReg for "any"
	FixedStore  bool    // a stored value must be in exactly Arg[2] (byte stores reach the low registers only)
	Setjmp      bool    // handlers are entered by a setjmp helper after nlr_push

	// WidePointerIndex and WidePointerStores list the widths whose loads and stores at a constant offset first add the
	// offset to the base in Arg[1], as bit sets of 1<<Width. Zero on real machines.
	WidePointerIndex  uint8
	WidePointerStores uint8

	Pseudo bool // no machine: operations are printed, and the move of a new function to Arg[0] is left out

	NLRRegs      int  // registers saved in the non-local-return buffer
	NLRLocal1    int  // word index of Local[0] in that buffer
	LiteralTable bool // functions may begin with a jump over a table of literals

	Restyle func(s Style) *Machine // if not nil: the machine with the registers of a style, nil for this one
	New     func(o Options) Asm    // the macro operations for one module
}

// Options are the choices of a compilation that change a machine's code.
type Options struct {
	Flags uint32 // -march-flags: architecture flags as in the .mpy header
	Style Style

	Log        io.Writer               // where pseudo-instructions are printed; nil for nowhere
	HelperName func(helper int) string // names of helpers for it
}

// Helper returns the index in the helper table that an instruction reads, when it has a memory operand based on the
// register of that table.
func (m *Machine) Helper(in isa.Inst) (int, bool) {
	for _, a := range in.Args[:in.N] {
		if a.Kind == isa.ArgMem && a.Reg == m.FunTable && a.Index == isa.NoReg && a.Val >= 0 && a.Val%int64(m.WordSize) == 0 {
			return int(a.Val / int64(m.WordSize)), true
		}
	}
	return 0, false
}

// Refusal is an error of an emitter or an inline assembler: what the machine or the format cannot express.
type Refusal struct {
	Kind string // the exception a user sees: "NotImplementedError", "RuntimeError", "ViperTypeError", "SyntaxError"
	Msg  string // the reference's wording
	Line int    // source line, 1-based; 0 when the reference reports none
}

func (r *Refusal) Error() string { return r.Kind + ": " + r.Msg }

// refuse records a RuntimeError.
func refuse(b *asm.Buffer, msg string) { b.Fail(&Refusal{Kind: "RuntimeError", Msg: msg}) }
