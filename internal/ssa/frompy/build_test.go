package frompy

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/ssa"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestGolden builds the functions of Python sources for words of 32 bits, and constructs them. An archive that begins with "inline" has what is in
// line in line.
func TestGolden(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, ar *txtar.Archive) *txtar.Archive {
		m := opsOf(t, ar.Files[0].Data)
		var sb strings.Builder
		for _, p := range m.Funcs[1:] {
			f, err := Build(m, p, Options{Bits: 32, Inline: strings.HasPrefix(string(ar.Comment), "inline")})
			if err != nil {
				sb.WriteString(m.Name(p.Name) + ": " + err.Error() + "\n\n")
				continue
			}
			for _, step := range []func(){func() {}, f.Construct} {
				step()
				if err := f.Verify(); err != nil {
					t.Errorf("%v\n%s", err, f)
				}
				if again, err := ssa.Parse(f.String(), Runtime()); err != nil || again.String() != f.String() {
					t.Errorf("does not parse back: %v", err)
				}
			}
			sb.WriteString(f.String() + "\n")
		}
		return &txtar.Archive{Comment: ar.Comment, Files: []txtar.File{ar.Files[0], {Name: "want.ssa", Data: []byte(sb.String())}}}
	})
}

func opsOf(t *testing.T, src []byte) *pyop.Module {
	t.Helper()
	m, list := py.Operations(source.New("in.py", src), py.Options{Arch: "armv7m"})
	if list.Err() != nil {
		t.Fatal(list)
	}
	return m
}

// viperHead begins a viper function with a parameter of each kind; its body follows.
const viperHead = `func <module> kind=module
  children 1
  make_function 0
  store_name f
  load_none
  return

func f emit=viper parent=0 pos=4 locals=6 stack=9 blocks=2 labels=3 returns=int
  local i fast 0 param type=int
  local u fast 1 param type=uint
  local p fast 2 param type=ptr8
  local o fast 3 param
  local x fast 4
  local y fast 5
`

// TestRefusals has operations that are left to the one-pass emitter, which refuses most of them, too.
func TestRefusals(t *testing.T) {
	i, u, p, o := "load_fast i 0", "load_fast u 1", "load_fast p 2", "load_fast o 3"
	for _, c := range []struct {
		body string // operations, separated by semicolons
		want string
	}{
		{"load_fast x 4; pop", "operation 0: a local is used before its type is known"},
		{i + "; store_fast x 4; " + u + "; store_fast x 4", "operation 3: a local gets values of different types"},
		{i + "; " + i + "; load_subscr; pop", "operation 2: no pointer, or no index"},
		{p + "; " + o + "; load_subscr; pop", "operation 2: no pointer, or no index"},
		{o + "; " + p + "; " + i + "; store_subscr", "operation 3: stores what is no integer"},
		{i + "; " + i + "; load_small_int 3; store_subscr", "operation 3: no pointer, or no index"},
		{p + "; pop_jump_if_true L0; L0:", "operation 1: the truth of a pointer or None"},
		{i + "; unary not; pop", "operation 1: no such operation on this type"},
		{p + "; unary negative; pop", "operation 1: no such operation on this type"},
		{u + "; " + i + "; binary floor_divide; pop", "operation 2: no such operation on these types"},
		{u + "; " + i + "; binary less; pop", "operation 2: no such operation on these types"},
		{i + "; " + i + "; binary power; pop", "operation 2: no such operation on these types"},
		{i + "; " + i + "; binary in; pop", "operation 2: no such operation on these types"},
		{i + "; " + i + "; binary is_not; pop", "operation 2: no such operation on these types"},
		{i + "; " + o + "; binary add; pop", "operation 2: an operation between different types"},
		{"load_global int; " + i + "; load_str a; " + i + "; call_function 1 1; pop", "operation 4: a cast takes one argument"},
		{o + "; return", "operation 1: returns another type than the function"},
		{i + "; raise 1", "operation 1: a viper integer or pointer where an object is wanted"},
		{"raise 0", "operation 0: raise with 0 values"},
		{o + "; " + o + "; raise 2", "operation 2: raise with 2 values"},
		{o + "; yield_value; pop", "operation 1: a generator"},
		{"load_global int; load_global int; call_function 1 0; pop", "operation 2: a cast of a type"},
		{"load_global int; pop; " + o + "; load_global int; call_function 1 0; pop", "operation 4: a type or the cause of a finally part is used as a value"},
		{i + "; " + i + "; call_function 1 0; pop", "operation 2: calls what is no object"},
		{i + "; load_attr a; pop", "operation 1: a viper integer or pointer where an object is wanted"},
		{"load_none; store_global a", "operation 1: None for a global"},
		{o + "; load_none; load_subscr; pop", "operation 2: None as an index"},
		{"load_none; " + o + "; store_attr a", "operation 2: None for an attribute"},
		{"load_none; dup; build_tuple 2; pop", "operation 2: None that has been kept as a word"},
		{"load_null; for_iter L0; pop; jump L1; L0:; L1:", ""},
		{"load_none; jump_if_true_or_pop L0; load_none; L0:; pop", "operation 1: the truth of a pointer or None"},
		{o + "; jump_if_true_or_pop L0; " + i + "; L0:; pop", "operation 3: label L0 is reached with different kinds of values on the stack"},
		{"setup_finally L0; " + o + "; L0:; end_finally", "operation 2: a finally part is entered with a cause of its own"},
		{"pop", "operation 0: pop takes 1 values of 0 on the stack"},
	} {
		ops := viperHead + "  " + strings.ReplaceAll(strings.ReplaceAll(c.body, "; ", "\n  "), "  L", "L") + "\n"
		if !strings.HasSuffix(c.body, "return") {
			ops += "  load_small_int 0\n  return\n"
		}
		m, err := pyop.Parse(ops)
		if err != nil {
			t.Errorf("%s: %v", c.body, err)
			continue
		}
		_, err = Build(m, m.Funcs[1], Options{Bits: 32})
		var refused *Refused
		if c.want != "" && (!errors.As(err, &refused) || err.Error() != c.want) || c.want == "" && err == nil {
			t.Errorf("%s: %v, want %s", c.body, err, c.want)
		}
	}
}

