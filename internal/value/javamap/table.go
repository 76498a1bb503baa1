package javamap

// table is a hash table as the JVM fills it. Keys are numbers; a bucket links them in the order
// in which they are met, also if it is a tree.
type table struct {
	keys    Keys
	hashes  []int32
	buckets []bucket
	next    []int32 // the key behind a key in its bucket, or none
	nodes   []node  // where a key hangs, if its bucket is a tree
	count   int
}

// bucket holds its first key and, if it is a tree, the root.
type bucket struct {
	first int32
	root  int32 // none for a list
}

// none is no key.
const none = -1

func newTable(keys Keys, hashes []int32, size int) *table {
	return &table{
		keys: keys, hashes: hashes, buckets: emptyBuckets(size),
		next: make([]int32, len(hashes)), nodes: make([]node, len(hashes)),
	}
}

func emptyBuckets(size int) []bucket {
	list := make([]bucket, size)
	for i := range list {
		list[i] = bucket{none, none}
	}
	return list
}

func (t *table) bucketOf(key int32) *bucket {
	return &t.buckets[int(t.hashes[key])&(len(t.buckets)-1)]
}

// put adds a key.
func (t *table) put(i int) {
	key := int32(i)
	t.next[key] = none
	b := t.bucketOf(key)
	switch {
	case b.root != none:
		t.hang(b, key)
	case b.first == none:
		b.first = key
	default:
		if size := t.append(b.first, key); size > treeSize {
			t.crowd(b)
		}
	}
	if t.count++; t.count > full(len(t.buckets)) {
		t.double()
	}
}

// append puts a key at the end of a list and returns its length.
func (t *table) append(first, key int32) int {
	size, last := 2, first
	for t.next[last] != none {
		last = t.next[last]
		size++
	}
	t.next[last] = key
	return size
}

// crowd does something about a list that is too long.
func (t *table) crowd(b *bucket) {
	if len(t.buckets) < treeTable {
		t.double()
		return
	}
	t.treeify(b)
}

// double makes a table of twice the size. Each bucket becomes two, in which the order stays.
func (t *table) double() {
	old := t.buckets
	t.buckets = emptyBuckets(2 * len(old))
	for i := range old {
		var parts [2][]int32
		for key := old[i].first; key != none; key = t.next[key] {
			half := int(uint32(t.hashes[key]) / uint32(len(old)) & 1)
			parts[half] = append(parts[half], key)
		}
		for half, list := range parts {
			t.move(&t.buckets[i+half*len(old)], list, old[i].root, len(parts[1-half]) > 0)
		}
	}
}

// move fills a bucket of a larger table with keys of one of the smaller: with a tree, if there
// was one and enough of it is left; anew, if some of it went elsewhere.
func (t *table) move(b *bucket, list []int32, root int32, split bool) {
	for i, key := range list {
		if i == 0 {
			b.first = key
		} else {
			t.next[list[i-1]] = key
		}
		t.next[key] = none
	}
	switch {
	case root == none || len(list) <= listSize:
	case split:
		t.treeify(b)
	default:
		b.root = root
	}
}

// order returns the keys as the table iterates.
func (t *table) order() []int {
	order := make([]int, 0, len(t.hashes))
	for _, b := range t.buckets {
		for key := b.first; key != none; key = t.next[key] {
			order = append(order, int(key))
		}
	}
	return order
}
