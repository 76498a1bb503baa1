package machine

import (
	"fmt"
	"io"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

// The registers of debug are the roles themselves.
const (
	ret isa.Reg = iota
	arg1
	arg2
	arg3
	arg4
	temp0
	temp1
	temp2
	local1
	local2
	local3
	funTable
)

var debugNames = []string{"r_ret", "r_arg1", "r_arg2", "r_arg3", "r_arg4", "r_temp0", "r_temp1", "r_temp2", "r_local1",
	"r_local2", "r_local3", "r_fun_table"}

// debugMachine is -march=debug: no machine, but a printer of macro operations. It shows what the emitter asks of a machine.
//
//	ENTRY(f, num_locals=4)
//	    load(r_fun_table, r_arg1, 1)
//	    mov_reg_imm(r_arg1, 6=0x6)
//	    call_ind(setup_code_state)
//
// The lines are those of the reference, but for the numbers of some labels: it numbers them in the order in which its
// compiler makes them, which the operations do not always tell. Files for it are written too: functions have a prelude
// and no code.
func debugMachine() *Machine {
	return &Machine{
		Target: &isa.Target{
			Name:     "debug",
			WordSize: 8,
			DataUnit: 1,
			RegNames: debugNames,
			SP:       isa.NoReg,
			Link:     isa.NoReg,
			Zero:     isa.NoReg,
			Encode: func(dst []byte, form isa.Form, _ []isa.Arg) ([]byte, error) {
				return dst, fmt.Errorf("debug: no form %d", form)
			},
			Decode: func([]byte, uint64) (isa.Inst, int, bool) { return isa.Inst{}, 0, false },
			Format: func(isa.Inst, uint64, func(uint64) string) string { return "?" },
			Forms:  func() []isa.FormInfo { return nil },
			Patch:  func(isa.Form) *asm.Patch { return nil },
		},
		Arch:              13,
		Ret:               ret,
		Arg:               [4]isa.Reg{arg1, arg2, arg3, arg4},
		Temp:              [3]isa.Reg{temp0, temp1, temp2},
		Local:             [3]isa.Reg{local1, local2, local3},
		FunTable:          funTable,
		ParentRet:         ret,
		ParentArg:         [4]isa.Reg{arg1, arg2, arg3, arg4},
		ShiftCount:        isa.NoReg,
		WidePointerIndex:  debugWideLoads,
		WidePointerStores: debugWideStores,
		Pseudo:            true,
		NLRLocal1:         5,
		New:               newPrinter,
	}
}

// The debugWidths of memory accesses that the printer shows without an offset.
const (
	debugWideLoads  = 1<<Byte | 1<<Long
	debugWideStores = 1<<Byte | 1<<Half | 1<<Long
)

// printer prints macro operations.
type printer struct {
	buf        asm.Buffer
	out        io.Writer
	helperName func(int) string
	function   string
}

func newPrinter(opts Options) Asm {
	p := &printer{out: opts.Log, helperName: opts.HelperName, function: "?"}
	if p.out == nil {
		p.out = io.Discard
	}
	p.buf.OnLabel = func(l asm.Label) {
		if p.buf.Emitting() {
			fmt.Fprintf(p.out, "label(label_%d)\n", l)
		}
	}
	return p
}

// Name tells the qualified name of the function that follows.
func (p *printer) Name(function string) { p.function = function }

func (p *printer) Buf() *asm.Buffer { return &p.buf }

// line prints an operation in the last pass.
func (p *printer) line(indent, format string, args ...any) {
	if !p.buf.Emitting() {
		return
	}
	if p.buf.Suppressed() {
		indent += "dead_code "
	}
	fmt.Fprintf(p.out, indent+format+"\n", args...)
}

const body = "    "

func (p *printer) reg(op string, r isa.Reg) { p.line(body, "%s(%s)", op, debugNames[r]) }
func (p *printer) regReg(op string, a, b isa.Reg) {
	p.line(body, "%s(%s, %s)", op, debugNames[a], debugNames[b])
}
func (p *printer) regRegOffset(op string, a, b isa.Reg, offset int) {
	p.line(body, "%s(%s, %s, %d)", op, debugNames[a], debugNames[b], int32(offset))
}
func (p *printer) regLabel(op string, r isa.Reg, l asm.Label, boolTest bool) {
	p.line(body, "%s(%s, label_%d, %t)", op, debugNames[r], l, boolTest)
}

func (p *printer) Entry(locals int) { p.line("", "ENTRY(%s, num_locals=%d)", p.function, locals) }
func (p *printer) Exit()            { p.line("", "EXIT(0)") }
func (p *printer) EndPass()         {}

func (p *printer) Jump(l asm.Label) { p.line(body, "jump(label_%d)", l) }
func (p *printer) JumpZero(r isa.Reg, l asm.Label, boolTest bool) {
	p.regLabel("jump_if_reg_zero", r, l, boolTest)
}
func (p *printer) JumpNonzero(r isa.Reg, l asm.Label, boolTest bool) {
	p.regLabel("jump_if_reg_nonzero", r, l, boolTest)
}
func (p *printer) JumpEqual(a, b isa.Reg, l asm.Label) {
	p.line(body, "jump_if_reg_eq(%s, %s, label_%d)", debugNames[a], debugNames[b], l)
}
func (p *printer) JumpReg(r isa.Reg) { p.reg("jump_reg", r) }

func (p *printer) Call(helper, _ int) {
	name := fmt.Sprint(helper)
	if p.helperName != nil {
		name = p.helperName(helper)
	}
	p.line(body, "call_ind(%s)", name)
}

func (p *printer) MovLocalReg(local int, src isa.Reg) {
	p.line(body, "mov_local_reg(local_%d, %s)", local, debugNames[src])
}
func (p *printer) MovRegLocal(dst isa.Reg, local int) {
	p.line(body, "mov_reg_local(%s, local_%d)", debugNames[dst], local)
}
func (p *printer) MovRegLocalAddr(dst isa.Reg, local int) {
	p.line(body, "mov_reg_local_addr(%s, local_%d)", debugNames[dst], local)
}
func (p *printer) MovRegImm(dst isa.Reg, imm int64) {
	p.line(body, "mov_reg_imm(%s, %d=0x%x)", debugNames[dst], int32(imm), uint32(imm))
}
func (p *printer) MovRegReg(dst, src isa.Reg) { p.regReg("mov_reg_reg", dst, src) }
func (p *printer) MovRegPC(dst isa.Reg, l asm.Label) {
	p.line(body, "mov_reg_pcrel(%s, label_%d)", debugNames[dst], l)
}
func (p *printer) MovRegArg(dst isa.Reg, n int) {
	refuse(&p.buf, "debug: arguments are in registers")
}
func (p *printer) Clear(r isa.Reg) { p.reg("clr", r) }

func (p *printer) Not(r isa.Reg)                       { p.reg("not", r) }
func (p *printer) Neg(r isa.Reg)                       { p.reg("neg", r) }
func (p *printer) ShiftLeft(dst, count isa.Reg)        { p.regReg("lsl", dst, count) }
func (p *printer) ShiftRight(dst, count isa.Reg)       { p.regReg("lsr", dst, count) }
func (p *printer) ShiftRightSigned(dst, count isa.Reg) { p.regReg("asr", dst, count) }
func (p *printer) Or(dst, src isa.Reg)                 { p.regReg("or", dst, src) }
func (p *printer) Xor(dst, src isa.Reg)                { p.regReg("xor", dst, src) }
func (p *printer) And(dst, src isa.Reg)                { p.regReg("and", dst, src) }
func (p *printer) Add(dst, src isa.Reg)                { p.regReg("add", dst, src) }
func (p *printer) Sub(dst, src isa.Reg)                { p.regReg("sub", dst, src) }
func (p *printer) Mul(dst, src isa.Reg)                { p.regReg("mul", dst, src) }

func (p *printer) SetCompare(c Cond, dst, a, b isa.Reg) {
	p.line(body, "setcc(%d, %s, %s, %s)", c, debugNames[dst], debugNames[a], debugNames[b])
}

// debugWidths are the suffixes of loads and stores.
var debugWidths = [...]string{Byte: "8", Half: "16", Long: "32", Word: ""}

func (p *printer) Load(w Width, dst, base isa.Reg, offset int) {
	if debugWideLoads>>w&1 != 0 {
		p.regReg("load"+debugWidths[w], dst, base)
		return
	}
	p.regRegOffset("load"+debugWidths[w], dst, base, offset)
}

func (p *printer) Store(w Width, src, base isa.Reg, offset int) {
	if debugWideStores>>w&1 != 0 {
		p.regReg("store"+debugWidths[w], src, base)
		return
	}
	p.regRegOffset("store"+debugWidths[w], src, base, offset)
}

func (p *printer) LoadIndex(w Width, dst, base, index isa.Reg) {
	p.scale(w, base, index)
	p.regReg("load"+debugWidths[w], dst, base)
}

func (p *printer) StoreIndex(w Width, src, base, index isa.Reg) {
	p.scale(w, base, index)
	p.regReg("store"+debugWidths[w], src, base)
}

// scale adds the index once for each byte of the width.
func (p *printer) scale(w Width, base, index isa.Reg) {
	for range 1 << w {
		p.Add(base, index)
	}
}
