package dom

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func treeMethods() table {
	return table{
		"hasChildren": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(len(kids(t, a[0])) > 0), 0 },
		"children":    func(t *fan.Thread, a fan.Args) (Word, Word) { return elems(t, a[0], kids(t, a[0])) },
		"firstChild":  func(t *fan.Thread, a fan.Args) (Word, Word) { return kidAt(t, a[0], 0), 0 },
		"lastChild":   func(t *fan.Thread, a fan.Args) (Word, Word) { return kidAt(t, a[0], len(kids(t, a[0]))-1), 0 },
		"prevSibling": func(t *fan.Thread, a fan.Args) (Word, Word) { return sibling(t, a[0], -1) },
		"nextSibling": func(t *fan.Thread, a fan.Args) (Word, Word) { return sibling(t, a[0], 1) },
		"containsChild": func(t *fan.Thread, a fan.Args) (Word, Word) {
			i, exc := kidIndex(t, a[0], a[1])
			return fan.Bool(i >= 0), exc
		},
		"addChild":          addChild,
		"insertChildBefore": insertChildBefore,
		"replaceChild":      replaceChild,
		"removeChild":       removeChild,
		"querySelector": func(t *fan.Thread, a fan.Args) (Word, Word) {
			found, exc := query(t, a[0], a[1])
			if exc != 0 || t.Size(found) == 0 {
				return 0, exc
			}
			return t.Items(found)[0], 0
		},
		"querySelectorAll": func(t *fan.Thread, a fan.Args) (Word, Word) { return query(t, a[0], a[1]) },
	}
}

// elems returns a new list of elements, whose items have the type of an element.
func elems(t *fan.Thread, self Word, items []Word) (Word, Word) {
	return t.NewList(t.TypeOf(self), items...)
}

// kids returns the children of an element. The words are good until the next safepoint.
func kids(t *fan.Thread, self Word) []Word {
	list := t.Heap.Load(self, elemKids)
	if list == 0 {
		return nil
	}
	return t.Items(list)
}

// kidAt returns a child, Null where there is none.
func kidAt(t *fan.Thread, self Word, i int) Word {
	if list := kids(t, self); 0 <= i && i < len(list) {
		return list[i]
	}
	return layout.Null
}

// kidIndex returns where the first child is that an element equals, -1 for nowhere.
func kidIndex(t *fan.Thread, self, elem Word) (int, Word) {
	for i := 0; i < len(kids(t, self)); i++ {
		if exc := t.Check(1); exc != 0 {
			return 0, exc
		}
		if same, exc := t.Equal(elem, kids(t, self)[i]); same || exc != 0 {
			return i, exc
		}
	}
	return -1, 0
}

// sibling returns the child of the same parent that stands by places after an element, Null for none. An element that a program's equals
// takes for none of the children stands ahead of the first.
func sibling(t *fan.Thread, self Word, by int) (Word, Word) {
	parent := t.Heap.Load(self, elemParent)
	if parent == 0 {
		return layout.Null, 0
	}
	i, exc := kidIndex(t, parent, self)
	if exc != 0 {
		return 0, exc
	}
	if i += by; i < -1 {
		return t.Fail("IndexErr", "java.lang.ArrayIndexOutOfBoundsException: Index "+strconv.Itoa(i)+" out of bounds for length "+strconv.Itoa(len(kids(t, parent))))
	}
	return kidAt(t, parent, i), 0
}

// fail is an error of what the tree does not allow.
func fail(t *fan.Thread, message string) (Word, Word) {
	return t.Fail("Err", "java.lang.RuntimeException: "+message)
}

// isFree reports whether an element has no parent.
func isFree(t *fan.Thread, elem Word) bool { return t.Heap.Load(elem, elemParent) == 0 }

func addChild(t *fan.Thread, a fan.Args) (Word, Word) {
	if !isFree(t, a[1]) {
		return fail(t, "child already parented")
	}
	list, exc := newList(t, a[0], elemKids, "dom::Elem")
	if exc == 0 {
		exc = t.Append(list, a[1])
	}
	if exc == 0 {
		t.Heap.Store(a[1], elemParent, a[0])
	}
	return 0, exc
}

