// Package sys has the methods of Fantom's pod sys that are written in Go.
//
//	rt, err := fan.New(fan.Options{Natives: sys.Natives(), Statics: sys.Statics(), ...})
//
// One file holds one type, or a few that belong together: a table of methods by name, and small functions. What a value of Int, Float,
// Str, Decimal, Duration … computes by itself is package fanvalue's business; here it meets objects.
//
// Invariants: no argument makes a method panic; what may grow is checked against the heap's limit before it is made; what runs long
// asks Thread.Check. It knows no other pod.
package sys

import (
	"io"
	"maps"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Word is a value.
type Word = fan.Word

// table is the methods of one type: the key is a method's name; a setter's ends with "=".
type table map[string]fan.Native

// tables returns the methods in Go, by type.
func tables() map[string]table {
	return map[string]table{
		"Obj":    objMethods(),
		"Err":    errMethods(),
		"Type":   typeMethods(),
		"Slot":   slotMethods(),
		"Method": methodMethods(),
		"Field":  fieldMethods(),
		"Param":  paramMethods(),
		"Pod":    joined(podMethods(), podFileMethods()),
		"Enum":   enumMethods(),

		"Serializable": {"make": facetMake},
		"Deprecated":   {"make": facetMake},
		"FacetMeta":    {"make": facetMake},

		"Test": testMethods(),

		"OutStream":    outMethods(),
		"SysOutStream": sysStreamMethods(outMethods(), "write", "writeBuf", "flush", "close"),
		"InStream":     inMethods(),
		"SysInStream":  sysStreamMethods(inMethods(), "read", "readBuf", "unread", "close"),
		"Buf":          bufMethods(),
		"Env":          joined(envMethods(), envDirMethods()),

		"List":   listMethods(),
		"Map":    mapMethods(),
		"Func":   funcMethods(),
		"Range":  rangeMethods(),
		"Unsafe": unsafeMethods(),

		"File":           fileMethods(),
		"LocalFile":      localFileMethods(),
		"ZipEntryFile":   zipEntryMethods(),
		"MemFile":        memFileMethods(),
		"FileStore":      {"makeNew": nothing},
		"LocalFileStore": fileStoreMethods(),
		"UriScheme":      uriSchemeMethods(),
		"Zip":            joined(compressMethods(), zipMethods()),

		"Process": processMethods(),

		"Log":     logMethods(),
		"LogRec":  {"make": logRecMake, "toStr": func(t *fan.Thread, a fan.Args) (Word, Word) { return t.RunFantom("LogRec", "text", a[0]) }},
		"Service": serviceMethods(),

		"StrBuf": strBufMethods(),
	}
}

// joined returns the methods of several tables; those of later ones count.
func joined(tables ...table) table {
	list := table{}
	for _, t := range tables {
		maps.Copy(list, t)
	}
	return list
}

// Natives returns the methods by qualified name.
func Natives() map[string]fan.Native {
	const about = 1600 // methods: the map does not grow
	list := make(map[string]fan.Native, about)
	for _, types := range []map[string]table{tables(), valueTables()} {
		for typ, methods := range types {
			for name, f := range methods {
				list["sys::"+typ+"."+name] = f
			}
		}
	}
	for _, typ := range errTypes {
		list["sys::"+typ+".make"] = list["sys::Err.make"]
	}
	return list
}

// Statics returns functions that make the values of static fields, by type.
func Statics() map[string]func(*fan.Thread) (map[string]Word, Word) {
	list := map[string]func(*fan.Thread) (map[string]Word, Word){}
	maps.Copy(list, valueStatics())
	maps.Copy(list, fileStatics())
	return list
}

// Hidden returns what objects have besides their fields, by type, where it is more than most native types of sys have.
func Hidden() map[string]fan.Hidden {
	return map[string]fan.Hidden{
		"sys::Process": {Words: processWords, Host: true}, "sys::Zip": {Words: zipWords, Host: true}, "sys::File": {Words: fileWords, Host: true},
		"sys::Buf": {Words: bufWords, Host: true},
	}
}

func objMethods() table {
	return table{
		"make":        func(*fan.Thread, fan.Args) (Word, Word) { return 0, 0 },
		"equals":      func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(a[0] == a[1]), 0 },
		"hash":        func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(int64(a[0]) >> 4), 0 },
		"compare":     objCompare,
		"toStr":       objToStr,
		"typeof":      func(t *fan.Thread, a fan.Args) (Word, Word) { return t.TypeObject(shownType(t, a[0])), 0 },
		"echo":        objEcho,
		"with":        objWith,
		"trap":        objTrap,
		"isImmutable": objIsImmutable,
		"toImmutable": objToImmutable,
	}
}

