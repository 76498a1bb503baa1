package pybc

import (
	"bytes"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// sampleContext is what the functions of these tests refer to.
var sampleContext = Context{
	Names:    []string{"m.py", "f"},
	Objects:  []pyconst.Value{pyconst.Float(1.5), {Kind: pyconst.KindFunTable}},
	Children: []string{"g"},
}

// TestVerifyRefuses has one function for each thing that the verifier finds. The
// prelude 1a 02 01 means 4 slots, no arguments, 1 byte of info (name 1), no cells;
// 1c is the same with one exception block.
func TestVerifyRefuses(t *testing.T) {
	const p0, p1, p7 = "18 02 01 ", "1c 02 01 ", "3c 02 01 " // 4 slots; with 1 block; 8 slots with 1 block
	for _, test := range []struct{ name, code, want string }{
		{"empty", "", "offset 0: the code ends in the prelude"},
		{"prelude without end", "80 80 80", "offset 3: the code ends in the prelude"},
		{"prelude of large numbers", strings.Repeat("ff ", 40), "numbers in the prelude of more than 16 bits"},
		{"info beyond the code", "00 7e 01", "prelude says 63 bytes of info and 0 cells, 1 bytes are left"},
		{"info without a name", "00 00 51 63", "offset 2: name does not end within the info"},
		{"name beyond the table", "00 02 05 51 63", "offset 0: name 5 of 2"},
		{"line entry cut off", "00 04 01 81 51 63", "offset 4: the line table ends within an entry"},
		{"arguments without slots", "03 08 01 01 01 01 51 63", "offset 0: 3 arguments in 1 slots"},
		{"defaults without arguments", "80 01 02 01 51 63", "offset 0: 1 defaults for 0 positional arguments"},
		{"cell without a slot", "00 03 01 01 51 63", "offset 0: slot 1 of 1"},
		{"no code", "00 02 01", "offset 3: no instructions"},
		{"no opcode", p0 + "00", "offset 3: 0x00 is no opcode"},
		{"operand cut off", p0 + "10", "offset 3: LOAD_CONST_STRING: its operand is too long or the code ends in it"},
		{"operand too long", p0 + "10 ff ff ff ff ff 7f", "offset 3: LOAD_CONST_STRING: its operand is too long"},
		{"int too long", p0 + "22 81 80 80 80 80 80 80 80 80 80 00 63", "offset 3: LOAD_CONST_SMALL_INT: its operand is too long"},
		{"jump cut off", p0 + "42 80", "offset 3: JUMP: its operand is too long or the code ends in it"},
		{"closure cut off", p0 + "20 00", "offset 3: MAKE_CLOSURE: its operand is too long or the code ends in it"},
		{"name", p0 + "11 02 63", "offset 3: name 2 of 2"},
		{"object", p0 + "23 02 63", "offset 3: object 2 of 2"},
		{"function table", p0 + "23 01 63", "offset 3: object 1 is the table of native functions"},
		{"slot", p0 + "24 04 63", "offset 3: slot 4 of 4"},
		{"slot in the opcode", p0 + "b4 63", "offset 3: slot 4 of 4"},
		{"child", p0 + "32 01 63", "offset 3: child function 1 of 1"},
		{"slice", p0 + "51 2e 01 63", "offset 4: slice of 1 values, 2 or 3 allowed"},
		{"collection", p0 + "51 2f 03 63", "offset 4: kind of collection 3, at most 2 allowed"},
		{"call", p0 + "34 84 80 00 63", "offset 3: CALL_FUNCTION with operand 65536"},
		{"jump out", p0 + "42 7f", "offset 3: JUMP to offset 68, outside of the code from 3 to 4"},
		{"jump into the prelude", p0 + "42 3d 51 63", "offset 3: JUMP to offset 2, outside"},
		{"jump into an instruction", p0 + "42 41 10 00 63", "offset 3: JUMP to offset 6, which is within an instruction"},
		{"count", p0 + "51 2a 84 80 00 63", "offset 4: BUILD_TUPLE with operand 65536, at most 65535 allowed"},
		{"room for entries", p0 + "2c 87 ff ff ff 7f 63", "offset 3: BUILD_MAP with operand 2147483647, at most 1073741824 allowed"},
		{"collection far below", p0 + "51 2f 90 80 00 51 63", "offset 4: STORE_COMP with operand 262144, at most 262140 allowed"},
		{"value added to itself", p0 + "51 2f 00 51 63", "offset 4: STORE_COMP to a value that it takes itself"},
		{"value added to its key", p0 + "51 51 2f 05 51 63", "offset 5: STORE_COMP to a value that it takes itself"},
		{"cell twice", "18 82 01 01 00 00 51 63", "offset 0: slot 0 becomes a cell twice"},
		{"flags", "80 80 80 80 80 80 40 02 01 51 63", "have no meaning"},
		{"end", p0 + "51", "offset 3: the function ends after an operation that does not return"},
		{"underflow", p0 + "51 5b 63", "offset 4: rot_three takes 3 values of 1 on the stack"},
		{"call of nothing", p0 + "51 34 01 63", "offset 4: call_function takes 2 values of 1 on the stack"},
		{"overflow", p0 + "51 51 51 51 51 63", "offset 7: load_none needs 5 values on the stack, the frame has room for 4"},
		{"overflow into a local", p0 + "b0 51 51 51 63", "offset 6: load_none needs 4 values on the stack, the frame has room for 3"},
		{"overflow meanwhile", "10 02 01 51 51 51 53 5b 56 63", "offset 6: delete_subscr needs 4 values on the stack, the frame has room for 3"},
		{"depths", p0 + "51 44 41 51 51 63", "offset 7: reached with 0 values on the stack, and on another way with 1"},
		{"too many blocks", p0 + "49 01 51 5d 51 63", "offset 3: setup_finally opens exception block 1, the frame has room for 0"},
		{"end_finally too early", p1 + "49 02 51 5d 51 5d 51 63", "offset 6: end_finally before the handler"},
		{"unwind too far", p1 + "48 03 40 41 02 5d 51 63", "offset 5: unwind_jump out of 2 exception blocks, 1 are open"},
		{"with_cleanup alone", p7 + "51 51 51 5c 63", "offset 6: with_cleanup is not where the handler of a with block ends"},
		{"block left open", p1 + "48 03 51 63 59 51 63", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			code, err := hex.DecodeString(strings.ReplaceAll(test.code, " ", ""))
			if err != nil {
				t.Fatal(err)
			}
			err = Verify(code, &sampleContext)
			switch {
			case test.want == "" && err != nil:
				t.Errorf("refused: %v", err)
			case test.want != "" && err == nil:
				t.Errorf("passes, want %s", test.want)
			case err != nil && !strings.Contains(err.Error(), test.want):
				t.Errorf("%v, want %s", err, test.want)
			}
		})
	}
}

