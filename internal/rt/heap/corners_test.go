package heap

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// The checker says what is wrong: with pages, with lists and tables, with texts.
func TestWhatTheCheckerSays(t *testing.T) {
	const tuple, list, words, text, small, mixed, large, hole = 0, 1, 2, 3, 4, 5, 6, 7
	page := func(o layout.Word) int { return int(o / layout.PageBytes) }
	for want, damage := range map[string]func(f *fixture, o []layout.Word){
		"a large object of":         func(f *fixture, o []layout.Word) { f.pages[page(o[large])].n = 1 << 20 },
		"a large object of 0 pages": func(f *fixture, o []layout.Word) { f.pages[page(o[large])].n = 0 },
		"not the tail of":           func(f *fixture, o []layout.Word) { f.pages[page(o[large])+1].class = pageFree },
		"none may":                  func(f *fixture, o []layout.Word) { setBit(f.begin, o[large]+layout.PageBytes+64) },
		"has the class":             func(f *fixture, o []layout.Word) { f.pages[page(o[tuple])].class = pageTail },
		"pages are in use":          func(f *fixture, o []layout.Word) { f.used-- },
		"is listed as free": func(f *fixture, o []layout.Word) {
			f.pages[f.free[0].first].class = f.pages[page(o[tuple])].class
			f.used++
		},
		"behind":                  func(f *fixture, o []layout.Word) { f.free[0].first = 0 },
		"pages free and":          func(f *fixture, o []layout.Word) { f.free[0].n-- },
		"free pages":              func(f *fixture, o []layout.Word) { f.free[0].n = 0 },
		"inside a cell":           func(f *fixture, o []layout.Word) { setBit(f.begin, o[tuple]+layout.ObjectAlign) },
		"has no kind":             func(f *fixture, o []layout.Word) { f.Store(o[tuple], 0, 0) },
		"lies in a page of class": func(f *fixture, o []layout.Word) { f.Store(o[tuple], 0, layout.Word(layout.KindRaw)) },
		"is no object":            func(f *fixture, o []layout.Word) { f.Store(o[tuple], layout.TupleWords, o[tuple]+8) },
		"string": func(f *fixture, o []layout.Word) {
			f.Store32(o[text], layout.StringBytes, uint32(f.Capacity(o[text]))-layout.StringText+1)
		},
		"has its words in an object of": func(f *fixture, o []layout.Word) { f.Store(o[list], layout.ListWords, o[tuple]) },
		"sequence": func(f *fixture, o []layout.Word) {
			f.Store(o[list], layout.SequenceLen, layout.Word(f.Capacity(o[words])-layout.WordsStart)/8+1)
		},
		"words in 0 bytes": func(f *fixture, o []layout.Word) { f.Store(o[list], layout.ListWords, layout.Null) },
		"live,":            func(f *fixture, o []layout.Word) { f.Store32(o[small], layout.TableLive, 4) },
		"used, room for":   func(f *fixture, o []layout.Word) { f.Store32(o[small], layout.TableRoom, 2) },
		"0 places":         func(f *fixture, o []layout.Word) { f.Store32(o[mixed], layout.TablePlaces, 0) },
		"16 places":        func(f *fixture, o []layout.Word) { f.Store32(o[mixed], layout.TablePlaces, 16) },
		"not as large as its room": func(f *fixture, o []layout.Word) {
			f.Store32(o[small], layout.TableRoom, layout.TableLinear)
			f.Store(o[small], layout.TableEntries, o[hole])
		},
		"deleted entry 1 has a value": func(f *fixture, o []layout.Word) {
			f.Store(f.Load(o[small], layout.TableEntries), layout.WordsStart+16, layout.Undefined)
		},
		"in a table of simple keys": func(f *fixture, o []layout.Word) {
			f.Store(f.Load(o[small], layout.TableEntries), layout.WordsStart, o[text])
		},
		"entry 0 is not in the index": func(f *fixture, o []layout.Word) {
			clear(f.Bytes(f.Load(o[mixed], layout.TableIndex), layout.WordsStart, 16))
		},
		"3 entries live, 2 counted": func(f *fixture, o []layout.Word) { f.Store32(o[small], layout.TableLive, 2) },
	} {
		f := newFixture(t, Options{})
		f.roots = make([]layout.Word, 8)
		o := f.roots
		o[tuple] = f.tuple(layout.None, layout.None)
		o[words] = f.c.Alloc(layout.KindWords, 0, layout.WordsStart+4*8)
		o[list] = f.c.Alloc(layout.KindList, 0, layout.ListWords+8)
		f.Store(o[list], layout.ListWords, o[words])
		f.Store(o[list], layout.SequenceLen, 3)
		o[text] = f.c.NewString([]byte("some text"))
		o[small], o[mixed] = f.c.NewTable(layout.KindDict, 0, 0), f.c.NewTable(layout.KindDict, 0, 20)
		for n := range 15 {
			key := layout.SmallInt(int64(n))
			if f.c.Insert(o[mixed], key, layout.SmallIntHash(int64(n)), layout.None); n < 3 {
				f.c.Insert(o[small], key, layout.SmallIntHash(int64(n)), layout.None)
			}
		}
		lost := f.c.Alloc(layout.KindWords, 0, 4*layout.PageBytes)
		o[large] = f.c.Alloc(layout.KindWords, 0, 3*layout.PageBytes)
		o[hole] = f.c.Alloc(layout.KindWords, 0, layout.WordsStart+8)
		f.collect() // frees the pages of one that nothing reaches
		if lost == 0 || len(f.free) == 0 {
			t.Fatal("no free pages")
		}
		damage(f, o)
		f.c.Flush()
		if err := f.Check(nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// What the header of an object holds besides its kind.
func TestHeaders(t *testing.T) {
	f := newFixture(t, Options{})
	o := f.c.Alloc(layout.KindTuple, 0x1234567, 32)
	f.SetSmall(o, 0xfedc)
	f.SetFlags(o, 0xa5)
	if f.Header(o) != layout.MakeHeader(layout.KindTuple, 0x1234567)|0xfedc<<layout.SmallShift|0xa5<<layout.FlagShift {
		t.Errorf("%#x", f.Header(o))
	}
	if f.Small(o) != 0xfedc || f.Flags(o) != 0xa5 || f.Type(o) != 0x1234567 || f.Kind(o) != layout.KindTuple {
		t.Errorf("%#x %#x %#x %d", f.Small(o), f.Flags(o), f.Type(o), f.Kind(o))
	}
	f.SetType(o, 7)
	if f.Type(o) != 7 || f.Small(o) != 0xfedc || f.Kind(o) != layout.KindTuple {
		t.Errorf("%#x", f.Header(o))
	}
	if f.KindOf(layout.SmallInt(3)) != layout.KindNone || f.KindOf(o) != layout.KindTuple {
		t.Error("kinds of words")
	}
}

// Host values are ended when the heap is closed, once.
func TestHostsAtTheEnd(t *testing.T) {
	h, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	ended := ""
	c := h.NewCache()
	c.NewHost(1, "a", func(v any) { ended += v.(string) })
	c.NewHost(1, "b", nil)
	c.NewHost(1, "c", func(v any) { ended += v.(string) })
	if err := h.Close(); err != nil || ended != "ac" {
		t.Errorf("ended %q, %v", ended, err)
	}
}

// Numbers of a heap.
func TestNumbers(t *testing.T) {
	f := newFixture(t, Options{Limit: 1 << 20})
	count, size := f.Names()
	f.Intern("alpha")
	f.Intern("be")
	f.Intern("alpha")
	if c, s := f.Names(); c != count+2 || s != size+7 {
		t.Errorf("%d names of %d bytes, before %d of %d", c, s, count, size)
	}
	left := f.Left()
	if f.c.Alloc(layout.KindRaw, 0, 3*layout.PageBytes) == 0 || f.Left() != left-3*layout.PageBytes || f.Left() != f.Stats().Limit-f.Stats().Used {
		t.Errorf("%d left of %d", f.Left(), left)
	}
	f.SetTorture(Torture{FailAt: 1 << 30})
	f.c.Alloc(layout.KindRaw, 0, 16)
	f.c.Alloc(layout.KindRaw, 0, 2*layout.PageBytes)
	if f.Allocations() != 2 {
		t.Errorf("%d allocations", f.Allocations())
	}
	if f.SetTorture(Torture{FailAt: 1 << 30}); f.Allocations() != 0 {
		t.Errorf("%d allocations after they were counted anew", f.Allocations())
	}
}

// A heap may be told which kinds are raw, and the marker says what was reached.
func TestRawAndReached(t *testing.T) {
	raw := RawKinds()
	raw[layout.KindTuple] = true
	f := newFixture(t, Options{Raw: &raw})
	o := f.tuple(layout.None)
	lost := f.tuple(layout.None)
	if f.pages[o/layout.PageBytes].class.raw() == false {
		t.Error("a raw kind lies among words")
	}
	f.roots = []layout.Word{o}
	var was []bool
	f.AddRoots(func(m *Marker) { was = append(was, m.Reached(o), m.Reached(lost)) })
	f.c.Flush()
	f.Collect()
	if !slices.Equal(was, []bool{true, false}) {
		t.Errorf("reached: %v", was)
	}
}

// Bytes and texts are what they were made of.
func TestTexts(t *testing.T) {
	f := newFixture(t, Options{})
	if b := f.c.NewBytes([]byte("b\xc3\xa9")); f.Kind(b) != layout.KindBytes || f.Load32(b, layout.StringChars) != 3 || !bytes.Equal(f.Bytes(b, layout.StringText, 3), []byte("b\xc3\xa9")) {
		t.Errorf("bytes %#x", b)
	}
	if f.c.NewBytes(nil) != layout.EmptyBytes || f.c.NewASCII(nil) != layout.EmptyText {
		t.Error("what is empty")
	}
	if s := f.c.NewASCII([]byte("text")); string(f.Text(s)) != "text" || f.Chars(s) != 4 {
		t.Errorf("%q", f.Text(s))
	}
	if f.c.NewText(layout.KindBytes, math.MaxInt32, 1) != 0 { // more than the heap's limit
		t.Error("a text of 2 GiB")
	}
	for text, want := range map[string]int{"": 0, "abc": 3, "\u00e9\u20ac\U0001f600": 3, "\xed\xa0\x80": 1, "\x80\x80": 0, "a\xff\xc0": 3} {
		if got := CountChars([]byte(text)); got != want {
			t.Errorf("%q has %d characters, want %d", text, got, want)
		}
	}
}

// The hash of a text changes with each of its bytes and with its length; each byte tells apart as well as another.
func TestHashes(t *testing.T) {
	f := newFixture(t, Options{})
	seen := map[uint32]string{}
	note := func(text string) {
		h := f.HashBytes([]byte(text))
		if other, is := seen[h]; is {
			t.Errorf("%q and %q have the hash %#x", text, other, h)
		}
		seen[h] = text
	}
	for n := range 34 {
		text := []byte(strings.Repeat("\x00", n))
		note(string(text))
		for i := range text {
			for _, c := range []byte{1, 2, 0x80, 0xff} {
				text[i] = c
				note(string(text))
			}
			text[i] = 0
		}
	}
}

// Tables that are fixed, the ends of tables, hashes of entries, and strings as keys that are not interned.
func TestTableEnds(t *testing.T) {
	f := newFixture(t, Options{})
	table := f.c.Keep(f.c.NewTable(layout.KindDict, 0, 0))
	if f.Last(table) != Absent || f.Next(table, 0) != Absent || f.Fixed(table) || f.Mixed(table) {
		t.Error("an empty table")
	}
	for n := range 4 {
		key := layout.SmallInt(int64(n))
		f.c.Insert(table, key, f.SimpleHash(key), key)
	}
	f.c.Delete(table, 0)
	f.c.Delete(table, 2)
	if f.Next(table, 0) != 1 || f.Next(table, 2) != 3 || f.Last(table) != 3 {
		t.Errorf("first %d, then %d, last %d", f.Next(table, 0), f.Next(table, 2), f.Last(table))
	}
	if key := layout.SmallInt(3); f.HashAt(table, 3) != f.SimpleHash(key) {
		t.Error("the hash of an entry")
	}
	f.Fix(table)
	if !f.Fixed(table) || f.Mixed(table) {
		t.Error("a table that is fixed")
	}
	never := func(a, b layout.Word) (bool, bool) {
		t.Error("strings are compared by the program")
		return false, false
	}
	for n := range 40 {
		text := fmt.Append(nil, "key ", n)
		s := f.c.Keep(f.c.NewString(text))
		hash := f.TextHash(s)
		if got := f.Find(table, s, hash, never); got != Absent {
			t.Errorf("%q is found before it is there", text)
		}
		f.c.Insert(table, s, hash, layout.SmallInt(int64(n)))
		got := f.Find(table, f.c.NewString(text), hash, never)
		if k, v := f.Entry(table, got); got < 0 || k != s || v != layout.SmallInt(int64(n)) || f.HashAt(table, got) != hash {
			t.Errorf("%q is not found: %d", text, got)
		}
	}
	if !f.Mixed(table) {
		t.Error("a table of strings that are not interned has simple keys")
	}
	f.check()
}

// What FindText finds is what Find finds, in small tables and such with an index, of simple keys and of others; keys that it cannot compare
// are left to Find.
func TestFindText(t *testing.T) {
	for _, size := range []int{0, 1, 3, layout.TableLinear, layout.TableLinear + 1, 40, 200} {
		for _, mixed := range []bool{false, true} {
			f := newFixture(t, Options{})
			table := f.c.Keep(f.c.NewTable(layout.KindDict, 0, 0))
			for n := range size {
				key := f.Intern(fmt.Sprint("key ", n))
				if mixed && n%2 == 0 {
					key = f.c.Keep(f.c.NewString(fmt.Append(nil, "key ", n)))
				}
				f.c.Insert(table, key, f.TextHash(key), layout.SmallInt(int64(n)))
				if number := layout.SmallInt(int64(n)); n%3 == 0 {
					f.c.Insert(table, number, f.SimpleHash(number), layout.None)
				}
			}
			if size > 3 {
				f.c.Delete(table, 2)
			}
			never := func(a, b layout.Word) (bool, bool) { t.Error("keys are compared by the program"); return false, false }
			for n := range size + 20 {
				for _, key := range []layout.Word{f.c.NewString(fmt.Append(nil, "key ", n)), f.Intern(fmt.Sprint("key ", n))} {
					want := f.Find(table, key, f.TextHash(key), never)
					if got, known := f.FindText(table, key, f.TextHash(key)); got != want || !known {
						t.Errorf("%d keys, mixed %t: key %d is at %d, %t, want %d", size, mixed, n, got, known, want)
					}
				}
			}
			text := f.c.Keep(f.c.NewString([]byte("the same hash")))
			tuple := f.c.Keep(f.tuple())
			f.c.Insert(table, tuple, f.TextHash(text), layout.None)
			if _, known := f.FindText(table, text, f.TextHash(text)); known {
				t.Errorf("%d keys, mixed %t: a tuple with the hash of a text is no such text", size, mixed)
			}
			f.check()
		}
	}
}

// A table of simple keys stays one where there is no memory to make it ready for others.
func TestNoRoomToMix(t *testing.T) {
	f := newFixture(t, Options{})
	table := f.c.Keep(f.c.NewTable(layout.KindDict, 0, 0))
	for n := range 20 {
		key := layout.SmallInt(int64(n))
		f.c.Insert(table, key, f.SimpleHash(key), key)
	}
	text := f.c.Keep(f.c.NewString([]byte("text")))
	f.SetTorture(Torture{FailAt: 1, FailOn: true})
	if f.c.Insert(table, text, f.TextHash(text), layout.None) || f.Mixed(table) {
		t.Errorf("inserted without memory, or mixed: %t", f.Mixed(table))
	}
	f.SetTorture(Torture{})
	if !f.c.Insert(table, text, f.TextHash(text), layout.None) || !f.Mixed(table) || f.TableLen(table) != 21 {
		t.Errorf("%d entries, mixed: %t", f.TableLen(table), f.Mixed(table))
	}
	f.check()
}

// Tables of two caches never have the same version.
func TestVersions(t *testing.T) {
	f := newFixture(t, Options{})
	other := f.NewCache()
	seen := map[layout.Word]bool{}
	for range 50 {
		for _, c := range []*Cache{f.c, other} {
			v := f.Load(c.Keep(c.NewTable(layout.KindDict, 0, 0)), layout.TableVersion)
			if seen[v] {
				t.Fatalf("two tables have the version %d", v)
			}
			seen[v] = true
		}
	}
	other.Flush()
}

// Host values that are gone leave their places to others.
func TestPlacesOfHosts(t *testing.T) {
	f := newFixture(t, Options{})
	for range 50 {
		f.c.NewHost(1, "x", nil)
		f.collect()
	}
	if n := len(f.hosts.list()); n > 2 {
		t.Errorf("%d places for one value at a time", n)
	}
}

// The numbers of collections: what was found alive, what was taken since and ever, and the most that was alive.
func TestStats(t *testing.T) {
	f := newFixture(t, Options{})
	f.collect()
	begin := f.Stats()
	f.roots = []layout.Word{f.c.Alloc(layout.KindRaw, 0, 4*layout.PageBytes)}
	f.c.Alloc(layout.KindRaw, 0, 2*layout.PageBytes)
	if s := f.Stats(); s.Taken-begin.Taken != 6*layout.PageBytes || s.Total-begin.Total != 6*layout.PageBytes || s.Live != begin.Live || s.Used-begin.Used != 6*layout.PageBytes {
		t.Errorf("%+v after %+v", s, begin)
	}
	live := f.collect()
	s := f.Stats()
	if s.Live != live || s.Live-begin.Live != 4*layout.PageBytes || s.Taken != 0 || s.Total-begin.Total != 6*layout.PageBytes || s.Peak != s.Live || s.Cycles != begin.Cycles+1 || s.Used-begin.Used != 4*layout.PageBytes {
		t.Errorf("%+v after %+v", s, begin)
	}
	peak := s.Peak
	f.roots = nil
	f.collect()
	if s := f.Stats(); s.Peak != peak || s.Live != begin.Live || s.Total-begin.Total != 6*layout.PageBytes {
		t.Errorf("%+v in the end", s)
	}
}

// FindName finds names whose keys are not interned, also behind another key with their hash, in tables with an index and without.
func TestFindName(t *testing.T) {
	f := newFixture(t, Options{})
	for _, fill := range []int{0, 40} {
		table := f.c.Keep(f.c.NewTable(layout.KindDict, 0, 0))
		for n := range fill {
			f.c.Insert(table, layout.SmallInt(int64(n)), layout.SmallIntHash(int64(n)), layout.None)
		}
		made := f.c.Keep(f.c.NewString([]byte("made of parts")))
		name, other := f.Intern("made of parts"), f.Intern("another")
		if name == made || f.FindName(table, name) != Absent {
			t.Fatal("a table without the name")
		}
		hash := f.TextHash(made)
		f.c.Insert(table, f.c.Keep(f.tuple(layout.None)), hash, layout.None) // no string, which is met first
		f.c.Insert(table, made, hash, layout.True)
		f.c.Insert(table, other, f.TextHash(other), layout.False)
		if i := f.FindName(table, name); i != fill+1 {
			t.Errorf("of %d keys: entry %d", fill, i)
		}
		if i := f.FindName(table, other); i != fill+2 {
			t.Errorf("of %d keys: an interned key is entry %d", fill, i)
		}
		if i := f.FindName(table, f.Intern("absent")); i != Absent {
			t.Errorf("of %d keys: an absent name is entry %d", fill, i)
		}
	}
}