func insertChildBefore(t *fan.Thread, a fan.Args) (Word, Word) {
	if !isFree(t, a[1]) {
		return fail(t, "child already parented")
	}
	i, exc := kidIndex(t, a[0], a[2])
	switch {
	case exc != 0:
		return 0, exc
	case i < 0:
		return fail(t, "ref not a child of this element")
	}
	_, exc = call(t, "List.insert", t.Heap.Load(a[0], elemKids), fan.Int(int64(i)), a[1])
	if exc == 0 {
		t.Heap.Store(a[1], elemParent, a[0])
	}
	return 0, exc
}

func replaceChild(t *fan.Thread, a fan.Args) (Word, Word) {
	self, old, with := a[0], a[1], a[2]
	switch {
	case old == with:
		return 0, 0
	case !isFree(t, with):
		return fail(t, "child already parented")
	}
	i, exc := kidIndex(t, self, old)
	switch {
	case exc != 0:
		return 0, exc
	case i < 0:
		return fail(t, "oldChild not a child of this element")
	}
	if exc = t.SetItem(t.Heap.Load(self, elemKids), int64(i), with); exc == 0 {
		t.Heap.Store(old, elemParent, 0)
		t.Heap.Store(with, elemParent, self)
	}
	return 0, exc
}

func removeChild(t *fan.Thread, a fan.Args) (Word, Word) {
	t.Heap.Store(a[1], elemParent, 0)
	i, exc := kidIndex(t, a[0], a[1])
	if exc == 0 && i >= 0 {
		_, exc = call(t, "List.removeAt", t.Heap.Load(a[0], elemKids), fan.Int(int64(i)))
	}
	return 0, exc
}

// selected returns the names of attributes that a selector has in brackets, between spaces.
func selected(t *fan.Thread, selector string) (names map[string]bool, exc Word) {
	names = map[string]bool{}
	rest := strings.TrimRightFunc(selector, isSpace)
	if rest == "" && selector != "" {
		return names, 0
	}
	for {
		i := strings.IndexFunc(rest, isSpace)
		part, last := rest, i < 0
		if !last {
			part, rest = rest[:i], rest[i+1:]
		}
		if part == "" { // the reference looks at its first character
			_, exc = t.Fail("IndexErr", "java.lang.StringIndexOutOfBoundsException: String index out of range: 0")
			return nil, exc
		}
		if name, ok := strings.CutPrefix(part, "["); ok && strings.HasSuffix(name, "]") {
			names[strings.TrimSuffix(name, "]")] = true
		}
		if last {
			return names, 0
		}
	}
}

// query returns a list of the elements below one, each ahead of those below it, that have an attribute which a selector names.
func query(t *fan.Thread, self, selector Word) (found, exc Word) {
	q := search{t: t}
	if q.names, exc = selected(t, t.Text(selector)); exc != 0 {
		return 0, exc
	}
	if q.found, exc = elems(t, self, nil); exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(q.found)
	return q.found, q.below(self, 0)
}

// search looks for elements.
type search struct {
	t     *fan.Thread
	names map[string]bool // of attributes
	found Word            // a list
}

// deepest bounds how far below an element others are looked for, as the stack of the reference's host does: a tree may go in circles.
const deepest = 10_000

// below looks for elements among the children of one, and below them.
func (q *search) below(self Word, depth int) (exc Word) {
	t := q.t
	if depth > deepest {
		_, exc = t.Fail("Err", "java.lang.StackOverflowError")
		return exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	children := slices.Clone(kids(t, self))
	for _, kid := range children {
		t.Keep(kid)
	}
	for _, kid := range children {
		if exc = q.look(kid); exc == 0 {
			exc = q.below(kid, depth+1)
		}
		if exc != 0 {
			return exc
		}
	}
	return 0
}

// look adds an element to those found, once for each attribute that is looked for.
func (q *search) look(elem Word) (exc Word) {
	t := q.t
	attributes, exc := attrs(t, elem)
	if exc != 0 {
		return exc
	}
	names, exc := call(t, "Map.keys", attributes)
	if exc != 0 {
		return exc
	}
	for _, name := range t.Items(names) {
		if q.names[t.Text(name)] && exc == 0 {
			exc = t.Append(q.found, elem)
		}
	}
	if exc != 0 {
		return exc
	}
	return t.Check(int64(10 + t.Size(names)))
}