// TestLiftForms lifts what the encoder never writes: longer forms, and jumps out of no
// block, which go on as what the encoder writes for the same.
func TestLiftForms(t *testing.T) {
	const p = "18 02 01 " // 4 slots
	for _, test := range []struct{ code, ops, again string }{
		{p + "10 81 80 01 63", "load_str", "error"},
		{p + "10 80 80 01 63", "load_str f; return", p + "10 01 63"},
		{p + "22 05 63", "load_small_int 5; return", p + "85 63"},
		{p + "22 ff ff 7f 63", "load_small_int -1; return", p + "7f 63"},
		{p + "24 02 63", "load_fast ? 2; return", p + "b2 63"},
		{p + "51 26 00 51 63", "load_none; store_fast ? 0; load_none; return", p + "51 c0 51 63"},
		{p + "42 82 80 59 59 51 63", "jump L1; L0: ; pop; pop; L1: ; load_none; return", p + "42 42 59 59 51 63"},
		{p + "40 43 00 59 59 51 63", "jump L1; L0: ; pop; pop; L1: ; load_none; return", p + "42 42 59 59 51 63"},
		{"18 02 01 51 51 51 51 40 41 80 51 63", "load_none; load_none; load_none; load_none; pop; pop; pop; pop; jump L0; L0: ; load_none; return", "18 02 01 51 51 51 51 59 59 59 59 42 40 51 63"},
		{p + "51 63 51 63", "load_none; return; L0: ; load_none; return", p + "51 63 51 63"},
		{p + "51 51 d3 59 63", "load_none; load_none; unary not; pop; return", p + "51 51 d3 59 63"},
		{p + "51 51 dd d3 63", "load_none; load_none; binary not_in; return", p + "51 51 dd d3 63"},
		{p + "51 51 de d3 63", "load_none; load_none; binary is_not; return", p + "51 51 de d3 63"},
		{p + "51 51 df d3 63", "load_none; load_none; binary exception_match; unary not; return", p + "51 51 df d3 63"},
		{p + "51 51 dd d2 63", "load_none; load_none; binary in; unary invert; return", p + "51 51 dd d2 63"},
		{p + "51 51 53 5b 56 51 63", "load_none; load_none; delete_subscr; load_none; return", p + "51 51 53 5b 56 51 63"},
		{p + "51 53 5a 18 01 51 63", "load_none; delete_attr f; load_none; return", p + "51 53 5a 18 01 51 63"},
		{p + "51 53 51 56 51 63", "load_none; load_null; load_none; store_subscr; load_none; return", p + "51 53 51 56 51 63"},
		{p + "51 51 51 5b 56 51 63", "load_none; load_none; load_none; rot_three; store_subscr; load_none; return", p + "51 51 51 5b 56 51 63"},
		{p + "51 53 18 01 51 63", "load_none; load_null; store_attr f; load_none; return", p + "51 53 18 01 51 63"},
		{p + "51 51 5a 18 01 51 63", "load_none; load_none; rot_two; store_attr f; load_none; return", p + "51 51 5a 18 01 51 63"},
		{"18 04 01 21 10 01 63", "load_str f; line 2; return", "18 04 01 22 10 01 63"}, // a line within an instruction begins at the next
		{"0a 06 01 01 01 42 3e", "L0: ; jump L0", "0a 06 01 01 01 42 3e"},              // two arguments in two slots
		{p + "2c 00 51 51 2f 09 63", "build_map 0; load_none; load_none; store_comp dict_comp 1; return", p + "2c 00 51 51 2f 09 63"},
		{"18 06 01 2f 51 63", "error", "error"},
		{"18 04 01 2f 51 63", "load_none; return; line 2", "18 04 01 22 51 63"}, // behind the code
	} {
		code, err := hex.DecodeString(strings.ReplaceAll(test.code, " ", ""))
		if err != nil {
			t.Fatal(err)
		}
		lifted, err := Lift(&mpy.Module{SmallIntBits: 31, Qstrs: []string{"m.py", "f"}, Root: &mpy.RawCode{Code: code}})
		if err != nil {
			if test.again != "error" {
				t.Errorf("%s: %v", test.code, err)
			}
			continue
		}
		ops := strings.Join(slices.Collect(func(yield func(string) bool) {
			f := lifted.Ops.Funcs[0]
			for _, in := range f.Instrs {
				if op := string(in.Append(nil, lifted.Ops, f)); !yield(strings.TrimSuffix(op, " @0")) {
					return
				}
			}
		}), "; ")
		if want := strings.ReplaceAll(test.ops, ": ;", ":;"); ops != want {
			t.Errorf("%s:\n%s, want\n%s", test.code, ops, want)
		}
		again, err := lifted.Encode()
		if err != nil {
			t.Errorf("%s: %v", test.code, err)
		} else if got := fmt.Sprintf("% x", again.Root.Code); got != strings.TrimSpace(test.again) {
			t.Errorf("%s is encoded as\n%s, want\n%s", test.code, got, test.again)
		}
	}
}

