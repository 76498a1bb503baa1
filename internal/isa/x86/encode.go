package x86

import "github.com/tandem-lang/tandem/internal/isa"

// Encode appends the bytes of a form of package intel with its operands.
func Encode(dst []byte, form isa.Form, args []isa.Arg) ([]byte, error) {
	return table().Encode(dst, form, args)
}
