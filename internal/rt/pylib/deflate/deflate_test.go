package deflate

import (
	"bytes"
	"compress/flate"
	"math/rand/v2"
	"testing"

	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// source is a stream of bytes.
type source struct{ bytes.Reader }

func (s *source) Read(t *py.Thread, p []byte) (int, Word) {
	n, _ := s.Reader.Read(p)
	return n, 0
}
func (s *source) Write(t *py.Thread, p []byte) (int, Word) { return 0, 0 }
func (s *source) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	return 0, 0
}

func newInput(t testing.TB, data []byte) (*input, *source) {
	rt, err := py.New(py.Options{Heap: heap.Options{Limit: 4 << 20}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { rt.Close() })
	s := &source{*bytes.NewReader(data)}
	return &input{t: rt.Main(), source: s}, s
}

// What compress/flate compresses, at any level, comes out as it went in, in portions of any size, and what follows it is left in the source.
func TestAgainstFlate(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for round := range 60 {
		text := make([]byte, r.IntN(100_000))
		for i := range text {
			text[i] = byte(r.IntN(1 + round*4))
			if i > 300 && r.IntN(3) > 0 {
				text[i] = text[i-1-r.IntN(300)]
			}
		}
		var packed bytes.Buffer
		w, err := flate.NewWriter(&packed, round%11-1)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(text)
		w.Close()
		in, s := newInput(t, append(packed.Bytes(), "behind"...))
		d := &inflater{window: make([]byte, 1<<15)}
		var got []byte
		for !d.done && in.exc == 0 {
			p := make([]byte, 1+r.IntN(5000))
			got = append(got, p[:d.inflate(in, p)]...)
		}
		if in.exc != 0 || !bytes.Equal(got, text) {
			t.Fatalf("round %d: %d bytes of %d, exception %#x", round, len(got), len(text), in.exc)
		}
		if s.Len() != len("behind") {
			t.Errorf("round %d: %d bytes are left behind the data, want 6", round, s.Len())
		}
	}
}

// Wrong data ends with an exception; none makes the decoder panic, or put out more than fits.
func FuzzInflate(f *testing.F) {
	f.Add([]byte("\xcb\xcdL.\xca/\xa8,\xc9\xc8\xcf\x03\x00"))
	f.Add([]byte("\x05\xc1\x81\x01\x000\x04\x04\xb1\x95\\\x1f\xcfn\x86o\x82d\x06Qq\xc8\x9d\xc5X}<e\xb5g\x83\x0f\x89X\x07"))
	f.Add([]byte("\x00\x05\x00\xfa\xffhello\x07"))
	f.Fuzz(func(t *testing.T, data []byte) {
		in, _ := newInput(t, data)
		d := &inflater{window: make([]byte, 1<<8)}
		var p [300]byte
		for n := 0; !d.done && in.exc == 0 && n < 1<<20; {
			k := d.inflate(in, p[:])
			if k > len(p) || k == 0 && !d.done && in.exc == 0 {
				t.Fatalf("%d bytes of %d", k, len(p))
			}
			n += k
		}
	})
}