// TestLineTable reads a line table that goes too far.
func TestLineTable(t *testing.T) {
	info := append([]byte{1}, bytes.Repeat([]byte{0xf0, 0xff}, 1_050_000)...) // 2047 lines each
	code, err := pylink.AppendPrelude(nil, &pyop.Func{}, 1, 0, info)
	if err != nil {
		t.Fatal(err)
	}
	err = Verify(append(code, byte(LoadConstNone), byte(ReturnValue)), &sampleContext)
	if want := "offset 2098183: the line table goes beyond line 2147483647"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("%v, want %s", err, want)
	}
}

// TestVerifyModule says in which function and line an error is.
func TestVerifyModule(t *testing.T) {
	child := &mpy.RawCode{Code: []byte{0x00, 0x04, 0x01, 0x60, 0x51, 0x5b}}
	root := &mpy.RawCode{Code: []byte{0x00, 0x02, 0x00, 0x51, 0x63}, Children: []*mpy.RawCode{child}}
	m := &mpy.Module{Qstrs: []string{"m.py", "f"}, Root: root}
	err := VerifyModule(m)
	if want := "m.py.f, line 4: offset 5: rot_three takes 3 values of 1 on the stack"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	child.Code = []byte{0x18, 0x04, 0x01, 0x60, 0x63}
	if err := VerifyModule(m); err == nil || err.Error() != "m.py.f, line 4: offset 4: return takes 1 values of 0 on the stack" {
		t.Errorf("at the first instruction: %v", err)
	}
	child.Code = []byte{0x18, 0x04, 0x09, 0x60, 0x51, 0x63}
	if err := VerifyModule(m); err == nil || err.Error() != "m.py.?: offset 0: name 9 of 2" {
		t.Errorf("in the prelude: %v", err)
	}
	child.Code = []byte{0x80}
	if err := VerifyModule(m); err == nil || err.Error() != "m.py.?: offset 1: the code ends in the prelude" {
		t.Errorf("without an end: %v", err)
	}
	root.Children = []*mpy.RawCode{{Kind: mpy.KindNative, Code: []byte("code\x00\x02\x09"), PreludeOffset: 4}}
	if err := VerifyModule(m); err == nil || err.Error() != "m.py.?: offset 0: name 9 of 2" {
		t.Errorf("native prelude: %v", err)
	}
	root.Children = []*mpy.RawCode{{Kind: mpy.KindViper, Code: []byte("code")}}
	if err := VerifyModule(m); err != nil {
		t.Errorf("viper: %v", err)
	}
}

