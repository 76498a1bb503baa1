package tree

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// NotSerializable is the error of Serialize: this expression has no text form.
type NotSerializable struct{ X Expr }

func (e *NotSerializable) Error() string {
	return "'" + idNames[e.X.Node().ID] + "' not serializable"
}

// idNames are the reference's names of the kinds of expressions, which messages show.
var idNames = [...]string{
	"nullLiteral", "trueLiteral", "falseLiteral", "intLiteral", "floatLiteral", "decimalLiteral",
	"strLiteral", "durationLiteral", "uriLiteral", "typeLiteral", "localeLiteral", "slotLiteral",
	"rangeLiteral", "listLiteral", "mapLiteral", "boolNot", "cmpNull", "cmpNotNull", "elvis",
	"assign", "same", "notSame", "boolOr", "boolAnd", "isExpr", "isnotExpr", "asExpr", "coerce",
	"call", "construction", "shortcut", "field", "localVar", "thisExpr", "superExpr", "itExpr",
	"staticTarget", "unknownVar", "storage", "ternary", "complexLiteral", "closure", "dsl",
	"throwExpr", "caught",
}

// Serialize returns e in Fantom's serialization format, as facet values are stored.
func Serialize(e Expr) (string, error) {
	switch e := e.(type) {
	case *Literal:
		return e.serialize(), nil
	case *SlotLiteral:
		return String(e), nil
	case *ListLiteral:
		return e.formatErr(Serialize)
	case *MapLiteral:
		return e.formatErr(Serialize)
	case *Binary:
		return e.serialize()
	case *TypeCheck:
		if e.ID == Coerce {
			return Serialize(e.Target)
		}
	case *Call:
		return e.serialize()
	case *Field:
		if s := e.serialize(); s != "" {
			return s, nil
		}
	case *ComplexLiteral:
		return e.format(Serialize)
	}
	return "", &NotSerializable{e}
}

func (l *Literal) serialize() string {
	s := l.valueText()
	switch l.ID {
	case FloatLiteral:
		return s + "f"
	case DecimalLiteral:
		return s + "d"
	case StrLiteral:
		return fanvalue.StrToCode(s, '"', false)
	case UriLiteral:
		return fanvalue.StrToCode(s, '`', false)
	case TypeLiteral:
		return s + "#"
	}
	return s
}

func (b *Binary) serialize() (string, error) {
	if b.ID != Assign {
		return "", &NotSerializable{b}
	}
	l, err := Serialize(b.LHS)
	if err != nil {
		return "", err
	}
	r, err := Serialize(b.RHS)
	return l + "=" + r, err
}

// serialize knows only constructions through fromStr.
func (c *Call) serialize() (string, error) {
	if c.ID != Construct || c.Method == nil || c.Method.Name() != "fromStr" {
		return "", &NotSerializable{c}
	}
	args := make([]string, len(c.Args))
	for i, a := range c.Args {
		s, err := Serialize(a)
		if err != nil {
			return "", err
		}
		args[i] = s
	}
	return c.Method.Parent().Signature() + "(" + strings.Join(args, ",") + ")", nil
}

// floatConstant is how the value of a constant of Float is written, "" where it is no such constant.
func floatConstant(name string) string {
	switch name {
	case "nan":
		return "NaN"
	case "posInf":
		return "INF"
	case "negInf":
		return "-INF"
	}
	return ""
}

func (f *Field) serialize() string {
	if f.Field == nil || !f.Field.IsStatic() {
		return ""
	}
	if types.IsFloat(f.Field.Parent()) {
		if s := floatConstant(f.Name); s != "" {
			return `sys::Float("` + s + `")`
		}
	}
	if f.Field.IsEnum() {
		return f.Field.Parent().QName() + `("` + f.Name + `")`
	}
	return ""
}

// Serialize returns the facet's values, "" if it has none.
func (f *Facet) Serialize() (string, error) {
	if len(f.Names) == 0 {
		return "", nil
	}
	var b strings.Builder
	foreign := f.Type.IsForeign()
	if foreign {
		b.WriteByte('[')
	} else {
		b.WriteString(f.Type.QName() + "{")
	}
	for i, n := range f.Names {
		s, err := Serialize(f.Vals[i])
		if err != nil {
			return "", err
		}
		if foreign {
			b.WriteString(fanvalue.StrToCode(n, '"', false) + ":" + s + ",")
		} else {
			b.WriteString(n + "=" + s + ";")
		}
	}
	if foreign {
		b.WriteByte(']')
	} else {
		b.WriteByte('}')
	}
	return b.String(), nil
}

// FacetValues returns facets as the type system sees them; values that are not yet
// resolved are left out.
func FacetValues(list []*Facet) []*types.FacetValue {
	var out []*types.FacetValue
	for _, f := range list {
		known := &Facet{Type: f.Type}
		for i, n := range f.Names {
			if l, ok := f.Vals[i].(*Literal); ok {
				known.Names, known.Vals = append(known.Names, n), append(known.Vals, l)
			}
		}
		text, _ := known.Serialize()
		out = append(out, &types.FacetValue{TypeQName: f.Type.QName(), Text: text})
	}
	return out
}
