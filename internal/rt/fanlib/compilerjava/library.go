package compilerjava

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// Word is a value.
type Word = fan.Word

// Class is a class file of the platform.
type Class struct {
	Name string // "java/util/Map$Entry"
	Read func() ([]byte, error)
}

// Classes finds those of the platform that a host has, in an order that stays the same.
type Classes func(h *host.Host) ([]Class, error)

// Natives returns the methods by qualified name.
func Natives(classes Classes) map[string]fan.Native {
	return map[string]fan.Native{
		"compilerJava::ModuleClassLib.findModuleLibs": func(t *fan.Thread, _ fan.Args) (Word, Word) { return libraries(t, classes) },
		"compilerJava::JavaDasmLoader.toClassFlags":   func(t *fan.Thread, a fan.Args) (Word, Word) { return flags(t, a[0], classFlags) },
		"compilerJava::JavaDasmLoader.toMemberFlags":  func(t *fan.Thread, a fan.Args) (Word, Word) { return flags(t, a[0], memberFlags) },
	}
}

// libraries returns a list of one library, whose file is a folder of all classes.
func libraries(t *fan.Thread, classes Classes) (Word, Word) {
	var list []Class
	var err error
	t.Wait(func() { list, err = classes(t.Runtime().Host()) })
	if err != nil {
		return sys.IOFailed(t, err)
	}
	files := make([]sys.Entry, len(list))
	for i, c := range list {
		files[i] = sys.Entry{Path: "/" + c.Name + ".class", Data: c.Read}
	}
	mark := t.Kept()
	defer t.Release(mark)
	folder, exc := sys.NewFolder(t, "/", files)
	if exc != 0 {
		return 0, exc
	}
	typ, err := t.Runtime().Type("compilerJava::ModuleClassLib")
	if err != nil {
		return t.FailWith(err)
	}
	lib, exc := t.CallTagged(typ.FindMethod("make", 1), []Word{t.Keep(folder)})
	if exc != 0 {
		return 0, exc
	}
	return t.NewList(typ, t.Keep(lib))
}

// The modifiers of class files that mean something to Fantom (The Java Virtual Machine Specification, tables 4.1-B, 4.5-A and 4.6-A).
const (
	accPublic    = 0x0001
	accPrivate   = 0x0002
	accProtected = 0x0004
	accStatic    = 0x0008
	accFinal     = 0x0010
	accInterface = 0x0200
	accAbstract  = 0x0400
	accEnum      = 0x4000
)

// flags returns what the modifiers of a DasmFlags are for Fantom.
func flags(t *fan.Thread, of Word, to func(modifiers int64) fcode.Flags) (Word, Word) {
	w, exc := t.GetField(t.TypeOf(of).FindField("mask"), of)
	if exc != 0 {
		return 0, exc
	}
	modifiers, _ := t.IntOf(w)
	return fan.Int(int64(to(modifiers))), 0
}

func classFlags(m int64) fcode.Flags {
	f := when(m, accAbstract, fcode.Abstract) | when(m, accFinal, fcode.Final) | when(m, accInterface, fcode.Mixin)
	if m&accPublic != 0 {
		return f | fcode.Public
	}
	return f | fcode.Internal
}

func memberFlags(m int64) fcode.Flags {
	f := when(m, accAbstract, fcode.Abstract) | when(m, accStatic, fcode.Static) | when(m, accEnum, fcode.Enum)
	if m&accFinal != 0 {
		f |= fcode.Final
	} else {
		f |= fcode.Virtual
	}
	switch {
	case m&accPublic != 0:
		return f | fcode.Public
	case m&accPrivate != 0:
		return f | fcode.Private
	case m&accProtected != 0:
		return f | fcode.Protected
	}
	return f | fcode.Internal
}

// when returns a flag where the modifiers have a bit.
func when(modifiers, bit int64, f fcode.Flags) fcode.Flags {
	if modifiers&bit != 0 {
		return f
	}
	return 0
}
