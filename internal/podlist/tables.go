package podlist

import (
	"fmt"
	"io"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
)

// Table is what compiling against a type depends on: one line for the type and one
// for each slot, with flags, signatures, facets and the defaults of parameters.
type Table struct {
	Type  string
	Head  string
	Slots []string // in the order of the pod: fields, then methods
}

// Tables returns the table of each type, in the order of the pod.
func (p *Pod) Tables() []Table {
	list := make([]Table, len(p.Types))
	for i, t := range p.Types {
		list[i] = table(t)
	}
	return list
}

func table(t *fcode.TypeInfo) Table {
	parents := strings.Join(append(strings.Fields(t.Base), t.Mixins...), ", ")
	tab := Table{Type: t.Name, Head: fmt.Sprintf("%s : %s [%s]%s", t.Name, parents, t.Flags, facets(t.Facets))}
	for i := range t.Fields {
		f := &t.Fields[i]
		line := fmt.Sprintf("%s %s [%s]%s", f.Type, f.Name, f.Flags, facets(f.Facets))
		if f.Ordinal != nil {
			line += fmt.Sprintf(" ordinal %d", *f.Ordinal)
		}
		tab.Slots = append(tab.Slots, line)
	}
	for i := range t.Methods {
		m := &t.Methods[i]
		line := fmt.Sprintf("%s %s(%s) [%s]%s", m.Returns, m.Name, params(m), m.Flags, facets(m.Facets))
		if m.Inherited != "" {
			line += " overrides " + m.Inherited
		}
		tab.Slots = append(tab.Slots, line)
	}
	return tab
}

func params(m *fcode.MethodInfo) string {
	list := make([]string, len(m.Params))
	for i, p := range m.Params {
		list[i] = p.Type + " " + p.Name
		for j, in := range p.Default {
			sep := "; "
			if j == 0 {
				sep = " := "
			}
			list[i] += strings.TrimRight(sep+in.Op+" "+in.Arg, " ")
		}
	}
	return strings.Join(list, ", ")
}

func facets(list []string) string {
	var b strings.Builder
	for _, f := range list {
		b.WriteString(" @")
		b.WriteString(strings.Join(strings.Fields(f), ""))
	}
	return b.String()
}

// WriteTables prints the tables of all types.
func (p *Pod) WriteTables(w io.Writer) error {
	var b strings.Builder
	for _, t := range p.Tables() {
		b.WriteString(t.Head + "\n")
		for _, s := range t.Slots {
			b.WriteString("  " + s + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Compare returns the lines in which the tables of two pods differ, "-" before those
// of a, "+" before those of b, and a line for each order that differs.
func Compare(a, b *Pod) []string {
	ta, tb := a.Tables(), b.Tables()
	other := map[string]*Table{}
	for i := range tb {
		other[tb[i].Type] = &tb[i]
	}
	var diff, namesA, namesB []string
	for i := range ta {
		t := other[ta[i].Type]
		if t == nil {
			diff = append(diff, "- "+ta[i].Head)
			continue
		}
		delete(other, ta[i].Type)
		namesA = append(namesA, ta[i].Type)
		diff = append(diff, compareTables(&ta[i], t)...)
	}
	for i := range tb {
		if other[tb[i].Type] != nil {
			diff = append(diff, "+ "+tb[i].Head)
		} else {
			namesB = append(namesB, tb[i].Type)
		}
	}
	return append(diff, compareOrder("types", namesA, namesB)...)
}

func compareTables(a, b *Table) []string {
	var diff []string
	if a.Head != b.Head {
		diff = append(diff, "- "+a.Head, "+ "+b.Head)
	}
	inB := map[string]bool{}
	for _, s := range b.Slots {
		inB[s] = true
	}
	var bothA, bothB []string
	inA := map[string]bool{}
	for _, s := range a.Slots {
		inA[s] = true
		if inB[s] {
			bothA = append(bothA, s)
		} else {
			diff = append(diff, "- "+a.Type+": "+s)
		}
	}
	for _, s := range b.Slots {
		if inA[s] {
			bothB = append(bothB, s)
		} else {
			diff = append(diff, "+ "+b.Type+": "+s)
		}
	}
	return append(diff, compareOrder("slots of "+a.Type, bothA, bothB)...)
}

func compareOrder(what string, a, b []string) []string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return []string{fmt.Sprintf("order of %s: %s stands where %s does", what, a[i], b[i])}
		}
	}
	return nil
}