// TestVerifyLarge checks functions that would be slow if time were not linear.
func TestVerifyLarge(t *testing.T) {
	const n = 100_000
	prelude, err := pylink.AppendPrelude(nil, &pyop.Func{}, 60_000, 60_000, []byte{1}) // and its name
	if err != nil {
		t.Fatal(err)
	}
	var jumps []byte
	for range n {
		jumps = append(jumps, byte(LoadConstNone), byte(PopJumpIfTrue), 0x40)
	}
	unwinds := []byte{byte(SetupFinally), 0x80 | 14001&0x7f, 14001 >> 7}
	for i := range 2000 {
		distance := 7*(1999-i) + 3 + 0x4000 // to the instruction after END_FINALLY
		unwinds = append(unwinds, byte(LoadConstTrue), byte(PopJumpIfTrue), 0x44,
			byte(UnwindJump), 0x80|byte(distance&0x7f), byte(distance>>7), 1)
	}
	unwinds = append(unwinds, byte(LoadConstNone), byte(EndFinally))
	var blocks []byte
	for range 10_000 {
		blocks = append(blocks, byte(SetupFinally), 0xff, 0xff)
	}
	for name, test := range map[string]struct {
		code []byte
		want string
	}{
		"jumps":   {jumps, ""},
		"unwinds": {unwinds, ""},
		"blocks":  {blocks, "is still open here"},
	} {
		code := append(append(bytes.Clone(prelude), test.code...), bytes.Repeat([]byte{byte(LoadConstNone), byte(ReturnValue)}, 1<<15)...)
		err := Verify(code, &sampleContext)
		if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", name, err, test.want)
		}
	}
}

// modules returns the bytecode of all golden files.
func modules(t testing.TB) []*mpy.Module {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var list []*mpy.Module
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m, err := pyop.Parse(string(operations(t, ar).Data))
		if err != nil {
			t.Fatal(err)
		}
		out, err := encodeModule(m, Options{})
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, out)
	}
	return list
}

