package pylib_test

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/machine"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib"
)

// prelude makes the arguments that functions are called with, and says which callables there are.
const prelude = `
def values():
    def function(*a):
        return a[0] if a else None
    class Class:
        x = 1
    class Sub(list):
        pass
    class Numbers:
        def __int__(self): return 3
        def __float__(self): return 2.5
        def __len__(self): return 2
        def __iter__(self): return iter((1, 2))
        def __getitem__(self, i): return i
        def __call__(self, *a): return a
        def __eq__(self, o): return True
        def __hash__(self): return 5
    class Raises:
        def __int__(self): raise KeyError
        def __iter__(self): raise KeyError
        def __repr__(self): raise KeyError
        def __eq__(self, o): raise KeyError
        def __call__(self, *a): raise KeyError
        def readinto(self, b): raise KeyError
        def write(self, b): raise KeyError
    def generator():
        yield 1
        yield b'x'
    class Mutates:
        def __init__(self, l): self.l = l
        def __int__(self): self.l.clear(); return 1
        def __eq__(self, o): self.l.clear(); return False
        def __repr__(self): self.l.clear(); return 'm'
    mutated = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    mutated[1] = Mutates(mutated)
    return [
        None, True, 0, 1, -1, 7, 255, 65536, 2**31, 2**62, -2**63, 2**70, -2**200, 0.0, 1.5, -1e300, float('inf'), float('nan'), 2j,
        '', 'a', 'b*c(d)', '\xe9\u1234', 'text ' * 50, b'', b'x', bytes(range(200)), bytearray(), bytearray(b'abcdefgh'), memoryview(bytearray(16)),
        (), (1,), (1, 'a', None), [], [1, 2, 3], ['a', 'b'], mutated, {}, {'a': 1}, {1, 2}, frozenset((3,)), range(5), slice_of(),
        function, len, Class, Class(), Sub([1]), Numbers(), Raises(), generator(), iter([1]), int, ValueError('x'), OSError, Ellipsis,
    ]

class Slicer:
    def __getitem__(self, i): return i
def slice_of():
    return Slicer()[1:3:2]

def objects(sources):
    out = []
    for s in sources:
        g = {}
        try:
            exec('import ' + s[0] if s[0] else 'pass', g)
            out.append(eval(s[1], g))
        except (ImportError, OSError):  # not there, or not granted
            pass
    return out

def members(o):
    out = []
    for n in dir(o):
        try:
            v = getattr(o, n)
        except AttributeError:
            continue
        if callable(v):
            out.append((n, v))
    return out

def unbound(o):
    return members(type(o))
`

// objects are values of each type whose methods are called, by the module that they need; beside all that calls of types return.
const objects = `[
    ('', '5'), ('', '2**80'), ('', '1.5'), ('', '3j'), ('', '"text"'), ('', '"\\xe9"'), ('', 'b"bytes"'), ('', 'bytearray(b"array")'), ('', 'memoryview(b"view")'),
    ('', '(1, 2)'), ('', '[3, 1, 2]'), ('', '{"k": 1, 2: 3}'), ('', '{1, "a"}'), ('', 'frozenset((1,))'), ('', 'range(3)'), ('', 'ValueError(1)'), ('', 'OSError(2, "x")'),
    ('', '{}.items()'), ('', 'iter("ab")'), ('', 'zip((1, 2), "ab")'), ('', 'map(len, ("a",))'), ('', 'filter(None, (1, 0))'), ('', 'reversed([1])'), ('', 'enumerate("a")'),
    ('', '(i for i in (1, 2))'), ('', 'property(len)'), ('', 'staticmethod(len)'), ('', 'object()'), ('', 'type'), ('', 'compile("1", "f", "eval")'), ('', 'lambda x: x'),
    ('io', 'io.BytesIO(b"some\\nlines\\n")'), ('io', 'io.StringIO("some\\nlines\\xe9\\n")'),
    ('re', 're.compile("a(b)*|c")'), ('re', 're.match("(a)|(b)", "b")'),
    ('hashlib', 'hashlib.sha256()'), ('hashlib', 'hashlib.md5(b"x")'), ('hashlib', 'hashlib.sha1()'), ('cryptolib', 'cryptolib.aes(bytes(16), 2, bytes(16))'),
    ('cryptolib', 'cryptolib.aes(bytes(32), 1)'), ('micropython', 'micropython.RingIO(16)'), ('array', 'array.array("H", (1, 2, 3))'), ('array', 'array.array("d", (1, 2))'),
    ('collections', 'collections.deque((1, 2), 5)'), ('collections', 'collections.OrderedDict(((1, 2),))'), ('collections', 'collections.namedtuple("P", "a b")(1, 2)'),
    ('collections', 'collections.namedtuple("P", "a b")'), ('_thread', '_thread.allocate_lock()'), ('_asyncio', '_asyncio.TaskQueue()'),
    ('deflate,io', 'deflate.DeflateIO(io.BytesIO(b"\\x4b\\x4c\\x4c\\x04\\x00"), 1)'), ('btree,io', 'btree.open(io.BytesIO())'), ('machine', 'machine.Signal(lambda *a: 1)'),
    ('machine', 'machine.mem8'), ('machine', 'machine.PinBase()'), ('select', 'select.poll()'), ('framebuf', 'framebuf.FrameBuffer(bytearray(64), 8, 8, 0)'),
    ('websocket,io', 'websocket.websocket(io.BytesIO(b"\\x81\\x84abcdefgh"))'), ('socket', 'socket.socket()'), ('tls', 'tls.SSLContext(1)'), ('tls,io', 'tls.SSLContext(1).wrap_socket(io.BytesIO(), server_side=True, do_handshake_on_connect=False)'),
     ('uctypes', 'uctypes.struct(uctypes.addressof(bytearray(16)), {"a": uctypes.UINT8})'),
]`

