package pyop

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/source"
)

// sample shows every construct of the text form as the printer writes it.
const sample = `func <module> kind=module stack=7 labels=2
  children 1 3
  line 1
  load_small_int 0 @4
  load_none
  import_name a.b @7
  import_star
  make_function 0 @20
  store_name f
  load_const 0 (1, -2.5, "x y", b"\x00\xff", (None, True), ()) @40
  load_const 2 complex(0.0, -1.5)
  binary is_not
  pop_jump_if_false L1
L0:
  load_global AssertionError direct
  raise 1 @44
L1:
  make_function 1
  store_name "spam egg"
  load_none
  return

func f parent=0 flags=generator+def_kw_args pos=1 kwonly=1 defpos=1 locals=2 stack=9 blocks=2 labels=7 @20
  local x cell 0 param @26
  local y fast 1 param type=ptr8 @29
  local len name 0 @33
  local s fast 1 param star
  local k fast 1 param double_star
  children 2
  setup_finally L0
  load_deref x 0
  get_iter_stack
L2:
  for_iter L3
  load_fast y 1
  call_function 2 1 starred
  call_method 0 0
  unwind_jump L4 1 drop_iter
L3:
  load_none
L0:
  end_finally
  setup_except L5
  pop_except_jump L6
L5:
  pop_except_jump L6 in_handler
  end_finally
L6:
L4:
  load_fast x 0
  make_closure 0 1 defaults
  unary invert
  return

func <listcomp> kind=list_comp parent=1 pos=2 locals=3 stack=6
  local "" fast 0
  local x free 1
  local ? cell 2
  build_list 0
  load_fast ? 2
  load_const 1 123456789012345678901234567890
  store_comp list_comp 4
  return

func typed emit=viper parent=0 stack=1
  adjust 0 3
  adjust 2 -3
  item 0 1 2 4
  item 1 2 2 5
  item 0 2 2 3
  load_none
  return

func ? emit=machine parent=0 pos=1 locals=1
  local a fast 0 param

func add emit=asm parent=0 returns=uint
  asm_returns uint @2
  asm_param r0 plain @3
  asm_param r1
  asm ldr(r0, [r1, 4], {r4, lr}, a0(sp, -1), ?) @9
  asm branch(top @12, start) @13
  asm lw(a0, -4(sp @14))
  asm cm_push({ra, s0 - s4,}, ?)
`

func TestRoundTrip(t *testing.T) {
	m, err := Parse(sample)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(sample, m.String()); diff != "" {
		t.Errorf("print(parse(text)) differs (-text +printed):\n%s", diff)
	}
	if got := m.Funcs[1].Parent; got != m.Funcs[0] {
		t.Errorf("parent of f: %p, want %p", got, m.Funcs[0])
	}
	if got, want := m.Funcs[1].Instrs[1].Pos, source.Pos(33); got != want {
		t.Errorf("position of load_deref: %d, want %d", got, want)
	}
}

func TestComments(t *testing.T) {
	m, err := Parse("; a module\n\nfunc f kind=module ; its function\n  load_str \"a;b\" ; load\n  return\n")
	if err != nil {
		t.Fatal(err)
	}
	if want := "func f kind=module stack=1\n  load_str \"a;b\"\n  return\n"; m.String() != want {
		t.Errorf("got %q, want %q", m.String(), want)
	}
}

// TestEveryOperation prints and parses each operation with operands in all roles.
func TestEveryOperation(t *testing.T) {
	for op := range NumOps {
		row := Table[op]
		if row.Name == "" || row.Doc == "" {
			t.Errorf("operation %d has no name or no meaning", op)
			continue
		}
		child := &Func{Kind: KindFunction, Emit: EmitBytecode}
		f := &Func{Kind: KindModule, Emit: EmitBytecode, NumLocals: 1, NumLabels: 1, Children: []*Func{child}}
		child.Parent = f
		in := Instr{Op: op, A: 0, B: 1, Kind: 1}
		switch op {
		case StoreComp:
			in.Kind, in.A = uint8(KindSetComp), 1
		case BuildSlice:
			in.A = 3
		case LoadSmallInt:
			in = SmallIntInstr(-1<<40, 0)
		}
		f.Instrs = []Instr{in}
		if op != Label {
			f.Instrs = append(f.Instrs, Instr{Op: Label})
		}
		m := &Module{Names: []string{"a", "b c"}, Consts: []pyconst.Value{pyconst.Float(math.Inf(-1))}, Funcs: []*Func{f, child}}
		if err := m.Check(); err != nil {
			t.Errorf("%v: %v", op, err)
			continue
		}
		text := m.String()
		again, err := Parse(text)
		if err != nil {
			t.Errorf("%v: %v\n%s", op, err, text)
			continue
		}
		if diff := cmp.Diff(text, again.String()); diff != "" {
			t.Errorf("%v: %s", op, diff)
		}
		got := again.Funcs[0].Instrs[0]
		for _, o := range row.Operands {
			if o.Role != RoleName && o.Role != RoleLocal && got.field(o.Field) != in.field(o.Field) {
				t.Errorf("%v: field %d is %d, want %d", op, o.Field, got.field(o.Field), in.field(o.Field))
			}
		}
	}
}

