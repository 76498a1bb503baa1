package lower_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/py/lower"
	"github.com/tandem-lang/tandem/internal/source"
)

// What the compiler writes is accepted, also when it comes back from a file.
func TestVerifyAccepts(t *testing.T) {
	for _, pattern := range []string{"testdata/*.txtar", "../../../engine/testdata/*.txtar", "../../../engine/testdata/own/*.txtar", "../../../engine/testdata/mpy/*.py"} {
		names, _ := filepath.Glob(pattern)
		if len(names) == 0 {
			t.Errorf("no file %s", pattern)
		}
		for _, name := range names {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files := append(a.Files, txtar.File{Name: "a.py", Data: a.Comment})
			for _, file := range files {
				if strings.HasSuffix(file.Name, ".py") {
					verifyProgram(t, name+":"+file.Name, file.Data)
				}
			}
		}
	}
}

func verifyProgram(t *testing.T, name string, text []byte) {
	t.Helper()
	result, list := py.Compile(source.New("in.py", text), py.Options{})
	if list.Err() != nil {
		return
	}
	m, err := mpy.Read(result.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	lifted, err := pybc.Lift(m)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []*pyop.Module{operations(t, string(text)), lifted.Ops} {
		for _, f := range lower.Made(m) {
			if f.Emit == pyop.EmitMachine {
				continue
			}
			if err := lower.Verify(f); err != nil {
				t.Errorf("%s: %s: %v", name, m.Name(f.Name), err)
			}
		}
	}
}

// TestVerifyRefuses has a function for each thing that Verify finds.
func TestVerifyRefuses(t *testing.T) {
	for _, test := range []struct{ name, attrs, code, want string }{
		{"null as an object", "", "load_null; return", "no object"},
		{"null or an object", "", "load_none; load_method m; rot_two; pop; return", "no object"},
		{"two ways, one with null", "", "load_true; pop_jump_if_true L0; load_null; jump L1; L0: ; load_none; L1: ; return", "no object"},
		{"self of a method", "", "load_none; load_method m; call_method 0 0; return", ""},
		{"list of a comprehension", "", "load_none; load_none; store_comp list_comp 1; return", "no collection"},
		{"set of a comprehension", "", "build_list 0; load_none; store_comp set_comp 1; return", "no collection"},
		{"dict of a comprehension", "", "build_map 0; load_none; load_none; store_comp dict_comp 1; return", ""},
		{"list that stays one", "", "build_list 0; dup; rot_two; load_none; store_comp list_comp 1; pop; return", ""},
		{"dict", "", "load_none; load_none; load_none; store_map; return", "no dict"},
		{"keyword", "", "load_none; load_none; load_none; call_function 0 1; return", "no name"},
		{"keyword that is one", "", "load_none; load_str n; load_none; call_function 0 1; return", ""},
		{"map of stars", "", "load_none; load_none; load_none; call_function 1 0 starred; return", "no map"},
		{"yield in a function", "", "load_none; yield_value; return", "no frame"},
		{"yield in a generator", "flags=generator", "load_none; yield_value; return", ""},
		{"cell in a local", "", "load_deref x 0; return", "no cell"},
		{"iterator", "", "load_none; dup; dup; dup; for_iter L0; return; L0: ; load_none; return", "no iterator"},
		{"iterator in four places", "", "load_none; get_iter_stack; for_iter L0; return; L0: ; load_none; return", ""},
		{"place of an iterator", "", "load_none; get_iter_stack; return", "no object"},
		{"cause that is a number", "", "setup_finally L0; load_none; L0: ; pop; load_small_int 7; end_finally; load_none; return", "no cause"},
		{"cause of another block", "", "setup_finally L0; load_none; L0: ; setup_finally L1; load_none; L1: ; rot_two; end_finally; end_finally; load_none; return", "no cause"},
		{"handler without an exception", "", "setup_except L0; load_none; jump L1; L0: ; L1: ; raise 0", "without an exception"},
		{"cell of a class", "", "load_none; store_fast x 0; load_fast x 0; return", ""},
		{"below a handler", "", "load_none; setup_finally L0; pop; load_null; load_none; L0: ; end_finally; return", "a handler finds"},
		{"handler of others", "", "setup_except L0; pop_except_jump L1; L1: ; load_none; return; L0: ; end_finally; load_none; return", "whose handler serves it"},
	} {
		t.Run(test.name, func(t *testing.T) {
			body := strings.ReplaceAll(strings.ReplaceAll(test.code, "; ", "\n  "), "  L", "L")
			text := fmt.Sprintf("func f kind=function locals=1 stack=9 blocks=4 labels=%d %s\n  %s\n", strings.Count(test.code, ":"), test.attrs, body)
			m, err := pyop.Parse(text)
			if err != nil {
				t.Fatal(err, text)
			}
			switch err := lower.Verify(m.Funcs[0]); {
			case test.want == "" && err != nil:
				t.Errorf("refused: %v", err)
			case test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)):
				t.Errorf("%v, want %s", err, test.want)
			}
		})
	}
}

