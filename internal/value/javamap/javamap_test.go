package javamap

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pairs returns a Str of pieces of the same hash, chosen by the bits of a number.
func pairs(prefix string, n, bits int) string {
	var b strings.Builder
	b.WriteString(prefix)
	for i := bits - 1; i >= 0; i-- {
		b.WriteString([]string{"Aa", "BB"}[n>>i&1])
	}
	return b.String()
}

// sameHash returns n Strs of the same hash, in an order of theirs.
func sameHash(n, step int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = pairs("", i*step%64, 6)
	}
	return list
}

func numbered(prefix string, n, step int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprint(prefix, i*step)
	}
	return list
}

// The orders are those that a JVM of JDK 17 printed.
func TestOrder(t *testing.T) {
	words := []string{"alpha", "beta", "gamma", "delta", "plus", "minus", "toStr", "hash"}
	var mixed []string
	for i := range 12 {
		mixed = append(mixed, pairs("a", i*5%16, 4), pairs("q", i*3%16, 4))
	}
	var lots []string
	for i := range 20 {
		lots = append(lots, pairs("", i*11%32, 5))
	}
	lots = append(lots, numbered("x", 40, 1)...)
	for _, c := range []struct {
		name     string
		keys     []string
		capacity int
		want     []int
	}{
		{"words", words, 0, []int{6, 5, 0, 3, 1, 2, 4, 7}},
		{"words, capacity 1", words, 1, []int{6, 5, 0, 3, 1, 2, 4, 7}},
		{"words, capacity 100", words, 100, []int{3, 6, 4, 7, 5, 0, 1, 2}},
		{"3 words", words[:3], 0, []int{0, 1, 2}},
		{"3 words, capacity 1", words[:3], 1, []int{1, 2, 0}},
		{"12 keys", numbered("k", 12, 37), 0, []int{10, 11, 5, 0, 8, 6, 3, 2, 9, 7, 4, 1}},
		{"13 keys", numbered("k", 13, 37), 0, []int{11, 0, 2, 1, 10, 5, 8, 6, 3, 12, 9, 7, 4}},
		{"30 keys", numbered("k", 30, 37), 11, []int{25, 11, 17, 2, 1, 5, 13, 6, 28, 12, 20, 18, 4, 26, 24, 29, 19, 14, 22, 0, 10, 16, 8, 3, 23, 9, 7, 15, 21, 27}},
		{"no keys", nil, 0, []int{}},
		{"8 of a hash", sameHash(8, 1), 0, []int{0, 1, 2, 3, 4, 5, 6, 7}},
		{"10 of a hash: the table doubles twice", sameHash(10, 1), 0, []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}},
		{"11 of a hash: a tree", sameHash(11, 1), 0, []int{3, 0, 1, 2, 4, 5, 6, 7, 8, 9, 10}},
		{"20 of a hash", sameHash(20, 1), 0, []int{7, 3, 0, 1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}},
		{"20 of a hash, shuffled", sameHash(20, 7), 0, []int{3, 0, 1, 2, 12, 11, 4, 14, 13, 5, 6, 16, 15, 7, 8, 17, 9, 18, 10, 19}},
		{"20 of a hash, shuffled again", sameHash(20, 13), 64, []int{2, 1, 0, 3, 4, 9, 14, 19, 5, 10, 15, 6, 11, 16, 7, 12, 17, 8, 13, 18}},
		{"9 of a hash, backwards", sameHash(9, 63), 64, []int{4, 0, 1, 2, 3, 5, 6, 7, 8}},
		{"8 of a hash, backwards", sameHash(8, 63), 64, []int{0, 1, 2, 3, 4, 5, 6, 7}},
		{"30 of a hash, backwards", sameHash(30, 63), 64, []int{8, 4, 0, 29, 27, 28, 25, 26, 23, 24, 21, 22, 19, 20, 17, 18, 15, 16, 13, 14, 11, 12, 9, 10, 1, 2, 3, 5, 6, 7}},
		{"two hashes", mixed, 64, []int{7, 3, 1, 5, 9, 19, 11, 21, 13, 23, 15, 17, 2, 0, 20, 4, 6, 8, 10, 12, 18, 14, 16, 22}},
		{"a tree among lists", lots, 64, []int{30, 32, 31, 34, 33, 36, 1, 0, 35, 2, 3, 4, 5, 6, 9, 12, 15, 18, 7, 10, 13, 16, 19, 8, 11, 14, 17, 38, 37, 39, 41, 40, 20, 43, 21, 42, 22, 45, 23, 44, 24, 47, 25, 46, 26, 49, 27, 48, 28, 29, 50, 52, 51, 54, 53, 56, 55, 58, 57, 59}},
	} {
		if d := cmp.Diff(c.want, Order(c.keys, c.capacity)); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

// oneBucket are keys of different hashes for one of 64 buckets.
var oneBucket = strings.Fields("v180 v1061 v1083 v1160 v1182 v1281 v1380 v2010 v2032 v2054 v2076 v2098 v2131 v2153 v2175 v2197 v2230 v2252 v2274 v2296 v2351 v2373 v2395 v2450")

// TestTreesSplit puts further keys behind those of a tree, until the table has doubled: then
// what is left of the tree is a tree, built anew or not, or a list.
func TestTreesSplit(t *testing.T) {
	for _, c := range []struct {
		keys, more int
		want       []int
	}{
		{9, 0, []int{4, 0, 1, 2, 3, 5, 6, 7, 8}},
		{16, 0, []int{4, 0, 1, 2, 3, 5, 6, 7, 10, 11, 8, 15, 12, 13, 14, 9}},
		{24, 0, []int{12, 4, 0, 1, 2, 3, 5, 6, 7, 10, 11, 22, 20, 21, 18, 19, 16, 17, 23, 8, 15, 13, 14, 9}},
		{10, 60, []int{4, 0, 1, 6, 8, 2, 3, 5, 7, 9}},
		{10, 200, []int{4, 1, 8, 2, 9, 0, 6, 3, 5, 7}},
		{14, 60, []int{1, 4, 0, 6, 10, 8, 13, 5, 2, 3, 7, 11, 12, 9}},
		{14, 200, []int{1, 4, 8, 13, 2, 9, 0, 6, 5, 3, 7, 12, 10, 11}},
		{18, 60, []int{6, 4, 0, 1, 10, 16, 8, 15, 13, 14, 2, 3, 5, 7, 11, 17, 12, 9}},
		{18, 100, []int{4, 1, 8, 13, 14, 2, 9, 6, 0, 10, 16, 15, 3, 5, 7, 11, 17, 12}},
		{24, 60, []int{6, 4, 0, 1, 10, 22, 20, 18, 16, 8, 15, 13, 7, 12, 2, 3, 5, 11, 21, 19, 17, 23, 14, 9}},
		{24, 200, []int{4, 1, 22, 18, 8, 13, 2, 19, 14, 9, 6, 0, 20, 16, 12, 7, 3, 5, 21, 17, 23, 10, 15, 11}},
	} {
		keys := append(slices.Clone(oneBucket[:c.keys]), numbered("w", c.more, 1)...)
		got := slices.DeleteFunc(Order(keys, 64), func(i int) bool { return i >= c.keys })
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%d keys and %d (-want +got):\n%s", c.keys, c.more, d)
		}
	}
}

