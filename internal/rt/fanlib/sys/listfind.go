package sys

import (
	"cmp"
	"slices"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// filtered returns a new list of the items of a list that pass a test.
func filtered(t *fan.Thread, list Word, of *fan.Type, room int, test func(item Word) (bool, Word)) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	found, exc := newList(t, of, room)
	if exc != 0 {
		return 0, exc
	}
	return found, addFiltered(t, found, list, test)
}

func addFiltered(t *fan.Thread, found, list Word, test func(item Word) (bool, Word)) (exc Word) {
	for i := 0; i < t.Size(list); i++ {
		if exc := t.Check(1); exc != 0 {
			return exc
		}
		mark := t.Kept()
		item := t.Keep(t.Items(list)[i])
		ok, exc := test(item)
		if exc == 0 && ok {
			exc = t.Append(found, item)
		}
		if t.Release(mark); exc != 0 {
			return exc
		}
	}
	return 0
}

func listFindType(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return nullPointer(t)
	}
	of := typeOf(t, a[1])
	return filtered(t, a[0], of, t.Size(a[0]), func(item Word) (bool, Word) { return item != 0 && t.Fits(t.TypeOf(item), of), 0 })
}

func listFindNotNull(t *fan.Thread, a fan.Args) (Word, Word) {
	return filtered(t, a[0], t.ItemType(a[0]).NonNull(), t.Size(a[0]), func(item Word) (bool, Word) { return item != 0, 0 })
}

func listUnique(t *fan.Thread, a fan.Args) (Word, Word) {
	if t.Size(a[0]) <= 1 {
		return listDup(t, a)
	}
	mark := t.Kept()
	defer t.Release(mark)
	seen, exc := newSet(t)
	if exc != 0 {
		return 0, exc
	}
	return filtered(t, a[0], t.ItemType(a[0]), t.Size(a[0]), func(item Word) (bool, Word) { return seen.add(t, item) })
}

func listUnion(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return nullPointer(t)
	}
	mark := t.Kept()
	defer t.Release(mark)
	seen, exc := newSet(t)
	if exc != 0 {
		return 0, exc
	}
	fresh := func(item Word) (bool, Word) { return seen.add(t, item) }
	found, exc := filtered(t, a[0], t.ItemType(a[0]), t.Size(a[0])+t.Size(a[1]), fresh)
	if exc != 0 {
		return 0, exc
	}
	return found, addFiltered(t, t.Keep(found), a[1], fresh)
}

func listIntersection(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return nullPointer(t)
	}
	mark := t.Kept()
	defer t.Release(mark)
	other, exc := newSet(t)
	if exc != 0 {
		return 0, exc
	}
	for i := 0; i < t.Size(a[1]); i++ {
		if _, exc := other.add(t, t.Items(a[1])[i]); exc != 0 {
			return 0, exc
		}
	}
	return filtered(t, a[0], t.ItemType(a[0]), t.Size(a[0]), func(item Word) (bool, Word) { return other.remove(t, item) })
}

// maxNesting is how deep lists may stand in lists where they are walked: one that has itself as an item has no end.
const maxNesting = 1000

func listFlatten(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	flat, exc := newList(t, t.Sys("Obj?"), 2*t.Size(a[0]))
	if exc != 0 {
		return 0, exc
	}
	return flat, flatten(t, flat, a[0], 0)
}

func flatten(t *fan.Thread, flat, list Word, depth int) (exc Word) {
	if depth > maxNesting {
		return tooDeep(t)
	}
	for _, item := range t.Items(list) {
		if exc = t.Check(1); exc != 0 {
			return exc
		}
		if t.Heap.KindOf(item) == layout.KindList {
			exc = flatten(t, flat, item, depth+1)
		} else {
			exc = t.Append(flat, item)
		}
		if exc != 0 {
			return exc
		}
	}
	return 0
}

func tooDeep(t *fan.Thread) (exc Word) {
	_, exc = t.Fail("Err", "java.lang.StackOverflowError")
	return exc
}

