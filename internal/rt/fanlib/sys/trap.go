package sys

import (
	"sync/atomic"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// undeclared is what a dynamic call finds besides a type's slots: by the types of sys whose objects have it.
type undeclared map[string]func(t *fan.Thread, self Word, args []Word) (Word, Word)

// undeclaredSlots returns what is undeclared, by name: the compiler reads flags and lines so, libraries set
// const fields, and what runs tests tells them of itself.
func undeclaredSlots() map[string]undeclared {
	return map[string]undeclared{
		"flags": {
			"sys::Type": func(t *fan.Thread, self Word, _ []Word) (Word, Word) { return boxFlags(t, typeOf(t, self).Flags) },
			"sys::Slot": func(t *fan.Thread, self Word, _ []Word) (Word, Word) { return boxFlags(t, slotOf(t, self).Flags()) },
		},
		"lineNumber": {
			"sys::Type": func(t *fan.Thread, self Word, _ []Word) (Word, Word) { return boxLine(t, typeOf(t, self).Line()) },
			"sys::Slot": func(t *fan.Thread, self Word, _ []Word) (Word, Word) { return boxLine(t, slotOf(t, self).Line()) },
		},
		"sourceFile":       {"sys::Type": typeSourceFile},
		"getter":           {"sys::Field": fieldAccessor((*fan.Field).Getter)},
		"setter":           {"sys::Field": fieldAccessor((*fan.Field).Setter)},
		"setConst":         {"sys::Field": fieldSetConst},
		"inheritedReturns": {"sys::Method": methodInheritedReturns},
		"reloadList":       {"sys::Pod": podReloadList},
		"reload":           {"sys::Pod": podReload},
		"close":            {"sys::Pod": podClose},
		"verifyCount":      {"sys::Test": testVerifyCount},
		"verbose":          {"sys::Test": testVerbose},
		"curTestMethod":    {"sys::Test": testCurMethod},
	}
}

// objTrap is obj->name(args).
func objTrap(t *fan.Thread, a fan.Args) (Word, Word) {
	name, args := t.Text(a[1]), items(t, a[2])
	if slots := own(t, "sys.undeclared", undeclaredSlots)[name]; slots != nil {
		for typ := t.TypeOf(a[0]); typ != nil; typ = typ.Base {
			if f := slots[typ.Sig]; f != nil {
				return f(t, a[0], args)
			}
		}
	}
	return t.Trap(a[0], name, args)
}

func typeSourceFile(t *fan.Thread, self Word, _ []Word) (Word, Word) {
	if s := typeOf(t, self).SourceFile(); s != "" {
		return newStr(t, s)
	}
	return layout.Null, 0
}

func methodInheritedReturns(t *fan.Thread, self Word, _ []Word) (Word, Word) {
	typ, err := slotOf(t, self).Method.InheritedReturnType()
	if err != nil {
		return t.FailWith(err)
	}
	return t.TypeObject(typ), 0
}

func testVerifyCount(t *fan.Thread, self Word, _ []Word) (Word, Word) {
	return t.Made(t.BoxInt(int64(t.Heap.Load(self, fan.TestCount))))
}

// testVerbose reads or sets what all tests share: whether they show the exceptions that they expect.
func testVerbose(t *fan.Thread, _ Word, args []Word) (Word, Word) {
	if len(args) == 1 {
		verbose(t).Store(args[0] == layout.True)
	}
	return layout.Bool(verbose(t).Load()), 0
}

func verbose(t *fan.Thread) *atomic.Bool {
	return own(t, "sys.test.verbose", func() *atomic.Bool { return new(atomic.Bool) })
}

// own returns a value in Go of a key, of which a runtime has one.
func own[T any](t *fan.Thread, key string, make func() T) T {
	v, _ := t.Runtime().Once(key, func() (any, Word) { return make(), 0 })
	return v.(T)
}

func testCurMethod(t *fan.Thread, self Word, args []Word) (Word, Word) {
	if len(args) == 1 {
		if args[0] != 0 && !isA(t, args[0], "Method") {
			return t.Fail("CastErr", t.TypeOf(args[0]).Sig+" cannot be cast to sys::Method")
		}
		t.Heap.Store(self, fan.TestMethod, args[0])
	}
	return t.Heap.Load(self, fan.TestMethod), 0
}

func boxFlags(t *fan.Thread, flags fcode.Flags) (Word, Word) { return t.Made(t.BoxInt(int64(flags))) }

func boxLine(t *fan.Thread, line int) (Word, Word) { return t.Made(t.BoxInt(int64(line))) }

// fieldAccessor answers with a method that reads or writes a field; null where it has none.
func fieldAccessor(of func(*fan.Field) *fan.Method) func(*fan.Thread, Word, []Word) (Word, Word) {
	return func(t *fan.Thread, self Word, _ []Word) (Word, Word) {
		m := of(slotOf(t, self).Field)
		if m == nil {
			return layout.Null, 0
		}
		return t.Made(t.SlotObject(fan.Slot{Method: m}))
	}
}
