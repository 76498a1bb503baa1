package java

import (
	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// readHead fills in flags, base and mixins of a class, an array or a primitive type.
func (j *javaType) readHead(c *types.Class) {
	s := &j.b.ns.Sys
	c.SetBase(s.Obj)
	switch {
	case j.isArray():
		c.SetFlags(types.Internal)
		if types.IsPublic(j.of.class) {
			c.SetFlags(types.Public)
		}
		return
	case j.primitive:
		return
	}
	file, err := j.pkg.Class(c.Name())
	if file == nil || err != nil {
		c.SetFlags(types.Public)
		return
	}
	j.file = file
	c.SetFlags(classFlags(file.Access))
	if file.Super != "" {
		if t, err := j.b.typeOf("L" + file.Super + ";"); err == nil {
			c.SetBase(t.NonNull())
		}
	}
	for _, i := range file.Interfaces {
		if t, err := j.b.typeOf("L" + i + ";"); err == nil {
			c.AddMixin(t.NonNull())
		}
	}
	if file.Access&classpath.Annotation != 0 {
		c.AddMixin(s.Facet)
	}
}

// maxLevels bounds how deep the slots of classes are read one inside the other.
const maxLevels = 200

// readSlots fills in the members of a class and what it inherits.
func (j *javaType) readSlots(c *types.Class) {
	if j.file == nil || j.b.depth > maxLevels {
		return
	}
	j.b.depth++
	defer func() { j.b.depth-- }()
	l := loader{j: j, b: j.b, index: map[string]int{}}
	if j.file.Access&classpath.Annotation != 0 {
		l.annotation()
	}
	for i := range j.file.Fields {
		l.field(&j.file.Fields[i])
	}
	for i := range j.file.Methods {
		l.method(&j.file.Methods[i])
	}
	l.ancestors()
	for _, s := range l.slots {
		c.AddSlot(s)
	}
}

// loader collects the slots of a class, in the order in which their names first come.
type loader struct {
	j     *javaType
	b     *Bridge
	slots []types.Slot
	index map[string]int
}

func (l *loader) field(f *classpath.Member) {
	if t, err := l.b.typeOf(f.Desc); err == nil {
		l.add(newField(l.j.class, f.Name, memberFlags(f.Access), t))
	}
}

func (l *loader) method(m *classpath.Member) {
	descs, ret := classpath.SplitMethod(m.Desc)
	flags := memberFlags(m.Access)
	var returns types.Type = l.j.class
	if m.Name == "<init>" {
		flags |= types.Ctor
	} else {
		var err error
		if returns, err = l.b.typeOf(ret); err != nil {
			return
		}
	}
	infos := make([]types.ParamInfo, len(descs))
	params := make([]*types.ParamInfo, len(descs))
	for i, d := range descs {
		t, err := l.b.typeOf(d)
		if err != nil {
			return
		}
		infos[i] = types.ParamInfo{Name: paramName(i), Type: t}
		params[i] = &infos[i]
	}
	l.add(newMethod(l.j.class, m.Name, flags, returns, params...))
}

// annotation makes the elements of an annotation const fields, so that it looks like a facet.
func (l *loader) annotation() {
	const element = classpath.Public | classpath.Abstract
	for i := range l.j.file.Methods {
		m := &l.j.file.Methods[i]
		if m.Access&element != element {
			continue
		}
		_, ret := classpath.SplitMethod(m.Desc)
		if t, err := l.b.elementType(ret); err == nil {
			l.set(newField(l.j.class, m.Name, types.Public|types.Const, t))
		}
	}
}

// elementType returns the type of an annotation's element, which takes values of Fantom.
func (b *Bridge) elementType(desc string) (types.Type, error) {
	s := &b.ns.Sys
	switch desc {
	case "Ljava/lang/Class;":
		return s.Type, nil
	case "[Ljava/lang/Class;":
		return s.Type.ListOf(), nil
	case "[Z":
		return s.Bool.ListOf(), nil
	case "[B", "[S", "[I", "[J":
		return s.Int.ListOf(), nil
	case "[F", "[D":
		return s.Float.ListOf(), nil
	}
	return b.typeOf(desc)
}

// ancestors merges in what the class inherits.
func (l *loader) ancestors() {
	c := l.j.class
	if l.j.file.Super != "" {
		l.inherit(c.Base())
		if l.j.file.Access&classpath.Interface == 0 {
			if object, err := l.b.resolve("java.lang", "Object"); err == nil {
				l.inherit(object)
			}
		}
	}
	for _, m := range c.Mixins() {
		l.inherit(m)
	}
	l.inherit(l.b.ns.Sys.Obj)
}

// inherit adds the slots of an ancestor; those of Java as copies, so that each class
// has its own chains of overloads.
func (l *loader) inherit(t types.Type) {
	for _, s := range l.b.ordered(t) {
		info := s.Common()
		if info.IsCtor() || !info.IsPublic() && !info.IsProtected() {
			continue
		}
		if !isJavaSlot(s) {
			l.add(s)
			continue
		}
		l.add(dup(s))
		for m := nextOf(s); m != nil; m = nextOf(m) {
			l.add(dup(m))
		}
	}
}

// ordered returns the slots of a type in the order of the reference's map.
func (b *Bridge) ordered(t types.Type) []types.Slot {
	if j := javaOf(t); j != nil {
		if j.order == nil {
			list := t.Slots().HashOrder()
			if len(list) == 0 {
				return nil // perhaps still being read
			}
			j.order = list
		}
		return j.order
	}
	if t == types.Type(b.ns.Sys.Obj) {
		if b.objSlots == nil {
			b.objSlots = t.Slots().HashOrder()
		}
		return b.objSlots
	}
	return t.Slots().HashOrder()
}

// maxOverloads bounds the methods of one name, each of which is held against all others.
const maxOverloads = 1000

// set puts a slot in, in the place of one of the same name.
func (l *loader) set(s types.Slot) {
	if i, ok := l.index[s.Name()]; ok {
		l.slots[i] = s
		return
	}
	l.index[s.Name()] = len(l.slots)
	l.slots = append(l.slots, s)
}

// add adds a slot, a method as an overload where the name is taken by a member of Java:
// behind the first, unless one with the same parameters is there. Members of Java take
// the place of those of Fantom.
func (l *loader) add(s types.Slot) {
	i, taken := l.index[s.Name()]
	if !taken || !isJavaSlot(l.slots[i]) {
		l.set(s)
		return
	}
	m := s.AsMethod()
	if m == nil || !isJavaSlot(s) {
		return
	}
	first := l.slots[i]
	if o := first.AsMethod(); o != nil && m.HasSameParams(o) {
		return
	}
	n := 0
	for o := nextOf(first); o != nil; o = nextOf(o) {
		if n++; n > maxOverloads || m.HasSameParams(o) {
			return
		}
	}
	m.Def.(*overloads).next = nextOf(first)
	first.Common().Def.(*overloads).next = m
}
