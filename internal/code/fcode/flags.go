package fcode

import "strings"

// Flags are the modifiers of a type or slot, as written in types.def and the type bodies.
type Flags uint32

// The flag bits.
const (
	Abstract Flags = 1 << iota
	Const
	Ctor
	Enum
	Facet
	Final
	Getter
	Internal
	Mixin
	Native
	Override
	Private
	Protected
	Public
	Setter
	Static
	Storage
	Synthetic
	Virtual
	Once

	FlagsMask Flags = 1<<iota - 1 // the bits that are written
)

// ParamVar is the flag of a method variable that is a parameter.
const ParamVar = 1

var flagNames = [...]string{
	"abstract", "const", "ctor", "enum", "facet", "final", "getter", "internal", "mixin", "native",
	"override", "private", "protected", "public", "setter", "static", "storage", "synthetic", "virtual", "once",
}

// Has reports whether any of the bits of x is set.
func (f Flags) Has(x Flags) bool { return f&x != 0 }

// String returns the names of the set bits, lowest bit first, separated by spaces.
func (f Flags) String() string {
	var sb strings.Builder
	for i, name := range flagNames {
		if f&(1<<i) == 0 {
			continue
		}
		if sb.Len() > 0 {
			sb.WriteByte(' ')
		}
		sb.WriteString(name)
	}
	return sb.String()
}
