package pack

import (
	"bytes"
	"path"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// An apidoc file is the documentation of one type as compilers leave it in a pod:
//
//	== Type                               the type
//	base=sys::Obj                         and further attributes: mixins, flags, loc
//	@sys::Serializable{                   facets
//	simple=true
//	}
//
//	text of the comment
//
//	-- name sys::Int:=5                   a field, or
//	-- name(                              a method
//	param sys::Int:=5
//	) sys::Void
//	flags=public
//	loc=:12/10                            its line and that of its comment
//
// A line of text that begins like a slot gets one more dash.
const (
	apiType = "== "
	apiSlot = "-- "
)

// apiDocs returns the apidoc files of the documented types of a pod.
func apiDocs(p *tree.Pod) []pod.File {
	var files []pod.File
	for _, t := range p.TypeDefs {
		if t.IsDocumented(false) {
			w := new(apiWriter)
			w.typeDef(t)
			files = append(files, pod.File{Name: "doc/" + t.Class.Name() + ".apidoc", Data: w.Bytes()})
		}
	}
	return files
}

type apiWriter struct{ bytes.Buffer }

func (w *apiWriter) line(parts ...string) {
	for _, s := range parts {
		w.WriteString(s)
	}
	w.WriteByte('\n')
}

func (w *apiWriter) attr(name, value string) {
	if value != "" {
		w.line(name, "=", value)
	}
}

func (w *apiWriter) typeDef(t *tree.TypeDef) {
	c := t.Class
	w.line(apiType, c.Name())
	if !types.IsMixin(c) {
		var bases []string
		for b := c.Base(); b != nil; b = b.Base() {
			bases = append(bases, b.Signature())
		}
		w.attr("base", strings.Join(bases, " "))
	}
	var mixins []string
	for _, m := range c.Mixins() {
		if !types.IsNoDoc(m) {
			mixins = append(mixins, m.Signature())
		}
	}
	w.attr("mixins", strings.Join(mixins, " "))
	w.line("flags=", apiFlags(c.Flags()))
	file := ""
	if t.File != nil {
		file = path.Base(t.File.Name)
	}
	w.attr("loc", file+apiLoc(t.Loc, t.Doc))
	w.facets(t.Facets)
	w.doc(t.Doc)
	for _, s := range t.Slots {
		w.slot(s)
	}
}

func (w *apiWriter) slot(s tree.SlotDef) {
	if !tree.IsDocumented(s) {
		return
	}
	switch s := s.(type) {
	case *tree.FieldDef:
		w.field(s)
	case *tree.MethodDef:
		w.method(s)
	}
	d := s.Def()
	w.line("flags=", apiFlags(s.Flags()))
	w.attr("loc", apiLoc(d.Loc, d.Doc))
	w.facets(d.Facets)
	w.doc(d.Doc)
}

const protection = types.Public | types.Protected | types.Private | types.Internal

func (w *apiWriter) field(f *tree.FieldDef) {
	w.line(apiSlot, f.SlotName, " ", f.Type.Signature(), apiDefault(f.Init))
	if f.Set != nil && f.FlagBits&protection != f.Set.FlagBits&protection {
		w.line("set=", apiFlags(f.Set.FlagBits&protection))
	}
}

func (w *apiWriter) method(m *tree.MethodDef) {
	w.line(apiSlot, m.SlotName, "(")
	for _, p := range m.ParamDefs {
		w.line(p.Name, " ", p.Type.Signature(), apiDefault(p.Default))
	}
	w.line(") ", m.Returns.Signature())
}

func (w *apiWriter) facets(list []*tree.Facet) {
	for _, f := range list {
		if len(f.Names) == 0 {
			w.line("@", f.Type.Signature())
			continue
		}
		w.line("@", f.Type.Signature(), "{")
		for i, n := range f.Names {
			w.line(n, "=", apiExpr(f.Vals[i]))
		}
		w.line("}")
	}
}

func (w *apiWriter) doc(d *tree.Doc) {
	w.WriteByte('\n')
	if d == nil {
		return
	}
	for _, l := range d.Lines {
		if strings.HasPrefix(l, apiSlot) {
			w.WriteByte('-')
		}
		w.line(l)
	}
	w.WriteByte('\n')
}

// apiLoc returns ":line/docline".
func apiLoc(at tree.Loc, d *tree.Doc) string {
	n := at.Line()
	if n == 0 {
		return ""
	}
	s := ":" + strconv.Itoa(n)
	if d != nil {
		line := d.Line
		if line == 0 {
			line = d.Loc.Line()
		}
		if line != 0 {
			s += "/" + strconv.Itoa(line)
		}
	}
	return s
}

func apiDefault(x tree.Expr) string {
	if x == nil {
		return ""
	}
	return ":=" + apiExpr(x)
}

// apiExpr returns an expression as documentation shows it; "..." stands for what is
// not public.
func apiExpr(x tree.Expr) string {
	if s, ok := tree.DocString(x); ok {
		return s
	}
	return "..."
}

// apiFlags returns the flags in the order of the format.
func apiFlags(f types.Flags) string {
	words := []struct {
		bit  types.Flags
		word string
	}{
		{types.Abstract, "abstract"}, {types.Const, "const"}, {types.Enum, "enum"}, {types.Facet, "facet"},
		{types.Final, "final"}, {types.Internal, "internal"}, {types.Mixin, "mixin"}, {types.Native, "native"},
		{types.Override, "override"}, {types.Private, "private"}, {types.Protected, "protected"},
		{types.Public, "public"}, {types.Static, "static"}, {types.Synthetic, "synthetic"},
		{types.Virtual, "virtual"}, {types.Ctor, "new"}, {types.Once, "once"},
	}
	var list []string
	for _, w := range words {
		if f.Has(w.bit) {
			list = append(list, w.word)
		}
	}
	return strings.Join(list, " ")
}
