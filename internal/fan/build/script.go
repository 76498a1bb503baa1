// Package build reads Fantom build scripts without running them.
//
// In: the text of a build.fan and the settings it may ask for. Out: what its
// constructor says about a pod, or which scripts a group has:
//
//	class Build : BuildPod
//	{
//	  new make()
//	  {
//	    podName = "web"
//	    summary = "Weblets"
//	    depends = ["sys 1.0", "inet " + "1.0"]
//	    srcDirs = [`fan/`]
//	  }
//	}
//
//	Script{Pod: &Pod{Name: "web", Summary: "Weblets", Depends: {"sys 1.0", "inet 1.0"}, SrcDirs: {"fan/"}, ...}}
//
// A constructor is read if it consists of assignments of literals, list and map
// literals, joined and interpolated strings, Version(...), config(...), the folders that
// build scripts know (scriptDir, devHomeDir, Env.cur.homeDir, Env.cur.workDir) and
// URIs relative to them. A script that does more gets an error that says so.
//
// Invariants: nothing is executed and no file but the given one is looked at.
//
// It does not know how a pod is compiled.
package build

import (
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// The codes of this package's errors.
const (
	CodeScript diag.Code = "fan/build-script" // the script cannot be read without running it
	CodeUnset  diag.Code = "fan/build-unset"  // a required field is not set
)

// Script is what a build script describes: a pod or a group.
type Script struct {
	Pod   *Pod
	Group *Group
}

// Pod is the description of a pod. Folders and files are URIs relative to the
// script's own folder; OutPodDir and DependsDir may be absolute.
type Pod struct {
	Name, Summary, Version string
	Depends                []string // as sys::Depend writes them, macros applied
	Meta                   []Pair
	Index                  []Pair // a key of several values stands several times
	DocAPI, DocSrc         bool
	SrcDirs, ResDirs       []string
	JavaDirs, JniDirs      []string
	DotnetDirs, JsDirs     []string
	JsProps                []string
	JniPlatforms           []string
	DependsDir             string // "" for the installation's pods
	OutPodDir              string // "" for the default
	OutDocDir              string

	// OwnCompile says that the script overrides compile, and so may make files before
	// it compiles: resource folders need not exist yet.
	OwnCompile bool
}

// Pair is one entry of a map, in the order of the source.
type Pair struct{ Key, Value string }

// Group is a list of further build scripts.
type Group struct {
	Children []string // URIs relative to the script's own folder
}

// Settings are what a script may ask for.
type Settings struct {
	// Config returns a setting of the build tool, such as "buildVersion".
	Config func(name string) (value string, ok bool)
	// Dirs holds the URIs of the folders that scripts name: "scriptDir", "devHomeDir", "homeDir", "workDir".
	Dirs map[string]string
}

// config looks a setting up, with a default for those that are not there.
func (s Settings) config(name, def string) string {
	if s.Config != nil {
		if v, ok := s.Config(name); ok {
			return v
		}
	}
	return def
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
	fields   map[string]any // the fields set so far, and the locals

	ownCompile bool // the script overrides compile
}

func (r *reader) fail(at source.Span, code diag.Code, hint, format string, args ...any) {
	r.errs = append(r.errs, &diag.Diagnostic{
		Code: code, File: r.file, Span: at, Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

const runHint = "only assignments of literals, lists, maps, joined strings, Version(...) and config(...) are read; build this one with an installed Fantom"

// script reads the first class that extends BuildPod or BuildGroup.
func (r *reader) script(unit *syntax.Unit) *Script {
	for _, def := range unit.Types {
		switch baseName(def) {
		case "BuildPod":
			return &Script{Pod: r.pod(def)}
		case "BuildGroup":
			return &Script{Group: r.group(def)}
		}
	}
	r.fail(source.Span{}, CodeScript, runHint, "no class of the script extends BuildPod or BuildGroup")
	return nil
}

func baseName(def *syntax.TypeDef) string {
	if len(def.Inherits) == 0 {
		return ""
	}
	named, ok := def.Inherits[0].(*syntax.NamedType)
	if !ok || named.Pod != "" && named.Pod != "build" {
		return ""
	}
	return named.Name
}

// construct reads field initialisers and the constructor into r.fields. Methods are
// targets of their own, except those that change how the pod is compiled.
func (r *reader) construct(def *syntax.TypeDef, fields map[string]any) {
	r.fields = fields
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
var changing = map[string]bool{"onCompileFan": true, "compileFan": true, "stdFanCompilerInput": true}

func (r *reader) method(m *syntax.MethodDef) {
	switch {
	case m.Mods&syntax.ModNew != 0:
		for _, s := range m.Body.Stmts {
			r.statement(s)
		}
	case m.Name == "compile" && m.Mods&syntax.ModOverride != 0:
		r.ownCompile = true
		r.errs = append(r.errs, &diag.Diagnostic{
			Code: CodeScript, Severity: diag.Warning, File: r.file, Span: m.At(),
			Message: "the build script overrides compile; what it does there is not done",
			Hint:    "files that it would make are left out of the pod unless they exist",
		})
	case changing[m.Name]:
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

// assignment takes "name = value" and "this.name = value" apart.
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

func ownField(n *syntax.Name) bool {
	if n.Target == nil {
		return true
	}
	_, this := n.Target.(*syntax.This)
	return this
}

func (r *reader) pod(def *syntax.TypeDef) *Pod {
	r.construct(def, map[string]any{
		"version": r.settings.config("buildVersion", "0"),
		"docApi":  true,
		"docSrc":  false,
	})
	p := &Pod{
		Name: r.str("podName"), Summary: r.str("summary"), Version: r.str("version"),
		Depends: r.strs("depends"), Meta: r.pairs("meta"), Index: r.pairs("index"),
		DocAPI: r.bool("docApi"), DocSrc: r.bool("docSrc"),
		SrcDirs: r.strs("srcDirs"), ResDirs: r.strs("resDirs"),
		JavaDirs: r.strs("javaDirs"), JniDirs: r.strs("jniDirs"), JniPlatforms: r.strs("jniPlatforms"),
		DotnetDirs: r.strs("dotnetDirs"), JsDirs: r.strs("jsDirs"), JsProps: r.strs("jsProps"),
		DependsDir: r.str("dependsDir"), OutPodDir: r.str("outPodDir"), OutDocDir: r.str("outDocDir"),
		OwnCompile: r.ownCompile,
	}
	if p.Name == "" {
		r.fail(def.At(), CodeUnset, "", "Must set BuildPod.podName")
	}
	if p.Summary == "" && r.fields["summary"] == nil {
		r.fail(def.At(), CodeUnset, "", "Must set BuildPod.summary")
	}
	for i, d := range p.Depends {
		p.Depends[i] = r.macros(def.At(), d)
	}
	r.strip(p)
	return p
}

// strip applies the settings by which a release leaves tests, documentation or
// sources out.
func (r *reader) strip(p *Pod) {
	if r.settings.config("stripTest", "false") == "true" {
		p.SrcDirs, p.ResDirs = withoutTests(p.SrcDirs), withoutTests(p.ResDirs)
	}
	if r.settings.config("stripDocs", "false") == "true" {
		p.DocAPI = false
	}
	if r.settings.config("stripSrc", "false") == "true" {
		p.DocSrc = false
	}
}

func withoutTests(dirs []string) []string {
	var kept []string
	for _, d := range dirs {
		if first, _, _ := strings.Cut(d, "/"); first != "test" {
			kept = append(kept, d)
		}
	}
	return kept
}

// macros replaces each "@{key}" by the setting of that name.
func (r *reader) macros(at source.Span, s string) string {
	for from := 0; ; {
		i := strings.Index(s[from:], "@{")
		if i < 0 {
			return s
		}
		i += from
		end := strings.IndexByte(s[i:], '}')
		if end < 0 {
			r.fail(at, CodeScript, "", "Unclosed macro: %s", s)
			return s
		}
		key := s[i+2 : i+end]
		value, ok := "", false
		if r.settings.Config != nil {
			value, ok = r.settings.Config(key)
		}
		if !ok {
			r.fail(at, CodeScript, "set it in etc/build/config.props or in FAN_BUILD_"+strings.ToUpper(key), "Undefined macro key: %s", key)
			return s
		}
		s = s[:i] + value + s[i+end+1:]
		from = i + len(value)
	}
}

func (r *reader) group(def *syntax.TypeDef) *Group {
	r.construct(def, map[string]any{})
	return &Group{Children: r.strs("childrenScripts")}
}
