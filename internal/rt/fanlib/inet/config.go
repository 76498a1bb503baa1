package inet

import (
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func socketConfigMethods() table {
	return table{"force_peer": func(*fan.Thread, fan.Args) (Word, Word) { return 0, 0 }}
}

// fields reads fields of an object, until one of them fails.
type fields struct {
	t    *fan.Thread
	self Word
	exc  Word
}

// word returns a field's value, tagged.
func (f *fields) word(name string) Word {
	if f.exc != 0 {
		return 0
	}
	field := f.t.TypeOf(f.self).FindField(name)
	if field == nil {
		_, f.exc = f.t.Fail("UnknownSlotErr", f.t.TypeOf(f.self).Sig+"."+name)
		return 0
	}
	var w Word
	w, f.exc = f.t.GetField(field, f.self)
	return w
}

func (f *fields) flag(name string) bool { return f.word(name) == layout.True }

// number returns a field of type Int or Int?; null is 0.
func (f *fields) number(name string) int64 {
	n, _ := f.t.IntOf(f.word(name))
	return n
}

// config returns the receiver's SocketConfig.
func config(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], wordConfig), 0 }

// options returns the receiver's SocketOptions.
func options(t *fan.Thread, a fan.Args) (Word, Word) {
	return stored(t, a[0], wordOptions, func() (Word, Word) {
		typ, exc := typeNamed(t, "SocketOptions")
		if exc != 0 {
			return 0, exc
		}
		mark := t.Kept()
		defer t.Release(mark)
		o := t.Keep(t.NewObject(typ))
		if o == 0 {
			return t.Made(0)
		}
		_, exc = t.Run(typ.FindMethod("make", 1), o, a[0])
		return o, exc
	})
}

// millis returns a time in whole milliseconds, as the reference's host takes it.
func millis(d time.Duration) time.Duration { return d.Truncate(time.Millisecond) }

// timeoutArg returns a Duration? of which only whole milliseconds count; null is 0, for no bound.
func timeoutArg(t *fan.Thread, w Word) (d time.Duration, exc Word) {
	if w == 0 {
		return 0, 0
	}
	d, exc = sys.DurationOf(t, w)
	return millis(d), exc
}

// newTimeout returns the Duration? of a time.
func newTimeout(t *fan.Thread, d time.Duration) (Word, Word) {
	if d <= 0 {
		return layout.Null, 0
	}
	return sys.NewDuration(t, d)
}
