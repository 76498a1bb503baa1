package tree

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/fan/types"
)

func itoa(n int) string { return strconv.Itoa(n) }

// NewTypeDef returns a type definition for class c in unit u.
func NewTypeDef(loc Loc, u *Unit, c *types.Class) *TypeDef {
	t := &TypeDef{Loc: loc, Unit: u, Class: c, BaseSpecified: true}
	c.Def = t
	return t
}

// DefOf returns the definition of a type of the pod, or nil.
func DefOf(t types.Type) *TypeDef {
	if t == nil {
		return nil
	}
	if c, ok := t.NonNull().(*types.Class); ok {
		d, _ := c.Def.(*TypeDef)
		return d
	}
	return nil
}

// FieldDefOf returns the definition of a field of the pod, or nil.
func FieldDefOf(f *types.Field) *FieldDef {
	d, _ := f.Def.(*FieldDef)
	if d == nil || &d.Field != f {
		return nil // a field from a pod, or a parameterized copy
	}
	return d
}

// MethodDefOf returns the definition of a method of the pod, or nil.
func MethodDefOf(m *types.Method) *MethodDef {
	d, _ := m.Def.(*MethodDef)
	if d == nil || &d.Method != m {
		return nil
	}
	return d
}

// AddType adds a type that the compiler makes.
func (p *Pod) AddType(t *TypeDef) {
	t.Unit.Defs = append(t.Unit.Defs, t)
	p.TypeDefs = append(p.TypeDefs, t)
}

// AddSlot adds a slot of t's own, a field together with its accessors. Accessors and
// static initialisers have no place in the table of names.
func (t *TypeDef) AddSlot(s SlotDef) { t.InsertSlot(len(t.Slots), s) }

// InsertSlot is AddSlot at index i of the declared slots.
func (t *TypeDef) InsertSlot(i int, s SlotDef) {
	t.Slots = append(t.Slots, nil)
	copy(t.Slots[i+1:], t.Slots[i:])
	t.Slots[i] = s
	switch s := s.(type) {
	case *MethodDef:
		if !s.IsStaticInit() && !s.IsFieldAccessor() {
			t.Class.AddSlot(&s.Method)
		}
	case *FieldDef:
		t.Class.AddSlot(&s.Field)
		for _, m := range []*MethodDef{s.Get, s.Set} {
			if m != nil {
				t.AddSlot(m)
			}
		}
	}
}

// SetStaticInit replaces the static initialisers of the source by one method.
func (t *TypeDef) SetStaticInit(m *MethodDef) {
	kept := t.Slots[:0:0]
	for _, s := range t.Slots {
		if s.Name() != StaticInitName {
			kept = append(kept, s)
		}
	}
	t.Slots = append(kept, m)
	t.Class.AddSlot(&m.Method)
	for _, c := range t.Closures {
		if e, ok := c.EnclosingSlot.(*MethodDef); ok && e.IsStaticInit() {
			c.EnclosingSlot = m
		}
	}
}

// Own returns the slot of that name that t itself declares, or nil.
func (t *TypeDef) Own(name string) SlotDef {
	switch s := t.Class.Slot(name).(type) {
	case *types.Field:
		if d := FieldDefOf(s); d != nil && d.D.Parent == t {
			return d
		}
	case *types.Method:
		if d := MethodDefOf(s); d != nil && d.D.Parent == t {
			return d
		}
	}
	return nil
}

// StaticInit returns the static initialiser, or nil.
func (t *TypeDef) StaticInit() *MethodDef {
	m, _ := t.Own(StaticInitName).(*MethodDef)
	return m
}

// Fields returns the declared fields.
func (t *TypeDef) Fields() []*FieldDef { return slotsOf[*FieldDef](t) }

// Methods returns the declared methods, accessors included.
func (t *TypeDef) Methods() []*MethodDef { return slotsOf[*MethodDef](t) }

func slotsOf[S SlotDef](t *TypeDef) []S {
	var list []S
	for _, s := range t.Slots {
		if x, ok := s.(S); ok {
			list = append(list, x)
		}
	}
	return list
}

// EnumVal returns the enum value of that name, or nil.
func (t *TypeDef) EnumVal(name string) *EnumVal {
	for _, e := range t.Enums {
		if e.Name == name {
			return e
		}
	}
	return nil
}

// IsClosure reports whether t is the class of a closure.
func (t *TypeDef) IsClosure() bool { return t.Closure != nil }
