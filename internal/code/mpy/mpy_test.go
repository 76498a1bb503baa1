package mpy

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
)

// unhex reads bytes written as hex with comments from # to the end of the line.
func unhex(t testing.TB, text string) []byte {
	t.Helper()
	var digits strings.Builder
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		digits.WriteString(strings.Join(strings.Fields(line), ""))
	}
	data, err := hex.DecodeString(digits.String())
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// bytecodeFile is x = f(1<<40, ...), with a function f, as bytecode.
const bytecodeFile = `
4d 06 00 1f          # M, version 6, no native code, small ints of 31 bits
05 09                # 5 names, 9 objects
08 612e7079 00       # a.py
0f                   # static 7: <module>
02 66 00             # f
09                   # static 4: space
02 78 00             # x
07 0d 31303939353131363237373736   # 1099511627776
08 03 312e35         # 1.5
08 03 696e66         # inf
09 06 28312b326a29   # (1+2j)
09 03 2d316a         # -1j
05 03 c3a962 00      # é b
06 02 00ff 00        # b"\0\xff"
0a 03 01 02 0a 01 07 01 37   # (None, False, (7,))
04                   # Ellipsis
2c                   # 5 bytes of bytecode, children
08 02 01 51 63       # prelude, LOAD_CONST_NONE, RETURN_VALUE
01                   # 1 child
28                   # 5 bytes of bytecode
08 02 02 51 63
`

func TestBytecodeFile(t *testing.T) {
	data := unhex(t, bytecodeFile)
	m, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"a.py", "<module>", "f", " ", "x"}, m.Qstrs); diff != "" {
		t.Errorf("names (-want +got): %s", diff)
	}
	want := []pyconst.Value{
		pyconst.SmallInt(1 << 40), pyconst.Float(1.5), pyconst.Float(math.Inf(1)), pyconst.Complex(1, 2),
		pyconst.Complex(0, -1), pyconst.Str("éb"), pyconst.Bytes("\x00\xff"),
		pyconst.Tuple(pyconst.None, pyconst.False, pyconst.Tuple(pyconst.SmallInt(7))), pyconst.Ellipsis,
	}
	for i, v := range want {
		if got := m.Objects[i].Key(); got != v.Key() {
			t.Errorf("object %d: %q, want %q", i, got, v.Key())
		}
	}
	if len(m.Root.Children) != 1 || m.Root.Children[0].Kind != KindBytecode {
		t.Fatalf("children: %v", m.Root.Children)
	}
	if got := m.Append(nil); !bytes.Equal(got, data) {
		t.Errorf("written again:\n%x, want\n%x", got, data)
	}
	m.Objects = want // without the texts of the numbers
	if got := m.Append(nil); !bytes.Equal(got, data) {
		t.Errorf("written from values:\n%x, want\n%x", got, data)
	}
}

// sampleNative returns a module with functions of all kinds.
func sampleNative(magic byte) *Module {
	bits := scopeBitsOf(magic)
	big, _ := new(big.Int).SetString("-123456789012345678901234567890", 10)
	return &Module{
		Magic: magic, SubVersion: SubVersion, Arch: ArchRV32IMC, ArchFlags: 3, SmallIntBits: 63,
		Qstrs:   []string{"a.py", "NotImplementedError", "a name that is not among the static ones", ""},
		Objects: []pyconst.Value{{Kind: pyconst.KindFunTable}, pyconst.Int(big), pyconst.True, pyconst.Bytes("")},
		Root: &RawCode{Kind: KindNative, Code: []byte("code and prelude"), PreludeOffset: 9, Children: []*RawCode{
			{Kind: KindViper, Code: []byte("viper")},
			{
				Kind: KindViper, Code: []byte("natmod"), ScopeFlags: bits.reloc | bits.rodata | bits.bss,
				Rodata: []byte("read only"), BSSSize: 300,
				Relocs:   []Reloc{{Op: 1, Address: 6}, {Op: 2, Adjusted: 200}, {Op: 6, Adjusted: 1}, {Op: 10, Adjusted: 2}, {Op: 4}, {Op: 8}, {Op: 11, Address: 5, Adjusted: 3}, {Op: 12}, {Op: 0x81, Address: 9}},
				Children: []*RawCode{{Code: []byte("\x00\x02\x01\x51\x63")}},
			},
			{Kind: KindAsm, Code: bytes.Repeat([]byte("asm"), 100), NumPos: 3, TypeSig: 0x2aa},
		}},
	}
}

