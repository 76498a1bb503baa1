package fcode

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSmallestRecords reads a pod back whose records are as short as their kind can be.
func TestSmallestRecords(t *testing.T) {
	p := &Pod{
		Names: []string{""}, TypeRefs: []TypeRef{{}}, FieldRefs: []FieldRef{{}}, MethodRefs: []MethodRef{{}},
		Ints: []int64{0}, Floats: []float64{0}, Decimals: []string{""}, Strs: []string{""}, Durations: []int64{0}, Uris: []string{""},
		Types: []*Type{{Fields: []Field{{}}, Methods: []Method{{Code: []byte{}}}, Attrs: []Attr{{Data: []byte{}}}}},
	}
	entries, _ := entriesOf(t, p)
	q, err := Read(sourceOf(entries))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(p, q); d != "" {
		t.Error(d)
	}
	// Of many records the sizes add up; a method may have one variable.
	p.Types[0] = &Type{Fields: make([]Field, 9), Methods: make([]Method, 9)}
	for i := range p.Types[0].Methods {
		p.Types[0].Methods[i].Code = []byte{}
	}
	p.Types[0].Methods[8].Vars = []Var{{Name: 7}}
	entries, _ = entriesOf(t, p)
	if q, err = Read(sourceOf(entries)); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(p, q); d != "" {
		t.Error(d)
	}
}

// TestOutOfRange has names by the index behind the last one.
func TestOutOfRange(t *testing.T) {
	p := &Pod{Names: []string{"a"}, TypeRefs: []TypeRef{{}}}
	if p.Name(0) != "a" || p.Name(1) != "?" || p.TypeName(&Type{Self: 0}) != "a" || p.TypeName(&Type{Self: 1}) != "?" {
		t.Error(p.Name(0), p.Name(1), p.TypeName(&Type{Self: 0}), p.TypeName(&Type{Self: 1}))
	}
}

// TestEffectOfReturn has the methods that return nothing.
func TestEffectOfReturn(t *testing.T) {
	p := samplePod(t)
	sum, area := &p.Types[0].Methods[0], &p.Types[0].Methods[1]
	ctor := *sum
	ctor.Flags |= Ctor
	for m, want := range map[*Method]int{sum: 1, area: 0, &ctor: 0} {
		if pops, pushes := p.Effect(&Instr{Op: Return}, m); pops != want || pushes != 0 {
			t.Errorf("%d, %d, want %d, 0", pops, pushes, want)
		}
	}
}

// TestReadMissing has sources without an entry, and those that fail.
func TestReadMissing(t *testing.T) {
	entries, _ := entriesOf(t, samplePod(t))
	failure := errors.New("no disk")
	for name := range entries {
		src := func(n string) ([]byte, error) {
			if n == name {
				return nil, failure
			}
			return entries[n], nil
		}
		if _, err := Read(src); !errors.Is(err, failure) {
			t.Errorf("%s: %v", name, err)
		}
	}
	delete(entries, "fcode/Point.fcode")
	if _, err := Read(sourceOf(entries)); err == nil || err.Error() != "fcode/Point.fcode: offset 0: missing" {
		t.Errorf("without a body: %v", err)
	}
	if p, err := Read(sourceOf(nil)); err != nil || len(p.Types) != 0 {
		t.Errorf("without entries: %v", err)
	}
}

// TestReadTypesOnly reads of the tables what signatures take, and nothing else.
func TestReadTypesOnly(t *testing.T) {
	entries, _ := entriesOf(t, samplePod(t))
	var read []string
	p, err := ReadTypes(func(n string) ([]byte, error) {
		read = append(read, n)
		return entries[n], nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"fcode/names.def", "fcode/typeRefs.def", "fcode/types.def"}, read); d != "" {
		t.Error(d)
	}
	if got := p.TypeSig(p.Types[0].Self); got != "demo::Point" {
		t.Error(got)
	}
}

