package podlist

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
)

// Pod is a pod with everything in it resolved.
type Pod struct {
	Name     string            `json:"name"`
	Version  string            `json:"version"`
	Depends  []string          `json:"depends,omitempty"`
	Summary  string            `json:"summary,omitempty"`
	Meta     map[string]string `json:"meta"`
	Files    []string          `json:"files"` // names of the entries of the file, in its order
	Types    []*fcode.TypeInfo `json:"types"`
	Problems []string          `json:"problems,omitempty"` // what the verifier finds
}

// Selection says what of a pod is wanted; the zero value is everything.
type Selection struct {
	Type string // simple name of a type
	Slot string // name of a slot of it
}

// ParseSelection splits "pod::Type.slot" into the part before "::" and the rest.
func ParseSelection(s string) (pod string, sel Selection) {
	pod, rest, _ := strings.Cut(s, "::")
	sel.Type, sel.Slot, _ = strings.Cut(rest, ".")
	return pod, sel
}

// A NotFoundError tells that a pod has no such type, or a type no such slot.
type NotFoundError struct{ What, Where string }

func (e *NotFoundError) Error() string { return e.Where + " has no " + e.What }

// New describes a pod. The error says which entry cannot be read, or is a
// *NotFoundError.
func New(a *pod.Archive, sel Selection) (*Pod, error) {
	meta, err := a.Meta()
	if err != nil {
		return nil, err
	}
	code, err := a.Code()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", a.Name, err)
	}
	p := &Pod{
		Name: meta.Get("pod.name"), Version: meta.Get("pod.version"), Summary: meta.Get("pod.summary"),
		Meta: map[string]string{}, Files: a.Names(),
	}
	for d := range strings.SplitSeq(meta.Get("pod.depends"), ";") {
		if d != "" {
			p.Depends = append(p.Depends, d)
		}
	}
	for _, m := range meta {
		p.Meta[m.Name] = m.Value
	}
	for _, problem := range code.Verify() {
		p.Problems = append(p.Problems, problem.String())
	}
	return p, p.addTypes(code, sel)
}

func (p *Pod) addTypes(code *fcode.Pod, sel Selection) error {
	for _, t := range code.Types {
		if sel.Type == "" || code.TypeName(t) == sel.Type {
			p.Types = append(p.Types, code.Describe(t))
		}
	}
	if sel.Type == "" {
		return nil
	}
	if len(p.Types) == 0 {
		return &NotFoundError{"type " + sel.Type, "pod " + p.Name}
	}
	if sel.Slot == "" {
		return nil
	}
	t := p.Types[0]
	t.Fields = slices.DeleteFunc(t.Fields, func(f fcode.FieldInfo) bool { return f.Name != sel.Slot })
	t.Methods = slices.DeleteFunc(t.Methods, func(m fcode.MethodInfo) bool { return m.Name != sel.Slot })
	if len(t.Fields)+len(t.Methods) == 0 {
		return &NotFoundError{"slot " + sel.Slot, t.Name}
	}
	return nil
}
