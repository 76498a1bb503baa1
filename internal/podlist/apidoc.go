package podlist

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
)

// PodDocs is the documentation of a pod.
type PodDocs struct {
	Name, Version, Summary string
	Types                  []*TypeDocs // in the order of the pod
}

// TypeDocs is the documentation of a type.
type TypeDocs struct {
	Pod, Name string
	Flags     string
	Base      string   // signature of the direct base class; "" for mixins and Obj
	Mixins    []string // signatures
	Facets    []string // as in source, without "@"
	Text      string   // fandoc
	Slots     []*SlotDocs
}

// SlotDocs is the documentation of a field or method.
type SlotDocs struct {
	Name   string
	Type   string // of a field, or what a method returns
	Field  bool
	Params []ParamDocs
	Def    string // initial value of a field; "" if not shown
	Flags  string
	Facets []string
	Text   string
}

// ParamDocs is a parameter.
type ParamDocs struct{ Name, Type, Def string }

// ReadDocs returns the documentation of a pod's public types. What its files doc/*.apidoc
// do not tell, as in pods built without documentation, comes from the code's tables.
func ReadDocs(a *pod.Archive) (*PodDocs, error) {
	meta, err := a.Meta()
	if err != nil {
		return nil, err
	}
	code, err := a.Code()
	if err != nil {
		return nil, err
	}
	d := &PodDocs{Name: meta.Get("pod.name"), Version: meta.Get("pod.version"), Summary: meta.Get("pod.summary")}
	for _, t := range code.Types {
		if !t.Flags.Has(fcode.Public) || t.Flags.Has(fcode.Synthetic) {
			continue
		}
		text, err := a.Entry("doc/" + code.TypeName(t) + ".apidoc")
		if err != nil {
			return nil, err
		}
		td := tableDocs(code, t)
		if text != nil {
			td.merge(parseAPIDoc(string(text)))
		}
		td.Pod = d.Name
		d.Types = append(d.Types, td)
	}
	return d, nil
}

// Type returns a type by its simple name; nil if there is none.
func (d *PodDocs) Type(name string) *TypeDocs {
	for _, t := range d.Types {
		if t.Name == name {
			return t
		}
	}
	return nil
}

// Slot returns a slot by its name; nil if there is none.
func (t *TypeDocs) Slot(name string) *SlotDocs {
	for _, s := range t.Slots {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// merge takes text and expressions from an apidoc file, which knows them.
func (t *TypeDocs) merge(doc *TypeDocs) {
	t.Text = doc.Text
	for _, s := range doc.Slots {
		if own := t.Slot(s.Name); own != nil {
			own.Text, own.Def = s.Text, s.Def
			if len(own.Params) == len(s.Params) {
				own.Params = s.Params
			}
		}
	}
}

// tableDocs returns what the tables tell about a type.
func tableDocs(code *fcode.Pod, t *fcode.Type) *TypeDocs {
	info := code.Describe(t)
	d := &TypeDocs{Name: code.TypeName(t), Flags: info.Flags, Base: info.Base, Mixins: info.Mixins, Facets: info.Facets}
	for i, f := range info.Fields {
		if documented(t.Fields[i].Flags) {
			d.Slots = append(d.Slots, &SlotDocs{Name: f.Name, Type: f.Type, Field: true, Flags: f.Flags, Facets: f.Facets})
		}
	}
	for i := range info.Methods {
		m := &info.Methods[i]
		if flags := t.Methods[i].Flags; !documented(flags) || flags.Has(fcode.Getter|fcode.Setter) {
			continue
		}
		s := &SlotDocs{Name: m.Name, Type: m.Returns, Flags: m.Flags, Facets: m.Facets}
		for _, p := range m.Params {
			pd := ParamDocs{Name: p.Name, Type: p.Type}
			if p.Default != nil {
				pd.Def = "..."
			}
			s.Params = append(s.Params, pd)
		}
		d.Slots = append(d.Slots, s)
	}
	return d
}

func documented(f fcode.Flags) bool {
	return f.Has(fcode.Public|fcode.Protected) && !f.Has(fcode.Synthetic)
}

// parseAPIDoc reads an apidoc file: a head "== Type" or "-- slot", lines of attributes
// and facets up to an empty line, then the text up to the next head.
func parseAPIDoc(text string) *TypeDocs {
	t := &TypeDocs{}
	lines := strings.Split(text, "\n")
	into := &t.Text
	for i := 0; i < len(lines); {
		head := lines[i]
		i++
		if s, ok := strings.CutPrefix(head, "-- "); ok {
			slot := &SlotDocs{}
			i = slot.signature(s, lines, i)
			t.Slots = append(t.Slots, slot)
			into = &slot.Text
		}
		for i < len(lines) && lines[i] != "" {
			i++
		}
		from := min(i+1, len(lines))
		for i = from; i < len(lines) && !strings.HasPrefix(lines[i], "-- "); i++ {
			lines[i] = strings.Replace(lines[i], "--- ", "-- ", 1)
		}
		*into = strings.Trim(strings.Join(lines[from:i], "\n"), "\n")
	}
	return t
}

// signature reads the head of a slot, of a method with its parameters on lines of
// their own, and returns a line of it behind which its attributes stand.
func (s *SlotDocs) signature(head string, lines []string, i int) int {
	if name, ok := strings.CutSuffix(head, "("); ok {
		s.Name = name
		for ; i < len(lines) && lines[i] != ""; i++ {
			if ret, ok := strings.CutPrefix(lines[i], ") "); ok {
				s.Type = ret
				return i
			}
			var p ParamDocs
			p.Name, p.Type, p.Def = variable(lines[i])
			s.Params = append(s.Params, p)
		}
		return i
	}
	s.Field = true
	s.Name, s.Type, s.Def = variable(head)
	return i
}

// variable takes "name type:=value" apart.
func variable(s string) (name, typ, def string) {
	name, typ, _ = strings.Cut(s, " ")
	typ, def, _ = strings.Cut(typ, ":=")
	return name, typ, def
}
