package java

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// javaType is what the bridge knows of a type of Java beyond its types.Class.
type javaType struct {
	b         *Bridge
	class     *types.Class
	pkg       *classpath.Package // of a class
	primitive bool               // int, float ... but not their arrays
	of        *javaType          // of an array: the type of its elements
	rank      int                // of an array: its dimensions
	array     *javaType          // the array of this type, once asked for

	file      *classpath.Class // of a class, once read
	ancestors map[string]bool  // signatures of all classes of Java that it is
	fan       []types.Type     // the types of Fantom that it inherits from
	order     []types.Slot     // slots in the order in which heirs see them
	make      *types.Method    // allocates an object
}

// javaOf returns what the bridge knows of a type, nullable or not; nil if it is not one of Java.
func javaOf(t types.Type) *javaType {
	if t == nil {
		return nil
	}
	if c, ok := t.NonNull().(*types.Class); ok && c.Foreign != nil {
		j, _ := c.Foreign.Data.(*javaType)
		return j
	}
	return nil
}

// isJava reports whether t is a type of Java itself, not its nullable form.
func isJava(t types.Type) bool { return !t.IsNullable() && javaOf(t) != nil }

func (b *Bridge) newClass(p *types.Pod, k *classpath.Package, name string) *types.Class {
	j := &javaType{b: b, pkg: k}
	j.class = b.ns.NewForeignClass(p, name, 0, &types.Foreign{
		Head: j.readHead, Slots: j.readSlots, Fits: j.fits, Data: j,
	})
	p.AddClass(j.class)
	return j.class
}

// arrayType returns the array of j.
func (j *javaType) arrayType() *types.Class {
	if j.array != nil {
		return j.array.class
	}
	a := &javaType{b: j.b, of: j, rank: j.rank + 1}
	f := &types.Foreign{Head: a.readHead, Fits: a.fits, Data: a, IsVal: j.class.IsVal(), Unsupported: a.rank > 1}
	a.class = j.b.ns.NewForeignClass(j.class.Pod(), "["+j.class.Name(), 0, f)
	if !j.primitive && j.rank == 0 {
		f.Inferred = a.elements().ListOf()
	}
	j.array = a
	return a.class
}

// elements returns the type of an array's elements as Fantom has it: the component of
// Object[] is [java]java.lang::Object, but its elements are sys::Obj?.
func (j *javaType) elements() types.Type {
	var t types.Type = j.of.class
	s := &j.b.ns.Sys
	switch t.QName() {
	case "[java]java.lang::Object":
		t = s.Obj
	case "[java]java.lang::String":
		t = s.Str
	case "[java]java.math::BigDecimal":
		t = s.Decimal
	}
	return t.ToNullable()
}

// isInteropArray reports whether j stands for an array of a primitive type, such as IntArray.
func (j *javaType) isInteropArray() bool {
	return j.class.Pod().Name == "[java]fanx.interop" && strings.HasSuffix(j.class.Name(), "Array")
}

func (j *javaType) isArray() bool { return j.rank > 0 }

// newPrimitives returns the pod of the primitive types. Those that Fantom has itself
// are there only as elements of arrays.
func (b *Bridge) newPrimitives() *types.Pod {
	p := b.ns.NewPod(podPrefix)
	p.Bridge, p.Version = b, "0"
	s := &b.ns.Sys
	for _, x := range []struct {
		name string
		fan  types.Type
	}{
		{"boolean", s.Bool}, {"byte", s.Int}, {"short", s.Int}, {"char", s.Int}, {"int", s.Int},
		{"long", s.Int}, {"float", s.Float}, {"double", s.Float},
	} {
		j := &javaType{b: b, primitive: true}
		inferred := s.Int
		if x.name == "float" {
			inferred = s.Float
		}
		j.class = b.ns.NewForeignClass(p, x.name, types.Public, &types.Foreign{
			Head: j.readHead, Slots: nil, Fits: j.fits, Data: j,
			IsVal: true, Nullable: x.fan.ToNullable(), Inferred: inferred,
		})
		p.AddClass(j.class)
	}
	p.Find = withArrays(func(name string) types.Type {
		if c := p.Class(name); c != nil {
			return c
		}
		return nil
	})
	return p
}

func (j *javaType) isIntLike() bool {
	if !j.primitive {
		return false
	}
	switch j.class.Name() {
	case "byte", "short", "char", "int":
		return true
	}
	return false
}

func (j *javaType) isFloat() bool { return j.primitive && j.class.Name() == "float" }

// fits reports whether a value of the type may be assigned to t, which is not nullable.
func (j *javaType) fits(_ *types.Class, t types.Type) bool {
	if j.inherits(t) {
		return true
	}
	if o := javaOf(t); o != nil {
		if t.QName() == "[java]java.lang::Object" {
			return !j.primitive
		}
		return j.isArray() && o.isArray() && j.of.class.Fits(o.of.class)
	}
	switch {
	case j.primitive && j.isFloat():
		return types.IsFloat(t)
	case j.primitive:
		return types.IsInt(t)
	}
	l, ok := t.(*types.List)
	return ok && j.isArray() && j.of.class.Fits(l.V)
}

// inherits reports whether t is the type or one of its ancestors.
func (j *javaType) inherits(t types.Type) bool {
	if j.ancestors == nil {
		j.findAncestors()
	}
	if j.ancestors[t.Signature()] {
		return true
	}
	for _, f := range j.fan {
		if f.Fits(t) {
			return true
		}
	}
	return false
}

// findAncestors collects the ancestors; those that class files name in a circle are
// visited once.
func (j *javaType) findAncestors() {
	j.ancestors = map[string]bool{}
	todo := []*javaType{j}
	for len(todo) > 0 {
		k := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if sig := k.class.QName(); !j.ancestors[sig] {
			j.ancestors[sig] = true
			for _, t := range append([]types.Type{k.class.Base()}, k.class.Mixins()...) {
				if o := javaOf(t); o != nil {
					todo = append(todo, o)
				} else if t != nil {
					j.fan = append(j.fan, t)
				}
			}
		}
	}
}

// newMethod returns the constructor that stands for the allocation of an object:
// CallNew T.<new>, the arguments, CallCtor T.<init>.
func (j *javaType) newMethod() *types.Method {
	if j.make == nil {
		j.make = newMethod(j.class, "<new>", types.Ctor|types.Public, j.class)
	}
	return j.make
}
