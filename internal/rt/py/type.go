package py

import "github.com/tandem-lang/tandem/internal/rt/layout"

// Type is a type or class.
type Type struct {
	id     TypeID // its number in Runtime.types
	name   string
	bases  []*Type
	def    *TypeDef // of a type written in Go; nil for classes of programs
	native *Type    // the nearest base written in Go whose objects its instances hold; nil for none but object
	class  Word     // its class object; Null while no program has seen a type written in Go
	dict   Word     // names of a class of a program, and of a type written in Go that has a class object
	root   *Shape   // of its new instances
	room   int      // slots that new instances get
	walk   int      // how many types a search through its bases comes to, see maxWalk

	special    specials // which special methods the class or a base of it has
	subclassed bool
}

// specials is a set of special methods whose absence makes an access simple.
type specials uint8

const (
	hasGetAttr    specials = 1 << iota
	hasSetAttr             // or __delattr__
	hasDescriptor          // an attribute of the class may be a property, or have __get__ or __set__

	takesStores = hasSetAttr | hasDescriptor
)

// TypeDef says what the values of a type written in Go can do. Functions that are nil are not supported; all get the value, or for
// instances of classes that derive from the type the value inside.
type TypeDef struct {
	Name string
	Base TypeID // NoType for object

	// New makes a value: a call of the type.
	New func(t *Thread, ty *Type, a Args) (Word, Word)

	// Print appends what str, or with repr what repr shows.
	Print func(t *Thread, w Word, p *Printer, repr bool) Word

	// Call calls the value; see Thread.Enter for functions that the machine itself calls.
	Call func(t *Thread, w Word, a Args) (Word, Word)

	// Unary does a unary operator, NotImpl where the type has none.
	Unary func(t *Thread, op UnaryOp, w Word) (Word, Word)

	// Binary does a binary operator of which w is the left value, NotImpl where the type has none for right.
	Binary func(t *Thread, op BinaryOp, w, right Word) (Word, Word)

	// Item loads, stores (value) or deletes (value Null) an item. To load, value is Undefined.
	Item func(t *Thread, w, index, value Word) (Word, Word)

	// Attr is asked ahead of the methods to load (value Undefined), store or delete (Null) an attribute. It returns Undefined where the
	// type has no attribute of its own by that name.
	Attr func(t *Thread, w, name, value Word) (Word, Word)

	// Closed says that values have the attributes of Attr alone, and none of a base's.
	Closed bool

	// Attrs are the names that Attr knows of every value.
	Attrs []string

	// Iter returns an iterator; types with Next alone iterate over themselves.
	Iter func(t *Thread, w Word) (Word, Word)

	// Next returns the next item, Null and no exception at the end.
	Next func(t *Thread, w Word) (Word, Word)

	// Buffer returns where the bytes of a value lie, and false for one that has none.
	Buffer func(t *Thread, w Word) (Buffer, bool)

	// Methods are the names in the type: functions that take the value first, unless they say otherwise.
	Methods []Def

	// Names are constants in the type.
	Names func(t *Thread, add func(name string, w Word) bool) bool

	Generic bool // New takes the class: instances of derived classes hold nothing inside
}

// Name returns the type's name.
func (ty *Type) Name() string { return ty.name }

// ID returns the type's number.
func (ty *Type) ID() TypeID { return ty.id }

// IsSubtype reports whether ty is other or derives from it.
func (ty *Type) IsSubtype(other *Type) bool {
	return ty == other || ty.derives(other)
}

func (ty *Type) derives(other *Type) bool {
	for _, b := range ty.bases {
		if b.IsSubtype(other) {
			return true
		}
	}
	return false
}

// makeTypes fills in the types of fixed numbers. Their class objects are made when a program asks for them.
func (rt *Runtime) makeTypes() {
	rt.types = make([]*Type, NumFixedTypes)
	rt.shapes = make([]*Shape, NumFixedTypes)
	types, shapes := make([]Type, NumFixedTypes), make([]Shape, NumFixedTypes)
	for id := Object; id < NumFixedTypes; id++ {
		types[id].id, rt.types[id] = id, &types[id]
	}
	for id, def := range fixedTypes()[Object:] {
		rt.setType(&types[int(Object)+id], &shapes[int(Object)+id], def)
	}
}

// setType fills in a type written in Go, and the shape of its objects.
func (rt *Runtime) setType(ty *Type, root *Shape, def *TypeDef) {
	ty.name, ty.def = def.Name, def
	base := def.Base
	if base == NoType {
		base = Object
	}
	if ty.id != Object {
		ty.bases = rt.types[base : base+1 : base+1]
		ty.native = ty
	}
	root.number, root.typ = uint32(ty.id), ty
	ty.root, rt.shapes[ty.id] = root, root
}

// NewType adds a type written in Go, of a module. Its number is not fixed.
func (rt *Runtime) NewType(def *TypeDef) *Type {
	n := max(len(rt.types), len(rt.shapes))
	for len(rt.types) < n {
		rt.types = append(rt.types, nil)
	}
	for len(rt.shapes) < n {
		rt.shapes = append(rt.shapes, nil)
	}
	ty := &Type{id: TypeID(n)}
	rt.types = append(rt.types, ty)
	rt.shapes = append(rt.shapes, nil)
	rt.setType(ty, new(Shape), def)
	return ty
}

