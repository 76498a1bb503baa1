package syntax

import (
	"fmt"
	"math/big"
	"reflect"
	"strings"

	"github.com/tandem-lang/tandem/internal/source"
)

// dump renders a tree, one node a line, with the reference's lines in front if lines is set.
func dump(m *Module, lines bool) string {
	d := &dumper{syms: m.Syms, lines: lines}
	for _, s := range m.Body {
		d.node("", reflect.ValueOf(s).Elem())
	}
	return d.String()
}

// spans renders a tree, one node a line, each with the text that it comes from.
func spans(m *Module) string {
	d := &dumper{syms: m.Syms, file: m.File}
	for _, s := range m.Body {
		d.node("", reflect.ValueOf(s).Elem())
	}
	return d.String()
}

type dumper struct {
	strings.Builder
	file  *source.File // if not nil, the nodes' texts are shown in place of their values
	syms  *Symbols
	lines bool
	depth int
}

// origin holds the fields that say where a node comes from, not what it is.
var origin = map[string]bool{
	"Place": true, "Pos": true, "ElemLine": true, "FoldLine": true, "KeywordLine": true, "Formatted": true,
}

func (d *dumper) node(label string, v reflect.Value) {
	place := v.FieldByName("Place")
	if d.lines {
		line := ""
		if place.IsValid() {
			line = fmt.Sprint(place.Interface().(Place).Line)
			for _, f := range []string{"ElemLine", "FoldLine", "KeywordLine"} {
				if l := v.FieldByName(f); l.IsValid() && l.Uint() != uint64(place.Interface().(Place).Line) {
					line += fmt.Sprint("/", l.Uint())
				}
			}
		}
		fmt.Fprintf(d, "%4s ", line)
	}
	fmt.Fprintf(d, "%s%s%s", strings.Repeat("  ", d.depth), label, v.Type().Name())
	if d.file != nil {
		d.spans(v)
	}
	if place.IsValid() && place.Interface().(Place).Parens > 0 {
		fmt.Fprintf(d, " parens=%d", place.Interface().(Place).Parens)
	}
	if place.IsValid() {
		d.WriteString([...]string{NoSemicolon: "", Joined: " joined", Trailing: " trailing"}[place.Interface().(Place).Semicolon])
	}
	var children []int
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if origin[f.Name] {
			if d.lines && f.Name == "Formatted" && v.Field(i).Bool() {
				d.WriteString(" formatted")
			}
			continue
		}
		if !d.scalar(f.Name, v.Field(i)) {
			children = append(children, i)
		}
	}
	d.WriteByte('\n')
	d.depth++
	for _, i := range children {
		d.child(v.Type().Field(i).Name+": ", v.Field(i))
	}
	d.depth--
}

// spans renders the texts of a node and of the bare names in it.
func (d *dumper) spans(v reflect.Value) {
	if f := v.FieldByName("Span"); f.IsValid() {
		s := f.Interface().(source.Span)
		fmt.Fprintf(d, " %q", d.file.Text[s.Start:s.End])
	}
	for i := range v.NumField() {
		if x, ok := v.Field(i).Interface().(Ident); ok && x.Sym != SymEmpty {
			fmt.Fprintf(d, " %s at %d", d.syms.String(x.Sym), x.Pos)
		}
	}
}

// scalar renders a field on its node's line, if it is one that fits there.
func (d *dumper) scalar(name string, v reflect.Value) bool {
	if d.file != nil {
		return name == "Span" || !holdsNodes(v)
	}
	switch x := v.Interface().(type) {
	case Sym:
		fmt.Fprintf(d, " %q", d.syms.String(x))
	case Ident:
		if x.Sym != SymEmpty {
			fmt.Fprintf(d, " %s=%s", name, d.syms.String(x.Sym))
		}
	case []Ident:
		for _, n := range x {
			fmt.Fprintf(d, " %s", d.syms.String(n.Sym))
		}
	case []Op:
		fmt.Fprintf(d, " %v", x)
	case Op:
		fmt.Fprintf(d, " %v", x)
	case *big.Int:
		if x != nil {
			fmt.Fprintf(d, " %v", x)
		}
	case bool:
		if x {
			d.WriteString(" " + name)
		}
	case string:
		fmt.Fprintf(d, " %q", x)
	case LiteralKind, CompKind, TrailerKind, ArgKind, ParamKind, int:
		fmt.Fprintf(d, " %s=%d", name, x)
	case int64, float64:
		fmt.Fprintf(d, " %v", x)
	default:
		return false
	}
	return true
}

// holdsNodes tells whether a field has parts of the tree in it.
func holdsNodes(v reflect.Value) bool {
	t := v.Type()
	if k := t.Kind(); k == reflect.Slice || k == reflect.Pointer {
		t = t.Elem()
	}
	_, name := reflect.Zero(t).Interface().(Ident)
	_, number := reflect.Zero(t).Interface().(big.Int)
	return !name && !number && (t.Kind() == reflect.Struct || t.Kind() == reflect.Interface)
}

func (d *dumper) child(label string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			d.child(label, v.Index(i))
		}
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			d.child(label, v.Elem())
		}
	default:
		d.node(label, v)
	}
}
