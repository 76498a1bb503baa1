package crypto

import (
	"crypto/hmac"
	"encoding/binary"
	"hash"
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// digest is a sum that is being computed: its class says that it is const, so threads may share it.
type digest struct {
	name string // as it was asked for
	key  []byte // of a message authentication code

	mu  sync.Mutex
	sum hash.Hash
}

// digestOf returns the sum of a JDigest or JMacKey.
func digestOf(t *fan.Thread, w Word) (*digest, Word) { return stateOf[*digest](t, w) }

func (d *digest) write(b []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.sum.Write(b)
}

// finish returns the sum and begins anew.
func (d *digest) finish() []byte {
	d.mu.Lock()
	defer d.mu.Unlock()
	b := d.sum.Sum(nil)
	d.sum.Reset()
	return b
}

func (d *digest) reset() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.sum.Reset()
}

// summing are the methods that digests and message authentication codes have in common.
func summing() table {
	of := func(f func(t *fan.Thread, d *digest, a fan.Args) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			d, exc := digestOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return f(t, d, a)
		}
	}
	written := func(f func(a fan.Args) []byte) fan.Native {
		return of(func(_ *fan.Thread, d *digest, a fan.Args) (Word, Word) {
			d.write(f(a))
			return a[0], 0
		})
	}
	return table{
		"algorithm": of(func(t *fan.Thread, d *digest, _ fan.Args) (Word, Word) { return t.NewStr(d.name), 0 }),
		"digest":    of(func(t *fan.Thread, d *digest, _ fan.Args) (Word, Word) { return sys.NewBuf(t, d.finish()) }),
		"reset": of(func(_ *fan.Thread, d *digest, a fan.Args) (Word, Word) {
			d.reset()
			return a[0], 0
		}),
		"update": of(func(t *fan.Thread, d *digest, a fan.Args) (Word, Word) {
			b, exc := sys.BufBytes(t, a[1])
			if exc == 0 {
				exc = t.Check(int64(len(b)))
			}
			if exc == 0 {
				d.write(b)
			}
			return a[0], exc
		}),
		"updateAscii": of(func(t *fan.Thread, d *digest, a fan.Args) (Word, Word) {
			text := t.Text(a[1])
			d.write(lowBytes(text))
			return a[0], t.Check(int64(len(text)))
		}),
		"updateByte": written(func(a fan.Args) []byte { return []byte{byte(a.Int(1))} }),
		"updateI4":   written(func(a fan.Args) []byte { return binary.BigEndian.AppendUint32(nil, uint32(a.Int(1))) }),
		"updateI8":   written(func(a fan.Args) []byte { return binary.BigEndian.AppendUint64(nil, uint64(a.Int(1))) }),
	}
}

// lowBytes returns the low byte of each UTF-16 unit of a text.
func lowBytes(s string) []byte {
	units := fanvalue.StrUnits(s)
	b := make([]byte, len(units))
	for i, u := range units {
		b[i] = byte(u)
	}
	return b
}

func digestMethods() table {
	list := summing()
	list["make"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		name := t.Text(a[1])
		h := digestNamed(name)
		if h == 0 {
			return failFor(t, "Unsupported digest: "+name, unknown(name+" MessageDigest not available"))
		}
		return 0, bound(t, a[0], &digest{name: name, sum: h.New()})
	}
	list["digestSize"] = sumSize
	return list
}

// bound makes a new object stand for a value in Go.
func bound(t *fan.Thread, o Word, v any) (exc Word) {
	_, exc = t.Made(t.Bind(o, v, nil))
	return exc
}

func sumSize(t *fan.Thread, a fan.Args) (Word, Word) {
	d, exc := digestOf(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	return fan.Int(int64(d.sum.Size())), 0
}

func macMethods() table {
	list := summing()
	list["load"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		key, exc := sys.BufBytes(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		if len(key) == 0 {
			return t.FailWith(illegal("java.lang.IllegalArgumentException", "Empty key"))
		}
		name := t.Text(a[1])
		h := macNamed(name)
		if h == 0 {
			return failFor(t, "Unknown MAC algorithm: "+name, unknown("Algorithm "+name+" not available"))
		}
		key = append([]byte(nil), key...)
		return newOf(t, "JMacKey", &digest{name: name, key: key, sum: hmac.New(h.New, key)})
	}
	list["macSize"] = sumSize
	list["format"] = func(t *fan.Thread, _ fan.Args) (Word, Word) { return t.NewStr("RAW"), 0 }
	list["encoded"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		d, exc := digestOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		return sys.NewBuf(t, append([]byte(nil), d.key...))
	}
	return list
}
