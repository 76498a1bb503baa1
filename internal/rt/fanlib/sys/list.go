package sys

import (
	"fmt"
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func listMethods() table {
	return table{
		"make": listMake,
		"makeObj": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return listMade(t, a[0], t.Sys("Obj?"), a.Int(1))
		},

		"equals": listEquals,
		"hash":   listHash,
		"toStr":  listToStr,
		"toCode": listToCode,
		"join/1": listJoin,

		"of":        func(t *fan.Thread, a fan.Args) (Word, Word) { return t.TypeObject(t.ItemType(a[0])), 0 },
		"isEmpty":   func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(t.Size(a[0]) == 0), 0 },
		"size":      func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(int64(t.Size(a[0]))), 0 },
		"size=":     listSetSize,
		"capacity":  func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(int64(t.Capacity(a[0]))), 0 },
		"capacity=": listSetCapacity,

		"get":      listGet,
		"getSafe":  listGetSafe,
		"getRange": listGetRange,
		"first":    func(t *fan.Thread, a fan.Args) (Word, Word) { return listEnd(t, a[0], 0) },
		"last":     func(t *fan.Thread, a fan.Args) (Word, Word) { return listEnd(t, a[0], t.Size(a[0])-1) },
		"peek":     func(t *fan.Thread, a fan.Args) (Word, Word) { return listEnd(t, a[0], t.Size(a[0])-1) },
		"random":   listRandom,

		"contains":     listContains,
		"containsSame": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(sameAt(t, a[0], a[1], 0) >= 0), 0 },
		"containsAll":  func(t *fan.Thread, a fan.Args) (Word, Word) { return listContainsOf(t, a, false) },
		"containsAny":  func(t *fan.Thread, a fan.Args) (Word, Word) { return listContainsOf(t, a, true) },
		"index":        func(t *fan.Thread, a fan.Args) (Word, Word) { return listIndex(t, a, equalAt) },
		"indexr":       func(t *fan.Thread, a fan.Args) (Word, Word) { return listIndex(t, a, equalBefore) },
		"indexSame": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return listIndex(t, a, func(t *fan.Thread, list, item Word, start int) (int, Word) { return sameAt(t, list, item, start), 0 })
		},

		"dup":          listDup,
		"set":          func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], t.SetItem(a[0], a.Int(1), a[2]) },
		"setNotNull":   listSetNotNull,
		"add":          listAdd,
		"push":         listAdd,
		"addNotNull":   listAddNotNull,
		"addIfNotNull": listAddNotNull,
		"addAll":       func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], insertAll(t, a[0], t.Size(a[0]), a[1]) },
		"insert":       listInsert,
		"insertAll":    listInsertAll,
		"fill":         listFill,
		"remove":       listRemove,
		"removeSame":   listRemoveSame,
		"removeAt":     func(t *fan.Thread, a fan.Args) (Word, Word) { return removeAt(t, a[0], a.Int(1)) },
		"pop":          listPop,
		"removeRange":  listRemoveRange,
		"removeAll":    listRemoveAll,
		"clear":        listClear,
		"trim":         listTrim,
		"reverse":      listReverse,
		"swap":         listSwap,
		"moveTo":       listMoveTo,
		"shuffle":      listShuffle,

		"findType":     listFindType,
		"findNotNull":  listFindNotNull,
		"unique":       listUnique,
		"union":        listUnion,
		"intersection": listIntersection,
		"flatten":      listFlatten,
		"groupBy":      listGroupBy,

		"sort/0":         func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], sortList(t, a[0], 1) },
		"sortr/0":        func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], sortList(t, a[0], -1) },
		"min/0":          func(t *fan.Thread, a fan.Args) (Word, Word) { return listExtreme(t, a[0], -1) },
		"max/0":          func(t *fan.Thread, a fan.Args) (Word, Word) { return listExtreme(t, a[0], 1) },
		"binarySearch/1": listBinarySearch,

		"isRO": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(readonly(t, a[0])), 0 },
		"isRW": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(!readonly(t, a[0])), 0 },
		"ro":   listRO,
		"rw":   listRW,

		"isImmutable": listIsImmutable,
		"toImmutable": listToImmutable,
	}
}

func listMake(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return t.Fail("NullErr", "")
	}
	return listMade(t, a[0], typeOf(t, a[1]), a.Int(2))
}

// listMade makes a new object a list of a type.
func listMade(t *fan.Thread, list Word, of *fan.Type, capacity int64) (Word, Word) {
	typ, err := t.ListOf(of)
	if err != nil {
		return t.FailWith(err)
	}
	n := int32(capacity)
	if n < 0 {
		return t.Fail("Err", "java.lang.NegativeArraySizeException: "+strconv.Itoa(int(n)))
	}
	if t.Heap.Kind(list) != layout.KindList { // made by reflection
		if list, err := t.NewListOf(typ, nil); err != 0 {
			return list, err
		}
	}
	t.SetTypeOf(list, typ)
	return list, t.SetCapacity(list, int(n))
}

