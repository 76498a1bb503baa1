package engine_test

import (
	"bytes"
	"encoding/hex"
	"encoding/pem"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// What modules read from outside is fuzzed through programs that use them: each finds the bytes in data, and prints FAILED where what it
// got is not what it should be. A long run of one of them:
//
//	go test ./internal/engine -run '^$' -fuzz '^FuzzJSON$' -fuzztime 5m -parallel 1
func fuzzModule(f *testing.F, program string, seeds ...[]byte) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			return
		}
		text := "data = bytes.fromhex('" + hex.EncodeToString(data) + "')\n" + hostileHelp + program
		if out := runHostile(t, "main.py", []byte(text)); strings.Contains(out, "FAILED") || strings.Contains(out, "SyntaxError") {
			t.Error(out)
		}
	})
}

func seeds(texts ...string) [][]byte {
	var list [][]byte
	for _, s := range texts {
		list = append(list, []byte(s))
	}
	return list
}

// What json reads, it writes so that it reads the same again.
func FuzzJSON(f *testing.F) {
	fuzzModule(f, `
import io, json
v = tr(json.loads, data)
w = tr(json.load, io.BytesIO(data))
if not isinstance(v, Exception):
    try: s = json.dumps(v)
    except (RuntimeError, MemoryError): s = None
    if s is not None and 'inf' not in s and 'nan' not in s and json.dumps(json.loads(s)) != s: print('FAILED', s)
tr(json.dumps, v, separators=(',', ':'))
`, seeds(`{"a": [1, 2.5, -3e10, "x\u00e9\n", null, true, false, {}]}`, `[[[[]]]]`, `"\ud83d\ude00"`, ` 1e400 `, `-`, `{"a":1,"a":2}`, `[1,]`, `"\x00"`, `123456789012345678901234567890`, `nul`)...)
}

// Frames of the WebSocket protocol, read in pieces of all sizes.
func FuzzWebSocket(f *testing.F) {
	fuzzModule(f, `
import io, websocket
for size in (1, 3, 1000):
    w = websocket.websocket(io.BytesIO(data))
    for i in range(20):
        if isinstance(tr(w.read, size), Exception): break
    tr(w.ioctl, 9, 0x80), tr(w.write, b'abc'), tr(w.ioctl, 8), tr(w.readline), tr(w.close)
`, seeds("\x81\x05hello", "\x81\x85\x01\x02\x03\x04hello", "\x81\x7e\x01\x00"+strings.Repeat("x", 256), "\x01\x02ab\x00\x02cd\x89\x00\x80\x01e", "\x88\x02\x03\xe8", "\x82\x7f\x00\x00\x00\x00\x00\x00\x00\x03abc", "\xff\xff\xff\xff")...)
}

// Formats of struct, which the bytes hold up to a zero, and data for them.
func FuzzStruct(f *testing.F) {
	fuzzModule(f, `
import struct
f, _, rest = data.partition(b'\x00')
n = tr(struct.calcsize, f)
if isinstance(n, int):
    v = tr(struct.unpack, f, rest)
    if isinstance(v, tuple):
        if n > len(rest): print('FAILED', f)
        b = tr(struct.pack, f, *v)
        if isinstance(b, bytes) and len(b) != n: print('FAILED', f, len(b), n)
    tr(struct.unpack_from, f, rest, 1), tr(struct.unpack_from, f, rest, -1)
    m = bytearray(rest)
    tr(struct.pack_into, f, m, 1, *range(5)), tr(struct.pack, f, *range(20)), tr(struct.pack, f, b'abc', 'x', 1.5, None)
    if len(m) != len(rest): print('FAILED', m)
`, seeds("<bBhHiIlLqQ\x00"+strings.Repeat("\x7f", 50), ">3s2xf\x00abcde\x00\x00\x00\x00", "@P\x00\x00\x00\x00\x00\x00\x7f\x00\x00", "!10sd\x00", "99999999999999999999s\x00", "=0i?e\x00aa", "O\x00\x0e\x00\x00\x00\x00\x00\x00\x00", "S\x00\x00\x00\x00\x00\x00\x7f\x00\x00")...)
}