// listGroupBy makes the map; the loop is in pod sysrun.
func listGroupBy(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return nullPointer(t)
	}
	mark := t.Kept()
	defer t.Release(mark)
	key, err := resultType(t, a[1])
	if err == nil && key.Sig == "sys::Void" {
		key = t.Sys("Obj")
	}
	var typ *fan.Type
	if err == nil {
		typ, err = t.MapOf(key, t.TypeOf(a[0]))
	}
	if err != nil {
		return t.FailWith(err)
	}
	groups, exc := newMap(t, typ, 0)
	if exc != 0 {
		return 0, exc
	}
	_, exc = t.RunFantom("List", "groupByInto", a[0], groups, a[1])
	return groups, exc
}

// sortList sorts by Obj.compare, upwards for direction 1 and downwards for -1; what is equal stays in order.
func sortList(t *fan.Thread, list Word, direction int) (exc Word) {
	if exc := t.Modify(list); exc != 0 {
		return exc
	}
	n := t.Size(list)
	if exc := t.Check(int64(8 * n)); exc != 0 {
		return exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	sorted, exc := t.NewListOf(t.TypeOf(list), t.Items(list))
	if exc != 0 {
		return exc
	}
	t.Keep(sorted) // the items live while others are compared
	items := slices.Clone(t.Items(sorted))
	if !slices.ContainsFunc(items, func(w Word) bool { return !w.IsSmallInt() }) {
		slices.SortFunc(items, func(x, y Word) int { return direction * cmp.Compare(int64(x), int64(y)) })
	} else {
		slices.SortStableFunc(items, func(x, y Word) int {
			if exc != 0 {
				return 0
			}
			var order int
			order, exc = compare(t, x, y)
			return direction * order
		})
	}
	if exc != 0 {
		return exc
	}
	if exc := t.Modify(list); exc != 0 {
		return exc
	}
	copy(t.Items(list), items)
	return 0
}

// compare compares objects as Obj.compare does. Of its result the reference's collections take the low 32 bits.
func compare(t *fan.Thread, x, y Word) (int, Word) {
	n, exc := t.Compare(x, y)
	return cmp.Compare(int32(n), 0), exc
}

// listExtreme returns the first of the smallest items, or for direction 1 of the largest ones.
func listExtreme(t *fan.Thread, list Word, direction int) (Word, Word) {
	if t.Size(list) == 0 {
		return 0, 0
	}
	best := t.Items(list)[0]
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(best)
	t.Keep(best)
	for i := 1; i < t.Size(list); i++ {
		if exc := t.Check(1); exc != 0 {
			return 0, exc
		}
		item := t.Items(list)[i]
		t.SetKept(mark+1, item)
		order, exc := compare(t, item, best)
		if exc != 0 {
			return 0, exc
		}
		if order*direction > 0 {
			best = item
			t.SetKept(mark, best)
		}
	}
	return best, 0
}

func listBinarySearch(t *fan.Thread, a fan.Args) (Word, Word) {
	low, high := 0, t.Size(a[0])-1
	for low <= high {
		probe := (low + high) / 2
		if probe >= t.Size(a[0]) {
			break
		}
		order, exc := compare(t, t.Items(a[0])[probe], a[1])
		switch {
		case exc != 0:
			return 0, exc
		case order < 0:
			low = probe + 1
		case order > 0:
			high = probe - 1
		default:
			return fan.Int(int64(probe)), 0
		}
	}
	return fan.Int(int64(-(low + 1))), 0
}

// randomBelow returns a random number below n, which is not 0.
func randomBelow(t *fan.Thread, n uint64) (uint64, Word) {
	r, exc := random64(t)
	return r % n, exc
}

func listRandom(t *fan.Thread, a fan.Args) (Word, Word) {
	n := t.Size(a[0])
	if n == 0 {
		return 0, 0
	}
	i, exc := randomBelow(t, uint64(n))
	if exc != 0 {
		return 0, exc
	}
	return t.Items(a[0])[i], 0
}

func listShuffle(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := t.Modify(a[0]); exc != 0 {
		return 0, exc
	}
	items := t.Items(a[0])
	for i := range items {
		k, exc := randomBelow(t, uint64(i+1))
		if exc == 0 {
			exc = t.Check(16)
		}
		if exc != 0 {
			return 0, exc
		}
		items[i], items[k] = items[k], items[i]
	}
	return a[0], 0
}
