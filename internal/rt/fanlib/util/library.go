package util

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Word is a value.
type Word = fan.Word

// table is the methods of one type, by name.
type table map[string]fan.Native

// Natives returns the methods by qualified name.
func Natives() map[string]fan.Native {
	list := map[string]fan.Native{}
	for typ, methods := range map[string]table{
		"IntArray": intArrayMethods(), "FloatArray": floatArrayMethods(), "BoolArray": boolArrayMethods(),
		"SeededRandom": seededMethods(), "SecureRandom": secureMethods(),
		"NativeConsole": consoleMethods(), "LockFile": lockFileMethods(),
	} {
		for name, f := range methods {
			list["util::"+typ+"."+name] = f
		}
	}
	return list
}

// Hidden returns what objects have besides their fields, by type.
func Hidden() map[string]fan.Hidden {
	return map[string]fan.Hidden{
		"util::IntArray": {Words: arrayWords}, "util::FloatArray": {Words: arrayWords}, "util::BoolArray": {Words: boolWords},
		"util::SeededRandom": {Words: 1}, "util::NativeConsole": {Words: 1},
		"util::LockFile": {Words: lockWords, Host: true},
	}
}

const first = layout.FieldsStart // of the hidden words

// typeNamed returns a type of this pod, linked.
func typeNamed(t *fan.Thread, name string) (*fan.Type, Word) {
	typ, err := t.Runtime().Type("util::" + name)
	if err != nil {
		return nil, t.Exception(err)
	}
	return typ, 0
}

// newItems returns a KindRaw of zero bytes; null for none.
func newItems(t *fan.Thread, bytes int64) (Word, Word) {
	if bytes == 0 {
		return 0, 0
	}
	if exc := t.Room(bytes + layout.HeaderBytes); exc != 0 {
		return 0, exc
	}
	return t.Made(t.Alloc(layout.KindRaw, 0, layout.HeaderBytes+uint64(bytes)))
}

// itemBytes returns the bytes of a KindRaw that newItems has made.
func itemBytes(t *fan.Thread, items Word, n int) []byte {
	if items == 0 {
		return nil
	}
	return t.Heap.Bytes(items, layout.HeaderBytes, n)
}

// outOfBounds is what the reference's host throws for an index that an array has not.
func outOfBounds(t *fan.Thread, text string) (exc Word) {
	_, exc = t.Fail("IndexErr", "java.lang.ArrayIndexOutOfBoundsException: "+text)
	return exc
}

// checkIndex returns an index into an array with so many items.
func checkIndex(t *fan.Thread, index int64, size int) (i int, exc Word) {
	if i = int(int32(index)); i < 0 || i >= size {
		exc = outOfBounds(t, "Index "+strconv.Itoa(i)+" out of bounds for length "+strconv.Itoa(size))
	}
	return i, exc
}

// negativeSize is what the reference's host throws for an array with fewer than no items.
func negativeSize(t *fan.Thread, n int32) (Word, Word) {
	return t.Fail("Err", "java.lang.NegativeArraySizeException: "+strconv.Itoa(int(n)))
}

// checkCopy checks that n items can be copied from one place to another, as System.arraycopy does; java is the type of the items there.
func checkCopy(t *fan.Thread, java string, from, n, fromSize, to, toSize int) (exc Word) {
	ofSize := func(size int) string { return " out of bounds for " + java + "[" + strconv.Itoa(size) + "]" }
	switch {
	case from < 0:
		return outOfBounds(t, "arraycopy: source index "+strconv.Itoa(from)+ofSize(fromSize))
	case to < 0:
		return outOfBounds(t, "arraycopy: destination index "+strconv.Itoa(to)+ofSize(toSize))
	case n < 0:
		return outOfBounds(t, "arraycopy: length "+strconv.Itoa(n)+" is negative")
	case from+n > fromSize:
		return outOfBounds(t, "arraycopy: last source index "+strconv.Itoa(from+n)+ofSize(fromSize))
	case to+n > toSize:
		return outOfBounds(t, "arraycopy: last destination index "+strconv.Itoa(to+n)+ofSize(toSize))
	}
	return 0
}
