package instr

import (
	"strconv"
	"strings"
	"testing"
)

// The rows are whole: names that differ, groups of one shape, targets where jumps are.
func TestTable(t *testing.T) {
	names := map[string]Op{}
	for op := range NumOps {
		row := &Table[op]
		if row.Name == "" || row.Doc == "" {
			t.Errorf("instruction %d has no name or no meaning", op)
		}
		if other, ok := names[row.Name]; ok {
			t.Errorf("instructions %d and %d are called %s", other, op, row.Name)
		}
		names[row.Name] = op
		if row.Group == 0 {
			continue
		}
		if g := &Table[row.Group]; g.A != row.A || g.B != row.B || g.C != row.C || len(g.Words) != len(row.Words) || g.X != row.X {
			t.Errorf("%s is of another shape than %s, which it may become", row.Name, g.Name)
		}
		if Table[row.Group].Group != row.Group {
			t.Errorf("%s is not the head of its own group", Table[row.Group].Name)
		}
	}
}

func TestBuilder(t *testing.T) {
	b := &Builder{}
	top, end := b.NewLabel(), b.NewLabel()
	b.Place(top)
	b.EmitJump(JumpLessImm, 0x80, 0, 7, end)
	b.Emit(LoadConst, 0, 8, 0, 0, 0x2a)
	b.EmitJump(Loop, 0, 0, 0, top)
	b.Place(end)
	b.Emit(Return, 0, 8, 0, 16)
	if b.Len() != 4 || !b.Placed(top) {
		t.Error("length or labels")
	}
	want := "jump_less_imm r0, 7, →4, x=0x80\nload_const r1, 0x2a\nloop →0\nreturn r1, r2\n"
	if got := text(b.Finish()); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if b.Unit(end) != 4 || b.UnitOf(1) != 1 || b.UnitOf(2) != 3 {
		t.Errorf("places %d %d %d", b.Unit(end), b.UnitOf(1), b.UnitOf(2))
	}
}

// A jump that 16 bits do not reach goes by way of one that has 32.
func TestBuilderFar(t *testing.T) {
	for _, n := range []int{32766, 32767, 32768, 70000} {
		b := &Builder{}
		end := b.NewLabel()
		b.EmitJump(JumpTrue, 0, 0, 0, end)
		for range n {
			b.Emit(Move, 0, 0, 8, 0)
		}
		b.Place(end)
		b.Emit(Halt, 0, 0, 0, 0)
		code := b.Finish()
		far := n > 32767
		if (len(code) == n+4) != far || !far && len(code) != n+2 {
			t.Errorf("%d moves: %d units", n, len(code))
		}
		first, _ := Text(code, 0, nil)
		if want := "→2"; far && !strings.HasSuffix(first, want) {
			t.Errorf("%d moves: %s", n, first)
		}
		if far {
			if jump, _ := Text(code, 2, nil); jump != "jump →"+strconv.Itoa(n+3) {
				t.Errorf("%d moves: %s", n, jump)
			}
		}
	}
}

func text(code []uint64) string {
	var sb strings.Builder
	for at := 0; at < len(code); {
		s, n := Text(code, at, nil)
		sb.WriteString(s + "\n")
		at += n
	}
	return sb.String()
}

// Text survives any units.
func TestTextOfGarbage(t *testing.T) {
	code := []uint64{^uint64(0), uint64(LoadConst), uint64(LoadGlobal)}
	if s, n := Text(code, 0, nil); n != 1 || !strings.HasPrefix(s, "bad") {
		t.Errorf("%s %d", s, n)
	}
	if s, n := Text(code, 2, nil); n != 1 || !strings.HasPrefix(s, "bad") {
		t.Errorf("%s %d", s, n)
	}
	if s, n := Text(code, 1, func(uint64) string { return "word" }); n != 2 || s != "load_const r0, word" {
		t.Errorf("%s %d", s, n)
	}
}

// What may be changed of the last instruction: its word, and where its result goes, if that is where another one is said to find it.
func TestChanges(t *testing.T) {
	b := &Builder{}
	if b.Retarget(8, 16) {
		t.Error("an instruction that is not there has another result")
	}
	l := b.NewLabel()
	if b.Placed(l) {
		t.Error("a label is placed from the beginning")
	}
	b.Emit(LoadGlobal, 0, 8, 0, 0)
	b.SetWord(0x2a)
	if b.Retarget(16, 24) || !b.Retarget(8, 24) || b.Retarget(8, 32) {
		t.Error("results")
	}
	b.Emit(LoadConst, 0, 8, 0, 0, 1)
	b.SetWord(7)
	b.Emit(Return, 0, 8, 0, 16)
	if b.Retarget(8, 16) {
		t.Error("what is read is no result")
	}
	code := b.Finish()
	if len(code) != LoadGlobal.Units()+LoadConst.Units()+Return.Units() || code[1] != 0x2a || code[LoadGlobal.Units()+1] != 7 {
		t.Errorf("%#x", code)
	}
	if first, _ := Text(code, 0, func(w uint64) string { return strconv.Itoa(int(w)) }); !strings.HasPrefix(first, "load_global r3, 42") {
		t.Error(first)
	}
}

// Operands of each role as text.
func TestOperandsAsText(t *testing.T) {
	for _, c := range []struct {
		op    Op
		a, b  uint16
		c     uint16
		want  string
		words int
	}{
		{LoadInt, 8, 0xfffe, 0xffff, "load_int r1, -2", 0}, {LoadInt, 8, 0, 1, "load_int r1, 65536", 0}, {BuildTuple, 8, 16, 3, "build_tuple r1, r2, 3", 0}, {BuildTuple, 8, 16, 0xffff, "build_tuple r1, r2, 65535", 0},
		{AddImm, 8, 16, 0xffff, "add_imm r1, r2, -1, x=0x5", 0},
	} {
		got, n := Text([]uint64{Pack(c.op, 5, c.a, c.b, c.c)}, 0, nil)
		if got != c.want || n != 1+c.words {
			t.Errorf("%q of %d units, want %q", got, n, c.want)
		}
	}
	if NumOps.String() != "bad_op" || Op(0).String() != Table[0].Name || (NumOps-1).String() != Table[NumOps-1].Name {
		t.Error("names")
	}
}
