package fan

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// Word is a value.
type Word = layout.Word

// Options are the choices of a runtime.
type Options struct {
	Heap    heap.Options
	Pods    pod.Source                                         // sys and sysrun among them
	Shown   pod.Source                                         // where what pods hold besides code is looked for ahead of Pods; may be nil
	Host    *host.Host                                         // what is granted; nil is nothing
	Natives map[string]Native                                  // by qualified name: sys::Str.size
	Statics map[string]func(t *Thread) (map[string]Word, Word) // by type: values of its static fields, raw as their types say
	Hidden  map[string]Hidden                                  // by type: what objects have besides their fields, of types of other pods than sys

	Around Surroundings

	Compile Compile // of scripts that programs compile; nil is none

	Bind func(m *Method) Native // returns the function in Go of a native method that Natives lacks, nil if there is none; may be nil

	StackBytes, NestedMost int // see machine.Options
}

// Hidden says what objects of a type have ahead of the fields that are declared.
type Hidden struct {
	Words int  // words of the natives' own, from layout.FieldsStart on
	Host  bool // the first of them is the number of a value in Go: see Thread.HostOf
}

// Surroundings are what a program finds around it besides what its host grants.
type Surroundings struct {
	Home string            // folder of the installed Fantom; "" if there is none
	Path []string          // folders in the order in which files are looked for in them, Home last
	Vars map[string]string // variables that are set for Fantom alone

	TestDir string // the folder in the one for temporary files that tests get; "" for test

	PathEnv bool   // Env.cur is a util::PathEnv
	Props   string // the file of properties that it is made with; "" for the variable FAN_ENV_PATH
}

// Runtime is Fantom in one engine.
type Runtime struct {
	opts Options
	mach *machine.Machine
	heap *heap.Heap
	host *host.Host

	booted Booted
	table  atomic.Pointer[[]*Method] // methods of the types that are linked
	ready  sync.Map                  // types that are linked, by signature: to find them without the lock
	shared sync.Map                  // objects of which there is one, by key: see Shared
	unique atomic.Int64

	scripts atomic.Int64 // how many were named: see ScriptName

	mu        sync.Mutex  // of all that follows, while types are loaded and linked
	cache     *heap.Cache // for descriptors, functions and code
	pods      map[string]*Pod
	types     map[string]*Type  // by signature
	methods   []*Method         // by number; a mutator reads table
	problems  []error           // by number, see Unresolved
	selectors map[string]uint64 // the numbers of methods' keys
	selected  []string          // the keys, by number less 1
	roots     []Word

	args  []string
	began *Method // the main method
	exit  *int    // the code that Env.exit was given

	threads threads

	stub Word // the code of functions that are not lowered yet
	core core
	main *Thread
}

// shared returns what is granted with streams that several threads write to: one at a time.
func shared(h *host.Host) *host.Host {
	own, mu := *h, new(sync.Mutex)
	for _, w := range []*io.Writer{&own.Stdout, &own.Stderr} {
		if *w != nil {
			*w = &lockedWriter{mu, *w}
		}
	}
	return &own
}

type lockedWriter struct {
	mu *sync.Mutex
	to io.Writer
}

// Write is of io.Writer.
func (w *lockedWriter) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.to.Write(b)
}

// Unwrap returns the stream itself, to ask whether it is a terminal.
func (w *lockedWriter) Unwrap() io.Writer { return w.to }

// Booted says when a runtime began, on the host's clocks; it is zero where none is granted.
type Booted struct {
	Monotonic time.Duration
	Now       time.Time
}

// core are the types that the runtime itself makes values of.
type core struct {
	obj, boolean, integer, float, str, err, list, mapping, function, typ, void, rng *Type

	equals, compare, hash, toStr *Method              // of Obj
	calls                        [maxCallArgs + 1]int // the places of Func.call among the virtual methods, by the number of arguments
}

