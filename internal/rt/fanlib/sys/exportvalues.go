package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/value/fantime"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// What natives of other pods make of streams, moments and maps.

// ReadAll returns all that an InStream still has, whoever wrote its class, and leaves it open.
func ReadAll(t *fan.Thread, in Word) ([]byte, Word) {
	if _, exc := hostOf[*inState](t, in, "InStream"); exc != 0 {
		return nil, exc
	}
	return all(t, openIn(t, in))
}

// CloseIn closes an InStream.
func CloseIn(t *fan.Thread, in Word) (exc Word) {
	_, exc = t.Invoke(t.TypeOf(in).FindMethod("close", 0), in)
	return exc
}

// WriteAll writes bytes to an OutStream, whoever wrote its class.
func WriteAll(t *fan.Thread, out Word, data []byte) (exc Word) {
	if _, exc := hostOf[*outState](t, out, "OutStream"); exc != 0 {
		return exc
	}
	return openOut(t, out).put(t, data)
}

// NewDate returns a Date.
func NewDate(t *fan.Thread, d fantime.Date) (Word, Word) { return newDate(t, d) }

// NewTime returns a Time.
func NewTime(t *fan.Thread, d fantime.Time) (Word, Word) { return newTime(t, d) }

// NewDateTime returns a DateTime.
func NewDateTime(t *fan.Thread, m fantime.Moment) (Word, Word) { return newMoment(t, m) }

// DateTimeOf returns the moment of a DateTime.
func DateTimeOf(t *fan.Thread, w Word) (fantime.Moment, Word) { return momentOf(t, w) }

// CurrentZone returns TimeZone.cur.
func CurrentZone(t *fan.Thread) (*fantime.Zone, Word) {
	w, exc := currentZone(t)
	if exc != 0 {
		return nil, exc
	}
	return zoneOf(t, w)
}

// MapPut sets the value of a key, whatever the map allows. Key and value are kept by the caller.
func MapPut(t *fan.Thread, m, key, value Word) (exc Word) { return mapPut(t, m, key, value) }

// MapText returns the text that a map has for a key; false where it has another value or none.
func MapText(t *fan.Thread, m Word, key string) (string, bool) {
	i, exc := mapFind(t, m, t.NewStr(key))
	if exc != 0 || i == heap.Absent {
		return "", false
	}
	_, w := mapEntry(t, m, i)
	return t.TextOf(w)
}

// TextPairs returns the keys and values of a [Str:Str] in the order of the map.
func TextPairs(t *fan.Thread, m Word) ([]fanvalue.Param, Word) { return strParams(t, m) }

// NewMap returns an empty map with keys and values of types. It is kept by the caller.
func NewMap(t *fan.Thread, key, value *fan.Type) (Word, Word) {
	typ, err := t.MapOf(key, value)
	if err != nil {
		return t.FailWith(err)
	}
	mark := t.Kept()
	defer t.Release(mark)
	return newMap(t, typ, 0)
}

// MapEach calls f with the keys and values of a map, in the order in which they came to it, until it returns false. f must not call back.
func MapEach(t *fan.Thread, m Word, f func(key, value Word) bool) {
	table := t.Heap.Load(m, fan.MapTable)
	if table == 0 {
		return
	}
	for i := t.Heap.Next(table, 0); i >= 0; i = t.Heap.Next(table, i+1) {
		if !f(mapEntry(t, m, i)) {
			return
		}
	}
}
