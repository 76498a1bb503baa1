package ssa

// Type is the type of a value.
type Type uint8

// The types. All but the floats are one word of the machine; Func.Bits says how many bits that has.
const (
	None    Type = iota // no value
	Word                // an integer
	Object              // a tagged word of the language's, which its collector has to find
	Pointer             // an address; what it points into has to stay alive as long as it is used
	Float32             // IEEE 754 binary32
	Float64             // IEEE 754 binary64

	numTypes
)

var typeNames = [numTypes]string{"none", "word", "obj", "ptr", "f32", "f64"}

// String returns the name that the text form has.
func (t Type) String() string {
	if t < numTypes {
		return typeNames[t]
	}
	return "bad_type"
}

// IsFloat reports whether t is a floating-point type.
func (t Type) IsFloat() bool { return t == Float32 || t == Float64 }

// OneWord reports whether values of the type are a word of the machine.
func (t Type) OneWord() bool { return t == Word || t == Object || t == Pointer }

// typeSet is a set of types, a bit each.
type typeSet uint8

const (
	words     = typeSet(1 << Word)
	objects   = typeSet(1 << Object)
	pointers  = typeSet(1 << Pointer)
	floats    = typeSet(1<<Float32 | 1<<Float64)
	oneWord   = words | objects | pointers
	addresses = pointers | objects
	anyType   = oneWord | floats
)

func (s typeSet) has(t Type) bool { return s>>t&1 != 0 }
