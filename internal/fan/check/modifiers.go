package check

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// modifier is a modifier as flag and as keyword.
type modifier struct {
	flag types.Flags
	word string
}

// conflict is a modifier and those that cannot stand beside it, in the order in which
// they are reported.
type conflict struct {
	modifier
	not   []modifier
	first bool // only the first is reported
}

var (
	modAbstract  = modifier{types.Abstract, "abstract"}
	modConst     = modifier{types.Const, "const"}
	modFinal     = modifier{types.Final, "final"}
	modInternal  = modifier{types.Internal, "internal"}
	modNative    = modifier{types.Native, "native"}
	modNew       = modifier{types.Ctor, "new"}
	modOnce      = modifier{types.Once, "once"}
	modOverride  = modifier{types.Override, "override"}
	modPrivate   = modifier{types.Private, "private"}
	modProtected = modifier{types.Protected, "protected"}
	modPublic    = modifier{types.Public, "public"}
	modStatic    = modifier{types.Static, "static"}
	modVirtual   = modifier{types.Virtual, "virtual"}
)

// What no type, field or method may be.
var (
	notOnType   = []modifier{modNew, modOnce, modOverride, modPrivate, modProtected, modStatic, modVirtual}
	notOnField  = []modifier{modNew, modFinal, modOnce}
	notOnMethod = []modifier{modFinal, modConst}
)

// visibilities holds the pairs of visibilities; the first that is there counts.
var visibilities = []conflict{
	{modifier: modPublic, not: []modifier{modProtected, modPrivate, modInternal}},
	{modifier: modProtected, not: []modifier{modPrivate, modInternal}},
	{modifier: modPrivate, not: []modifier{modInternal, modVirtual}},
}

var typeConflicts = []conflict{{modifier: modAbstract, not: []modifier{modFinal}}}

var fieldConflicts = []conflict{
	{modifier: modNative, not: []modifier{modConst, modAbstract, modStatic}},
	{modifier: modConst, not: []modifier{modAbstract, modVirtual}, first: true},
}

var inheritance = []modifier{modAbstract, modOverride, modVirtual}

var methodConflicts = []conflict{
	{modifier: modNew, not: inheritance, first: true},
	{modifier: modNew, not: []modifier{modOnce, modNative}},
	{modifier: modStatic, not: inheritance, first: true},
	{modifier: modAbstract, not: []modifier{modNative, modOnce}},
}

// forbid reports modifiers that do not belong on what.
func (c *checker) forbid(f types.Flags, not []modifier, what string, loc tree.Loc) {
	for _, m := range not {
		if f.Has(m.flag) {
			c.err(loc, "Cannot use '"+m.word+"' modifier on "+what)
		}
	}
}

// conflicts reports modifiers that do not go together. What overrides is virtual without
// saying so, and may be private or const.
func (c *checker) conflicts(f types.Flags, table []conflict, loc tree.Loc) {
	for _, x := range table {
		if f.Has(x.flag) {
			c.conflict(f, x, loc)
		}
	}
}

func (c *checker) conflict(f types.Flags, x conflict, loc tree.Loc) {
	for _, m := range x.not {
		implied := m.flag == types.Virtual && f.Has(types.Override)
		if !f.Has(m.flag) || implied {
			continue
		}
		c.err(loc, "Invalid combination of '"+x.word+"' and '"+m.word+"' modifiers")
		if x.first {
			return
		}
	}
}

// visibility reports several modifiers of visibility.
func (c *checker) visibility(f types.Flags, loc tree.Loc) {
	for _, x := range visibilities {
		if f.Has(x.flag) {
			c.conflict(f, x, loc)
			return
		}
	}
}

func (c *checker) typeModifiers(t *tree.TypeDef) {
	f := t.Class.Flags()
	c.forbid(f, notOnType, "type", t.Loc)
	c.visibility(f, t.Loc)
	c.conflicts(f, typeConflicts, t.Loc)
}

func (c *checker) fieldModifiers(f *tree.FieldDef) {
	flags, loc := f.FlagBits, f.D.Loc
	if f.IsOnceStore() {
		flags &^= types.Once
	}
	c.forbid(flags, notOnField, "field", loc)
	c.visibility(flags, loc)
	c.conflicts(flags, fieldConflicts, loc)
	switch {
	case flags.Has(types.Const):
		if !types.IsConstFieldType(f.Type) {
			c.err(loc, "Const field '"+f.Name()+"' has non-const type '"+f.Type.Signature()+"'")
		}
	case flags.Has(types.Static) && !flags.Has(types.Synthetic):
		c.err(loc, "Static field '"+f.Name()+"' must be const")
	}
	if f.Set != nil {
		c.setterModifiers(flags&types.Visibility, f.Set.FlagBits, loc)
	}
}

// widerThan lists per visibility of a field those that its setter must not have.
var widerThan = [...]struct {
	field types.Flags
	wider []types.Flags
}{
	{types.Private, []types.Flags{types.Public, types.Protected, types.Internal}},
	{types.Internal, []types.Flags{types.Public, types.Protected}},
	{types.Protected, []types.Flags{types.Public}},
}

func (c *checker) setterModifiers(field, setter types.Flags, loc tree.Loc) {
	if field == setter&types.Visibility {
		return
	}
	c.visibility(setter, loc)
	for _, w := range widerThan {
		if !field.Has(w.field) {
			continue
		}
		for _, x := range w.wider {
			c.errIf(setter.Has(x), loc, "Setter cannot have wider visibility than the field")
		}
		return
	}
}

func (c *checker) methodModifiers(m *tree.MethodDef) {
	if m.IsFieldAccessor() {
		return
	}
	f, loc := m.FlagBits, m.D.Loc
	c.forbid(f, notOnMethod, "method", loc)
	c.visibility(f, loc)
	c.conflicts(f, methodConflicts, loc)
	if types.IsMixin(c.Type.Class) {
		c.errIf(f.Has(types.Once), loc, "Mixins cannot have once methods")
		c.errIf(f.Has(types.Native), loc, "Mixins cannot have native methods")
	}
}
