package fan

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan/lower"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Method is a method as it is called with a number of arguments: whole, or with fewer, where it supplies the defaults of the others.
type Method struct {
	Parent  *Type
	Name    string
	Flags   fcode.Flags
	Params  []lower.Rep // the receiver first
	Returns lower.Rep
	Whole   *Method // of a method with defaults left out: the whole one; else nil

	required []uint8 // of a method in Go: its parameters that are not to be null, the receiver among them

	classes []lower.Class // see signature
	result  lower.Class

	decl   *fcode.Method
	number int
	fn     Word
	native Native
	slot   int  // in virtuals, -1
	obj    Word // the sys::Method object, 0 until it is asked for

	paramDefaults map[int]*Method // see ParamDefault

	funcObj   Word  // the sys::Func object that calls it, likewise
	paramsObj Word  // the list of its parameters, likewise
	in        *Type // of a method that reflection shows of a parameterized type: that type
}

// QName returns the name with the type's.
func (m *Method) QName() string { return m.Parent.Sig + "." + m.Name }

// isStatic reports whether the method has no receiver.
func (m *Method) isStatic() bool { return m.Flags.Has(fcode.Static) }

// isVirtual reports whether calls find the method through the receiver.
func (m *Method) isVirtual() bool {
	return !m.isStatic() && !m.Flags.Has(fcode.Ctor|fcode.Private) && (m.Flags.Has(fcode.Virtual|fcode.Abstract|fcode.Override) || m.Parent.Flags.Has(fcode.Mixin))
}

// key is by what methods are found: the name and the number of arguments, without the receiver.
func key(name string, args int) string { return name + "/" + strconv.Itoa(args) }

// hiddenBytes returns the size of objects of a native type whose words no field of the declarations names; 0 for other types.
func hiddenBytes(sig string) uint64 {
	switch sig {
	case "sys::Err":
		return errBytes
	case "sys::Map":
		return MapBytes
	case "sys::Range":
		return RangeBytes
	case "sys::StrBuf":
		return StrBufBytes
	case "sys::Func":
		return funcBytes
	case "sys::Enum":
		return enumBytes
	case "sys::Test":
		return testBytes
	case "sys::Duration", "sys::Date", "sys::Time":
		return NumberBytes
	case "sys::Uuid":
		return UuidBytes
	case "sys::DateTime":
		return DateTimeBytes
	}
	return 0
}

// The words of native objects that lie in the arena.
const (
	MapTable  = layout.FieldsStart // a KindDict
	MapDef    = MapTable + 8       // what get returns for keys that are not there
	MapFlags  = MapDef + 8         // raw
	MapPlaces = MapFlags + 8       // raw: the size that the reference's table has, which says in what order it iterates
	MapOther  = MapPlaces + 8      // of one that is MapShared: its read-only view
	MapBytes  = MapOther + 8

	// Bits of MapFlags.
	MapReadonly  = 1
	MapImmutable = 2
	MapShared    = 4 // the table belongs to a read-only view too: it is copied before it changes
	MapOrdered   = 8
	MapNoCase    = 16 // keys of the table are in lower case; values are KindWords: the key as it was given, and its value

	RangeStart     = layout.FieldsStart // raw
	RangeEnd       = RangeStart + 8     // raw
	RangeExclusive = RangeEnd + 8       // raw
	RangeBytes     = RangeExclusive + 8

	EnumOrdinal = layout.FieldsStart // raw
	EnumName    = EnumOrdinal + 8
	enumBytes   = EnumName + 8

	TestCount  = layout.FieldsStart // what was verified, raw
	TestMethod = TestCount + 8      // the sys::Method that runs
	TestTemp   = TestMethod + 8     // the folder for its files, once it was asked for
	testBytes  = TestTemp + 8

	funcInCtor = layout.FieldsStart + 8 // the object that is being constructed by an it-block; ahead of it the number of a host value, for functions that are no closures
	funcBytes  = funcInCtor + 8

	StrBufText  = layout.FieldsStart // a KindRaw of WTF-8, or Null
	StrBufLen   = StrBufText + 8     // bytes of it in use, raw
	StrBufUnits = StrBufLen + 8      // how many characters these are, of 16 bits, raw
	StrBufRoom  = StrBufUnits + 8    // how many there is said to be room for, raw
	StrBufBytes = StrBufRoom + 8

	NumberValue = layout.FieldsStart // of a type whose value is one number, raw
	NumberBytes = NumberValue + 8

	UuidHigh  = layout.FieldsStart // raw
	UuidLow   = UuidHigh + 8       // raw
	UuidBytes = UuidLow + 8

	DateTimeTicks  = layout.FieldsStart // raw
	DateTimeFields = DateTimeTicks + 8  // what a clock shows, raw
	DateTimeZone   = DateTimeFields + 8 // a TimeZone
	DateTimeBytes  = DateTimeZone + 8
)

