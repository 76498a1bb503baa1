package driver

import (
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// FanScript is what a build script declares: a pod, or a group of further scripts.
// Folders are relative to the script's own, with "/".
type FanScript struct {
	IsGroup  bool
	Children []string // of a group: scripts relative to this one

	PodName   string
	Summary   string
	Version   string
	Depends   []string
	Meta      []pod.Prop
	Index     []pod.Prop // a key with several values is repeated
	SrcDirs   []string
	ResDirs   []string
	JavaDirs  []string
	JniDirs   []string
	JsDirs    []string
	NetDirs   []string
	DocApi    bool
	DocSrc    bool
	OutPodDir string // "" unless it is a plain path
	// Extra names what the script does beyond declaring; none of it is run.
	Extra []string
}

// FanConfig answers the script's config(key): properties of etc/build/config.props,
// which the environment's FAN_BUILD_KEY overrides.
type FanConfig func(key string) (value string, ok bool)

// FanBuildCode is the diagnostic code for build scripts.
const FanBuildCode diag.Code = "fan/build"

// ReadFanScript reads a build script without running it: the assignments in the
// constructor of its BuildPod or BuildGroup, whose values may be literals, lists, maps,
// joins of strings, Version(...) and config(...).
func ReadFanScript(file *source.File, config FanConfig) (*FanScript, diag.List) {
	var errs diag.List
	toks, ok := syntax.Lex(file, syntax.Mode{}, &errs)
	if !ok {
		return nil, errs
	}
	usings, names := syntax.Scan(toks, &errs)
	unit, ok := syntax.Parse(toks, usings, names, capitalIsType{}, syntax.Options{}, &errs)
	if !ok || errs.Err() != nil {
		return nil, errs
	}
	r := &scriptReader{file: file, config: config, s: &FanScript{DocApi: true}}
	for _, t := range unit.Types {
		if r.typeDef(t) {
			r.finish(t)
			return r.s, append(errs, r.errs...)
		}
	}
	r.fail(source.Span{}, "not a build script: no class extends BuildPod or BuildGroup")
	return nil, append(errs, r.errs...)
}

// capitalIsType takes every capitalized name for a type; a build script is not resolved.
type capitalIsType struct{}

func (capitalIsType) Lookup(name string) *syntax.NameInfo {
	if name == "" || name[0] < 'A' || name[0] > 'Z' {
		return nil
	}
	return &syntax.NameInfo{Signature: "?::" + name, First: "?::" + name}
}

func (capitalIsType) Qualified(string, string) []syntax.NameError { return nil }

// scriptReader evaluates a script's constructor.
type scriptReader struct {
	file   *source.File
	config FanConfig
	s      *FanScript
	errs   diag.List
}

func (r *scriptReader) fail(at source.Span, format string, args ...any) {
	r.errs = append(r.errs, &diag.Diagnostic{Code: FanBuildCode, File: r.file, Span: at, Message: fmt.Sprintf(format, args...)})
}

func (r *scriptReader) extra(at source.Span, what string) {
	line := r.file.LineOf(at.Start)
	r.s.Extra = append(r.s.Extra, fmt.Sprintf("%s (line %d)", what, line))
}

// typeDef reads a class that extends BuildPod or BuildGroup.
func (r *scriptReader) typeDef(t *syntax.TypeDef) bool {
	isScript := false
	for _, base := range t.Inherits {
		if n, ok := base.(*syntax.NamedType); ok && (n.Name == "BuildPod" || n.Name == "BuildGroup") {
			isScript = true
			r.s.IsGroup = n.Name == "BuildGroup"
		}
	}
	if !isScript {
		return false
	}
	if v, ok := r.config("buildVersion"); ok {
		r.s.Version = v
	} else {
		r.s.Version = "0"
	}
	for _, slot := range t.Slots {
		m, ok := slot.(*syntax.MethodDef)
		switch {
		case !ok:
		case m.Mods&syntax.ModNew != 0:
			r.ctor(m)
		case m.Mods&syntax.ModOverride != 0 && (m.Name == "compile" || m.Name == "compileFan" || m.Name == "onCompileFan"):
			r.extra(m.At(), "overrides "+m.Name)
		}
	}
	return true
}

// finish checks that what a pod needs is there.
func (r *scriptReader) finish(t *syntax.TypeDef) {
	if r.s.IsGroup || len(r.errs) > 0 {
		return
	}
	if r.s.PodName == "" {
		r.fail(t.At(), "Must set BuildPod.podName")
	} else if r.s.Summary == "" {
		r.fail(t.At(), "Must set BuildPod.summary")
	}
}

func (r *scriptReader) ctor(m *syntax.MethodDef) {
	if m.Body == nil {
		return
	}
	for _, s := range m.Body.Stmts {
		x, ok := s.(*syntax.ExprStmt)
		if !ok {
			r.extra(s.At(), "runs code in its constructor")
			continue
		}
		b, ok := x.X.(*syntax.Binary)
		if !ok || b.Op != syntax.Assign {
			r.extra(s.At(), "runs code in its constructor")
			continue
		}
		name := ""
		switch t := b.X.(type) {
		case *syntax.Name:
			if _, isThis := t.Target.(*syntax.This); t.Target == nil || isThis {
				name = t.Name
			}
		case *syntax.Storage:
			name = t.Name
		}
		r.assign(name, b)
	}
}

// assign sets a field of the script.
func (r *scriptReader) assign(name string, b *syntax.Binary) {
	set := scriptFields[name]
	if set == nil {
		r.extra(b.At(), "assigns "+name)
		return
	}
	v, err := r.eval(b.Y)
	if err == nil {
		err = set(r.s, v)
	}
	if err == nil {
		return
	}
	if name == "outPodDir" || name == "dependsDir" || name == "outDocDir" {
		return // the caller's options decide
	}
	r.fail(b.Y.At(), "the build script computes %s, which Tandem does not run: %v", name, err)
}

// scriptFields maps the fields of BuildPod and BuildGroup that matter to what sets them.
var scriptFields = map[string]func(*FanScript, any) error{
	"podName":      func(s *FanScript, v any) error { return setString(&s.PodName, v) },
	"summary":      func(s *FanScript, v any) error { return setString(&s.Summary, v) },
	"version":      func(s *FanScript, v any) error { return setString(&s.Version, v) },
	"depends":      func(s *FanScript, v any) error { return setList(&s.Depends, v) },
	"meta":         func(s *FanScript, v any) error { return setProps(&s.Meta, v) },
	"index":        func(s *FanScript, v any) error { return setProps(&s.Index, v) },
	"srcDirs":      func(s *FanScript, v any) error { return setList(&s.SrcDirs, v) },
	"resDirs":      func(s *FanScript, v any) error { return setList(&s.ResDirs, v) },
	"javaDirs":     func(s *FanScript, v any) error { return setList(&s.JavaDirs, v) },
	"jniDirs":      func(s *FanScript, v any) error { return setList(&s.JniDirs, v) },
	"jsDirs":       func(s *FanScript, v any) error { return setList(&s.JsDirs, v) },
	"dotnetDirs":   func(s *FanScript, v any) error { return setList(&s.NetDirs, v) },
	"docApi":       func(s *FanScript, v any) error { return setBool(&s.DocApi, v) },
	"docSrc":       func(s *FanScript, v any) error { return setBool(&s.DocSrc, v) },
	"outPodDir":    func(s *FanScript, v any) error { return setString(&s.OutPodDir, v) },
	"children":     func(s *FanScript, v any) error { return setList(&s.Children, v) },
	"outDocDir":    ignoreValue,
	"dependsDir":   ignoreValue,
	"jsProps":      ignoreValue,
	"jniPlatforms": ignoreValue,

	"childrenScripts": func(s *FanScript, v any) error { return setList(&s.Children, v) },
}

func ignoreValue(*FanScript, any) error { return nil }

func setString(to *string, v any) error {
	s, ok := v.(string)
	if !ok && v != nil {
		return fmt.Errorf("not a string")
	}
	*to = s
	return nil
}

func setBool(to *bool, v any) error {
	b, ok := v.(bool)
	if !ok {
		return fmt.Errorf("not true or false")
	}
	*to = b
	return nil
}

func setList(to *[]string, v any) error {
	list, ok := v.([]any)
	if !ok && v != nil {
		return fmt.Errorf("not a list")
	}
	*to = nil
	for _, x := range list {
		s, ok := x.(string)
		if !ok {
			return fmt.Errorf("an item is no string")
		}
		*to = append(*to, s)
	}
	return nil
}

// scriptPair is an entry of a map literal.
type scriptPair struct{ key, value any }

func setProps(to *[]pod.Prop, v any) error {
	pairs, ok := v.([]scriptPair)
	if !ok && v != nil {
		if list, isList := v.([]any); !isList || len(list) > 0 {
			return fmt.Errorf("not a map")
		}
	}
	*to = nil
	for _, p := range pairs {
		k, ok := p.key.(string)
		if !ok {
			return fmt.Errorf("a key is no string")
		}
		switch v := p.value.(type) {
		case string:
			*to = append(*to, pod.Prop{Name: k, Value: v})
		case []any:
			for _, x := range v {
				s, ok := x.(string)
				if !ok {
					return fmt.Errorf("a value of %s is no string", k)
				}
				*to = append(*to, pod.Prop{Name: k, Value: s})
			}
		default:
			return fmt.Errorf("the value of %s is no string", k)
		}
	}
	return nil
}

// errScript says what an expression is that is not evaluated.
type errScript string

func (e errScript) Error() string { return string(e) }

// eval returns the value of an expression: nil, bool, int64, string (also for Uri and
// Version), []any or []scriptPair.
func (r *scriptReader) eval(x syntax.Expr) (any, error) {
	switch x := syntax.Unparen(x).(type) {
	case *syntax.Literal:
		return literalValue(x.Val)
	case *syntax.ListLit:
		return r.list(x.Items)
	case *syntax.MapLit:
		return r.pairs(x)
	case *syntax.Binary:
		return r.join(x)
	case *syntax.Name:
		if x.Target != nil {
			return r.property(x.Target, x.Name, nil)
		}
		return nil, errScript("the name " + x.Name)
	case *syntax.Call:
		if x.Target != nil && !isTypeTarget(x.Target) {
			return r.property(x.Target, x.Name, x.Args)
		}
		return r.call(x.Name, x.Args)
	case *syntax.Construct:
		if n, ok := x.Type.(*syntax.NamedType); ok && (n.Name == "Version" || n.Name == "Uri") && len(x.Args) == 1 {
			return r.eval(x.Args[0])
		}
	}
	return nil, errScript("an expression beyond literals")
}

func literalValue(v any) (any, error) {
	switch v := v.(type) {
	case nil, bool, int64, string:
		return v, nil
	}
	return nil, errScript("a literal of another kind")
}

func isTypeTarget(x syntax.Expr) bool {
	_, ok := x.(*syntax.TypeTarget)
	return ok
}

func (r *scriptReader) list(items []syntax.Expr) (any, error) {
	list := make([]any, len(items))
	for i, x := range items {
		v, err := r.eval(x)
		if err != nil {
			return nil, err
		}
		list[i] = v
	}
	return list, nil
}

func (r *scriptReader) pairs(m *syntax.MapLit) (any, error) {
	pairs := make([]scriptPair, len(m.Keys))
	for i := range m.Keys {
		k, err := r.eval(m.Keys[i])
		if err != nil {
			return nil, err
		}
		v, err := r.eval(m.Vals[i])
		if err != nil {
			return nil, err
		}
		pairs[i] = scriptPair{k, v}
	}
	return pairs, nil
}

// join evaluates "+" on strings, and "?:".
func (r *scriptReader) join(b *syntax.Binary) (any, error) {
	left, err := r.eval(b.X)
	if err != nil {
		return nil, err
	}
	if b.Op == syntax.Elvis && left != nil {
		return left, nil
	}
	right, err := r.eval(b.Y)
	if err != nil {
		return nil, err
	}
	if b.Op == syntax.Elvis {
		return right, nil
	}
	l, ok1 := scriptText(left)
	t, ok2 := scriptText(right)
	if b.Op != syntax.Plus || !ok1 || !ok2 {
		return nil, errScript("an operator other than a join of strings")
	}
	return l + t, nil
}

func scriptText(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case int64, bool:
		return fmt.Sprint(v), true
	}
	return "", false
}

