package pylink

import (
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// unhex reads bytes with blanks between.
func unhex(t *testing.T, text string) []byte {
	t.Helper()
	code, err := hex.DecodeString(strings.ReplaceAll(text, " ", ""))
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// TestPreludeBytes spells preludes out, a number a line.
func TestPreludeBytes(t *testing.T) {
	cell := func(slots ...int32) (list []pyop.Local) {
		for _, slot := range slots {
			list = append(list, pyop.Local{Kind: pyop.LocalCell, Slot: slot}, pyop.Local{Kind: pyop.LocalFast, Slot: 200})
		}
		return list
	}
	for _, test := range []struct {
		fn         pyop.Func
		state, exc int
		info       string
		want       string
	}{
		{pyop.Func{}, 1, 0, "", "00 00"},
		{pyop.Func{}, 16, 0, "", "78 00"},
		{pyop.Func{}, 17, 0, "", "80 10 00"},
		{pyop.Func{}, 81, 0, "", "80 90 10 00"},
		{pyop.Func{}, 1, 1, "", "04 00"},
		{pyop.Func{}, 1, 2, "", "80 02 00"},
		{pyop.Func{}, 1, 5, "", "84 80 02 00"},
		{pyop.Func{NumPos: 3}, 1, 0, "", "03 00"},
		{pyop.Func{NumPos: 4}, 1, 0, "", "80 04 00"},
		{pyop.Func{NumPos: 8}, 1, 0, "", "80 80 04 00"},
		{pyop.Func{NumKwOnly: 1}, 1, 0, "", "80 08 00"},
		{pyop.Func{NumKwOnly: 2}, 1, 0, "", "80 80 08 00"},
		{pyop.Func{NumDefPos: 1}, 1, 0, "", "80 01 00"},
		{pyop.Func{NumDefPos: 2}, 1, 0, "", "80 80 01 00"},
		{pyop.Func{Flags: pyop.FlagGenerator}, 1, 0, "", "80 40 00"},
		{pyop.Func{Flags: pyop.FlagVarKeywords}, 1, 0, "", "80 80 40 00"},
		{pyop.Func{Flags: pyop.FlagVarArgs}, 1, 0, "", "80 80 80 40 00"},
		{pyop.Func{Flags: pyop.FlagDefKwArgs}, 1, 0, "", "80 80 80 80 40 00"},
		{pyop.Func{Flags: pyop.FlagAsync}, 1, 0, "", "80 80 80 80 80 40 00"},
		{pyop.Func{Flags: pyop.FlagRefGlobals | pyop.FlagHasConsts}, 1, 0, "", "00 00"},
		{pyop.Func{}, 1, 0, "01 02", "00 04 01 02"},
		{pyop.Func{}, 1, 0, strings.Repeat("01", 63), "00 7e " + strings.Repeat("01", 63)},
		{pyop.Func{}, 1, 0, strings.Repeat("01", 64), "00 80 02 " + strings.Repeat("01", 64)},
		{pyop.Func{Locals: cell(7)}, 8, 0, "", "38 01 07"},
		{pyop.Func{Locals: cell(255, 3)}, 8, 0, "05", "38 82 01 05 ff 03"},
		{pyop.Func{Locals: cell(1, 2, 3, 4)}, 8, 0, "", "38 80 80 01 01 02 03 04"},
	} {
		got, err := AppendPrelude([]byte{0xaa}, &test.fn, test.state, test.exc, unhex(t, test.info))
		if want := append([]byte{0xaa}, unhex(t, test.want)...); err != nil || !slices.Equal(got, want) {
			t.Errorf("%+v, %d slots, %d blocks: % x, %v, want % x", test.fn, test.state, test.exc, got, err, want)
		}
	}
	if _, err := AppendPrelude(nil, &pyop.Func{Locals: cell(256)}, 1, 0, nil); err == nil {
		t.Error("a cell in slot 256")
	}
	if _, err := AppendPrelude(nil, &pyop.Func{Locals: cell(-1)}, 1, 0, nil); err == nil {
		t.Error("a cell in slot -1")
	}
}

// TestPreludeRoundTrip encodes preludes made at random and reads them back.
func TestPreludeRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	number := func(bits int) int { return r.IntN(1 << r.IntN(bits+1)) }
	for range 2000 {
		m := &pyop.Module{Names: make([]string, 300)}
		for i := range m.Names {
			m.Names[i] = fmt.Sprint("n", i)
		}
		fn := &pyop.Func{Name: pyop.Sym(r.IntN(300)), NumPos: number(6), NumKwOnly: number(5), NumDefPos: number(16)}
		fn.Flags = pyop.Flags(r.IntN(32))
		if fn.Flags&0x10 != 0 {
			fn.Flags ^= 0x10 | pyop.FlagAsync
		}
		want := Prelude{NumState: 1 + number(16), NumExc: number(16), Flags: fn.Flags, NumPos: fn.NumPos, NumKwOnly: fn.NumKwOnly, NumDefPos: fn.NumDefPos}
		tables := NewTables(m, "r.py")
		for i := range fn.NumPos + fn.NumKwOnly {
			if r.IntN(4) > 0 {
				fn.Locals = append(fn.Locals, pyop.Local{Name: pyop.Sym(r.IntN(300)), Slot: int32(i), Param: true})
			}
		}
		for range number(6) {
			slot := r.IntN(256)
			fn.Locals = append(fn.Locals, pyop.Local{Kind: pyop.LocalCell, Slot: int32(slot)})
			want.Cells = append(want.Cells, slot)
		}
		info := AppendNames(nil, fn, tables)
		want.LinesAt = len(info)
		want.Lines = make([]byte, number(8))
		for i := range want.Lines {
			want.Lines[i] = byte(r.Uint32())
		}
		code, err := AppendPrelude(nil, fn, want.NumState, want.NumExc, append(info, want.Lines...))
		if err != nil {
			t.Fatal(err)
		}
		want.Size = len(code)
		got, err := DecodePrelude(append(code, 0x51, 0x63))
		if err != nil {
			t.Fatalf("% x: %v", code, err)
		}
		names := append([]int{got.Name}, got.ArgNames...)
		got.Name, got.ArgNames = 0, nil
		want.LinesAt = len(code) - len(want.Cells) - len(want.Lines)
		if !reflect.DeepEqual(*got, want) {
			t.Fatalf("% x:\n%+v, want\n%+v", code, *got, want)
		}
		for i, name := range names {
			text := "*"
			if i == 0 {
				text = m.Names[fn.Name]
			}
			for _, l := range slices.Backward(fn.Locals) { // the first parameter of a slot names it
				if i > 0 && l.Param && int(l.Slot) == i-1 {
					text = m.Names[l.Name]
				}
			}
			if tables.Qstrs()[name] != text {
				t.Fatalf("argument %d is called %s, want %s", i, tables.Qstrs()[name], text)
			}
		}
	}
}

func TestDecodePreludeRefuses(t *testing.T) {
	for code, want := range map[string]string{
		"":                                     "offset 0: the code ends in the prelude",
		"80":                                   "offset 1: the code ends in the prelude",
		"00":                                   "offset 1: the code ends in the prelude",
		"00 80":                                "offset 2: the code ends in the prelude",
		"00 02":                                "offset 2: prelude says 1 bytes of info and 0 cells, 0 bytes are left",
		"00 03 00":                             "offset 2: prelude says 1 bytes of info and 1 cells, 1 bytes are left",
		"00 00":                                "offset 2: name does not end within the info",
		"00 02 80":                             "offset 2: name does not end within the info",
		"00 0c 90 80 80 80 80 00":              "offset 2: name does not end within the info",
		"01 02 05":                             "offset 3: name of an argument does not end within the info",
		"80 08 02 05":                          "offset 4: name of an argument does not end within the info",
		"80 80 80 80 80 80 40 02 00":           "offset 7: flags 0x20 in the prelude have no meaning",
		strings.Repeat("80 ", 17) + "01 02 00": "offset 18: numbers in the prelude of more than 16 bits",
		strings.Repeat("80 ", 18) + "00 02 00": "offset 19: numbers in the prelude of more than 16 bits",
		"80 " + strings.Repeat("80 ", 15) + "08 02 00": "offset 19: name of an argument",
		"80 " + strings.Repeat("80 ", 16) + "08 02 00": "offset 18: numbers in the prelude of more than 16 bits",
		"80 " + strings.Repeat("80 ", 6) + "30 02 00":  "offset 8: numbers",
		"00 80 80 80 80 fe 7e 00":                      "the prelude says more than 268435456 bytes of info",
		"00 80 80 80 80 80 02 00":                      "the prelude says more than 268435456 bytes of info",
		"00 " + strings.Repeat("80 ", 18) + "00":       "the prelude says more than",
	} {
		_, err := DecodePrelude(unhex(t, code))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", code, err, want)
		}
	}
}