// hostBytes is the size of native objects that stand for a value in Go: its number, and a word of their own.
const hostBytes = layout.FieldsStart + 16

// link reads a type's body, lays its objects out and makes its descriptor. The lock is held.
func (t *Type) link() error {
	if t.linked {
		return nil
	}
	t.linked = true
	if err := t.linkBody(); err != nil {
		t.linked = false
		return err
	}
	return nil
}

func (t *Type) linkBody() error {
	if t.Root != nil {
		return t.Root.link()
	}
	if t.foreign {
		return &Err{"sys::UnknownTypeErr", t.Sig}
	}
	t.Fields, t.Methods, t.places = map[string]*Field{}, map[string]*Method{}, map[string]int{}
	t.size = layout.FieldsStart
	t.all = []*Type{t}
	if err := t.linkParents(); err != nil {
		return err
	}
	t.hosted = t.Base != nil && t.Base.hosted
	if n := hiddenBytes(t.Sig); n > 0 {
		t.size = n
	} else if h, ok := t.Pod.hidden[t.Sig]; ok {
		t.size, t.hosted = layout.FieldsStart+8*uint64(h.Words), h.Host
	} else if t.standsForGo() {
		t.size, t.hosted = hostBytes, true
	}
	if t.decl != nil {
		if len(t.decl.Methods) == 0 && len(t.decl.Fields) == 0 {
			if err := t.Pod.Code.ReadBody(t.decl, t.Pod.Archive.Entry); err != nil {
				return &Err{"sys::IOErr", err.Error()}
			}
		}
		if err := t.linkFields(); err != nil {
			return err
		}
		for i := range t.decl.Methods {
			t.linkMethod(&t.decl.Methods[i])
		}
	}
	if t.Sig == "sys::Func" {
		t.addCtorChecks()
	}
	t.inheritMixins()
	if t.Raw == nil && t.Base != nil && t.Base.Raw != nil && t.Base.Name == "Func" {
		t.adaptCalls()
	}
	return t.describe()
}

// standsForGo reports whether objects of a type of sys stand for values in Go: those of its native types, but for the few whose values
// lie in the fields that are declared.
func (t *Type) standsForGo() bool {
	return t.decl != nil && t.Pod.Name == "sys" && t.decl.Flags.Has(fcode.Native) && !t.decl.Flags.Has(fcode.Facet) && t.Sig != "sys::Obj" && t.Sig != "sys::LogRec" && t.Base == t.rt.types["sys::Obj"]
}

// errInvalid is the error of a type that no compiler makes.
func errInvalid(t *Type, slot, why string) error {
	return &Err{"sys::Err", "Invalid type: " + t.Sig + "." + slot + ": " + why}
}

func (t *Type) linkParents() error {
	rt := t.rt
	if t.decl != nil && t.decl.Base != fcode.NoType {
		base, err := rt.typeRef(t.Pod, t.decl.Base)
		if err != nil {
			return err
		}
		if base.Flags.Has(fcode.Mixin) || base.root() == t || base.Root != nil || base.Flags.Has(fcode.Final) && t.Pod.Name != "sys" && base.funcType() == nil {
			return errInvalid(t, base.Sig, "not to be extended")
		}
		t.Base = base
	}
	if t.Base != nil {
		if err := t.Base.link(); err != nil {
			return err
		}
		if t.Base.desc == 0 {
			return &Err{"sys::Err", "Cyclic inheritance: " + t.Sig}
		}
		t.size = t.Base.size
		t.virtuals = append(t.virtuals, t.Base.virtuals...)
		for k, n := range t.Base.places {
			t.places[k] = n
		}
		t.addAll(t.Base)
	}
	if t.decl == nil {
		return nil
	}
	for _, ref := range t.decl.Mixins {
		m, err := rt.typeRef(t.Pod, ref)
		if err != nil {
			return err
		}
		if !m.IsForeign() && (!m.Flags.Has(fcode.Mixin) || m.Root != nil) {
			return errInvalid(t, m.Sig, "no mixin")
		}
		if err := m.link(); err != nil {
			return err
		}
		t.Mixed = append(t.Mixed, m)
		t.addAll(m)
	}
	return nil
}

