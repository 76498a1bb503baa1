package sys

import (
	"maps"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// typeOf returns the type that a sys::Type object stands for.
func typeOf(t *fan.Thread, w Word) *fan.Type { return t.Heap.Host(w).(*fan.Type) }

// typeFlag answers whether a type has one of the modifiers.
func typeFlag(flags fcode.Flags) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(typeOf(t, a[0]).Flags.Has(flags)), 0 }
}

func typeMethods() table {
	text := func(f func(*fan.Type) string) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, f(typeOf(t, a[0]))) }
	}
	test := func(f func(*fan.Type) bool) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(f(typeOf(t, a[0]))), 0 }
	}
	list := table{
		"of":        func(t *fan.Thread, a fan.Args) (Word, Word) { return t.TypeObject(shownType(t, a[0])), 0 },
		"find":      typeFind,
		"name":      text(func(x *fan.Type) string { return x.Name }),
		"qname":     text(func(x *fan.Type) string { return x.Pod.Name + "::" + x.Name }),
		"signature": text(func(x *fan.Type) string { return x.Sig }),
		"toStr":     text(func(x *fan.Type) string { return x.Sig }),
		"toLocale":  text(func(x *fan.Type) string { return x.Sig }),
		"base":      typeBase,
		"mixins":    func(t *fan.Thread, a fan.Args) (Word, Word) { return typeList(t, typeOf(t, a[0]).NonNull().Mixed) },
		"inheritance": func(t *fan.Thread, a fan.Args) (Word, Word) {
			typ := typeOf(t, a[0])
			if typ.Sig == "sys::Void" { // no value is one, so it is nothing else either
				return typeList(t, []*fan.Type{typ})
			}
			return typeList(t, typ.Inheritance())
		},
		"fits": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return fan.Bool(t.Fits(typeOf(t, a[0]), typeOf(t, a[1]))), 0
		},
		"isVal":      test(func(x *fan.Type) bool { return x.NonNull().Rep() != 0 && x.Name != "Void" }),
		"isNullable": test(func(x *fan.Type) bool { return x.Root != nil }),
		"toNullable": func(t *fan.Thread, a fan.Args) (Word, Word) {
			sig := typeOf(t, a[0]).Sig
			return typeNamed(t, strings.TrimSuffix(sig, "?")+"?")
		},
		"toNonNullable": func(t *fan.Thread, a fan.Args) (Word, Word) { return t.TypeObject(typeOf(t, a[0]).NonNull()), 0 },
		"isGeneric": test(func(x *fan.Type) bool {
			return x.Raw == nil && x.Pod.Name == "sys" && (x.Name == "List" || x.Name == "Map" || x.Name == "Func")
		}),
		"toListOf":     func(t *fan.Thread, a fan.Args) (Word, Word) { return typeNamed(t, typeOf(t, a[0]).Sig+"[]") },
		"emptyList":    typeEmptyList,
		"doc":          typeDoc,
		"isAbstract":   typeFlag(fcode.Abstract),
		"isClass":      test(func(x *fan.Type) bool { return !x.Flags.Has(fcode.Mixin | fcode.Enum) }),
		"isConst":      typeFlag(fcode.Const),
		"isEnum":       typeFlag(fcode.Enum),
		"isFacet":      typeFlag(fcode.Facet),
		"isFinal":      typeFlag(fcode.Final),
		"isInternal":   typeFlag(fcode.Internal),
		"isMixin":      typeFlag(fcode.Mixin),
		"isPublic":     typeFlag(fcode.Public),
		"isSynthetic":  typeFlag(fcode.Synthetic),
		"fields":       slotList("sys::Field", func(s fan.Slot) bool { return s.Field != nil }),
		"methods":      slotList("sys::Method", func(s fan.Slot) bool { return s.Method != nil }),
		"slots":        slotList("sys::Slot", func(fan.Slot) bool { return true }),
		"field":        slotNamed(func(s fan.Slot) bool { return s.Field != nil }),
		"method":       slotNamed(func(s fan.Slot) bool { return s.Method != nil }),
		"slot":         slotNamed(func(fan.Slot) bool { return true }),
		"make":         typeMake,
		"equals":       func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(a[0] == a[1]), 0 },
		"pod":          typePod,
		"params":       typeParams,
		"parameterize": typeParameterize,
	}
	maps.Copy(list, facetMethods(func(t *fan.Thread, self Word) []fan.FacetValue { return typeOf(t, self).AllFacets() }))
	return list
}

