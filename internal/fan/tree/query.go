package tree

import (
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// AsCall returns the call that e is, a shortcut included, or nil.
func AsCall(e Expr) *Call {
	switch e := e.(type) {
	case *Call:
		return e
	case *Shortcut:
		return &e.Call
	}
	return nil
}

// IsAssign reports whether the shortcut assigns to its target: "+=", "++" and so on.
func (s *Shortcut) IsAssign() bool { return s.Token.IsAssign() || s.Token.IsIncDec() }

// IsCompare reports whether the shortcut compares.
func (s *Shortcut) IsCompare() bool { return s.Op == OpEq || s.Op == OpCmp }

// IsStrConcat reports whether the shortcut is "+" on a Str.
func (s *Shortcut) IsStrConcat() bool {
	return s.Token == syntax.Plus && len(s.Args) == 1 && types.IsStr(s.Target.Node().Type)
}

// nameParts returns target and safety of a name: calls, fields and unresolved names. ok is false for others.
func nameParts(e Expr) (target Expr, safe, ok bool) {
	switch e := e.(type) {
	case *Call:
		return e.Target, e.Safe, true
	case *Shortcut:
		return e.Target, e.Safe, true
	case *Field:
		return e.Target, e.Safe, true
	case *Unknown:
		return e.Target, e.Safe, true
	}
	return nil, false, false
}

// IsSafeName reports whether e is a name or call behind "?.".
func IsSafeName(e Expr) bool {
	_, safe, _ := nameParts(e)
	return safe
}

// NameTarget returns the target of a name or call; ok is false for other expressions.
func NameTarget(e Expr) (Expr, bool) {
	t, _, ok := nameParts(e)
	return t, ok
}

// IsSynthetic reports whether the compiler made e in a way that the source can undo.
func IsSynthetic(e Expr) bool {
	switch e := e.(type) {
	case *TypeCheck:
		return e.Synthetic
	case *Call:
		return e.Synthetic
	case *Shortcut:
		return e.Synthetic
	}
	return false
}

// IsAssignable reports whether e can stand on the left of "=".
func IsAssignable(e Expr) bool {
	switch e := e.(type) {
	case *Field:
		return true
	case *Local:
		return e.ID == LocalID
	case *Shortcut:
		return e.Op == OpGet
	}
	return false
}

// AssignTarget returns what e assigns to, or nil.
func AssignTarget(e Expr) Expr {
	switch e := e.(type) {
	case *Binary:
		if e.ID == Assign {
			return e.LHS
		}
	case *Shortcut:
		if e.IsAssign() {
			return e.Target
		}
	}
	return nil
}

// AssignRequiresTemp reports whether an assignment to e whose value is used needs a
// scratch variable.
func AssignRequiresTemp(e Expr) bool {
	switch e := e.(type) {
	case *Field:
		return !e.Field.IsStatic()
	case *Local:
		return e.Var != nil && e.Var.Captured
	case *Shortcut:
		return e.Op == OpGet
	}
	return false
}

// IsStmt reports whether e is complete as a statement.
func IsStmt(e Expr) bool {
	switch e := e.(type) {
	case *Binary:
		return e.ID == Assign
	case *Shortcut:
		return e.IsAssign() || e.Op == OpSet
	case *Call:
		if e.Method == nil || e.Method.IsCtor() {
			return false
		}
		if e.Method.Name() == "with" {
			if t := AsCall(e.Target); t != nil && t.Method != nil && t.Method.IsCtor() {
				return false
			}
		}
		return true
	case *TypeCheck:
		return e.ID == Coerce && IsStmt(e.Target)
	}
	return false
}

// IsAlwaysNullable reports whether e surely can be null whatever its type says.
func IsAlwaysNullable(e Expr) bool {
	switch e := e.(type) {
	case *Literal:
		return e.ID == NullLiteral
	case *TypeCheck:
		return e.ID == As
	}
	return IsSafeName(e)
}

// Register returns the register of a local, this, super or it.
func (l *Local) Register() int {
	switch l.ID {
	case ThisID, SuperID:
		return 0
	case ItID:
		return 1
	}
	return l.Var.Register
}

// SameVar reports whether both are the same variable or field.
func SameVar(a, b Expr) bool {
	switch a := a.(type) {
	case *Field:
		b, ok := b.(*Field)
		return ok && a.Field == b.Field && a.Target != nil && b.Target != nil && SameVar(a.Target, b.Target)
	case *Local:
		b, ok := b.(*Local)
		if !ok || closureUse(a) != closureUse(b) {
			return false
		}
		return a.Register() == b.Register()
	case *StaticTarget:
		b, ok := b.(*StaticTarget)
		return ok && types.Equal(a.Type, b.Type)
	}
	return false
}

// closureUse tells locals apart that closures use, others, and this, super, it.
func closureUse(l *Local) int {
	switch {
	case l.Var == nil:
		return 0
	case l.Var.Captured:
		return 1
	}
	return 2
}

// SwitchCase returns the Int or enum ordinal that e is as a case of a table switch.
func SwitchCase(e Expr) (int64, bool) {
	switch e := e.(type) {
	case *Literal:
		n, ok := e.Val.(int64)
		return n, ok && e.ID == IntLiteral
	case *Field:
		f := e.Field
		if f == nil || !f.IsStatic() || !types.IsEnum(f.Parent()) || !types.IsEnum(e.Type) {
			return 0, false
		}
		if d := FieldDefOf(f); d != nil {
			if v := d.D.Parent.EnumVal(f.Name()); v != nil {
				return int64(v.Ordinal), true
			}
			return 0, false
		}
		return int64(f.EnumOrdinal), f.EnumOrdinal >= 0
	}
	return 0, false
}

// SlotsOf returns a type's slots in the order in which the reference walks them, which
// decides the order of errors.
func (p *Pod) SlotsOf(t types.Type) []types.Slot {
	list := t.Slots().HashOrder()
	if p.IsTest {
		list = slices.Clone(list)
		slices.SortFunc(list, func(a, b types.Slot) int { return strings.Compare(a.Name(), b.Name()) })
	}
	return list
}

// DefaultReader returns the first parameter, from number i on, whose default reads
// parameter i; nil if none does.
func (m *MethodDef) DefaultReader(i int) *ParamDef {
	f := &readFinder{name: m.ParamDefs[i].Name}
	for _, x := range m.ParamDefs[i:] {
		if x.Default == nil {
			continue
		}
		if WalkExpr(f, x.Default); f.found {
			return x
		}
	}
	return nil
}

// readFinder looks for a local variable.
type readFinder struct {
	NopVisitor
	name  string
	found bool
}

func (f *readFinder) VisitExpr(e Expr) Expr {
	if l, ok := e.(*Local); ok && l.ID == LocalID && l.Var.Name == f.name {
		f.found = true
	}
	return e
}

// TypeStr returns the type of e as messages show it.
func TypeStr(e Expr) string {
	if e.Node().ID == NullLiteral {
		return "null"
	}
	return e.Node().Type.Signature()
}

// Types returns the types of expressions.
func Types(list []Expr) []types.Type {
	ts := make([]types.Type, len(list))
	for i, e := range list {
		ts[i] = e.Node().Type
	}
	return ts
}

// CommonType returns the type that fits all expressions; nulls make it nullable.
func CommonType(ns *types.Namespace, list []Expr) types.Type {
	hasNull := false
	var ts []types.Type
	for _, e := range list {
		if e.Node().ID == NullLiteral {
			hasNull = true
		} else {
			ts = append(ts, e.Node().Type)
		}
	}
	t := types.Common(ns, ts)
	if hasNull {
		t = t.ToNullable()
	}
	return t
}