// TestPlaces has mistakes with the offset at which they are.
func TestPlaces(t *testing.T) {
	for entry, list := range map[string][][2]string{
		"fcode/names.def": {
			{"\x00", "offset 0: truncated"},
			{"\x00\x01\x00\x01", "offset 4: truncated"},
			{"\x00\x02\x00\x01a", "offset 2: count 2 exceeds the entry"},
			{"\x00\x02\x00\x01a\x00\x02\xC3\xC3", "offset 5: malformed CESU-8"},
			{"\x00\x01\x00\x00a", "offset 4: bytes after the end"},
			{"\x00\x00a", "offset 2: bytes after the end"},
		},
		"fcode/methodRefs.def": {
			{"\x00\x01\x00\x00\x00\x00\x00\x00\x01", "offset 9: truncated"},
			{"\x00\x01\x00\x00\x00\x00\x00\x00\x01\x00", "offset 9: truncated"},
		},
		"fcode/ints.def": {{"\x00\x01\x00\x00\x00\x00\x00\x00\x00", "offset 2: count 1 exceeds the entry"}},
		"fcode/types.def": {
			{"\x00\x01\x00\x00\xFF\xFF\x00\x03\x00\x00\x00\x00", "offset 8: count 3 exceeds the entry"},
			{"\x00\x01\x00\x00\xFF\xFF\x00\x02\x00\x00\x00\x00", "offset 12: truncated"},
		},
	} {
		for _, c := range list {
			entries, _ := entriesOf(t, samplePod(t))
			entries[entry] = []byte(c[0])
			if _, err := Read(sourceOf(entries)); err == nil || err.Error() != entry+": "+c[1] {
				t.Errorf("%q: %v, want %s", c[0], err, c[1])
			}
		}
	}
}

// TestReaderAfterMistake reads on where the data has ended: everything is zero, and the
// first mistake stays.
func TestReaderAfterMistake(t *testing.T) {
	r := &reader{entry: "e", data: []byte{1}}
	r.u2()
	if r.u1() != 0 || r.u2() != 0 || r.u4() != 0 || r.s8() != 0 || r.f8() != 0 || r.utf() != "" || r.buf() != nil || r.refs(1) != nil || r.count(1) != 0 {
		t.Error("a value that is not there is not zero")
	}
	if err := r.end(); err == nil || err.Error() != "e: offset 0: truncated" {
		t.Error(err)
	}
}