func (t *Type) addAll(parent *Type) {
	for _, u := range parent.all {
		seen := false
		for _, v := range t.all {
			seen = seen || u == v
		}
		if !seen {
			t.all = append(t.all, u)
		}
	}
}

// isNative reports whether a type of sys has objects that stand for values in Go or have hidden words: their fields are nothing but
// accessors.
func (t *Type) isNative() bool {
	return t.Pod.Name == "sys" && t.Flags.Has(fcode.Native) && (t.hosted || hiddenBytes(t.Sig) > 0)
}

// linkFields lays out the fields that have storage.
func (t *Type) linkFields() error {
	statics := 0
	for i := range t.decl.Fields {
		d := &t.decl.Fields[i]
		f := &Field{Parent: t, Name: t.Pod.Code.Name(d.Name), Flags: d.Flags, typeRef: d.Type, Rep: slotRep(t.Pod, d.Type), decl: d}
		t.Fields[f.Name] = f
		t.fields = append(t.fields, f)
		switch {
		case f.Flags.Has(fcode.Static):
			f.Offset = uint64(layout.WordsStart + 8*statics)
			statics++
		case f.Flags.Has(fcode.Storage) && !f.Flags.Has(fcode.Native) && !t.isNative():
			if t.Flags.Has(fcode.Mixin) {
				return errInvalid(t, f.Name, "a mixin has no storage")
			}
			f.Offset = t.size
			t.size += 8
		}
	}
	if t.size > 1<<16-8 {
		return &Err{"sys::Err", "Too many fields: " + t.Sig}
	}
	if statics == 0 {
		return nil
	}
	block := t.rt.cache.Alloc(layout.KindFrame, 0, layout.WordsStart+8*uint64(statics))
	if block == 0 {
		return &Err{"sys::Err", "out of memory"}
	}
	t.rt.root(block)
	for _, f := range t.fields {
		if f.Flags.Has(fcode.Static) {
			f.Offset += uint64(block)
		}
	}
	return nil
}

// linkMethod adds a method, and its forms with fewer arguments.
func (t *Type) linkMethod(d *fcode.Method) {
	p := t.Pod
	m := &Method{Parent: t, Name: p.Code.Name(d.Name), Flags: d.Flags, decl: d, Returns: repOf(p, d.InheritedReturns), slot: -1}
	if d.Flags.Has(fcode.Ctor) && !d.Flags.Has(fcode.Static) {
		m.Returns = lower.Void
	}
	if !m.isStatic() {
		m.Params = append(m.Params, t.Rep())
	}
	receiver := len(m.Params)
	least := d.NumParams
	for i := range d.NumParams {
		v := &d.Vars[i]
		if p.Code.Attr(v.Attrs, fcode.ParamDefaultAttr) != nil && i < least {
			least = i
		}
		m.Params = append(m.Params, slotRep(p, v.Type))
	}
	t.order = append(t.order, m)
	t.addMethod(m, d.NumParams)
	for n := least; n < d.NumParams; n++ {
		part := *m
		part.Params = m.Params[: receiver+n : receiver+n]
		part.Whole = m
		t.addMethod(&part, n)
	}
	if m.Name == "static$init" {
		t.init = m
	}
}