// Descriptors of uctypes: what the bytes say, as text, laid over a buffer.
func FuzzUctypes(f *testing.F) {
	fuzzModule(f, `
import uctypes
from uctypes import *
b = bytearray(range(64))
d = tr(eval, data)
for flags in (NATIVE, LITTLE_ENDIAN, BIG_ENDIAN):
    s = tr(struct, addressof(b), d, flags)
    n = tr(sizeof, d, flags)
    for k in ('a', 'b', 'c'):
        v = tr(lambda: getattr(s, k))
        tr(lambda: setattr(s, k, 0x5a)), tr(lambda: v[0]), tr(lambda: v[1 << 20]), tr(lambda: v.a), tr(lambda: setattr(v, 'a', 1)), tr(lambda: v.__setitem__(0, 1)), tr(lambda: bytes(v)), tr(sizeof, v)
    tr(lambda: bytes(s)), tr(lambda: bytearray(s))
if len(b) != 64: print('FAILED')
`, seeds(`{'a': UINT8 | 0, 'b': (ARRAY | 4, 3 | UINT16), 'c': (16, {'a': FLOAT32})}`, `{'a': (PTR | 0, UINT8), 'b': (PTR | 8, {'a': INT8})}`, `{'a': BFUINT32 | 0 | 3 << BF_POS | 5 << BF_LEN}`, `{'a': (ARRAY | 0, 4, {'a': UINT64 | 1 << 20})}`, `{'a': (1 << 40, 5), 'b': None, 'c': ()}`, `({'a': UINT8},)`, `OrderedDict()`)...)
}

// Files of btree.
func FuzzBtree(f *testing.F) {
	var list [][]byte
	for _, fill := range []string{"", "d[b'a'] = b'b'", "for i in range(60): d[b'%d' % (i * 7919 % 61)] = b'x' * i", "for i in range(30): d[b'k%d' % i] = b'y' * 300\nfor i in range(20): del d[b'k%d' % i]"} {
		list = append(list, produced(f, "import btree, io\ns = io.BytesIO()\nd = btree.open(s, pagesize=512)\n"+fill+"\nd.flush()\nout = s.getvalue()"))
	}
	fuzzModule(f, `
import btree, io
d = tr(btree.open, io.BytesIO(data))
if not isinstance(d, Exception):
    for k in ('items', 'keys', 'values'): tr(lambda: [x for x in getattr(d, k)()]), tr(lambda: [x for x in getattr(d, k)(b'1', b'5', btree.DESC | btree.INCL)])
    tr(lambda: d[b'a']), tr(lambda: d.get(b'5')), tr(lambda: b'7' in d)
    tr(lambda: d.__setitem__(b'new', b'z' * 200)), tr(lambda: d.__delitem__(b'5'))
    for i in range(20): tr(lambda: d.put(b'n%d' % i, b'v' * 50))
    tr(lambda: d.flush()), tr(lambda: [x for x in d.items()]), tr(lambda: d.close())
`, list...)
}

// Certificates and keys, as DER and as PEM.
func FuzzCertificates(f *testing.F) {
	archive, err := txtar.ParseFile(filepath.FromSlash("testdata/own/tls.txtar"))
	if err != nil {
		f.Fatal(err)
	}
	var list [][]byte
	for _, file := range archive.Files {
		if strings.HasSuffix(file.Name, ".pem") {
			list = append(list, file.Data)
			if block, _ := pem.Decode(file.Data); block != nil {
				list = append(list, block.Bytes)
			}
		}
	}
	fuzzModule(f, `
import tls
for kind in (tls.PROTOCOL_TLS_SERVER, tls.PROTOCOL_TLS_CLIENT):
    c = tls.SSLContext(kind)
    tr(c.load_verify_locations, data), tr(c.load_cert_chain, data, data), tr(c.get_ciphers)
`, list...)
}

// Records of TLS that a server or client gets.
func FuzzTLS(f *testing.F) {
	fuzzModule(f, `
import io, tls
class S(io.IOBase):
    def __init__(self): self.s = io.BytesIO(data)
    def readinto(self, b): return self.s.readinto(b)
    def write(self, b): return len(b)
    def ioctl(self, op, arg): return 0
    def setblocking(self, x): pass
for server in (False, True):
    c = tls.SSLContext(tls.PROTOCOL_TLS_SERVER if server else tls.PROTOCOL_TLS_CLIENT)
    c.verify_mode = tls.CERT_NONE
    for early in (True, False):
        s = tr(lambda: c.wrap_socket(S(), server_side=server, do_handshake_on_connect=early))
        tr(lambda: s.read(10)), tr(lambda: s.write(b'x')), tr(lambda: s.read()), tr(lambda: s.close())
`, seeds("\x16\x03\x01\x00\x05\x01\x00\x00\x01\x00", "\x15\x03\x03\x00\x02\x02\x28", "\x16\x03\x03\xff\xff", "\x17\x03\x03\x00\x10"+strings.Repeat("x", 16), "HTTP/1.1 400 Bad\r\n")...)
}

