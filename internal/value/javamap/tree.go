package javamap

// node is where a key hangs in a red-black tree. Nothing depends on the colour of the root.
type node struct {
	parent, left, right int32
	red                 bool
}

// treeify makes a tree of a bucket's keys, one after the other.
func (t *table) treeify(b *bucket) {
	b.root = b.first
	t.nodes[b.root] = node{none, none, none, true}
	for key := t.next[b.root]; key != none; key = t.next[key] {
		t.nodes[key] = node{none, none, none, true}
		t.place(b, key)
	}
	t.rootFirst(b)
}

// hang adds a key to a tree. In the list it stands behind the one under which it is hung.
func (t *table) hang(b *bucket, key int32) {
	t.nodes[key] = node{none, none, none, true}
	parent := t.place(b, key)
	t.next[key] = t.next[parent]
	t.next[parent] = key
	t.rootFirst(b)
}

// place finds the place of a key in a tree, balances the tree, and returns the key under which
// the new one was hung before that.
func (t *table) place(b *bucket, key int32) int32 {
	parent := b.root
	for {
		side := t.side(parent, t.less(key, parent))
		if *side == none {
			*side = key
			break
		}
		parent = *side
	}
	t.nodes[key].parent = parent
	t.balance(b, key)
	return parent
}

// less orders keys by hash and then by what they are.
func (t *table) less(a, b int32) bool {
	if t.hashes[a] != t.hashes[b] {
		return t.hashes[a] < t.hashes[b]
	}
	return t.keys.Compare(int(a), int(b)) < 0
}

// side returns the link to what hangs on the left or on the right.
func (t *table) side(key int32, left bool) *int32 {
	if left {
		return &t.nodes[key].left
	}
	return &t.nodes[key].right
}

// balance restores the colours above a red key that was hung (Cormen et al., Introduction to
// Algorithms, section 13.3).
func (t *table) balance(b *bucket, key int32) {
	for {
		parent := t.nodes[key].parent
		if parent == none {
			return
		}
		grand := t.nodes[parent].parent
		if !t.nodes[parent].red || grand == none {
			return
		}
		left := t.nodes[grand].left == parent
		if uncle := *t.side(grand, !left); uncle != none && t.nodes[uncle].red {
			t.nodes[uncle].red, t.nodes[parent].red, t.nodes[grand].red = false, false, true
			key = grand
			continue
		}
		if key == *t.side(parent, !left) {
			t.rotate(b, parent, left)
			key, parent = parent, key
		}
		t.nodes[parent].red, t.nodes[grand].red = false, true
		t.rotate(b, grand, !left)
	}
}

// rotate turns a key down to the left or to the right; what hangs on its other side comes up.
func (t *table) rotate(b *bucket, key int32, left bool) {
	up := *t.side(key, !left)
	inner := *t.side(up, left)
	*t.side(key, !left) = inner
	if inner != none {
		t.nodes[inner].parent = key
	}
	parent := t.nodes[key].parent
	t.nodes[up].parent = parent
	switch {
	case parent == none:
		b.root = up
	case t.nodes[parent].left == key:
		t.nodes[parent].left = up
	default:
		t.nodes[parent].right = up
	}
	*t.side(up, left) = key
	t.nodes[key].parent = up
}

// rootFirst moves the root of a tree to the front of the list.
func (t *table) rootFirst(b *bucket) {
	if b.first == b.root {
		return
	}
	before := b.first
	for t.next[before] != b.root {
		before = t.next[before]
	}
	t.next[before] = t.next[b.root]
	t.next[b.root] = b.first
	b.first = b.root
}