// frozenClock is a clock in whose time nothing takes long.
type frozenClock struct{ now time.Duration }

func (c *frozenClock) Now() time.Time           { return time.Unix(1e9, 0).UTC() }
func (c *frozenClock) Monotonic() time.Duration { c.now += time.Microsecond; return c.now }
func (c *frozenClock) Sleep(d time.Duration, stop <-chan struct{}) {
	c.now += min(d, time.Hour)
}

// bench calls functions in an engine to which nothing but a clock is granted. What waits is interrupted again and again.
type bench struct {
	*testing.T
	e       *engine.Engine
	t       *py.Thread
	globals py.Word
	values  []py.Word // in a list that is kept in a slot
	slot    int
	random  *rand.Rand
	calls   int
	stop    chan struct{}
	out     bytes.Buffer
}

func newBench(t *testing.T) *bench {
	b := &bench{T: t, random: rand.New(rand.NewPCG(1, 2)), stop: make(chan struct{})}
	h := host.Host{Clock: &frozenClock{}, Stdout: &b.out, Stderr: &b.out, Random: rand.NewChaCha8([32]byte{})}
	h.Net = func(op, network, address string) error { return &host.Denied{Grant: "--allow-net"} } // sockets can be made, and that is all
	e, err := engine.New(engine.Options{Host: h, Memory: 48 << 20, Path: []string{".frozen"}})
	if err != nil {
		t.Fatal(err)
	}
	b.e, b.t = e, e.Runtime().Main()
	if code := e.Main(engine.Program{Name: "prelude.py", Text: []byte(prelude)}); code != 0 {
		e.Runtime().Flush()
		t.Fatalf("the prelude ends with %d:\n%s", code, &b.out)
	}
	main, exc := b.t.Import("__main__")
	if exc != 0 {
		t.Fatal(b.text(exc))
	}
	b.globals = b.t.ModuleDict(b.t.Keep(main))
	b.slot = b.t.Kept()
	b.t.Keep(0)
	b.refresh()
	go func() {
		for {
			select {
			case <-b.stop:
				return
			case <-time.After(20 * time.Millisecond):
				e.Runtime().Stop(machine.FlagInterrupt)
			}
		}
	}()
	return b
}

// close checks the heap and ends the engine.
func (b *bench) close() {
	b.Helper()
	close(b.stop)
	rt := b.e.Runtime()
	rt.EndThreads()
	rt.Machine().Heap().SetTorture(heap.Torture{})
	b.t.Flush()
	rt.Machine().Heap().FlushNames()
	if err := rt.Machine().Heap().Check(py.RawWords); err != nil {
		b.Errorf("the heap afterwards: %v", err)
	}
	if err := b.e.Close(); err != nil {
		b.Error(err)
	}
}

// python calls a function of the prelude.
func (b *bench) python(name string, args ...py.Word) py.Word {
	b.Helper()
	for range 100 {
		w, exc := b.t.Call(b.t.DictGetName(b.globals, b.t.Intern(name)), args...)
		switch {
		case exc == 0:
			return w
		case !b.t.IsA(exc, py.KeyboardInterrupt):
			b.Fatalf("%s: %s", name, b.text(exc))
		}
	}
	b.Fatalf("%s does not end", name)
	return 0
}

