// Package testkit holds what tests and benchmarks of several packages share.
//
//	src := testkit.VariedPython(100 << 10) // 100 KB of Python, the same at every call
//
// It is imported by tests only.
package testkit

import (
	"bytes"
	"fmt"
	"math/rand/v2"
)

// VariedPython returns a Python module of about size bytes, the same at every
// call: classes, functions, loops, handlers, literals and calls in the mix of an
// application, with names and constants that grow in number with the size.
func VariedPython(size int) []byte {
	var b bytes.Buffer
	r := rand.New(rand.NewPCG(1, 2))
	b.WriteString("import sys\nfrom micropython import const\n\n_LIMIT = const(100)\n")
	for n := 0; b.Len() < size; n++ {
		pieces[n%len(pieces)](&b, r, n)
	}
	return b.Bytes()
}

// pieces write one top-level construct each; n makes its names distinct.
var pieces = []func(b *bytes.Buffer, r *rand.Rand, n int){writeFunction, writeClass, writeTable, writeGenerator}

func writeFunction(b *bytes.Buffer, r *rand.Rand, n int) {
	fmt.Fprintf(b, `

def handle_%[1]d(request, retries=%[2]d, *, verbose=False):
    # Try until it works or the retries are used up.
    total_%[1]d = 0
    for attempt in range(retries):
        try:
            reply = request.send(%[3]q, timeout=%[4]d.5)
            if reply is None or reply.status != %[2]d:
                continue
            total_%[1]d += reply.length * %[2]d + (attempt << 3) %% 7
        except (OSError, ValueError) as error:
            if verbose and attempt > _LIMIT:
                print("attempt", attempt, f"failed: {error!r} of {retries}")
            raise RuntimeError("handler %[1]d gave up after a while") from error
        finally:
            request.close()
    return total_%[1]d if total_%[1]d >= 0 else -1
`, n, r.IntN(1<<16), fmt.Sprintf("/api/v1/items/%d", r.IntN(1<<20)), r.IntN(100))
}

func writeClass(b *bytes.Buffer, r *rand.Rand, n int) {
	fmt.Fprintf(b, `

class Device%[1]d(Base):
    """Register map of device %[1]d."""

    ADDRESS = 0x%[2]x
    names = ("mode_%[1]d", "range_%[1]d", "offset")

    def __init__(self, bus, address=ADDRESS):
        super().__init__(bus)
        self._address = address
        self._cache = {"mode": 0, "range": %[3]d, "gain": %[4]g}

    @property
    def value_%[1]d(self):
        raw = self._read(self._address, 2)
        return (raw[0] << 8 | raw[1]) & 0x%[2]x

    def configure(self, **options):
        for name, value in options.items():
            if name not in self.names:
                raise KeyError(name)
            self._cache[name] = value
        return [self._cache[k] for k in sorted(self._cache) if self._cache[k] != %[3]d]
`, n, r.IntN(1<<24), r.IntN(1<<20), r.Float64()*1000)
}

func writeTable(b *bytes.Buffer, r *rand.Rand, n int) {
	fmt.Fprintf(b, "\nTABLE_%d = {\n", n)
	for range 8 {
		fmt.Fprintf(b, "    %q: (%d, 0x%x, %g, b\"\\x%02x\\x00\"),\n", fmt.Sprintf("key-%d-of-table", r.IntN(1<<24)), r.IntN(1<<30), r.Uint64(), r.Float64(), r.IntN(256))
	}
	b.WriteString("}\n")
}

func writeGenerator(b *bytes.Buffer, r *rand.Rand, n int) {
	fmt.Fprintf(b, `

def stream_%[1]d(source, window=%[2]d):
    buffer = []
    while True:
        with source.lock as lock:
            item = source.next(lock)
        if item is None:
            break
        buffer.append(item)
        if len(buffer) > window:
            oldest, *rest = buffer
            yield oldest, sum(x * %[2]d for x in rest), lambda scale: scale * window
            buffer = rest
    else:
        buffer = None
    del source
`, n, r.IntN(64))
}