func objCompare(t *fan.Thread, a fan.Args) (Word, Word) {
	x, exc := t.Str(a[0])
	if exc != 0 {
		return 0, exc
	}
	y, exc := t.Str(a[1])
	switch {
	case exc != 0:
		return 0, exc
	case x < y:
		return fan.Int(-1), 0
	case x > y:
		return fan.Int(1), 0
	}
	return 0, 0
}

// shownType returns the type of an object as programs see it: a closure's is that of its function.
func shownType(t *fan.Thread, w Word) *fan.Type {
	if f := t.FuncType(w); f != nil {
		return f
	}
	return t.TypeOf(w)
}

func objToStr(t *fan.Thread, a fan.Args) (Word, Word) {
	if f := t.FuncType(a[0]); f != nil {
		return newStr(t, f.Sig)
	}
	if isA(t, a[0], "Unsafe") {
		return unsafeToStr(t, a)
	}
	typ := t.TypeOf(a[0])
	if typ.Pod != nil && typ.Pod.Name == "sys" {
		if typ.Flags.Has(fcode.Facet) {
			return facetToStr(t, a[0], typ)
		}
	} else if native := t.Runtime().Native(typ.Sig + ".toStr"); native != nil { // of a native type that does not declare it
		return native(t, a)
	}
	n, exc := t.Hash(a[0])
	if exc != 0 {
		return 0, exc
	}
	return t.NewStr(t.TypeOf(a[0]).Sig + "@" + hex(n)), 0
}

func objEcho(t *fan.Thread, a fan.Args) (Word, Word) {
	s, exc := t.Str(a[0])
	if exc != 0 {
		return 0, exc
	}
	return 0, write(t, s+"\n")
}

func objWith(t *fan.Thread, a fan.Args) (Word, Word) {
	_, exc := t.CallFunc(a[1], a[0])
	return a[0], exc
}

// write writes to standard output.
func write(t *fan.Thread, s string) (exc Word) { return writeTo(t, t.Runtime().Host().Stdout, s) }

// writeErr writes to standard error.
func writeErr(t *fan.Thread, s string) (exc Word) { return writeTo(t, t.Runtime().Host().Stderr, s) }

func writeTo(t *fan.Thread, w io.Writer, s string) (exc Word) {
	if w == nil {
		return 0
	}
	var err error
	t.Wait(func() { _, err = w.Write([]byte(s)) })
	if err != nil {
		return t.Exception(err)
	}
	return 0
}

// newStr is the end of natives that return a string.
func newStr(t *fan.Thread, s string) (Word, Word) { return t.NewStr(s), 0 }

// boxed returns a nullable Int.
func boxed(t *fan.Thread, n int64, ok bool) (Word, Word) {
	if !ok {
		return layout.Null, 0
	}
	return t.Made(t.BoxInt(n))
}

// immutability returns the closure's or native type's own method of that name for a value; nil where the type is const or not.
func immutability(t *fan.Thread, w Word, name string) *fan.Method {
	m := t.TypeOf(w).FindMethod(name, 0)
	if m == nil || m.Parent.Sig == "sys::Obj" {
		return nil
	}
	return m
}

func objIsImmutable(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[0] == 0 {
		return fan.Bool(true), 0
	}
	if m := immutability(t, a[0], "isImmutable"); m != nil {
		return t.Run(m, a[0])
	}
	if native := ownNative(t, a[0], "isImmutable"); native != nil {
		return native(t, a)
	}
	return fan.Bool(t.TypeOf(a[0]).Flags.Has(fcode.Const)), 0
}

func objToImmutable(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[0] == 0 {
		return 0, 0
	}
	if m := immutability(t, a[0], "toImmutable"); m != nil {
		return t.Run(m, a[0])
	}
	if native := ownNative(t, a[0], "toImmutable"); native != nil {
		return native(t, a)
	}
	if t.TypeOf(a[0]).Flags.Has(fcode.Const) {
		return a[0], 0
	}
	return t.Fail("NotImmutableErr", t.TypeOf(a[0]).Sig)
}

// ownNative returns the function in Go that a collection, buffer or function has for a method that sys declares for Obj alone.
func ownNative(t *fan.Thread, w Word, name string) fan.Native {
	typ := t.TypeOf(w)
	if typ.Raw == nil {
		if f := t.FuncType(w); f != nil { // a closure's
			typ = f
		}
	}
	if typ.Raw != nil {
		typ = typ.Raw
	}
	switch typ.Name {
	case "List", "Map", "Func":
		return t.Runtime().Native(typ.Sig + "." + name)
	}
	if _, ok := t.HostOf(w).(*bufState); ok {
		return t.Runtime().Native("sys::Buf." + name)
	}
	return nil
}