// New returns a runtime with one thread that is running.
func New(opts Options) (*Runtime, error) {
	rt := &Runtime{opts: opts, host: opts.Host, pods: map[string]*Pod{}, types: map[string]*Type{}, selectors: map[string]uint64{}, methods: make([]*Method, 1)}
	if rt.host == nil {
		rt.host = &host.Host{}
	}
	rt.host = shared(rt.host)
	if c := rt.host.Clock; c != nil {
		rt.booted = Booted{c.Monotonic(), c.Now()}
	}
	mach, err := machine.New(machine.Options{
		Heap: opts.Heap, Language: (*language)(rt), Slow: slowPaths(), Native: runNative, Fault: nativeFault, StackBytes: opts.StackBytes, NestedMost: opts.NestedMost, Raw: true,
	})
	if err != nil {
		return nil, err
	}
	rt.mach, rt.heap, rt.cache = mach, mach.Heap(), mach.NewCache()
	if err := rt.start(); err != nil {
		mach.Close()
		return nil, err
	}
	return rt, nil
}

func (rt *Runtime) start() error {
	m, ok := rt.mach.NewMutator(0)
	if !ok {
		return fmt.Errorf("no room for a stack")
	}
	rt.main = newThread(rt, m)
	m.Start()
	if rt.stub = rt.main.stubCode(); rt.stub == 0 {
		return fmt.Errorf("no room for the first objects")
	}
	for _, c := range []struct {
		to  **Type
		sig string
	}{
		{&rt.core.obj, "sys::Obj"}, {&rt.core.boolean, "sys::Bool"}, {&rt.core.integer, "sys::Int"}, {&rt.core.float, "sys::Float"}, {&rt.core.str, "sys::Str"},
		{&rt.core.err, "sys::Err"}, {&rt.core.list, "sys::List"}, {&rt.core.mapping, "sys::Map"}, {&rt.core.function, "sys::Func"}, {&rt.core.typ, "sys::Type"},
		{&rt.core.void, "sys::Void"}, {&rt.core.rng, "sys::Range"},
	} {
		t, err := rt.Type(c.sig)
		if err != nil {
			return err
		}
		*c.to = t
	}
	obj := rt.core.obj.Methods
	rt.core.equals, rt.core.compare, rt.core.hash, rt.core.toStr = obj[key("equals", 1)], obj[key("compare", 1)], obj[key("hash", 0)], obj[key("toStr", 0)]
	for n := range rt.core.calls {
		rt.core.calls[n] = rt.core.function.places[key("call", n)]
	}
	if rt.main.spare = rt.main.NewErr("sys::Err", "java.lang.OutOfMemoryError: Java heap space"); rt.main.spare == 0 {
		return fmt.Errorf("no room for the first objects")
	}
	return nil
}

// Main returns the thread that the runtime began with.
func (rt *Runtime) Main() *Thread { return rt.main }

// Shared returns the object of a key, of which a runtime has one: the one that make makes the first time. 0 where there is no memory.
func (rt *Runtime) Shared(key string, make func() Word) Word {
	if w, ok := rt.shared.Load(key); ok {
		return w.(Word)
	}
	w := make()
	if w == 0 {
		return 0
	}
	kept, loaded := rt.shared.LoadOrStore(key, w)
	if !loaded {
		rt.mu.Lock()
		defer rt.mu.Unlock()
		rt.root(w)
	}
	return kept.(Word)
}

// Unique returns a number that is at least n, and larger than all before.
func (rt *Runtime) Unique(n int64) int64 {
	for {
		last := rt.unique.Load()
		if n = max(n, last+1); rt.unique.CompareAndSwap(last, n) {
			return n
		}
	}
}

// Booted returns when the runtime began.
func (rt *Runtime) Booted() Booted { return rt.booted }

// Host returns what is granted.
func (rt *Runtime) Host() *host.Host { return rt.host }

// Heap returns the heap.
func (rt *Runtime) Heap() *heap.Heap { return rt.heap }

// Machine returns the machine.
func (rt *Runtime) Machine() *machine.Machine { return rt.mach }

