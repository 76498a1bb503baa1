package fan

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/compile"
	"github.com/tandem-lang/tandem/internal/fan/java"
	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
)

// Options are the choices of a compilation.
type Options struct {
	Pods  pod.Source      // to compile against, sys among them
	Java  *classpath.Path // where sources with "using [java]" find classes; nil has no JDK
	Stamp pack.Stamp

	// DSL compiles DSL literals for which installed pods register plugins; nil has none.
	DSL tree.DSL

	// Recover goes on after syntax errors at which the reference stops, to report more.
	Recover bool
}

// Script returns the sources of a pod that is one script: it may use any pod.
func Script(file *source.File) *pack.Sources {
	return &pack.Sources{
		Manifest: pack.Manifest{Name: ScriptName(file.Name), Summary: "script", Version: "0", IsScript: true, DocAPI: true},
		Files:    []*source.File{file},
	}
}

// ScriptName returns the name of the pod that a script becomes: the letters and digits
// of the file's own name.
func ScriptName(path string) string {
	base := path[strings.LastIndexAny(path, `/\`)+1:]
	base, _, _ = strings.Cut(base, ".")
	name := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, base)
	if name = strings.TrimLeft(name, "0123456789"); name == "" {
		return "script"
	}
	return name
}

// Compile makes the content of a pod. The content is nil if the list holds errors, or if
// there is an error that is not about a place in the sources, such as a pod that cannot
// be read.
func Compile(src *pack.Sources, o Options) (*pod.Pod, diag.List, error) {
	if len(src.Files) == 0 {
		p, err := pack.Pod(src, nil, nil, o.Stamp)
		return p, nil, err
	}
	in, err := input(src, o)
	if err != nil {
		return nil, nil, err
	}
	t, code, diags := translate(in)
	if t == nil {
		return nil, diags, nil
	}
	if src.IsScript {
		used := *src
		used.Depends = scriptDepends(t)
		src = &used
	}
	p, err := pack.Pod(src, t, code, o.Stamp)
	return p, diags, err
}

// input gathers what the front end needs.
func input(src *pack.Sources, o Options) (Input, error) {
	in := Input{Name: src.Name, Files: src.Files, Script: src.IsScript, Docs: src.DocAPI, DSL: o.DSL, Recover: o.Recover}
	for _, d := range src.Depends {
		for _, parsed := range types.ParseDepends(d.Text) {
			in.Depends = append(in.Depends, parsed)
			in.Where = append(in.Where, tree.Loc{File: d.File, Span: d.Span})
		}
	}
	for _, r := range src.Resources {
		in.Resources = append(in.Resources, r.Name)
		if r.Name == pack.LocaleProps {
			in.LocaleBase = string(r.Data)
		}
	}
	pods := o.Pods
	if pods == nil {
		pods = pod.Path{}
	}
	var err error
	if in.NS, err = types.New(pods); err == nil {
		in.NS.Bridges["java"] = java.NewBridge(o.Java, in.Depends)
	}
	return in, err
}

// translate compiles sources to a tree and its code; both are nil if there are errors.
func translate(in Input) (*tree.Pod, *fcode.Pod, diag.List) {
	t, diags := Frontend(in)
	if diags.Err() != nil {
		return nil, nil, diags
	}
	code, errs := compile.Assemble(t)
	if diags = append(diags, errs...); diags.Err() != nil {
		return nil, nil, diags
	}
	return t, code, diags
}

// scriptDepends returns the pods that a script uses, in the versions that it was compiled
// against or later ones.
func scriptDepends(t *tree.Pod) []pack.Depend {
	list := []pack.Depend{{Text: "sys " + t.NS.Sys.Pod.Version + "+"}}
	for _, u := range t.ScriptUses {
		if u.Name != "sys" && !u.IsForeign() {
			list = append(list, pack.Depend{Text: u.Name + " " + u.Version + "+"})
		}
	}
	return list
}
