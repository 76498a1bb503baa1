package ssa_test

import (
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/ssa"
	"github.com/tandem-lang/tandem/internal/ssa/ssatest"
)

// TestVerifyRefuses has a function for each rule that is broken. Lines are separated by semicolons.
func TestVerifyRefuses(t *testing.T) {
	for _, c := range []struct{ head, body, want string }{
		{"", "unfinished", "b0: ends as unfinished with 0 edges"},
		{"", "jump b0", "b0: leads to the entry"},
		{"", "jump b1; b2: halt", "b0: leads to b1, which is not in the order"},
		{"", "jump b1; b1(v1: word): halt", "b0: 0 arguments for b1, which takes 1"},
		{"", "v2: obj = const 1; jump b1(v2); b1(v1: word): halt", "b0: v2 is no word, as b1 takes"},
		{"", "v1 = const 1; return v1", "b0: returns a word, not a none"},
		{"", "v1 = const 1; return v9", "b0: uses v9, which is in no block"},
		{"result=word", "return", "b0: uses v0, which is in no block"},
		{"result=word", "v1: obj = const 1; return v1", "b0: returns a obj, not a word"},
		{"", "v1: f32 = const 1; br v1 b1 b1; b1: halt", "b0: branches on a f32"},
		{"", "check b1 b1; b1: halt", "b0: checks what cannot fail"},
		{"", "v1 = const 1; v2 = call mix v1 v1; check b1 b1; b1: halt", "b0: checks what cannot fail"},
		{"", "v1 = const 1; v2: obj = call make v1; check b1 b2; b1: halt; b2: halt", "b0: b2 takes no exception"},
		{"", "v1 = const 1; v2: obj = call make v1; check b1 b2; b1: halt; b2(v3: word): halt", "b0: b2 takes no exception"},
		{"", "v1 = const 1; v2 = addo v1 v1; halt", "b0: v2: may fail, and is not at the end of a check"},
		{"", "v1 = const 1; v2 = addo v1 v1; v3 = add v1 v1; check b1 b1; b1: halt", "b0: v2: may fail"},
		{"", "v1 = add v1; halt", "b0: v1: add with 1 operands, not 2"},
		{"", "v2: obj = const 1; v1 = add v2 v2; halt", "b0: v1: operand 0 of add is a obj"},
		{"", "v2: obj = const 1; v3 = const 1; v1 = eq v2 v3; halt", "b0: v1: operand 1 of eq is a word"},
		{"", "v2 = const 1; v1: ptr = add v2 v2; halt", "b0: v1: add of word is a word, not a ptr"},
		{"", "v1 = const 1; v2: f64 = cast v1; halt", "b0: v2: cast is no f64"},
		{"", "v1 = const 1; keep v1; halt", "operand 0 of keep is a word"},
		{"", "v1 = const 4294967295; halt", "b0: v1: constant 0xffffffff is not as a word has it"},
		{"", "v1 = symbol singleton 0; halt", "b0: v1: symbol of another type than word"},
		{"slots=1", "v1: ptr = slot 1; halt", "b0: v1: slot 1, of 1"},
		{"slots=1", "v1 = slot 0; halt", "b0: v1: slot of none is a ptr, not a word"},
		{"vars=obj", "v1 = const 1; set 0 v1; halt", "variable 0 becomes a word"},
		{"vars=obj", "v1 = get 0; halt", "b0: v1: get of none is a obj, not a word"},
		{"vars=obj", "v1 = get 1; halt", "b0: v1: get 1, of 1"},
		{"slots=1", "v1: ptr = slot 0; v2 = load32u v1 0 heap; halt", "b0: v2: load32u on words of 32 bits"},
		{"slots=1", "v1: ptr = slot 0; v2 = const 1; store v1 v2 0 constant; halt", "stores to constant memory"},
		{"", "v1 = const 1; v2 = extu v1 3 0; halt", "b0: v2: field of 0 bits from bit 3"},
		{"", "v1 = const 1; v2 = exts v1 30 3; halt", "b0: v2: field of 3 bits from bit 30"},
		{"", "v1 = call mix; halt", "b0: v1: mix with 0 arguments, not 2"},
		{"", "v1 = const 1; v2 = call mix v1 v1 v1; halt", "b0: v2: mix with 3 arguments, not 2"},
		{"", "v1: obj = const 1; v2 = call mix v1 v1; halt", "b0: v2: argument 0 of mix is a obj, not a word"},
		{"", "v1: obj = const 1; call print v1; halt", "argument 0 of print is a obj, not a word"},
		{"", "v1 = const 1; v2: obj = call mix v1 v1; halt", "b0: v2: mix returns a word"},
		{"", "v1 = add v2 v2; v2 = const 1; halt", "b0: v1: uses v2 before it is defined"},
		{"", "v1 = const 1; br v1 b1 b2; b1: v2 = const 1; jump b2; b2: v3 = add v2 v2; halt", "b2: v3: uses v2, which is not defined on all ways"},
		{"", "v1 = const 1; v2 = addo v1 v1; check b1 b2; b1: halt; b2: v3 = add v2 v2; halt", "b2: v3: uses v2 where it may have failed"},
		{"", "v1 = const 1; v2 = addo v1 v1; check b1 b1; b1: v3 = add v2 v2; halt", "b1: v3: uses v2 where it may have failed"},
		{"", "v1 = const 1; v2 = addo v1 v1; check b1 b2(v2); b1: halt; b2(v3: word): halt", "b0: uses v2 where it may have failed"},
		{"", "v1 = const 1; v2 = addo v1 v1; check b1 b2; b1: br v2 b1 b3; b2: halt; b3: halt", ""}, // round a loop
		{"", "halt; b1: v1 = const 1; jump b2; b2: v2 = add v1 v1; halt", ""},
	} {
		text := "func f bits=32 " + c.head + "\nb0:\n" + strings.ReplaceAll(c.body, "; ", "\n")
		text = strings.NewReplacer(": halt", ":\nhalt", ": v", ":\nv", ": jump", ":\njump", ": br", ":\nbr").Replace(text)
		f, err := ssa.Parse(text, ssatest.Runtime())
		if err != nil {
			t.Errorf("%s: %v", c.body, err)
			continue
		}
		if err := f.Verify(); err == nil != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.body, err, c.want)
		}
	}
}

