package check

import (
	"github.com/tandem-lang/tandem/internal/fan/closure"
	"github.com/tandem-lang/tandem/internal/fan/tree"
)

// local finds a variable in scope. A closure sees the variables around it through
// shadows: locals of its own method, and of the closures in between.
func (r *resolver) local(name string) *tree.Var {
	if r.Method == nil {
		return nil
	}
	for _, v := range r.named(r.Method, name) {
		if r.inScope(v.Scope) {
			return v
		}
	}
	if !r.inClosure {
		return nil
	}
	c := r.Type.Closure
	binding := r.enclosing(c, name)
	if binding == nil {
		return nil
	}
	return closure.Capture(c, binding, r.currentBlock())
}

// currentBlock is the scope of a variable declared here; for the head of a for loop
// that is the loop's body.
func (r *resolver) currentBlock() *tree.Block {
	if f := r.forHead(); f != nil {
		return f.Body
	}
	if n := len(r.blocks); n > 0 {
		return r.blocks[n-1]
	}
	return nil
}

func (r *resolver) forHead() *tree.For {
	if n := len(r.stmts); n > 0 {
		f, _ := r.stmts[n-1].(*tree.For)
		return f
	}
	return nil
}

func (r *resolver) inScope(b *tree.Block) bool {
	if b == nil || b.Open {
		return true
	}
	f := r.forHead()
	return f != nil && f.Body == b
}

// closure notes what is visible where a closure stands.
func (r *resolver) closure(c *tree.Closure) {
	if r.Method != nil {
		c.Scope = tree.Scope{Method: r.Method, Count: len(r.Method.Vars)}
	}
	if n := len(r.blocks); n > 0 {
		c.Scope.Block = r.blocks[n-1]
	}
	if f := r.forHead(); f != nil {
		c.Scope.Head = f.Body
	}
	if r.inClosure {
		c.Scope.Outer = r.Type.Closure
	}
	for _, p := range c.DoCall.ParamDefs {
		if p.Name != "it" && r.enclosing(c, p.Name) != nil {
			r.p.Err(p.Loc, "Closure parameter '"+p.Name+"' is already defined in current block")
		}
	}
}

// enclosing returns the variable of a name that is visible where c stands: the last
// declared of the method there, or else one from around that.
func (r *resolver) enclosing(c *tree.Closure, name string) *tree.Var {
	for ; c != nil; c = c.Scope.Outer {
		s := &c.Scope
		if s.Method == nil {
			continue
		}
		list := r.named(s.Method, name)
		for i := len(list) - 1; i >= 0; i-- {
			if v := list[i]; v.Index() < s.Count && s.Sees(v.Scope) {
				return v
			}
		}
	}
	return nil
}

// varIndex finds the variables of a method by name.
type varIndex struct {
	byName map[string][]*tree.Var
	n      int // variables taken up so far
}

// named returns the variables of m with that name in the order of their declaration.
func (r *resolver) named(m *tree.MethodDef, name string) []*tree.Var {
	x := r.vars[m]
	if x == nil {
		x = &varIndex{byName: map[string][]*tree.Var{}}
		r.vars[m] = x
	}
	for ; x.n < len(m.Vars); x.n++ {
		v := m.Vars[x.n]
		x.byName[v.Name] = append(x.byName[v.Name], v)
	}
	return x.byName[name]
}
