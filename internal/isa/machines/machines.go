// Package machines lists the targets of all machines: the one place that knows every folder of isa.
package machines

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/arm"
	"github.com/tandem-lang/tandem/internal/isa/pseudo"
	"github.com/tandem-lang/tandem/internal/isa/rv32"
	"github.com/tandem-lang/tandem/internal/isa/thumb"
	"github.com/tandem-lang/tandem/internal/isa/x64"
	"github.com/tandem-lang/tandem/internal/isa/x86"
	"github.com/tandem-lang/tandem/internal/isa/xtensa"
)

// All returns the targets in the order of their architecture numbers.
func All() []*isa.Target {
	all := slices.Concat(
		x86.Targets(),
		x64.Targets(),
		arm.Targets(),
		thumb.Targets(),
		xtensa.Targets(),
		rv32.Targets(),
	)
	slices.SortFunc(all, func(a, b *isa.Target) int { return int(a.Arch) - int(b.Arch) })
	return all
}

// ByName returns the target of a -march name, or nil. Beside those of All it knows debug, which is no machine.
func ByName(name string) *isa.Target {
	if name == "" {
		return nil // bytecode alone: no machine's tables are touched
	}
	if name == pseudo.Debug.Name {
		return pseudo.Debug
	}
	for _, t := range All() {
		if t.Name == name {
			return t
		}
	}
	return nil
}

// Styled returns the target of a -march name with the registers of a style, or nil.
func Styled(name string, s isa.Style) *isa.Target {
	t := ByName(name)
	if t != nil && t.Restyle != nil {
		if other := t.Restyle(s); other != nil {
			return other
		}
	}
	return t
}
