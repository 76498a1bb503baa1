package pybc

import (
	"bytes"
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

func TestAppendLine(t *testing.T) {
	for _, test := range []struct {
		bytes, lines int
		want         string
	}{
		{0, 0, ""}, {1, 0, "01"}, {32, 0, "1f01"}, {0, 1, "20"}, {0, 3, "60"}, {0, 4, "6020"}, {0, 6, "6060"}, {0, 7, "8007"},
		{15, 3, "6f"}, {15, 6, "6f60"}, {15, 7, "8f07"}, {16, 7, "706020"}, {31, 3, "7f"}, {31, 0, "1f"}, {32, 1, "1f21"}, {62, 2, "1f5f"}, {46, 8, "1f8f08"},
		{0, 2047, "f0ff"}, {0, 2048, "f0ff20"}, {9, 2054, "f9ff8007"}, {1, 256, "9100"}, {1, 255, "81ff"}, {31 + 15, 7, "1f8f07"},
	} {
		if got := hex.EncodeToString(appendLine(nil, test.bytes, test.lines)); got != test.want {
			t.Errorf("%d bytes, %d lines: %s, want %s", test.bytes, test.lines, got, test.want)
		}
		p := &pylink.Prelude{Lines: appendLine(nil, test.bytes, test.lines), Size: 100}
		entries, err := decodeLines(p)
		last := LineEntry{Offset: 100, Line: 1}
		if len(entries) > 0 {
			last = entries[len(entries)-1]
		}
		if err != nil || last.Line != 1+test.lines || test.lines > 0 && last.Offset != 100+test.bytes {
			t.Errorf("%d bytes, %d lines: read back as %v, %v", test.bytes, test.lines, entries, err)
		}
	}
}

func TestAppendInt(t *testing.T) {
	for _, x := range []int64{0, 1, -1, 63, 64, -64, -65, 8191, 8192, -8192, -8193, 1<<62 - 1, 1 << 62, -1 << 62, 1<<63 - 1, -1 << 63} {
		code := appendInt(nil, x)
		got, size, ok := decodeInt(code)
		if got != x || size != len(code) || !ok {
			t.Errorf("%d: %x is read as %d, %d bytes, %v", x, code, got, size, ok)
		}
		if shorter := code[1:]; len(code) > 1 {
			if y, _, ok := decodeInt(shorter); ok && y == x {
				t.Errorf("%d: %x is a byte too long", x, code)
			}
		}
	}
}

// TestDecodeInt reads what has more than 64 bits, and what ends too early.
func TestDecodeInt(t *testing.T) {
	for _, code := range []string{
		"", "\x80", "\xff\xff", "\x81\x80\x80\x80\x80\x80\x80\x80\x80\x00", // 1 << 63
		"\xfe\xff\xff\xff\xff\xff\xff\xff\xff\x7f", // -1<<63 - 1
		"\x80\x81\x80\x80\x80\x80\x80\x80\x80\x80\x00",
	} {
		if x, _, ok := decodeInt([]byte(code)); ok {
			t.Errorf("%x is read as %d", code, x)
		}
	}
}

// TestRepr shows constants as listings do.
func TestRepr(t *testing.T) {
	for want, v := range map[string]pyconst.Value{
		"None": pyconst.None, "False": pyconst.False, "True": pyconst.True, "Ellipsis": pyconst.Ellipsis,
		`"a\n\"é"`: pyconst.Str("a\n\"é"), `b"\x00\xff"`: pyconst.Bytes("\x00\xff"), "12": pyconst.SmallInt(12), "1.5": pyconst.Float(1.5),
		"()": pyconst.Tuple(), "(1,)": pyconst.Tuple(pyconst.SmallInt(1)), `(1, ("a", None))`: pyconst.Tuple(pyconst.SmallInt(1), pyconst.Tuple(pyconst.Str("a"), pyconst.None)),
		"native function table": {Kind: pyconst.KindFunTable}, "1e3": {Kind: pyconst.KindFloat, Text: "1e3"},
	} {
		if got := Repr(&v); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// encodeOne encodes a function of these operations.
func encodeOne(instrs ...pyop.Instr) ([]byte, error) {
	fn := &pyop.Func{Emit: pyop.EmitBytecode, Instrs: instrs, NumLabels: 1}
	m := &pyop.Module{Names: []string{"f"}, Funcs: []*pyop.Func{fn}}
	return NewEncoder(pylink.NewTables(m, "f.py"), Options{}).Func(fn)
}

// TestJumpRange has jumps over as many bytes as they can, and over one more. A jump
// ahead can be short only if it could be with all jumps before its label long, as in
// the reference.
func TestJumpRange(t *testing.T) {
	pad := func(n int) []pyop.Instr {
		list := make([]pyop.Instr, n)
		for i := range list {
			list[i].Op = pyop.LoadNone
		}
		return list
	}
	label := pyop.Instr{Op: pyop.Label}
	for _, test := range []struct {
		op    pyop.Op
		back  bool
		bytes int // between the jump and the label
		size  int // of the jump; 0: too far
	}{
		{pyop.PopJumpIfTrue, false, 0, 2}, {pyop.PopJumpIfTrue, false, 62, 2}, {pyop.PopJumpIfTrue, false, 63, 3},
		{pyop.PopJumpIfTrue, false, 0x3fff, 3}, {pyop.PopJumpIfTrue, false, 0x4000, 0},
		{pyop.PopJumpIfTrue, true, 62, 2}, {pyop.PopJumpIfTrue, true, 63, 3}, {pyop.PopJumpIfTrue, true, 0x4000 - 3, 3}, {pyop.PopJumpIfTrue, true, 0x4000 - 2, 0},
		{pyop.SetupExcept, false, 0, 2}, {pyop.SetupExcept, false, 126, 2}, {pyop.SetupExcept, false, 127, 3}, {pyop.SetupExcept, false, 0x7fff, 3}, {pyop.SetupExcept, false, 0x8000, 0},
	} {
		jump := pyop.Instr{Op: test.op, B: 1}
		code := append(append([]pyop.Instr{jump}, pad(test.bytes)...), label, pyop.Instr{Op: pyop.Return})
		if test.back {
			code = append(append([]pyop.Instr{label}, pad(test.bytes)...), jump)
		}
		out, err := encodeOne(code...)
		if test.size == 0 {
			if !errors.Is(err, ErrOverflow) {
				t.Errorf("%v over %d bytes: %v", test.op, test.bytes, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%v over %d bytes: %v", test.op, test.bytes, err)
			continue
		}
		f, err := Decode(out)
		if err != nil {
			t.Fatal(err)
		}
		for i := range f.Insts {
			in := &f.Insts[i]
			if !in.Row.Format.Jumps() {
				continue
			}
			want := len(out) - 1
			if test.back {
				want = f.Start
			}
			if int(in.Arg) != want || in.Size != test.size {
				t.Errorf("%v over %d bytes: %d bytes to %d, want %d bytes to %d", test.op, test.bytes, in.Size, in.Arg, test.size, want)
			}
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	for want, code := range map[string][]pyop.Instr{
		"jump to label 0, which is not placed":                                 {{Op: pyop.Jump}},
		"jump back to label 0 by an operation that jumps forward only":         {{Op: pyop.Label}, {Op: pyop.SetupExcept}},
		"jump back to label 0 by an operation that jumps forward only, really": {{Op: pyop.Label}, {Op: pyop.LoadNone}, {Op: pyop.ForIter}},
	} {
		if _, err := encodeOne(code...); err == nil || !strings.Contains(want, err.Error()) {
			t.Errorf("%v, want %s", err, want)
		}
	}
	fn := &pyop.Func{Emit: pyop.EmitBytecode, NumLocals: 257, Locals: []pyop.Local{{Kind: pyop.LocalCell, Slot: 255}}}
	m := &pyop.Module{Names: []string{"f"}, Funcs: []*pyop.Func{fn}}
	if _, err := NewEncoder(pylink.NewTables(m, "f.py"), Options{}).Func(fn); err != nil {
		t.Error(err)
	}
	fn.Locals[0].Slot = 256
	if _, err := NewEncoder(pylink.NewTables(m, "f.py"), Options{}).Func(fn); err == nil || err.Error() != "cell in slot 256: slots of cells end at 255" {
		t.Error(err)
	}
}

// The line table has only lines that go up.
func TestLines(t *testing.T) {
	line := func(n int32) pyop.Instr { return pyop.Instr{Op: pyop.Line, A: n} }
	none, pop, ret := pyop.Instr{Op: pyop.LoadNone}, pyop.Instr{Op: pyop.Pop}, pyop.Instr{Op: pyop.Return}
	want, err := encodeOne(line(2), none, pop, line(5), none, pop, none, ret)
	if err != nil {
		t.Fatal(err)
	}
	got, err := encodeOne(line(2), none, line(2), pop, line(1), line(5), none, line(4), pop, line(5), none, line(3), ret)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("% x, want % x, %v", got, want, err)
	}
}

// TestLastLine reads a line table up to the last line that there is, and beyond.
func TestLastLine(t *testing.T) {
	lines := appendLine(nil, 0, maxLine-1)
	entries, err := decodeLines(&pylink.Prelude{Lines: lines})
	if err != nil || entries[len(entries)-1].Line != maxLine {
		t.Errorf("line %d: %v", maxLine, err)
	}
	if entries, err := decodeLines(&pylink.Prelude{Lines: appendLine(lines, 0, 1)}); err == nil {
		t.Errorf("line %d passes", entries[len(entries)-1].Line)
	}
}
