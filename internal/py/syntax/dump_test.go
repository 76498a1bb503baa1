package syntax

import (
	"fmt"
	"math/big"
	"reflect"
	"strings"
)

// dump renders a tree, one node a line, with the reference's lines in front if lines is set.
func dump(m *Module, lines bool) string {
	d := &dumper{syms: m.Syms, lines: lines}
	for _, s := range m.Body {
		d.node("", reflect.ValueOf(s).Elem())
	}
	return d.String()
}

type dumper struct {
	strings.Builder
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

// scalar renders a field on its node's line, if it is one that fits there.
func (d *dumper) scalar(name string, v reflect.Value) bool {
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
