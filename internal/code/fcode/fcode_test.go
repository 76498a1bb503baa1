package fcode

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tandem-lang/tandem/internal/testkit"
)

func TestEntriesRoundTrip(t *testing.T) {
	p := samplePod(t)
	entries, order := entriesOf(t, p)
	want := []string{"names.def", "typeRefs.def", "fieldRefs.def", "methodRefs.def", "ints.def", "floats.def",
		"decimals.def", "strs.def", "durations.def", "uris.def", "types.def", "Point.fcode"}
	for i := range want {
		want[i] = entryPrefix + want[i]
	}
	if d := cmp.Diff(want, order); d != "" {
		t.Errorf("order of the entries (-want +got):\n%s", d)
	}
	q, err := Read(sourceOf(entries))
	if err != nil {
		t.Fatal(err)
	}
	again, _ := entriesOf(t, q)
	if d := cmp.Diff(entries, again); d != "" {
		t.Errorf("entries changed (-want +got):\n%s", d)
	}
	if d := cmp.Diff(p.Strs, q.Strs); d != "" {
		t.Errorf("strings changed (-want +got):\n%s", d)
	}
}

func TestBuilderInterns(t *testing.T) {
	b := NewBuilder()
	first, second, plain := b.TypeRef("sys", "Str", "?"), b.TypeRef("sys", "Str", "?"), b.TypeRef("sys", "Str", "")
	if first != second || plain == first {
		t.Error("type references are not told apart by their signature alone")
	}
	if b.Float(0) == b.Float(math.Copysign(0, -1)) {
		t.Error("0.0 and -0.0 share a record")
	}
	if b.Decimal("1.0") == b.Decimal("1.00") {
		t.Error("1.0 and 1.00 share a record")
	}
	m := MethodRef{Params: []uint16{1, 2}}
	i := b.MethodRef(m)
	m.Params[0] = 9
	if b.MethodRef(MethodRef{Params: []uint16{1, 2}}) != i {
		t.Error("a method reference is not found again")
	}
	if b.Pod.MethodRefs[i].Params[0] != 1 {
		t.Error("the builder keeps the caller's slice")
	}
}

