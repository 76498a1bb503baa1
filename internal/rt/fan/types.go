package fan

import (
	"errors"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/rt/fan/lower"
)

// Pod is a pod whose tables were read.
type Pod struct {
	Name    string
	Archive *pod.Archive
	Code    *fcode.Pod
	Types   map[string]*fcode.Type

	refs   []*Type // by typeRef, once it was asked for
	consts map[constKey]Word
	obj    Word        // the sys::Pod object, 0 until it is asked for
	closed atomic.Bool // see Runtime.DropPod

	natives map[string]Native // by name; none of a pod that the program itself made
	hidden  map[string]Hidden // likewise, by type
}

type constKey struct {
	op    fcode.Op
	index uint16
}

// Type is a type: a class or mixin of a pod, a parameterized one, or a nullable one.
type Type struct {
	rt    *Runtime
	Pod   *Pod   // nil for parameterized types
	Name  string // List, Map or Func for parameterized ones
	Sig   string
	Flags fcode.Flags
	Root  *Type   // of a nullable type; nil for others
	Raw   *Type   // List, Map or Func of a parameterized type; nil for others
	Args  []*Type // of a list, the items'; of a map, keys' and values'; of a function, the parameters' and the result's
	Base  *Type
	Mixed []*Type // its own mixins

	foreign  bool // of another language: it is known by name alone
	decl     *fcode.Type
	linked   bool
	Fields   map[string]*Field  // its own
	Methods  map[string]*Method // its own, by name and number of arguments: see key
	order    []*Method          // its own methods, whole, in order
	fields   []*Field           // its own, in order
	all      []*Type            // itself and all it is a subtype of
	size     uint64             // of its objects, in bytes
	hosted   bool               // its objects stand for values in Go
	virtuals []*Method
	places   map[string]int // in virtuals, by key
	mixed    map[string]int // likewise, of the methods that calls through a mixin get

	reflected []Slot               // see Slots
	lists     atomic.Pointer[Type] // the type of lists of it, once it was asked for

	desc  Word // the descriptor, 0 until it is linked
	obj   Word // the sys::Type object, 0 until it is asked for
	init  *Method
	state initState
	fault error // of a slot, found while the type is linked
}

// initState is how far a type's static initialiser is.
type initState struct {
	mu     sync.Mutex
	done   bool
	thread *Thread // that runs it
	failed Word
	wait   chan struct{}
}

// Field is a field.
type Field struct {
	Parent  *Type
	Name    string
	Flags   fcode.Flags
	typeRef uint16
	Rep     lower.Rep
	Offset  uint64 // in an object, or of the static in the arena
	decl    *fcode.Field
	obj     Word  // the sys::Field object, 0 until it is asked for
	in      *Type // see Method
}

// Type returns a type by its signature, linked. The error is an *Err.
func (rt *Runtime) Type(sig string) (*Type, error) {
	if t, ok := rt.ready.Load(sig); ok {
		return t.(*Type), nil
	}
	rt.mu.Lock()
	defer rt.mu.Unlock()
	t, err := rt.typ(sig)
	if err != nil {
		return nil, err
	}
	if err := t.link(); err != nil {
		return nil, err
	}
	rt.ready.Store(sig, t)
	return t, nil
}

// ShownType is Type for reflection: of a type that inherits from one of another language, which cannot be linked, it returns what is known.
func (rt *Runtime) ShownType(sig string) (*Type, error) {
	t, err := rt.Type(sig)
	var e *Err
	if !errors.As(err, &e) || e.Type != "sys::UnknownTypeErr" || foreignPrefix(e.Message) == 0 {
		return t, err
	}
	rt.mu.Lock()
	defer rt.mu.Unlock()
	return rt.typ(sig)
}

// typ returns a type by its signature. The lock is held.
func (rt *Runtime) typ(sig string) (*Type, error) {
	if t := rt.types[sig]; t != nil {
		return t, nil
	}
	t, err := rt.parse(sig)
	if err != nil {
		return nil, err
	}
	t.rt, t.Sig = rt, sig
	rt.types[sig] = t
	return t, nil
}

