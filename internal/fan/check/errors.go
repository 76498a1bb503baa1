package check

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Errors finds what is wrong with a resolved tree. It only reports: the tree stays as it is.
func Errors(p *tree.Pod) {
	p.Walk(newChecker(p), tree.ToExprs)
}

type checker struct {
	tree.Context
	p       *tree.Pod
	ns      *types.Namespace
	finally int // depth of finally blocks

	// inherited holds the fields declared so far whose storage is in the class from which
	// they are inherited. (The reference learns that at the declaration; code before it
	// gets away with storage access.)
	inherited map[*types.Field]bool
}

func newChecker(p *tree.Pod) *checker {
	return &checker{p: p, ns: p.NS, inherited: map[*types.Field]bool{}}
}

func (c *checker) err(loc tree.Loc, msg string) { c.p.Err(loc, msg) }

// errIf reports an error if bad.
func (c *checker) errIf(bad bool, loc tree.Loc, msg string) {
	if bad {
		c.err(loc, msg)
	}
}

// hasStorage reports whether a field has storage of its own.
func (c *checker) hasStorage(f *types.Field) bool { return f.IsStorage() && !c.inherited[f] }

func (c *checker) validType(loc tree.Loc, t types.Type) {
	if !t.IsValid() {
		c.err(loc, "Invalid type '"+t.Signature()+"'")
	}
}