func (t *Type) addMethod(m *Method, args int) {
	k := key(m.Name, args)
	t.Methods[k] = m
	t.rt.number(m)
	if !m.isVirtual() {
		return
	}
	if n, ok := t.places[k]; ok {
		if !m.stands(t.virtuals[n]) {
			t.fault = errInvalid(t, m.Name, "not as what it overrides")
		}
		m.slot = n
		t.virtuals[n] = m
		return
	}
	m.slot = len(t.virtuals)
	t.places[k] = m.slot
	t.virtuals = append(t.virtuals, m)
}

// number gives a method its number and its function.
func (rt *Runtime) number(m *Method) {
	m.number = len(rt.methods)
	rt.methods = append(rt.methods, m)
}

// inheritMixins adds the methods of mixins that no class has. A class may have one that is not virtual, such as the accessor of a field of
// the base class: calls through the mixin find that.
func (t *Type) inheritMixins() {
	for _, mixin := range t.Mixed {
		for k, n := range mixin.places {
			m := mixin.virtuals[n]
			have, ok := t.places[k]
			switch {
			case !ok:
				if own := t.ofClass(k); own != nil && own.answers(m) {
					m = own
				}
				t.places[k] = len(t.virtuals)
				t.virtuals = append(t.virtuals, m)
			case t.virtuals[have].Flags.Has(fcode.Abstract) && !m.Flags.Has(fcode.Abstract),
				t.virtuals[have].Parent == t.rt.types["sys::Obj"] && m.Parent != t.rt.types["sys::Obj"],
				m.Parent.IsSubtype(t.virtuals[have].Parent) && m.Parent != t.virtuals[have].Parent && !m.Flags.Has(fcode.Abstract):
				t.virtuals[have] = m
			}
		}
	}
}

// ofClass returns the public method of a key that the type or a base class of it has for its objects; nil where there is none.
func (t *Type) ofClass(k string) *Method {
	for u := t; u != nil && !u.Flags.Has(fcode.Mixin); u = u.Base {
		if m := u.Methods[k]; m != nil && m.Flags.Has(fcode.Public) && !m.isStatic() && !m.isCtor() {
			return m
		}
	}
	return nil
}

// maxCallArgs is up to how many arguments Func.call takes.
const maxCallArgs = 8

// adaptCalls makes a closure callable with more arguments than it has: those too many are dropped; fewer are an error.
func (t *Type) adaptCalls() {
	own := -1
	for n := range maxCallArgs + 1 {
		if t.Methods[key("call", n)] != nil {
			own = n
		}
	}
	for n := range maxCallArgs + 1 {
		if n == own {
			continue
		}
		m := &Method{Parent: t, Name: "call", Flags: fcode.Override | fcode.Virtual | fcode.Public | fcode.Synthetic, Returns: lower.Ref, slot: -1, Params: make([]lower.Rep, n+1)}
		if own >= 0 && n > own {
			m.Whole = t.Methods[key("call", own)]
		} else {
			arity := len(t.Base.Args) - 1
			m.native = func(th *Thread, a Args) (Word, Word) {
				return th.Fail("Err", "Too few arguments: "+strconv.Itoa(len(a)-1)+" < "+strconv.Itoa(arity))
			}
		}
		t.addMethod(m, n)
	}
}

// addCtorChecks adds the methods of Func that constructors with it-blocks call, and that sys does not declare.
func (t *Type) addCtorChecks() {
	add := func(name string, args int, native Native) {
		m := &Method{
			Parent: t, Name: name, Flags: fcode.Public | fcode.Synthetic, Returns: lower.Void, slot: -1, Params: make([]lower.Rep, args+1),
			native: native, required: []uint8{0},
		}
		t.addMethod(m, args)
	}
	add("enterCtor", 1, func(th *Thread, a Args) (Word, Word) {
		th.SetInCtor(a[0], a[1])
		return 0, 0
	})
	add("exitCtor", 0, func(th *Thread, a Args) (Word, Word) {
		th.SetInCtor(a[0], 0)
		return 0, 0
	})
	add("checkInCtor", 1, func(th *Thread, a Args) (Word, Word) {
		if a[1] == 0 {
			return th.Fail("NullErr", "java.lang.NullPointerException")
		}
		if th.Heap.Load(a[0], funcInCtor) != a[1] {
			return th.Fail("ConstErr", th.TypeOf(a[1]).Sig)
		}
		return 0, 0
	})
}