// Volumes, mounted from memory and used.
func FuzzVolumes(f *testing.F) {
	var list [][]byte
	for i, c := range []string{"VfsFat", "VfsLfs1", "VfsLfs2"} {
		data := produced(f, volume+"d = D(bytearray(512 * 64))\nvfs."+c+".mkfs(d)\nv = vfs."+c+"(d)\nv.mkdir('x')\nwith v.open('x/a', 'w') as f: f.write('hello' * 50)\nwith v.open('b', 'w') as f: f.write('hi')\nout = bytes(d.b)")
		list = append(list, append([]byte{byte(i)}, data...))
	}
	list = append(list, []byte("\x03\xd2\xcd1\x06\x04\x03\x02a\x00abc"), []byte("\x03\xd2\xcd1\x00"))
	fuzzModule(f, volume+`
kind = data[0] & 3 if data else 0
def walk(path, depth):
    if depth > 4: return
    for e in v.ilistdir(path):
        name = path + '/' + e[0]
        tr(v.stat, name)
        if e[1] & 0x4000: tr(walk, name, depth + 1)
        else: tr(lambda: v.open(name).read(5000))
try: v = vfs.VfsRom(memoryview(data)[1:]) if kind == 3 else (vfs.VfsFat, vfs.VfsLfs1, vfs.VfsLfs2)[kind](D(bytearray(data[1:])))
except Exception: v = None
if v is not None:
    tr(walk, '', 0), tr(v.statvfs, '/'), tr(v.stat, '/x/a')
    if kind != 3:
        def write():
            with v.open('n', 'w') as f: f.write('z' * 700)
        tr(write), tr(v.mkdir, 'y'), tr(v.rename, 'b', 'y/b'), tr(v.remove, 'x/a'), tr(v.rmdir, 'x'), tr(walk, '', 0), tr(v.umount)
`, list...)
}

const volume = `
import vfs
class D:
    def __init__(self, b): self.b = b
    def readblocks(self, n, b, off=0): b[:] = self.b[n * 512 + off:n * 512 + off + len(b)]
    def writeblocks(self, n, b, off=0): self.b[n * 512 + off:n * 512 + off + len(b)] = b
    def ioctl(self, op, arg): return {4: len(self.b) // 512, 5: 512, 6: 0}.get(op, 0)
`

// Programs of any text.
func FuzzProgram(f *testing.F) {
	for _, pattern := range []string{"testdata/*.txtar", "testdata/own/*.txtar", "testdata/mpy/*.py"} {
		names, _ := filepath.Glob(pattern)
		for _, name := range names {
			f.Add(archiveMain(name))
		}
	}
	for _, p := range hostilePrograms {
		f.Add([]byte(p.text))
	}
	for _, p := range hostileLibrary {
		f.Add([]byte(hostileHelp + p.text))
	}
	for seed := range int64(20) {
		f.Add([]byte(randomProgram(seed)))
	}
	f.Fuzz(func(t *testing.T, text []byte) { runHostile(t, "main.py", text) })
}

// produced runs a program and returns the bytes that it leaves in out.
func produced(f *testing.F, program string) []byte {
	f.Helper()
	var out bytes.Buffer
	h := host.Grants{}.Host()
	h.Stdout, h.Stderr = &out, os.Stderr
	e, err := engine.New(engine.Options{Host: h, Path: []string{".frozen"}, Memory: hostileMemory})
	if err != nil {
		f.Fatal(err)
	}
	defer e.Close()
	e.Main(engine.Program{Name: "main.py", Text: []byte(program + "\nprint(out.hex())")})
	data, err := hex.DecodeString(strings.TrimSpace(out.String()))
	if err != nil {
		f.Fatal(out.String())
	}
	return data
}
