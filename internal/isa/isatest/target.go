package isatest

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// Target checks that what a target says of its registers and its convention goes together, and holds it against
// testdata/NAME.target, where it can be read against the manuals.
func Target(t *testing.T, target *isa.Target) {
	t.Helper()
	testkit.Golden(t, "testdata/"+target.Name+".target", describe(target))
	conv := target.Conv
	all := target.General.Regs | target.Float.Regs
	if conv.CallerSaved&conv.CalleeSaved != 0 {
		t.Errorf("%s: saved by both sides: %x", target.Name, conv.CallerSaved&conv.CalleeSaved)
	}
	for r := range all.All() {
		if int(r) >= len(target.RegNames) || target.RegNames[r] == "" {
			t.Errorf("%s: register %d has no name", target.Name, r)
		} else if !target.Fixed.Has(r) && !(conv.CallerSaved | conv.CalleeSaved).Has(r) {
			t.Errorf("%s: nobody saves %s", target.Name, target.RegNames[r])
		}
	}
	window := isa.Reg(conv.Window)
	check := func(what string, set isa.RegSet, regs ...isa.Reg) {
		for _, r := range regs {
			if r != isa.NoReg && !set.Has(r) {
				t.Errorf("%s: register %d cannot be %s", target.Name, r, what)
			}
		}
	}
	for _, r := range append(append([]isa.Reg{}, conv.Args...), conv.Results...) {
		check("an argument or a result", target.General.Regs&^target.Fixed, r)
		check("overwritten by calls", conv.CallerSaved, r+window)
	}
	check("a floating-point argument or result", target.Float.Regs&conv.CallerSaved, append(append([]isa.Reg{}, conv.FloatArgs...), conv.FloatResults...)...)
	check("of fixed use", target.Fixed, target.Zero)
	if all.Has(target.SP) { // one that is in no class is not allocated anyway
		check("of fixed use", target.Fixed, target.SP)
	}
	check("the link register", target.General.Regs, target.Link)
	if target.WordSize != target.General.Width || conv.StackAlign%target.WordSize != 0 || conv.StackAlign == 0 || conv.Name == "" {
		t.Errorf("%s: words of %d bytes, %+v", target.Name, target.WordSize, conv)
	}
}

// describe says in text what a target is, registers by their names.
func describe(t *isa.Target) string {
	name := func(r isa.Reg) string {
		if int(r) < len(t.RegNames) {
			return t.RegNames[r]
		}
		return "-"
	}
	list := func(regs iter.Seq[isa.Reg]) string {
		var names []string
		for r := range regs {
			names = append(names, name(r))
		}
		return strings.Join(names, " ")
	}
	var sb strings.Builder
	line := func(what string, value any) {
		sb.WriteString(strings.TrimRight(fmt.Sprintf("%-16s %v", what, value), " ") + "\n")
	}
	c := t.Conv
	line("name", t.Name)
	line("bytes of a word", t.WordSize)
	line("features", fmt.Sprintf("%b", t.Features))
	line("data unit", t.DataUnit)
	line("general", fmt.Sprint(list(t.General.Regs.All()), ", bytes: ", t.General.Width))
	line("float", fmt.Sprint(list(t.Float.Regs.All()), ", bytes: ", t.Float.Width))
	line("fixed", list(t.Fixed.All()))
	line("stack pointer", name(t.SP))
	line("link", name(t.Link))
	line("zero", name(t.Zero))
	line("convention", c.Name)
	line("window", c.Window)
	line("arguments", list(slices.Values(c.Args)))
	line("results", list(slices.Values(c.Results)))
	line("float arguments", list(slices.Values(c.FloatArgs)))
	line("float results", list(slices.Values(c.FloatResults)))
	line("caller saves", list(c.CallerSaved.All()))
	line("callee saves", list(c.CalleeSaved.All()))
	line("stack alignment", c.StackAlign)
	return sb.String()
}

// Labels checks that an instruction whose label is filled in afterwards is the one encoded with the label, for each sample
// that has one, at several places. Every form with a label must be among the samples.
func Labels(t *testing.T, target *isa.Target, samples [][]byte) {
	t.Helper()
	seen := map[isa.Form]bool{}
	for i, code := range samples {
		place := int64(PC + 2*(i%4)*target.DataUnit)
		in, size, ok := target.Decode(code, uint64(place))
		if !ok {
			continue
		}
		label := -1
		for k, a := range in.Args[:in.N] {
			if a.Kind == isa.ArgRel {
				label = k
			}
		}
		patch := target.Patch(in.Form)
		if (label >= 0) != (patch != nil) {
			t.Errorf("%s: %s: patch %v", target.Name, target.Format(in, uint64(place), nil), patch)
		}
		if label < 0 || patch == nil {
			continue
		}
		seen[in.Form] = true
		to := in.Args[label].Val
		if target.WordSize == 4 {
			to = int64(int32(to)) // addresses wrap
		}
		filled, err := fill(code[:size], patch, place, to)
		if err != nil || string(filled) != string(code[:size]) {
			t.Errorf("%s: % x at %#x, %s: the patch gives % x (%v)", target.Name, code[:size], place, target.Format(in, uint64(place), nil), filled, err)
		}
		if _, err := fill(code[:size], patch, place, place+1<<40); err == nil {
			t.Errorf("%s: %s reaches everything", target.Name, patch.Name)
		}
	}
	for i, f := range target.Forms() {
		if target.Patch(isa.Form(i)) != nil && !seen[isa.Form(i)] {
			t.Errorf("%s: no sample of %s %s", target.Name, f.Name, f.Operands)
		}
	}
	for _, none := range []isa.Form{isa.Form(len(target.Forms())), isa.NoForm} {
		if target.Patch(none) != nil {
			t.Errorf("%s: a patch for no form", target.Name)
		}
		if code, err := target.Encode([]byte{1}, none, nil); err == nil || len(code) != 1 {
			t.Errorf("%s: form %d is encoded as % x", target.Name, none, code)
		}
	}
}

// fill returns an instruction at an address with its label changed, first to a near one.
func fill(code []byte, patch *asm.Patch, place, to int64) ([]byte, error) {
	code = append([]byte(nil), code...)
	r := asm.Reloc{Patch: patch, At: len(code) - patch.Size} // the place is at the end
	near := place&^3 + 16
	if patch.Name == "l32r" { // it reaches back only
		near = place&^3 - 4
	}
	if err := r.Apply(code, place, near); err != nil {
		return code, fmt.Errorf("near label: %w", err)
	}
	err := r.Apply(code, place, to)
	return code, err
}

// NoAllocation checks that encoding the samples again into a buffer allocates nothing.
func NoAllocation(t *testing.T, target *isa.Target, samples [][]byte) {
	t.Helper()
	seen := map[isa.Form]bool{}
	buf := make([]byte, 0, 16)
	for _, code := range samples {
		in, _, ok := target.Decode(code, PC)
		if !ok || seen[in.Form] {
			continue
		}
		args := FromPC(in, PC)
		if _, err := target.Encode(buf, in.Form, args); err != nil {
			continue // a distance that wraps
		}
		seen[in.Form] = true
		if n := testing.AllocsPerRun(10, func() { target.Encode(buf, in.Form, args) }); n != 0 {
			t.Errorf("%s: %s: %v allocations", target.Name, target.Format(in, PC, nil), n)
		}
	}
}
