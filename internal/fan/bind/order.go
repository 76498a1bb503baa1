package bind

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Order sorts the pod's types so that bases come before what derives from
// them, and otherwise stay in order. It reports inheritance in circles.
func Order(p *tree.Pod) {
	o := &orderer{p: p, state: make(map[*tree.TypeDef]orderState, len(p.TypeDefs)), depth: make(map[*tree.TypeDef]int, len(p.TypeDefs))}
	for _, t := range p.TypeDefs {
		o.visit(t)
	}
	if !p.HasErrors() {
		p.TypeDefs = o.out
	}
}

// maxInheritance bounds how deep types inherit from each other: every type has the slots
// of all its bases.
const maxInheritance = 500

type orderState uint8

const (
	unvisited orderState = iota
	visiting
	visited
)

type orderer struct {
	p     *tree.Pod
	state map[*tree.TypeDef]orderState
	depth map[*tree.TypeDef]int
	out   []*tree.TypeDef
}

// visit puts t behind what it inherits from and returns how deep that goes.
func (o *orderer) visit(t *tree.TypeDef) int {
	switch o.state[t] {
	case visited:
		return o.depth[t]
	case visiting:
		o.p.Err(t.Loc, "Cyclic inheritance for '"+t.Class.Name()+"'")
		return 0
	}
	o.state[t] = visiting
	depth := o.visitType(t.Class.Base())
	for _, m := range t.Class.Mixins() {
		depth = max(depth, o.visitType(m))
	}
	depth++
	if depth == maxInheritance {
		o.p.Err(t.Loc, "Inheritance too deep for '"+t.Class.Name()+"'")
	}
	o.state[t], o.depth[t] = visited, depth
	o.out = append(o.out, t)
	return depth
}

// visitType goes to the type of the pod that has t's name: while sys is compiled, t may
// be the installed type of that name.
func (o *orderer) visitType(t types.Type) int {
	if t == nil || t.Pod().Name != o.p.Name {
		return 0
	}
	if c := o.p.Types.Class(t.Name()); c != nil {
		if d := tree.DefOf(c); d != nil {
			return o.visit(d)
		}
	}
	return 0
}
