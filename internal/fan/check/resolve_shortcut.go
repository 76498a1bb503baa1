package check

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// shortcut resolves an operator to its method.
func (r *resolver) shortcut(e *tree.Shortcut) tree.Expr {
	if e.IsAssign() && e.Target.Node().ID == tree.ShortcutID {
		return r.indexedAssign(e)
	}
	if e.IsStrConcat() {
		e.Type, e.Method = r.ns.Sys.Str, r.ns.Sys.StrPlus
		return fold(r.ns, e)
	}
	if len(e.Args) == 1 && e.Op.IsOperator {
		m := r.operator(e)
		if m == nil {
			e.Type = r.ns.Error
			return e
		}
		e.Method, e.Name = m, m.Name()
	}
	if x := r.call(e); x != tree.Expr(e) {
		return x
	}
	if e.Method != nil && e.Op.IsOperator && !types.HasFacet(e.Method, "sys::Operator") {
		r.p.Err(e.Loc, "Missing Operator facet: "+e.Method.QName())
	}
	if relational[e.Token] {
		e.Type = r.ns.Sys.Bool
	}
	return e
}

// operator finds the method for a binary operator: by its prefix, and where several
// have it by the type of the right side.
func (r *resolver) operator(e *tree.Shortcut) *types.Method {
	lhs, rhs := e.Target.Node().Type, e.Args[0]
	bad := types.Type(r.ns.Error)
	if lhs == bad || rhs.Node().Type == bad {
		return nil
	}
	matches := lhs.Operators(e.Op.MethodName)
	if len(matches) > 1 {
		var fit []*types.Method
		for _, m := range matches {
			if len(m.Params) == 1 && r.fits(rhs, m.Params[0].Type) {
				fit = append(fit, m)
			}
		}
		matches = fit
	}
	switch len(matches) {
	case 0:
		r.p.Err(e.Loc, "No operator method found: "+e.Op.Describe(lhs, rhs.Node().Type))
		return nil
	case 1:
		return matches[0]
	}
	names := make([]string, len(matches))
	for i, m := range matches {
		names[i] = m.Name()
	}
	r.p.Err(e.Loc, "Ambiguous operator method: "+e.Op.Describe(lhs, rhs.Node().Type)+" ["+strings.Join(names, ", ")+"]")
	return nil
}

// indexedAssign resolves x[y] += z: the operator, and the set that matches the get.
func (r *resolver) indexedAssign(e *tree.Shortcut) tree.Expr {
	get, ok := e.Target.(*tree.Shortcut)
	if !ok || get.Type == types.Type(r.ns.Error) || get.Method == nil {
		e.Type = r.ns.Error
		return e
	}
	e.Indexed = true
	r.call(e)
	set := types.MethodOf(get.Method.Parent(), "set")
	if set == nil || !matchesGet(set, get.Method) {
		r.p.Err(e.Loc, "No matching 'set' method for '"+get.Method.QName()+"'")
		return e
	}
	e.SetMethod = set
	return e
}

func matchesGet(set, get *types.Method) bool {
	same := func(a, b types.Type) bool { return types.Equal(a.NonNull(), b.NonNull()) }
	return len(set.Params) == 2 && !set.IsStatic() && len(get.Params) > 0 &&
		same(set.Params[0].Type, get.Params[0].Type) && same(set.Params[1].Type, get.Returns)
}