// newList returns a list with room, kept until the mark is released.
func newList(t *fan.Thread, of *fan.Type, room int) (Word, Word) {
	list, exc := t.NewList(of)
	if exc != 0 {
		return 0, exc
	}
	return t.Keep(list), t.SetCapacity(list, room)
}

func listEquals(t *fan.Thread, a fan.Args) (Word, Word) {
	x, y := a[0], a[1]
	if t.Heap.KindOf(y) != layout.KindList || t.ItemType(x) != t.ItemType(y) || t.Size(x) != t.Size(y) {
		return fan.Bool(false), 0
	}
	for i := 0; i < min(t.Size(x), t.Size(y)); i++ {
		if exc := t.Check(1); exc != 0 {
			return 0, exc
		}
		if same, exc := t.Equal(t.Items(x)[i], t.Items(y)[i]); exc != 0 || !same {
			return fan.Bool(false), exc
		}
	}
	return fan.Bool(true), 0
}

func listHash(t *fan.Thread, a fan.Args) (Word, Word) {
	hash := int64(33)
	for i := 0; i < t.Size(a[0]); i++ {
		hash *= 31
		if item := t.Items(a[0])[i]; item != 0 {
			n, _, exc := hashOf(t, item)
			if exc != 0 {
				return 0, exc
			}
			hash += n
		}
	}
	return fan.Int(hash), 0
}

func listToStr(t *fan.Thread, a fan.Args) (Word, Word) {
	if t.Size(a[0]) == 0 {
		return newStr(t, "[,]")
	}
	b := builder("[")
	if exc := joinItems(t, &b, a[0], ", ", textOf); exc != 0 {
		return 0, exc
	}
	b = append(b, ']')
	return b.made(t)
}

func listToCode(t *fan.Thread, a fan.Args) (Word, Word) {
	b := builder(t.ItemType(a[0]).Sig + "[")
	if t.Size(a[0]) == 0 {
		b = append(b, ',')
	}
	if exc := joinItems(t, &b, a[0], ", ", codeOf); exc != 0 {
		return 0, exc
	}
	b = append(b, ']')
	return b.made(t)
}

// listJoin is join without a function.
func listJoin(t *fan.Thread, a fan.Args) (Word, Word) {
	var b builder
	of := textOf
	if t.Size(a[0]) == 1 {
		of = (*fan.Thread).Str
	}
	if exc := joinItems(t, &b, a[0], t.Text(a[1]), of); exc != 0 {
		return 0, exc
	}
	return b.made(t)
}

// joinItems appends the texts of a list's items.
func joinItems(t *fan.Thread, b *builder, list Word, sep string, of func(*fan.Thread, Word) (string, Word)) (exc Word) {
	for i := 0; i < t.Size(list); i++ {
		if exc := t.Check(8); exc != 0 {
			return exc
		}
		if i > 0 {
			if exc := b.add(t, sep); exc != 0 {
				return exc
			}
		}
		s, exc := of(t, t.Items(list)[i])
		if exc == 0 {
			exc = b.add(t, s)
		}
		if exc != 0 {
			return exc
		}
	}
	return 0
}

func listSetSize(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := t.Modify(a[0]); exc != 0 {
		return 0, exc
	}
	n, size := int(int32(a.Int(1))), t.Size(a[0])
	switch {
	case n < 0:
		return 0, outOfBounds(t, a[0], n, "Index %d out of bounds for length %d")
	case n <= size:
		t.Shrink(a[0], n)
		return 0, 0
	}
	if of := t.ItemType(a[0]); of.Root == nil {
		return t.Fail("ArgErr", "Cannot grow non-nullable list of "+of.Sig)
	}
	if n > t.Capacity(a[0]) {
		if exc := t.SetCapacity(a[0], n); exc != 0 {
			return 0, exc
		}
	}
	_, exc := t.Grow(a[0], n-size)
	return 0, exc
}

func listSetCapacity(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := t.Modify(a[0]); exc != 0 {
		return 0, exc
	}
	n := int(int32(a.Int(1)))
	if n < t.Size(a[0]) {
		return t.Fail("ArgErr", "capacity < size")
	}
	return 0, t.SetCapacity(a[0], n)
}

func listGet(t *fan.Thread, a fan.Args) (Word, Word) {
	i, exc := t.Index(a[0], a.Int(1))
	if exc != 0 {
		return 0, exc
	}
	return t.Items(a[0])[i], 0
}

func listGetSafe(t *fan.Thread, a fan.Args) (Word, Word) {
	i, size := a.Int(1), int64(t.Size(a[0]))
	if i < 0 {
		i += size
	}
	if i < 0 || i >= size {
		return a[2], 0
	}
	return t.Items(a[0])[i], 0
}

// listEnd returns an item; null where there is none.
func listEnd(t *fan.Thread, list Word, i int) (Word, Word) {
	if t.Size(list) == 0 {
		return 0, 0
	}
	return t.Items(list)[i], 0
}

