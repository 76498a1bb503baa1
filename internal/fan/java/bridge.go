package java

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/bind"
	"github.com/tandem-lang/tandem/internal/fan/check"
	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Bridge serves the pods of Java to one namespace and the one pod compiled in it.
type Bridge struct {
	path    *classpath.Path
	depends []types.Depend

	ns         *types.Namespace
	classes    *classpath.Path // path and the pods depended on
	primitives *types.Pod
	byDesc     map[string]descType
	objSlots   []types.Slot
	depth      int // of classes whose slots are being read

	listMake, listAsArray *types.Method
	wrappers              map[string]*types.Method
}

var (
	_ types.Bridge   = (*Bridge)(nil)
	_ bind.Bridge    = (*Bridge)(nil)
	_ check.Bridge   = (*Bridge)(nil)
	_ convert.Bridge = (*Bridge)(nil)
)

// NewBridge returns a bridge for a namespace. Besides the path, nil for none, it looks
// into the pods that the pod under compilation depends on, and those that these depend on.
func NewBridge(path *classpath.Path, depends []types.Depend) *Bridge {
	if path == nil {
		path = classpath.New(classpath.Config{})
	}
	return &Bridge{path: path, depends: depends, byDesc: map[string]descType{}, wrappers: map[string]*types.Method{}}
}

// ResolvePod implements types.Bridge. The empty package holds the primitive types.
func (b *Bridge) ResolvePod(ns *types.Namespace, pkg string) (*types.Pod, error) {
	b.bind(ns)
	if pkg == "" {
		return b.primitives, nil
	}
	k := b.classes.Package(pkg)
	if k == nil {
		return nil, &PackageError{pkg, b.classes.Err()}
	}
	return b.newPod(k), nil
}

// PackageError says that there is no package of a name.
type PackageError struct {
	Package string
	Err     error // why there are no classes of a JDK; nil if there are
}

func (e *PackageError) Error() string {
	msg := "Java package '" + e.Package + "' not found"
	if e.Err != nil {
		msg += ": " + e.Err.Error()
	}
	return msg
}

// Unwrap returns Err.
func (e *PackageError) Unwrap() error { return e.Err }

// bind ties the bridge to the namespace that asks first.
func (b *Bridge) bind(ns *types.Namespace) {
	if b.ns != nil {
		return
	}
	b.ns = ns
	c := classpath.Config{Parent: b.path, Extra: b.archives()}
	if b.path.Package("fanx.interop") == nil {
		c.Base = interopClasses()
	}
	b.classes = classpath.New(c)
	b.primitives = b.newPrimitives()
}

// archives returns the files of the pods depended on, in the order in which a walk over
// dependencies meets them.
func (b *Bridge) archives() []classpath.Archive {
	var list []classpath.Archive
	seen := map[string]bool{}
	var visit func(deps []types.Depend)
	visit = func(deps []types.Depend) {
		for _, d := range deps {
			if seen[d.Name] || strings.HasPrefix(d.Name, "[") {
				continue
			}
			seen[d.Name] = true
			p, err := b.ns.ResolvePod(d.Name)
			if err != nil {
				continue
			}
			if a := p.Archive(); a != nil {
				list = append(list, a)
			}
			visit(p.Depends)
		}
	}
	visit(b.depends)
	return list
}

// podPrefix begins the names of Java's pods.
const podPrefix = "[java]"

// newPod returns the pod of a package. Its types are made as they are asked for.
func (b *Bridge) newPod(k *classpath.Package) *types.Pod {
	p := b.ns.NewPod(podPrefix + k.Name)
	p.Bridge, p.Version = b, "0"
	find := func(name string) types.Type {
		if c := p.Class(name); c != nil {
			return c
		}
		if !k.Has(name) {
			return nil
		}
		return b.newClass(p, k, name)
	}
	p.Find = withArrays(find)
	p.List = func() []types.Type {
		names := k.Names()
		list := make([]types.Type, len(names))
		for i, n := range names {
			list[i] = find(n)
		}
		return list
	}
	return p
}

// withArrays lets find also resolve "[[Foo", an array of arrays of Foo.
func withArrays(find func(string) types.Type) func(string) types.Type {
	return func(name string) types.Type {
		elem := strings.TrimLeft(name, "[")
		rank := len(name) - len(elem)
		if rank > maxRank {
			return nil
		}
		t := find(elem)
		for ; rank > 0 && t != nil; rank-- {
			t = javaOf(t).arrayType()
		}
		return t
	}
}

// maxRank is Java's limit of an array's dimensions.
const maxRank = 255

// resolve returns a type of Java by its package and simple name.
func (b *Bridge) resolve(pkg, name string) (types.Type, error) {
	p, err := b.ns.ResolvePod(podPrefix + pkg)
	if err != nil {
		return nil, err
	}
	if t := p.Find(name); t != nil {
		return t, nil
	}
	return nil, &types.UnknownTypeError{QName: p.Name + "::" + name}
}
