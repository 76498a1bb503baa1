// Package machines lists the targets of all machines: the one place that knows every folder of isa.
package machines

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/arm"
	"github.com/tandem-lang/tandem/internal/isa/arm64"
	"github.com/tandem-lang/tandem/internal/isa/rv32"
	"github.com/tandem-lang/tandem/internal/isa/thumb"
	"github.com/tandem-lang/tandem/internal/isa/x64"
	"github.com/tandem-lang/tandem/internal/isa/x86"
	"github.com/tandem-lang/tandem/internal/isa/xtensa"
)

// All returns the targets, machine by machine.
func All() []*isa.Target {
	return slices.Concat(
		x86.Targets(),
		x64.Targets(),
		arm.Targets(),
		thumb.Targets(),
		xtensa.Targets(),
		rv32.Targets(),
		arm64.Targets(),
	)
}

// ByName returns the target of a name, or nil.
func ByName(name string) *isa.Target {
	for _, t := range All() {
		if t.Name == name {
			return t
		}
	}
	return nil
}
