package native

import "github.com/tandem-lang/tandem/internal/code/pyop"

// vtype is the static type of a value. The low four bits are the runtime's number of the type, and conversion helpers
// get all bits.
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
	tNone    = 0x50 | tPtr // the constant None
	tUnbound = 0x60 | tObj // a local without a value so far
	tCast    = 0x70 | tObj // a type used as a function; the immediate is the type
)

// typeNames are the names that annotations, casts and messages use.
var typeNames = [...]string{"object", "bool", "int", "uint", "ptr", "ptr8", "ptr16", "ptr32"}

// String returns the name of the type in source; what has no name there is a None.
func (t vtype) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return "None"
}

// castType returns the type that a name casts to; object is no cast.
func castType(name string) (vtype, bool) {
	for t := tBool; int(t) < len(typeNames); t++ {
		if typeNames[t] == name {
			return t, true
		}
	}
	return 0, false
}

// isInteger tells whether arithmetic is done on the machine word itself.
func (t vtype) isInteger() bool { return t == tInt || t == tUint }

// storable tells whether values of the type can be stored through a pointer, and tested for truth.
func (t vtype) storable() bool { return t == tBool || t.isInteger() }

// binaryNames are the method names of binary operators for messages, by number; operators without one have "".
var binaryNames = [256]string{
	pyop.Less: "__lt__", pyop.More: "__gt__", pyop.Equal: "__eq__", pyop.LessEqual: "__le__", pyop.MoreEqual: "__ge__",
	pyop.NotEqual: "__ne__", pyop.Add: "__add__", pyop.Subtract: "__sub__",
}