// functions calls f for each function of a tree with what it refers to.
func functions(m *mpy.Module, f func(code []byte, ctx *Context)) {
	var visit func(c *mpy.RawCode)
	visit = func(c *mpy.RawCode) {
		f(c.Code, &Context{Names: m.Qstrs, Objects: m.Objects, Children: make([]string, len(c.Children))})
		for _, child := range c.Children {
			visit(child)
		}
	}
	visit(m.Root)
}

// TestMutated changes and drops every byte of the golden functions: whatever comes
// of it, the verifier must come to an end.
func TestMutated(t *testing.T) {
	passed, refused := 0, 0
	for _, m := range modules(t) {
		functions(m, func(code []byte, ctx *Context) {
			if err := Verify(code, ctx); err != nil {
				t.Errorf("unchanged: %v", err)
			}
			for i := range code {
				for _, b := range []byte{0x01, 0x40, 0x49, 0x5d, 0x7f, 0x80, 0xff} {
					broken := bytes.Clone(code)
					broken[i] ^= b
					if Verify(broken, ctx) == nil {
						passed++
						root := &mpy.RawCode{Code: broken}
						for range ctx.Children {
							root.Children = append(root.Children, &mpy.RawCode{Code: []byte{0x00, 0x02, 0x00, 0x51, 0x63}})
						}
						checkLifted(t, &mpy.Module{SmallIntBits: 31, Qstrs: ctx.Names, Objects: ctx.Objects, Root: root})
					} else {
						refused++
					}
				}
				_ = Verify(code[:i], ctx)
			}
		})
	}
	t.Logf("%d changed functions pass, %d do not", passed, refused)
}

// checkLifted lifts a module, if it is sound. What passes must be well formed, must be
// listed, must print and parse, and must be encoded in a form that then stays.
func checkLifted(t *testing.T, m *mpy.Module) {
	t.Helper()
	lifted, err := Lift(m)
	if err != nil {
		return
	}
	if err := lifted.Ops.Check(); err != nil {
		t.Fatalf("verified, but not well formed: %v", err)
	}
	text := lifted.Ops.String()
	if parsed, err := pyop.Parse(text); err != nil {
		t.Fatalf("verified, but does not parse: %v\n%s", err, text)
	} else if again := parsed.String(); again != text {
		t.Fatalf("prints as\n%s\nand then as\n%s", text, again)
	}
	if _, err := Disassemble(m); err != nil {
		t.Fatalf("verified, but not listed: %v", err)
	}
	first, err := lifted.Encode()
	if err != nil {
		if !errors.Is(err, ErrOverflow) {
			t.Fatalf("verified, but not encoded: %v\n%s", err, text)
		}
		return
	}
	lifted, err = Lift(first)
	if err != nil {
		t.Fatalf("verified and encoded, but not verified again: %v\n%s", err, text)
	}
	second, err := lifted.Encode()
	if err != nil || !bytes.Equal(second.Append(nil), first.Append(nil)) {
		t.Fatalf("encoded again it is another: %v\n%s", err, text)
	}
}

// FuzzLift lifts any function.
func FuzzLift(f *testing.F) {
	for _, m := range modules(f) {
		functions(m, func(code []byte, _ *Context) { f.Add(code) })
	}
	names := make([]string, 64)
	objects := make([]pyconst.Value, 8)
	for i := range objects {
		objects[i] = pyconst.None
	}
	f.Fuzz(func(t *testing.T, code []byte) {
		child := &mpy.RawCode{Code: []byte{0x00, 0x02, 0x00, 0x51, 0x63}}
		machine := &mpy.RawCode{Kind: mpy.KindNative, Code: code}
		checkLifted(t, &mpy.Module{
			SmallIntBits: 31, Qstrs: names, Objects: objects,
			Root: &mpy.RawCode{Code: code, Children: []*mpy.RawCode{child, child, child, child, child}},
		})
		checkLifted(t, &mpy.Module{SmallIntBits: 31, Qstrs: names, Root: machine})
	})
}

