package engine_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// hostileLimit is when the hostile programs are told to end: soon, so that most of those that would run for ever cost little, and those
// that try many things do not come to all of them. A long run, with a table:
//
//	go test ./internal/engine -run TestHostile -v -hostile 10s
var hostileLimit = flag.Duration("hostile", 100*time.Millisecond, "when hostile programs are told to end")

// Limits of the hostile programs. Those that do not end within hostileGrace of hostileLimit, or that make Go's own heap, or the process, grow
// by more than hostileGo, fail.
const (
	hostileGrace = 10 * time.Second // for what nothing interrupts, on a machine that does much else
	hostileHeap  = 32 << 20
	hostileGo    = 10 * hostileHeap
)

// hostilePrograms are programs that try to take all memory or time, to overflow Go's stack, or to break what the runtime rests on. Each
// ends with the last line of its output beginning with want, or by the limit of time.
var hostilePrograms = []struct{ name, text, want string }{
	{"repeated str", "'x' * 10**12", "MemoryError"},
	{"repeated bytes", "b'x' * (1 << 62)", "MemoryError"},
	{"repeated list", "[0] * 10**12", "MemoryError"},
	{"repeated tuple", "(0,) * (1 << 61)", "MemoryError"},
	{"repeated bytearray", "bytearray(3) * (1 << 62)", "TypeError"},
	{"bytearray", "bytearray(1 << 40)", "MemoryError"},
	{"bytes", "bytes(1 << 62)", ""},
	{"growing list", "l = []\nwhile True: l.append(l)", "MemoryError"},
	{"growing dict", "d = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1", "MemoryError"},
	{"growing set", "s = set()\ni = 0\nwhile True:\n    s.add(i)\n    i += 1", "MemoryError"},
	{"growing str", "s = 'ab'\nwhile True: s += s", "MemoryError"},
	{"growing bytearray", "b = bytearray(1)\nwhile True: b.extend(b)", "MemoryError"},
	{"growing list of itself", "l = [1]\nwhile True: l.extend(l)", "MemoryError"},
	{"growing StringIO", "import io\ns = io.StringIO()\nwhile True: s.write('abcdefgh' * 100)", "MemoryError"},
	{"growing deque", "from collections import deque\nd = deque((), 1 << 40)", "MemoryError"},
	{"growing attributes", "class A: pass\na = A()\ni = 0\nwhile True:\n    setattr(a, 'a%d' % i, i)\n    i += 1", ""},
	{"growing globals", "i = 0\nwhile True:\n    globals()['a%d' % i] = i\n    i += 1", ""},
	{"interned strings", "i = 0\nwhile True:\n    getattr(i, 'a%d' % i, 0)\n    i += 1", ""},
	{"power of power", "10**10**10", ""},
	{"large power", "x = 3 ** 10**8", "RuntimeError: time limit"},
	{"power with a modulus", "pow(3, 10**100000, 10**100000)", ""},
	{"large shift", "1 << (1 << 40)", ""},
	{"growing int", "x = 3\nwhile True: x *= x", ""},
	{"digits of a large int", "str(1 << 4000000)", ""},
	{"int of many digits", "int('9' * 4000000)", ""},
	{"width of %d", "'%1000000000d' % 1", "MemoryError"},
	{"precision of %f", "'%.1000000000f' % 1.0", ""},
	{"width of format", "'{:1000000000}'.format(1)", "MemoryError"},
	{"width that is counted", "'%*d' % (10**9, 1)", "MemoryError"},
	{"format of fields of fields", "'{:{}}'.format(1, 10**9)", "MemoryError"},
	{"center", "'x'.center(10**10)", "MemoryError"},
	{"join", "('x' * 1000).join(['y'] * 100000)", "MemoryError"},
	{"replace", "('a' * 10000).replace('a', 'b' * 10000)", "MemoryError"},
	{"split", "('a,' * 4000000).split(',')", "MemoryError"},
	{"fromhex", "bytes.fromhex('00' * 8000000 + '0' * 4000000)", ""},
	{"cyclic repr", "l = []\nl.append(l)\nd = {1: l}\nl.append(d)\nrepr(l)", "RuntimeError"},
	{"deep list", "l = []\nfor i in range(100000): l = [l]\nrepr(l)", "RuntimeError"},
	{"deep tuple compared", "a = b = ()\nfor i in range(100000): a, b = (a,), (b,)\na == b", "RuntimeError"},
	{"deep tuple as a key", "a = ()\nfor i in range(100000): a = (a,)\n{a: 1}", "RuntimeError"},
	{"deep json", "import json\njson.loads('[' * 1000000)", "MemoryError"},
	{"deep json objects", "import json\njson.loads('{\"a\":' * 1000000)", ""},
	{"deep list as json", "import json\nl = []\nfor i in range(100000): l = [l]\njson.dumps(l)", "RuntimeError"},
	{"cyclic json", "import json\nl = []\nl.append(l)\njson.dumps(l)", "RuntimeError"},
	{"deep source", "eval('(' * 100000 + ')' * 100000)", ""},
	{"deep operators", "eval('-' * 1000000 + '1')", ""},
	{"deep not", "eval('not ' * 100000 + '1')", ""},
	{"deep list source", "eval('[' * 100000)", ""},
	{"deep blocks", "exec(''.join(' ' * i + 'if 1:\\n' for i in range(2000)))", ""},
	{"long source", "exec('x = 1\\n' * 1000000)", ""},
	{"many tries", "exec('try: pass\\nexcept: pass\\n' * 20000)\nprint('end')", ""},
	{"sum of a range", "sum(range(10**18))", "RuntimeError: time limit"},
	{"list of a range", "list(range(10**18))", "MemoryError"},
	{"max of a range", "max(range(10**18))", "RuntimeError: time limit"},
	{"in a range by steps", "class A: pass\nA() in range(10**18)", "RuntimeError: time limit"},
	{"any of a generator", "any(False for i in range(10**18))", "RuntimeError: time limit"},
	{"zip without an end", "for i in zip(range(10**18), range(10**18)): pass", "RuntimeError: time limit"},
	{"key that changes the list", "l = list(range(1000))\nl.sort(key=lambda x: (l.append(x), l.clear(), x)[2])\nprint('end')", ""},
	{"order that changes the list", "class A:\n    def __lt__(s, o):\n        l.clear()\n        l.extend([A()] * 10)\n        return True\nl = [A() for i in range(100)]\nl.sort()\nprint('end')", ""},
	{"order that is random", "import random\nclass A:\n    def __lt__(s, o): return random.getrandbits(1)\nsorted([A() for i in range(1000)])\nprint('end')", "end"},
	{"equality that changes the dict", "class A:\n    def __hash__(s): return 1\n    def __eq__(s, o):\n        d.clear()\n        for i in range(100): d[i] = i\n        return False\nd = {}\nfor i in range(100): d[A()] = i\nprint('end')", ""},
	{"equality that changes the set", "class A:\n    def __hash__(s): return 1\n    def __eq__(s, o):\n        d.clear()\n        d.add(5)\n        return False\nd = set()\nfor i in range(100): d.add(A())\nd & {A()}, d | {A()}, d - {A()}\nprint('end')", "end"},
	{"hash that changes the dict", "class A:\n    def __hash__(s):\n        d.clear()\n        return 1\nd = {1: 2, 3: 4}\nd[A()] = 1\nA() in d\nd.pop(A(), 0)\nprint('end')", "end"},
	{"dict that grows while it is read", "d = {1: 1}\nfor k in d: d[k + 1] = 1", ""},
	{"set that grows while it is read", "d = {1}\nfor k in d: d.add(k + 1)", ""},
	{"list that grows while it is read", "l = [1]\nfor k in l: l.append(k)", "MemoryError"},
	{"dict of equal hashes", "class A:\n    def __hash__(s): return 1\nd = {}\nwhile True: d[A()] = 1", "RuntimeError: time limit"},
	{"recursion", "def f(): return f()\nf()", "RuntimeError"},
	{"recursion with arguments", "def f(*a, **k): return f(*a, 1, **k)\nf()", ""},
	{"recursion in __getattr__", "class A:\n    def __getattr__(s, n): return s.x\nA().y", "RuntimeError"},
	{"recursion in __repr__", "class A:\n    def __repr__(s): return repr(s)\nrepr(A())", "RuntimeError"},
	{"recursion in __str__ of exceptions", "class A(Exception):\n    def __str__(s): return str(s)\nraise A", ""},
	{"recursion in __eq__", "class A:\n    def __eq__(s, o): return s == o\nA() == A()", "RuntimeError"},
	{"recursion in __iter__", "class A:\n    def __iter__(s): return iter(s)\nlist(A())", "RuntimeError"},
	{"recursion in __call__", "class A: pass\nA.__call__ = A()\nA()()", ""},
	{"recursion in __new__", "class A:\n    def __new__(c): return A()\nA()", "RuntimeError"},
	{"recursion in __init__", "class A:\n    def __init__(s): A()\nA()", "RuntimeError"},
	{"recursion in sort", "def f(x): return sorted([1, 2], key=f)\nf(1)", "RuntimeError"},
	{"recursion in map", "m = iter([1])\nfor i in range(100000): m = map(abs, m)\nlist(m)", "RuntimeError"},
	{"recursion in generators", "def g(n):\n    yield from g(n + 1)\nlist(g(0))", "RuntimeError"},
	{"generator that resumes itself", "def f():\n    yield next(g)\ng = f()\nnext(g)", "ValueError"},
	{"generator that waits for itself", "def f():\n    yield from g\ng = f()\nnext(g)", "ValueError"},
	{"properties of properties", "class A:\n    @property\n    def x(s): return s.x\nA().x", "RuntimeError"},
	{"regular expression", "import re\nre.match('(a*)*b', 'a' * 100000)", ""},
	{"regular expression that backtracks", "import re\nre.match('(a?){60}' + 'a' * 60, 'a' * 60)\nre.match('(x+x+)+y', 'x' * 10000)", ""},
	{"deep regular expression", "import re\nre.compile('(' * 100000)", ""},
	{"long regular expression", "import re\nre.compile('a?' * 100000)", ""},
	{"exception in a handler", "def f(n):\n    try: raise KeyError(n)\n    except KeyError: f(n + 1)\nf(0)", "RuntimeError"},
	{"exceptions that hold one another", "e = None\nwhile True:\n    try: raise ValueError(e)\n    except ValueError as x: e = x", ""},
	{"all is swallowed", "while True:\n    try:\n        while True: pass\n    except: pass", "RuntimeError: time limit"},
	{"all is swallowed at the end", "def f():\n    while True:\n        try:\n            while True: pass\n        finally: continue\nf()", "RuntimeError: time limit"},
	{"return in finally", "def f():\n    while True:\n        try: return f()\n        except: pass\n        finally: f()\nf()", "RuntimeError: time limit"},
	{"MemoryError is swallowed", "l = []\nwhile True:\n    try:\n        while True: l.append('x' * 100000)\n    except MemoryError: pass", "RuntimeError: time limit"},
	{"with that swallows", "class A:\n    def __enter__(s): pass\n    def __exit__(s, *a): return True\nwhile True:\n    with A():\n        while True: pass", "RuntimeError: time limit"},
	{"timeout in a key", "def f(x):\n    while True:\n        try:\n            while True: pass\n        except: pass\nsorted([1, 2], key=f)", "RuntimeError: time limit"},
	{"sleep", "import time\ntime.sleep(1000)", "RuntimeError: time limit"},
	{"sleep of ages", "import time\ntime.sleep(1e300)", ""},
	{"asyncio without an end", "import asyncio\nasync def f():\n    while True: await asyncio.sleep(0)\nasyncio.run(f())", "RuntimeError: time limit"},
	{"asyncio that sleeps", "import asyncio\nasync def f(): await asyncio.sleep(1000)\nasyncio.run(f())", "RuntimeError: time limit"},
	{"threads without an end", "import _thread\ndef f():\n    while True: pass\nfor i in range(4): _thread.start_new_thread(f, ())\nf()", "RuntimeError: time limit"},
	{"lock that is never free", "import _thread\nl = _thread.allocate_lock()\nl.acquire()\nl.acquire()", "RuntimeError: time limit"},
	{"many classes", "for i in range(100000):\n    class A: pass\nprint('end')", ""},
	{"many functions", "l = []\nwhile True: l.append(lambda: l)", "MemoryError"},
	{"many compilations", "while True: exec('x = 1')", ""},
	{"code objects kept", "l = []\nwhile True: l.append(compile('x = 1', 'a', 'exec'))", ""},
	{"many regular expressions", "import re\nl = []\nwhile True: l.append(re.compile('a' * 100))", ""},
	{"many names of modules", "import sys\nT = type(sys)\nwhile True:\n    try: __import__('a' * 200)\n    except ImportError: pass", "RuntimeError: time limit"},
	{"struct", "import struct\nstruct.pack('1000000000s', b'')", "MemoryError"},
	{"size of a struct", "import struct\nprint(struct.calcsize('9999999999999999999999s'))", ""},
	{"array", "from array import array\narray('d', range(10**10))", ""},
	{"memoryview", "m = memoryview(bytearray(10))\nm[2:][-1000:10**30]\nprint('end')", ""},
	{"memoryview of what shrinks", "b = bytearray(1000)\nm = memoryview(b)\ntry:\n    del b[:]\n    b.extend(b'x')\nexcept Exception: pass\nm[999]\nprint('end')", ""},
	{"deflate bomb", "import deflate, io\ns = io.BytesIO()\nwith deflate.DeflateIO(s, deflate.ZLIB) as d:\n    for i in range(1000): d.write(bytes(10000))\nfor k in range(100):\n    deflate.DeflateIO(io.BytesIO(s.getvalue())).read() * 4", ""},
	{"hash of much", "import hashlib\nh = hashlib.sha256()\nwhile True: h.update(bytes(1000000))", "RuntimeError: time limit"},
	{"binascii", "import binascii\nwhile True: binascii.hexlify(bytes(4000000))", ""},
	{"heapq with a hostile order", "import heapq\nclass A:\n    def __lt__(s, o):\n        l.clear()\n        return True\nl = []\nfor i in range(10): heapq.heappush(l, A())\nheapq.heapify(l)\nprint('end')", ""},
	{"import of itself", "import sys\nsys.modules['__main__'] = 5\nimport __main__\nprint(__main__)", "5"},
	{"modules replaced", "import sys\nsys.modules['json'] = 5\nimport json\njson.loads", "AttributeError"},
	{"modules cleared", "import sys\nsys.modules.clear()\nimport json\nprint('end')", "end"},
	{"path replaced", "import sys\nsys.path[:] = [1, None, [], sys.path]\nimport nothing", ""},
	{"argv replaced", "import sys\nsys.argv[:] = []\nsys.path = 5\nimport nothing", ""},
	{"builtins replaced", "import builtins\nfor n in dir(builtins): setattr(builtins, n, None)\nclass A: pass", "TypeError"},
	{"builtins deleted", "import builtins\nfor n in ('len', 'print', '__import__', '__build_class__', 'Exception'):\n    try: delattr(builtins, n)\n    except: pass\nimport json\nclass A: pass\nlen(1)", ""},
	{"class bodies as functions", "import builtins\nbuiltins.__build_class__ = lambda f, *a: f()\nclass A:\n    x = 1\n    y = x\ndel x\nprint(y)", "1"},
	{"class bodies twice", "import builtins\nold = builtins.__build_class__\nkept = []\ndef b(f, *a):\n    kept.append(f)\n    return old(f, *a)\nbuiltins.__build_class__ = b\nclass A:\n    def f(s): return __class__\nfor i in range(100): old(kept[0], 'B')\nkept[0]()\nprint('end')", ""},
	{"globals of junk", "exec('x = y', {1: 2, 'y': 3, None: 4})\nprint('end')", "end"},
	{"dict of a class", "class A: x = 1\nA.__dict__['x'] = 2", "TypeError"},
	{"class of itself", "class A: pass\nA.__bases__ = (A,)\nA().x", ""},
	{"print that prints itself", "class A:\n    def __str__(s):\n        print(s)\n        return ''\nprint(A())", "RuntimeError"},
	{"much output", "while True: print('x' * 1000)", "RuntimeError: time limit"},
	{"atexit", "import sys\ndef f():\n    while True:\n        try:\n            while True: pass\n        except: pass\nsys.atexit(f)", "RuntimeError: time limit"},
	{"gc in all", "import gc\nclass A:\n    def __eq__(s, o):\n        gc.collect()\n        return False\n    def __hash__(s):\n        gc.collect()\n        return 1\nl = [A() for i in range(50)]\nset(l), {a: a for a in l}, l.count(1), sorted(l, key=hash)\nprint('end')", "end"},
	{"settrace of limits", "import micropython\nmicropython.stack_use(), micropython.heap_lock()\nl = [1] * 100", "MemoryError"},
	{"deep except clauses", "e = Exception\nfor i in range(100000): e = (e,)\ntry: 1 / 0\nexcept e: pass", "TypeError"},
	{"isinstance of deep tuples", "e = int\nfor i in range(100000): e = (e,)\nisinstance(1, e)", ""},
	{"bound methods of bound methods", "f = [].append\nfor i in range(100000): f = f.__class__ if False else f\nprint('end')", "end"},
	{"partial application", "def mk(f): return lambda *a: f(*a)\nf = len\nfor i in range(100000): f = mk(f)\nf([])", "RuntimeError"},
	{"star of much", "f = lambda *a: 0\nf(*range(10**9))", ""},
	{"unpacking of much", "a, *b = range(10**12)", ""},
	{"unpacking of too much", "a, b = range(10**18)", "ValueError"},
	{"endless mapping", "class A:\n    def keys(s):\n        while True: yield 'a'\n    def __getitem__(s, k): return 1\n(lambda **k: 0)(**A())", ""},
	{"star star", "f = lambda **k: 0\nf(**{'a%d' % i: i for i in range(100000)})\nprint('end')", ""},
}