// TestVerifyFunctions changes one thing of a function that makes another one, or of that, so that it is refused, or not.
func TestVerifyFunctions(t *testing.T) {
	const good = `func <module> kind=module stack=4
  children 1
  make_function 0
  pop
  load_none
  return

func f parent=0 kind=function pos=1 locals=2 stack=9
  children 2
  local x cell 0 param
  local y fast 1
  load_none
  store_fast y 1
  load_fast x 0
  make_closure 0 1
  return

func g parent=1 kind=function pos=2 locals=3 stack=9
  children 3
  local x free 0
  local y fast 1 param
  local z cell 2
  load_deref x 0
  store_deref z 2
  make_function 0
  return

func h parent=2 kind=function stack=4
  load_none
  return
`
	replace := strings.NewReplacer
	for _, c := range []struct {
		name   string
		number int // of the function that is verified
		change *strings.Replacer
		want   string
	}{
		{"nothing", 1, replace(), ""},
		{"nothing in it", 2, replace(), ""},
		{"free behind the first", 2, replace("local x free 0", "local x free 1", "local y fast 1 param", "local y fast 0 param"), "not among the first parameters"},
		{"free that is no parameter", 2, replace("pos=2", "pos=0", "local y fast 1 param", "local y fast 1"), "not among the first parameters"},
		{"free that is the last parameter", 2, replace("pos=2", "pos=1", "local y fast 1 param", "local y fast 1"), ""},
		{"a cell among the free", 2, replace("local z cell 2", "local z cell 0"), "among the free variables"},
		{"a module with free", 0, replace("kind=module stack=4\n  children 1", "kind=module pos=1 locals=1 stack=4\n  children 1\n  local x free 0"), "a module with free variables"},
		{"a module with cells", 0, replace("kind=module stack=4\n  children 1", "kind=module locals=1 stack=4\n  children 1\n  local x cell 0"), ""},
		{"a closure without cells", 1, replace("  load_fast x 0\n  make_closure 0 1", "  make_closure 0 0"), "function of so many free variables"},
		{"a closure of two cells", 1, replace("make_closure 0 1", "dup\n  make_closure 0 2"), "function of so many free variables"},
		{"a closure of what is no cell", 1, replace("load_fast x 0", "load_fast y 1"), "no cell"},
		{"a function that needs cells", 1, replace("  load_fast x 0\n  make_closure 0 1", "  make_function 0"), "function without free variables"},
		{"a closure with defaults", 1, replace("load_fast x 0\n  make_closure 0 1", "load_null\n  load_null\n  load_fast x 0\n  make_closure 0 1 defaults"), ""},
		{"a tuple and a dict as defaults", 1, replace("load_fast x 0\n  make_closure 0 1", "build_tuple 0\n  build_map 0\n  load_fast x 0\n  make_closure 0 1 defaults"), ""},
		{"a list as defaults", 1, replace("load_fast x 0\n  make_closure 0 1", "build_list 0\n  load_null\n  load_fast x 0\n  make_closure 0 1 defaults"), "no tuple of defaults"},
		{"a tuple as defaults by keyword", 2, replace("make_function 0", "load_null\n  build_tuple 0\n  make_function 0 defaults"), "no dict of defaults"},
		{"defaults of none", 2, replace("make_function 0", "load_none\n  load_null\n  make_function 0 defaults"), ""},
		{"a cell that is stored as a local", 1, replace("store_fast y 1", "store_fast x 0"), "no slot of a plain local"},
		{"a free variable that is stored as a local", 2, replace("store_deref z 2", "store_fast x 0"), "no slot of a plain local"},
		{"a free variable that is deleted", 2, replace("store_deref z 2", "pop\n  delete_deref x 0"), ""},
		{"a local that is read as a cell", 2, replace("load_deref x 0", "load_deref y 1"), "no cell"},
		{"stars", 1, replace("load_fast x 0\n  make_closure 0 1", "load_none\n  load_none\n  load_null\n  load_none\n  load_small_int 1\n  call_function 1 1 starred"), ""},
		{"stars of a null that is no pair", 1, replace("load_fast x 0\n  make_closure 0 1", "load_none\n  load_null\n  load_none\n  load_small_int 1\n  call_function 2 0 starred"), "no object"},
		{"a pair without a name", 1, replace("load_fast x 0\n  make_closure 0 1", "load_none\n  load_none\n  load_null\n  load_none\n  call_function 1 1"), "no name"},
		{"a pair whose value is null", 1, replace("load_fast x 0\n  make_closure 0 1", "load_none\n  load_none\n  load_str n\n  load_null\n  call_function 1 1"), "no object"},
		{"the second pair without a name", 1, replace("load_fast x 0\n  make_closure 0 1", "load_none\n  load_str n\n  load_none\n  load_none\n  load_none\n  call_function 0 2"), "no name"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, err := pyop.Parse(c.change.Replace(good))
			if err != nil {
				t.Fatal(err)
			}
			switch err := lower.Verify(m.Funcs[c.number]); {
			case c.want == "" && err != nil:
				t.Errorf("refused: %v", err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
}
