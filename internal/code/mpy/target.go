package mpy

import (
	"fmt"
	"strings"
)

// Target is a runtime that loads files.
type Target struct {
	Magic        byte // MagicMicroPython if 0
	SubVersion   int  // of its native code interface
	Arch         Arch // ArchNone if it loads bytecode only
	ArchFlags    uint64
	SmallIntBits int // 0 if unknown
}

// TargetOf returns the target that a device describes in sys.implementation._mpy:
// version, sub-version and architecture as in a file's header, flags above them. A
// device does not tell the width of its small ints.
func TargetOf(implementation uint64) (Target, error) {
	if v := implementation & 0xff; v != Version {
		return Target{}, fmt.Errorf("incompatible device: it loads .mpy version %d, %d accepted", v, Version)
	}
	return Target{
		SubVersion: int(implementation >> 8 & 3),
		Arch:       Arch(implementation >> 10 & 0xf),
		ArchFlags:  implementation >> 16,
	}, nil
}

// Loads reports why t does not load m, nil if it does. The rules are those of the
// reference's loader.
func (t Target) Loads(m *Module) error {
	want, got := orMicroPython(t.Magic), orMicroPython(m.Magic)
	switch {
	case want != got:
		return fmt.Errorf("incompatible .mpy: made for %s, %s accepted", dialect(got), dialect(want))
	case t.SmallIntBits != 0 && m.SmallIntBits > t.SmallIntBits:
		return fmt.Errorf("incompatible .mpy: small ints of %d bits, at most %d accepted", m.SmallIntBits, t.SmallIntBits)
	case m.Arch == ArchNone:
		return t.loadsFlags(m)
	case t.Arch == ArchNone:
		return fmt.Errorf("incompatible .mpy: native code for %v, only bytecode accepted", m.Arch)
	case m.SubVersion != t.SubVersion:
		return fmt.Errorf("incompatible .mpy: native code of version %d.%d, %d.%d accepted", Version, m.SubVersion, Version, t.SubVersion)
	}
	accepted := t.Arch.accepts()
	for _, a := range accepted {
		if a == m.Arch {
			return t.loadsFlags(m)
		}
	}
	return fmt.Errorf("incompatible .mpy: native code for %v, %s accepted", m.Arch, joinArchs(accepted))
}

// loadsFlags checks the flags of the architecture, which only RV32 runtimes know.
func (t Target) loadsFlags(m *Module) error {
	if m.ArchFlags == 0 {
		return nil
	}
	if t.Arch != ArchRV32IMC {
		return fmt.Errorf("incompatible .mpy: flags 0x%x of the architecture, none accepted", m.ArchFlags)
	}
	if more := m.ArchFlags &^ t.ArchFlags; more != 0 {
		return fmt.Errorf("incompatible .mpy: flags 0x%x of %v, 0x%x accepted", m.ArchFlags, t.Arch, t.ArchFlags)
	}
	return nil
}

// accepts returns the architectures whose code runs on a: only the Thumb ones build
// on one another.
func (a Arch) accepts() []Arch {
	if a < ArchARMv6M || a > ArchARMv7EMDP {
		return []Arch{a}
	}
	var list []Arch
	for b := ArchARMv6M; b <= a; b++ {
		list = append(list, b)
	}
	return list
}

func joinArchs(list []Arch) string {
	names := make([]string, len(list))
	for i, a := range list {
		names[i] = a.String()
	}
	return strings.Join(names, ", ")
}

func orMicroPython(magic byte) byte {
	if magic == 0 {
		return MagicMicroPython
	}
	return magic
}

func dialect(magic byte) string {
	if magic == MagicCircuitPython {
		return "CircuitPython"
	}
	return "MicroPython"
}
