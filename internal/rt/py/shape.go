package py

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Shape says which attributes an instance has, and where: hidden classes (Chambers, Ungar, Lee, An Efficient Implementation of SELF,
// OOPSLA 1989). Instances that got the same names in the same order share one.
type Shape struct {
	number uint32
	typ    *Type
	room   int    // slots inside of the instance; the others are in its KindWords
	names  []Word // of the slots
	next   []transition
	dict   bool // too many names: the instance's more is a dict
}

type transition struct {
	name Word
	to   *Shape
}

const (
	// maxSlots bounds the names of a shape, and the shapes that may follow one: beyond, attributes are in a dict.
	maxSlots = 48

	// maxRoom bounds the slots inside of an instance.
	maxRoom = 12

	// maxShapes and maxTypes bound what programs can make the runtime keep: shapes and classes live as long as it does.
	maxShapes = 1 << 20
	maxTypes  = 1 << 16

	// maxWalk bounds how many types a search through all bases of a type may come to. Bases of bases are searched once for each way that
	// leads to them, so classes that are bases of one another in all ways would make it endless.
	maxWalk = 1 << 17
)

func (t *Thread) shapeOf(o Word) *Shape { return t.rt.shapes[t.Heap.Type(o)] }

// newShape numbers a shape.
func (rt *Runtime) newShape(s Shape) *Shape {
	s.number = uint32(len(rt.shapes))
	rt.shapes = append(rt.shapes, &s)
	return &s
}

// slot returns the slot of a name, or -1.
func (s *Shape) slot(name Word) int { return slices.Index(s.names, name) }

// add returns the shape with one name more.
func (rt *Runtime) add(s *Shape, name Word) *Shape {
	for _, n := range s.next {
		if n.name == name {
			return n.to
		}
	}
	if len(s.names) >= maxSlots || len(s.next) >= maxSlots || len(rt.shapes) >= maxShapes {
		return nil
	}
	names := append(slices.Clip(slices.Clone(s.names)), name)
	to := rt.newShape(Shape{typ: s.typ, room: s.room, names: names})
	s.next = append(s.next, transition{name, to})
	return to
}

// dictShape returns the shape of instances whose attributes are in a dict.
func (rt *Runtime) dictShape(s *Shape) *Shape {
	for _, n := range s.next {
		if n.name == layout.Null {
			return n.to
		}
	}
	to := rt.newShape(Shape{typ: s.typ, room: s.room, dict: true})
	s.next = append(s.next, transition{layout.Null, to})
	return to
}

// slotAt returns object and byte offset of slot i of an instance.
func (t *Thread) slotAt(o Word, s *Shape, i int) (Word, uint64) {
	if i < s.room {
		return o, layout.InstanceSlots + 8*uint64(i)
	}
	return t.Heap.Load(o, layout.InstanceMore), layout.WordsStart + 8*uint64(i-s.room)
}

// newInstance returns an instance of a class without attributes; 0 where the limit is reached. Where the class derives from a type
// written in Go, inner is the value that it holds.
func (t *Thread) newInstance(ty *Type, inner Word) Word {
	if ty.root == nil || ty.root.room != ty.room {
		names := []Word(nil)
		if ty.native != nil {
			names = []Word{layout.Undefined} // a name that no program has
		}
		ty.root = t.rt.newShape(Shape{typ: ty, room: ty.room, names: names})
	}
	o := t.Alloc(layout.KindInstance, ty.root.number, layout.InstanceSlots+8*uint64(ty.room))
	if o != 0 && ty.native != nil {
		t.Heap.Store(o, layout.InstanceSlots, inner)
	}
	return o
}

// instanceGet returns an attribute of the instance's own, Null where there is none.
func (t *Thread) instanceGet(o, name Word) Word {
	s := t.shapeOf(o)
	if s.dict {
		return t.DictGetName(t.Heap.Load(o, layout.InstanceMore), name)
	}
	if i := s.slot(name); i >= 0 {
		return t.Heap.Load(t.slotAt(o, s, i))
	}
	return layout.Null
}

// instanceSet sets an attribute of the instance's own; false where the limit is reached.
func (t *Thread) instanceSet(o, name, value Word) bool {
	s := t.shapeOf(o)
	if s.dict {
		return t.DictSetName(t.Heap.Load(o, layout.InstanceMore), name, value)
	}
	i := s.slot(name)
	if i < 0 {
		to := t.rt.add(s, name)
		if to == nil {
			return t.instanceToDict(o, s) && t.instanceSet(o, name, value)
		}
		if i = len(s.names); i >= s.room && !t.growMore(o, i-s.room) {
			return false
		}
		t.Heap.SetType(o, to.number)
		if room := min(len(to.names), maxRoom); room > s.typ.room {
			s.typ.room = room
			t.Heap.Store(s.typ.class, layout.ClassEpoch, layout.Null) // new instances get more room
		}
		s = to
	}
	at, offset := t.slotAt(o, s, i)
	t.Heap.Store(at, offset, value)
	return true
}

// growMore makes room for the n-th word outside of an instance.
func (t *Thread) growMore(o Word, n int) bool {
	h := t.Heap
	more := h.Load(o, layout.InstanceMore)
	need := layout.WordsStart + 8*uint64(n+1)
	if more != layout.Null && need <= h.Capacity(more) {
		return true
	}
	next := t.Alloc(layout.KindWords, 0, need+8*uint64(n+2))
	if next == 0 {
		return false
	}
	if n > 0 {
		copy(h.Words(next, layout.WordsStart, n), h.Words(more, layout.WordsStart, n))
	}
	h.Store(o, layout.InstanceMore, next)
	return true
}

// instanceToDict moves the attributes of an instance to a dict.
func (t *Thread) instanceToDict(o Word, s *Shape) bool {
	d := t.NewDict(len(s.names) + 1)
	if d == 0 {
		return false
	}
	for i, name := range s.names {
		if name == layout.Undefined {
			continue
		}
		if !t.DictSetName(d, name, t.Heap.Load(t.slotAt(o, s, i))) {
			return false
		}
	}
	t.Heap.Fix(d) // it is the instance's alone
	t.Heap.Store(o, layout.InstanceMore, d)
	t.Heap.SetType(o, t.rt.dictShape(s).number)
	return true
}

// instanceDelete removes an attribute of the instance's own; found is false where there is none, ok where the limit is reached.
func (t *Thread) instanceDelete(o, name Word) (found, ok bool) {
	s := t.shapeOf(o)
	if !s.dict {
		if s.slot(name) < 0 {
			return false, true
		}
		if !t.instanceToDict(o, s) {
			return true, false
		}
	}
	d := t.Heap.Load(o, layout.InstanceMore)
	i := t.Heap.FindName(d, name)
	if i < 0 {
		return false, true
	}
	t.Delete(d, i)
	return true, true
}

// InstanceNames calls f with name and value of each attribute of the instance's own, until it returns false.
func (t *Thread) InstanceNames(o Word, f func(name, value Word) bool) {
	s := t.shapeOf(o)
	if s.dict {
		d := t.Heap.Load(o, layout.InstanceMore)
		for i := t.Heap.Next(d, 0); i >= 0; i = t.Heap.Next(d, i+1) {
			if !f(t.Heap.Entry(d, i)) {
				return
			}
		}
		return
	}
	for i, name := range s.names {
		if name != layout.Undefined && !f(name, t.Heap.Load(t.slotAt(o, s, i))) {
			return
		}
	}
}
