package fcode

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// setCode gives the first method of the sample code without traps and lines.
func setCode(t *testing.T, p *Pod, c *Code) *Method {
	t.Helper()
	e, err := c.Encode()
	if err != nil {
		t.Fatal(err)
	}
	m := &p.Types[0].Methods[0]
	m.Code, m.Attrs = e.Code, nil
	if e.ErrTable != nil {
		m.Attrs = []Attr{{p.nameOf(t, ErrTableAttr), e.ErrTable}}
	}
	return m
}

func (p *Pod) nameOf(t *testing.T, name string) uint16 {
	t.Helper()
	i := slices.Index(p.Names, name)
	if i < 0 {
		t.Fatalf("no name %s", name)
	}
	return uint16(i)
}

// TestVerifyPlaces breaks one place of a pod at a time: each index that a record has, and
// each way in which code can be wrong. All problems are listed, with where they are.
func TestVerifyPlaces(t *testing.T) {
	const sum = "demo::Point.sum"
	code := func(instrs ...Instr) func(*Pod) {
		return func(p *Pod) { setCode(t, p, &Code{Instrs: instrs}) }
	}
	ret := Instr{Op: Return}
	null, pop := Instr{Op: LoadNull}, Instr{Op: Pop}
	// operand is the code of one instruction whose operand is far out of range.
	operand := func(op Op) func(*Pod) { return code(Instr{op, 999, 0}, null, ret) }
	method := func(change func(*Method)) func(*Pod) { return func(p *Pod) { change(&p.Types[0].Methods[0]) } }
	for name, c := range map[string]struct {
		change func(*Pod)
		want   []string
	}{
		"nothing":            {func(p *Pod) {}, nil},
		"pod of a type":      {func(p *Pod) { p.TypeRefs[1].Pod = 999 }, []string{"index 999 into names of 25"}},
		"name of a type":     {func(p *Pod) { p.TypeRefs[1].Name = 25 }, []string{"index 25 into names of 25"}},
		"parent of a field":  {func(p *Pod) { p.FieldRefs[0].Parent = 999 }, []string{"index 999 into typeRefs of 9"}},
		"name of a field":    {func(p *Pod) { p.FieldRefs[0].Name = 999 }, []string{"index 999 into names of 25"}},
		"type of a field":    {func(p *Pod) { p.FieldRefs[0].Type = 999 }, []string{"index 999 into typeRefs of 9"}},
		"parent of a method": {func(p *Pod) { p.MethodRefs[0].Parent = 999 }, []string{"index 999 into typeRefs of 9"}},
		"name of a method":   {func(p *Pod) { p.MethodRefs[0].Name = 999 }, []string{"index 999 into names of 25"}},
		"result of a method": {func(p *Pod) { p.MethodRefs[0].Returns = 999 }, []string{"index 999 into typeRefs of 9"}},
		"parameter":          {func(p *Pod) { p.MethodRefs[0].Params[0] = 999 }, []string{"index 999 into typeRefs of 9"}},

		"type itself":     {func(p *Pod) { p.Types[0].Self = 999; p.Types[0].Methods = nil }, []string{"?: index 999 into typeRefs of 9"}},
		"base":            {func(p *Pod) { p.Types[0].Base = 9 }, []string{"demo::Point: index 9 into typeRefs of 9"}},
		"no base":         {func(p *Pod) { p.Types[0].Base = NoType }, nil},
		"mixin":           {func(p *Pod) { p.Types[0].Mixins[0] = 999 }, []string{"demo::Point: index 999 into typeRefs of 9"}},
		"attribute":       {func(p *Pod) { p.Types[0].Attrs[0].Name = 999 }, []string{"demo::Point: index 999 into names of 25"}},
		"facets":          {func(p *Pod) { p.Types[0].Attrs[2].Data = []byte{0} }, []string{"demo::Point: Facets: offset 0: truncated"}},
		"type of a facet": {func(p *Pod) { p.Types[0].Attrs[2].Data = []byte{0, 1, 9, 9, 0, 0} }, []string{"demo::Point: index 2313 into typeRefs of 9"}},
		"own field":       {func(p *Pod) { p.Types[0].Fields[0].Name = 999 }, []string{"demo::Point.?: index 999 into names of 25"}},
		"own field's type": {func(p *Pod) { p.Types[0].Fields[0].Type = 999 },
			[]string{"demo::Point.x: index 999 into typeRefs of 9"}},
		"own field's attribute": {func(p *Pod) { p.Types[0].Fields[0].Attrs[0].Name = 999 },
			[]string{"demo::Point.x: index 999 into names of 25"}},

		"own method":            {method(func(m *Method) { m.Name = 999 }), []string{"demo::Point.?: index 999 into names of 25"}},
		"inherited result":      {method(func(m *Method) { m.InheritedReturns = 999 }), []string{sum + ": index 999 into typeRefs of 9"}},
		"own result":            {func(p *Pod) { p.Types[0].Methods[1].Returns = 999 }, []string{"demo::Point.area: index 999 into typeRefs of 9"}},
		"method's attribute":    {func(p *Pod) { p.Types[0].Methods[1].Attrs = []Attr{{999, nil}} }, []string{"demo::Point.area: index 999 into names of 25"}},
		"variable":              {method(func(m *Method) { m.Vars[0].Name = 999 }), []string{sum + ": index 999 into names of 25"}},
		"variable's type":       {method(func(m *Method) { m.Vars[1].Type = 999 }), []string{sum + ": index 999 into typeRefs of 9"}},
		"variable's attribute":  {method(func(m *Method) { m.Vars[1].Attrs = []Attr{{999, nil}} }), []string{sum + ": index 999 into names of 25"}},
		"default":               {method(func(m *Method) { m.Vars[0].Attrs[0].Data = []byte{byte(LoadInt), 9, 9} }), []string{sum + " pc 0: index 2313 into ints of 2"}},
		"default without value": {method(func(m *Method) { m.Vars[0].Attrs[0].Data = []byte{byte(Nop)} }), []string{sum + " pc 1: default leaves 0 values"}},
		"default of two values": {method(func(m *Method) { m.Vars[0].Attrs[0].Data = []byte{byte(LoadTrue), byte(LoadTrue)} }), []string{sum + " pc 2: default leaves 2 values"}},
		"default and attribute": {method(func(m *Method) {
			m.Vars[0].Attrs[0].Data = []byte{byte(LoadTrue), byte(LoadTrue)}
			m.Vars[1].Name = 999
		}), []string{sum + " pc 2: default leaves 2 values", sum + ": index 999 into names of 25"}},

		"int":           {operand(LoadInt), []string{sum + " pc 0: index 999 into ints of 2"}},
		"float":         {operand(LoadFloat), []string{sum + " pc 0: index 999 into floats of 1"}},
		"decimal":       {operand(LoadDecimal), []string{sum + " pc 0: index 999 into decimals of 1"}},
		"string":        {operand(LoadStr), []string{sum + " pc 0: index 999 into strs of 1"}},
		"duration":      {operand(LoadDuration), []string{sum + " pc 0: index 999 into durations of 1"}},
		"uri":           {operand(LoadUri), []string{sum + " pc 0: index 999 into uris of 1"}},
		"type":          {operand(LoadType), []string{sum + " pc 0: index 999 into typeRefs of 9"}},
		"field":         {operand(LoadStatic), []string{sum + " pc 0: index 999 into fieldRefs of 1"}},
		"method":        {operand(CallStatic), []string{sum + " pc 0: index 999 into methodRefs of 2"}},
		"register":      {code(Instr{LoadVar, 2, 0}, pop, Instr{LoadVar, 3, 0}, ret), []string{sum + " pc 6: index 3 into registers of 3"}},
		"static":        {func(p *Pod) { code(Instr{LoadVar, 2, 0}, ret)(p); p.Types[0].Methods[0].Flags |= Static }, []string{sum + " pc 0: index 2 into registers of 2"}},
		"first type":    {code(null, null, Instr{CompareEQ, 999, 0}, ret), []string{sum + " pc 2: index 999 into typeRefs of 9"}},
		"second type":   {code(null, null, Instr{CompareEQ, 0, 999}, ret), []string{sum + " pc 2: index 999 into typeRefs of 9"}},
		"two operands":  {code(Instr{LoadInt, 99, 0}, Instr{LoadStr, 88, 0}, Instr{Op: Throw}), []string{sum + " pc 0: index 99 into ints of 2", sum + " pc 3: index 88 into strs of 1"}},
		"no flow after": {code(Instr{LoadInt, 99, 0}, pop, pop, pop), []string{sum + " pc 0: index 99 into ints of 2"}},

		"underflow":         {code(pop, null, ret), []string{sum + " pc 0: Pop pops 1 of 0 values"}},
		"no value":          {code(ret), []string{sum + " pc 0: Return pops 1 of 0 values"}},
		"runs off":          {code(null, pop), []string{sum + " pc 4: control runs off the end"}},
		"nothing at all":    {code(), nil},
		"unreachable":       {code(Instr{Jump, 3, 0}, pop, pop, null, ret), nil},
		"branch":            {code(null, Instr{JumpTrue, 3, 0}, null, null, ret), []string{sum + " pc 5: stack of 0 and of 1 values"}},
		"branch taken back": {code(null, Instr{JumpTrue, 0, 0}, null, ret), nil},
		"jump":              {code(Instr{Jump, 2, 0}, ret, null, Instr{Op: Throw}), nil},
		"jump back":         {code(null, Instr{Jump, 0, 0}), []string{sum + " pc 0: stack of 0 and of 1 values"}},
		"switch": {func(p *Pod) {
			setCode(t, p, &Code{Instrs: []Instr{null, {Op: Switch}, null, null, ret}, Tables: [][]int32{{3, 2}}})
		}, []string{sum + " pc 9: stack of 0 and of 1 values"}},
		"instance call":   {code(null, Instr{CallVirtual, 0, 0}, ret), []string{sum + " pc 1: CallVirtual pops 2 of 1 values"}},
		"static call":     {code(null, Instr{CallStatic, 0, 0}, ret), nil},
		"mixin's call":    {code(null, Instr{CallMixinStatic, 0, 0}, ret), nil},
		"call of no void": {code(null, null, Instr{CallVirtual, 0, 0}, pop, null, ret), nil},
		"call of void":    {code(Instr{CallStatic, 1, 0}, pop, null, ret), []string{sum + " pc 3: Pop pops 1 of 0 values"}},
		"construction":    {code(Instr{CallNew, 1, 0}, pop, pop), []string{sum + " pc 6: Pop pops 1 of 0 values"}},
		"foreign":         {func(p *Pod) { code(Instr{CallNew, 1, 0}, pop, pop, pop)(p); p.Names[p.MethodRefs[1].Name] = foreignNew }, []string{sum + " pc 9: Pop pops 1 of 0 values"}},
		"void method":     {func(p *Pod) { code(ret)(p); m := &p.Types[0].Methods[0]; m.Returns = p.Types[0].Methods[1].Returns }, nil},
		"constructor":     {func(p *Pod) { code(ret)(p); p.Types[0].Methods[0].Flags |= Ctor }, nil},

		"trap's type": {func(p *Pod) {
			setCode(t, p, &Code{Instrs: []Instr{null, ret, null, {Op: Throw}}, Traps: []Trap{{0, 1, 2, 0}, {1, 2, 2, 999}}})
		}, []string{sum + " pc 1: index 999 into typeRefs of 9"}},
		"trap backwards": {func(p *Pod) {
			setCode(t, p, &Code{Instrs: []Instr{null, ret, null, {Op: Throw}}, Traps: []Trap{{1, 0, 2, 0}}})
		}, []string{sum + " pc 1: trap ends before it starts"}},
		"empty trap": {func(p *Pod) {
			setCode(t, p, &Code{Instrs: []Instr{null, ret, null, {Op: Throw}}, Traps: []Trap{{1, 1, 2, 0}}})
		}, nil},
		"handler": {func(p *Pod) {
			setCode(t, p, &Code{Instrs: []Instr{null, ret, {Op: Throw}}, Traps: []Trap{{0, 1, 2, 0}}})
		}, []string{sum + " pc 2: Throw pops 1 of 0 values"}},
		"after broken code": {func(p *Pod) {
			code(pop, ret)(p)
			p.Types[0].Methods[1].Returns = 999
		}, []string{sum + " pc 0: Pop pops 1 of 0 values", "demo::Point.area: index 999 into typeRefs of 9"}},
		"second type after the first": {func(p *Pod) {
			code(pop, ret)(p)
			p.Types = append(p.Types, &Type{Self: 1, Base: 999})
		}, []string{sum + " pc 0: Pop pops 1 of 0 values", "sys::Obj: index 999 into typeRefs of 9"}},
	} {
		p := samplePod(t)
		c.change(p)
		var got []string
		for _, problem := range p.Verify() {
			if problem.PC < -1 {
				t.Errorf("%s: pc %d", name, problem.PC)
			}
			got = append(got, problem.String())
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestVerifyBounded has more mistakes than a report may hold.
func TestVerifyBounded(t *testing.T) {
	p := &Pod{TypeRefs: make([]TypeRef, 600)}
	if n := len(p.Verify()); n != 1000 {
		t.Errorf("%d problems of 1200, want 1000", n)
	}
}

// TestDescribeBroken has what Describe makes of indexes out of range, of code that cannot
// be read, and of facets.
func TestDescribeBroken(t *testing.T) {
	p := samplePod(t)
	p.Ints[1] = 42
	setCode(t, p, &Code{Instrs: []Instr{
		{LoadInt, 1, 0}, {LoadInt, 2, 0}, {LoadStr, 1, 0}, {LoadStatic, 1, 0}, {CallStatic, 2, 0}, {LoadVar, 2, 0}, {LoadVar, 3, 0}, {LoadType, 9, 0},
	}})
	facets, err := EncodeFacets([]FacetRef{{1, ""}, {2, "two"}})
	if err != nil {
		t.Fatal(err)
	}
	facetAttr := []Attr{{p.nameOf(t, FacetsAttr), facets}}
	typ := p.Types[0]
	typ.Fields[0].Attrs = facetAttr
	typ.Methods[0].Attrs = facetAttr
	typ.Methods[0].Vars[0].Attrs[0].Data = []byte{200}
	typ.Methods[1].Code = []byte{200}
	typ.Base, typ.Mixins, typ.Attrs = NoType, nil, nil
	info := p.Describe(typ)
	two := []string{"sys::Obj", "two"}
	want := &TypeInfo{
		Name: "demo::Point", Flags: "const public",
		Fields: []FieldInfo{{Name: "x", Type: "sys::Int", Flags: "public storage", Facets: two}},
		Methods: []MethodInfo{
			{
				Name: "sum", Flags: "public virtual", Returns: "sys::Int", Inherited: "sys::Num?", Facets: two,
				Params: []VarInfo{{Register: 1, Name: "n", Type: "sys::Int"}},
				Locals: []VarInfo{{Register: 2, Name: "$return", Type: "sys::Int"}},
				Code: []InstrInfo{
					{0, 0, "LoadInt", "42"}, {3, 0, "LoadInt", "?"}, {6, 0, "LoadStr", "?"}, {9, 0, "LoadStatic", "?"}, {12, 0, "CallStatic", "?"},
					{15, 0, "LoadVar", "2 $return"}, {18, 0, "LoadVar", "3 ?"}, {21, 0, "LoadType", "?"},
				},
			},
			{Name: "area", Flags: "abstract public virtual", Returns: "sys::Void", Error: "code: offset 0: unknown opcode 200"},
		},
	}
	if d := cmp.Diff(want, info); d != "" {
		t.Error(d)
	}

	m := setCode(t, p, &Code{Instrs: []Instr{{Op: LoadNull}, {LoadVar, 0, 0}, {LoadVar, 1, 0}}})
	m.Attrs = []Attr{{p.nameOf(t, LineNumbersAttr), []byte{0, 2, 0, 1, 0, 7, 0, 7, 0, 8}}} // the second is of the end
	m.Flags |= Static
	first := p.Describe(typ).Methods[0]
	if d := cmp.Diff([]InstrInfo{{0, 0, "LoadNull", ""}, {1, 7, "LoadVar", "0 n"}, {4, 0, "LoadVar", "1 $return"}}, first.Code); d != "" {
		t.Error(d)
	}
}

// TestDecodeCodeRefuses has mistakes in the bytes of code and its tables, with the pc or
// the offset in the table at which they are.
func TestDecodeCodeRefuses(t *testing.T) {
	const nop, null = "\x00", "\x01"
	for _, c := range []struct{ code, traps, lines, want string }{
		{"\x38", "", "", "code: offset 0: unknown opcode 56"},
		{nop + "\x04\x00", "", "", "code: offset 1: truncated LoadInt"},
		{"\x1E\x00\x00\x00", "", "", "code: offset 0: truncated CompareEQ"},
		{"\x2F", "", "", "code: offset 0: truncated Switch"},
		{"\x2F\x00", "", "", "code: offset 0: truncated Switch"},
		{"\x2F\x00\x01\x00", "", "", "code: offset 0: truncated Switch"},
		{"\x2F\x00\x01\x00\x01", "", "", "code: offset 1: switch target is not the start of an instruction"},
		{"\x1B\x00\x01", "", "", "code: offset 1: jump target is not the start of an instruction"},
		{"\x1B\x00\x04", "", "", "code: offset 4: jump target is not the start of an instruction"},
		{nop, "\x00\x01\x00\x02\x00\x00\x00\x00\x00\x00", "", "code: offset 2: start of a trap is not the start of an instruction"},
		{nop, "\x00\x01\x00\x00\x00\x02\x00\x00\x00\x00", "", "code: offset 2: end of a trap is not the start of an instruction"},
		{nop, "\x00\x01\x00\x00\x00\x01\x00\x02\x00\x00", "", "code: offset 2: handler is not the start of an instruction"},
		{nop, "\x00", "", "ErrTable: offset 0: truncated"},
		{nop, "\x00\x00x", "", "ErrTable: offset 2: bytes after the end"},
		{nop, "\x00\x02\x00\x00\x00\x00\x00\x00\x00\x00", "", "ErrTable: offset 2: count 2 exceeds the entry"},
		{nop, "", "\x00\x01\x00\x02\x00\x07", "code: offset 2: pc of a line is not the start of an instruction"},
		{nop, "", "\x00\x00x", "LineNumbers: offset 2: bytes after the end"},
		{nop, "", "\x00\x01\x00\x01\x00", "LineNumbers: offset 2: count 1 exceeds the entry"},
		{"\x38", "x", "x", "code: offset 0: unknown opcode 56"},
		{nop, "x", "x", "ErrTable: offset 0: truncated"},
	} {
		_, err := DecodeCode(Encoded{[]byte(c.code), []byte(c.traps), []byte(c.lines)})
		if err == nil || err.Error() != c.want {
			t.Errorf("%q %q %q: %v, want %s", c.code, c.traps, c.lines, err, c.want)
		}
	}
}
