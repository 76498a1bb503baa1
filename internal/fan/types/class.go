package types

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/code/fcode"
)

// Class is a class, mixin, enum or facet: from a pod file, from source or foreign.
type Class struct {
	Def     any      // the definition in source; nil otherwise
	Foreign *Foreign // set for types of other languages

	ns    *Namespace
	pod   *Pod
	name  string
	qname string
	flags Flags
	isVal bool

	ftype  *fcode.Type // of a pod, until read
	head   loadState
	body   loadState
	base   Type
	mixins []Type
	slots  SlotTable
	facets []*FacetValue
	ops    operators

	nullable *Nullable
	listOf   *List
}

// loadState says how far a part of a class is read.
type loadState uint8

const (
	unread loadState = iota
	reading
	done
)

// Foreign says how a type of another language differs from a Fantom class. Head and
// Slots, if set, fill in the class at the first question for base or slots.
type Foreign struct {
	Head, Slots func(*Class)
	Inferred    Type // what a variable gets; nil: the type itself
	Unsupported bool // there is no Fantom representation
	IsVal       bool // its values are not references
	Nullable    Type // what stands for it where null is possible; nil: the type with a question mark
	Data        any  // whatever the other language knows of the type
	Fits        func(c *Class, t Type) bool
	ListOf      func(c *Class) Type
	FindSlot    func(c *Class, name string) Slot
}

// NewClass returns a new class in source and adds it to its pod.
func (ns *Namespace) NewClass(p *Pod, name string, flags Flags) *Class {
	c := ns.newClass(p, name, flags)
	c.head, c.body = done, done
	p.AddClass(c)
	return c
}

// NewForeignClass returns a class of another language; its pod keeps it only if told so.
func (ns *Namespace) NewForeignClass(p *Pod, name string, flags Flags, f *Foreign) *Class {
	c := ns.newClass(p, name, flags)
	c.Foreign = f
	c.isVal = f.IsVal
	return c
}

func (ns *Namespace) newClass(p *Pod, name string, flags Flags) *Class {
	qname := p.Name + "::" + name
	return &Class{ns: ns, pod: p, name: name, qname: qname, flags: flags, isVal: IsValType(qname)}
}

func (c *Class) NS() *Namespace        { return c.ns }
func (c *Class) Pod() *Pod             { return c.pod }
func (c *Class) Name() string          { return c.name }
func (c *Class) QName() string         { return c.qname }
func (c *Class) Signature() string     { return c.qname }
func (c *Class) String() string        { return c.qname }
func (c *Class) IsVal() bool           { return c.isVal }
func (c *Class) IsNullable() bool      { return false }
func (c *Class) NonNull() Type         { return c }
func (c *Class) IsParameterized() bool { return false }
func (c *Class) IsForeign() bool       { return c.Foreign != nil }
func (c *Class) IsValid() bool         { return c.qname != "sys::Void" && c.qname != "sys::This" }
func (c *Class) Raw() Type             { return c }

func (c *Class) Flags() Flags {
	if c.Foreign != nil {
		c.readHead()
	}
	return c.flags
}

func (c *Class) ParameterizeThis(Type) Type { return c }

// IsGeneric reports whether the class is List, Map or Func of an installed sys; while
// sys itself is compiled its classes are plain.
func (c *Class) IsGeneric() bool {
	return c.ftype != nil && (c == c.ns.listClass || c == c.ns.mapClass || c == c.ns.funcClass)
}

func (c *Class) IsGenericParameter() bool {
	return c.ftype != nil && c.pod.Name == "sys" && len(c.name) == 1
}

func (c *Class) IsSupported() bool { return c.Foreign == nil || !c.Foreign.Unsupported }

func (c *Class) InferredAs() Type {
	if c.Foreign != nil && c.Foreign.Inferred != nil {
		return c.Foreign.Inferred
	}
	return c
}

func (c *Class) ToNullable() Type {
	if c.Foreign != nil && c.Foreign.Nullable != nil {
		return c.Foreign.Nullable
	}
	if c.nullable == nil {
		c.nullable = newNullable(c)
	}
	return c.nullable
}

func (c *Class) ListOf() Type {
	if c.Foreign != nil && c.Foreign.ListOf != nil {
		return c.Foreign.ListOf(c)
	}
	if c.listOf == nil {
		c.listOf = newList(c)
	}
	return c.listOf
}

func (c *Class) Base() Type {
	c.readHead()
	return c.base
}

func (c *Class) Mixins() []Type {
	c.readHead()
	return c.mixins
}

// SetBase sets the class that c extends.
func (c *Class) SetBase(t Type) { c.base = t }

// SetMixins sets the mixins that c implements.
func (c *Class) SetMixins(list []Type) { c.mixins = list }

// AddMixin appends a mixin.
func (c *Class) AddMixin(t Type) { c.mixins = append(slices.Clip(c.mixins), t) }

// SetFlags replaces the flags.
func (c *Class) SetFlags(f Flags) { c.flags = f }

// AddSlot puts a slot of its own or an inherited one into the name table; a slot
// of the same name is replaced in its place.
func (c *Class) AddSlot(s Slot) {
	c.slots.put(plainSlot(s))
	c.ops.reset()
}

// ReplaceSlot puts s in the place of the slot of that name.
func (c *Class) ReplaceSlot(s Slot) { c.AddSlot(s) }

// plainSlot returns the Field or Method itself where a definition embeds one, so
// that a slot has one identity.
func plainSlot(s Slot) Slot {
	if f := s.AsField(); f != nil {
		return f
	}
	return s.AsMethod()
}

func (c *Class) Slot(name string) Slot {
	if c.Foreign != nil && c.Foreign.FindSlot != nil {
		return c.Foreign.FindSlot(c, name)
	}
	c.readBody()
	return c.slots.Get(name)
}

func (c *Class) Slots() *SlotTable {
	c.readBody()
	return &c.slots
}

func (c *Class) Operators(prefix string) []*Method { return c.ops.find(c, prefix) }

// AddFacet adds a facet to a class in source.
func (c *Class) AddFacet(f *FacetValue) { c.facets = append(c.facets, f) }

func (c *Class) Facet(qname string) *FacetValue {
	c.readBody()
	return findFacet(c.facets, qname)
}

func (c *Class) Fits(t Type) bool {
	t = t.NonNull()
	if IsObj(t) || acceptsAny(t) {
		return true
	}
	if c.Foreign != nil && c.Foreign.Fits != nil {
		return c.Foreign.Fits(c, t)
	}
	return c.inherits(t, nil)
}

// inherits looks for t among the ancestors. Mixins that were looked at are noted,
// because they may be reached on exponentially many ways.
func (c *Class) inherits(t Type, seen map[*Class]bool) bool {
	for steps := 0; ; steps++ {
		if Equal(c, t) {
			return true
		}
		mixins := c.Mixins()
		if len(mixins) > 0 || steps > maxLevels {
			if seen == nil {
				seen = map[*Class]bool{}
			}
			if seen[c] {
				return false
			}
			seen[c] = true
		}
		for _, m := range mixins {
			if k, ok := m.(*Class); ok && k.Foreign == nil {
				if k.inherits(t, seen) {
					return true
				}
			} else if m.Fits(t) {
				return true
			}
		}
		base := c.Base()
		if base == nil {
			return false
		}
		k, ok := base.(*Class)
		if !ok || k.Foreign != nil && k.Foreign.Fits != nil {
			return base.Fits(t)
		}
		c = k
	}
}

// maxLevels is a depth of inheritance beyond which cycles are looked for.
const maxLevels = 100
