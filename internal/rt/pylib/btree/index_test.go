package btree

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
)

// The index is a sorted map, whatever is added and removed, and walking goes both ways.
func TestIndex(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var x index
	want := map[string]int{}
	for step := range 30_000 {
		key := fmt.Sprint(r.IntN(3000))
		if r.IntN(3) > 0 {
			old, had := x.set(entry{key: key, n: step})
			if n, ok := want[key]; ok != had || had && old.n != n {
				t.Fatalf("set %s: replaces %v %v, want %v %v", key, old, had, n, ok)
			}
			want[key] = step
		} else {
			_, had := x.remove(key)
			if _, ok := want[key]; ok != had {
				t.Fatalf("remove %s: %v, want %v", key, had, ok)
			}
			delete(want, key)
		}
		if step%3000 > 0 {
			continue
		}
		keys := slices.Sorted(maps.Keys(want))
		var up, down []string
		for p := (place{}); ; p = x.after(p) {
			e, ok := x.at(p)
			if !ok {
				break
			}
			if e.n != want[e.key] {
				t.Fatalf("%s has %d, want %d", e.key, e.n, want[e.key])
			}
			up = append(up, e.key)
		}
		for p := x.last(); ; p = x.before(p) {
			e, ok := x.at(p)
			if !ok {
				break
			}
			down = append(down, e.key)
		}
		slices.Reverse(down)
		if !slices.Equal(up, keys) || !slices.Equal(down, keys) {
			t.Fatalf("step %d: %d keys up, %d down, want %d", step, len(up), len(down), len(keys))
		}
		for range 100 {
			key := fmt.Sprint(r.IntN(4000))
			i, found := slices.BinarySearch(keys, key)
			p, got := x.find(key)
			e, ok := x.at(p)
			if got != found || ok != (i < len(keys)) || ok && e.key != keys[i] {
				t.Fatalf("find %s: %v %v", key, p, got)
			}
		}
	}
}

// A record is read as it was written; a part of it is no record yet, and a changed one is wrong or too short.
func TestRecord(t *testing.T) {
	for _, r := range []record{{key: []byte("k"), value: []byte("v")}, {key: []byte{}, value: []byte{}}, {key: make([]byte, 300), value: make([]byte, 1000)}, {key: []byte("k"), deleted: true}} {
		data := r.bytes()
		got, size := parse(append(data, "more"...))
		if size != len(data) || string(got.key) != string(r.key) || string(got.value) != string(r.value) || got.deleted != r.deleted || got.valueAt != r.valueAt {
			t.Errorf("%v is read as %v, %d bytes of %d", r, got, size, len(data))
		}
		for n := range data {
			if _, size := parse(data[:n]); size != 0 {
				t.Errorf("%d of %d bytes are a record of %d", n, len(data), size)
			}
			data[n] ^= 1
			if _, size := parse(data); size > 0 {
				t.Errorf("with byte %d changed it is a record of %d", n, size)
			}
			data[n] ^= 1
		}
	}
}
