package pybc

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/testkit"
)

const pagePath = "../../../docs/python-opcodes.md"

func TestPage(t *testing.T) {
	if *testkit.Update {
		if err := os.WriteFile(pagePath, []byte(Page()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile(pagePath)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(page), Page()); diff != "" {
		t.Errorf("docs/python-opcodes.md is not up to date (run go test -update): %s", diff)
	}
}

// TestTable checks that rows do not overlap and that the groups of sixteen have
// the formats by which the reference's tools skip operands.
func TestTable(t *testing.T) {
	if len(Table) > 0xff {
		t.Fatalf("%d rows do not fit the index", len(Table))
	}
	seen := map[Opcode]string{}
	for _, r := range Table {
		for n := range max(1, r.Count) {
			op := r.Op + Opcode(n)
			if other, ok := seen[op]; ok {
				t.Errorf("0x%02x is %s and %s", op, other, r.Name)
			}
			seen[op] = r.Name
			if Lookup(op).Name != r.Name {
				t.Errorf("Lookup(0x%02x) is %s, want %s", op, Lookup(op).Name, r.Name)
			}
		}
		if (r.Op>>4 == 1) != (r.Format == FormatQstr) {
			t.Errorf("%s: names are the operands of 0x10 to 0x1f only", r.Name)
		}
		if (r.Op>>4 == 4) != r.Format.Jumps() {
			t.Errorf("%s: labels are the operands of 0x40 to 0x4f only", r.Name)
		}
		if (r.Op>>4 >= 5) != (r.Format == FormatNone || r.Format == FormatMulti) {
			t.Errorf("%s: opcodes from 0x50 on have no operand", r.Name)
		}
		extra := r.Format == FormatClosure || r.Format == FormatUnwind
		if (r.Op&0x9e == 0) != extra {
			t.Errorf("%s: the opcodes with a byte more are those without any of the bits 0x9e", r.Name)
		}
		if r.Doc == "" {
			t.Errorf("%s has no meaning", r.Name)
		}
	}
}

// TestLowering checks that each operation has a way into bytecode.
func TestLowering(t *testing.T) {
	for op := range pyop.NumOps {
		l := lowered[op]
		if (l.how != lowerSpecial) != (l.op != 0) {
			t.Errorf("%v has no code", op)
		}
		if (l.how == lowerSpecial) != (lowerSpecials[op] != nil) {
			t.Errorf("%v: special without a function, or a function that is not used", op)
		}
		for _, code := range []Opcode{l.op, l.alt} {
			if code != 0 && Lookup(code) == nil {
				t.Errorf("%v becomes 0x%02x, which is no opcode", op, code)
			}
		}
	}
}