// property evaluates the few methods that only change the type of a string.
func (r *scriptReader) property(target syntax.Expr, name string, args []syntax.Expr) (any, error) {
	switch name {
	case "toStr", "toUri", "trim":
		v, err := r.eval(target)
		if s, ok := v.(string); err == nil && ok && len(args) == 0 {
			if name == "trim" {
				s = strings.TrimSpace(s)
			}
			return s, nil
		}
	case "config":
		return r.call(name, args) // Pod.find("build").config(...), Env.cur.config(...)
	}
	return nil, errScript("a call of " + name)
}

// call evaluates config(key, default).
func (r *scriptReader) call(name string, args []syntax.Expr) (any, error) {
	if name != "config" && name != "fromStr" && name != "make" || len(args) == 0 {
		return nil, errScript("a call of " + name)
	}
	v, err := r.eval(args[0])
	if err != nil || name != "config" {
		return v, err
	}
	key, ok := v.(string)
	if !ok {
		return nil, errScript("config of something that is no string")
	}
	if s, ok := r.config(key); ok {
		return s, nil
	}
	if len(args) > 1 {
		return r.eval(args[1])
	}
	return nil, nil
}

// ApplyFanMacros replaces each "@{key}" by the configured value.
func ApplyFanMacros(s string, config FanConfig) (string, error) {
	var sb strings.Builder
	for {
		i := strings.Index(s, "@{")
		if i < 0 {
			sb.WriteString(s)
			return sb.String(), nil
		}
		end := strings.IndexByte(s[i:], '}')
		if end < 0 {
			return "", fmt.Errorf("Unclosed macro: %s", s)
		}
		key := s[i+2 : i+end]
		v, ok := config(key)
		if !ok {
			return "", fmt.Errorf("Undefined macro key: %s", key)
		}
		sb.WriteString(s[:i])
		sb.WriteString(v)
		s = s[i+end+1:]
	}
}
