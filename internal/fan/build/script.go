package build

import (
	"fmt"
	"slices"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// The codes of this package's errors.
const (
	CodeScript diag.Code = "fan/build-script" // the script cannot be read without running it
	CodeUnset  diag.Code = "fan/build-unset"  // a required field is not set
)

// Script is what a build script describes: a pod or a group, or neither if what it does is
// of another kind, such as a jar.
type Script struct {
	Pod   *Pod
	Group *Group
}

// OtherKind reports a script that describes neither a pod nor a group.
func OtherKind(script *source.File) *diag.Diagnostic {
	return &diag.Diagnostic{
		Code: CodeScript, File: script, Hint: runHint,
		Message: "no class of the script extends BuildPod or BuildGroup",
	}
}

// Pod is the description of a pod. Folders and files are URIs relative to the
// script's own folder; DependsDir and
// OutPodDir may be absolute.
type Pod struct {
	pack.Manifest
	SrcDirs, ResDirs []string
	DependsDir       string // where dependencies are looked for first; "" for nowhere else
	OutPodDir        string // "" for the default

	// OwnCompile says that the script overrides compile, and so may make files before
	// it compiles: resource folders need not exist yet.
	OwnCompile bool
}

// Group is a list of further build scripts.
type Group struct {
	Children []Child
}

// Child is a build script in a group.
type Child struct {
	URI string // relative to the group's own folder
	At  source.Span
}

// Passed is the warning that a child is of another kind.
func (c *Child) Passed(group *source.File) *diag.Diagnostic {
	return &diag.Diagnostic{
		Code: CodeScript, Severity: diag.Warning, File: group, Span: c.At,
		Message: c.URI + " describes no pod; what it does is not done",
	}
}

// Read reads a build script. The script is nil if the list holds errors.
func Read(file *source.File, settings Settings) (*Script, diag.List) {
	var errs diag.List
	toks, _ := syntax.Lex(file, syntax.Mode{}, &errs)
	usings, names := syntax.Scan(toks, &errs)
	unit, _ := syntax.Parse(toks, usings, names, anyType{}, syntax.Options{}, &errs)
	if errs.Err() != nil {
		return nil, errs
	}
	r := &reader{file: file, settings: settings}
	script := r.script(unit)
	if r.errs.Err() != nil {
		return nil, r.errs
	}
	return script, r.errs
}

// anyType takes every capitalised name for a type: a build script names types
// only to construct values of them.
type anyType struct{}

func (anyType) Lookup(name string) *syntax.NameInfo {
	if name == "" || name[0] < 'A' || name[0] > 'Z' {
		return nil
	}
	return &syntax.NameInfo{Signature: "sys::" + name, First: "sys::" + name}
}

func (anyType) Qualified(string, string) []syntax.NameError { return nil }

type reader struct {
	file     *source.File
	settings Settings
	errs     diag.List
	def      *syntax.TypeDef
	fields   map[string]any // the fields set so far, and the locals
	refused  []source.Span  // of the values that were asked for and are not known

	ownCompile bool // the script overrides compile
}

func (r *reader) fail(at source.Span, code diag.Code, hint, format string, args ...any) {
	r.errs = append(r.errs, &diag.Diagnostic{
		Code: code, File: r.file, Span: at, Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

func (r *reader) warn(at source.Span, message, hint string) {
	r.errs = append(r.errs, &diag.Diagnostic{
		Code: CodeScript, Severity: diag.Warning, File: r.file, Span: at, Message: message, Hint: hint,
	})
}

const runHint = "only assignments of literals, lists, maps, joined strings, Version(...) and config(...) are read; build this one with an installed Fantom"

// script reads the first class that extends BuildPod or BuildGroup.
func (r *reader) script(unit *syntax.Unit) *Script {
	for _, def := range unit.Types {
		switch kindOf(def) {
		case PodBuild:
			return &Script{Pod: r.pod(def)}
		case GroupBuild:
			r.construct(def, map[string]any{})
			return &Script{Group: r.group()}
		}
	}
	return &Script{}
}

func (r *reader) group() *Group {
	g := &Group{}
	for _, it := range r.items("childrenScripts") {
		g.Children = append(g.Children, Child{text(it.value), it.at})
	}
	return g
}

// construct reads field initialisers and the constructor into r.fields. Methods are
// targets of their own, except those that change how the pod is compiled.
func (r *reader) construct(def *syntax.TypeDef, fields map[string]any) {
	r.def, r.fields = def, fields
	for _, slot := range def.Slots {
		switch s := slot.(type) {
		case *syntax.FieldDef:
			if s.Init != nil {
				r.fields[s.Name] = r.eval(s.Init)
			}
		case *syntax.MethodDef:
			r.method(s)
		}
	}
}

// changing are the methods whose overriding changes what is compiled.
var changing = []string{"onCompileFan", "compileFan", "stdFanCompilerInput"}

func (r *reader) method(m *syntax.MethodDef) {
	switch {
	case m.Mods&syntax.ModNew != 0:
		if m.Body == nil {
			return
		}
		for _, s := range m.Body.Stmts {
			r.statement(s)
		}
	case m.Name == "compile" && m.Mods&syntax.ModOverride != 0:
		r.ownCompile = true
		r.warn(m.At(), "the build script overrides compile; what it does there is not done",
			"files that it would make are left out of the pod unless they exist")
	case slices.Contains(changing, m.Name):
		r.fail(m.At(), CodeScript, runHint, "the build script overrides %s, which cannot be read without running it", m.Name)
	}
}

func (r *reader) statement(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.LocalDef:
		if s.Init != nil {
			r.fields[s.Name] = r.eval(s.Init)
		}
		return
	case *syntax.ExprStmt:
		if name, value, ok := assignment(s.X); ok {
			r.fields[name] = r.eval(value)
			return
		}
	}
	r.fail(s.At(), CodeScript, runHint, "the build script does something here that cannot be read without running it")
}

// assignment takes "name = value", "this.name = value" and "it.name = value" apart.
func assignment(x syntax.Expr) (name string, value syntax.Expr, ok bool) {
	b, ok := x.(*syntax.Binary)
	if !ok || b.Op != syntax.Assign {
		return "", nil, false
	}
	n, ok := b.X.(*syntax.Name)
	if !ok || !ownField(n) {
		return "", nil, false
	}
	return n.Name, b.Y, true
}

// ownField reports whether a name is looked up in the object at hand.
func ownField(n *syntax.Name) bool {
	switch n.Target.(type) {
	case nil, *syntax.This, *syntax.It:
		return true
	}
	return false
}