// Type returns the type of a number.
func (rt *Runtime) Type(id TypeID) *Type { return rt.types[id] }

// TypeOf returns the type of a value.
func (t *Thread) TypeOf(w Word) *Type { return t.rt.types[t.typeID(w)] }

// typeID returns the number of the type of a value.
func (t *Thread) typeID(w Word) TypeID {
	switch {
	case w.IsSmallInt():
		return Int
	case w.IsInterned():
		return Str
	case w.IsFloat():
		return Float
	case w&layout.TagMask == layout.TagImmediate:
		return immediateType(w)
	case w == layout.Null:
		return NoneType
	}
	switch k := t.Heap.Kind(w); k {
	case layout.KindString:
		return Str
	case layout.KindBytes:
		return Bytes
	case layout.KindFloat:
		return Float
	case layout.KindTuple:
		if w == layout.EmptyTuple {
			return Tuple
		}
	}
	return t.rt.shapes[t.Heap.Type(w)].typ.id
}

func immediateType(w Word) TypeID {
	switch w {
	case layout.True, layout.False:
		return Bool
	case layout.Ellipsis:
		return EllipsisType
	case layout.NotImpl:
		return NotImplementedType
	}
	return NoneType
}

// Inner returns the value of a type written in Go that an instance of a class derived from it holds; other values are returned as they
// are.
func (t *Thread) Inner(w Word) Word {
	if t.Heap.KindOf(w) == layout.KindInstance && t.shapeOf(w).typ.native != nil {
		return t.Heap.Load(w, layout.InstanceSlots)
	}
	return w
}

// Class objects: the number of the type, its dict, and the tuple of bases; further words: see layout.ClassEpoch.
const (
	classType  = 16
	classDict  = 24
	classBases = 32
)

// ClassOf returns the class object of a type; 0 where the limit is reached.
func (t *Thread) ClassOf(ty *Type) Word {
	if ty.class == 0 {
		t.makeClass(ty)
	}
	return ty.class
}

// makeClass makes the class object of a type written in Go. Its names are made when the first is looked up.
func (t *Thread) makeClass(ty *Type) {
	bases := layout.EmptyTuple
	if len(ty.bases) > 0 {
		base := t.ClassOf(ty.bases[0])
		if bases = t.NewTuple(base); base == 0 {
			return
		}
	}
	if bases != 0 {
		ty.class = t.newClassObject(ty, layout.Null, bases)
	}
}

// dictOf returns the names of a type; 0 where the limit is reached.
func (t *Thread) dictOf(ty *Type) Word {
	if ty.def != nil && ty.dict == 0 { // which programs do not see, so that no lock of theirs forbids it
		t.Unlocked(func() Word {
			t.fillClass(ty)
			return ty.dict
		})
	}
	return ty.dict
}

// fillClass makes the names of a type written in Go.
func (t *Thread) fillClass(ty *Type) {
	class, dict := t.ClassOf(ty), t.NewDict(len(ty.def.Methods))
	if class == 0 || dict == 0 {
		return
	}
	add := func(name string, w Word) bool {
		n := t.Intern(name)
		return n != 0 && w != 0 && t.DictSetName(dict, n, w)
	}
	for i := range ty.def.Methods {
		if def := &ty.def.Methods[i]; !add(def.Name, t.newMethod(ty, def)) {
			return
		}
	}
	if names := ty.def.Names; names != nil && !names(t, add) {
		return
	}
	t.Heap.Fix(dict)
	t.Heap.Store(class, classDict, dict)
	ty.dict = dict
}

func (t *Thread) newClassObject(ty *Type, dict, bases Word) Word {
	class := t.Alloc(layout.KindClass, uint32(TypeType), layout.ClassBytes)
	if class == 0 {
		return 0
	}
	t.Heap.Store(class, classType, layout.SmallInt(int64(ty.id)))
	t.Heap.Store(class, classDict, dict)
	t.Heap.Store(class, classBases, bases)
	return class
}

// TypeOfClass returns the type whose class object w is; nil if it is none.
func (t *Thread) TypeOfClass(w Word) *Type {
	if t.Heap.KindOf(w) != layout.KindClass {
		return nil
	}
	return t.rt.types[t.Heap.Load(w, classType).Int()]
}

// lookup searches a name in a type and its bases, depth first and from left to right. It returns Null where there is none. The names of
// object are its own: types that derive from it do not have them.
func (t *Thread) lookup(ty *Type, name Word) (value Word, owner *Type) {
	d := t.dictOf(ty)
	if d == 0 {
		return layout.Null, nil
	}
	if v := t.DictGetName(d, name); v != layout.Null {
		return v, ty
	}
	return t.lookupInBases(ty, name)
}

// lookupInBases is lookup that leaves out the type itself.
func (t *Thread) lookupInBases(ty *Type, name Word) (value Word, owner *Type) {
	for _, b := range ty.bases {
		if b.id == Object {
			continue
		}
		if v, owner := t.lookup(b, name); v != layout.Null {
			return v, owner
		}
	}
	return layout.Null, nil
}