// TestTreesStay has trees all of which the doubled table has in one bucket, with keys hung
// afterwards, and one of which six keys are left, which are a list. The orders are those
// that a JVM of JDK 17 printed, without the keys that are there to fill the table.
func TestTreesStay(t *testing.T) {
	for _, c := range []struct {
		keys  string
		fill  int
		after string
		want  []int
	}{
		{"AaBBAaAaBBAa AaBBAaBBBBAa AaAaAaAaAaAa BBBBBBAaAaAa AaAaBBAaBBBB AaAaBBAaAaBB BBBBAaBBBBBB AaBBBBBBBBBB BBAaAaBBBBAa BBBBBBBBBBAa BBBBAaAaAaAa AaBBAaBBAaBB",
			35, "AaAaAaAaAaBB AaBBBBAaAaBB", []int{7, 0, 1, 48, 11, 2, 47, 3, 9, 4, 5, 6, 8, 10}},
		{"BBBBAaBBBBBB AaBBAaAaBBAa AaBBBBBBAaBB BBAaAaAaAaAa AaBBAaBBAaAa BBBBAaAaAaAa BBAaBBAaBBAa BBAaAaBBBBAa AaAaBBAaBBAa AaBBBBBBBBBB",
			39, "BBAaAaBBAaAa", []int{7, 2, 0, 1, 3, 49, 9, 4, 5, 6, 8}},
		{"v2230 v1380 v2373 v2274 v1083 v2032 v2131 v1160 v2098 v2450 v1061 v2296 v2175 v2197 v2010",
			32, "BBAaBBBBAaBB BBAaBBBBBBBB", []int{0, 1, 3, 10, 5, 13, 47, 48, 11, 2, 9, 4, 6, 12, 7, 8, 14}},
	} {
		keys := strings.Fields(c.keys)
		first := len(keys)
		keys = append(keys, numbered("w", c.fill, 1)...)
		last := len(keys)
		keys = append(keys, strings.Fields(c.after)...)
		got := slices.DeleteFunc(Order(keys, 64), func(i int) bool { return first <= i && i < last })
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.keys, d)
		}
	}
}

// TestReplayed puts keys into a table one by one where lists are enough: the order is the same.
func TestReplayed(t *testing.T) {
	for _, n := range []int{0, 1, 12, 13, 100, 1000} {
		for _, capacity := range []int{0, 1, 2, 100} {
			keys := names(numbered("key", n, 7))
			hashes := make([]int32, n)
			for i := range hashes {
				h := keys.Hash(i)
				hashes[i] = h ^ int32(uint32(h)>>16)
			}
			if d := cmp.Diff(Order(keys, capacity), replayed(keys, hashes, capacity)); d != "" {
				t.Errorf("%d keys, capacity %d:\n%s", n, capacity, d)
			}
		}
	}
}

func TestCopyCapacity(t *testing.T) {
	for n, want := range map[int]int{0: 0, 1: 2, 2: 3, 3: 5, 12: 17} {
		if got := CopyCapacity(n); got != want {
			t.Errorf("a copy of %d keys has the capacity %d, want %d", n, got, want)
		}
	}
}