// FuzzLiftFile lifts any file.
func FuzzLiftFile(f *testing.F) {
	for _, m := range modules(f) {
		f.Add(m.Append(nil))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := mpy.Read(data); err == nil {
			checkLifted(t, m)
		}
	})
}

// FuzzEncode encodes any operations; what the encoder takes must decode.
func FuzzEncode(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		if ar, err := txtar.ParseFile(file); err == nil {
			f.Add(string(operations(f, ar).Data))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := pyop.Parse(text)
		if err != nil {
			return
		}
		out, err := encodeModule(m, Options{})
		if err != nil {
			return
		}
		functions(out, func(code []byte, _ *Context) {
			if _, err := Decode(code); err != nil {
				t.Errorf("%v in % x of\n%s", err, code, text)
			}
		})
	})
}

var liftFolder = flag.String("lift", "", "lift every .mpy file below this folder, and encode it again")

// TestLiftFolder lifts files that others have written, where there are some: encoded
// again, each must be the same.
func TestLiftFolder(t *testing.T) {
	if *liftFolder == "" {
		t.Skip("no folder given with -lift")
	}
	files, functions, operations := 0, 0, 0
	err := filepath.WalkDir(*liftFolder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".mpy" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		m, err := mpy.Read(data)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return nil
		}
		lifted, err := Lift(m)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return nil
		}
		files++
		functions += len(lifted.Ops.Funcs)
		for _, f := range lifted.Ops.Funcs {
			operations += len(f.Instrs)
		}
		again, err := lifted.Encode()
		if err != nil {
			t.Errorf("%s: %v", path, err)
		} else if !bytes.Equal(again.Append(nil), data) {
			t.Errorf("%s: another file", path)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	t.Logf("%d files, %d functions, %d operations", files, functions, operations)
}

// TestManyArguments lifts a function of more arguments than there are slots for cells.
func TestManyArguments(t *testing.T) {
	const n = maxCell + 50
	fn := &pyop.Func{NumPos: n}
	for i := range n {
		fn.Locals = append(fn.Locals, pyop.Local{Name: 1, Slot: int32(i), Param: true})
	}
	m := &pyop.Module{Names: []string{"f", "a"}, Funcs: []*pyop.Func{fn}}
	tables := pylink.NewTables(m, "m.py")
	code, err := pylink.AppendPrelude(nil, fn, n+1, 0, pylink.AppendNames(nil, fn, tables))
	if err != nil {
		t.Fatal(err)
	}
	code = append(code, byte(LoadConstNone), byte(ReturnValue))
	lifted, err := Lift(&mpy.Module{SmallIntBits: 31, Qstrs: tables.Qstrs(), Root: &mpy.RawCode{Code: code}})
	if err != nil {
		t.Fatal(err)
	}
	f := lifted.Ops.Funcs[0]
	if len(f.Locals) != n {
		t.Fatalf("%d locals", len(f.Locals))
	}
	for i, l := range f.Locals {
		if l.Kind != pyop.LocalFast || int(l.Slot) != i || !l.Param {
			t.Fatalf("local %d: %+v", i, l)
		}
	}
}

// TestListedLines: code without a line table is on no line.
func TestListedLines(t *testing.T) {
	for code, want := range map[string]int{"00 02 00 51 63": 0, "00 04 00 60 51 63": 4} {
		b, err := hex.DecodeString(strings.ReplaceAll(code, " ", ""))
		if err != nil {
			t.Fatal(err)
		}
		l, err := Disassemble(&mpy.Module{SmallIntBits: 31, Qstrs: []string{"m.py"}, Root: &mpy.RawCode{Code: b}})
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range l.Code {
			if in.Line != want {
				t.Errorf("%s: offset %d is on line %d, want %d", code, in.Offset, in.Line, want)
			}
		}
	}
}

// TestNamesOfContext: an index behind the names has none.
func TestNamesOfContext(t *testing.T) {
	ctx := Context{Names: []string{"a", "b"}}
	for i, want := range []string{"a", "b", "?", "?"} {
		if got := ctx.name(i); got != want {
			t.Errorf("name %d is %s, want %s", i, got, want)
		}
	}
}
