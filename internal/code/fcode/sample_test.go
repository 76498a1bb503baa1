package fcode

import "testing"

// samplePod builds a pod with one of everything:
//
//	class Point {
//	  Int x
//	  Int sum(Int n := 3) { try { switch (n) { case 1: return x } } catch (Err e) { throw e } finally {} return n }
//	}
func samplePod(t testing.TB) *Pod {
	t.Helper()
	b := NewBuilder()
	self := b.TypeRef("demo", "Point", "")
	obj, integer, err := b.TypeRef("sys", "Obj", ""), b.TypeRef("sys", "Int", ""), b.TypeRef("sys", "Err", "")
	void := b.TypeRef("sys", "Void", "")
	list := b.TypeRef("sys", "List", "sys::Int[]")
	field := b.FieldRef(FieldRef{self, b.Name("x"), integer})
	plus := b.MethodRef(MethodRef{Parent: integer, Name: b.Name("plus"), Returns: integer, Params: []uint16{integer}})
	mk := b.MethodRef(MethodRef{Parent: self, Name: b.Name("make"), Returns: void})

	var c Code
	i := func(op Op, a uint16) int32 { return c.Emit(op, int32(a), 0) }
	i(LoadVar, 1)
	i(Switch, 0)
	i(LoadNull, 0)
	i(Pop, obj)
	out := i(Jump, 0)
	hit := i(LoadVar, 0)
	i(LoadInstance, field)
	i(LoadInt, b.Int(-1))
	i(CallVirtual, plus)
	i(StoreVar, 2)
	fin1 := i(JumpFinally, 0)
	ret := i(Leave, 0)
	c.Instrs[out].A = c.Here()
	fin2 := i(JumpFinally, 0)
	done := i(Leave, 0)
	handler := i(CatchErrStart, err)
	i(Throw, 0)
	i(CatchEnd, 0)
	finally := i(FinallyStart, 0)
	i(CallNew, mk)
	i(Pop, self)
	i(LoadType, list)
	i(Pop, obj)
	i(FinallyEnd, 0)
	c.Instrs[done].A = i(LoadVar, 1)
	i(LoadVar, 1)
	c.Emit(CompareEQ, int32(integer), int32(integer))
	skip := i(JumpFalse, 0)
	i(LoadStr, b.Str("a\x00b\U0001F600"))
	i(Pop, obj)
	i(LoadFloat, b.Float(1.5))
	i(Pop, obj)
	i(LoadDecimal, b.Decimal("1.50"))
	i(Pop, obj)
	i(LoadDuration, b.Duration(1_000_000_000))
	i(Pop, obj)
	i(LoadUri, b.Uri("http://a/"))
	i(Pop, obj)
	c.Instrs[skip].A = i(LoadVar, 1)
	i(Return, 0)
	c.Instrs[ret].A = i(LoadVar, 2)
	i(Return, 0)
	c.Instrs[fin1].A, c.Instrs[fin2].A = finally, finally
	c.Tables = [][]int32{{out, hit}}
	c.Traps = []Trap{{0, out, handler, err}, {0, handler, finally, err}}
	c.Lines = []LineEntry{{0, 3}, {hit, 4}}
	e, encErr := c.Encode()
	if encErr != nil {
		t.Fatal(encErr)
	}
	def := Code{Instrs: []Instr{{LoadInt, int32(b.Int(3)), 0}}}
	d, _ := def.Encode()
	facets, _ := EncodeFacets([]FacetRef{{b.TypeRef("sys", "Deprecated", ""), `sys::Deprecated{msg="no"}`}})
	src, _ := EncodeUTF("Point.fan")
	b.Pod.Types = []*Type{{
		Self: self, Base: obj, Mixins: []uint16{b.TypeRef("demo", "Shape", "")}, Flags: Public | Const,
		Fields: []Field{{b.Name("x"), Public | Storage, integer, []Attr{{b.Name(LineNumberAttr), EncodeU2(2)}, {b.Name(EnumOrdinalAttr), EncodeU2(7)}}}},
		Methods: []Method{
			{
				Name: b.Name("sum"), Flags: Public | Virtual, Returns: integer, InheritedReturns: b.TypeRef("sys", "Num", "?"), MaxStack: 16, NumParams: 1,
				Vars: []Var{{b.Name("n"), integer, ParamVar, []Attr{{b.Name(ParamDefaultAttr), d.Code}}}, {b.Name("$return"), integer, 0, nil}},
				Code: e.Code, Attrs: []Attr{{b.Name(ErrTableAttr), e.ErrTable}, {b.Name(LineNumbersAttr), e.Lines}, {b.Name(LineNumberAttr), EncodeU2(3)}},
			},
			{Name: b.Name("area"), Flags: Public | Abstract | Virtual, Returns: void, InheritedReturns: void, MaxStack: 16},
		},
		Attrs: []Attr{{b.Name(SourceFileAttr), src}, {b.Name(LineNumberAttr), EncodeU2(1)}, {b.Name(FacetsAttr), facets}},
	}}
	if b.Err != nil {
		t.Fatal(b.Err)
	}
	return b.Pod
}

// entriesOf returns the entries of a pod by name, and their order.
func entriesOf(t testing.TB, p *Pod) (map[string][]byte, []string) {
	t.Helper()
	entries := map[string][]byte{}
	var order []string
	err := p.Entries(func(name string, data []byte) error {
		entries[name] = data
		order = append(order, name)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return entries, order
}

func sourceOf(entries map[string][]byte) Source {
	return func(name string) ([]byte, error) { return entries[name], nil }
}