func TestAllKinds(t *testing.T) {
	for _, magic := range []byte{MagicMicroPython, MagicCircuitPython} {
		m := sampleNative(magic)
		data := m.Append(nil)
		again, err := Read(data)
		if err != nil {
			t.Fatalf("%c: %v", magic, err)
		}
		again.Objects[1].Text = ""
		same := cmp.Comparer(func(a, b pyconst.Value) bool { return a.Key() == b.Key() && a.Text == b.Text })
		if diff := cmp.Diff(m, again, same); diff != "" {
			t.Errorf("%c: written and read (-want +got): %s", magic, diff)
		}
		if got := again.Append(nil); !bytes.Equal(got, data) {
			t.Errorf("%c: written again: %x, want %x", magic, got, data)
		}
	}
}

// TestTruncated reads every beginning of a file, none of which may pass.
func TestTruncated(t *testing.T) {
	for _, data := range [][]byte{unhex(t, bytecodeFile), sampleNative('M').Append(nil), sampleNative('C').Append(nil)} {
		for n := range data {
			if _, err := Read(data[:n]); err == nil {
				t.Errorf("the first %d bytes of %d pass", n, len(data))
			}
		}
		for n := range data {
			broken := bytes.Clone(data)
			broken[n] ^= 0x80
			m, err := Read(broken)
			if err == nil {
				m.Append(nil)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct{ hex, want string }{
		{"", "invalid .mpy: magic byte at offset 0: the file ends"},
		{"23", "not a .mpy file: it begins with byte 0x23, 'M' (MicroPython) or 'C' (CircuitPython) accepted"},
		{"4d 05 00 1f", "incompatible .mpy: version 5 found, 6 (6.0-6.3) accepted"},
		{"4d 06 80 1f", "incompatible .mpy: feature byte 0x80 found, bit 7 must be clear"},
		{"4d 06 38 1f", "incompatible .mpy: architecture number 14 found, 0 to 13 accepted"},
		{"4d 06 00", "invalid .mpy: small-int bits at offset 3: the file ends"},
		{"4d 06 00 1f 7f 00", "invalid .mpy: number of names at offset 4: 127 announced, 1 bytes left"},
		{"4d 06 00 1f ffffffffffffffffffff7f 00", "invalid .mpy: number of names at offset 4: number of more than 64 bits"},
		{"4d 06 00 1f 01 00 01", "invalid .mpy: name at offset 6: static name 0 found, 1 to 165 accepted"},
		{"4d 06 00 1f 01 00 834d", "invalid .mpy: name at offset 6: static name 230 found, 1 to 165 accepted"},
		{"4d 06 00 1f 01 00 08 6162", "invalid .mpy: name at offset 6: 4 bytes announced, 2 left"},
		{"4d 06 00 1f 01 00 04 6162", "invalid .mpy: name at offset 6: 2 bytes announced, 2 left"},
		{"4d 06 00 1f 00 01 07 28" + strings.Repeat("61", 40), "invalid .mpy: object at offset 6: \"" + strings.Repeat("a", 40) + "\" is no number of its kind"},
		{"4d 06 00 1f 00 01 07 29" + strings.Repeat("61", 41), "invalid .mpy: object at offset 6: \"" + strings.Repeat("a", 40) + "...\" is no number of its kind"},
		{"4d 06 00 1f 00 01 07 888001" + strings.Repeat("31", maxDigits+1) + "00", "invalid .mpy: object at offset 6: number of 131073 characters, at most 131072 accepted"},
		{"4d 06 00 1f 01 00 02 61 62", "invalid .mpy: name at offset 8: byte 0x62 at the end of a string, 0 expected"},
		{"4d 06 00 1f 00 01 0b", "invalid .mpy: object at offset 6: kind 11 found, 0 to 10 accepted"},
		{"4d 06 00 1f 00 01 07 01 61", "invalid .mpy: object at offset 6: \"a\" is no number of its kind"},
		{"4d 06 00 1f 00 01 08 02 312e", ""},
		{"4d 06 00 1f 00 01 0a 05 01", "invalid .mpy: length of a tuple at offset 7: 5 announced, 1 bytes left"},
		{"4d 06 00 1f 00 00 80", "invalid .mpy: function at offset 7: the file ends"},
		{"4d 06 00 1f 00 00 48 00", "invalid .mpy: function at offset 6: 9 bytes of code announced, 1 left"},
		{"4d 06 00 1f 00 00 09 00 01", "invalid .mpy: offset of a prelude at offset 8: 1 found in 1 bytes of code"},
		{"4d 06 00 1f 00 00 0a 00 20 08 00", "invalid .mpy: rodata at offset 9: 8 bytes announced, 1 left"},
		{"4d 06 00 1f 00 00 0c 00 05", "invalid .mpy: number of children at offset 8: 5 announced, 0 bytes left"},
		{"4d 06 00 1f 00 00 08 00 00", "invalid .mpy: end of the file at offset 8: 1 bytes more than its tables say"},
	} {
		_, err := Read(unhex(t, test.hex))
		if err == nil || test.want != "" && err.Error() != test.want {
			t.Errorf("%s:\n%v, want\n%s", test.hex, err, test.want)
		}
		var e *Error
		if err != nil && !errors.As(err, &e) {
			t.Errorf("%s: error of type %T", test.hex, err)
		}
	}
}

// TestDeep reads tuples and functions nested deeper than any stack should follow.
func TestDeep(t *testing.T) {
	tuples := append(unhex(t, "4d 06 00 1f 00 01"), bytes.Repeat([]byte{10, 1}, 1<<20)...)
	if _, err := Read(tuples); err == nil || !strings.Contains(err.Error(), "tuples more than 1000 deep") {
		t.Errorf("tuples: %v", err)
	}
	functions := append(unhex(t, "4d 06 00 1f 00 00"), bytes.Repeat([]byte{0x04, 1}, 1<<20)...)
	if _, err := Read(functions); err == nil || !strings.Contains(err.Error(), "functions more than 1000 deep") {
		t.Errorf("functions: %v", err)
	}
}

// TestDeepest reads tuples and functions as deep as they may be nested.
func TestDeepest(t *testing.T) {
	tuples := append(unhex(t, "4d 06 00 1f 00 01"), bytes.Repeat([]byte{10, 1}, maxDepth)...)
	if _, err := Read(append(tuples, 1, 0)); err != nil { // None, and the function
		t.Error(err)
	}
	if _, err := Read(append(tuples, 10, 1, 1, 0)); err == nil {
		t.Error("a tuple too deep passes")
	}
	functions := append(unhex(t, "4d 06 00 1f 00 00"), bytes.Repeat([]byte{0x04, 1}, maxDepth)...)
	if _, err := Read(append(functions, 0)); err != nil {
		t.Error(err)
	}
	if _, err := Read(append(functions, 0x04, 1, 0)); err == nil {
		t.Error("a function too deep passes")
	}
}

// TestMost reads as many names as there may be, and one more.
func TestMost(t *testing.T) {
	names := bytes.Repeat([]byte{3}, maxEntries+1)
	if _, err := Read(append(append(unhex(t, "4d 06 00 1f 82808000 00"), names[:maxEntries]...), 0)); err != nil {
		t.Error(err)
	}
	if _, err := Read(append(append(unhex(t, "4d 06 00 1f 82808001 00"), names...), 0)); err == nil || !strings.Contains(err.Error(), "more than 4194304") {
		t.Error(err)
	}
}

// TestSmallest has functions of no bytes.
func TestSmallest(t *testing.T) {
	m, err := Read(unhex(t, "4d 06 00 1f 00 00 04 03 00 00 00"))
	if err != nil || len(m.Root.Children) != 3 || m.SourceName() != "" {
		t.Errorf("%v, %v", m, err)
	}
	if m, err := Read(unhex(t, "4d 06 00 1f 00 01 0a 02 01 01 00")); err != nil || len(m.Objects[0].Items) != 2 {
		t.Errorf("%v, %v", m, err)
	}
}

// TestStaticNames reads the first and the last of them.
func TestStaticNames(t *testing.T) {
	m, err := Read(unhex(t, "4d 06 00 1f 02 00 03 824b 00"))
	if err != nil || m.Qstrs[0] != "" || m.Qstrs[1] != "zip" {
		t.Errorf("%v, %v", m, err)
	}
}

// TestScopeBits has one bit at a time: only those that say so are followed by data.
func TestScopeBits(t *testing.T) {
	for magic, bits := range map[byte]scopeBits{'M': {0x10, 0x20, 0x40}, 'C': {0x20, 0x40, 0x80}} {
		for bit := uint64(1); bit <= 0x100; bit <<= 1 {
			for _, kind := range []Kind{KindViper, KindAsm} {
				code := &RawCode{Kind: kind, ScopeFlags: bit, Code: []byte("code")}
				switch {
				case bit == bits.reloc:
					code.Relocs = []Reloc{{Op: 3, Address: 7, Adjusted: 2}}
				case bit == bits.rodata && kind == KindViper:
					code.Rodata = []byte("data")
				case bit == bits.bss && kind == KindViper:
					code.BSSSize = 5
				}
				m := &Module{Magic: magic, SubVersion: SubVersion, Arch: ArchX64, SmallIntBits: 31, Qstrs: []string{"a"}, Objects: []pyconst.Value{}, Root: code}
				data := m.Append(nil)
				if code.Relocs == nil && code.Rodata == nil && code.BSSSize == 0 && bit < 0x80 {
					code.ScopeFlags = 0
					if plain := m.Append(nil); len(plain) != len(data) && bit != bits.rodata && bit != bits.bss {
						t.Errorf("%c, %v, bit %#x: %d bytes, %d without it", magic, kind, bit, len(data), len(plain))
					}
					code.ScopeFlags = bit
				}
				again, err := Read(data)
				if err != nil {
					t.Errorf("%c, %v, bit %#x: %v", magic, kind, bit, err)
				} else if diff := cmp.Diff(m, again); diff != "" {
					t.Errorf("%c, %v, bit %#x: %s", magic, kind, bit, diff)
				}
			}
		}
	}
}

// TestScopeBytes spells out what follows the code of viper functions.
func TestScopeBytes(t *testing.T) {
	for _, c := range []struct {
		magic byte
		code  RawCode
		want  string // behind the code
	}{
		{'M', RawCode{}, "00"},
		{'M', RawCode{ScopeFlags: 0x01}, "01"},
		{'M', RawCode{ScopeFlags: 0x10, Relocs: []Reloc{{Op: 11, Address: 5, Adjusted: 3}}}, "10 0b0503 ff"},
		{'M', RawCode{ScopeFlags: 0x20, Rodata: []byte("r")}, "20 01 72"},
		{'M', RawCode{ScopeFlags: 0x40, BSSSize: 1}, "40 01"},
		{'C', RawCode{ScopeFlags: 0x10}, "10"},
		{'C', RawCode{ScopeFlags: 0x20}, "20 ff"},
		{'C', RawCode{ScopeFlags: 0x41, Rodata: []byte("r")}, "41 01 72"},
		{'C', RawCode{ScopeFlags: 0x80, BSSSize: 1}, "8100 01"},
	} {
		c.code.Kind, c.code.Code = KindViper, []byte("code")
		m := &Module{Magic: c.magic, SubVersion: SubVersion, Arch: ArchX64, SmallIntBits: 31, Qstrs: []string{"a"}, Root: &c.code}
		want := unhex(t, fmt.Sprintf("%02x 06 0b 1f 01 00 02 61 00 22 636f6465 %s", c.magic, c.want))
		if c.magic == 'C' {
			m.Magic = MagicCircuitPython
		}
		got := m.Append(nil)
		if !bytes.Equal(got, want) {
			t.Errorf("%c, %#x: % x, want % x", c.magic, c.code.ScopeFlags, got, want)
		}
		again, err := Read(want)
		if err != nil || !bytes.Equal(again.Root.Rodata, c.code.Rodata) || again.Root.BSSSize != c.code.BSSSize {
			t.Errorf("%c, %#x: %+v, %v", c.magic, c.code.ScopeFlags, again, err)
		}
	}
}

// TestNumbers reads numbers that are none, or barely are.
func TestNumbers(t *testing.T) {
	for text, kind := range map[string]pyconst.Kind{
		"-": pyconst.KindInt, "": pyconst.KindInt, "+1": pyconst.KindInt, "--1": pyconst.KindInt, "1_0": pyconst.KindInt, "0x1": pyconst.KindInt,
		"+": pyconst.KindFloat, "e1": pyconst.KindFloat, "1.5x": pyconst.KindFloat, "+-1": pyconst.KindFloat, "infx": pyconst.KindFloat, ".5": pyconst.KindFloat, "/": pyconst.KindFloat, ":": pyconst.KindFloat,
		"j": pyconst.KindComplex, "1": pyconst.KindComplex, "(1+2j": pyconst.KindComplex, "1+2j)": pyconst.KindComplex, "()": pyconst.KindComplex, "(1)": pyconst.KindComplex, "(j)": pyconst.KindComplex, "2jj": pyconst.KindComplex, "91+2j)": pyconst.KindComplex, "(1+2j9": pyconst.KindComplex, ")": pyconst.KindComplex, "(": pyconst.KindComplex,
	} {
		if v := (pyconst.Value{Kind: kind, Text: text}); parseNumber(&v) {
			t.Errorf("%q is read as %v", text, v.Key())
		}
	}
	for text, want := range map[string]pyconst.Value{
		"-7": pyconst.SmallInt(-7), "007": pyconst.SmallInt(7), "-0": pyconst.SmallInt(0),
		"-inf": pyconst.Float(math.Inf(-1)), "+2.5": pyconst.Float(2.5), "-1e3": pyconst.Float(-1000), "0.0": pyconst.Float(0), "9": pyconst.Float(9),
		"(-1.5-2j)": pyconst.Complex(-1.5, -2), "(inf+nanj)": pyconst.Complex(math.Inf(1), math.NaN()), "0j": pyconst.Complex(0, 0), "10j": pyconst.Complex(0, 10), "-2.5j": pyconst.Complex(0, -2.5),
	} {
		v := pyconst.Value{Kind: want.Kind, Text: text}
		if !parseNumber(&v) {
			t.Errorf("%q is no number", text)
		} else if v.Key() != want.Key() {
			t.Errorf("%q is read as %q, want %q", text, v.Key(), want.Key())
		}
	}
}

// TestNumberTexts: a number keeps its text, however odd.
func TestNumberTexts(t *testing.T) {
	for _, number := range []string{"07 03 303037", "07 02 2d30", "08 04 2b312e30", "09 04 28316a29"} {
		data := unhex(t, "4d 06 00 1f 00 01 "+number+" 00")
		m, err := Read(data)
		if number[:2] == "09" {
			if err == nil {
				t.Errorf("%s is read", number)
			}
			continue
		}
		if err != nil || !bytes.Equal(m.Append(nil), data) {
			t.Errorf("%s: %v, %x", number, err, m.Append(nil))
		}
	}
}

// TestMemory reads a file whose tables would take far more memory than its bytes.
func TestMemory(t *testing.T) {
	data := append(unhex(t, "4d 06 00 1f 00 84808000"), bytes.Repeat([]byte{1}, 9<<20)...)
	if _, err := Read(data); err == nil || !strings.Contains(err.Error(), "more than 4194304 names") {
		t.Errorf("got %v", err)
	}
}

func TestLongInts(t *testing.T) {
	for _, n := range []int{1, 18, 19, 20, 127, 128, 129, 2048, 2049, 6151, maxDigits} {
		digits := strings.Repeat("8901234567", n/10+1)[:n]
		want, _ := new(big.Int).SetString(digits, 10)
		v := pyconst.Value{Kind: pyconst.KindInt, Text: digits}
		if !parseNumber(&v) || v.BigInt().Cmp(want) != 0 {
			t.Errorf("%d digits are read wrongly", n)
		}
		m := &Module{Objects: []pyconst.Value{pyconst.Int(want)}, Root: &RawCode{}}
		again, err := Read(m.Append(nil))
		if err != nil || again.Objects[0].Key() != m.Objects[0].Key() {
			t.Errorf("%d digits do not come back: %v", n, err)
		}
	}
}

func TestTarget(t *testing.T) {
	bytecode := &Module{SmallIntBits: 31}
	native := func(a Arch) *Module { return &Module{SubVersion: 3, Arch: a, SmallIntBits: 31} }
	board := Target{SubVersion: 3, Arch: ArchARMv7EMSP, SmallIntBits: 31}
	for _, test := range []struct {
		target Target
		module *Module
		want   string
	}{
		{board, bytecode, ""},
		{board, native(ArchARMv6M), ""},
		{board, native(ArchARMv7EMDP), "incompatible .mpy: native code for armv7emdp, armv6m, armv7m, armv7em, armv7emsp accepted"},
		{Target{SubVersion: 3, Arch: ArchX64}, native(ArchX86), "incompatible .mpy: native code for x86, x64 accepted"},
		{Target{}, native(ArchX64), "incompatible .mpy: native code for x64, only bytecode accepted"},
		{Target{SubVersion: 2, Arch: ArchX64}, native(ArchX64), "incompatible .mpy: native code of version 6.3, 6.2 accepted"},
		{board, &Module{SmallIntBits: 63}, "incompatible .mpy: small ints of 63 bits, at most 31 accepted"},
		{board, &Module{Magic: 'C'}, "incompatible .mpy: made for CircuitPython, MicroPython accepted"},
		{board, &Module{ArchFlags: 1}, "incompatible .mpy: flags 0x1 of the architecture, none accepted"},
		{Target{Arch: ArchRV32IMC, ArchFlags: 1}, &Module{ArchFlags: 3}, "incompatible .mpy: flags 0x3 of rv32imc, 0x1 accepted"},
		{Target{Arch: ArchRV32IMC, ArchFlags: 3}, &Module{ArchFlags: 1}, ""},
	} {
		got := ""
		if err := test.target.Loads(test.module); err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestTargetOf(t *testing.T) {
	for n, want := range map[uint64]Target{
		0x0306:  {SubVersion: 3},
		0x0b06:  {SubVersion: 3, Arch: ArchX64},
		0x2306:  {SubVersion: 3, Arch: ArchARMv7EMDP},
		0x32f06: {SubVersion: 3, Arch: ArchRV32IMC, ArchFlags: 3},
	} {
		if got, err := TargetOf(n); err != nil || got != want {
			t.Errorf("%#x: %v, %v, want %v", n, got, err, want)
		}
	}
	if _, err := TargetOf(0x0305); err == nil {
		t.Error("version 5 passes")
	}
}

func TestArchNames(t *testing.T) {
	for a := ArchX86; a < NumArchs; a++ {
		if got, ok := ArchByName(a.String()); !ok || got != a {
			t.Errorf("%v: %v, %v", a, got, ok)
		}
	}
	if _, ok := ArchByName("none"); ok {
		t.Error("none is an architecture")
	}
}

// FuzzReadMPY reads any bytes. What is read and written must be read again as the same.
func FuzzReadMPY(f *testing.F) {
	f.Add(unhex(f, bytecodeFile))
	f.Add(sampleNative('M').Append(nil))
	f.Add(sampleNative('C').Append(nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Read(data)
		if err != nil {
			return
		}
		first := m.Append(nil)
		again, err := Read(first)
		if err != nil {
			t.Fatalf("written file: %v", err)
		}
		if second := again.Append(nil); !bytes.Equal(first, second) {
			t.Errorf("written twice:\n%x\n%x", first, second)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	data := unhex(b, bytecodeFile)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data); err != nil {
			b.Fatal(err)
		}
	}
}
