package pseudo

import (
	"fmt"
	"io"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

// Registers are the roles themselves.
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

var regNames = []string{"r_ret", "r_arg1", "r_arg2", "r_arg3", "r_arg4", "r_temp0", "r_temp1", "r_temp2", "r_local1",
	"r_local2", "r_local3", "r_fun_table"}

// Debug is -march=debug.
var Debug = &isa.Target{
	Name: "debug", Arch: 13, WordSize: 8,
	RegNames: regNames,
	Ret:      ret,
	Arg:      [4]isa.Reg{arg1, arg2, arg3, arg4},
	Temp:     [3]isa.Reg{temp0, temp1, temp2},
	Local:    [3]isa.Reg{local1, local2, local3},
	FunTable: funTable, Zero: isa.NoReg,
	ParentRet: ret, ParentArg: [4]isa.Reg{arg1, arg2, arg3, arg4},
	ShiftCount:        isa.NoReg,
	WidePointerIndex:  1<<isa.Byte | 1<<isa.Long,
	WidePointerStores: 1<<isa.Byte | 1<<isa.Half | 1<<isa.Long,
	Pseudo:            true,
	NLRLocal1:         5,
	DataUnit:          1,
	New:               newPrinter,
	Encode:            func(form int, _ []isa.Arg) ([]byte, error) { return nil, fmt.Errorf("debug: no form %d", form) },
	Decode:            func([]byte, uint64) (isa.Inst, int, bool) { return isa.Inst{}, 0, false },
	Format:            func(isa.Inst, uint64, func(uint64) string) string { return "?" },
	Forms:             func() []isa.Form { return nil },
}

// printer implements isa.Asm.
type printer struct {
	buf        asm.Buffer
	out        io.Writer
	helperName func(int) string
	function   string
}

func newPrinter(opts isa.Options) isa.Asm {
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

func (p *printer) reg(op string, r isa.Reg) { p.line(body, "%s(%s)", op, regNames[r]) }
func (p *printer) regReg(op string, a, b isa.Reg) {
	p.line(body, "%s(%s, %s)", op, regNames[a], regNames[b])
}
func (p *printer) regRegOffset(op string, a, b isa.Reg, offset int) {
	p.line(body, "%s(%s, %s, %d)", op, regNames[a], regNames[b], int32(offset))
}
func (p *printer) regLabel(op string, r isa.Reg, l asm.Label, boolTest bool) {
	p.line(body, "%s(%s, label_%d, %t)", op, regNames[r], l, boolTest)
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
	p.line(body, "jump_if_reg_eq(%s, %s, label_%d)", regNames[a], regNames[b], l)
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
	p.line(body, "mov_local_reg(local_%d, %s)", local, regNames[src])
}
func (p *printer) MovRegLocal(dst isa.Reg, local int) {
	p.line(body, "mov_reg_local(%s, local_%d)", regNames[dst], local)
}
func (p *printer) MovRegLocalAddr(dst isa.Reg, local int) {
	p.line(body, "mov_reg_local_addr(%s, local_%d)", regNames[dst], local)
}
func (p *printer) MovRegImm(dst isa.Reg, imm int64) {
	p.line(body, "mov_reg_imm(%s, %d=0x%x)", regNames[dst], int32(imm), uint32(imm))
}
func (p *printer) MovRegReg(dst, src isa.Reg) { p.regReg("mov_reg_reg", dst, src) }
func (p *printer) MovRegPC(dst isa.Reg, l asm.Label) {
	p.line(body, "mov_reg_pcrel(%s, label_%d)", regNames[dst], l)
}
func (p *printer) MovRegArg(dst isa.Reg, n int) {
	p.buf.Fail(&asm.Error{Kind: "RuntimeError", Msg: "debug: arguments are in registers"})
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

func (p *printer) SetCompare(c isa.Cond, dst, a, b isa.Reg) {
	p.line(body, "setcc(%d, %s, %s, %s)", c, regNames[dst], regNames[a], regNames[b])
}

// widths are the suffixes of loads and stores.
var widths = [...]string{isa.Byte: "8", isa.Half: "16", isa.Long: "32", isa.Word: ""}

func (p *printer) Load(w isa.Width, dst, base isa.Reg, offset int) {
	if Debug.WidePointerIndex>>w&1 != 0 {
		p.regReg("load"+widths[w], dst, base)
		return
	}
	p.regRegOffset("load"+widths[w], dst, base, offset)
}

func (p *printer) Store(w isa.Width, src, base isa.Reg, offset int) {
	if Debug.WidePointerStores>>w&1 != 0 {
		p.regReg("store"+widths[w], src, base)
		return
	}
	p.regRegOffset("store"+widths[w], src, base, offset)
}

func (p *printer) LoadIndex(w isa.Width, dst, base, index isa.Reg) {
	p.scale(w, base, index)
	p.regReg("load"+widths[w], dst, base)
}

func (p *printer) StoreIndex(w isa.Width, src, base, index isa.Reg) {
	p.scale(w, base, index)
	p.regReg("store"+widths[w], src, base)
}

// scale adds the index once for each byte of the width.
func (p *printer) scale(w isa.Width, base, index isa.Reg) {
	for range 1 << w {
		p.Add(base, index)
	}
}
