package fan

import (
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/bind"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
)

// Input is what a pod is compiled from.
type Input struct {
	Name    string
	NS      *types.Namespace
	Depends []types.Depend // none means any sys
	Where   []tree.Loc     // of each of Depends, where it is written; nil if nowhere
	Files   []*source.File

	Script    bool // may use any pod
	Transient bool // is not written to a file
	Docs      bool // keep fandoc comments
	Recover   bool // go on after syntax errors at which the reference stops
	Test      bool // walk slots by name where errors are reported

	Resources  []string // resource files and folders as the build script lists them
	LocaleBase string   // text of the resource locale/en.props

	DSL tree.DSL // for DSL literals that the language does not have; nil has none

	// After is called after each step; nil is not.
	After func(step string, p *tree.Pod)
}

// Frontend compiles sources to a tree. The pod is nil if an error left nothing to go
// on with; with any error it must not be assembled.
func Frontend(in Input) (*tree.Pod, diag.List) {
	f := &frontend{in: &in, pod: newPod(&in), mode: syntax.Mode{Docs: in.Docs, Recover: in.Recover}}
	for i := range steps {
		s := &steps[i]
		f.before = f.pod.ErrorCount()
		if s.read != nil {
			s.read(f)
		} else {
			s.run(f.pod)
		}
		if in.After != nil {
			in.After(s.name, f.pod)
		}
		if s.stop != nil && s.stop(f) {
			return nil, f.pod.Diags
		}
	}
	return f.pod, f.pod.Diags
}

// frontend is a compilation on its way through the steps.
type frontend struct {
	in     *Input
	pod    *tree.Pod
	mode   syntax.Mode
	before int // errors when the step began
}

func newPod(in *Input) *tree.Pod {
	p := &tree.Pod{
		Name: in.Name, NS: in.NS, Types: in.NS.NewPod(in.Name),
		IsSys: in.Name == "sys", IsScript: in.Script, Transient: in.Transient, IsTest: in.Test,
		Depends: map[string]bool{}, Resources: in.Resources, LocaleBase: in.LocaleBase, DSL: in.DSL,
	}
	for _, f := range in.Files {
		p.Units = append(p.Units, &tree.Unit{File: f})
	}
	if len(p.Units) == 0 {
		p.Units = []*tree.Unit{{File: source.New(in.Name, nil)}}
	}
	return p
}

// lex tokenizes the files, several at a time. Without recovery the errors of files behind
// the first at which the reference stops do not count.
func (f *frontend) lex() {
	type result struct {
		errs diag.List
		ok   bool
	}
	units := f.pod.Units
	results := make([]result, len(units))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(len(units), runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(results); i = int(next.Add(1)) - 1 {
				r, u := &results[i], units[i]
				u.Tokens, r.ok = syntax.Lex(u.File, f.mode, &r.errs)
			}
		})
	}
	workers.Wait()
	for _, r := range results {
		f.pod.Report(r.errs)
		if !r.ok && !f.in.Recover {
			return
		}
	}
}

// declare finds the usings and type declarations of the files.
func (f *frontend) declare() {
	for _, u := range f.pod.Units {
		var errs diag.List
		u.Scanned, u.Names = syntax.Scan(u.Tokens, &errs)
		f.pod.Report(errs)
	}
	bind.Declare(f.pod)
}

// parse parses the files, which needs the names of all types.
func (f *frontend) parse() {
	opt := syntax.Options{Mode: f.mode, Native: f.pod.IsSys}
	for _, u := range f.pod.Units {
		var errs diag.List
		var ok bool
		u.Syntax, ok = syntax.Parse(u.Tokens, u.Scanned, u.Names, bind.Names(f.pod, u), opt, &errs)
		u.Tokens = nil
		bind.HintTypes(f.pod, u, errs)
		f.pod.Report(errs)
		if !ok && !f.in.Recover {
			return
		}
	}
}
