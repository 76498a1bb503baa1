// Package array is Python's module array: it shows the type array of package py.
//
//	import array
//	array.array("H", [1, 2])
//
// It knows nothing of the type.
package array

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{Extensible: true, Names: func(t *py.Thread, add func(name string, w layout.Word) bool) bool {
		return add("array", t.ClassOf(t.Runtime().Type(py.Array)))
	}}
}
