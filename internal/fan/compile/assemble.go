package compile

import (
	"path"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// maxStack is what compilers write for the depth of the stack: readers do not rely on it.
const maxStack = 16

// syntheticFile is the source file of types that no source declares.
const syntheticFile = "synthetic"

// Assemble returns the code of a pod. With errors the code is incomplete.
func Assemble(p *tree.Pod) (*fcode.Pod, diag.List) {
	b := fcode.NewBuilder()
	a := &assembler{pod: p, ns: p.NS, refs: newRefs(b), out: b}
	b.Pod.Types = make([]*fcode.Type, 0, len(p.TypeDefs))
	for _, t := range p.TypeDefs {
		b.Pod.Types = append(b.Pod.Types, a.typeDef(t))
	}
	if b.Err != nil {
		a.report(p.TypeDefs[0].Loc, b.Err.Error())
	}
	return b.Pod, a.errs
}

// assembler assembles one pod.
type assembler struct {
	refs
	pod  *tree.Pod
	ns   *types.Namespace
	out  *fcode.Builder
	code code // of the method at hand; its memory is used again
	errs diag.List
}

// report adds an error.
func (a *assembler) report(at tree.Loc, message string) {
	a.errs = append(a.errs, &diag.Diagnostic{Code: "fan/assemble", Severity: diag.Error, File: at.File, Span: at.Span, Message: message})
}

func (a *assembler) typeDef(d *tree.TypeDef) *fcode.Type {
	c := d.Class
	t := &fcode.Type{Flags: c.Flags(), Self: a.typeRef(c), Base: fcode.NoType}
	if base := c.Base(); base != nil {
		t.Base = a.typeRef(base)
	}
	for _, m := range c.Mixins() {
		t.Mixins = append(t.Mixins, a.typeRef(m))
	}
	fields, methods := d.Fields(), d.Methods()
	t.Fields = make([]fcode.Field, len(fields))
	for i, f := range fields {
		a.field(&t.Fields[i], f)
	}
	t.Methods = make([]fcode.Method, len(methods))
	for i, m := range methods {
		a.method(&t.Methods[i], m)
	}
	attrs := attrs{a: a}
	attrs.utf(fcode.SourceFileAttr, a.sourceFile(d))
	attrs.line(d.Loc)
	attrs.facets(d.Facets)
	t.Attrs = attrs.list
	return t
}

func (a *assembler) sourceFile(d *tree.TypeDef) string {
	switch {
	case d.File == nil:
		return syntheticFile
	case a.pod.IsScript:
		return d.File.Name
	}
	return path.Base(d.File.Name)
}

func (a *assembler) field(f *fcode.Field, d *tree.FieldDef) {
	f.Name = a.name(d.SlotName)
	f.Flags = d.FlagBits
	f.Type = a.typeRef(d.Type)
	attrs := attrs{a: a}
	attrs.line(d.D.Loc)
	attrs.facets(d.D.Facets)
	if d.Enum != nil {
		attrs.u2(fcode.EnumOrdinalAttr, d.Enum.Ordinal)
	}
	f.Attrs = attrs.list
}

func (a *assembler) method(m *fcode.Method, d *tree.MethodDef) {
	attrs := attrs{a: a}
	m.Name = a.name(d.SlotName)
	m.Flags = d.FlagBits
	m.Returns = a.typeRef(d.Returns)
	m.InheritedReturns = a.typeRef(d.InheritedReturns())
	m.MaxStack = maxStack
	m.NumParams = len(d.Params)
	m.Vars = make([]fcode.Var, len(d.Vars))
	for i, v := range d.Vars {
		a.variable(&m.Vars[i], v)
	}
	if d.Code != nil {
		e := a.body(d)
		attrs.data(fcode.ErrTableAttr, e.ErrTable)
		attrs.data(fcode.LineNumbersAttr, e.Lines)
		m.Code = e.Code
	}
	attrs.line(d.D.Loc)
	attrs.facets(d.D.Facets)
	m.Attrs = attrs.list
}

func (a *assembler) variable(fv *fcode.Var, v *tree.Var) {
	t := v.Type
	if v.Param != nil {
		t = v.Param.Type
	}
	fv.Name = a.name(v.Name)
	fv.Type = a.typeRef(t)
	if v.IsParam {
		fv.Flags = fcode.ParamVar
	}
	if v.Param == nil {
		return
	}
	attr := a.name(fcode.ParamDefaultAttr)
	if v.Param.Default != nil {
		c := a.begin(nil)
		c.expr(v.Param.Default)
		fv.Attrs = []fcode.Attr{{Name: attr, Data: a.encode(v.Param.Loc).Code}}
	}
}

// body assembles the code of a method.
func (a *assembler) body(d *tree.MethodDef) fcode.Encoded {
	c := a.begin(d)
	if d.Chain != nil {
		c.expr(d.Chain)
	}
	c.block(d.Code)
	c.finish()
	return a.encode(d.D.Loc)
}

func (a *assembler) encode(at tree.Loc) fcode.Encoded {
	e, err := a.code.out.Encode()
	if err != nil { // what does not fit the format
		a.report(at, "Method too big")
	}
	return e
}
