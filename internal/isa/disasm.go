package isa

import (
	"fmt"
	"strings"
)

// Line is one line of a disassembly.
type Line struct {
	PC    uint64
	Bytes []byte
	Text  string // instruction, or a data directive
	Inst  Inst
	OK    bool // false: data
}

// Disassemble decodes all of code, which lies at address pc. Bytes that are no instruction become data lines of at most
// t.DataUnit bytes, so the lines always cover code exactly.
func Disassemble(t *Target, code []byte, pc uint64, name func(uint64) string) []Line {
	var lines []Line
	for len(code) > 0 {
		ln, n := DisassembleOne(t, code, pc, name)
		lines = append(lines, ln)
		code, pc = code[n:], pc+uint64(n)
	}
	return lines
}

// DisassembleOne decodes the first instruction of code (not empty) and returns it with its size, at least 1.
func DisassembleOne(t *Target, code []byte, pc uint64, name func(uint64) string) (Line, int) {
	in, n, ok := t.Decode(code, pc)
	if ok && n > 0 && n <= len(code) {
		return Line{PC: pc, Bytes: code[:n], Text: t.Format(in, pc, name), Inst: in, OK: true}, n
	}
	n = min(max(t.DataUnit, 1), len(code))
	return Line{PC: pc, Bytes: code[:n], Text: DataText(code[:n])}, n
}

// DataText shows bytes as a data directive: ".byte 0x..", ".short 0x.." or ".word 0x..", little-endian.
func DataText(p []byte) string {
	switch len(p) {
	case 2:
		return fmt.Sprintf(".short 0x%04x", uint16(p[0])|uint16(p[1])<<8)
	case 4:
		return fmt.Sprintf(".word 0x%08x", uint32(p[0])|uint32(p[1])<<8|uint32(p[2])<<16|uint32(p[3])<<24)
	}
	var sb strings.Builder
	sb.WriteString(".byte ")
	for i, b := range p {
		if i > 0 {
			sb.WriteString(", ")
		}
		fmt.Fprintf(&sb, "0x%02x", b)
	}
	return sb.String()
}
