package native

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestGolden emits the operations of each archive for all machines. The targets that the archive names are recorded as a
// listing that can be read against the operations, or with "-marks" behind them as what the code refers to; of all others, size
// and hash. The name "debug" stands for the macro operations as they are printed.
func TestGolden(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, ar *txtar.Archive) *txtar.Archive {
		names, _ := strings.CutPrefix(strings.TrimSpace(string(ar.Comment)), "targets: ")
		got := sections(t, section(t, ar, "in.ops"), strings.Fields(names))
		return &txtar.Archive{Comment: ar.Comment, Files: append(inputs(ar), got...)}
	})
}

func section(t *testing.T, ar *txtar.Archive, name string) string {
	t.Helper()
	for _, f := range ar.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	t.Fatalf("no section %s", name)
	return ""
}

func inputs(ar *txtar.Archive) []txtar.File {
	var in []txtar.File
	for _, f := range ar.Files {
		if strings.HasPrefix(f.Name, "in.") {
			in = append(in, f)
		}
	}
	return in
}

func sections(t *testing.T, ops string, shown []string) []txtar.File {
	t.Helper()
	var out []txtar.File
	var sums strings.Builder
	for _, target := range machine.All() {
		m, codes := emit(t, target, ops)
		h := fnv.New64a()
		size := 0
		for _, c := range codes {
			h.Write(c.Bytes)
			fmt.Fprint(h, c.Prelude, c.Children)
			size += len(c.Bytes)
		}
		fmt.Fprintf(&sums, "%-10s %6d bytes %016x\n", target.Name, size, h.Sum64())
		for _, name := range shown {
			switch name {
			case target.Name:
				out = append(out, txtar.File{Name: "want." + name, Data: []byte(list(target, m, codes))})
			case target.Name + "-marks":
				out = append(out, txtar.File{Name: "want." + name, Data: []byte(marks(m, codes))})
			}
		}
	}
	if slices.Contains(shown, "debug") {
		out = append(out, txtar.File{Name: "want.debug", Data: []byte(printed(t, ops))})
	}
	return append(out, txtar.File{Name: "want.sums", Data: []byte(sums.String())})
}

// printed returns the macro operations of all native functions of a module as -march=debug prints them.
func printed(t *testing.T, ops string) string {
	t.Helper()
	m, err := pyop.Parse(ops)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	e := New(machine.ByName("debug"), machine.Options{Log: &text}, m, pylink.NewTables(m, "in.py"), false)
	for _, f := range m.Funcs {
		if f.Emit == pyop.EmitNative || f.Emit == pyop.EmitViper {
			if _, err := e.Func(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	return text.String()
}

// emit compiles all native functions of a module.
func emit(t *testing.T, target *machine.Machine, ops string) (*pyop.Module, []*Code) {
	t.Helper()
	m, err := pyop.Parse(ops)
	if err != nil {
		t.Fatal(err)
	}
	e := New(target, machine.Options{}, m, pylink.NewTables(m, "in.py"), true)
	var codes []*Code
	for _, f := range m.Funcs {
		if f.Emit != pyop.EmitNative && f.Emit != pyop.EmitViper {
			continue
		}
		c, err := e.Func(f)
		if err != nil {
			t.Fatal(err)
		}
		covered(t, c)
		codes = append(codes, c)
	}
	return m, codes
}

// covered checks that the ranges of the side table cover the code without gap.
func covered(t *testing.T, c *Code) {
	t.Helper()
	at := 0
	for _, r := range c.Side.Ranges {
		if r.Start != at || r.End < r.Start {
			t.Errorf("range %+v begins where %d is due", r, at)
		}
		at = r.End
	}
	if at != len(c.Bytes) {
		t.Errorf("ranges end at %d of %d bytes", at, len(c.Bytes))
	}
}

// list shows code under the operations that it comes from.
func list(t *machine.Machine, m *pyop.Module, codes []*Code) string {
	var sb strings.Builder
	for _, c := range codes {
		f := c.Side.Func
		fmt.Fprintf(&sb, "%s: %d bytes\n", m.Name(f.Name), len(c.Bytes))
		end := len(c.Bytes)
		if !c.Viper {
			end = c.Prelude
		}
		for _, r := range c.Side.Ranges {
			switch {
			case r.Op < 0:
				sb.WriteString(" entry\n")
			case r.Op == len(f.Instrs):
				sb.WriteString(" exit\n")
			default:
				fmt.Fprintf(&sb, " %s\n", f.Instrs[r.Op].Append(nil, m, f))
			}
			start := r.Start
			if start == 0 && !c.Viper { // words ahead of the code
				start = t.WordSize
				if f.Flags&pyop.FlagGenerator != 0 {
					start *= 2
				}
				fmt.Fprintf(&sb, "    0000 % x\n", c.Bytes[:start])
			}
			lines(&sb, t, c.Bytes[start:min(r.End, end)], start, r.Op >= 0)
		}
		if !c.Viper {
			fmt.Fprintf(&sb, " prelude\n    %04x % x\n", c.Prelude, c.Bytes[c.Prelude:])
		}
	}
	return sb.String()
}

// marks shows what places of the code refer to: offset and index of each.
func marks(m *pyop.Module, codes []*Code) string {
	var sb strings.Builder
	for _, c := range codes {
		fmt.Fprintf(&sb, "%s\n", m.Name(c.Side.Func.Name))
		for _, l := range []struct {
			kind string
			list []Mark
		}{{"labels", c.Side.Labels}, {"names", c.Side.Names}, {"constants", c.Side.Consts}, {"children", c.Side.Childs}} {
			if len(l.list) > 0 {
				fmt.Fprintf(&sb, " %s:", l.kind)
				for _, k := range l.list {
					fmt.Fprintf(&sb, " %x=%d", k.Offset, k.Index)
				}
				sb.WriteByte('\n')
			}
		}
	}
	return sb.String()
}

// lines disassembles code; helpers are named once the register of their table is loaded.
func lines(sb *strings.Builder, t *machine.Machine, code []byte, pc int, helpers bool) {
	for _, ln := range isa.Disassemble(t.Target, code, uint64(pc), nil) {
		text := fmt.Sprintf("    %04x %-21s %s", ln.PC, fmt.Sprintf("% x", ln.Bytes), ln.Text)
		if i, ok := t.Helper(ln.Inst); helpers && ok && ln.OK {
			text = fmt.Sprintf("%-60s %s", text, layout.HelperName(i))
		}
		sb.WriteString(strings.TrimRight(text, " ") + "\n")
	}
}

// TestRepeatable emits twice and on an emitter that has served other modules' functions: the bytes must not change.
func TestRepeatable(t *testing.T) {
	ar, err := txtar.ParseFile("testdata/blocks.txtar")
	if err != nil {
		t.Fatal(err)
	}
	ops := section(t, ar, "in.ops")
	for _, target := range machine.All() {
		_, a := emit(t, target, ops)
		_, b := emit(t, target, ops)
		for i := range a {
			if !bytes.Equal(a[i].Bytes, b[i].Bytes) {
				t.Errorf("%s: function %d differs", target.Name, i)
			}
		}
	}
}
