package types

import (
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
)

// Pod is a pod in a namespace: from a file, from source, or of another language.
type Pod struct {
	Name    string
	Version string
	Depends []Depend
	Meta    map[string]string
	Bridge  Bridge // set for pods of other languages
	Def     any    // the definition in source
	// Find resolves a type of a foreign pod by its simple name; nil if there is none.
	Find func(name string) Type
	// List returns all types of a foreign pod.
	List func() []Type

	ns      *Namespace
	classes map[string]*Class
	order   []*Class
	archive *pod.Archive // of a pod from a file
	code    *fcode.Pod
	sigs    []Type // by typeRef, as they are resolved
}

// Depend is a dependency: the pod's name and the versions that will do, "1.0" or "1.0-2.0,3.1+".
type Depend struct {
	Name, Spec string
}

// Bridge resolves the pods of another language. What a front end asks beyond that
// goes through an interface of its own.
type Bridge interface {
	// ResolvePod returns the pod for a package such as "java.lang".
	ResolvePod(ns *Namespace, pkg string) (*Pod, error)
}

// BridgeOf returns a pod's bridge as what a package asks of it; ok is false for a pod of
// Fantom, nil included.
func BridgeOf[B any](p *Pod) (b B, ok bool) {
	if p != nil {
		b, ok = p.Bridge.(B)
	}
	return b, ok
}

// NewPod returns an empty pod, which ResolvePod does not find until AddPod.
func (ns *Namespace) NewPod(name string) *Pod {
	return &Pod{Name: name, ns: ns, classes: map[string]*Class{}, Meta: map[string]string{}}
}

// NS returns the pod's namespace.
func (p *Pod) NS() *Namespace { return p.ns }

// String returns the name of the pod.
func (p *Pod) String() string { return p.Name }

// IsForeign reports whether the pod is of another language.
func (p *Pod) IsForeign() bool { return p.Bridge != nil }

// Class returns a class by its simple name, nil if there is none.
func (p *Pod) Class(name string) *Class { return p.classes[name] }

// Type returns a type by its simple name, nil if there is none.
func (p *Pod) Type(name string) Type {
	if p.Find != nil {
		return p.Find(name)
	}
	if c := p.classes[name]; c != nil {
		return c
	}
	return nil
}

// Types returns the classes in the order of the file or of their creation.
func (p *Pod) Types() []Type {
	if p.List != nil {
		return p.List()
	}
	list := make([]Type, len(p.order))
	for i, c := range p.order {
		list[i] = c
	}
	return list
}

// AddClass adds a class; it replaces one of the same name.
func (p *Pod) AddClass(c *Class) {
	if old := p.classes[c.name]; old != nil {
		p.RemoveClass(old)
	}
	p.classes[c.name] = c
	p.order = append(p.order, c)
}

// RemoveClass removes a class.
func (p *Pod) RemoveClass(c *Class) {
	delete(p.classes, c.name)
	p.order = slices.DeleteFunc(p.order, func(x *Class) bool { return x == c })
}

// Archive returns the open file of the pod; nil for a pod in source.
func (p *Pod) Archive() *pod.Archive { return p.archive }

// openPod reads properties, tables and the heads of the classes.
func (ns *Namespace) openPod(name string) (*Pod, error) {
	a, err := ns.source.Open(name)
	if err != nil {
		return nil, err
	}
	meta, err := a.Meta()
	if err != nil {
		return nil, err
	}
	p := ns.NewPod(name)
	for _, m := range meta {
		p.Meta[m.Name] = m.Value
	}
	p.Version = meta.Get("pod.version")
	p.Depends = ParseDepends(meta.Get("pod.depends"))
	p.archive = a
	if p.code, err = a.Types(); err != nil {
		return nil, err
	}
	p.sigs = make([]Type, len(p.code.TypeRefs))
	for _, ft := range p.code.Types {
		c := ns.newClass(p, p.code.TypeName(ft), ft.Flags)
		c.ftype = ft
		p.AddClass(c)
	}
	return p, nil
}

// ParseDepends splits the property pod.depends.
func ParseDepends(s string) []Depend {
	var list []Depend
	for d := range strings.SplitSeq(s, ";") {
		name, spec, _ := strings.Cut(strings.TrimSpace(d), " ")
		if name != "" {
			list = append(list, Depend{name, strings.TrimSpace(spec)})
		}
	}
	return list
}

// typeOf resolves a typeRef; what cannot be resolved is a problem and gives Error.
func (p *Pod) typeOf(ref uint16) Type {
	if int(ref) >= len(p.sigs) {
		p.ns.problem("%s: typeRef %d of %d", p.Name, ref, len(p.sigs))
		return p.ns.Error
	}
	if t := p.sigs[ref]; t != nil {
		return t
	}
	t, err := p.ns.ResolveType(p.code.TypeSig(ref))
	if err != nil {
		p.ns.problem("%s: %v", p.Name, err)
		t = p.ns.Error
	}
	p.sigs[ref] = t
	return t
}