// Each hostile program ends within the limits, in an exception of the language or by a limit, and the next one runs. With -v there is a
// table of what ended each, after what time, and with how much memory.
func TestHostile(t *testing.T) {
	for _, p := range hostilePrograms {
		t.Run(p.name, func(t *testing.T) { hostileProgram(t, p.text, p.want) })
	}
	for _, p := range hostileLibrary {
		t.Run(p.name, func(t *testing.T) { hostileProgram(t, hostileHelp+p.text, p.want) })
	}
}

func hostileProgram(t *testing.T, text, want string) {
	t.Helper()
	var out bytes.Buffer
	h := host.Grants{}.Host()
	h.Stdout, h.Stderr, h.Stdin = &last{&out}, &last{&out}, strings.NewReader("")
	e, err := engine.New(engine.Options{Host: h, Path: []string{".frozen"}, Memory: hostileHeap})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	before, resident := goHeap(), resetPeak()
	start := time.Now()
	timeout := time.AfterFunc(*hostileLimit, e.TimeOut)
	defer timeout.Stop()
	late := time.AfterFunc(*hostileLimit+hostileGrace+30*time.Second, func() { panic("does not end: " + text) })
	defer late.Stop()
	e.Main(engine.Program{Name: "main.py", Text: []byte(text + "\n")})
	took := time.Since(start)
	grown := goHeap() - before
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	ended := lines[len(lines)-1]
	process := max(0, peak()-resident)
	t.Logf("%-60.60s %6d ms, %5d KB of heap, %6d KB of Go's, %6d KB more of the process", ended, took.Milliseconds(), e.Stats().Heap>>10, grown>>10, process>>10)
	if !strings.HasPrefix(ended, want) && !strings.HasPrefix(ended, "RuntimeError: time limit") { // a slow machine may not come to want
		t.Errorf("ended with %q, want %s", ended, want)
	}
	if took > *hostileLimit+hostileGrace {
		t.Errorf("ended after %v", took)
	}
	if max(grown, process) > hostileGo {
		t.Errorf("Go's heap grew by %d bytes, the process by %d", grown, process)
	}
	if err := e.Check(); err != nil {
		t.Errorf("after the program: %v", err)
	}
}

// goHeap returns how many bytes Go's heap ever took from the system.
func goHeap() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapSys)
}

// peak returns the most bytes that the process had in memory since resetPeak, as the system counts; 0 where it does not say.
func peak() int64 {
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, _ := bytes.Cut(status, []byte("VmHWM:"))
	var kb int64
	fmt.Sscan(string(rest), &kb)
	return kb << 10
}

// resetPeak returns how many bytes the process has in memory, from which peak counts on (proc(5), clear_refs).
func resetPeak() int64 {
	os.WriteFile("/proc/self/clear_refs", []byte("5"), 0)
	return peak()
}

// last is a writer that keeps the end of what is written.
type last struct{ to *bytes.Buffer }

func (l *last) Write(p []byte) (int, error) {
	if l.to.Len() > 1<<16 {
		end := fmt.Sprintf("%s", l.to.Bytes()[l.to.Len()-1<<10:])
		l.to.Reset()
		l.to.WriteString(end)
	}
	l.to.Write(p)
	return len(p), nil
}
