package engine_test

// hostileHelp begins those of the programs below that try many things: tr calls a function and returns what it raises.
const hostileHelp = `
def tr(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return e
`

// hostileLibrary are more hostile programs, which misuse the library and what the language lets programs replace.
var hostileLibrary = []struct{ name, text, want string }{
	// Addresses.
	{"memory at any address", `
import machine
for m in (machine.mem8, machine.mem16, machine.mem32):
    for a in [0, 1, -1, -8, 7] + [s * (1 << i) + d for i in range(3, 70) for s in (1, -1) for d in (-1, 0, 4)]:
        tr(lambda: m[a])
        tr(m.__setitem__, a, -1) if hasattr(m, '__setitem__') else None
        try: m[a] = 0xffffffff
        except Exception: pass
print('end')`, "end"},
	{"memory around an object", `
import machine, uctypes
b = bytearray(range(64))
a = uctypes.addressof(b)
n = 0
for i in range(-100000, 100000, 3):
    try:
        machine.mem8[a + i] = 0x5a
        n += 1
    except Exception: pass
print(n <= 64)`, "True"},
	{"memory of what is gone", `
import gc, machine, uctypes
def f():
    b = bytearray(1000)
    return uctypes.addressof(b)
for i in range(100):
    a = f()
    gc.collect()
    for k in range(0, 1000, 50): tr(lambda: machine.mem32[a + k]), tr(uctypes.bytes_at, a + k, 100), tr(uctypes.bytearray_at, a, 1 << 40)
print('end')`, "end"},
	{"bytearrays at any address", `
import uctypes
for a in [0, 1, -1] + [s * (1 << i) for i in range(3, 70) for s in (1, -1)]:
    for n in (0, 1, -1, 1 << 31, 1 << 40, 1 << 62, -(1 << 62)):
        x = tr(uctypes.bytearray_at, a, n)
        tr(lambda: x[0]), tr(lambda: bytes(x)), tr(lambda: x.extend(b'a')), tr(uctypes.bytes_at, a, n)
print('end')`, "end"},
	{"descriptors that hold themselves", `
import uctypes
d = {}
d['x'] = (0, d)
d['a'] = (uctypes.ARRAY | 0, 3, d)
d['p'] = (uctypes.PTR | 0, d)
b = bytearray(100)
s = uctypes.struct(uctypes.addressof(b), d)
for i in range(1000): s = s.x
tr(uctypes.sizeof, d), tr(lambda: s.a[2].a[2].a[2]), tr(lambda: s.p[0].p[0])
print('end')`, ""},
	{"descriptors of anything", `
import uctypes
b = bytearray(64)
for v in (0, -1, 1 << 62, 1 << 64, 1 << 28, 15 << 28, None, 'x', (), (1,), (1 << 31, 1 << 40), (uctypes.ARRAY, 1 << 40), (uctypes.ARRAY, 1 << 60 | uctypes.UINT64),
    (uctypes.ARRAY, -1, {'y': 0}), (uctypes.PTR, -1), (uctypes.PTR, {'y': uctypes.UINT64}), (0, {'y': 1 << 61}), uctypes.BFUINT32 | 31 << 17 | 31 << 22, uctypes.BFUINT8 | 63 << 17 | 63 << 22, [], {}):
    for flags in (uctypes.NATIVE, uctypes.LITTLE_ENDIAN, uctypes.BIG_ENDIAN, 77):
        s = tr(uctypes.struct, uctypes.addressof(b), {'x': v}, flags)
        tr(lambda: s.x), tr(setattr, s, 'x', 1 << 70), tr(lambda: s.x[1 << 60]), tr(lambda: s.x[-1]), tr(lambda: s.x.y), tr(lambda: bytes(s)), tr(uctypes.sizeof, s), tr(uctypes.sizeof, {'x': v}, flags)
print('end')`, "end"},
	{"descriptor that is changed", `
import uctypes
d = {'x': uctypes.UINT8}
s = uctypes.struct(uctypes.addressof(bytearray(8)), d)
tr(d.clear), tr(lambda: s.x), tr(lambda: d.update({'x': (uctypes.ARRAY, 1 << 50)})), tr(lambda: s.x[1 << 40])
print('end')`, "end"},
	{"numbers as objects", `
import struct, uctypes
b = bytearray(8)
for i in range(0, 100000, 4):
    struct.pack_into('Q', b, 0, i)
    x = tr(struct.unpack, 'O', b)
    tr(lambda: repr(x)[:10])
print('end')`, ""},

	// Streams.
	{"seeks far away", `
import io
for c in (io.BytesIO, io.StringIO):
    for n in (1 << 31, 1 << 40, 1 << 62, (1 << 63) - 1, -1, -(1 << 63), 1 << 70):
        for w in (0, 1, 2, 3, -1):
            s = c()
            tr(s.seek, n, w), tr(s.write, b'a' if c is io.BytesIO else 'a'), tr(s.read, n), tr(s.read), tr(s.readline, n), tr(s.tell)
print('end')`, ""},
	{"stream over its own buffer", `
import io
b = bytearray(100)
s = io.BytesIO(b)
for i in range(1000):
    s.write(s.getvalue()[:50])
    s.seek(0)
    s.readinto(b)
    s.write(memoryview(b)[1:])
print('end')`, "end"},
	{"print to itself", `
import io
class W(io.IOBase):
    def write(self, b): print('x', file=self)
print('y', file=W())`, "RuntimeError"},
	{"streams that lie", `
import io, json, deflate, sys
class S(io.IOBase):
    def __init__(self, v): self.v = v
    def readinto(self, b):
        if callable(self.v): return self.v(b)
        return self.v
    def write(self, b): return self.v
    def ioctl(self, op, arg): return self.v
def grow(b):
    try: b.extend(b'x')
    except Exception: pass
    return len(b)
for v in (0, -1, 1, 1 << 31, 1 << 40, 1 << 62, None, 'x', b'x', [], grow, lambda b: len(b) * 2, lambda b: 1 / 0):
    s = S(v)
    tr(json.load, s), tr(deflate.DeflateIO(s, deflate.RAW).read, 10), tr(deflate.DeflateIO(s, deflate.ZLIB).readline), tr(json.dump, [1, 2], s), tr(print, 1, file=s)
    tr(lambda: s.read()), tr(sys.print_exception, ValueError(1), s)
print('end')`, ""},
	{"json that never ends", `
import io, json
class S(io.IOBase):
    def readinto(self, b):
        b[0] = 91
        return 1
json.load(S())`, ""},
	{"json of a long number", `
import json
for t in ('1' * 1000000, '1e' + '9' * 100000, '-' * 100000, '"' + '\\u0041' * 100000 + '"', '"' + '\\' * 99999, '{' + '"a":1,' * 100000, '[' + '[],' * 100000): tr(json.loads, t)
print('end')`, ""},
	{"json of what changes", `
import json
class A:
    def __repr__(self):
        l.clear()
        d.clear()
        return 'x'
    __str__ = __repr__
l = [A()] * 10
d = {A(): l, 1: A()}
tr(json.dumps, l), tr(json.dumps, d), tr(json.dumps, [d, l], separators=(',', ':'))
print('end')`, "end"},
	{"deflate that writes into itself", `
import io, deflate
s = io.BytesIO()
d = deflate.DeflateIO(s, deflate.RAW)
tr(lambda: d.write(b'abc')), tr(lambda: d.close()), tr(lambda: d.read())
for w in (-100, 0, 1, 4, 5, 15, 16, 1 << 40):
    x = tr(deflate.DeflateIO, io.BytesIO(b'x' * 100), deflate.AUTO, w)
    tr(lambda: x.read()), tr(lambda: x.write(b'a'))
x = io.BytesIO(b'\x00' * 1000)
for i in range(1000): x = deflate.DeflateIO(x, deflate.RAW)
tr(x.read)
print('end')`, ""},
	{"deflate objects kept", `
import io, deflate
l = []
while True:
    d = deflate.DeflateIO(io.BytesIO(b'\x01\x05\x00\xfa\xffhello'), deflate.RAW, 15)
    d.read(1)
    l.append(d)`, ""},
	{"bombs", `
import io, deflate
def pack(bits):
    n = 0
    for i, c in enumerate(bits): n |= int(c) << i
    return n.to_bytes(len(bits) // 8, 'little')
copy = '1100010100000' # 258 bytes from one behind, RFC 1951, 3.2.6
bomb = pack('110' + '00110000' + copy) + pack(copy * 8) * 100000 + bytes(1) # of 200 MB
for n in (-1, 1 << 20, 1 << 30, 1 << 40, 1 << 62): tr(lambda: deflate.DeflateIO(io.BytesIO(bomb), deflate.RAW, 15).read(n))
tr(lambda: deflate.DeflateIO(io.BytesIO(bomb), deflate.RAW, 15).readline())
d = deflate.DeflateIO(io.BytesIO(bomb), deflate.RAW, 15)
while d.read(1000): pass
while True:
    d = deflate.DeflateIO(deflate.DeflateIO(io.BytesIO(bomb), deflate.RAW, 15), deflate.RAW, 15)
    tr(d.read)`, ""},
	{"RingIO", `
import micropython
for n in (0, -1, 1, 1 << 16, 1 << 40, 1 << 62): tr(micropython.RingIO, n)
r = micropython.RingIO(100)
b = bytearray(10)
tr(r.write, b'x' * 1000), tr(r.readinto, b, 1 << 40), tr(r.read, 1 << 40), tr(r.readline)
print('end')`, "end"},
	{"websocket frames of any size", `
import io, websocket
for h in (b'\x82\x7f\x7f\xff\xff\xff\xff\xff\xff\xff', b'\x82\xff' + b'\xff' * 100, b'\x88\x7e\xff\xff', b'\xff' * 100, b'\x89\x7d' * 1000, b'\x82\x00' * 10000):
    w = websocket.websocket(io.BytesIO(h), True)
    tr(w.read, 10), tr(w.read), tr(w.readline), tr(w.write, b'x' * 70000), tr(w.ioctl, 9, 1 << 40), tr(w.close)
print('end')`, ""},

	// Recursion through what a class can say.
	{"recursion in __hash__", "class A:\n    def __hash__(s): return hash(s)\n{A(): 1}", "RuntimeError"},
	{"recursion in __lt__", "class A:\n    def __lt__(s, o): return s < o\nsorted([A(), A()])", "RuntimeError"},
	{"recursion in __bool__", "class A:\n    def __bool__(s): return not s\nnot A()", "RuntimeError"},
	{"recursion in __len__", "class A:\n    def __len__(s): return len(s)\nlen(A())", "RuntimeError"},
	{"recursion in __contains__", "class A:\n    def __contains__(s, x): return x in s\n1 in A()", "RuntimeError"},
	{"recursion in __getitem__", "class A:\n    def __getitem__(s, x): return s[x]\nA()[1]", "RuntimeError"},
	{"recursion in __next__", "class A:\n    def __iter__(s): return s\n    def __next__(s): return next(s)\nlist(A())", "RuntimeError"},
	{"recursion in __enter__", "class A:\n    def __enter__(s):\n        with s: pass\n    def __exit__(s, *a): pass\nwith A(): pass", "RuntimeError"},
	{"recursion in __exit__", "class A:\n    def __enter__(s): pass\n    def __exit__(s, *a):\n        with s: 1 / 0\nwith A(): 1 / 0", ""},
	{"recursion in __setattr__", "class A:\n    def __setattr__(s, n, v): s.x = v\nA().y = 1", "RuntimeError"},
	{"recursion in __delattr__", "class A:\n    def __delattr__(s, n): del s.x\ndel A().y", "RuntimeError"},
	{"recursion in __get__", "class D:\n    def __get__(s, i, o): return i.d\nclass A: d = D()\nA().d", ""},
	{"recursion in __set__", "class D:\n    def __set__(s, i, v): i.d = v\nclass A: d = D()\nA().d = 1", ""},
	{"recursion in __add__", "class A:\n    def __add__(s, o): return s + o\n    __radd__ = __iadd__ = __add__\na = A()\na += 1", "RuntimeError"},
	{"recursion in __radd__", "class A:\n    def __radd__(s, o): return 1 + s\n1 + A()", "RuntimeError"},
	{"recursion in __int__", "class A:\n    def __int__(s): return int(s)\nint(A())", ""},
	{"recursion in __del__", "import gc\nclass A:\n    def __del__(s): A()\nfor i in range(1000): A()\ngc.collect()\nprint('end')", "end"},
	{"recursion in the import function", "import builtins\ndef f(*a): import json\nbuiltins.__import__ = f\nimport os", ""},
	{"recursion in exec", "s = 'exec(s)'\nexec(s)", ""},
	{"recursion in eval", "s = 'eval(s)'\neval(s)", ""},
	{"recursion in __build_class__", "def f():\n    class A:\n        f()\nf()", "RuntimeError"},
	{"recursion in decorators", "def d(f):\n    @d\n    def g(): pass\n    return g\n@d\ndef h(): pass", "RuntimeError"},
	{"recursion in default arguments", "def f(): return (lambda x=f(): x)()\nf()", "RuntimeError"},
	{"recursion in sub", "import re\ndef f(m): return re.sub('x', f, 'x')\nre.sub('x', f, 'x')", "RuntimeError"},
	{"recursion in max", "def f(x): return max([1, 2], key=f)\nf(1)", "RuntimeError"},
	{"recursion in schedule", "import micropython, time\ndef f(x): micropython.schedule(f, x)\nf(1)\nwhile True: time.sleep_ms(1)", "RuntimeError: time limit"},
	{"recursion in filter and zip", "i = iter([1])\nfor k in range(50000): i = zip(filter(None, i), i)\nlist(i)", ""},
	{"recursion in enumerate and reversed", "i = iter([1])\nfor k in range(50000): i = enumerate(i)\nlist(i)", "RuntimeError"},
	{"deep bound methods", "class A:\n    def f(s): pass\nf = A().f\nfor i in range(50000):\n    class B: g = f\n    if i > 100: break\nf = type('C', (), {'__call__': f})\nprint('end')", ""},
	{"deep properties", "class A: pass\na = A()\nfor i in range(50000):\n    b = A()\n    b.a = a\n    a = b\ndel b\nx = a\nwhile hasattr(x, 'a'): x = x.a\nprint('end')", ""},
	{"deep closures", "def mk(f): return lambda: f\nf = None\nfor i in range(100000): f = mk(f)\ndel f\nimport gc\ngc.collect()\nprint('end')", ""},
	{"deep bases", "class A: pass\nfor i in range(20000):\n    class A(A): pass\nA().x", ""},
	{"many bases", "class A: pass\nl = []\nfor i in range(12):\n    l = [type('A%d' % i, tuple(l[-1:]) + (A,), {})] + [type('B%d' % i, tuple(l), {})]\ntype('C', tuple(l), {})().x", ""},
	{"bases in all ways", "b = (object,)\nfor i in range(60):\n    x = type('X', b, {})\n    y = type('Y', b, {})\n    b = (type('Z', (x, y), {}),)\nb[0]().none", ""},

	// Changes while something runs.
	{"list cleared by index", `
class A:
    def __eq__(s, o):
        l.clear()
        gc.collect()
        return False
import gc
for f in (lambda: l.index(1), lambda: l.count(1), lambda: l.remove(1), lambda: 1 in l, lambda: l == [1] * 20, lambda: l < [1] * 20, lambda: l + l == l * 2):
    l = [A() for i in range(20)]
    tr(f)
print('end')`, "end"},
	{"list changed while it is extended", `
l = [1, 2, 3]
def g():
    for i in range(1000):
        l.clear() if i % 3 == 0 else l.append(i)
        yield i
l.extend(g())
tr(l.__setitem__, slice(None), g()) if hasattr(l, '__setitem__') else 0
l[1:2] = list(g())
l.extend(x for x in l[:5])
l.sort(key=lambda x: l.clear() or -x)
tr(lambda: l.__iadd__(g()))
print('end')`, ""},
	{"dict changed while it is updated", `
d = {}
def g():
    for i in range(1000):
        if i % 7 == 0: d.clear()
        yield i, i
d.update(g())
class K:
    def keys(self):
        d.clear()
        return iter(range(10))
    def __getitem__(self, k):
        d.popitem() if d else None
        return d
tr(d.update, K()), tr(lambda: dict(**K())), tr(lambda: dict(K()))
for k in d:
    d.clear()
    for i in range(100): d[i] = i
    break
for v in d.values(): d.pop(v, 0), d.update({v + 1000: 1}) if len(d) < 2000 else d.clear()
print('end')`, ""},
	{"set changed while it is updated", `
class A:
    def __hash__(self): return 5
    def __eq__(self, o):
        s.clear()
        t.add(1)
        return True
s = {1, 2}
t = {3}
def g():
    for i in range(300):
        s.clear() if i % 5 == 0 else s.add(A())
        yield i
tr(s.update, g()), tr(lambda: s | t), tr(lambda: s ^ {A()}), tr(lambda: s <= {A(), 1}), tr(s.intersection_update, g()), tr(s.difference_update, {A()}), tr(s.symmetric_difference_update, g())
for x in s: s.add(len(s)) if len(s) < 1000 else s.clear()
print('end')`, ""},
	{"bytearray changed while it is extended", `
b = bytearray(b'abc')
m = memoryview(b)
def g():
    for i in range(1000):
        tr(b.extend, b'xyz')
        yield i & 255
tr(b.extend, g()), tr(b.extend, b), tr(b.extend, m), tr(lambda: b.__iadd__(m))
tr(m.__getitem__, 900) if hasattr(m, '__getitem__') else None
tr(lambda: bytes(m)), tr(lambda: m[:]), tr(lambda: m == b), tr(lambda: b.decode())
print('end')`, ""},
	{"slices of views on themselves", `
from array import array
a = array('i', range(100))
m = memoryview(a)
m[1:] = m[:-1]
m[:-1] = m[1:]
a.extend(a)
tr(lambda: m[199]), tr(a.extend, m), tr(lambda: a.__iadd__(a))
tr(lambda: m.__setitem__(slice(0, 10), a))
b = bytearray(10)
v = memoryview(b)[2:8]
b[:] = b'x' * 100000
b[:] = b''
tr(lambda: v[0]), tr(lambda: bytes(v)), tr(lambda: v.hex())
print('end')`, "end"},
	{"join of what changes", `
class L:
    def __iter__(self):
        l.clear()
        return iter(['a', 'b', 5])
l = ['x'] * 100
tr(','.join, L()), tr(b','.join, [bytearray(5)] * 3 + [5]), tr(','.join, (l.clear() or 'a' for i in range(10)))
print('end')`, "end"},
	{"sort that runs other sorts", `
l = [3, 1, 2] * 100
def key(x):
    l.sort()
    l.append(x) if len(l) < 1000 else l.clear()
    return -x
tr(l.sort, key=key), tr(sorted, l, key=key), tr(l.sort, key=lambda x: l), tr(l.sort, key=lambda x: [l, x])
print('end')`, ""},
	{"deques changed while they are read", `
from collections import deque
d = deque((1, 2, 3), 100)
tr(d.extend, d), tr(lambda: [d.append(x) for x in d]), tr(lambda: [d.popleft() for x in d])
def g():
    for i in range(1000):
        d.popleft() if d else d.append(1)
        yield i
tr(d.extend, g()), tr(lambda: list(d)), tr(lambda: d[1 << 60]), tr(lambda: d.__setitem__(-1 << 62, 1)), tr(deque, (), -1), tr(deque, (), 1 << 62), tr(deque, range(10**18), 10)
print('end')`, ""},
	{"heapq over anything", `
import heapq
class A:
    def __lt__(s, o):
        h.append(s) if len(h) < 500 else h.clear()
        return True
h = [A() for i in range(50)]
tr(heapq.heapify, h), tr(heapq.heappush, h, A()), tr(heapq.heappop, h), tr(heapq.heappop, []), tr(heapq.heappush, (), 1), tr(heapq.heapify, {}), tr(heapq.heappop, None)
print('end')`, "end"},
	{"orders that lie", `
class A:
    def __init__(s, n): s.n = n
    def __lt__(s, o): return [True, False, None, [], 'x'][(s.n * o.n) % 5]
l = [A(i) for i in range(500)]
l.sort()
sorted(l, reverse=True), min(l), tr(max, l)
tr(sorted, [1, 'a', None, 2.5, []]), tr(sorted, [float('nan')] * 100 + [1, 2]), tr(min, []), tr(max, 5)
print('end')`, "end"},
	{"zip and map that change one another", `
l = list(range(100))
def f(x, y):
    l.pop() if l else None
    return x + y
list(map(f, l, reversed(l))), list(zip(l, (l.clear() or i for i in range(10))))
for i, x in enumerate(l): l.clear()
for x in reversed([1, 2, 3] * 10): l.append(x)
print('end')`, "end"},

	// Generators and coroutines.
	{"generators that end themselves", `
def f():
    tr(g.close), tr(g.throw, ValueError), tr(g.send, 1), tr(list, g), tr(lambda: next(g))
    yield 1
    try: yield 2
    finally:
        tr(g.close)
        yield 3
g = f()
tr(next, g), tr(next, g), tr(g.close), tr(g.close), tr(next, g), tr(g.throw, 5), tr(g.throw, int), tr(g.pend_throw, ValueError), tr(g.pend_throw, 5), tr(next, g)
print('end')`, "end"},
	{"generator that ignores its end", "def f():\n    while True:\n        try: yield 1\n        except: pass\ng = f()\nnext(g)\nfor i in range(1000):\n    try: g.close()\n    except RuntimeError: pass\nprint('end')", "end"},
	{"generators in a ring", "l = []\ndef f(i):\n    yield from l[(i + 1) % 100]\nl.extend(f(i) for i in range(100))\nlist(l[0])", ""},
	{"long chain of generators", "def f(g):\n    yield from g\ng = iter([1, 2, 3])\nfor i in range(3000): g = f(g)\nprint(list(g))", ""},
	{"coroutines that await themselves", "async def f(): await g\ng = f()\ntry:\n    g.send(None)\nexcept ValueError as e: print('end')", "end"},
	{"comprehensions in comprehensions", "x = [1]\nfor i in range(3000): x = [y for y in x]\nprint(eval('[' * 90 + 'x' + ' for x in [1]]' * 90) is None)", ""},

	// asyncio.
	{"task queues by hand", `
import _asyncio
q = _asyncio.TaskQueue()
async def f(): pass
t = _asyncio.Task(f())
for x in (5, None, 'x', q, t, t, f, [], {}): tr(q.push, x), tr(q.push, x, 1 << 62), tr(q.push, x, -1 << 62), tr(q.push, x, 1 << 70), tr(q.push, x, None)
for i in range(10): tr(q.pop)
for x in (5, None, q, t): tr(q.remove, x)
tr(q.peek), tr(_asyncio.Task), tr(_asyncio.Task, 5), tr(_asyncio.Task, f(), {}), tr(_asyncio.TaskQueue, 1, 2, 3)
tr(setattr, t, 'data', t), tr(setattr, t, 'coro', 5), tr(setattr, t, 'state', q)
tr(q.push, t), tr(q.push, t), tr(t.cancel), tr(t.done), tr(iter, t), tr(next, t)
for i in range(10): tr(q.pop)
print('end')`, ""},
	{"queues with tasks of others", `
import _asyncio
async def f(): pass
qs = [_asyncio.TaskQueue() for i in range(5)]
ts = [_asyncio.Task(f()) for i in range(20)]
import random
for i in range(3000):
    q, t = random.choice(qs), random.choice(ts)
    tr(random.choice([lambda: q.push(t, i), lambda: q.pop(), lambda: q.remove(t), lambda: q.peek()]))
print('end')`, ""},
	{"runs inside of runs", `
import asyncio
async def f(n):
    if n: asyncio.run(f(n - 1))
    await asyncio.sleep(0)
asyncio.run(f(1000))`, ""},
	{"tasks that await one another", `
import asyncio
async def f(i): await ts[(i + 1) % 3]
async def main():
    global ts
    ts = [asyncio.create_task(f(i)) for i in range(3)]
    await asyncio.gather(*ts)
asyncio.run(main())`, ""},
	{"tasks that make tasks", "import asyncio\nasync def f():\n    while True:\n        asyncio.create_task(f())\n        await asyncio.sleep(0)\nasyncio.run(f())", ""},
	{"tasks that cancel themselves", `
import asyncio
async def f():
    asyncio.current_task().cancel()
    while True:
        try: await asyncio.sleep(0)
        except asyncio.CancelledError: asyncio.current_task().cancel()
asyncio.run(f())`, ""},
	{"asyncio with its parts replaced", `
import asyncio
async def f():
    asyncio.core._task_queue = 5
    asyncio.core.cur_task = None
    await asyncio.sleep(0)
tr(asyncio.run, f()), tr(asyncio.run, 5), tr(asyncio.run, None), tr(asyncio.create_task, f)
print('end')`, ""},

	// Threads.
	{"threads without number", "import _thread, time\nwhile True: _thread.start_new_thread(time.sleep, (1000,))", ""},
	{"threads that start threads", "import _thread\ndef f():\n    while True: _thread.start_new_thread(f, ())\nf()", ""},
	{"threads that change what others read", `
import _thread, gc
l, d, s = list(range(100)), {i: i for i in range(100)}, set(range(100))
def f():
    while True:
        tr(l.sort, key=lambda x: -x), tr(l.clear), tr(l.extend, range(100)), tr(d.clear), tr(d.update, {i: i for i in range(50)}), tr(s.clear), tr(s.update, l), gc.collect()
def g():
    while True: tr(lambda: [x for x in l]), tr(lambda: [x for x in d]), tr(lambda: [x for x in s]), tr(lambda: repr([l, d, s])), tr(lambda: sorted(l))
for i in range(3): _thread.start_new_thread(f, ())
g()`, ""},
	{"threads in one generator", `
import _thread
def g():
    while True: yield 1
x = g()
def f():
    while True: tr(next, x), tr(x.send, None), tr(x.throw, ValueError)
for i in range(3): _thread.start_new_thread(f, ())
f()`, ""},
	{"threads that fail", "import _thread\ndef f(): 1 / 0\nwhile True: _thread.start_new_thread(f, ())", ""},
	{"threads that recurse", "import _thread\ndef f(): f()\nfor i in range(50): _thread.start_new_thread(f, ())\nwhile True: pass", ""},
	{"threads and the end", "import _thread, sys\ndef f():\n    while True:\n        try: _thread.start_new_thread(f, ())\n        except: pass\n_thread.start_new_thread(f, ())\nsys.exit(3)", ""},
	{"locks by the wrong hands", "import _thread\nl = _thread.allocate_lock()\ntr(l.release), l.acquire(), tr(l.acquire, False), tr(l.acquire, True, 0.01), tr(l.acquire, 1, 1e300), tr(l.acquire, 1, float('nan')), l.release(), tr(l.release)\nprint('end')", ""},
	{"stack sizes", "import _thread\nfor n in (0, -1, 1, 4096, 1 << 20, 1 << 40, 1 << 62): tr(_thread.stack_size, n), tr(_thread.start_new_thread, print, ())\nprint('end')", ""},
	{"locks kept", "import _thread\nl = []\nwhile True: l.append(_thread.allocate_lock())", "MemoryError"},

	// Regular expressions.
	{"patterns that explode", `
import re
for p, s in (('(a|aa)+$', 'a' * 5000 + 'b'), ('(((((a*)*)*)*)*)*b', 'a' * 1000), ('.*.*.*.*.*=.*', 'x' * 3000), ('(a|b|ab)*c', 'ab' * 3000), ('(.*)(.*)(.*)(.*)(.*)x', 'y' * 1000), ('(a?b?c?)*d', 'abc' * 2000)): tr(re.match, p, s), tr(re.search, p, s)
print('end')`, ""},
	{"patterns that are none", `
import re
for p in ('[' * 50000, ')' * 1000, '(' * 1000 + ')' * 1000, '\\', '[\\', '[a-', '*', '+' * 10000, '(?:' * 10000, '(?', '[^', '[]', '[]]', 'a{1000000000}', 'a{' * 1000, '|' * 50000, '^' * 50000, '[a-z]' * 20000, '\\d' * 50000, '.?' * 20000, 'x' * 1000000, '\x00', '\xff' * 1000): r = tr(re.compile, p); tr(lambda: r.match('a' * 100)), tr(lambda: r.search('a' * 100)), tr(lambda: r.sub('', 'a' * 100)), tr(lambda: r.split('a' * 100))
print('end')`, ""},
	{"replacements that grow", "import re\ns = 'x'\nwhile True: s = re.sub('x', 'xx', s)", "MemoryError"},
	{"replacements of nothing", "import re\nprint(len(tr(re.sub, '', 'y' * 1000, 'x' * 100000)))", ""},
	{"groups of any number", "import re\nm = re.match('(a)(b)?', 'ac')\nfor n in (0, 1, 2, 3, -1, 1 << 40, 'x', None): tr(m.group, n)\ntr(re.sub, '(a)', '\\\\9\\\\99\\\\g<0>\\\\g<999999999999>\\\\g<', 'aaa')\ntr(re.sub, '(a)', lambda m: 5, 'a'), tr(re.sub, 'a', 'b', 'aaa', -1), tr(re.sub, 'a', 'b', 'aaa', 1 << 62)\nprint('end')", "end"},

	// Formats and numbers.
	{"struct of many", `
import struct
for f in ('1000000000x', '1' * 1000 + 's', '2147483647s' * 10, '99999999999999999999b', '>' * 1000, 's' * 100000, '0s' * 100000, 'P' * 10000, '\x00', 'z', '1', '-1i', '4611686018427387904q'):
    tr(struct.calcsize, f), tr(struct.unpack, f, b'x' * 100), tr(struct.pack, f), tr(struct.pack, f, *[1] * 100), tr(struct.unpack_from, f, b'x' * 100, -(1 << 62)), tr(struct.pack_into, f, bytearray(10), 1 << 62, 1), tr(struct.pack_into, f, bytearray(10), -1 << 62, 1)
print('end')`, ""},
	{"formats of any width", `
for f in ('%1000000000s', '%-1000000000s', '%01000000000d', '%.1000000000s', '%99999999999999999999d', '%*s', '%(x', '%(x)1000000000s', '%', '%%' * 100000, '%s' * 100000, '%' * 100000, '%.1000000000g', '%c', '%#1000000000x'):
    for a in (1, 'x', (), (1, 2), (10**9, 'x'), {'x': 1}, -1): tr(lambda: f % a)
for f in ('{:1000000000}', '{:>1000000000}', '{:.1000000000f}', '{:{}}', '{' * 100000, '}' * 100000, '{}' * 100000, '{0.' + 'a.' * 10000 + '}', '{' + '[0]' * 10000 + '}', '{:' + '{' * 1000, '{!r:1000000000}', '{!z}', '{99999999999999999999}', '{0:01000000000d}', '{:x<1000000000}', '{:,}', '{:99999999999999999999}'):
    for a in ((1,), (1.5, 10**9), ('x',) * 3, ([[[]]],), (10**5000,)): tr(f.format, *a)
print('end')`, ""},
	{"powers", "for a, b in ((2, 10**9), (10**100, 10**7), (-3, 10**8), (0, 10**100), (1, 10**100), (-1, 10**100), (2, -10**9), (1.5, 10**9), (2.0, 10**400)): tr(pow, a, b), tr(pow, a, b, 7), tr(pow, a, b, 0), tr(pow, a, b, 10**1000), tr(lambda: a << b), tr(lambda: a >> b)\nprint('end')", ""},
	{"shifts", "for n in (63, 64, 10**6, 10**9, 1 << 31, 1 << 40, 1 << 62, 10**30, -1): tr(lambda: 1 << n), tr(lambda: -1 >> n), tr(lambda: (1 << 1000) >> n), tr(lambda: 0 << n)\nprint('end')", ""},
	{"large numbers in all operators", `
a, b = (1 << 3000000) - 1, (1 << 1500000) + 1
while True: tr(lambda: a // b), tr(lambda: a % b), tr(lambda: a * b), tr(divmod, a, b), tr(lambda: a / b), tr(float, a), tr(hash, a), tr(lambda: a | b), tr(str, a), tr(hex, a), tr(oct, a), tr(bin, a), tr(lambda: '%x' % a), tr(lambda: '{:,}'.format(a)), tr(round, a, -100000), tr(lambda: a ** 3), tr(lambda: pow(a, b, a))`, ""},
	{"bytes of large numbers", "for n in (1 << 20, 1 << 40, 1 << 62, -1, 10**30): tr((1 << 100000).to_bytes, n, 'little'), tr((5).to_bytes, n, 'big'), tr(int.from_bytes, bytes(1 << 20), 'little'), tr(bytes, n), tr(bytearray, n), tr(lambda: b'x' * n), tr(lambda: [1] * n), tr(lambda: range(n)[n - 1]), tr(lambda: len(range(-n, n)))\nprint('end')", ""},
	{"numbers of long texts", "for t in ('9' * 1000000, 'f' * 1000000, '0' * 10000000, '1_' * 100000, ' ' * 10000000 + '1', '-' * 1000): tr(int, t), tr(int, t, 16), tr(int, t, 36), tr(int, t, 37), tr(float, t), tr(complex, t), tr(int, t, 1 << 40), tr(float, '1e' + t), tr(float, '0.' + t)\nprint('end')", ""},
	{"factorial", "import math\nmath.factorial(10**9)", ""},
	{"math of anything", `
import math, cmath
for x in (0, -1, 1e308, -1e308, float('nan'), float('inf'), 10**400, -10**400, 1j, 'x', None, [], True, 10**30):
    for m in (math, cmath):
        for n in dir(m):
            f = getattr(m, n)
            if callable(f) and n != 'factorial': tr(f, x), tr(f, x, x), tr(f, x, 10**18), tr(f)
print('end')`, "end"},
	{"rounding", "for x in (1.5, 10**100, -1e300, float('nan'), float('inf'), 5): tr(round, x, 10**9), tr(round, x, -10**9), tr(round, x, 10**30), tr(round, x), tr(divmod, x, 0), tr(abs, x), tr(int, x)\nprint('end')", ""},
	{"ranges and slices of any size", `
l, b, s = list(range(10)), bytearray(10), 'abc'
n = (0, -1, 1 << 31, 1 << 62, -1 << 62, (1 << 63) - 1, -1 << 63, 1 << 64, None)
for i in n:
    for j in n:
        for k in n: tr(lambda: l[i:j:k]), tr(lambda: s[i:j:k]), tr(lambda: b[i:j:k]), tr(lambda: range(10)[i:j:k]), tr(lambda: slice(i, j, k).indices(10)), tr(l.index, 5, i, j), tr(s.find, 'c', i, j), tr(lambda: range(i, j, k)[k]), tr(l.insert, i, j), l.clear()
print('end')`, "end"},
	{"times", "import time\nfor n in (1 << 40, 1 << 62, -1 << 62, 10**30, 1e300, -1e300, float('nan'), float('inf')): tr(time.localtime, n), tr(time.gmtime, n), tr(time.mktime, (n,) * 9), tr(time.mktime, (n, 1, 1, 0, 0, 0, 0, 0)), tr(time.ticks_add, 0, n), tr(time.ticks_diff, 0, n), tr(time.sleep, -1), tr(time.sleep_ms, -n if n < 0 else -1), tr(time.sleep_us, -1)\nprint('end')", ""},
	{"random numbers", "import random\nfor n in (0, -1, 1 << 20, 1 << 40, 10**100, 1e300, None): tr(random.getrandbits, n), tr(random.randrange, n), tr(random.randrange, -10**100, 10**100, n), tr(random.randint, n, n), tr(random.seed, n), tr(random.choice, []), tr(random.choice, range(10**18)), tr(random.uniform, n, n)\nprint('end')", "end"},

	// Pictures.
	{"pictures of any size", `
import framebuf
n = (0, 1, -1, 7, 1 << 16, 1 << 31, 1 << 40, 1 << 62, -1 << 62)
for f in range(-1, 9):
    for w in n:
        for h in n:
            for s in (0, -1, 1, 1 << 62):
                x = tr(framebuf.FrameBuffer, bytearray(64), w, h, f, s)
                if not isinstance(x, Exception): x.pixel(w - 1, h - 1, 1), x.fill(1), x.pixel(1 << 61, 0), x.hline(0, 0, w, 1), x.vline(0, 0, h, 1), x.scroll(-1, 1)
print('end')`, ""},
	{"drawing far away", `
import framebuf
from array import array
x = framebuf.FrameBuffer(bytearray(64), 8, 8, framebuf.GS8)
n = (0, 1, -1, 1 << 15, 1 << 31, -1 << 31, 1 << 40, 1 << 62, -1 << 62)
for a in n:
    for b in n: tr(x.line, 0, 0, a, b, 1), tr(x.line, a, b, b, a, 1), tr(x.rect, a, b, b, a, 1, True), tr(x.fill_rect, a, b, a, b, 1), tr(x.ellipse, 4, 4, a, b, 1, True), tr(x.ellipse, a, b, 100, 100, 1), tr(x.text, 'abc', a, b), tr(x.scroll, a, b), tr(x.blit, x, a, b), tr(x.poly, a, b, array('h', [0, 0, 32767, 32767, -32768, 5]), 1, True), tr(x.hline, a, b, a, 1)
print('end')`, ""},
	{"pictures over what shrinks", `
import framebuf
b = bytearray(1000)
x = framebuf.FrameBuffer(b, 100, 10, framebuf.GS8)
tr(lambda: b.__delitem__(slice(0, 1000))), tr(b.extend, b'x' * 100)
try: b[:] = b''
except Exception: pass
x.fill(5), x.pixel(99, 9), x.scroll(1, 1), tr(x.blit, (b, 10, 10, framebuf.GS8), 0, 0), tr(x.blit, (b, 1 << 40, 1 << 40, 5), 0, 0), tr(x.blit, (bytes(4), 100, 100, framebuf.RGB565), 0, 0, -1, (b'', 0, 0, 0)), tr(x.poly, 0, 0, b'', 1), tr(x.poly, 0, 0, [1, 2], 1), tr(x.text, 'x' * 100000, 0, 0)
print('end')`, ""},

	// Volumes.
	{"block devices that lie", `
import vfs
class D:
    def __init__(self, count, size, read): self.v, self.read = (count, size), read
    def readblocks(self, n, b, off=0): return self.read(b) if callable(self.read) else self.read
    def writeblocks(self, n, b, off=0): return self.read(b) if callable(self.read) else self.read
    def ioctl(self, op, arg):
        return {4: self.v[0], 5: self.v[1]}.get(op, 0)
def noise(b):
    for i in range(len(b)): b[i] = (i * 7 + len(b)) & 255
def fail(b): raise OSError(5)
def wrong(b): raise KeyError(1)
for cls in (vfs.VfsFat, vfs.VfsLfs1, vfs.VfsLfs2, vfs.VfsRom):
    for count in (0, 1, -1, 8, 1 << 31, 1 << 62, None, 'x'):
        for size in (0, 1, 512, 4096, -1, 1 << 40, None):
            for read in (0, None, -5, 'x', noise, fail, wrong):
                d = D(count, size, read)
                tr(cls.mkfs, d) if hasattr(cls, 'mkfs') else None
                v = tr(cls, d)
                if not isinstance(v, Exception): tr(lambda: list(v.ilistdir('/'))), tr(v.stat, '/'), tr(v.statvfs, '/'), tr(v.open, 'a', 'w'), tr(v.mkdir, 'b'), tr(vfs.mount, v, '/x'), tr(vfs.umount, '/x')
print('end')`, ""},
	{"block devices that use themselves", `
import vfs
class D:
    def __init__(self): self.b, self.on = bytearray(4096 * 16), False
    def again(self):
        if self.on: tr(lambda: list(v.ilistdir('/'))), tr(v.open, 'x', 'w'), tr(v.remove, 'a'), tr(vfs.umount, '/x')
    def readblocks(self, n, b, off=0):
        b[:] = self.b[n * 512 + off:n * 512 + off + len(b)]
        self.again()
    def writeblocks(self, n, b, off=0):
        self.b[n * 512 + off:n * 512 + off + len(b)] = b
        self.again()
    def ioctl(self, op, arg): return {4: 128, 5: 512}.get(op, 0)
for cls in (vfs.VfsFat, vfs.VfsLfs1, vfs.VfsLfs2):
    d = D()
    v = tr(cls.mkfs, d)
    v = tr(cls, d)
    d.on = True
    tr(vfs.mount, v, '/x')
    f = tr(v.open, 'a', 'w')
    tr(lambda: f.write('x' * 1000)), tr(lambda: f.close()), tr(lambda: list(v.ilistdir('/'))), tr(v.mkdir, 'b'), tr(v.rename, 'a', 'b/c')
print('end')`, ""},
	{"volumes filled", `
import vfs
class D:
    def __init__(self): self.b = bytearray(512 * 64)
    def readblocks(self, n, b, off=0): b[:] = self.b[n * 512 + off:n * 512 + off + len(b)]
    def writeblocks(self, n, b, off=0): self.b[n * 512 + off:n * 512 + off + len(b)] = b
    def ioctl(self, op, arg): return {4: 64, 5: 512}.get(op, 0)
for cls in (vfs.VfsFat, vfs.VfsLfs1, vfs.VfsLfs2):
    d = D()
    cls.mkfs(d)
    v = cls(d)
    def fill():
        with v.open('a', 'w') as f:
            while True: f.write('x' * 500)
    tr(fill)
    for i in range(200): tr(v.mkdir, 'd%d' % i)
    for n in ('', '/', '//', '.', '..', 'x' * 10000, '\x00', 'a/' * 1000, '\xff'): tr(v.open, n, 'w'), tr(v.mkdir, n), tr(v.stat, n), tr(v.remove, n), tr(v.rename, n, 'q'), tr(v.rename, 'a', n), tr(v.chdir, n), tr(lambda: list(v.ilistdir(n)))
print('end')`, ""},
	{"volumes kept", `
import vfs
class D:
    def __init__(self): self.b = bytearray(512 * 64)
    def readblocks(self, n, b, off=0): b[:] = self.b[n * 512 + off:n * 512 + off + len(b)]
    def writeblocks(self, n, b, off=0): self.b[n * 512 + off:n * 512 + off + len(b)] = b
    def ioctl(self, op, arg): return {4: 64, 5: 512}.get(op, 0)
d = D()
vfs.VfsLfs2.mkfs(d)
l = []
while True: l.append(vfs.VfsLfs2(d))`, ""},
	{"mounts without number", `
import vfs
class V:
    def mount(self, *a): vfs.mount(V(), '/%d' % len(self.l)), self.l.append(1)
    l = []
    def umount(self): vfs.umount('/')
    def stat(self, p): return vfs.mount(self, '/q')
    def open(self, *a): return open('/q/x')
tr(vfs.mount, V(), '/y'), tr(open, '/y/x'), tr(vfs.umount, '/y'), tr(vfs.mount, 5, '/z'), tr(vfs.mount, V(), 5), tr(vfs.mount, V(), ''), tr(vfs.umount, 5)
import os
tr(os.stat, '/z/a'), tr(os.listdir, '/'), tr(os.chdir, '/z'), tr(open, '/z')
print('end')`, ""},

	// Databases, keys.
	{"btree over anything", `
import btree, io
class S(io.IOBase):
    def readinto(self, b): return 1 << 40
    def write(self, b): return -1
    def ioctl(self, op, a): return 0
for s in (io.BytesIO(b'\xff' * 10000), io.BytesIO(b'\x00' * 4096), S(), 5, None):
    d = tr(btree.open, s)
    tr(lambda: d.__setitem__(b'a', b'b')), tr(lambda: d[b'a']), tr(lambda: list(d.items(b'', b'\xff', 3))), tr(lambda: d.flush())
d = tr(btree.open, io.BytesIO(), pagesize=1 << 40), tr(btree.open, io.BytesIO(), cachesize=1 << 40), tr(btree.open, io.BytesIO(), minkeypage=-1)
d = btree.open(io.BytesIO())
for i in range(500): d[b'%d' % i] = b'x' * i
for k in d:
    d[k + b'1'] = b'y' if len(k) < 6 else b''
    del d[k]
print('end')`, ""},
	{"databases kept", "import btree, io\nl = []\nwhile True:\n    d = btree.open(io.BytesIO())\n    d[b'a'] = b'b'\n    l.append(d)", ""},
	{"hashes kept", "import hashlib\nl = []\nwhile True: l.append(hashlib.sha256(b'x'))", "MemoryError"},
	{"ciphers kept", "import cryptolib\nl = []\nwhile True: l.append(cryptolib.aes(b'x' * 16, 1))", "MemoryError"},
	{"ciphers of anything", "import cryptolib\nfor k in (0, 15, 16, 24, 32, 1000):\n    for m in (-1, 0, 1, 2, 6, 1 << 40):\n        a = tr(cryptolib.aes, b'k' * k, m, b'i' * 16)\n        b = bytearray(17)\n        tr(lambda: a.encrypt(b'x' * 17)), tr(lambda: a.encrypt(b'x' * 16, b)), tr(lambda: a.decrypt(memoryview(b)[:16], b)), tr(lambda: a.encrypt(b'')), tr(cryptolib.aes, b'k' * k, m), tr(cryptolib.aes, b'k' * k, m, b'i')\nprint('end')", "end"},
	{"contexts of TLS kept", "import tls\nl = []\nwhile True: l.append(tls.SSLContext(tls.PROTOCOL_TLS_CLIENT))", ""},
	{"certificates of anything", `
import tls
c = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
for x in (b'', b'x', b'-----BEGIN CERTIFICATE-----\n' * 1000, b'\x30\x84\xff\xff\xff\xff' * 100, b'\x30\x80' * 10000, b'\x00' * 100000, 'x', None, 5): tr(c.load_cert_chain, x, x), tr(c.load_verify_locations, x), tr(c.load_verify_locations, cadata=x)
tr(c.set_ciphers, ['x'] * 1000), tr(c.wrap_socket, 5), tr(c.wrap_socket, c), tr(setattr, c, 'verify_mode', 1 << 40)
print('end')`, ""},
	{"pollers of anything", `
import select, io
class P(io.IOBase):
    def __init__(self, v): self.v = v
    def ioctl(self, op, a):
        if self.v == 'gone':
            p.unregister(self)
            for x in list(q): tr(p.unregister, x)
        if self.v == 'more': p.register(P(1))
        return self.v
p = select.poll()
q = [P(v) for v in (0, -1, 1 << 40, 1 << 70, None, 'gone', 'more', [])]
for x in q + [5, -1, None, p, 'x', 1 << 40]: tr(p.register, x), tr(p.modify, x, 1 << 40), tr(p.poll, 0), tr(lambda: list(p.ipoll(0)))
tr(p.poll, -1 << 62) if False else None
for i in range(1000): tr(p.register, P(1))
for x in p.ipoll(0): tr(p.unregister, x[0]), tr(p.register, P(0))
print('end')`, ""},
	{"pollers kept", "import select\nl = []\nwhile True: l.append(select.poll())", "MemoryError"},
	{"polling for ever", "import select\nselect.poll().poll()", ""},
	{"polling for ages", "import select\nselect.poll().poll(1 << 62)", ""},
	{"base64 and hex of anything", "import binascii\nfor x in (b'=' * 100000, b'A', b'\\xff' * 1000, b'A===', 'x' * 1001, b'\\n' * 100000): tr(binascii.a2b_base64, x), tr(binascii.unhexlify, x), tr(binascii.hexlify, x, 'sep'), tr(binascii.hexlify, x, b''), tr(binascii.crc32, x, 1 << 70), tr(binascii.b2a_base64, x, newline=5)\nprint('end')", ""},

	// Sources.
	{"long literals", `
for t in ('1' * 300000, '0x' + 'f' * 1000000, '0b' + '1' * 1000000, '1e' + '9' * 100000, '"' + 'x' * 1000000 + '"', 'b"' + '\\xff' * 100000 + '"', "'a'" * 100000, '[' + '1,' * 100000 + ']', '{' + '1:1,' * 50000 + '}', '(' + '1,' * 100000 + ')', 'x' * 1000000, '"""' + '\n' * 100000, '1.' + '0' * 1000000 + '1'): tr(eval, t)
print('end')`, ""},
	{"long chains", `
for t in ('+'.join(['1'] * 50000), '**'.join(['1'] * 20000), '<'.join(['1'] * 50000), ' and '.join(['1'] * 50000), 'x' + '.x' * 50000, 'x' + '[0]' * 50000, 'x' + '()' * 50000, 'lambda:' * 20000 + '1', '1 if 1 else ' * 20000 + '1', 'f(' * 20000, '{' * 20000, "f'{" * 500, 'not ' * 50000 + '1', '-~' * 50000 + '1', 'await ' * 10000 + 'x', '*' * 10000, 'yield ' * 10000, '(x:=' * 5000): tr(eval, t)
print('end')`, ""},
	{"long statements", `
for t in ('if 1: pass\n' + 'elif 1: pass\n' * 30000, '@f\n' * 30000 + 'def f(): pass', 'a=' * 50000 + '1', 'x;' * 50000, 'del ' + 'a,' * 50000, 'global ' + ','.join('a%d' % i for i in range(20000)), 'import ' + 'a.' * 20000 + 'a', 'from . import ' + 'a,' * 20000 + 'a', 'with ' + 'a,' * 3000 + 'a: pass', 'try: pass\n' + 'except x: pass\n' * 20000, 'def f(' + ','.join('a%d' % i for i in range(20000)) + '): pass', 'f(' + ','.join('a%d=1' % i for i in range(20000)) + ')', 'class A:\n' + ''.join(' a%d=1\n' % i for i in range(20000)), '\\\n' * 50000 + '1', '#' * 1000000, '\t' * 100000 + 'x', '\n' * 1000000, ''.join(' ' * (i % 50) + 'if 1:\n' for i in range(5000)), 'def f():\n' + ' x=1\n' * 50000, '\x00' * 1000, '\xff\xfe' * 1000, 'for ' * 10000, 'return ' + '(' * 5000): tr(exec, t)
print('end')`, ""},
	{"functions in functions", "exec(''.join(' ' * i + 'def f():\\n' for i in range(300)) + ' ' * 300 + 'pass')\nprint('end')", ""},
	{"closures over much", "exec('def f():\\n' + ''.join(' a%d=1\\n' % i for i in range(3000)) + ' def g(): return ' + '+'.join('a%d' % i for i in range(3000)) + '\\n return g()\\nf()')\nprint('end')", ""},
	{"jumps too far", "exec('while 1:\\n' + ' x = 1\\n' * 60000 + ' break\\n')\nprint('end')", ""},
	{"compilations of compilations", "c = 'x = 1'\nfor i in range(60): c = 'exec(' + repr(c) + ')' if len(c) < 100000 else c\nexec(c)\nprint('end')", ""},
	{"code in odd dicts", `
class D(dict):
    def __getitem__(self, k): return 1 / 0
    def __setitem__(self, k, v): 1 / 0
from collections import OrderedDict
g = {}
g['g'] = g
for d in (D(), OrderedDict(), g, {'__builtins__': None}, {'__name__': 5}, {'print': print, '__import__': 5}, None, 5, [], {}): tr(exec, 'x = 1\nimport json\nclass A: pass\ny = x', d), tr(eval, '[a for a in (1, 2)]', d, d), tr(exec, 'global q\nq = 1', d, {}), tr(exec, 'from json import *', d)
print('end')`, "end"},
	{"globals cleared below a function", "def f():\n    globals().clear()\n    for i in range(1000): globals()['x%d' % i] = i\n    return x5\nf()", ""},
	{"locals and globals changed", "g = globals()\nfor n in list(g):\n    if n != 'g': del g[n]\ng['print'] = 5\ng.update({i: i for i in range(1000)})\ng.clear()", ""},

	// What the language lets programs replace.
	{"modules that are changed", "import sys, json, os, io, re, asyncio, collections\nfor m in (json, os, io, re, sys, asyncio, collections):\n    for n in dir(m):\n        tr(setattr, m, n, None), tr(delattr, m, n)\nimport random\nclass A: pass\nprint(A)", ""},
	{"types that are changed", "for t in (int, str, list, dict, object, type, Exception, tuple):\n    for n in ('x', '__init__', '__new__', '__len__', '__class__', 'append', '__name__'): tr(setattr, t, n, 5), tr(delattr, t, n)\nprint([1].append, len('x'), Exception(1))", ""},
	{"classes that change", `
class A:
    def f(self): return 1
a = A()
for i in range(3000):
    setattr(A, 'f', lambda s, i=i: i)
    setattr(A, 'g%d' % (i % 50), i)
    if i % 3: delattr(A, 'f')
    tr(lambda: a.f()), tr(lambda: getattr(a, 'g%d' % (i % 50)))
A.__init__ = 5
A.__eq__ = None
A.__getattr__ = lambda s, n: delattr(A, '__getattr__')
tr(A), tr(lambda: a == a), tr(lambda: a.zzz), tr(lambda: a.zzz)
print('end')`, ""},
	{"special methods that are none", `
names = '__init__ __new__ __call__ __len__ __bool__ __iter__ __next__ __getitem__ __setitem__ __delitem__ __contains__ __eq__ __lt__ __hash__ __repr__ __str__ __add__ __radd__ __enter__ __exit__ __getattr__ __setattr__ __delattr__ __get__ __set__ __int__ __float__ __index__ __await__ __aiter__ __anext__ __neg__ __abs__ __del__ keys send throw close readinto write ioctl'.split()
for v in (5, None, 'x', [], print, int, lambda *a: None, lambda *a: 5, lambda *a: 'x', lambda *a: 1 / 0, staticmethod(print), classmethod(print), property(print)):
    for n in names:
        C = tr(type, 'C', (), {n: v})
        o = tr(C)
        for f in (len, bool, iter, next, hash, repr, str, int, float, list, dict, set, tuple, sorted, sum, abs, callable, dir, id, bytes, bytearray, min, reversed, enumerate, lambda x: x[0], lambda x: x(1), lambda x: x + 1, lambda x: 1 + x, lambda x: x == 1, lambda x: x < 1, lambda x: 1 in x, lambda x: x.zz, lambda x: setattr(x, 'a', 1), lambda x: (lambda *a: a)(*x), lambda x: dict(**x), lambda x: max(*x), lambda x: max(**x), lambda x: '%s %r %d' % (x, x, x), lambda x: '{} {:5}'.format(x, x), lambda x: -x, lambda x: x.__class__, lambda x: isinstance(1, x), lambda x: issubclass(int, x), lambda x: exec('with x: pass', {'x': x}), lambda x: exec('raise x', {'x': x}), lambda x: [1, 2, 3][x], lambda x: range(x), lambda x: 'a' * x, lambda x: chr(x), lambda x: print('x', file=x, end=''), lambda x: super(C, x).foo, lambda x: x.append(x)):
            tr(f, o)
print('end')`, ""},
	{"subclasses of everything", `
for t in (int, str, float, bytes, tuple, list, dict, set, frozenset, bytearray, object, type, range, slice, memoryview, property, super, Exception, OSError, StopIteration, zip, map, enumerate, reversed, bool, complex, staticmethod, type(None), type(print), type(lambda: 0), type(Ellipsis)):
    class C(t) if False else object: pass
    C = tr(type, 'C', (t,), {})
    for a in ((), (1,), ('x',), ([],), ({},), (1, 2), (C,)):
        o = tr(C, *a)
        for f in (repr, str, len, list, hash, iter, bool, lambda x: x + x, lambda x: x == x, lambda x: x[0], lambda x: x.a, lambda x: setattr(x, 'a', x), lambda x: x.__init__(x), lambda x: t.__init__(x), lambda x: super(C, x).__init__(), lambda x: super(C, x).a, lambda x: exec('raise x', {'x': x}), lambda x: x(), lambda x: t(x), lambda x: C(x), lambda x: sorted(x), lambda x: sum(x, x), lambda x: next(x)): tr(f, o)
    D = tr(type, 'D', (t, C), {}), tr(type, 'D', (C, t), {}), tr(type, 'D', (C, int, str), {})
print('end')`, ""},
	{"instances half made", `
for t in (list, dict, Exception, str, int, tuple, set, bytearray, OSError):
    class C(t):
        def __init__(self, *a): pass
    class D(t):
        def __new__(c, *a): return object.__new__(c)
    for K in (C, D):
        o = tr(K, 1)
        for f in (repr, len, list, hash, bool, lambda x: x + x, lambda x: x == x, lambda x: x[0], lambda x: x.append(1), lambda x: x.update({}), lambda x: x.args, lambda x: exec('raise x', {'x': x}), lambda x: sorted(x), lambda x: x.__init__(), lambda x: t.__init__(x)): tr(f, o)
print('end')`, ""},
	{"exceptions that are changed", `
import sys, io
e = ValueError(1)
for i in range(300):
    try: raise e
    except ValueError as x: e = x
for n in ('args', 'value', '__traceback__', '__cause__', '__context__', 'errno', '__class__'): tr(setattr, e, n, e), tr(lambda: getattr(e, n)), tr(delattr, e, n)
tr(sys.print_exception, e, io.StringIO()), tr(sys.print_exception, 5), tr(sys.print_exception, e, 5), tr(lambda: e.__init__(e)), tr(repr, e)
class E(Exception):
    def __str__(self): raise self
    def __repr__(self): raise self
tr(str, E()), tr(repr, E()), tr(print, E()), tr(sys.print_exception, E(), io.StringIO())
raise E`, ""},
	{"exceptions raised again for ever", "e = ValueError()\nwhile True:\n    try: raise e\n    except ValueError: pass", "RuntimeError: time limit"},
	{"exceptions raised again in depth", "e = ValueError()\ndef f(n):\n    if n: f(n - 1)\n    raise e\nwhile True:\n    try: f(100)\n    except ValueError: pass", ""},
	{"causes without an end", "e = None\nfor i in range(100000):\n    try:\n        try: raise ValueError(i) from e\n        except ValueError as x: e = x; raise KeyError(e) from e\n    except KeyError as y: e = y\nraise e", ""},
	{"cause of itself", "e = ValueError()\ntry: raise e from e\nexcept ValueError as x:\n    raise x from x", ""},
	{"classes made for ever", "while True: type('A', (), {})", ""},
	{"named tuples made for ever", "from collections import namedtuple\nl = []\nwhile True: l.append(namedtuple('A', 'a b c'))", ""},
	{"named tuples of anything", "from collections import namedtuple\nfor a in ('', ' ' * 100000, 'a ' * 100000, ['a'] * 1000, 5, [5], None, '1 2', 'a a'):\n    T = tr(namedtuple, 'T', a)\n    tr(lambda: T(*range(100000))), tr(lambda: T(a=1)), tr(lambda: repr(T(1)))\nprint('end')", ""},
	{"attributes of many names", "class A: pass\nl = []\nwhile True:\n    a = A()\n    for i in range(100): setattr(a, 'a%d' % (len(l) * 100 + i), 1)\n    l.append(a)", ""},
	{"shapes without number", "class A: pass\nimport random\nwhile True:\n    a = A()\n    for i in range(20): setattr(a, 'a%d' % random.getrandbits(10), i)", ""},
	{"formats of struct without number", "import struct\ni = 0\nwhile True:\n    struct.calcsize('%dsi' % i)\n    i += 1", "RuntimeError: time limit"},
	{"patterns without number", "import re\ni = 0\nwhile True:\n    re.match('a%d(b)*' % i, 'x')\n    i += 1", "RuntimeError: time limit"},
	{"modules without number", "import sys\ni = 0\nT = type(sys)\nwhile True:\n    sys.modules['m%d' % i] = sys\n    i += 1", ""},
	{"texts of functions without number", "i = 0\nwhile True:\n    exec('def f%d(a%d=%d): return b%d' % (i, i, i, i))\n    i += 1", ""},
	{"scheduled without number", "import micropython\nwhile True:\n    try: micropython.schedule(print, 1)\n    except RuntimeError: pass", ""},
	{"lock of the heap", "import micropython\nmicropython.heap_lock()\nfor i in range(100000):\n    tr(lambda: [i] * 10), tr(lambda: 'x%d' % i), tr(lambda: {i: i}), tr(lambda: (i, i)), tr(exec, 'x = 1')", ""},
	{"levels of optimization", "import micropython\nfor n in (0, 3, -1, 1 << 40, None): tr(micropython.opt_level, n), tr(micropython.alloc_emergency_exception_buf, n) if hasattr(micropython, 'alloc_emergency_exception_buf') else 0, tr(micropython.kbd_intr, n), tr(micropython.mem_info, n), tr(micropython.qstr_info, n), tr(micropython.stack_use)\nprint('end')", "end"},
	{"thresholds of the collector", "import gc\nfor n in (0, 1, -1, 1 << 40, 1 << 62, 10**30): tr(gc.threshold, n), gc.collect(), [[] for i in range(1000)]\ngc.disable()\nwhile True: [0] * 1000", "RuntimeError: time limit"},
	{"garbage with the collector off", "import gc\ngc.disable()\nl = []\nwhile True: l = [l, 'x' * 100] if len(str(len(l))) < 5 else []", ""},
	{"interrupts at the end", "import sys\nclass A:\n    def __call__(self): sys.atexit(self), sys.exit(5)\nsys.atexit(A())", ""},
	{"exits that are odd", "import sys\nfor x in (None, 5, 1 << 70, 'x', [], sys, -1, 1.5):\n    try: sys.exit(x)\n    except SystemExit as e: tr(str, e)\nsys.exit([1, sys])", ""},
	{"standard streams misused", "import sys\nfor s in (sys.stdin, sys.stdout, sys.stderr):\n    tr(s.close), tr(s.read, 1 << 40), tr(s.readline), tr(s.write, 5), tr(s.seek, 1 << 62), tr(s.ioctl, 1, 2) if hasattr(s, 'ioctl') else 0\ntr(setattr, sys, 'stdout', 5)\nprint('end')", ""},
	{"input without an end", "while True:\n    try: input('x' * 100000)\n    except EOFError: pass", "RuntimeError: time limit"},
	{"arguments by the million", "def f(*a, **k): return len(a) + len(k)\nn = 0\nwhile True:\n    n += 10000\n    tr(lambda: f(*range(n))), tr(lambda: f(**{'a%d' % i: 1 for i in range(n)})), tr(print, *[''] * n), tr(max, *range(n)), tr(lambda: (lambda *a: a)(*range(n), *range(n)))", ""},
	{"calls of everything", `
import sys, io, os, json, re, struct, binascii, hashlib, heapq, collections, random, time, errno, select, uctypes, micropython, gc, array, math, platform, deflate, framebuf, vfs, machine, cryptolib, websocket, _thread, _asyncio, btree, tls, socket, termios, builtins
skip = ('exit', 'input', 'sleep', 'sleep_ms', 'sleep_us', 'help', 'idle', 'soft_reset', 'poll', 'heap_lock', 'print', 'mem_info', 'qstr_info', 'start_new_thread', 'interact', 'time_pulse_us')
values = [None, 0, -1, 1 << 40, 'abc', b'xyz', bytearray(5), [], [1, 2], (), (1, 2), {}, {1: 2}, 1.5, int, print, sys, io.BytesIO(b'abc')]
for m in (io, os, json, re, struct, binascii, hashlib, heapq, collections, random, time, select, uctypes, micropython, gc, array, deflate, framebuf, vfs, machine, cryptolib, websocket, _asyncio, btree, tls, socket, termios, platform, builtins):
    for n in dir(m):
        f = getattr(m, n)
        if n in skip or not callable(f): continue
        tr(f)
        for a in values:
            o = tr(f, a)
            tr(f, a, a), tr(f, a, 5, a)
            if isinstance(f, type) and not isinstance(o, Exception):
                for k in dir(o):
                    if k in skip: continue
                    g = tr(getattr, o, k)
                    if callable(g): tr(g), tr(g, a), tr(g, a, a)
`, ""},
}