// TestPreludeLimits has the largest numbers of a signature, and the longest way to say sizes.
func TestPreludeLimits(t *testing.T) {
	for _, c := range []struct {
		state, exc, def int
		ok              bool
	}{
		{maxNumber + 1, 0, 0, true}, {1, maxNumber, 0, true}, {1, 0, maxNumber, true},
		{maxNumber + 2, 0, 0, false}, {1, maxNumber + 1, 0, false}, {1, 0, maxNumber + 1, false},
	} {
		code, err := AppendPrelude(nil, &pyop.Func{NumDefPos: c.def}, c.state, c.exc, []byte{1})
		if err != nil {
			t.Fatal(err)
		}
		p, err := DecodePrelude(append(code, 0x63))
		if (err == nil) != c.ok || c.ok && (p.NumState != c.state || p.NumExc != c.exc || p.NumDefPos != c.def) {
			t.Errorf("%+v: %+v, %v", c, p, err)
		}
	}
	if _, err := DecodePrelude(unhex(t, "00 82 "+strings.Repeat("80 ", 15)+"00 01 63")); err != nil {
		t.Error(err)
	}
	if _, err := DecodePrelude(unhex(t, "00 82 "+strings.Repeat("80 ", 16)+"00 01 63")); err == nil {
		t.Error("sizes of 18 bytes are read")
	}
}

