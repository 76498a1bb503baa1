package heap

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

type fixture struct {
	*testing.T
	*Heap
	c     *Cache
	roots []layout.Word
}

func newFixture(t *testing.T, opts Options) *fixture {
	t.Helper()
	h, err := New(opts)
	if err != nil {
		t.Fatal(err)
	}
	f := &fixture{T: t, Heap: h, c: h.NewCache()}
	h.AddRoots(func(m *Marker) { m.Words(f.roots); f.c.Visit(m) })
	t.Cleanup(func() {
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

func (f *fixture) check() {
	f.Helper()
	f.c.Flush()
	f.FlushNames()
	if err := f.Check(nil); err != nil {
		f.Fatal(err)
	}
}

func (f *fixture) collect() uint64 {
	f.Helper()
	f.check()
	live := f.Collect()
	f.check()
	return live
}

// tuple makes a tuple of words.
func (f *fixture) tuple(words ...layout.Word) layout.Word {
	f.Helper()
	o := f.c.Alloc(layout.KindTuple, 0, layout.TupleWords+8*uint64(len(words)))
	if o == 0 {
		f.Fatal("no memory")
	}
	f.Store(o, layout.SequenceLen, layout.Word(len(words)))
	copy(f.Words(o, layout.TupleWords, len(words)), words)
	return o
}

func TestSizeClasses(t *testing.T) {
	for i, s := range cellSizes {
		if s%layout.ObjectAlign != 0 || i > 0 && s <= cellSizes[i-1] {
			t.Errorf("cell size %d", s)
		}
	}
	for size := uint64(1); size <= layout.MaxSmallBytes; size++ {
		c := classOf(size)
		if uint64(cellSizes[c]) < size || c > 0 && uint64(cellSizes[c-1]) >= size {
			t.Fatalf("%d bytes in cells of %d", size, cellSizes[c])
		}
	}
}

func TestAllocationIsZeroedAndAligned(t *testing.T) {
	f := newFixture(t, Options{Limit: 32 << 20})
	for round := range 3 {
		for _, size := range []uint64{8, 16, 24, 100, 512, 4096, 4097, 8192, 100_000} {
			for range 50 {
				o := f.c.Alloc(layout.KindRaw, 7, size)
				if o == 0 || o%layout.ObjectAlign != 0 || f.Kind(o) != layout.KindRaw || f.Type(o) != 7 || f.Capacity(o) < size {
					t.Fatalf("size %d: object %#x kind %d capacity %d", size, o, f.Kind(o), f.Capacity(o))
				}
				b := f.Bytes(o, 8, int(size)-8)
				for i := range b {
					if b[i] != 0 {
						t.Fatalf("round %d: size %d: byte %d is not zero", round, size, i)
					}
					b[i] = 0xff
				}
			}
		}
		f.collect()
	}
	if s := f.Stats(); s.Used != 0 || s.Live != 0 || s.Cycles != 3 {
		t.Errorf("%+v after all is gone", s)
	}
}

func TestLimitIsExact(t *testing.T) {
	f := newFixture(t, Options{Limit: 1 << 20})
	n := 0
	for ; f.c.Alloc(layout.KindRaw, 0, 8000) != 0; n++ {
	}
	if n != 1<<20/layout.PageBytes {
		t.Errorf("%d pages of %d", n, 1<<20/layout.PageBytes)
	}
	if f.c.Alloc(layout.KindRaw, 0, 16) != 0 || f.c.Alloc(layout.KindTuple, 0, 1<<40) != 0 || f.c.NewString(make([]byte, 9000)) != 0 {
		t.Error("allocated above the limit")
	}
	f.collect()
	if f.c.Alloc(layout.KindRaw, 0, 1<<20) == 0 {
		t.Error("free pages are not joined")
	}
	f.collect()
}

func TestCollectKeepsWhatRootsReach(t *testing.T) {
	f := newFixture(t, Options{Limit: 8 << 20})
	inner := f.tuple(layout.SmallInt(1), f.c.NewString([]byte("text of an inner tuple")))
	cycle := f.tuple(inner, 0)
	f.Store(cycle, layout.TupleWords+8, cycle)
	f.roots = append(f.roots, cycle)
	mark := f.c.Kept()
	kept := f.c.Keep(f.tuple(layout.None))
	for range 1000 {
		f.tuple(cycle, kept)
	}
	want := uint64(32 + 48 + 32 + 32) // two tuples of two, a string of 22 bytes, a tuple of one
	if live := f.collect(); live != want {
		t.Errorf("%d bytes live, want %d", live, want)
	}
	if got := f.Text(f.Load(inner, layout.TupleWords+8)); string(got) != "text of an inner tuple" {
		t.Errorf("text is %q", got)
	}
	f.c.Release(mark)
	if live := f.collect(); live != want-32 {
		t.Errorf("%d bytes live after releasing 32 of %d", live, want)
	}
	f.roots = nil
	if live := f.collect(); live != 0 {
		t.Errorf("%d bytes live without roots", live)
	}
}

// Words that only look like objects keep nothing alive and break nothing.
func TestStaleWordsAreHarmless(t *testing.T) {
	f := newFixture(t, Options{Limit: 8 << 20})
	f.tuple()
	large := f.c.Alloc(layout.KindRaw, 0, 50_000)
	for w := layout.Word(0); w < 40*layout.PageBytes; w += 8 {
		if w != large {
			f.roots = append(f.roots, w)
		}
	}
	f.roots = append(f.roots, 1<<63, ^layout.Word(15))
	f.c.Flush()
	f.Collect()
	f.check()
	if f.Kind(large) != layout.KindRaw {
		t.Error("freed memory was written to")
	}
	if s := f.Stats(); s.Live > 64 {
		t.Errorf("%d bytes live", s.Live)
	}
}

func TestLongChainsAndWideObjects(t *testing.T) {
	f := newFixture(t, Options{Limit: 64 << 20})
	var head layout.Word
	for range 300_000 {
		head = f.tuple(head)
	}
	f.roots = []layout.Word{head}
	f.collect()
	n := 0
	for o := head; o != 0; o = f.Load(o, layout.TupleWords) {
		n++
	}
	if n != 300_000 {
		t.Errorf("the chain has %d links", n)
	}
}

func TestRequestOnce(t *testing.T) {
	asked := 0
	f := newFixture(t, Options{Limit: 64 << 20, Request: func() { asked++ }})
	for range 100_000 {
		f.tuple(layout.None, layout.None)
	}
	if asked != 1 || !f.Due() {
		t.Errorf("asked %d times, due %v", asked, f.Due())
	}
	f.collect()
	if f.Due() {
		t.Error("due after a collection")
	}
}

func TestHosts(t *testing.T) {
	f := newFixture(t, Options{})
	var ended []string
	end := func(v any) { ended = append(ended, v.(string)) }
	a := f.c.NewHost(1, "a", end)
	f.c.NewHost(1, "b", end)
	f.roots = []layout.Word{a}
	f.collect()
	if got := fmt.Sprint(ended); got != "[b]" || f.Host(a) != "a" {
		t.Errorf("ended %s, a is %v", got, f.Host(a))
	}
	c := f.c.NewHost(1, "c", end)
	if f.Host(c) != "c" {
		t.Error("an entry used again has another value")
	}
	f.roots = nil
	f.collect()
	if len(ended) != 3 {
		t.Errorf("ended %v", ended)
	}
}

func TestStrings(t *testing.T) {
	f := newFixture(t, Options{})
	a, b := f.Intern("alpha"), f.Intern("beta")
	if a != f.Intern("alpha") || a == b || string(f.Text(a)) != "alpha" || !a.IsInterned() {
		t.Error("interning")
	}
	s := f.c.NewString([]byte("gr\u00fc\u00df"))
	if f.Chars(s) != 4 || f.IsASCII(s) || !f.IsString(s) || len(f.Text(s)) != 6 {
		t.Errorf("%d characters in %d bytes", f.Chars(s), len(f.Text(s)))
	}
	if f.c.NewString(nil) != layout.EmptyText || !f.IsASCII(layout.EmptyText) {
		t.Error("the empty string")
	}
	if f.TextHash(a) != f.HashBytes([]byte("alpha")) || f.TextHash(s) == 0 || f.TextHash(layout.EmptyText) != f.HashBytes(nil) {
		t.Error("hashes")
	}
	if w, ok := f.FindInterned([]byte("beta")); !ok || w != b {
		t.Error("an interned string is not found")
	}
	if _, ok := f.FindInterned([]byte("gamma")); ok {
		t.Error("found what was not interned")
	}
	if f.InternWord(s) != f.Intern("gr\u00fc\u00df") {
		t.Error("interning an object")
	}
	for i := range 5000 {
		f.Intern(fmt.Sprint("name", i))
	}
	f.collect()
	for i := range 5000 {
		if w, ok := f.FindInterned(fmt.Append(nil, "name", i)); !ok || !bytes.Equal(f.Text(w), fmt.Append(nil, "name", i)) {
			t.Fatal("lost", i)
		}
	}
	if string(f.Text(a)) != "alpha" {
		t.Error("a name went with the collection")
	}
}

// Random operations on tables, against maps of Go and a list for the order.
func TestTablesAgainstMaps(t *testing.T) {
	for _, kind := range []layout.Kind{layout.KindDict, layout.KindSet} {
		for _, mixed := range []bool{false, true} {
			t.Run(fmt.Sprintf("kind%d/mixed=%v", kind, mixed), func(t *testing.T) { tableRun(t, kind, mixed) })
		}
	}
}

func tableRun(t *testing.T, kind layout.Kind, mixed bool) {
	f := newFixture(t, Options{Limit: 64 << 20})
	table := f.c.NewTable(kind, 0, 3)
	f.roots = []layout.Word{table}
	// Keys: small integers, and where mixed, tuples of one integer that are equal by it.
	key := func(n int) (layout.Word, uint32) {
		if mixed && n%3 == 0 {
			return f.tuple(layout.SmallInt(int64(n))), uint32(n % 64)
		}
		return layout.SmallInt(int64(n)), layout.SmallIntHash(int64(n))
	}
	eq := func(a, b layout.Word) (bool, bool) {
		if a.IsObject() && b.IsObject() {
			return f.Load(a, layout.TupleWords) == f.Load(b, layout.TupleWords), true
		}
		return false, true
	}
	random := rand.New(rand.NewPCG(1, 2))
	model := map[int]int64{}
	var order []int
	for step := range 60_000 {
		n := random.IntN(10 + step/50)
		k, hash := key(n)
		i := f.Find(table, k, hash, eq)
		_, has := model[n]
		if (i >= 0) != has {
			t.Fatalf("step %d: key %d found %v, want %v", step, n, i >= 0, has)
		}
		switch op := random.IntN(10); {
		case op < 6 && !has:
			if !f.c.Insert(table, k, hash, layout.SmallInt(int64(step))) {
				t.Fatal("no memory")
			}
			model[n] = int64(step)
			order = append(order, n)
		case op < 6 && kind == layout.KindDict:
			f.SetValue(table, i, layout.SmallInt(int64(step)))
			model[n] = int64(step)
		case op >= 6 && has && (op < 8 || step%20_000 > 15_000):
			f.c.Delete(table, i)
			delete(model, n)
			order = append(order[:indexOf(order, n)], order[indexOf(order, n)+1:]...)
		}
		if step%5000 == 0 {
			f.collect()
		}
	}
	if f.TableLen(table) != len(model) {
		t.Fatalf("%d entries, want %d", f.TableLen(table), len(model))
	}
	at := 0
	for i := f.Next(table, 0); i >= 0; i = f.Next(table, i+1) {
		k, v := f.Entry(table, i)
		if k.IsObject() {
			k = f.Load(k, layout.TupleWords)
		}
		if int(k.Int()) != order[at] || kind == layout.KindDict && v.Int() != model[order[at]] {
			t.Fatalf("entry %d is %d", at, k.Int())
		}
		at++
	}
	f.c.Clear(table)
	if f.TableLen(table) != 0 || f.Next(table, 0) != Absent {
		t.Error("not empty after clearing")
	}
	f.collect()
}

func indexOf(list []int, n int) int {
	for i, v := range list {
		if v == n {
			return i
		}
	}
	return -1
}

// A comparison that changes the table makes the search begin again; one that fails ends it.
func TestTableChangedWhileComparing(t *testing.T) {
	f := newFixture(t, Options{})
	table := f.c.NewTable(layout.KindDict, 0, 0)
	f.roots = []layout.Word{table}
	for n := range 20 {
		f.c.Insert(table, f.tuple(layout.SmallInt(int64(n))), 5, layout.None)
	}
	calls := 0
	got := f.Find(table, f.tuple(layout.SmallInt(19)), 5, func(a, b layout.Word) (bool, bool) {
		calls++
		if calls == 3 {
			f.c.Delete(table, f.Next(table, 0))
			f.c.Insert(table, layout.SmallInt(5), layout.SmallIntHash(5), layout.None)
		}
		return f.Load(a, layout.TupleWords) == f.Load(b, layout.TupleWords), true
	})
	if k, _ := f.Entry(table, got); f.Load(k, layout.TupleWords).Int() != 19 {
		t.Errorf("entry %d", got)
	}
	if got := f.Find(table, f.tuple(layout.SmallInt(100)), 5, func(a, b layout.Word) (bool, bool) { return false, false }); got != Failed {
		t.Errorf("a failing comparison gives %d", got)
	}
	f.collect()
}

// Each allocation of a program fails once; nothing is damaged.
func TestFailingAllocations(t *testing.T) {
	run := func(f *fixture) bool {
		table := f.c.NewTable(layout.KindDict, 0, 2)
		if table == 0 {
			return false
		}
		f.roots = []layout.Word{table}
		for n := range 40 {
			k := f.c.NewString(fmt.Append(nil, "key number ", n))
			if k == 0 || !f.c.Insert(table, k, f.TextHash(k), layout.SmallInt(int64(n))) {
				return false
			}
			if n%10 == 9 {
				f.c.Delete(table, f.Next(table, n/2))
			}
		}
		return f.c.Alloc(layout.KindRaw, 0, 10_000) != 0
	}
	for n := 1; ; n++ {
		f := newFixture(t, Options{Limit: 4 << 20})
		f.SetTorture(Torture{FailAt: n})
		done := run(f)
		f.collect()
		if done {
			if n < 50 {
				t.Errorf("only %d allocations were counted", n)
			}
			return
		}
	}
}

func TestCheckerFindsDamage(t *testing.T) {
	for name, damage := range map[string]func(f *fixture, o layout.Word){
		"a pointer into a cell": func(f *fixture, o layout.Word) { f.Store(o, layout.TupleWords, o+16) },
		"a pointer to nothing":  func(f *fixture, o layout.Word) { f.Store(o, layout.TupleWords, 1<<20) },
		"no kind":               func(f *fixture, o layout.Word) { f.Store(o, 0, 0) },
		"a raw kind":            func(f *fixture, o layout.Word) { f.Store(o, 0, layout.Word(layout.KindRaw)) },
		"a long tuple":          func(f *fixture, o layout.Word) { f.Store(o, layout.SequenceLen, 100) },
		"a wrong count":         func(f *fixture, o layout.Word) { f.Store32(f.roots[1], layout.TableLive, 1) },
		"a lost entry": func(f *fixture, o layout.Word) {
			clear(f.Bytes(f.Load(f.roots[1], layout.TableIndex), layout.WordsStart, 64))
		},
		"a page counted twice": func(f *fixture, o layout.Word) { f.used++ },
	} {
		f := newFixture(t, Options{})
		o := f.tuple(layout.None, layout.None)
		table := f.c.NewTable(layout.KindDict, 0, 20)
		for n := range 15 {
			f.c.Insert(table, layout.SmallInt(int64(n)), layout.SmallIntHash(int64(n)), layout.None)
		}
		f.roots = []layout.Word{o, table}
		f.check()
		damage(f, o)
		f.c.Flush()
		if f.Check(nil) == nil {
			t.Errorf("%s is not found", name)
		}
	}
}

func BenchmarkAlloc32(b *testing.B) {
	h, err := New(Options{Limit: 64 << 20})
	if err != nil {
		b.Fatal(err)
	}
	defer h.Close()
	c := h.NewCache()
	for b.Loop() {
		if c.Alloc(layout.KindTuple, 0, 32) == 0 || h.taken > 16<<20 {
			c.Flush()
			h.Collect()
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		h, err := New(Options{})
		if err != nil {
			b.Fatal(err)
		}
		h.Close()
	}
}

// A key that comes and goes takes no more room, and a table in which others do is found in order after each step.
func TestDeletedLast(t *testing.T) {
	for _, size := range []int{0, 3, 20, 100} {
		f := newFixture(t, Options{Limit: 8 << 20})
		table := f.c.Keep(f.c.NewTable(layout.KindDict, 0, 0))
		add := func(n int) {
			key := layout.SmallInt(int64(n))
			if !f.c.Insert(table, key, f.SimpleHash(key), key) {
				t.Fatal("no memory")
			}
		}
		for i := range size {
			add(i)
		}
		add(1 << 20)
		f.c.Delete(table, f.TableUsed(table)-1)
		room := f.Load32(table, layout.TableRoom)
		for i := range 10_000 {
			add(size + i*7)
			f.c.Delete(table, f.FindSimple(table, layout.SmallInt(int64(size+i*7))))
			if got := f.TableLen(table); got != size {
				t.Fatalf("%d entries, want %d", got, size)
			}
		}
		if got := f.Load32(table, layout.TableRoom); size > 0 && got > 2*room+8 {
			t.Errorf("a table of %d has room for %d, and had for %d", size, got, room)
		}
		for i := range size {
			if f.FindSimple(table, layout.SmallInt(int64(i))) < 0 {
				t.Errorf("%d of %d is gone", i, size)
			}
		}
		f.check()
	}
}

// While a cache is locked nothing is allocated, but in Unlocked; a collection meanwhile frees the runs that are put aside.
func TestLock(t *testing.T) {
	f := newFixture(t, Options{Limit: 4 << 20})
	alloc := func() layout.Word { return f.c.Alloc(layout.KindWords, 0, 32) }
	alloc()
	f.c.Lock()
	f.c.Lock()
	if alloc() != 0 || f.c.Alloc(layout.KindWords, 0, 1<<20) != 0 {
		t.Error("allocated while locked")
	}
	if !f.c.Locked() || f.c.Unlocked(alloc) == 0 || alloc() != 0 {
		t.Error("Unlocked does not, or not for its function alone")
	}
	f.c.Flush()
	f.Collect()
	if left := f.c.Unlock(); left != 1 || alloc() != 0 {
		t.Errorf("%d locks are left of two", left)
	}
	if left := f.c.Unlock(); left != 0 || alloc() == 0 || f.c.Unlock() != 0 {
		t.Error("locked after as many calls of Unlock")
	}
	f.check()
}

// ObjectAt finds the object of each byte, small or large, and none between objects, behind them or where one was freed.
func TestObjectAt(t *testing.T) {
	f := newFixture(t, Options{Limit: 4 << 20})
	var objects []layout.Word
	for _, size := range []uint64{16, 24, 200, 4096, 5000, 3 * layout.PageBytes, 100} {
		for _, kind := range []layout.Kind{layout.KindRaw, layout.KindWords} {
			o := f.c.Alloc(kind, 0, size)
			objects = append(objects, o)
			f.roots = append(f.roots, o)
			for at := range size {
				if got := f.ObjectAt(uint64(o) + at); got != o {
					t.Fatalf("byte %d of object %#x of %d bytes is said to be of %#x", at, o, size, got)
				}
			}
		}
	}
	lost := objects[0]
	f.roots = f.roots[1:]
	f.collect()
	for _, at := range []uint64{uint64(lost), 0, 40, 1 << 40, ^uint64(0)} {
		if got := f.ObjectAt(at); got != 0 {
			t.Errorf("offset %#x is said to be of %#x", at, got)
		}
	}
	if f.c.Alloc(layout.KindRaw, 0, 16); f.ObjectAt(uint64(objects[1])) != objects[1] {
		t.Errorf("an object is gone")
	}
}

func TestIsName(t *testing.T) {
	f := newFixture(t, Options{Limit: 1 << 20})
	name := f.Intern("name")
	for w, is := range map[layout.Word]bool{name: true, name + 8: false, name | 1<<40: false, name | 1<<63: false, layout.None: false, layout.SmallInt(1): false} {
		if f.IsName(w) != is {
			t.Errorf("%#x is a name: %v", w, !is)
		}
	}
}

// What a collection frees is overwritten where Torture says so, and what lives is not.
func TestPoison(t *testing.T) {
	f := newFixture(t, Options{Torture: Torture{Poison: true}})
	kept := f.c.Keep(f.c.Alloc(layout.KindTuple, 0, 32))
	small, large := f.c.Alloc(layout.KindTuple, 0, 32), f.c.Alloc(layout.KindRaw, 0, 100_000)
	f.c.Flush()
	f.Collect()
	for _, o := range []layout.Word{small, large} {
		if f.Load(o, 0) != poisoned || f.Load(o, 24) != poisoned {
			t.Errorf("%#x is left as it was", o)
		}
	}
	if f.Kind(kept) != layout.KindTuple {
		t.Error("what lives was overwritten")
	}
	if o := f.c.Alloc(layout.KindRaw, 0, 100_000); f.Load(o, 24) != 0 {
		t.Error("new objects are not zero")
	}
}

// Places make other addresses of the same allocations, and the limit stays exact.
func TestPlaces(t *testing.T) {
	addresses := func(place uint32) (list []layout.Word) {
		f := newFixture(t, Options{Limit: 1 << 20, Torture: Torture{Place: place}})
		for {
			o := f.c.Alloc(layout.KindRaw, 0, 8000)
			if o == 0 {
				break
			}
			list = append(list, f.c.Keep(o))
		}
		f.c.Flush()
		if err := f.Check(nil); err != nil {
			t.Error(err)
		}
		return list
	}
	plain, moved, other := addresses(0), addresses(1), addresses(2)
	if len(plain) != len(moved) || len(plain) != len(other) {
		t.Errorf("%d, %d and %d objects", len(plain), len(moved), len(other))
	}
	if slices.Equal(plain, moved) || slices.Equal(moved, other) {
		t.Error("the places are the same")
	}
}
