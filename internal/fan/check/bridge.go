package check

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Bridge is what check asks about the types of another language. A types.Bridge that
// implements it takes part where Fantom code uses such types; methods report their own
// errors through p.
type Bridge interface {
	// ResolveConstruction resolves Type(args); the call has a StaticTarget.
	ResolveConstruction(p *tree.Pod, c *tree.Call) tree.Expr
	// ResolveChain resolves super(args) where the base class is foreign.
	ResolveChain(p *tree.Pod, t *tree.TypeDef, c *tree.Call) tree.Expr
	// ResolveSlot chooses between a field and a method of one name; field says that no
	// arguments were given.
	ResolveSlot(p *tree.Pod, base types.Type, name string, field bool) types.Slot
	// ResolveCall chooses between overloads and puts in conversions of arguments.
	ResolveCall(p *tree.Pod, c *tree.Call)
	// CheckType checks a type that inherits from foreign ones.
	CheckType(p *tree.Pod, t *tree.TypeDef)
}

// AddType adds a type that a bridge makes, slots included. One made after all types are
// resolved is resolved and checked at once. (The reference crashes there.)
func AddType(p *tree.Pod, t *tree.TypeDef) {
	p.AddType(t)
	if p.Resolved {
		t.Walk(newResolver(p), tree.ToExprs)
		t.Walk(newChecker(p), tree.ToExprs)
	}
}

// bridgeOf returns the bridge of a type's pod, nil if it has none.
func bridgeOf(t types.Type) Bridge {
	if t == nil {
		return nil
	}
	return podBridge(t.Pod())
}

func podBridge(p *types.Pod) Bridge {
	b, _ := types.BridgeOf[Bridge](p)
	return b
}

// slotBridge returns the bridge that a slot's parent or its signature needs.
func slotBridge(s types.Slot) Bridge {
	if f := s.AsField(); f != nil {
		return podBridge(f.UsesForeign())
	}
	return podBridge(s.AsMethod().UsesForeign())
}
