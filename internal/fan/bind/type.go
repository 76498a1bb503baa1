package bind

import (
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// typeExpr returns the type that a type expression names. The parser has reported
// names that are none; they bind to Void.
func (b *binder) typeExpr(x syntax.TypeExpr) types.Type {
	switch x := x.(type) {
	case *syntax.NamedType:
		return b.named(x)
	case *syntax.NullableType:
		return b.typeExpr(x.Elem).ToNullable()
	case *syntax.ListType:
		return b.typeExpr(x.Elem).ListOf()
	case *syntax.BracketType:
		return b.typeExpr(x.Elem)
	case *syntax.MapType:
		return b.ns.MapOf(b.typeExpr(x.Key), b.typeExpr(x.Val))
	case *syntax.FuncType:
		return b.funcType(x)
	}
	return b.ns.Sys.Void
}

func (b *binder) named(x *syntax.NamedType) types.Type {
	if x.Pod != "" {
		if t := b.qualified(x.Pod, x.Name); t != nil {
			return t
		}
		return b.ns.Sys.Void
	}
	list := b.u.Imported[x.Name]
	if len(list) == 0 {
		if b.p.IsSys {
			if t := b.ns.GenericParameter(x.Name); t != nil {
				return t
			}
		}
		return b.ns.Sys.Void
	}
	return visibleTypes(b.p, list)[0]
}

func (b *binder) qualified(pod, name string) types.Type {
	if pod == b.p.Name {
		if c := b.p.Types.Class(name); c != nil {
			return c
		}
		return nil
	}
	p, err := b.ns.ResolvePod(pod)
	if err != nil {
		return nil
	}
	return p.Type(name)
}

// funcType makes up names for formals without one, and takes Obj? where the type is
// to be inferred.
func (b *binder) funcType(x *syntax.FuncType) *types.Func {
	params := make([]types.Type, len(x.Formals))
	names := make([]string, len(x.Formals))
	unnamed, inferred := false, false
	for i, f := range x.Formals {
		names[i] = f.Name
		if f.Name == "" {
			names[i] = "_" + string(rune('a'+i))
			unnamed = true
		}
		if f.Type != nil {
			params[i] = b.typeExpr(f.Type)
		} else {
			params[i] = b.ns.Sys.Obj.ToNullable()
			inferred = true
		}
	}
	ret := b.ns.Sys.Void
	if x.Return != nil {
		ret = b.typeExpr(x.Return)
	}
	t := b.ns.NewFunc(params, names, ret)
	t.Unnamed, t.InferredSignature = unnamed, inferred
	return t
}