func TestConstants(t *testing.T) {
	huge, _ := new(big.Int).SetString("-123456789012345678901234567890", 10)
	values := []pyconst.Value{
		pyconst.Int(huge), pyconst.SmallInt(math.MinInt64), pyconst.Float(0), pyconst.Float(math.Copysign(0, -1)),
		pyconst.Float(1e300), pyconst.Float(math.Inf(1)), pyconst.Float(0.1), pyconst.Float(math.NaN()),
		pyconst.Float(math.Float64frombits(0xfff8000000000000)), pyconst.Complex(1, math.Inf(-1)),
		pyconst.Str("é\xff\n"), pyconst.Bytes(""), pyconst.Tuple(pyconst.Ellipsis), pyconst.Tuple(),
		{Kind: pyconst.KindFunTable},
	}
	m := &Module{Names: []string{"m"}, Consts: values, Funcs: []*Func{{Emit: EmitBytecode}}}
	again, err := Parse(m.String())
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range values {
		if got := again.Consts[i]; got.Key() != v.Key() {
			t.Errorf("constant %d: %q, want %q", i, got.Key(), v.Key())
		}
	}
}

func TestCounts(t *testing.T) {
	for _, test := range []struct {
		in           Instr
		pops, pushes int
	}{
		{Instr{Op: CallFunction, A: 2, B: 1}, 5, 1},
		{Instr{Op: CallMethod, A: 2, B: 1, Kind: Starred}, 7, 1},
		{Instr{Op: MakeFunction}, 0, 1},
		{Instr{Op: MakeClosure, B: 2, Kind: WithDefaults}, 4, 1},
		{Instr{Op: StoreComp, A: 3, Kind: uint8(KindListComp)}, 1, 0},
		{Instr{Op: StoreComp, A: 3, Kind: uint8(KindDictComp)}, 2, 0},
		{Instr{Op: UnpackSequence, A: 3}, 1, 3},
		{Instr{Op: UnpackEx, A: 1, B: 2}, 1, 4},
		{Instr{Op: BuildMap, A: 9}, 0, 1},
		{Instr{Op: Raise, A: 2}, 2, 0},
		{Instr{Op: Binary, Kind: uint8(Add)}, 2, 1},
	} {
		if pops, pushes := test.in.Pops(), test.in.Pushes(); pops != test.pops || pushes != test.pushes {
			t.Errorf("%v: pops %d, pushes %d, want %d, %d", test.in.Op, pops, pushes, test.pops, test.pushes)
		}
	}
}

// TestTraits holds the columns of the table against each other and against its
// pictures: of an operation that takes a fixed number of values, the picture shows as
// many names before the arrow.
func TestTraits(t *testing.T) {
	for op := range NumOps {
		row := &Table[op]
		target := len(row.Operands) > 0 && row.Operands[0] == Operand{FieldA, RoleLabel} && op != Label
		if op.HasLabel() != target || op.HasLabel() != (op.Has(Jumps) || op.Has(Opens)) {
			t.Errorf("%v: a label is what jumps and blocks have", op)
		}
		if row.Pushes != (Count{}) && op.Has(Ends) {
			t.Errorf("%v leaves values where control does not go on", op)
		}
		if row.Jump != 0 && !op.Has(Jumps) {
			t.Errorf("%v jumps nowhere", op)
		}
		before, _, picture := strings.Cut(row.Doc, "→")
		if fixed := row.Pops == (Count{N: row.Pops.N}); !picture || !fixed || op == ForIter {
			continue
		}
		if n := len(strings.Fields(before)); n != int(row.Pops.N) {
			t.Errorf("%v pops %d, its picture shows %d", op, row.Pops.N, n)
		}
	}
}

// TestWide has more brackets beside each other than there may be in each other.
func TestWide(t *testing.T) {
	const n = maxNesting + 10
	text := "func f kind=module emit=asm\n  asm_returns object\n  asm x(" + strings.Repeat("[a], ", n) + "b)\n  asm y()\n" +
		"const 0 (" + strings.Repeat("(1,), ", n) + "2)\n"
	m, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if m.String() != text {
		t.Error("prints otherwise")
	}
	for _, line := range []string{"const 0 " + strings.Repeat("(", maxNesting+1) + strings.Repeat(",)", maxNesting+1), "func g emit=asm parent=0\n asm_returns object\n asm x(" + strings.Repeat("{", maxNesting)} {
		if _, err := Parse("func f kind=module\n" + line); err == nil || !strings.Contains(err.Error(), "deep") {
			t.Errorf("%.60s: %v", line, err)
		}
	}
	deepest := "const 0 " + strings.Repeat("(", maxNesting) + strings.Repeat(")", maxNesting)
	if _, err := Parse("func f kind=module\n" + deepest); err != nil {
		t.Error(err)
	}
}

