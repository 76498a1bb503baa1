package machine

import (
	"strings"
	"testing"
)

func TestPrinter(t *testing.T) {
	var out strings.Builder
	p := newPrinter(Options{Log: &out, HelperName: func(int) string { return "helper" }})
	p.(*printer).Name("outer.inner")
	code := macroOn(t, p, func(a Asm) {
		a.Entry(3)
		a.JumpZero(ret, 1, true)
		a.LoadIndex(Half, ret, arg1, arg2)
		a.Load(Half, ret, arg1, 4)
		a.Load(Long, ret, arg1, 0)
		a.Store(Word, local1, funTable, 2)
		a.MovRegImm(temp0, -1)
		a.Jump(1)
		a.Buf().Suppress()
		a.Call(3, 1)
		a.Buf().Label(1)
		a.SetCompare(SignedLess, ret, arg2, arg3)
		a.Exit()
	})
	want := `ENTRY(outer.inner, num_locals=3)
    jump_if_reg_zero(r_ret, label_1, true)
    add(r_arg1, r_arg2)
    add(r_arg1, r_arg2)
    load16(r_ret, r_arg1)
    load16(r_ret, r_arg1, 4)
    load32(r_ret, r_arg1)
    store(r_local1, r_fun_table, 2)
    mov_reg_imm(r_temp0, -1=0xffffffff)
    jump(label_1)
    dead_code call_ind(helper)
label(label_1)
    setcc(6, r_ret, r_arg2, r_arg3)
EXIT(0)
`
	if len(code) != 0 || out.String() != want {
		t.Errorf("%d bytes of code, and\n%s", len(code), out.String())
	}
}
