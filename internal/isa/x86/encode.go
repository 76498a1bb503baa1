package x86

import "github.com/tandem-lang/tandem/internal/isa"

// Encode returns the bytes of a form (a row of Forms) with its operands.
func Encode(form int, args []isa.Arg) ([]byte, error) { return table().Encode(form, args) }

// Forms describes the instruction table.
func Forms() []isa.Form { return table().Forms() }
