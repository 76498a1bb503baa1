package bundle

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
)

// FantomProgram is what a Fantom program is made of.
type FantomProgram struct {
	Pod     *pod.Archive // with the main method
	Main    string       // "", or what follows the pod's name: ::Type or ::Type.method
	Script  bool
	Include []*pod.Archive // further pods that the program looks for by their names

	Pods     pod.Source             // where pods are found that these depend on
	Embedded func(name string) bool // which of them need not be in the file
}

// Gather finds the pods that a program needs and makes it an App.
func (p *FantomProgram) Gather() (*App, error) {
	g := pods{p: p, found: map[string]*pod.Archive{}}
	name, err := g.add(p.Pod)
	for _, a := range p.Include {
		if err == nil {
			_, err = g.add(a)
		}
	}
	if err != nil {
		return nil, err
	}
	app := &App{Language: Fantom, Main: name + p.Main, Script: p.Script}
	for name, a := range g.found {
		app.Files = append(app.Files, File{name, a.Bytes()})
	}
	slices.SortFunc(app.Files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return app, nil
}

// pods are those of a program.
type pods struct {
	p     *FantomProgram
	found map[string]*pod.Archive
}

// add adds a pod, unless it is there, and those it depends on.
func (g *pods) add(a *pod.Archive) (name string, err error) {
	meta, err := a.Meta()
	if err != nil {
		return "", err
	}
	if name = meta.Get("pod.name"); name == "" {
		return "", fmt.Errorf("%s: it has no name", a.Name)
	}
	switch before := g.found[name]; {
	case before == nil:
	case bytes.Equal(before.Bytes(), a.Bytes()):
		return name, nil
	default:
		return "", fmt.Errorf("%s and %s are both the pod %s", before.Name, a.Name, name)
	}
	g.found[name] = a
	list, err := needs(a, meta)
	if err != nil {
		return "", err
	}
	for _, needed := range list {
		if g.found[needed] != nil || g.p.Embedded(needed) {
			continue
		}
		found, err := g.p.Pods.Open(needed)
		if err == nil {
			_, err = g.add(found)
		}
		if err != nil {
			return "", fmt.Errorf("%s needs %s: %w", name, needed, err)
		}
	}
	return name, nil
}

// needs returns the pods that a pod depends on, and those whose types it names, which a script need not depend on.
func needs(a *pod.Archive, meta pod.Props) (names []string, err error) {
	for depend := range strings.SplitSeq(meta.Get("pod.depends"), ";") {
		if name, _, _ := strings.Cut(strings.TrimSpace(depend), " "); name != "" {
			names = append(names, name)
		}
	}
	types, err := a.Types()
	if err != nil {
		return nil, err
	}
	for i := range types.TypeRefs {
		parts := strings.Split(types.TypeSig(uint16(i)), "::")
		for _, ahead := range parts[:len(parts)-1] {
			names = append(names, ahead[strings.LastIndexFunc(ahead, notInName)+1:])
		}
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

func notInName(r rune) bool {
	return r != '_' && !('0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z')
}

// PodsOf returns the pods of a Fantom program, as they are looked for when it runs.
func (a *App) PodsOf() pod.Source {
	m := pod.Memory{}
	for _, f := range a.Files {
		m[f.Name] = f.Data
	}
	return m
}
