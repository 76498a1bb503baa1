package fcode

import "fmt"

// Problem is something in a pod's code that a runtime would trip over.
type Problem struct {
	Type string // signature; "" for a problem of the tables
	Slot string // "" for a problem of the type itself
	PC   int    // -1 unless it is about an instruction
	Text string
}

// String returns "sys::Str.size pc 3: text", without the parts that the problem does not have.
func (p Problem) String() string {
	s := p.Type
	if p.Slot != "" {
		s += "." + p.Slot
	}
	if p.PC >= 0 {
		s += fmt.Sprintf(" pc %d", p.PC)
	}
	if s == "" {
		return p.Text
	}
	return s + ": " + p.Text
}

// maxProblems bounds what one Verify reports.
const maxProblems = 1000

// Verify checks that every index points into its table, and that all code decodes,
// stays inside its method, uses only its registers, has the same depth of stack on all
// ways to an instruction, and comes to handlers and finally blocks by their traps and
// JumpFinally alone. It does not check types. The bodies must be read. Cost: linear in
// the size of the pod.
func (p *Pod) Verify() []Problem {
	v := &verifier{p: p}
	v.tables()
	for _, t := range p.Types {
		v.typ(t)
	}
	return v.problems
}

// VerifyMethod checks the code of one method, and the defaults of its parameters, as Verify does. The tables must have been verified.
func (p *Pod) VerifyMethod(m *Method) []Problem {
	v := &verifier{p: p, in: Problem{PC: -1}}
	v.method(m)
	return v.problems
}

// VerifyTables checks that the indexes in the constant tables point into their tables.
func (p *Pod) VerifyTables() []Problem {
	v := &verifier{p: p}
	v.tables()
	return v.problems
}

type verifier struct {
	p        *Pod
	problems []Problem
	in       Problem // where the check is
}

func (v *verifier) fail(format string, args ...any) {
	if len(v.problems) < maxProblems {
		v.in.Text = fmt.Sprintf(format, args...)
		v.problems = append(v.problems, v.in)
	}
}

// index checks an index into a table of n records.
func (v *verifier) index(i uint16, n int, table string) bool {
	if int(i) < n {
		return true
	}
	v.fail("index %d into %s of %d", i, table, n)
	return false
}

func (v *verifier) name(i uint16) bool    { return v.index(i, len(v.p.Names), "names") }
func (v *verifier) typeRef(i uint16) bool { return v.index(i, len(v.p.TypeRefs), "typeRefs") }

func (v *verifier) tables() {
	v.in = Problem{PC: -1}
	for i := range v.p.TypeRefs {
		v.name(v.p.TypeRefs[i].Pod)
		v.name(v.p.TypeRefs[i].Name)
	}
	for i := range v.p.FieldRefs {
		f := &v.p.FieldRefs[i]
		v.typeRef(f.Parent)
		v.name(f.Name)
		v.typeRef(f.Type)
	}
	for i := range v.p.MethodRefs {
		m := &v.p.MethodRefs[i]
		v.typeRef(m.Parent)
		v.name(m.Name)
		v.typeRef(m.Returns)
		for _, t := range m.Params {
			v.typeRef(t)
		}
	}
}

func (v *verifier) attrs(attrs []Attr) {
	for _, a := range attrs {
		v.name(a.Name)
	}
	facets, err := DecodeFacets(v.p.Attr(attrs, FacetsAttr))
	if err != nil {
		v.fail("%v", err)
	}
	for _, f := range facets {
		v.typeRef(f.Type)
	}
}

func (v *verifier) typ(t *Type) {
	v.in = Problem{Type: v.p.TypeSig(t.Self), PC: -1}
	v.typeRef(t.Self)
	if t.Base != NoType {
		v.typeRef(t.Base)
	}
	for _, m := range t.Mixins {
		v.typeRef(m)
	}
	v.attrs(t.Attrs)
	for i := range t.Fields {
		f := &t.Fields[i]
		v.in.Slot = v.p.Name(f.Name)
		v.name(f.Name)
		v.typeRef(f.Type)
		v.attrs(f.Attrs)
	}
	for i := range t.Methods {
		v.method(&t.Methods[i])
	}
}

func (v *verifier) method(m *Method) {
	v.in.Slot, v.in.PC = v.p.Name(m.Name), -1
	v.name(m.Name)
	v.typeRef(m.Returns)
	v.typeRef(m.InheritedReturns)
	v.attrs(m.Attrs)
	for i := range m.Vars {
		x := &m.Vars[i]
		v.name(x.Name)
		v.typeRef(x.Type)
		v.attrs(x.Attrs)
		if data := v.p.Attr(x.Attrs, ParamDefaultAttr); data != nil {
			v.code(Encoded{Code: data}, m, true)
		}
	}
	if len(m.Code) > 0 {
		v.code(v.p.Body(m), m, false)
	}
}

func (v *verifier) code(e Encoded, m *Method, isDefault bool) {
	c, err := DecodeCode(e)
	if err != nil {
		v.fail("%v", err)
		return
	}
	pcs := c.pcs()
	bad := false
	for i := range c.Instrs {
		v.in.PC = pcs[i]
		bad = !v.operands(&c.Instrs[i], m) || bad
	}
	for _, t := range c.Traps {
		v.in.PC = pcs[t.Start]
		v.typeRef(t.Type)
		if t.End < t.Start {
			v.fail("trap ends before it starts")
		}
	}
	if !bad {
		f := &flow{v: v, c: c, m: m, isDefault: isDefault, pcs: pcs}
		f.run()
	}
	v.in.PC = -1
}