// TestReference has functions that mean what Python says, unless they are to mean what the reference's code does.
func TestReference(t *testing.T) {
	const head = "import micropython\n@micropython.viper\ndef f(x):\n"
	for _, c := range []struct{ body, want string }{
		{"try:\n  x()\n finally:\n  try:\n   x()\n  except:\n   pass", "an exception block in a finally part"},
		{"with x:\n  return x", "a jump through a finally part, or a return out of a with block"},
		{"for y in x:\n  try:\n   try:\n    break\n   finally:\n    x()\n  except:\n   pass", "a jump through a finally part, or a return out of a with block"},
		{"try:\n  x()\n except:\n  for y in x:\n   try:\n    continue\n   except:\n    pass", "a jump out of an exception block in a handler"},
		{"for y in x:\n  try:\n   if x: return y\n   try:\n    return x\n   finally:\n    x(1)\n  finally:\n   x()", ""},
		{"for y in x:\n  try:\n   break\n  finally:\n   x()", "a jump through a finally part, or a return out of a with block"},
		{"try:\n  try:\n   if x: return x\n   for y in x: pass\n  finally:\n   x()\n finally:\n  x(2)", ""},
	} {
		m := opsOf(t, []byte(head+" "+c.body+"\n"))
		if _, err := Build(m, m.Funcs[1], Options{Bits: 32}); err != nil {
			t.Errorf("%s: %v", c.body, err)
		}
		_, err := Build(m, m.Funcs[1], Options{Bits: 32, Reference: true})
		if refused, ok := err.(*Refused); ok != (c.want != "") || ok && refused.Reason != c.want {
			t.Errorf("%s: %v, want %s", c.body, err, c.want)
		}
	}
}