func TestParseErrors(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", "the module has no functions"},
		{"load_none", "line 1: func expected, \"load_none\" found"},
		{"func f kind=module\n  label", "line 2: no operation is called \"label\""},
		{"func f kind=module labels=1\n  jump L2147483648", "line 2: label expected, \"L2147483648\" found"},
		{"func f kind=module labels=1\n  jump L2147483647", "operand 2147483647, at most 0 allowed"},
		{"func f kind=module\n  load_const 0 " + strings.Repeat("1", 1<<16+1), "line 2: value expected"},
		{"func f kind=module\n  fly", "line 2: no operation is called \"fly\""},
		{"func f kind=module\n  jump L0", "operation 0 (jump): operand 0, at most -1 allowed"},
		{"func f kind=module labels=1\n  jump L0", "label L0 is not placed"},
		{"func f kind=module labels=1\nL0:\nL0:", "label L0 is placed twice"},
		{"func f kind=module labels=99999", "99999 labels"},
		{"func f kind=module\n  load_const 5 None", "constants are 1, so there is no constant 5"},
		{"func f kind=module\n  load_const 0 1\n  load_const 0 1.0", "line 3: constant 0 has another value above"},
		{"func f kind=module\n  load_none 3", "line 2: unexpected \"3\""},
		{"func f kind=module\n  load_str \"a", "line 2: string expected"},
		{"func f kind=module\nfunc g", "its parent must be a function before it"},
		{"func f kind=module\n children 4", "there is no function 4"},
		{"func f kind=module\n load_const 0 " + strings.Repeat("(", 2000), "line 2: more than 1000 tuples deep"},
		{"func f kind=module\n load_const 0 1.x", "line 2: float expected, \"1.x\" found"},
		{"func f kind=module\n load_const 0 nan", "line 2: float expected, \"nan\" found"},
		{"func f kind=module\n load_const 0 nan:0", "line 2: float expected, \"nan:0\" found"},
		{"func f kind=module\n load_const 0 12x", "line 2: value expected, \"12x\" found"},
		{"func f kind=module\n load_const 0 +12", "line 2: value expected, \"+12\" found"},
		{"func f speed=3", "line 1: no function has \"speed\""},
		{"func f kind=snake", "line 1: kind expected, \"snake\" found"},
		{"func f flags=generator+fast", "line 1: flag expected, \"fast\" found"},
		{"func f kind=module labels=-1", "line 1: number below 0"},
		{"func f kind=module labels=4294967296", "line 1: number expected, \"4294967296\" found"},
		{"func f kind=module labels=x", "line 1: number expected, \"x\" found"},
		{"func f kind=module @x", "line 1: position expected"},
		{"func f kind=module pos=2 locals=1", "2 arguments in 1 slots"},
		{"func f kind=module pos=1 flags=var_args+var_keywords locals=2", "3 arguments in 2 slots"},
		{"func f kind=module stack=65537", "65537 arguments, locals, values or blocks"},
		{"func ? kind=module\n  load_none\n  return", "name 4294967295 of 0"},
		{"func f kind=module locals=1\n  local ? fast 0 param", "local with name 4294967295, slot 0"},
		{"func f kind=module\n  local x fast 65537", "local with name 1, slot 65537"},
		{"func f kind=module locals=1\n  load_fast x 1", "operand 1, at most 0 allowed"},
		{"func f kind=module\n  store_comp list_comp 0", "operand 0, at least 1 wanted"},
		{"func f kind=module\n  build_slice 1", "operand 1, at least 2 wanted"},
		{"func f kind=module\n  build_slice 4", "operand 4, at most 3 allowed"},
		{"func f kind=module\n  raise 3", "operand 3, at most 2 allowed"},
		{"func f kind=module labels=1\nL0:\n  unwind_jump L0 128", "operand 128, at most 127 allowed"},
		{"func f kind=module\n  build_tuple 65537", "operand 65537, at most 65536 allowed"},
		{"func f kind=module\n  build_map 1073741825", "operand 1073741825, at most 1073741824 allowed"},
		{"func f kind=module\n children 1\n make_closure 0 256\nfunc g parent=0", "operand 256, at most 255 allowed"},
		{"func f kind=module\n store_comp module 1", "kind of comprehension 0"},
		{"func f kind=module emit=asm", "emit mode asm does not fit"},
		{"func f kind=module emit=default", "emit mode default does not fit"},
		{"func f kind=module\n asm_returns int", "emit mode bytecode does not fit"},
		{"func f kind=module\n children 0", "its children must be functions after it"},
		{"func f kind=module emit=asm\n asm x(" + strings.Repeat("[", 2000), "line 2: asm before asm_returns"},
	} {
		_, err := Parse(test.text)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%.40q: %v, want %s", test.text, err, test.want)
		}
	}
}