// SetInCtor makes a function the it-block of a constructor that is making an object; 0 ends that.
func (t *Thread) SetInCtor(f, object Word) { t.Heap.Store(f, funcInCtor, object) }

// InCtor reports whether a function is the it-block of a constructor that is making an object.
func (t *Thread) InCtor(f, object Word) bool { return t.Heap.Load(f, funcInCtor) == object }

// describe makes the descriptor.
func (t *Type) describe() error {
	rt, m := t.rt, t.rt.cache
	mixed := t.selectors()
	if t.fault != nil {
		return t.fault
	}
	t.mixed = mixed
	mask := uint64(1)
	for mask < 2*uint64(len(mixed)) {
		mask *= 2
	}
	desc := m.Alloc(layout.KindDescriptor, 0, layout.DescVirtuals+8*uint64(len(t.virtuals)))
	table := m.Alloc(layout.KindFrame, 0, layout.WordsStart+16*mask)
	if desc == 0 || table == 0 || m.Bind(desc, t, nil) == 0 {
		return &Err{"sys::Err", "out of memory"}
	}
	rt.root(desc)
	h := rt.heap
	h.Store(desc, layout.DescMixins, table)
	h.Store32(desc, layout.DescMask, uint32(mask-1))
	for i, v := range t.virtuals {
		fn := rt.function(v)
		if fn == 0 {
			return &Err{"sys::Err", "out of memory"}
		}
		h.Store(desc, layout.DescVirtuals+8*uint64(i), fn)
	}
	for k, n := range mixed {
		s := rt.selector(k)
		at := layout.WordsStart + 16*(s&(mask-1))
		if h.Load(table, at) == 0 {
			h.Store(table, at, Word(s))
			h.Store(table, at+8, h.Load(desc, layout.DescVirtuals+8*uint64(n)))
		}
	}
	t.desc = desc
	methods := rt.methods
	rt.table.Store(&methods)
	return nil
}

// selectors returns the keys of the methods that calls through a mixin may ask for.
func (t *Type) selectors() map[string]int {
	list := map[string]int{}
	for _, u := range t.all {
		if u.Flags.Has(fcode.Mixin) {
			for k, place := range u.places {
				n, ok := t.places[k]
				if !ok {
					continue
				}
				switch m, through := t.virtuals[n], u.virtuals[place]; {
				case !m.answers(through):
				case !m.stands(through):
					t.fault = errInvalid(t, m.Name, "not as what it overrides")
				default:
					list[k] = n
				}
			}
		}
	}
	return list
}

// selector returns the number of a method's key, from 1, by which calls through mixins find it.
func (rt *Runtime) selector(k string) uint64 {
	s, ok := rt.selectors[k]
	if !ok {
		rt.selected = append(rt.selected, k)
		s = uint64(len(rt.selected))
		rt.selectors[k] = s
	}
	return s
}

// function returns the function of a method, a stub until it is called.
func (rt *Runtime) function(m *Method) Word {
	if m.fn == 0 {
		fn := rt.cache.Alloc(layout.KindFunc, 0, layout.FuncCells)
		if fn == 0 {
			return 0
		}
		rt.heap.Store(fn, layout.FuncCode, rt.stub)
		rt.heap.Store(fn, layout.FuncEntry, layout.FuncSlow)
		rt.heap.Store(fn, layout.FuncGlobals, layout.SmallInt(int64(m.number)))
		m.fn = rt.root(fn)
	}
	return m.fn
}

// FindMethod returns the method that a type has or inherits, with so many arguments; nil where there is none.
func (t *Type) FindMethod(name string, args int) *Method {
	k := key(name, args)
	for u := t.root(); u != nil; u = u.Base {
		if m := u.Methods[k]; m != nil {
			return m
		}
	}
	for _, u := range t.root().all {
		if m := u.Methods[k]; m != nil {
			return m
		}
	}
	return nil
}

// FindField returns the field that a type has or inherits, nil where there is none.
func (t *Type) FindField(name string) *Field {
	for _, u := range t.root().all {
		if f := u.Fields[name]; f != nil {
			return f
		}
	}
	return nil
}