// TestUint has numbers around where they get longer.
func TestUint(t *testing.T) {
	for x, want := range map[int]string{
		0: "00", 127: "7f", 128: "8100", 16383: "ff7f", 16384: "818000", 1<<31 - 1: "87ffffff7f",
	} {
		code := AppendUint(nil, x)
		if got := hex.EncodeToString(code); got != want {
			t.Errorf("%d: %s, want %s", x, got, want)
		}
		if y, size, ok := DecodeUint(append(code, 1)); y != x || size != len(code) || !ok {
			t.Errorf("%d is read as %d, %d bytes, %v", x, y, size, ok)
		}
	}
	for _, code := range []string{"", "80", "8880808000", "ffffffff7f"} {
		if x, size, ok := DecodeUint(unhex(t, code)); ok || x != 0 || size != 0 {
			t.Errorf("%s is read as %d, %d bytes", code, x, size)
		}
	}
}

// sample is a module whose operations name things in an order that shows.
const sample = `func <module> kind=module stack=2
  children 1 2
  load_name a
  load_attr b
  load_const 0 "x"
  load_global c
  load_global d direct
  load_const 1 ("x",)
  load_const 2 "x"
  store_attr e
  return
func f parent=0 pos=2 locals=2 stack=1
  local g fast 1 param
  load_method h
  import_name i
  import_from j
  load_str k
  delete_attr l
  load_super m
  store_name n
  return
func o parent=0 emit=asm
  asm_returns object
  asm p()
`

