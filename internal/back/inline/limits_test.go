package inline_test

import (
	"fmt"
	"hash/fnv"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/back/inline"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// The archives in testdata/limits have statements, each with plain operands, a line each. Behind them stands, for every
// target and statement, a hash of its code, and which values each operand takes when the others stay as they are, with a
// hash of what comes out then:
//
//	movs(r0, 1)    93be5e21 | r0..r7 0b1f3a2c | 0..255 77aa0d11
//
// Semicolons separate statements. A label x stands ahead of them.
func TestLimits(t *testing.T) {
	testkit.Goldens(t, "testdata/limits/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		in := recorded.Files[0]
		want := &txtar.Archive{Comment: recorded.Comment, Files: []txtar.File{in}}
		for _, target := range targets(recorded) {
			var sb strings.Builder
			for line := range strings.Lines(string(in.Data)) {
				if line = strings.TrimSpace(line); line != "" {
					fmt.Fprintf(&sb, "%-32s %s\n", line, limits(line, target))
				}
			}
			want.Files = append(want.Files, txtar.File{Name: target, Data: []byte(sb.String())})
		}
		return want
	})
}

// operand is a register or an integer, not part of a name.
var operand = regexp.MustCompile(`\b([a-z]+\d+|zero|ra|sp)\b|-?\b\d+\b`)

// limits tells what each operand of a line may be.
func limits(line, target string) string {
	h := fnv.New32a()
	h.Write(compiled(line, target))
	columns := []string{fmt.Sprintf("%08x", h.Sum32())}
	open := strings.IndexByte(line, '(')
	for _, at := range operand.FindAllStringIndex(line, -1) {
		if at[0] < open {
			continue // the name of the first instruction
		}
		h := fnv.New32a()
		taken := func(value string) bool {
			code := compiled(line[:at[0]]+value+line[at[1]:], target)
			h.Write(code[max(0, len(code)-256):]) // gaps are long
			return code != nil
		}
		columns = append(columns, fmt.Sprintf("%s %08x", runs(values(line[at[0]:at[1]], target), taken), h.Sum32()))
	}
	return strings.Join(columns, " | ")
}

// compiled returns the code of a function, nil where it is refused.
func compiled(line, target string) []byte {
	src := "@micropython.asm_thumb\ndef f():\n    label(x)\n    " + strings.ReplaceAll(line, "; ", "\n    ") + "\n"
	mod, list := operations([]byte(src))
	if list.Err() != nil {
		return nil
	}
	name, flags, _ := strings.Cut(target, "+")
	var o inline.Options
	fmt.Sscanf(flags, "%d", &o.Machine.Flags)
	code, err := inline.New(machine.ByName(name), o, mod).Assemble(mod.Funcs[1])
	if err != nil {
		return nil
	}
	return slices.Clone(code.Bytes)
}

// values are what an operand may be changed to, in their order.
func values(operand, target string) []string {
	var list []string
	if operand[0] == 's' && strings.HasPrefix(target, "armv") {
		for i := range 34 {
			list = append(list, fmt.Sprint("s", i))
		}
		return list
	}
	if operand[0] >= 'a' {
		name, _, _ := strings.Cut(target, "+")
		names := machine.ByName(name).RegNames
		if name == "armv7emsp" {
			names = names[:16]
			return append([]string{"sl", "fp"}, append(slices.Clone(names[:13]), "r13", "r14", "r15", "sp", "lr", "pc", "r16")...)
		}
		return names
	}
	numbers := []int64{0}
	for _, bit := range []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 20, 31, 32} {
		for _, near := range []int64{-2, -1, 0, 1, 2} {
			numbers = append(numbers, 1<<bit+near, -(1<<bit + near))
		}
		if bit >= 6 && bit <= 10 { // what is last in steps of two and of four
			numbers = append(numbers, 1<<bit-5, 1<<bit-4, 1<<bit-3)
		}
	}
	slices.Sort(numbers)
	for _, n := range slices.Compact(numbers) {
		list = append(list, fmt.Sprint(n))
	}
	return list
}

// runs lists the values that are taken: neighbours as "first..last", or "none".
func runs(values []string, taken func(string) bool) string {
	var out []string
	first, last := "", ""
	flush := func() {
		switch {
		case first == "":
		case first == last:
			out = append(out, first)
		default:
			out = append(out, first+".."+last)
		}
		first, last = "", ""
	}
	for _, v := range values {
		if !taken(v) {
			flush()
			continue
		}
		if last = v; first == "" {
			first = v
		}
	}
	if flush(); len(out) == 0 {
		return "none"
	}
	return strings.Join(out, ",")
}
