// Package platform is Python's module platform: on what a program runs.
//
//	import platform
//	platform.platform()          # 'linux-1.29.0-preview-amd64-with-tandem'
//
// It names the system and machine that Tandem was built for, and no C library: Tandem uses none.
package platform

import (
	"runtime"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// version is that of the language, as MicroPython counts it.
const version = "1.29.0-preview"

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Functions: []py.Def{
			{Name: "platform", Max: -1, Keywords: true, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
				return t.Made(t.NewStr(runtime.GOOS + "-" + version + "-" + runtime.GOARCH + "-with-tandem"))
			}},
			{Name: "python_compiler", Fn: func(t *py.Thread, a py.Args) (Word, Word) { return t.Made(t.NewStr(runtime.Version())) }},
			{Name: "libc_ver", Max: -1, Keywords: true, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
				empty := t.NewStr("")
				return t.Made(t.NewTuple(empty, empty))
			}},
		},
	}
}
