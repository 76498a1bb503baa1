package syntax

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/source"
)

// benchText is a program of n classes that look like what people write for boards.
func benchText(n int) []byte {
	var b strings.Builder
	b.WriteString("import machine, time\nfrom micropython import const\n\n_BASE = const(0x40)\n")
	for i := range n {
		fmt.Fprintf(&b, `
class Sensor%[1]d(Base):
    """A sensor on a bus.

    Give it the bus and, if it is another, the address.
    """

    def __init__(self, i2c, address=_BASE + %[1]d, *, rate=100):
        self._i2c = i2c
        self.address = address
        self.rate = rate  # in hertz
        self._buffer = bytearray(8)
        self._last_%[1]d = None

    def read(self, register, count=2):
        for i in range(count):
            value = self._i2c.readfrom_mem(self.address, register + i, 1)[0]
            self._buffer[i] = value & 0xFF
        if count == 2 and not self._last_%[1]d:
            return (self._buffer[0] << 8 | self._buffer[1]) / 16.0
        raise ValueError("bad count in sensor %[1]d: {}".format(count))

    @property
    def temperature(self):
        try:
            return self.read(0x05) * 0.0625 - 273.15
        except (OSError, ValueError) as e:
            print(f"sensor {self.address:02x}: {e!r}")
            return [x for x in self._buffer if x > 0] or {"a": 1, 'b': (2, 3)}
`, i)
	}
	return []byte(b.String())
}

func BenchmarkScan(b *testing.B) {
	text := benchText(300)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		var s scanner
		s.init(text, NewSymbols())
		for s.tok.kind != tokEnd {
			s.next()
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, n := range []int{1, 30, 300, 3000} {
		text := benchText(n)
		b.Run(fmt.Sprintf("%dKB", len(text)>>10), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, errs := Parse(source.New("a.py", text), Options{}); len(errs) > 0 {
					b.Fatal(errs)
				}
			}
		})
	}
}

func BenchmarkPrint(b *testing.B) {
	text := benchText(300)
	m, _ := Parse(source.New("a.py", text), Options{})
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Print(m)
	}
}