// span returns the part of a list that a range names.
func span(t *fan.Thread, list, r Word) (start, n int, exc Word) {
	bounds, size := rangeOf(t, r), int64(t.Size(list))
	s, err := bounds.StartIndex(size)
	var e int64
	if err == nil {
		e, err = bounds.EndIndex(size)
	}
	if err != nil {
		return 0, 0, t.Exception(err)
	}
	if e-s+1 < 0 {
		_, exc = t.Fail("IndexErr", bounds.String())
		return 0, 0, exc
	}
	if s < 0 {
		return 0, 0, outOfBounds(t, list, int(s), "arraycopy: source index %d out of bounds for object array[%d]")
	}
	return int(s), int(e - s + 1), 0
}

// outOfBounds is what the reference's host throws for a place of an array that is not there.
func outOfBounds(t *fan.Thread, list Word, i int, format string) (exc Word) {
	_, exc = t.Fail("IndexErr", fmt.Sprintf("java.lang.ArrayIndexOutOfBoundsException: "+format, i, t.Capacity(list)))
	return exc
}

func listGetRange(t *fan.Thread, a fan.Args) (Word, Word) {
	start, n, exc := span(t, a[0], a[1])
	if exc != 0 {
		return 0, exc
	}
	return t.NewListOf(t.TypeOf(a[0]), t.Items(a[0])[start:start+n])
}

// sameAt returns where an item stands itself, from a place on; -1 where it does not.
func sameAt(t *fan.Thread, list, item Word, start int) int {
	for i, x := range t.Items(list)[start:] {
		if x == item || isSame(t, x, item) {
			return start + i
		}
	}
	return -1
}

// isSame reports whether two words are the same object: a number is the same as an equal one.
func isSame(t *fan.Thread, x, y Word) bool {
	if n, ok := t.IntOf(x); ok {
		k, ok := t.IntOf(y)
		return ok && n == k
	}
	if f, ok := t.FloatOf(x); ok {
		g, ok := t.FloatOf(y)
		return ok && f == g
	}
	return x == y
}

// equalAt returns where an equal item stands first, from a place on; -1 where none does. Null is found as itself.
func equalAt(t *fan.Thread, list, item Word, start int) (int, Word) {
	for i := start; i < t.Size(list); i++ {
		if found, exc := equalTo(t, t.Items(list)[i], item); found || exc != 0 {
			return i, exc
		}
	}
	return -1, 0
}

// equalBefore returns where an equal item stands last, at a place or before.
func equalBefore(t *fan.Thread, list, item Word, start int) (int, Word) {
	for i := start; i >= 0; i-- {
		if i >= t.Size(list) {
			continue
		}
		if found, exc := equalTo(t, t.Items(list)[i], item); found || exc != 0 {
			return i, exc
		}
	}
	return -1, 0
}

func equalTo(t *fan.Thread, x, item Word) (bool, Word) {
	if exc := t.Check(1); exc != 0 {
		return false, exc
	}
	return t.Equal(x, item)
}

func listContains(t *fan.Thread, a fan.Args) (Word, Word) {
	i, exc := equalAt(t, a[0], a[1], 0)
	return fan.Bool(i >= 0), exc
}

// listContainsOf answers whether one of the other list's items is in the list, or all of them are.
func listContainsOf(t *fan.Thread, a fan.Args, one bool) (Word, Word) {
	if a[1] == 0 {
		return nullPointer(t)
	}
	for i := 0; i < t.Size(a[1]); i++ {
		at, exc := equalAt(t, a[0], t.Items(a[1])[i], 0)
		if exc != 0 || (at >= 0) == one {
			return fan.Bool(one), exc
		}
	}
	return fan.Bool(!one), 0
}

func nullPointer(t *fan.Thread) (Word, Word) {
	return t.Fail("NullErr", "java.lang.NullPointerException")
}

// listIndex searches from an offset on.
func listIndex(t *fan.Thread, a fan.Args, search func(t *fan.Thread, list, item Word, start int) (int, Word)) (Word, Word) {
	if t.Size(a[0]) == 0 {
		return 0, 0
	}
	start, exc := t.Index(a[0], a.Int(2))
	if exc != 0 {
		return 0, exc
	}
	i, exc := search(t, a[0], a[1], start)
	if exc != 0 || i < 0 {
		return 0, exc
	}
	return layout.SmallInt(int64(i)), 0
}

func listDup(t *fan.Thread, a fan.Args) (Word, Word) {
	return t.NewListOf(t.TypeOf(a[0]), t.Items(a[0]))
}

func listSetNotNull(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[2] == 0 {
		return a[0], 0
	}
	return a[0], t.SetItem(a[0], a.Int(1), a[2])
}

func listAdd(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := t.Holds(a[0], a[1], "Adding"); exc != 0 && !readonly(t, a[0]) {
		return 0, exc
	}
	return a[0], t.Append(a[0], a[1])
}

func listAddNotNull(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return a[0], 0
	}
	return listAdd(t, a)
}