func (b *bench) text(w py.Word) string {
	s, exc := b.t.ReprOf(w)
	if exc != 0 {
		return "(no repr)"
	}
	return s
}

// refresh makes the arguments anew: functions change them.
func (b *bench) refresh() {
	list := b.python("values")
	b.t.SetKept(b.slot, list)
	b.values = slices.Clone(b.t.ListItems(list))
}

// try calls a function, which may do what it likes but panic, hang or leave the heap in disorder.
func (b *bench) try(name string, fn py.Word, args ...py.Word) {
	if b.calls++; b.calls%64 == 0 {
		b.t.Collect()
		b.refresh()
		b.out.Reset()
		args = args[:0]
	}
	mark := b.t.Kept()
	debug.SetPanicOnFault(true) // words that are no objects
	defer func() {
		if r := recover(); r != nil {
			var texts []string
			for _, w := range args {
				texts = append(texts, b.t.TypeOf(w).Name())
			}
			b.Fatalf("%s(%s): %v\n%s", name, strings.Join(texts, ", "), r, debug.Stack())
		}
	}()
	b.t.Call(fn, args...)
	if b.t.Kept() != mark {
		b.Fatalf("%s keeps %d words for good", name, b.t.Kept()-mark)
	}
	for b.t.Unlock() > 0 {
	}
	b.t.Restart()
	b.e.Runtime().SetInterruptible(true)
}

// pick returns n arguments.
func (b *bench) pick(n int) []py.Word {
	args := make([]py.Word, n)
	for i := range args {
		args[i] = b.values[b.random.IntN(len(b.values))]
	}
	return args
}

// hammer calls a function with no argument, with each, with pairs and with more.
func (b *bench) hammer(name string, fn py.Word, pairs, more int) {
	mark := b.t.Kept()
	b.t.Keep(fn)
	b.try(name, fn)
	for i := range b.values {
		b.try(name, fn, b.values[i])
	}
	for range pairs {
		b.try(name, fn, b.pick(2)...)
	}
	for i := range more {
		b.try(name, fn, b.pick(3+i%2)...)
	}
	b.t.Release(mark)
}

// members hammers all that can be called by the name of a member of a value.
func (b *bench) members(what, lister string, w py.Word, pairs, more int) {
	mark := b.t.Kept()
	b.t.Keep(w)
	list := b.t.Keep(b.python(lister, w))
	for _, member := range slices.Clone(b.t.ListItems(list)) {
		pair := b.t.TupleItems(member)
		name, _ := b.t.Str(pair[0])
		if skipped[name] == "" {
			b.hammer(what+"."+name, pair[1], pairs, more)
		}
	}
	b.t.Release(mark)
}

// skipped are names that are not called, and why.
var skipped = map[string]string{
	"execfile":  "reads files, and none are granted",
	"heap_lock": "makes all else fail",
}

// Every function of every module, and every method of every type, survives arguments of every type.
func TestNatives(t *testing.T) {
	names := slices.Sorted(maps.Keys(pylib.Modules()))
	for _, name := range append([]string{"builtins"}, names...) {
		t.Run(name, func(t *testing.T) {
			b := newBench(t)
			defer b.close()
			var module py.Word
			if name == "builtins" {
				module = b.t.NewModule("builtins")
				rt := b.e.Runtime()
				for i := b.t.Heap.Next(rt.Builtins(), 0); i >= 0; i = b.t.Heap.Next(rt.Builtins(), i+1) {
					k, v := b.t.Heap.Entry(rt.Builtins(), i)
					b.t.DictSetName(b.t.ModuleDict(module), k, v)
				}
			} else {
				var exc py.Word
				if module, exc = b.t.Import(name); exc != 0 {
					t.Fatal(b.text(exc))
				}
			}
			b.members(name, "members", module, 150, 80)
		})
	}
}

// The same for the methods of objects, bound to them and with anything in their place.
func TestMethods(t *testing.T) {
	for i := 0; ; i++ {
		b := newBench(t)
		source, exc := b.t.Call(b.t.DictGetName(b.e.Runtime().Builtins(), b.t.Intern("eval")), b.t.NewStr(objects))
		if exc != 0 {
			t.Fatal(b.text(exc))
		}
		b.t.Keep(source)
		list := b.t.ListItems(b.t.Keep(b.python("objects", source)))
		if i == len(list) {
			b.close()
			return
		}
		what := b.t.TypeOf(list[i]).Name()
		t.Run(what, func(t *testing.T) {
			defer b.close()
			b.T = t
			b.members(what, "members", list[i], 25, 15)
			b.members("type "+what, "unbound", list[i], 30, 15)
		})
	}
}
