package check

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// OrderByInheritance sorts the pod's types so that bases come before what derives from
// them, and otherwise stay in order. It reports inheritance in circles.
//
// Requires: Bind. Provides: the order of Pod.TypeDefs that all steps after it rely on.
func OrderByInheritance(p *tree.Pod) {
	o := &orderer{p: p, state: make(map[*tree.TypeDef]orderState, len(p.TypeDefs))}
	for _, t := range p.TypeDefs {
		o.visit(t)
	}
	if !p.HasErrors() {
		p.TypeDefs = o.out
	}
}

type orderState uint8

const (
	unvisited orderState = iota
	visiting
	visited
)

type orderer struct {
	p     *tree.Pod
	state map[*tree.TypeDef]orderState
	out   []*tree.TypeDef
}

func (o *orderer) visit(t *tree.TypeDef) {
	switch o.state[t] {
	case visited:
		return
	case visiting:
		o.p.Err(t.Loc, "Cyclic inheritance for '"+t.Class.Name()+"'")
		return
	}
	o.state[t] = visiting
	o.visitType(t.Class.Base())
	for _, m := range t.Class.Mixins() {
		o.visitType(m)
	}
	if o.state[t] == visiting {
		o.state[t] = visited
		o.out = append(o.out, t)
	}
}

// visitType goes to the type of the pod that has t's name: while sys is compiled, t may
// be the installed type of that name.
func (o *orderer) visitType(t types.Type) {
	if t == nil || t.Pod().Name != o.p.Name {
		return
	}
	if c := o.p.Types.Class(t.Name()); c != nil {
		if d := tree.DefOf(c); d != nil {
			o.visit(d)
		}
	}
}
