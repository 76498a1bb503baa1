package types

import "github.com/tandem-lang/tandem/internal/code/fcode"

// readHead resolves base and mixins.
func (c *Class) readHead() {
	if c.head != unread {
		return
	}
	c.head = reading
	if c.Foreign != nil && c.Foreign.Head != nil {
		c.Foreign.Head(c)
	}
	if c.ftype != nil {
		c.readAncestors()
	}
	c.head = done
}

// readAncestors resolves the ancestors of a pod's class, all the way up. An ancestor
// that is still being read means a cycle.
func (c *Class) readAncestors() {
	c.base = c.ancestor(c.ftype.Base)
	if c.base == nil && c.qname != "sys::Obj" {
		c.base = c.ns.Sys.Obj
	}
	for _, i := range c.ftype.Mixins {
		if m := c.ancestor(i); m != nil {
			c.mixins = append(c.mixins, m)
		}
	}
}

func (c *Class) ancestor(ref uint16) Type {
	if ref == fcode.NoType {
		return nil
	}
	t := c.pod.typeOf(ref)
	k, ok := t.(*Class)
	if !ok {
		if t == Type(c.ns.Error) {
			return nil
		}
		return t
	}
	k.readHead()
	if k.head == reading {
		c.ns.problem("%s: cyclic inheritance with %s", c.qname, k.qname)
		return nil
	}
	return k
}

// readBody reads the slots of a class and merges in those it inherits.
func (c *Class) readBody() {
	if c.body != unread {
		return
	}
	c.body = reading
	c.readHead()
	if c.Foreign != nil && c.Foreign.Slots != nil {
		c.Foreign.Slots(c)
	}
	if c.ftype != nil {
		if err := c.pod.code.ReadBody(c.ftype, c.pod.archive.Entry); err != nil {
			c.ns.problem("%v", err)
		}
		c.facets = c.pod.facets(c.ftype.Attrs)
		for _, m := range c.mixins {
			c.inherit(m)
		}
		if c.base != nil {
			c.inherit(c.base)
		}
		c.readOwn()
	}
	c.body = done
}

// inherit merges the slots of an ancestor: a later one wins, but not one of Obj, and
// not an abstract one over a concrete one.
func (c *Class) inherit(t Type) {
	list := t.Slots().list
	if c.slots.index == nil {
		c.slots.index = make(map[string]int, len(list)+16)
	}
	for _, s := range list {
		if s.Flags().Has(Ctor) {
			continue
		}
		if have := c.slots.Get(s.Name()); have != nil {
			if IsObj(s.Parent()) || s.Flags().Has(Abstract) && !have.Flags().Has(Abstract) {
				continue
			}
		}
		c.slots.put(s)
	}
}

// readOwn adds the slots that the class declares; a getter or setter goes to its field.
func (c *Class) readOwn() {
	fields := make([]Field, len(c.ftype.Fields))
	for i := range c.ftype.Fields {
		ff := &c.ftype.Fields[i]
		f := &fields[i]
		f.SlotInfo = c.slotInfo(ff.Name, ff.Flags, ff.Attrs)
		f.Type = c.pod.typeOf(ff.Type)
		f.EnumOrdinal = -1
		if ff.Flags.Has(Enum) {
			if n, ok := fcode.DecodeU2(c.pod.code.Attr(ff.Attrs, fcode.EnumOrdinalAttr)); ok {
				f.EnumOrdinal = n
			}
		}
		c.slots.put(f)
	}
	methods := make([]Method, len(c.ftype.Methods))
	for i := range c.ftype.Methods {
		fm := &c.ftype.Methods[i]
		m := &methods[i]
		c.readMethod(m, fm)
		if f := c.ownField(m); f != nil {
			if fm.Flags.Has(Getter) {
				f.Getter = m
			} else {
				f.Setter = m
			}
			continue
		}
		c.slots.put(m)
	}
}

// ownField returns the field that a getter or setter belongs to.
func (c *Class) ownField(m *Method) *Field {
	if !m.IsAccessor() {
		return nil
	}
	if s := c.slots.Get(m.SlotName); s != nil && s.Parent() == Type(c) {
		return s.AsField()
	}
	return nil
}

func (c *Class) readMethod(m *Method, fm *fcode.Method) {
	m.SlotInfo = c.slotInfo(fm.Name, fm.Flags, fm.Attrs)
	m.Returns = c.pod.typeOf(fm.Returns)
	if fm.InheritedReturns != fm.Returns {
		m.InheritedRet = c.pod.typeOf(fm.InheritedReturns)
	}
	if fm.NumParams == 0 {
		return
	}
	params := make([]ParamInfo, fm.NumParams)
	m.Params = make([]*ParamInfo, fm.NumParams)
	for i := range params {
		v := &fm.Vars[i]
		params[i] = ParamInfo{
			Name:       c.pod.code.Name(v.Name),
			Type:       c.pod.typeOf(v.Type),
			HasDefault: c.pod.code.Attr(v.Attrs, fcode.ParamDefaultAttr) != nil,
		}
		m.Params[i] = &params[i]
	}
}

func (c *Class) slotInfo(name uint16, flags Flags, attrs []fcode.Attr) SlotInfo {
	return SlotInfo{SlotName: c.pod.code.Name(name), ParentType: c, FlagBits: flags, attrs: attrs}
}

// facets decodes the facets among attributes.
func (p *Pod) facets(attrs []fcode.Attr) []*FacetValue {
	data := p.code.Attr(attrs, fcode.FacetsAttr)
	if data == nil {
		return nil
	}
	refs, err := fcode.DecodeFacets(data)
	if err != nil {
		p.ns.problem("%s: %v", p.Name, err)
	}
	list := make([]*FacetValue, len(refs))
	for i, f := range refs {
		list[i] = &FacetValue{TypeQName: p.code.TypeSig(f.Type), Text: f.Value}
	}
	return list
}
