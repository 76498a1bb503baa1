// Package sys is Python's module sys: what a program sees of the runtime that runs it.
//
//	import sys
//	sys.exit(3)                  # SystemExit(3)
//	sys.print_exception(error)   # the traceback
//
// It knows nothing of how streams work: stdin, stdout and stderr are package file's.
package sys

import (
	"math"
	"runtime"
	"slices"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/file"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Word is a value: see package layout.
type Word = layout.Word

// Keys of what the runtime keeps for the module.
const (
	RootArgv   = "sys.argv"   // the list of arguments
	RootAtExit = "sys.atexit" // what is called at the end

	RootExecutable = "sys.executable" // the file of the program that runs the engine
)

// Version of the language that programs are told.
const Version = "3.4.0; MicroPython v1.29.0-preview"

// MpyFormat is the format of .mpy files that are loaded, as the low 16 bits of their headers have it: version and, behind ten bits, the
// sub-version of native code. The architecture that stands between them where machine code runs is the runtime's business.
const MpyFormat = mpy.Version | mpy.SubVersion<<8

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Functions: []py.Def{
			{Name: "exit", Max: 1, Fn: exit},
			{Name: "exc_info", Fn: excInfo},
			{Name: "print_exception", Min: 1, Max: 2, Fn: printException},
			{Name: "atexit", Min: 1, Max: 1, Fn: atExit},
		},
		Names: names,
		Attr:  attribute,
	}
}

// mutable are the names that programs may set, to anything, and delete: ps1 and ps2 are what an interactive session shows ahead of a line,
// and ahead of one that goes on.
var mutable = [...]string{"path", "ps1", "ps2"}

// attribute sets and deletes what is mutable.
func attribute(t *py.Thread, name, value Word) (Word, Word) {
	text := string(t.Heap.Text(name))
	if value == layout.Undefined || !slices.Contains(mutable[:], text) {
		return layout.Undefined, 0
	}
	module, exc := t.Import("sys")
	if exc != 0 {
		return 0, exc
	}
	dict := t.ModuleDict(module)
	if value == layout.Null {
		at := t.Heap.FindName(dict, name)
		if at < 0 {
			return layout.Undefined, 0
		}
		t.Delete(dict, at)
		return layout.None, 0
	}
	if !t.DictSetName(dict, name, value) {
		return t.NoMemory()
	}
	if text == "path" {
		t.Runtime().SetPath(value)
	}
	return layout.None, 0
}

// implementation is what programs tell the language and the machine apart by.
func implementation(t *py.Thread) Word {
	number := func(n int) Word { return layout.SmallInt(int64(n)) }
	return t.NewAttrTuple([]string{"name", "version", "_machine", "_mpy", "_build", "_thread"},
		t.NewStr("micropython"), t.NewTuple(number(1), number(29), number(0), t.NewStr("preview")),
		t.NewStr("tandem ["+runtime.GOOS+" "+runtime.GOARCH+"] version"), number(MpyFormat|int(t.Runtime().MachineArch())<<10), t.NewStr("tandem"), t.NewStr("GIL"))
}

func names(t *py.Thread, add func(name string, w Word) bool) bool {
	argv := t.Runtime().Root(RootArgv)
	if argv == layout.Null {
		argv = t.NewList()
		t.Runtime().SetRoot(RootArgv, argv)
	}
	executable := t.Runtime().Root(RootExecutable)
	if executable == layout.Null {
		executable = t.NewStr("")
	}
	for number, name := range [...]string{"stdin", "stdout", "stderr"} {
		if !add(name, file.Standard(t, number)) {
			return false
		}
	}
	return add("argv", argv) && add("path", t.Runtime().Path()) && add("modules", t.Runtime().Modules()) &&
		add("byteorder", t.NewStr("little")) && add("platform", t.NewStr("linux")) && add("maxsize", t.NewInt(math.MaxInt64)) &&
		add("version", t.NewStr(Version)) && add("implementation", implementation(t)) && add("executable", executable) &&
		add("version_info", t.NewTuple(layout.SmallInt(3), layout.SmallInt(4), layout.SmallInt(0))) &&
		add("ps1", t.NewStr(">>> ")) && add("ps2", t.NewStr("... "))
}

func exit(t *py.Thread, a py.Args) (Word, Word) {
	exc, failed := t.Call(t.ClassOf(t.Runtime().Type(py.SystemExit)), a.Words...)
	return 0, exc | failed
}

// excInfo returns type, exception and None of what the innermost except block that runs is about.
func excInfo(t *py.Thread, a py.Args) (Word, Word) {
	exc := t.Handled()
	if exc == layout.Null {
		return t.Made(t.NewTuple(layout.None, layout.None, layout.None))
	}
	class := t.ClassOf(t.TypeOf(exc))
	if class == 0 {
		return t.NoMemory()
	}
	return t.Made(t.NewTuple(class, exc, layout.None))
}

// printException is print_exception(exception, stream).
func printException(t *py.Thread, a py.Args) (Word, Word) {
	p := t.NewPrinter()
	if exc := t.AppendTraceback(p, a.Words[0]); exc != 0 {
		return 0, exc
	}
	if len(a.Words) == 1 {
		t.Runtime().Stdout().Write(p.Bytes())
		return layout.None, 0
	}
	return layout.None, stream.Write(t, a.Words[1], p.Bytes())
}

// atExit sets what is called at the end, and returns what was set.
func atExit(t *py.Thread, a py.Args) (Word, Word) {
	old := t.Runtime().Root(RootAtExit)
	if old == layout.Null {
		old = layout.None
	}
	t.Runtime().SetRoot(RootAtExit, a.Words[0])
	return old, 0
}