// Numbers out of their bounds do not come from text.
func TestVerifyNumbers(t *testing.T) {
	for name, spoil := range map[string]func(f *ssa.Func){
		"no order":      func(f *ssa.Func) { f.Order = nil },
		"twice":         func(f *ssa.Func) { f.Order = append(f.Order, 1) },
		"no block":      func(f *ssa.Func) { f.Order[1] = 99 },
		"no value":      func(f *ssa.Func) { f.Blocks[0].Code[0] = 99 },
		"negative":      func(f *ssa.Func) { f.Blocks[0].Code[0] = -1 },
		"value twice":   func(f *ssa.Func) { f.Blocks[1].Code = append(f.Blocks[1].Code, f.Blocks[0].Code[0]) },
		"no operation":  func(f *ssa.Func) { f.Values[f.Blocks[0].Code[0]].Op = ssa.NumOps },
		"invalid":       func(f *ssa.Func) { f.Values[f.Blocks[0].Code[0]].Op = ssa.OpInvalid },
		"parameter":     func(f *ssa.Func) { f.Values[f.Blocks[0].Code[0]].Op = ssa.OpParam },
		"no parameter":  func(f *ssa.Func) { f.Values[f.Blocks[0].Params[0]].Op = ssa.OpConst },
		"no type":       func(f *ssa.Func) { f.Values[f.Blocks[0].Params[0]].Type = 99 },
		"variable":      func(f *ssa.Func) { f.Vars = []ssa.Type{ssa.None} },
		"helper":        func(f *ssa.Func) { f.Values[f.Blocks[0].Code[3]].Aux = 99 },
		"symbol":        func(f *ssa.Func) { f.Values[f.Blocks[0].Code[1]].Aux = ssa.SymbolAux(99, 0) },
		"class":         func(f *ssa.Func) { f.Values[f.Blocks[0].Code[2]].Aux = ssa.AccessAux(0, 99) },
		"kind":          func(f *ssa.Func) { f.Blocks[1].Kind = 99 },
		"edges":         func(f *ssa.Func) { f.Blocks[1].Kind = ssa.Jump },
		"target":        func(f *ssa.Func) { f.Blocks[0].Succs[0].To = -1 },
		"bits":          func(f *ssa.Func) { f.Bits = 16 },
		"result's type": func(f *ssa.Func) { f.Result = 99 },
	} {
		f := parse(t, "func f bits=32\nb0(v1: ptr):\nv2 = const 1\nv3: obj = symbol singleton 0\nv4 = load v1 0 heap\nv5 = call mix v2 v2\njump b1\nb1:\nhalt\n")
		if err := f.Verify(); err != nil {
			t.Fatal(err)
		}
		spoil(f)
		if err := f.Verify(); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