func typeNamed(t *fan.Thread, sig string) (Word, Word) {
	typ, err := t.Runtime().Type(sig)
	if err != nil {
		return t.FailWith(err)
	}
	return t.TypeObject(typ), 0
}

func typeFind(t *fan.Thread, a fan.Args) (Word, Word) {
	typ, err := t.Runtime().Type(t.Text(a[0]))
	switch {
	case err == nil:
		return t.TypeObject(typ), 0
	case !a.Bool(1):
		return 0, 0
	}
	return t.FailWith(err)
}

func typeBase(t *fan.Thread, a fan.Args) (Word, Word) {
	base := typeOf(t, a[0]).NonNull().Base
	if base == nil {
		return 0, 0
	}
	return t.TypeObject(base), 0
}

func typeList(t *fan.Thread, types []*fan.Type) (Word, Word) {
	words := make([]Word, len(types))
	for i, typ := range types {
		words[i] = t.TypeObject(typ)
	}
	return constList(t, "sys::Type", words)
}

// constList returns an immutable list.
func constList(t *fan.Thread, of string, words []Word) (Word, Word) {
	typ, err := t.Runtime().Type(of + "[]")
	if err != nil {
		return t.FailWith(err)
	}
	list, exc := t.NewListOf(typ, words)
	if exc == 0 {
		t.Heap.SetFlags(list, layout.ListReadonly|layout.ListImmutable)
	}
	return list, exc
}

func typeEmptyList(t *fan.Thread, a fan.Args) (Word, Word) {
	sig := typeOf(t, a[0]).Sig
	w, exc := t.Runtime().Once("empty list of "+sig, func() (any, Word) {
		list, exc := constList(t, sig, nil)
		return t.Runtime().Root(list), exc
	})
	if exc != 0 {
		return 0, exc
	}
	return w.(Word), 0
}

func slotList(of string, want func(fan.Slot) bool) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		var words []Word
		for _, s := range typeOf(t, a[0]).Slots() {
			if want(s) {
				words = append(words, t.SlotObject(s))
			}
		}
		return constList(t, of, words)
	}
}

func slotNamed(want func(fan.Slot) bool) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		typ, name := typeOf(t, a[0]), t.Text(a[1])
		s, ok := typ.FindSlot(name)
		switch {
		case ok && want(s):
			return t.SlotObject(s), 0
		case !a.Bool(2):
			return 0, 0
		case ok:
			return t.Fail("CastErr", "")
		}
		return t.Fail("UnknownSlotErr", typ.NonNull().Sig+"."+name)
	}
}

func typeMake(t *fan.Thread, a fan.Args) (Word, Word) {
	typ, args := typeOf(t, a[0]).NonNull(), items(t, a[1])
	if _, err := t.Runtime().Type(typ.Sig); err != nil { // of one that is shown and no more: see fan.Runtime.ShownType
		return t.FailWith(err)
	}
	if s, ok := typ.FindSlot("make"); ok && s.Method != nil && s.Method.Flags.Has(fcode.Public) && s.Method.Takes(len(args)) {
		return t.CallTagged(s.Method, args)
	}
	if s, ok := typ.FindSlot("defVal"); ok && s.Flags().Has(fcode.Public) {
		if s.Field != nil {
			return t.GetField(s.Field, 0)
		}
		return t.CallTagged(s.Method, nil)
	}
	return t.Fail("Err", "Type missing 'make' or 'defVal' slots: "+typ.Sig)
}

// items returns the items of a list, which may be null.
func items(t *fan.Thread, list Word) []Word {
	if list == 0 {
		return nil
	}
	n := int(t.Heap.Load(list, layout.SequenceLen))
	return append([]Word{}, t.Heap.Words(t.Heap.Load(list, layout.ListWords), layout.WordsStart, n)...)
}

func typePod(t *fan.Thread, a fan.Args) (Word, Word) {
	typ := typeOf(t, a[0]).NonNull()
	if typ.Raw != nil {
		typ = typ.Raw
	}
	if typ.IsForeign() {
		return layout.Null, 0
	}
	return podObject(t, typ.Pod)
}