func parse(t *testing.T, text string) *pyop.Module {
	t.Helper()
	m, err := pyop.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestFirstRound has what the tables hold before anything is encoded: names that are
// no variables, in the order of the functions.
func TestFirstRound(t *testing.T) {
	tables := NewTables(parse(t, sample), "s.py")
	want := "s.py <module> b d e f h i j k l m"
	if got := strings.Join(tables.Qstrs(), " "); got != want {
		t.Errorf("names %s, want %s", got, want)
	}
	if n := len(tables.Objects()); n != 2 {
		t.Errorf("%d constants, want one for each value", n)
	}
	again := NewTables(parse(t, sample), "e")
	if got, want := strings.Join(again.Qstrs(), " "), "e <module> b d f h i j k l m"; got != want {
		t.Errorf("with the name of the file among the names: %s, want %s", got, want)
	}
}

// TestNumbers gives names and constants numbers as they come.
func TestNumbers(t *testing.T) {
	m := parse(t, sample)
	tables := NewTables(m, "s.py")
	n := len(tables.Qstrs())
	sym := func(name string) pyop.Sym { return pyop.Sym(slices.Index(m.Names, name)) }
	for i, step := range []struct {
		got, want int
	}{
		{tables.Qstr(sym("b")), 2}, {tables.Qstr(sym("a")), n}, {tables.Qstr(sym("c")), n + 1}, {tables.Qstr(sym("a")), n},
		{tables.QstrText("c"), n + 1}, {tables.QstrText("n"), n + 2}, {tables.Qstr(sym("n")), n + 2},
		{tables.QstrText("new"), n + 3}, {tables.QstrText("new"), n + 3}, {tables.QstrText("s.py"), 0},
		{tables.QstrText("*"), n + 4}, {tables.arg(), n + 4}, {tables.QstrText("*"), n + 4},
		{tables.Const(0), 0}, {tables.Const(1), 1}, {tables.Const(2), 0}, {tables.Object(pyconst.Str("x")), 0}, {tables.Object(pyconst.Ellipsis), 2},
		{tables.FunTable(), 3}, {tables.FunTable(), 3}, {tables.Object(pyconst.Ellipsis), 2}, {tables.Object(pyconst.None), 4},
	} {
		if step.got != step.want {
			t.Errorf("step %d: %d, want %d", i, step.got, step.want)
		}
	}
	if got := tables.Qstrs()[n:]; strings.Join(got, " ") != "a c n new *" {
		t.Errorf("new names: %v", got)
	}
	star := parse(t, "func f kind=module pos=1 locals=1 stack=1\n  load_name \"*\"\n  return\n")
	if tables := NewTables(star, "s.py"); tables.arg() != tables.Qstr(pyop.Sym(slices.Index(star.Names, "*"))) {
		t.Error("an argument without a name is not called as the module's own name *")
	}
}

// TestKeep keeps the numbers that names and constants have, whatever there is twice.
func TestKeep(t *testing.T) {
	m := &pyop.Module{
		Names:  []string{"k.py", "a", "*", "a", "*"},
		Consts: []pyconst.Value{pyconst.None, {Kind: pyconst.KindFunTable}, pyconst.None, pyconst.True},
	}
	tables := Keep(m)
	for i := range m.Names {
		if got := tables.Qstr(pyop.Sym(i)); got != i {
			t.Errorf("name %d has number %d", i, got)
		}
	}
	for i := range m.Consts {
		if got := tables.Const(int32(i)); got != i {
			t.Errorf("constant %d has number %d", i, got)
		}
	}
	if got := []int{tables.arg(), tables.FunTable(), tables.Object(pyconst.None), tables.Object(pyconst.True), tables.Object(pyconst.False), tables.QstrText("b")}; !slices.Equal(got, []int{2, 1, 0, 3, 4, 5}) {
		t.Errorf("numbers %v", got)
	}
	if len(m.Names) != 5 || len(m.Consts) != 4 {
		t.Error("the module has changed")
	}
	if got := Keep(&pyop.Module{Names: []string{"k.py"}}); got.arg() != 1 || got.FunTable() != 0 {
		t.Error("what is not there is not added")
	}
}

// TestFunTable: the native function table is one object, wherever it comes.
func TestFunTable(t *testing.T) {
	tables := NewTables(parse(t, "func f kind=module stack=1\n  load_none\n  return\n"), "s.py")
	first := tables.FunTable()
	object := tables.Object(pyconst.SmallInt(1))
	if first != 0 || object != 1 || tables.FunTable() != first || len(tables.Objects()) != 2 || tables.Objects()[0].Kind != pyconst.KindFunTable {
		t.Errorf("%d, %d, %d, %v", first, object, tables.FunTable(), tables.Objects())
	}
}

// TestNamesOfArguments: the info names a function and what can be given by name, a slot each.
func TestNamesOfArguments(t *testing.T) {
	m := parse(t, "func f kind=module pos=2 kwonly=1 flags=var_args+var_keywords locals=6\n"+
		"  local b fast 1 param\n  local k fast 2 param\n  local s fast 3 param star\n  local d fast 4 param double_star\n  local x fast 5\n  local y free 0\n  local b fast 1 param\n")
	tables := NewTables(m, "s.py")
	var names []string
	for code := AppendNames(nil, m.Funcs[0], tables); len(code) > 0; {
		i, size, ok := DecodeUint(code)
		if !ok {
			t.Fatalf("% x", code)
		}
		names, code = append(names, tables.Qstrs()[i]), code[size:]
	}
	if want := []string{"f", "*", "b", "k"}; !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
	m = parse(t, "func f kind=module pos=1 locals=1\n  local a fast 0 param\n")
	tables = NewTables(m, "s.py")
	if code := AppendNames(nil, m.Funcs[0], tables); len(code) != 2 || tables.Qstrs()[code[1]] != "a" {
		t.Errorf("% x of %q", code, tables.Qstrs())
	}
}