func (rt *Runtime) parse(sig string) (*Type, error) {
	switch {
	case strings.HasSuffix(sig, "?"):
		root, err := rt.typ(sig[:len(sig)-1])
		if err != nil {
			return nil, err
		}
		return &Type{Pod: root.Pod, Name: root.Name, Flags: root.Flags, Root: root}, nil
	case strings.HasSuffix(sig, "[]"):
		return rt.generic("List", sig[:len(sig)-2])
	case strings.HasPrefix(sig, "[") && strings.HasSuffix(sig, "]") && foreignPrefix(sig) == 0:
		key, value, ok := cutOutside(sig[1:len(sig)-1], ':')
		if !ok {
			return nil, errSignature(sig)
		}
		return rt.generic("Map", key, value)
	case strings.HasPrefix(sig, "|") && strings.HasSuffix(sig, "|"):
		return rt.funcType(sig)
	}
	podName, name, ok := strings.Cut(sig, "::")
	if !ok || podName == "" || name == "" {
		return nil, &Err{"sys::ArgErr", "Invalid type signature '" + sig + "', use <pod>::<type>"}
	}
	if foreignPrefix(sig) > 0 {
		return &Type{Pod: &Pod{Name: podName, Code: &fcode.Pod{}}, Name: name, foreign: true}, nil
	}
	p, err := rt.pod(podName)
	if err != nil {
		return nil, err
	}
	decl := p.Types[name]
	if decl == nil {
		if len(name) == 1 && podName == "sys" {
			return &Type{Pod: p, Name: name, Base: rt.types["sys::Obj"]}, nil // a parameter of a generic type
		}
		return nil, &Err{"sys::UnknownTypeErr", sig}
	}
	return &Type{Pod: p, Name: name, Flags: decl.Flags, decl: decl}, nil
}

// foreignPrefix returns the length of what the signature of a type of another language begins with, such as "[java]"; 0 for other types.
func foreignPrefix(sig string) int {
	if !strings.HasPrefix(sig, "[") {
		return 0
	}
	i := strings.IndexAny(sig, "]:|,")
	if i < 2 || sig[i] != ']' || strings.HasPrefix(sig[1:], "[") {
		return 0
	}
	return i + 1
}

func errSignature(sig string) error {
	return &Err{"sys::ArgErr", "Invalid type signature '" + sig + "'"}
}

// cutOutside cuts at the first such byte outside of brackets and bars that is no part of "::".
func cutOutside(s string, sep byte) (before, after string, found bool) {
	depth, bars := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '[':
			depth++
		case c == ']':
			depth--
		case c == '|' && (i == 0 || strings.IndexByte("[,>:", s[i-1]) >= 0 && bars%2 == 0 || s[i-1] == '|' && bars == 0):
			bars++
			depth++
		case c == '|':
			depth--
		case c == ':' && i+1 < len(s) && s[i+1] == ':':
			i++
		case c == sep && depth == 0:
			return s[:i], s[i+1:], true
		}
	}
	return s, "", false
}

func (rt *Runtime) generic(name string, args ...string) (*Type, error) {
	raw, err := rt.typ("sys::" + name)
	if err != nil {
		return nil, err
	}
	t := &Type{Pod: raw.Pod, Name: name, Flags: raw.Flags, Raw: raw, Base: raw}
	for _, sig := range args {
		arg, err := rt.typ(sig)
		if err != nil {
			return nil, err
		}
		t.Args = append(t.Args, arg)
	}
	return t, nil
}

// funcType parses |A,B->R|.
func (rt *Runtime) funcType(sig string) (*Type, error) {
	inner := sig[1 : len(sig)-1]
	var args []string
	for inner != "" {
		if rest, ok := strings.CutPrefix(inner, "->"); ok {
			args = append(args, rest)
			break
		}
		part := typeAhead(inner)
		if part == "" {
			return nil, errSignature(sig)
		}
		args = append(args, part)
		inner = strings.TrimPrefix(inner[len(part):], ",")
	}
	return rt.generic("Func", args...)
}

// typeAhead returns the signature that s begins with.
func typeAhead(s string) string {
	i := foreignPrefix(s)
	switch {
	case strings.HasPrefix(s, "[") && i == 0:
		i = closing(s)
	case strings.HasPrefix(s, "|"):
		i = closingBar(s)
	default:
		for i < len(s) && s[i] != ',' && s[i] != '|' && s[i] != ']' && s[i] != '?' && !strings.HasPrefix(s[i:], "->") && !strings.HasPrefix(s[i:], "[]") {
			if s[i] == ':' && !strings.HasPrefix(s[i:], "::") {
				break
			}
			if s[i] == ':' {
				i++
			}
			i++
		}
	}
	for i < len(s) {
		switch {
		case s[i] == '?':
			i++
		case strings.HasPrefix(s[i:], "[]"):
			i += 2
		default:
			return s[:i]
		}
	}
	return s[:i]
}