// Flush gives the rest of all runs back, so that the heap knows each object: ahead of a check. No thread may run.
func (rt *Runtime) Flush() {
	rt.main.Flush()
	rt.cache.Flush()
	rt.heap.FlushNames()
}

// Close ends all threads and gives all memory back; but where a thread does not end, since what it waits for outside does not, the memory
// is left to it.
func (rt *Runtime) Close() error {
	ended := rt.EndThreads()
	rt.main.Mutator.Stop()
	if !ended {
		return nil
	}
	rt.main.Mutator.Close()
	return rt.mach.Close()
}

// Native returns the function in Go of a name, nil where there is none.
func (rt *Runtime) Native(qname string) Native { return rt.opts.Natives[qname] }

// AddRoots adds a function that visits words which Go values hold. It is called in collections, while no thread runs.
func (rt *Runtime) AddRoots(visit func(*heap.Marker)) {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	rt.heap.AddRoots(visit)
}

// Root keeps an object as long as the runtime.
func (rt *Runtime) Root(w Word) Word {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	return rt.root(w)
}

// Once returns the value of a key, which make makes when it is first asked for; an exception leaves it to be made anew. make may run
// Fantom code, so nothing is locked meanwhile: of threads that make the same value at once, and of a make that asks for its own key, the
// first to be done decides.
func (rt *Runtime) Once(key string, make func() (any, Word)) (any, Word) {
	if v, ok := rt.shared.Load(key); ok {
		return v, 0
	}
	v, exc := make()
	if exc != 0 {
		return nil, exc
	}
	v, _ = rt.shared.LoadOrStore(key, v)
	return v, 0
}

// Forget makes what Once has made for a key, and for those that begin with it and a point, be made anew when it is asked for again.
func (rt *Runtime) Forget(key string) {
	rt.shared.Range(func(k, _ any) bool {
		if name := k.(string); name == key || strings.HasPrefix(name, key+".") {
			rt.shared.Delete(k)
		}
		return true
	})
}

// DropPod forgets a pod, which must have no types: it is read anew when it is asked for again.
func (rt *Runtime) DropPod(p *Pod) {
	p.closed.Store(true)
	rt.mu.Lock()
	defer rt.mu.Unlock()
	if rt.pods[p.Name] == p {
		delete(rt.pods, p.Name)
	}
}

// IsClosed reports whether the pod was dropped.
func (p *Pod) IsClosed() bool { return p.closed.Load() }

// Around returns what is around the program.
func (rt *Runtime) Around() Surroundings { return rt.opts.Around }

// OpenPod opens a pod's file for what it holds besides code, without making the pod known.
func (rt *Runtime) OpenPod(name string) (*pod.Archive, error) {
	if rt.opts.Shown != nil {
		if a, err := rt.opts.Shown.Open(name); err == nil {
			return a, nil
		}
	}
	return rt.opts.Pods.Open(name)
}

// Files returns what a pod holds besides code. Of sys it is what the installed one holds, if there is one.
func (p *Pod) Files(rt *Runtime) *pod.Archive {
	if p.Name != "sys" {
		return p.Archive
	}
	a, _ := rt.Once("pod files of sys", func() (any, Word) {
		if a, err := rt.OpenPod(p.Name); err == nil {
			return a, 0
		}
		return p.Archive, 0
	})
	return a.(*pod.Archive)
}

// MainMethod returns the method with which the program began; nil ahead of that.
func (rt *Runtime) MainMethod() *Method {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	return rt.began
}

// Args returns the arguments of the command line.
func (rt *Runtime) Args() []string { return rt.args }

// SetArgs sets them, before the program runs.
func (rt *Runtime) SetArgs(args []string) { rt.args = args }

// root keeps an object as long as the runtime.
func (rt *Runtime) root(w Word) Word {
	rt.roots = append(rt.roots, w)
	return w
}

func (rt *Runtime) problem(err error) uint64 {
	rt.problems = append(rt.problems, err)
	return uint64(len(rt.problems) - 1)
}