// TestLimits has the largest tables and the first that are too large.
func TestLimits(t *testing.T) {
	b := NewBuilder()
	for i := range int64(math.MaxUint16) {
		if n := b.Int(i); int64(n) != i {
			t.Fatalf("Int %d has index %d", i, n)
		}
	}
	if b.Err != nil {
		t.Fatal(b.Err)
	}
	if n := b.Int(-1); n != 0 || b.Err == nil || b.Err.Error() != "too many Int literals: 65536 (limit 65535)" {
		t.Errorf("%d, %v", n, b.Err)
	}
	for i := range math.MaxUint16 + 1 {
		b.Duration(int64(i))
	}
	if b.Err.Error() != "too many Int literals: 65536 (limit 65535)" || b.Int(7) != 7 {
		t.Errorf("after the limit: %v", b.Err)
	}
	if err := b.Pod.Entries(func(string, []byte) error { return nil }); err != nil {
		t.Errorf("65535 literals: %v", err)
	}
	vars := func(params, locals int) *Pod {
		m := Method{NumParams: params, Vars: make([]Var, params+locals)}
		return &Pod{Names: []string{"A"}, TypeRefs: []TypeRef{{}}, Types: []*Type{{Methods: []Method{m}}}}
	}
	for want, p := range map[string]*Pod{
		"too many ints.def records: 65536 (limit 65535)":      {Ints: make([]int64, 65536)},
		"too many parameters: 256 (limit 255)":                {MethodRefs: []MethodRef{{Params: make([]uint16, 256)}}},
		"too many mixins: 65536 (limit 65535)":                {Types: []*Type{{Mixins: make([]uint16, 65536)}}},
		"too many bytes in a string: 65536 (limit 65535)":     {Strs: []string{strings.Repeat("x", 65536), strings.Repeat("x", 65537)}},
		"too many variables in a method: 256 (limit 255)":     vars(0, 256),
		"too many variables in a method: 257 (limit 255)":     vars(256, 1),
		"too many bytes of code: 65536 (limit 65535)":         {Types: []*Type{{Methods: []Method{{Code: make([]byte, 65536)}}}}},
		"too many bytes in an attribute: 65536 (limit 65535)": {Types: []*Type{{Attrs: []Attr{{Data: make([]byte, 65536)}}}}},
		"too many parameters: 257 (limit 255)":                {MethodRefs: []MethodRef{{Params: make([]uint16, 257)}, {Params: make([]uint16, 258)}}},
		"too many fields: 65536 (limit 65535)":                {Types: []*Type{{Fields: make([]Field, 65536)}}},
		"too many methods: 65536 (limit 65535)":               {Types: []*Type{{Methods: make([]Method, 65536)}}},
		"too many attributes: 65536 (limit 65535)":            {Types: []*Type{{Attrs: make([]Attr, 65536)}}},
		"too many fields: 65537 (limit 65535)":                {Types: []*Type{{Fields: make([]Field, 65537), Methods: make([]Method, 65536)}}},
		"too many bytes in a string: 65538 (limit 65535)":     {Names: []string{strings.Repeat("\U0001F600", 10923)}},
		"too many variables in a method: 300 (limit 255)":     {Types: []*Type{{Methods: []Method{{Vars: make([]Var, 300), Code: make([]byte, 65536)}}}}},
		"too many bytes of code: 65537 (limit 65535)":         {Types: []*Type{{Methods: []Method{{Code: make([]byte, 65537)}, {Vars: make([]Var, 300)}}}}},
		"too many typeRefs.def records: 65536 (limit 65535)":  {TypeRefs: make([]TypeRef, 65536)},
		"too many bytes in an attribute: 65537 (limit 65535)": {Types: []*Type{{Methods: []Method{{Attrs: []Attr{{Data: make([]byte, 65537)}}}}}}},
		"too many attributes: 65537 (limit 65535)":            {Types: []*Type{{Methods: []Method{{Vars: []Var{{Attrs: make([]Attr, 65537)}}}}}}},
		"too many attributes: 65538 (limit 65535)":            {Types: []*Type{{Fields: []Field{{Attrs: make([]Attr, 65538)}}}}},
	} {
		if err := p.Entries(func(string, []byte) error { return nil }); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	for want, c := range map[string]*Code{
		"too many bytes of code: 32767 (limit 32766)":       {Instrs: make([]Instr, 32767)},
		"too many error table entries: 65536 (limit 65535)": {Instrs: make([]Instr, 1), Traps: make([]Trap, 65536)},
		"too many line numbers: 65536 (limit 65535)":        {Instrs: make([]Instr, 1), Lines: make([]LineEntry, 65536)},
	} {
		if _, err := c.Encode(); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	facets := make([]FacetRef, 65536)
	if _, err := EncodeFacets(facets); err == nil || err.Error() != "too many facets: 65536 (limit 65535)" {
		t.Error(err)
	}
}

// TestYieldStops ends writing where a receiver of entries fails.
func TestYieldStops(t *testing.T) {
	_, order := entriesOf(t, samplePod(t))
	full := errors.New("full")
	for i := range order {
		n := 0
		err := samplePod(t).Entries(func(string, []byte) error {
			if n++; n > i {
				return full
			}
			return nil
		})
		if err != full || n != i+1 {
			t.Errorf("after %d entries: %v, %d", i, err, n)
		}
	}
}

// TestMethodRefsDiffer has references that differ in one part each.
func TestMethodRefsDiffer(t *testing.T) {
	b := NewBuilder()
	for i, m := range []MethodRef{
		{1, 2, 3, []uint16{4, 5}}, {9, 2, 3, []uint16{4, 5}}, {1, 9, 3, []uint16{4, 5}}, {1, 2, 9, []uint16{4, 5}}, {1, 2, 3, []uint16{9, 5}}, {1, 2, 3, []uint16{4, 9}}, {1, 2, 3, []uint16{4}}, {1, 2, 3, nil},
	} {
		for range 2 {
			if got := b.MethodRef(m); int(got) != i {
				t.Errorf("%v has index %d, want %d", m, got, i)
			}
		}
	}
}

// TestCESU8Limits has the first and the last unit of each length and of each half of a
// surrogate pair, and halves in the wrong order.
func TestCESU8Limits(t *testing.T) {
	const firstHigh, lastHigh, firstLow, lastLow = "\xED\xA0\x80", "\xED\xAF\xBF", "\xED\xB0\x80", "\xED\xBF\xBF"
	for text, bytes := range map[string]string{
		"\x7F": "\x7F", "\u0080": "\xC2\x80", "\u07FF": "\xDF\xBF", "\u0800": "\xE0\xA0\x80", "\uD7FF": "\xED\x9F\xBF", "\uE000": "\xEE\x80\x80", "\uFFFF": "\xEF\xBF\xBF",
		"\U00010000": firstHigh + firstLow, "\U0010FFFF": lastHigh + lastLow, "\U000103FF": firstHigh + lastLow, "\U0010FC00": lastHigh + firstLow,
		firstHigh: firstHigh, lastHigh: lastHigh, firstLow: firstLow, lastLow: lastLow,
		firstLow + firstHigh: firstLow + firstHigh, firstLow + firstLow: firstLow + firstLow, firstHigh + "a": firstHigh + "a", lastHigh + "\uE000": lastHigh + "\xEE\x80\x80", firstHigh + "\uD7FF": firstHigh + "\xED\x9F\xBF",
		firstHigh + "\U0010FC00": firstHigh + lastHigh + firstLow, "a\U0001F600b\U0001F600": "a\xED\xA0\xBD\xED\xB8\x80b\xED\xA0\xBD\xED\xB8\x80",
		"\uD7FF" + firstLow: "\xED\x9F\xBF" + firstLow,
	} {
		if got := appendCESU8(nil, text); string(got) != bytes {
			t.Errorf("encode %q: %x, want %x", text, got, bytes)
		}
		if got, err := decodeCESU8([]byte(bytes)); err != nil || got != text {
			t.Errorf("decode %x: %q, %v, want %q", bytes, got, err, text)
		}
	}
	for _, bad := range []string{"\xC1\xBF", "\xE0\x9F\xBF", "\xC3a", "\xC3\xC3", "\xE2\x82a", "\xE2a\x82", "\xE2\x82", "\xFF", "\xF0", "a\x80", firstHigh + "\x80", firstHigh + "\xE2"} {
		if got, err := decodeCESU8([]byte(bad)); err == nil {
			t.Errorf("decode %x: %q, want an error", bad, got)
		}
	}
	if got := appendCESU8(nil, "a\xF8b"); string(got) != "a\xF8b" {
		t.Errorf("what is no UTF-8 changes: %x", got)
	}
}

// TestTwoTables has jump tables, which keep their order, an empty one at the end of the
// code, and one line.
func TestTwoTables(t *testing.T) {
	c := &Code{Instrs: []Instr{{Switch, 1, 0}, {Op: Nop}, {Switch, 0, 0}, {Switch, 2, 0}}, Tables: [][]int32{{0, 1}, {2}, {}}, Lines: []LineEntry{{1, 5}}}
	e, err := c.Encode()
	if err != nil {
		t.Fatal(err)
	}
	d, err := DecodeCode(e)
	if err != nil {
		t.Fatal(err)
	}
	want := &Code{Instrs: []Instr{{Switch, 0, 0}, {Op: Nop}, {Switch, 1, 0}, {Switch, 2, 0}}, Tables: [][]int32{{2}, {0, 1}, {}}, Lines: c.Lines}
	if diff := cmp.Diff(want, d); diff != "" {
		t.Error(diff)
	}
	if e.ErrTable != nil {
		t.Error("an error table without rows")
	}
}