// operands checks the indexes of an instruction.
func (v *verifier) operands(in *Instr, m *Method) bool {
	p, i := v.p, uint16(in.A)
	switch in.Op.Info().Arg {
	case IntArg:
		return v.index(i, len(p.Ints), "ints")
	case FloatArg:
		return v.index(i, len(p.Floats), "floats")
	case DecimalArg:
		return v.index(i, len(p.Decimals), "decimals")
	case StrArg:
		return v.index(i, len(p.Strs), "strs")
	case DurationArg:
		return v.index(i, len(p.Durations), "durations")
	case UriArg:
		return v.index(i, len(p.Uris), "uris")
	case RegisterArg:
		return v.index(i, m.firstRegister()+len(m.Vars), "registers")
	case TypeArg:
		return v.typeRef(i)
	case TypePairArg:
		return v.typeRef(i) && v.typeRef(uint16(in.B))
	case FieldArg:
		return v.index(i, len(p.FieldRefs), "fieldRefs")
	case MethodArg:
		return v.index(i, len(p.MethodRefs), "methodRefs")
	}
	return true
}

// flow follows all ways through code and compares the depths of the stack.
type flow struct {
	v         *verifier
	c         *Code
	m         *Method
	isDefault bool // a parameter's default ends with one value at the end of its code
	pcs       []int
	depth     []int32 // at each instruction and at the end, -1 where no way was found
	work      []int32
}

func (f *flow) run() {
	f.depth = make([]int32, len(f.c.Instrs)+1)
	for i := range f.depth {
		f.depth[i] = -1
	}
	f.reach(0, 0)
	for _, t := range f.c.Traps {
		f.reach(t.Handler, 0)
	}
	for len(f.work) > 0 {
		i := f.work[len(f.work)-1]
		f.work = f.work[:len(f.work)-1]
		if int(i) == len(f.c.Instrs) {
			f.end()
			continue
		}
		f.step(i)
	}
}

// reach notes that control gets to an instruction with that many values on the stack.
func (f *flow) reach(i, depth int32) {
	switch have := f.depth[i]; {
	case have < 0:
		f.depth[i] = depth
		f.work = append(f.work, i)
	case have != depth:
		f.v.in.PC = f.pcs[i]
		f.v.fail("stack of %d and of %d values", have, depth)
	}
}

// end checks the way out at the end of the code.
func (f *flow) end() {
	f.v.in.PC = f.pcs[len(f.c.Instrs)]
	switch {
	case !f.isDefault:
		f.v.fail("control runs off the end")
	case f.depth[len(f.c.Instrs)] != 1:
		f.v.fail("default leaves %d values", f.depth[len(f.c.Instrs)])
	}
}

func (f *flow) step(i int32) {
	in := &f.c.Instrs[i]
	info := in.Op.Info()
	pops, pushes := f.v.p.Effect(in, f.m)
	depth := f.depth[i]
	f.v.in.PC = f.pcs[i]
	if depth < int32(pops) {
		f.v.fail("%s pops %d of %d values", info.Name, pops, depth)
		return
	}
	depth += int32(pushes - pops)
	switch info.Flow {
	case Goto:
		f.jump(in, in.A, depth)
		return
	case Stop:
		return
	case Branch:
		f.jump(in, in.A, depth)
	case Table:
		for _, t := range f.c.Tables[in.A] {
			f.jump(in, t, depth)
		}
	}
	f.jump(nil, i+1, depth)
}

// jump follows control from an instruction that jumps, nil for the one ahead, to another.
func (f *flow) jump(in *Instr, to, depth int32) {
	op := Nop
	if int(to) < len(f.c.Instrs) {
		op = f.c.Instrs[to].Op
	}
	byFinally := in != nil && in.Op == JumpFinally
	switch {
	case byFinally != (op == FinallyStart), op == CatchErrStart:
		f.v.fail("control comes to %s from elsewhere", op.Info().Name)
	case byFinally && depth != 0:
		f.v.fail("JumpFinally with %d values on the stack", depth)
	default:
		f.reach(to, depth)
	}
}

// foreignNew is the name with which CallNew allocates an object of another language
// without constructing it: one copy is for CallCtor, one is the result.
const foreignNew = "<new>"

// Effect returns how many values an instruction of method m pops and pushes. Its
// operands must be in range.
func (p *Pod) Effect(in *Instr, m *Method) (pops, pushes int) {
	info := in.Op.Info()
	pops, pushes = int(info.Pops), int(info.Pushes)
	if in.Op == Return {
		if p.TypeSig(m.Returns) == "sys::Void" || m.Flags.Has(Ctor) {
			return 0, 0
		}
		return 1, 0
	}
	if info.Arg != MethodArg {
		return pops, pushes
	}
	ref := &p.MethodRefs[in.A]
	pops = len(ref.Params)
	switch in.Op {
	case CallNew, CallStatic, CallMixinStatic:
	default:
		pops++
	}
	if in.Op == CallNew && p.Name(ref.Name) == foreignNew {
		return pops, 2
	}
	if pushes == byRef {
		pushes = 1
		if p.TypeSig(ref.Returns) == "sys::Void" {
			pushes = 0
		}
	}
	return pops, pushes
}
