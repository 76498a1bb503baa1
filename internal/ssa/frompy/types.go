package frompy

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// vtype is the static type of an entry of the stack or of a local, as the one-pass code has it. In native functions all are objects.
type vtype uint8

const (
	tObj     = vtype(pyop.ViperObject)
	tBool    = vtype(pyop.ViperBool)
	tInt     = vtype(pyop.ViperInt)
	tUint    = vtype(pyop.ViperUint)
	tPtr     = vtype(pyop.ViperPtr)
	tPtr8    = vtype(pyop.ViperPtr8)
	tPtr16   = vtype(pyop.ViperPtr16)
	tPtr32   = vtype(pyop.ViperPtr32)
	tNone    = vtype(8)  // the constant None, as the word 0
	tCast    = vtype(9)  // a type used as a function
	tCause   = vtype(10) // why a finally part runs: it is in variables
	tUnbound = vtype(11) // a local before its first assignment
)

// isInteger tells whether arithmetic is done on the machine word itself.
func (t vtype) isInteger() bool { return t == tInt || t == tUint }

// storable tells whether values of the type can be stored through a pointer, and tested for truth.
func (t vtype) storable() bool { return t == tBool || t.isInteger() }

// ssa returns the type of values.
func (t vtype) ssa() ssa.Type {
	switch {
	case t == tObj:
		return object
	case tPtr <= t && t <= tPtr32:
		return pointer
	}
	return word
}

// castTypes are the names that cast, by type.
var castTypes = [...]string{tBool: "bool", tInt: "int", tUint: "uint", tPtr: "ptr", tPtr8: "ptr8", tPtr16: "ptr16", tPtr32: "ptr32"}

// castType returns the type that a name casts to; object is no cast.
func castType(name string) (vtype, bool) {
	for t := tBool; int(t) < len(castTypes); t++ {
		if castTypes[t] == name {
			return t, true
		}
	}
	return 0, false
}
