// Package isatest holds the tests that every machine shares: goldens a human can proof-read, encode-decode-encode
// round trips, decoding of arbitrary bytes, labels filled in afterwards, and the constants of forms.
//
// A golden file testdata/*.s has one instruction a line with its bytes in hex behind "//":
//
//	add rax, rbx    // 48 01 d8
//	# comment, and section headings as in the instruction table
//
// It is checked in both directions: the bytes must decode to the text, and what was decoded must encode to the bytes.
package isatest

import (
	"encoding/hex"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
)

// PC is the address at which goldens are decoded, so that branch targets read well.
const PC = 0x1000

// Golden checks every line of the file against the machine.
func Golden(t *testing.T, target *isa.Target, file string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(string(text), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		want, hexText, ok := strings.Cut(line, "//")
		code, err := hex.DecodeString(strings.ReplaceAll(strings.TrimSpace(hexText), " ", ""))
		if !ok || err != nil || len(code) == 0 {
			t.Errorf("%s:%d: not \"instruction // hex\"", file, i+1)
			continue
		}
		want = strings.Join(strings.Fields(want), " ")
		ln, n := isa.DisassembleOne(target, code, PC, nil)
		got := strings.Join(strings.Fields(ln.Text), " ")
		if got != want || n != len(code) {
			t.Errorf("%s:%d: % x decodes to %q (%d bytes), want %q", file, i+1, code, got, n, want)
			continue
		}
		if !ln.OK {
			continue
		}
		back, err := target.Encode(nil, ln.Inst.Form, FromPC(ln.Inst, PC))
		if err != nil || string(back) != string(code) {
			t.Errorf("%s:%d: %s encodes to % x (%v), want % x", file, i+1, want, back, err, code)
		}
	}
}

// FromPC returns the operands of in as Encode takes them: branch targets become distances from pc, which is how an
// instruction at address 0 sees them.
func FromPC(in isa.Inst, pc uint64) []isa.Arg {
	args := append([]isa.Arg(nil), in.Args[:in.N]...)
	for i := range args {
		if args[i].Kind == isa.ArgRel {
			args[i].Val -= int64(pc)
		}
	}
	return args
}

// RoundTrip decodes each code sample and encodes it again: what decodes must encode to the same bytes. It returns the
// rows seen, by number.
func RoundTrip(t *testing.T, target *isa.Target, samples [][]byte) map[isa.Form]int {
	t.Helper()
	seen := map[isa.Form]int{}
	for _, code := range samples {
		in, n, ok := target.Decode(code, PC)
		if !ok {
			continue
		}
		seen[in.Form]++
		back, err := target.Encode(nil, in.Form, FromPC(in, PC))
		if err != nil || string(back) != string(code[:n]) {
			t.Errorf("% x = %s encodes to % x (%v)", code[:n], target.Format(in, PC, nil), back, err)
		}
	}
	return seen
}

// Arbitrary checks that decoding survives p and covers it exactly.
func Arbitrary(t *testing.T, target *isa.Target, p []byte) {
	t.Helper()
	n := 0
	for _, ln := range isa.Disassemble(target, p, PC, nil) {
		n += len(ln.Bytes)
		if ln.Text == "" {
			t.Errorf("no text for % x", ln.Bytes)
		}
	}
	if n != len(p) {
		t.Errorf("disassembly covers %d of %d bytes", n, len(p))
	}
}

// Listing shows code as "offset  bytes  text" lines. Long runs of zero bytes are one line.
func Listing(target *isa.Target, code []byte) string {
	var sb strings.Builder
	for pc := 0; pc < len(code); {
		if n := zeros(code[pc:]); n >= 32 {
			fmt.Fprintf(&sb, "%04x  %d zero bytes\n", pc, n)
			pc += n
			continue
		}
		ln, n := isa.DisassembleOne(target, code[pc:], uint64(pc), nil)
		fmt.Fprintf(&sb, "%04x  %-24s %s\n", ln.PC, fmt.Sprintf("% x", ln.Bytes), ln.Text)
		pc += n
	}
	return sb.String()
}

// zeros returns the number of zero bytes that code starts with, rounded down to a multiple of 4.
func zeros(code []byte) int {
	n := 0
	for n < len(code) && code[n] == 0 {
		n++
	}
	return n &^ 3
}