// TestLong builds a function of ten thousand lines, and an expression with deep stacks at many labels.
func TestLong(t *testing.T) {
	for name, src := range map[string]string{
		"lines":  " i = x\n" + strings.Repeat(" if i & 3:\n  i += 7\n else:\n  i ^= 5\n while i > 100:\n  i -= 9\n", 1700),
		"calls":  " try:\n" + strings.Repeat("  y(x)\n", 10000) + " except:\n  pass\n",
		"stack":  " y([" + strings.Repeat("y if x else y, ", 5000) + "])\n",
		"locals": strings.Repeat(" a = x\n b = a\n c = b\n", 3000) + strings.Repeat(" if a: b = c\n", 2000),
	} {
		m := opsOf(t, []byte("import micropython\n@micropython.viper\ndef f(x: int, y):\n"+src))
		f, err := Build(m, m.Funcs[1], Options{Bits: 32})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		f.Construct()
		if err := f.Verify(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzBuild builds operations made at random: an error or a function that is well formed, but no panic and no endless loop.
func FuzzBuild(f *testing.F) {
	f.Add([]byte{byte(pyop.LoadFast), 0, 0, 0, byte(pyop.Return), 0, 0, 0}, uint8(0))
	f.Add([]byte{byte(pyop.SetupFinally), 0, 0, 0, byte(pyop.LoadNone), 0, 0, 0, byte(pyop.Label), 0, 0, 0, byte(pyop.EndFinally), 0, 0, 0, byte(pyop.LoadNone), 0, 0, 0, byte(pyop.Return), 0, 0, 0}, uint8(5))
	f.Add([]byte{byte(pyop.LoadFast), 0, 1, 0, byte(pyop.SetupWith), 0, 0, 0, byte(pyop.Pop), 0, 0, 0, byte(pyop.LoadNone), 0, 0, 0, byte(pyop.Label), 0, 0, 0, byte(pyop.WithCleanup), 0, 0, 0,
		byte(pyop.EndFinally), 0, 0, 0, byte(pyop.LoadNone), 0, 0, 0, byte(pyop.Return), 0, 0, 0}, uint8(2))
	f.Add([]byte{byte(pyop.LoadFast), 0, 1, 0, byte(pyop.GetIterStack), 0, 0, 0, byte(pyop.Label), 0, 1, 0, byte(pyop.ForIter), 0, 2, 0, byte(pyop.Pop), 0, 0, 0, byte(pyop.Jump), 0, 1, 0,
		byte(pyop.Label), 0, 2, 0, byte(pyop.LoadNone), 0, 0, 0, byte(pyop.Return), 0, 0, 0}, uint8(0))
	f.Fuzz(func(t *testing.T, p []byte, mode uint8) {
		m := randomModule(p, mode)
		if m.Check() != nil {
			return
		}
		fn, err := Build(m, m.Funcs[0].Children[0], Options{Bits: 32 << (mode & 1), Reference: mode&2 != 0, PlainMemory: mode&4 != 0})
		if err != nil {
			return
		}
		if err := fn.Verify(); err != nil {
			t.Fatalf("%v\n%s\n%s", err, m, fn)
		}
		fn.Construct()
		if err := fn.Verify(); err != nil {
			t.Fatalf("%v\n%s\n%s", err, m, fn)
		}
	})
}

// randomModule makes a viper function of four bytes for each operation.
func randomModule(p []byte, mode uint8) *pyop.Module {
	const labels, locals = 8, 5
	root := &pyop.Func{Kind: pyop.KindModule, Emit: pyop.EmitBytecode}
	fn := &pyop.Func{Kind: pyop.KindFunction, Emit: pyop.EmitViper, NumPos: 3, NumLocals: locals, NumLabels: labels, MaxStack: 20, MaxBlocks: 8, Parent: root}
	child := &pyop.Func{Kind: pyop.KindFunction, Emit: pyop.EmitBytecode, Parent: fn}
	root.Children, fn.Children = []*pyop.Func{fn}, []*pyop.Func{child}
	for i := range locals {
		fn.Locals = append(fn.Locals, pyop.Local{Name: pyop.Sym(i), Slot: int32(i), Param: i < 3, Viper: pyop.ViperType(i+int(mode>>5)) % 8})
	}
	placed := [labels]bool{}
	for ; len(p) >= 4 && len(fn.Instrs) < 400; p = p[4:] {
		in := pyop.Instr{Op: pyop.Op(p[0]) % pyop.NumOps, Kind: p[1] & 1, A: int32(p[2] % 5), B: int32(p[3] % 5)}
		switch in.Op {
		case pyop.Label:
			if placed[in.A] {
				continue
			}
			placed[in.A] = true
		case pyop.LoadConst, pyop.MakeFunction, pyop.MakeClosure:
			in.A = 0
		case pyop.LoadSmallInt:
			in.A, in.B = int32(int8(p[3])), int32(binary.LittleEndian.Uint16(p[2:]))
		case pyop.Unary:
			in.Kind = p[1] & 3
		case pyop.Binary:
			in.Kind = p[1] % 35
		}
		fn.Instrs = append(fn.Instrs, in)
	}
	for l := range labels {
		if !placed[l] {
			fn.Instrs = append(fn.Instrs, pyop.Instr{Op: pyop.Label, A: int32(l)})
		}
	}
	fn.Instrs = append(fn.Instrs, pyop.Instr{Op: pyop.LoadNone}, pyop.Instr{Op: pyop.Return})
	return &pyop.Module{Names: []string{"int", "ptr8", "a", "b", "c"}, Consts: []pyconst.Value{pyconst.SmallInt(1 << 40)}, Funcs: []*pyop.Func{root, fn, child}}
}
