package types

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
)

// Namespace holds the pods and types that one compilation sees.
type Namespace struct {
	Sys         Predefined
	Error       *Param // stands for a type that could not be resolved
	Nothing     *Param // the type of an expression that never has a value
	ItBlockType *Func  // |Obj? it -> Void|, until the type of an it-block is inferred
	Bridges     map[string]Bridge

	source   pod.Source
	pods     map[string]*Pod
	failed   map[string]error
	bySig    map[string]Type
	maps     map[[2]Type]*Map
	params   map[string]*Param
	problems []string

	listClass, mapClass, funcClass *Class
}

// New returns a namespace over the pods of a source, which must have sys.
func New(src pod.Source) (*Namespace, error) {
	ns := &Namespace{
		source:  src,
		Bridges: map[string]Bridge{},
		pods:    map[string]*Pod{},
		failed:  map[string]error{},
		bySig:   make(map[string]Type, 256),
		maps:    map[[2]Type]*Map{},
		params:  map[string]*Param{},
	}
	ns.Error = &Param{ns: ns, name: "Error"}
	ns.Nothing = &Param{ns: ns, name: "Nothing"}
	for _, c := range "ABCDEFGHKLMRV" {
		ns.params[string(c)] = &Param{ns: ns, name: string(c)}
	}
	sys, err := ns.ResolvePod("sys")
	if err != nil {
		return nil, err
	}
	if err := ns.predefine(sys); err != nil {
		return nil, err
	}
	ns.ItBlockType = ns.ItBlock(ns.Sys.Obj.ToNullable())
	ns.ItBlockType.InferredSignature = true
	return ns, nil
}

// PodError says why a pod cannot be had. Its text is the reference compiler's.
type PodError struct {
	Name string
	Err  error // wraps fs.ErrNotExist where there is no such pod
}

func (e *PodError) Error() string {
	if e.Err == nil || errors.Is(e.Err, fs.ErrNotExist) {
		return "Pod not found '" + e.Name + "'"
	}
	return fmt.Sprintf("Cannot load pod '%s': %v", e.Name, e.Err)
}

// Unwrap returns Err.
func (e *PodError) Unwrap() error { return e.Err }

// ResolvePod returns a pod by name; "[java]java.lang" goes to the bridge for java.
func (ns *Namespace) ResolvePod(name string) (*Pod, error) {
	if p := ns.pods[name]; p != nil {
		return p, nil
	}
	if err := ns.failed[name]; err != nil {
		return nil, err
	}
	var p *Pod
	var err error
	if lang, pkg, ok := foreignName(name); ok {
		p, err = ns.foreignPod(lang, pkg)
	} else if p, err = ns.openPod(name); err != nil {
		err = &PodError{name, err}
	}
	if err != nil {
		ns.failed[name] = err
		return nil, err
	}
	ns.pods[name] = p
	return p, nil
}

// BridgeError says that nothing resolves the pods of a language.
type BridgeError struct{ Language string }

func (e *BridgeError) Error() string { return "No FFI bridge available for '" + e.Language + "'" }

// foreignName splits "[java]java.lang".
func foreignName(name string) (lang, pkg string, ok bool) {
	if !strings.HasPrefix(name, "[") {
		return "", "", false
	}
	return strings.Cut(name[1:], "]")
}

func (ns *Namespace) foreignPod(lang, pkg string) (*Pod, error) {
	b := ns.Bridges[lang]
	if b == nil {
		return nil, &BridgeError{lang}
	}
	return b.ResolvePod(ns, pkg)
}

// AddPod makes ResolvePod find a pod.
func (ns *Namespace) AddPod(p *Pod) { ns.pods[p.Name] = p }

// MapOf returns [k:v].
func (ns *Namespace) MapOf(k, v Type) *Map {
	key := [2]Type{k, v}
	if m := ns.maps[key]; m != nil {
		return m
	}
	m := newMap(k, v)
	ns.maps[key] = m
	return m
}

// GenericParameter returns a generic parameter by its letter, nil if there is none.
func (ns *Namespace) GenericParameter(id string) Type {
	if p := ns.params[id]; p != nil {
		return p
	}
	return nil
}

// Problems returns what was found broken in pod files, in the order of discovery.
func (ns *Namespace) Problems() []string { return ns.problems }

// maxProblems bounds the list: a broken pod may have as many as it has bytes.
const maxProblems = 100

func (ns *Namespace) problem(format string, args ...any) {
	if len(ns.problems) < maxProblems {
		ns.problems = append(ns.problems, fmt.Sprintf(format, args...))
	}
}
