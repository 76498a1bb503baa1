package mpy

import (
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/qstr"
)

// Append appends the file to dst.
func (m *Module) Append(dst []byte) []byte {
	magic := orMicroPython(m.Magic)
	feature := byte(m.SubVersion&3) | byte(m.Arch)<<2
	if m.ArchFlags != 0 {
		feature |= featureFlags
	}
	dst = append(dst, magic, Version, feature, byte(m.SmallIntBits))
	if m.ArchFlags != 0 {
		dst = appendUint(dst, m.ArchFlags)
	}
	dst = appendUint(dst, uint64(len(m.Qstrs)))
	dst = appendUint(dst, uint64(len(m.Objects)))
	for _, s := range m.Qstrs {
		dst = appendQstr(dst, s)
	}
	for i := range m.Objects {
		dst = appendObject(dst, &m.Objects[i])
	}
	return m.Root.append(dst, scopeBitsOf(magic))
}

// featureFlags is the bit of the feature byte that says that flags follow.
const featureFlags = 0x40

func appendQstr(dst []byte, s string) []byte {
	if n, ok := qstr.Number(s); ok {
		return appendUint(dst, uint64(n)<<1|1)
	}
	dst = appendUint(dst, uint64(len(s))<<1)
	return append(append(dst, s...), 0)
}

func appendObject(dst []byte, v *pyconst.Value) []byte {
	dst = append(dst, byte(v.Kind))
	switch v.Kind {
	case pyconst.KindStr, pyconst.KindBytes:
		dst = appendUint(dst, uint64(len(v.Text)))
		dst = append(append(dst, v.Text...), 0)
	case pyconst.KindInt, pyconst.KindFloat, pyconst.KindComplex:
		dst = appendNumber(dst, v)
	case pyconst.KindTuple:
		dst = appendUint(dst, uint64(len(v.Items)))
		for i := range v.Items {
			dst = appendObject(dst, &v.Items[i])
		}
	}
	return dst
}

// appendNumber appends the length of a number's text and the text.
func appendNumber(dst []byte, v *pyconst.Value) []byte {
	if v.Text != "" {
		return append(appendUint(dst, uint64(len(v.Text))), v.Text...)
	}
	at := len(dst)
	dst = v.AppendNumber(append(dst, 0))
	n := len(dst) - at - 1
	if n < 0x80 {
		dst[at] = byte(n)
		return dst
	}
	text := string(dst[at+1:])
	return append(appendUint(dst[:at], uint64(n)), text...)
}

func (c *RawCode) append(dst []byte, bits scopeBits) []byte {
	head := uint64(len(c.Code))<<3 | uint64(c.Kind)
	if len(c.Children) > 0 {
		head |= 4
	}
	dst = appendUint(dst, head)
	dst = append(dst, c.Code...)
	switch c.Kind {
	case KindNative:
		dst = appendUint(dst, uint64(c.PreludeOffset))
	case KindViper:
		dst = appendUint(dst, c.ScopeFlags)
		if c.ScopeFlags&bits.rodata != 0 {
			dst = appendUint(dst, uint64(len(c.Rodata)))
		}
		if c.ScopeFlags&bits.bss != 0 {
			dst = appendUint(dst, c.BSSSize)
		}
		dst = append(dst, c.Rodata...)
	case KindAsm:
		dst = appendUint(dst, c.ScopeFlags)
		dst = appendUint(dst, c.NumPos)
		dst = appendUint(dst, c.TypeSig)
	}
	if len(c.Children) > 0 {
		dst = appendUint(dst, uint64(len(c.Children)))
		for _, child := range c.Children {
			dst = child.append(dst, bits)
		}
	}
	if c.relocatable(bits) {
		dst = appendRelocs(dst, c.Relocs)
	}
	return dst
}

// relocatable reports whether a list of relocations follows c. The flags of native
// functions are those of their prelude, which has no such bit.
func (c *RawCode) relocatable(bits scopeBits) bool {
	return (c.Kind == KindViper || c.Kind == KindAsm) && c.ScopeFlags&bits.reloc != 0
}

func appendRelocs(dst []byte, relocs []Reloc) []byte {
	for _, r := range relocs {
		dst = append(dst, r.Op)
		if r.hasAddress() {
			dst = appendUint(dst, r.Address)
		}
		if r.hasCount() {
			dst = appendUint(dst, r.Adjusted)
		}
	}
	return append(dst, relocEnd)
}

// appendUint appends x as a vuint.
func appendUint(dst []byte, x uint64) []byte {
	shift := 0
	for x>>shift >= 0x80 {
		shift += 7
	}
	for ; shift > 0; shift -= 7 {
		dst = append(dst, byte(x>>shift)|0x80)
	}
	return append(dst, byte(x)&0x7f)
}
