package mpy

import "github.com/tandem-lang/tandem/internal/code/pyconst"

// The first bytes of files.
const (
	MagicMicroPython   = 'M'
	MagicCircuitPython = 'C'
)

// The version that this package reads and writes. The sub-version matters only to
// files with native code.
const (
	Version    = 6
	SubVersion = 3
)

// Arch is the machine of native code, numbered as in files.
type Arch uint8

// The architectures.
const (
	ArchNone Arch = iota
	ArchX86
	ArchX64
	ArchARMv6
	ArchARMv6M
	ArchARMv7M
	ArchARMv7EM
	ArchARMv7EMSP
	ArchARMv7EMDP
	ArchXtensa
	ArchXtensaWin
	ArchRV32IMC
	ArchRV64IMC
	ArchDebug
	NumArchs
)

var archNames = [NumArchs]string{
	"none", "x86", "x64", "armv6", "armv6m", "armv7m", "armv7em", "armv7emsp", "armv7emdp",
	"xtensa", "xtensawin", "rv32imc", "rv64imc", "debug",
}

// String returns the name of the architecture as -march takes it.
func (a Arch) String() string {
	if a < NumArchs {
		return archNames[a]
	}
	return "unknown"
}

// ArchByName returns the architecture of that -march name.
func ArchByName(name string) (Arch, bool) {
	for a, n := range archNames {
		if n == name && Arch(a) != ArchNone {
			return Arch(a), true
		}
	}
	return ArchNone, false
}

// Module is the content of one file.
type Module struct {
	Magic        byte // MagicMicroPython if 0
	SubVersion   int  // 0 in files without native code
	Arch         Arch // ArchNone in files without native code
	ArchFlags    uint64
	SmallIntBits int
	Qstrs        []string // name 0 is that of the source file
	Objects      []pyconst.Value
	Root         *RawCode
}

// SourceName returns the name of the source file.
func (m *Module) SourceName() string {
	if len(m.Qstrs) == 0 {
		return ""
	}
	return m.Qstrs[0]
}

// Kind is the form of a function's code.
type Kind uint8

// The kinds, numbered as in files.
const (
	KindBytecode Kind = iota
	KindNative
	KindViper
	KindAsm
)

var kindNames = [...]string{"bytecode", "native", "viper", "asm"}

// String returns the name of the kind.
func (k Kind) String() string { return kindNames[k&3] }

// RawCode is one function.
type RawCode struct {
	Kind          Kind
	Code          []byte // bytecode with its prelude, or machine code
	PreludeOffset int    // KindNative: where in Code the prelude is
	ScopeFlags    uint64 // KindViper, KindAsm: Scope bits
	NumPos        uint64 // KindAsm: number of arguments
	TypeSig       uint64 // KindAsm: two bits a type, the result's first
	Rodata        []byte // KindViper with the rodata bit
	BSSSize       uint64 // KindViper with the bss bit
	Relocs        []Reloc
	Children      []*RawCode
}

// scopeBits are the bits of RawCode.ScopeFlags.
type scopeBits struct{ reloc, rodata, bss uint64 }

// scopeBitsOf returns the bits that a dialect uses; CircuitPython keeps one more
// flag below them.
func scopeBitsOf(magic byte) scopeBits {
	if magic == MagicCircuitPython {
		return scopeBits{0x20, 0x40, 0x80}
	}
	return scopeBits{0x10, 0x20, 0x40}
}

// Reloc is one step of the adjustment of a native module to where it was loaded.
type Reloc struct {
	Op       byte   // as in the file: bit 0 says that there is an address, the rest names the destination
	Address  uint64 // word index << 1, bit 0 set in rodata and clear in the code; if Op has bit 0
	Adjusted uint64 // words in a row; if the destination is 1, 3 or 5
}

// relocEnd ends a list of relocations.
const relocEnd = 0xff

func (r Reloc) hasAddress() bool { return r.Op&1 != 0 }

func (r Reloc) hasCount() bool { d := r.Op >> 1; return d <= 5 && d&1 != 0 }
