package tree

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// String returns e as the reference compiler shows it.
func String(e Expr) string {
	switch e := e.(type) {
	case nil:
		return ""
	case *Literal:
		return e.text()
	case *LocaleLiteral:
		return "<" + e.Pattern + ">"
	case *SlotLiteral:
		return e.Parent.Signature() + "#" + e.Name
	case *RangeLiteral:
		if e.Exclusive {
			return String(e.From) + "..." + String(e.To)
		}
		return String(e.From) + ".." + String(e.To)
	case *ListLiteral:
		return e.format(plain)
	case *MapLiteral:
		return e.format(plain)
	case *Unary:
		return e.text()
	case *Binary:
		return "(" + String(e.LHS) + " " + e.Op.String() + " " + String(e.RHS) + ")"
	case *Cond:
		return join(e.Operands, " "+e.Op.String()+" ")
	case *TypeCheck:
		return e.text()
	case *Call:
		return e.text()
	case *Shortcut:
		return e.text()
	case *Field:
		return e.text()
	case *Local:
		return e.text()
	case *StaticTarget:
		return e.Type.Signature()
	case *Unknown:
		return nameText(e.Target, e.Safe, e.Name)
	case *Ternary:
		return String(e.Cond) + " ? " + String(e.Then) + " : " + String(e.Else)
	case *ComplexLiteral:
		s, _ := e.format(plain)
		return s
	case *Closure:
		return e.Signature.Signature() + " { ... }"
	case *Dsl:
		return e.Anchor.Signature() + " <|" + e.Src + "|>"
	case *Throw:
		return "throw " + String(e.X)
	case *Caught:
		return "caught"
	}
	return "?"
}

func plain(e Expr) (string, error) { return String(e), nil }

func join(list []Expr, sep string) string {
	parts := make([]string, len(list))
	for i, e := range list {
		parts[i] = String(e)
	}
	return strings.Join(parts, sep)
}

func nameText(target Expr, safe bool, name string) string {
	if target == nil {
		return name
	}
	if safe {
		return String(target) + "?." + name
	}
	return String(target) + "." + name
}

// valueText returns the value as its toStr does.
func (l *Literal) valueText() string {
	switch v := l.Val.(type) {
	case nil:
		return "null"
	case bool:
		return strconv.FormatBool(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return fanvalue.FloatToStr(v)
	case types.Type:
		return v.Signature()
	case string:
		return v
	}
	return fmt.Sprint(l.Val)
}

func (l *Literal) text() string {
	s := l.valueText()
	switch l.ID {
	case StrLiteral:
		return `"` + strings.ReplaceAll(s, "\n", `\n`) + `"`
	case TypeLiteral:
		return s + "#"
	case UriLiteral:
		return "`" + s + "`"
	}
	return s
}

func (l *ListLiteral) format(f func(Expr) (string, error)) string {
	s, _ := l.formatErr(f)
	return s
}

func (l *ListLiteral) formatErr(f func(Expr) (string, error)) (string, error) {
	var b strings.Builder
	if l.Explicit != nil {
		b.WriteString(l.Explicit.V.Signature())
	}
	b.WriteByte('[')
	if len(l.Vals) == 0 {
		b.WriteByte(',')
	}
	for i, v := range l.Vals {
		if i > 0 {
			b.WriteByte(',')
		}
		s, err := f(v)
		if err != nil {
			return "", err
		}
		b.WriteString(s)
	}
	b.WriteByte(']')
	return b.String(), nil
}

func (m *MapLiteral) format(f func(Expr) (string, error)) string {
	s, _ := m.formatErr(f)
	return s
}

func (m *MapLiteral) formatErr(f func(Expr) (string, error)) (string, error) {
	var b strings.Builder
	if m.Explicit != nil {
		b.WriteString(m.Explicit.Signature())
	}
	b.WriteByte('[')
	if len(m.Vals) == 0 {
		b.WriteByte(':')
	}
	for i := range m.Vals {
		if i > 0 {
			b.WriteByte(',')
		}
		k, err := f(m.Keys[i])
		if err != nil {
			return "", err
		}
		v, err := f(m.Vals[i])
		if err != nil {
			return "", err
		}
		b.WriteString(k + ":" + v)
	}
	b.WriteByte(']')
	return b.String(), nil
}

func (c *ComplexLiteral) format(f func(Expr) (string, error)) (string, error) {
	var b strings.Builder
	b.WriteString(c.Type.Signature() + " {")
	for i, n := range c.Names {
		s, err := f(c.Vals[i])
		if err != nil {
			return "", err
		}
		b.WriteString(n + " = " + s + ";")
	}
	b.WriteByte('}')
	return b.String(), nil
}

func (u *Unary) text() string {
	switch u.ID {
	case CmpNull:
		return String(u.X) + " == null"
	case CmpNotNull:
		return String(u.X) + " != null"
	}
	return u.Op.String() + String(u.X)
}

// checkWords has the operators that the source has for a TypeCheck.
var checkWords = [...]string{Is: "is", Isnot: "isnot", As: "as"}

func (t *TypeCheck) text() string {
	if t.ID == Coerce {
		return "((" + t.Check.Signature() + ")" + String(t.Target) + ")"
	}
	return "(" + String(t.Target) + " " + checkWords[t.ID] + " " + t.Check.Signature() + ")"
}

func (c *Call) text() string {
	var b strings.Builder
	switch {
	case c.Target != nil:
		b.WriteString(String(c.Target))
		if c.Safe {
			b.WriteByte('?')
		}
		if c.Dynamic {
			b.WriteString("->")
		} else {
			b.WriteByte('.')
		}
	case c.Method != nil && (c.Method.IsStatic() || c.Method.IsCtor()):
		b.WriteString(c.Method.Parent().QName() + ".")
	}
	b.WriteString(c.Name + "(")
	if n := len(c.Args); n > 0 {
		if cl, ok := c.Args[n-1].(*Closure); ok {
			b.WriteString(join(c.Args[:n-1], ", ") + ") " + String(cl))
			return b.String()
		}
	}
	b.WriteString(join(c.Args, ", ") + ")")
	return b.String()
}

func (s *Shortcut) text() string {
	t := String(s.Target)
	first := func() string {
		if len(s.Args) == 0 {
			return ""
		}
		return String(s.Args[0])
	}
	switch {
	case s.Op == OpGet:
		return t + "[" + first() + "]"
	case s.Op == OpIncrement, s.Op == OpDecrement:
		if s.PostfixLeave {
			return t + s.Op.Symbol
		}
		return s.Op.Symbol + t
	case s.IsAssign():
		return t + " " + s.Token.String() + " " + first()
	case s.Op.Degree == 1:
		return s.Token.String() + t
	case s.Op.Degree == 2:
		return "(" + t + " " + s.Token.String() + " " + first() + ")"
	}
	return s.Call.text()
}

func (f *Field) text() string {
	var b strings.Builder
	if f.Target != nil {
		b.WriteString(String(f.Target) + ".")
	}
	if f.Safe {
		b.WriteByte('?')
	}
	if !f.UseAccessor {
		b.WriteByte('@')
	}
	b.WriteString(f.Name)
	return b.String()
}

func (l *Local) text() string {
	switch l.ID {
	case ThisID:
		return "this"
	case ItID:
		return "it"
	case SuperID:
		if l.Explicit != nil {
			return l.Explicit.Signature() + ".super"
		}
		return "super"
	}
	return l.Var.Name
}