// TestLongest reads the longest integer there may be.
func TestLongest(t *testing.T) {
	m, err := Parse("func f kind=module\n  load_const 0 -" + strings.Repeat("1", 1<<16-1) + "\n  return\n")
	if err != nil || m.Consts[0].Big == nil || m.Consts[0].Big.Sign() >= 0 {
		t.Error(err)
	}
}

// TestBlanks: blanks may stand between all parts of a line.
func TestBlanks(t *testing.T) {
	const text = "func f kind=module stack=1\n  load_const 0 (complex(0.0, -1.5), 1, \"x\")\n  return\n"
	spread := strings.NewReplacer("(", " (  ", ")", "  ) ", ",", " \t, ", "=", "  =  ", "  ", "   ").Replace(text)
	m, err := Parse(spread)
	if err != nil || m.String() != text {
		t.Errorf("%s is read as %v, %v", spread, m, err)
	}
}

// TestNames: a name has quotes where it could be taken for something else.
func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"a": "a", "z": "z", "A": "A", "Z": "Z", "_": "_", "a0": "a0", "a9": "a9", "<listcomp>": "<listcomp>", "a.b": "a.b",
		"": `""`, "0": `"0"`, "9": `"9"`, ".a": `".a"`, ">": `">"`, "a b": `"a b"`, "{": `"{"`, "`": "\"`\"", "@": `"@"`, "[": `"["`,
		"a:": `"a:"`, "a/": `"a/"`, "é": `"é"`, "a\"b": `"a\"b"`,
	} {
		m := &Module{Names: []string{"", "f", name}, Funcs: []*Func{{Name: 1, Kind: KindModule, Emit: EmitBytecode, MaxStack: 1,
			Instrs: []Instr{{Op: LoadName, A: 2}, {Op: Return}}}}}
		text := m.String()
		if !strings.Contains(text, "  load_name "+want+"\n") {
			t.Errorf("%q: %s", name, text)
		}
		if again, err := Parse(text); err != nil || again.Name(Sym(again.Funcs[0].Instrs[0].A)) != name {
			t.Errorf("%q is not read back: %v", name, err)
		}
	}
}

// TestNotes checks what is noted for machine code at and beyond its limits.
func TestNotes(t *testing.T) {
	for notes, want := range map[string]string{
		"adjust 0 1; adjust 0 -1; adjust 2 1": "",
		"adjust 2 65536; adjust 2 -65536":     "",
		"adjust 3 1":                          "adjustment by 1 at operation 3, after one at 0",
		"adjust 1 1; adjust 0 1":              "adjustment by 1 at operation 0, after one at 1",
		"adjust 0 65537":                      "adjustment by 65537",
		"adjust 0 -65537":                     "adjustment by -65537",
		"item 0 0 0 0; item 2 2 2 9":          "",
		"item 0 1 2 1":                        "",
		"item 1 0 2 0":                        "item of the operations 1 to 0, then 2",
		"item 0 2 1 0":                        "item of the operations 0 to 2, then 1",
		"item 0 1 3 0":                        "item of the operations 0 to 1, then 3",
		"item 0 1 -1 0":                       "number below 0",
		"item 0 1 2":                          "number expected",
	} {
		text := "func f kind=module emit=viper stack=1\n  " + strings.ReplaceAll(notes, "; ", "\n  ") + "\n  load_none\n  return\n"
		m, err := Parse(text)
		switch {
		case want == "" && err != nil:
			t.Errorf("%s: %v", notes, err)
		case want == "" && m.String() != text:
			t.Errorf("%s: prints as %s", notes, m)
		case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
			t.Errorf("%s: %v, want %s", notes, err, want)
		}
	}
}

// FuzzPyopText parses any text; what parses must print to a text that parses to the same.
func FuzzPyopText(f *testing.F) {
	f.Add(sample)
	f.Add("func f kind=module\n  load_const 0 (1, nan:7ff8000000000001)\n  return\nconst 1 -Inf\n")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := Parse(text)
		if err != nil {
			return
		}
		printed := m.String()
		again, err := Parse(printed)
		if err != nil {
			t.Fatalf("%v\n%s", err, printed)
		}
		if second := again.String(); second != printed {
			t.Errorf("prints differ:\n%s\n%s", printed, second)
		}
	})
}