func TestDescribeGolden(t *testing.T) {
	p := samplePod(t)
	if problems := p.Verify(); len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	got, err := json.MarshalIndent(p.Describe(p.Types[0]), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	testkit.Golden(t, "testdata/point.json", string(got)+"\n")
}

func TestPageOfOpcodes(t *testing.T) {
	var got bytes.Buffer
	if err := WriteOps(&got); err != nil {
		t.Fatal(err)
	}
	testkit.Golden(t, "../../../docs/fantom-opcodes.md", got.String())
}

// The numbers are the format's; a row put in the wrong place moves all that follow.
func TestOpNumbers(t *testing.T) {
	for op, want := range map[Op]int{LoadInt: 4, LoadVar: 11, CallNew: 19, Jump: 27, CompareEQ: 30, Return: 41, Coerce: 46, Switch: 47, FinallyEnd: 55} {
		if int(op) != want {
			t.Errorf("%s is %d, want %d", op, op, want)
		}
	}
	if NumOps != 56 {
		t.Errorf("%d opcodes, want 56", NumOps)
	}
	for op := range ops {
		if ops[op].Name == "" || ops[op].Doc == "" {
			t.Errorf("opcode %d has no description", op)
		}
	}
}

func TestCESU8(t *testing.T) {
	for _, c := range []struct{ text, bytes string }{
		{"plain", "plain"},
		{"\x00", "\x00"},
		{"é€", "\xC3\xA9\xE2\x82\xAC"},
		{"\U0001F600", "\xED\xA0\xBD\xED\xB8\x80"},
		{"\xED\xA0\xBD", "\xED\xA0\xBD"}, // an unpaired surrogate
	} {
		if got := appendCESU8(nil, c.text); string(got) != c.bytes {
			t.Errorf("encode %q: %x", c.text, got)
		}
		if got, err := decodeCESU8([]byte(c.bytes)); err != nil || got != c.text {
			t.Errorf("decode %x: %q, %v", c.bytes, got, err)
		}
	}
	for _, bad := range []string{"\x80", "\xC0\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x98\x80", "\xE0\x80\x80"} {
		if got, err := decodeCESU8([]byte(bad)); err == nil {
			t.Errorf("decode %x: %q, want an error", bad, got)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	good, _ := entriesOf(t, samplePod(t))
	for _, c := range []struct{ entry, data, want string }{
		{"fcode/names.def", "\xFF\xFF", "count 65535 exceeds the entry"},
		{"fcode/names.def", "\x00\x01\x00\x05ab", "truncated"},
		{"fcode/names.def", "\x00\x01\x00\x01a!", "bytes after the end"},
		{"fcode/types.def", "\x00\x01\x00\x00\x00\x00\xFF\xFF\x00\x00\x00\x00", "exceeds the entry"},
		{"fcode/types.def", "\x00\x02" + strings.Repeat("\x00\x00\xFF\xFF\x00\x00\x00\x00\x00\x00", 2), "duplicate type Point"},
		{"fcode/Point.fcode", "\x00\x00\x00", "truncated"},
	} {
		entries := map[string][]byte{}
		for n, d := range good {
			entries[n] = d
		}
		entries[c.entry] = []byte(c.data)
		_, err := Read(sourceOf(entries))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), c.entry) {
			t.Errorf("%s: error %v, want %q", c.entry, err, c.want)
		}
	}
}

func TestVerifyFinds(t *testing.T) {
	code := func(c ...Instr) func(*Pod) {
		return func(p *Pod) {
			e, err := (&Code{Instrs: c}).Encode()
			if err != nil {
				t.Fatal(err)
			}
			m := &p.Types[0].Methods[0]
			m.Code, m.Attrs = e.Code, nil
		}
	}
	raw := func(s string) func(*Pod) {
		return func(p *Pod) { p.Types[0].Methods[0].Code, p.Types[0].Methods[0].Attrs = []byte(s), nil }
	}
	for _, c := range []struct {
		name, want string
		change     func(*Pod)
	}{
		{"name", "index 99 into names", func(p *Pod) { p.Types[0].Fields[0].Name = 99 }},
		{"base", "index 98 into typeRefs", func(p *Pod) { p.Types[0].Base = 98 }},
		{"operand", "index 77 into strs", code(Instr{LoadStr, 77, 0}, Instr{Op: Return})},
		{"register", "index 9 into registers", code(Instr{LoadVar, 9, 0}, Instr{Op: Return})},
		{"underflow", "Throw pops 1 of 0", code(Instr{Op: Throw})},
		{"runs off", "control runs off the end", code(Instr{Op: Nop})},
		{"depths", "stack of 0 and of 1", code(Instr{Op: LoadTrue}, Instr{JumpTrue, 3, 0}, Instr{Op: LoadNull}, Instr{Op: LoadNull}, Instr{Op: Return})},
		{"opcode", "unknown opcode 200", raw("\xC8")},
		{"truncated", "truncated LoadInt", raw("\x04\x00")},
		{"target", "jump target is not the start", raw("\x1B\x00\x01")},
		{"switch", "truncated Switch", raw("\x2F\xFF\xFF\x00")},
	} {
		p := samplePod(t)
		c.change(p)
		problems := p.Verify()
		if len(problems) == 0 || !strings.Contains(problems[0].String(), c.want) {
			t.Errorf("%s: problems %v, want %q", c.name, problems, c.want)
		}
		for _, typ := range p.Types {
			p.Describe(typ)
		}
	}
}

func TestEncodeLimits(t *testing.T) {
	for extra, fits := range map[int]bool{0: true, 1: false} {
		if _, err := (&Code{Instrs: make([]Instr, maxCode+extra)}).Encode(); (err == nil) != fits {
			t.Errorf("code of %d bytes: %v", maxCode+extra, err)
		}
		b := NewBuilder()
		b.Str(strings.Repeat("x", 65535+extra))
		if err := b.Pod.Entries(func(string, []byte) error { return nil }); (err == nil) != fits {
			t.Errorf("a string of %d bytes: %v", 65535+extra, err)
		}
		p := &Pod{MethodRefs: []MethodRef{{Params: make([]uint16, 255+extra)}}}
		if err := p.Entries(func(string, []byte) error { return nil }); (err == nil) != fits {
			t.Errorf("a call with %d arguments: %v", 255+extra, err)
		}
	}
	for _, c := range []struct {
		params, locals int
		fits           bool
	}{{255, 0, true}, {0, 255, true}, {255, 255, true}, {256, 0, false}, {0, 256, false}, {1, 256, false}} {
		m := Method{NumParams: c.params, Vars: make([]Var, c.params+c.locals)}
		p := &Pod{Names: []string{"A"}, TypeRefs: []TypeRef{{}}, Types: []*Type{{Methods: []Method{m}}}}
		var limit *LimitError
		err := p.Entries(func(string, []byte) error { return nil })
		if c.fits && err != nil || !c.fits && (!errors.As(err, &limit) || limit.Limit != 255) {
			t.Errorf("%d parameters and %d locals: %v", c.params, c.locals, err)
		}
	}
}

func FuzzCode(f *testing.F) {
	p := samplePod(f)
	e := p.Body(&p.Types[0].Methods[0])
	f.Add(e.Code, e.ErrTable, e.Lines)
	f.Add([]byte{byte(Switch), 0, 1, 0, 0}, []byte(nil), []byte(nil))
	f.Fuzz(func(t *testing.T, code, traps, lines []byte) {
		c, err := DecodeCode(Encoded{code, traps, lines})
		if err == nil && len(code) <= maxCode {
			again, err := c.Encode()
			if err != nil || !bytes.Equal(again.Code, code) {
				t.Fatalf("code changed: %x to %x, %v", code, again.Code, err)
			}
		}
		p := samplePod(t)
		m := &p.Types[0].Methods[0]
		m.Code, m.Attrs[0].Data, m.Attrs[1].Data = code, traps, lines
		p.Verify()
		p.Describe(p.Types[0])
	})
}

func FuzzTables(f *testing.F) {
	entries, order := entriesOf(f, samplePod(f))
	for i, n := range order {
		f.Add(byte(i), entries[n])
	}
	f.Fuzz(func(t *testing.T, which byte, data []byte) {
		entries, order := entriesOf(t, samplePod(t))
		name := order[int(which)%len(order)]
		entries[name] = data
		p, err := Read(sourceOf(entries))
		if err != nil {
			return
		}
		if len(data) > 2 {
			again, _ := entriesOf(t, p)
			hasFlags := name == "fcode/types.def" || name == "fcode/Point.fcode"
			if !hasFlags && !bytes.Equal(again[name], data) {
				t.Fatalf("%s changed: %x to %x", name, data, again[name])
			}
			q, err := Read(sourceOf(again))
			if err != nil {
				t.Fatalf("%s does not read again: %v", name, err)
			}
			if third, _ := entriesOf(t, q); !bytes.Equal(third[name], again[name]) {
				t.Fatalf("%s changed again: %x to %x", name, again[name], third[name])
			}
		}
		p.Verify()
		for _, typ := range p.Types {
			p.Describe(typ)
		}
	})
}