func closing(s string) int {
	i := 1
	i += len(typeAhead(s[i:]))
	if i < len(s) && s[i] == ':' {
		i++
		i += len(typeAhead(s[i:]))
	}
	return min(i+1, len(s))
}

func closingBar(s string) int {
	i := 1
	for i < len(s) && s[i] != '|' {
		if strings.HasPrefix(s[i:], "->") {
			i += 2
		} else if s[i] == ',' {
			i++
		}
		n := len(typeAhead(s[i:]))
		if n == 0 {
			break
		}
		i += n
	}
	return min(i+1, len(s))
}

// pod returns a pod by its name. The lock is held.
func (rt *Runtime) pod(name string) (*Pod, error) {
	if p := rt.pods[name]; p != nil {
		return p, nil
	}
	a, err := rt.opts.Pods.Open(name)
	if err != nil {
		return nil, &Err{"sys::UnknownPodErr", name}
	}
	p, err := rt.addPod(name, a)
	if err == nil {
		p.natives, p.hidden = rt.opts.Natives, rt.opts.Hidden
	}
	return p, err
}

func (rt *Runtime) addPod(name string, a *pod.Archive) (*Pod, error) {
	code, err := fcode.ReadTables(a.Entry)
	if err != nil {
		return nil, &Err{"sys::IOErr", err.Error()}
	}
	if problems := code.VerifyTables(); len(problems) > 0 {
		return nil, &Err{"sys::IOErr", "Invalid pod " + name + ": " + problems[0].String()}
	}
	p := &Pod{Name: name, Archive: a, Code: code, Types: map[string]*fcode.Type{}, refs: make([]*Type, len(code.TypeRefs)), consts: map[constKey]Word{}}
	for _, t := range code.Types {
		p.Types[code.TypeName(t)] = t
	}
	rt.pods[name] = p
	return p, nil
}

// AddPod makes a pod known that no source has: that of a script. No function in Go stands for its methods.
func (rt *Runtime) AddPod(name string, a *pod.Archive) (*Pod, error) {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	return rt.addPod(name, a)
}

// typeRef returns the type that a pod calls by a number. The lock is held.
func (rt *Runtime) typeRef(p *Pod, ref uint16) (*Type, error) {
	if int(ref) >= len(p.refs) {
		return nil, &Err{"sys::Err", "bad type reference"}
	}
	if t := p.refs[ref]; t != nil {
		return t, nil
	}
	t, err := rt.typ(p.Code.TypeSig(ref))
	if err == nil {
		p.refs[ref] = t
	}
	return t, err
}

// root returns the type without its nullability.
func (t *Type) root() *Type {
	if t.Root != nil {
		return t.Root
	}
	return t
}

// Rep returns how values of static type t are held.
func (t *Type) Rep() lower.Rep {
	if t.Root != nil || t.Raw != nil || t.Pod.Name != "sys" {
		return lower.Ref
	}
	switch t.Name {
	case "Int":
		return lower.Int
	case "Float":
		return lower.Float
	case "Bool":
		return lower.Bool
	case "Void":
		return lower.Void
	}
	return lower.Ref
}

// repOf returns how values of the type of a reference are held, by its signature alone.
func repOf(p *Pod, ref uint16) lower.Rep {
	switch p.Code.TypeSig(ref) {
	case "sys::Int":
		return lower.Int
	case "sys::Float":
		return lower.Float
	case "sys::Bool":
		return lower.Bool
	case "sys::Void":
		return lower.Void
	}
	return lower.Ref
}

// slotRep is repOf of what holds a value: a field, a parameter or a local.
func slotRep(p *Pod, ref uint16) lower.Rep {
	if rep := repOf(p, ref); rep != lower.Void {
		return rep
	}
	return lower.Ref
}

// IsSubtype reports whether values of t are values of u: for classes and mixins; parameters of generic types do not count.
func (t *Type) IsSubtype(u *Type) bool {
	t, u = t.root(), u.root()
	if u.Raw != nil {
		u = u.Raw
	}
	if t == u || u == t.rt.core.obj {
		return true
	}
	for _, s := range t.all {
		if s == u {
			return true
		}
	}
	return false
}
