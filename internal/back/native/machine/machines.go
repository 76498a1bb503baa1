package machine

import (
	"github.com/tandem-lang/tandem/internal/isa/thumb"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// all has the machines in the order of their architecture numbers. They are made at their first use.
func all() []*Machine { return allOnce.Get(makeAll) }

var allOnce lazy.Value[[]*Machine]

func makeAll() []*Machine {
	return []*Machine{
		x86Machine(),
		x64Machine(),
		armMachine(),
		thumbMachine(thumb.Armv6m(), 4),
		thumbMachine(thumb.Armv7m(), 5),
		thumbMachine(thumb.Armv7em(), 6),
		thumbMachine(thumb.Armv7emsp(), 7),
		thumbMachine(thumb.Armv7emdp(), 8),
		call0Machine(),
		windowedMachine(),
		rv32Machine(),
	}
}

func debug() *Machine { return debugOnce.Get(debugMachine) }

var debugOnce lazy.Value[*Machine]

// All returns the machines in the order of their architecture numbers.
func All() []*Machine { return all() }

// ByName returns the machine of a -march name, or nil. Beside those of All it knows debug, which is no machine.
func ByName(name string) *Machine {
	switch name {
	case "":
		return nil // bytecode alone: no machine's tables are touched
	case "debug":
		return debug()
	}
	for _, m := range all() {
		if m.Name == name {
			return m
		}
	}
	return nil
}

// Styled returns the machine of a -march name with the registers of a style, or nil.
func Styled(name string, s Style) *Machine {
	m := ByName(name)
	if m != nil && m.Restyle != nil {
		if other := m.Restyle(s); other != nil {
			return other
		}
	}
	return m
}
