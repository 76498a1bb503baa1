package fan

import (
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/bind"
	"github.com/tandem-lang/tandem/internal/fan/check"
	"github.com/tandem-lang/tandem/internal/fan/closure"
	"github.com/tandem-lang/tandem/internal/fan/desugar"
	"github.com/tandem-lang/tandem/internal/fan/lower"
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
}

// step is one step on the tree. With gate the front end stops after it if there are
// errors so far.
type step struct {
	name string
	run  func(*tree.Pod)
	gate bool
}

// steps is the pipeline behind the parser. The gates are where the reference compiler
// has them, so that the same errors are reported together.
var steps = []step{
	{"bind", bind.Tree, false},
	{"order by inheritance", bind.Order, true},
	{"check inheritance", bind.CheckInheritance, true},
	{"inherit", bind.Inherit, false},
	{"default constructors", desugar.DefaultCtors, false},
	{"enums", desugar.Enums, true},
	{"facets", desugar.Facets, true},
	{"closure classes", closure.Classes, false},
	{"errors of members", check.Members, true},
	{"accessors", desugar.Accessors, false},
	{"bodies", desugar.Bodies, false},
	{"once", desugar.Once, false},
	{"initializers", desugar.Initializers, false},
	{"resolve", check.Resolve, true},
	{"errors", check.Errors, true},
	{"errors of defaults", check.Defaults, false},
	{"errors of locale defaults", check.LocaleDefaults, true},
	{"expand", lower.Expand, true},
	{"defaults", lower.Defaults, false},
	{"locale", lower.LocaleProps, false},
	{"cells", closure.Cells, false},
	{"closure conversion", closure.Convert, false},
	{"immutable closures", closure.Immutable, false},
	{"construction", lower.Construction, false},
	{"once variables", lower.OnceVars, false},
}

// Frontend compiles sources to a tree. The pod is nil if an error left nothing to go
// on with; with any error it must not be assembled.
func Frontend(in Input) (*tree.Pod, diag.List) {
	p := newPod(&in)
	if !resolveDepends(p, &in) || !parse(p, &in) {
		return nil, p.Diags
	}
	for _, s := range steps {
		s.run(p)
		if s.gate && p.HasErrors() {
			return nil, p.Diags
		}
	}
	return p, p.Diags
}

func newPod(in *Input) *tree.Pod {
	p := &tree.Pod{
		Name: in.Name, NS: in.NS, Types: in.NS.NewPod(in.Name),
		IsSys: in.Name == "sys", IsScript: in.Script, Transient: in.Transient, IsTest: in.Test,
		Depends: map[string]bool{}, Resources: in.Resources, LocaleBase: in.LocaleBase,
	}
	for _, f := range in.Files {
		p.Units = append(p.Units, &tree.Unit{File: f})
	}
	if len(p.Units) == 0 {
		p.Units = []*tree.Unit{{File: source.New(in.Name, nil)}}
	}
	return p
}

// parse tokenizes all files, declares their types, resolves their usings and parses
// them; each stage sees all files before the next begins.
func parse(p *tree.Pod, in *Input) bool {
	mode := syntax.Mode{Docs: in.Docs, Recover: in.Recover}
	lexed := lex(p, mode)
	if !lexed && !in.Recover {
		return false
	}
	for _, u := range p.Units {
		var errs diag.List
		u.Scanned, u.Names = syntax.Scan(u.Tokens, &errs)
		p.Report(errs)
	}
	bind.Declare(p)
	if p.HasErrors() && lexed {
		return false
	}
	before := p.ErrorCount()
	bind.Imports(p)
	if p.ErrorCount() > before {
		return false
	}
	return parseUnits(p, mode) && lexed && !p.HasErrors()
}

// lex tokenizes the files, several at a time, and reports whether there was no error at
// which the reference stops. Without recovery the errors of files behind the first such
// error do not count.
func lex(p *tree.Pod, mode syntax.Mode) bool {
	type result struct {
		errs diag.List
		ok   bool
	}
	results := make([]result, len(p.Units))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(len(p.Units), runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(results); i = int(next.Add(1)) - 1 {
				r, u := &results[i], p.Units[i]
				u.Tokens, r.ok = syntax.Lex(u.File, mode, &r.errs)
			}
		})
	}
	workers.Wait()
	all := true
	for _, r := range results {
		p.Report(r.errs)
		if all = all && r.ok; !all && !mode.Recover {
			break
		}
	}
	return all
}

func parseUnits(p *tree.Pod, mode syntax.Mode) bool {
	ok := true
	for _, u := range p.Units {
		var errs diag.List
		var good bool
		opt := syntax.Options{Mode: mode, Native: p.IsSys}
		u.Syntax, good = syntax.Parse(u.Tokens, u.Scanned, u.Names, bind.Names(p, u), opt, &errs)
		u.Tokens = nil
		bind.HintTypes(p, u, errs)
		p.Report(errs)
		if ok = ok && good; !good && !mode.Recover {
			return false
		}
	}
	return ok
}
