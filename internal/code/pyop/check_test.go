package pyop

import (
	"math/big"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
)

// sound returns a module that passes Check, with each kind of index at its limit.
func sound() *Module {
	child := &Func{Kind: KindFunction, Emit: EmitBytecode, Name: 1}
	asm := &Func{Kind: KindFunction, Emit: EmitAsm, Name: 1, Asm: &Asm{
		Params: []AsmParam{{Name: 1}},
		Lines: []AsmLine{{Op: 1, Args: []AsmArg{
			{Kind: AsmName, Name: 1}, {Kind: AsmInt, Name: 9}, {Kind: AsmCall, Name: 1, Items: []AsmArg{{Kind: AsmName, Name: 1}}},
			{Kind: AsmRange, Items: make([]AsmArg, 2)}, {Kind: AsmOffset, Items: make([]AsmArg, 1)},
		}}},
	}}
	root := &Func{
		Kind: KindModule, Emit: EmitBytecode, Name: 1, NumLocals: 2, NumLabels: 1, NumPos: 1, NumKwOnly: 1, NumDefPos: maxSlots,
		MaxStack: maxSlots, MaxBlocks: maxSlots,
		Locals:   []Local{{Name: 1, Slot: maxSlots}, {Name: NoSym}, {Name: NoSym, Param: true, Star: true}, {Name: NoSym, Param: true, DblStar: true}},
		Children: []*Func{child, asm},
		Instrs: []Instr{
			{Op: LoadName, A: 1}, {Op: LoadConst, A: 0}, {Op: MakeFunction, A: 1, Kind: 1}, {Op: LoadFast, A: 1, B: 1}, {Op: LoadFast, A: 0, B: -1},
			{Op: Jump}, {Op: Label}, {Op: Unary, Kind: uint8(Not)}, {Op: Binary, Kind: uint8(Power)}, {Op: Binary, Kind: uint8(IsNot)},
			{Op: Line, A: 1<<31 - 1}, {Op: StoreComp, Kind: uint8(KindListComp), A: 1}, {Op: StoreComp, Kind: uint8(KindSetComp), A: maxSlots},
			{Op: UnwindJump, B: maxBlocks, Kind: 1}, {Op: MakeClosure, B: 255}, {Op: CallFunction, A: maxSlots, B: maxSlots, Kind: 1},
		},
	}
	child.Parent, asm.Parent = root, root
	return &Module{Names: []string{"a", "b"}, Consts: []pyconst.Value{pyconst.None}, Funcs: []*Func{root, child, asm}}
}

// TestCheck breaks a sound module in one place at a time.
func TestCheck(t *testing.T) {
	if err := sound().Check(); err != nil {
		t.Fatal(err)
	}
	if err := (&Module{}).Check(); err == nil {
		t.Error("a module without functions passes")
	}
	instr := func(i int, in Instr) func(*Module) { return func(m *Module) { m.Funcs[0].Instrs[i] = in } }
	root := func(f func(*Func)) func(*Module) { return func(m *Module) { f(m.Funcs[0]) } }
	asm := func(f func(*AsmLine)) func(*Module) { return func(m *Module) { f(&m.Funcs[2].Asm.Lines[0]) } }
	orphan := func(parent func(m *Module) *Func) func(*Module) { // a function that is nobody's child
		return func(m *Module) {
			m.Funcs[0].Children, m.Funcs[0].Instrs = nil, m.Funcs[0].Instrs[:2]
			m.Funcs[0].NumLabels = 0
			m.Funcs[2].Parent = parent(m)
		}
	}
	for want, breakIt := range map[string]func(*Module){
		"function 2 (b): its parent":                        orphan(func(*Module) *Func { return nil }),
		"function 2 (b): its parent must":                   orphan(func(m *Module) *Func { return m.Funcs[2] }),
		"function 2 (b): its parent must be":                orphan(func(*Module) *Func { return &Func{} }),
		"function 0 (?): name 2 of 2":                       root(func(f *Func) { f.Name = 2 }),
		"function 1 (?): name 4294967295 of 2":              func(m *Module) { m.Funcs[1].Name = NoSym },
		"emit mode default":                                 root(func(f *Func) { f.Emit = EmitDefault }),
		"emit mode machine":                                 root(func(f *Func) { f.Emit, f.Asm = EmitMachine, &Asm{} }),
		"function 0 (b): its parent":                        root(func(f *Func) { f.Parent = f }),
		"its children":                                      root(func(f *Func) { f.Children[0] = f }),
		"function 0 (b): its children":                      root(func(f *Func) { f.Children[0] = &Func{Parent: f} }),
		"function 0 (b): its children must":                 root(func(f *Func) { f.Children[0].Parent = f.Children[1] }),
		"-1 arguments":                                      root(func(f *Func) { f.NumPos = -1 }),
		"65537 arguments":                                   root(func(f *Func) { f.NumDefPos++ }),
		"65537 arguments, locals":                           root(func(f *Func) { f.MaxStack++ }),
		"65537 arguments, locals, values":                   root(func(f *Func) { f.MaxBlocks++ }),
		"3 arguments in 2 slots":                            root(func(f *Func) { f.NumKwOnly++ }),
		"-1 labels":                                         root(func(f *Func) { f.NumLabels = -1 }),
		"273 labels":                                        root(func(f *Func) { f.NumLabels = maxLabels*(len(f.Instrs)+1) + 1 }),
		"local with name 2, slot 65536":                     root(func(f *Func) { f.Locals[0].Name = 2 }),
		"local with name 1, slot 65537":                     root(func(f *Func) { f.Locals[0].Slot++ }),
		"local with name 1, slot -1":                        root(func(f *Func) { f.Locals[0].Slot = -1 }),
		"local with name 4294967295, slot 0":                root(func(f *Func) { f.Locals[1].Param = true }),
		"no operation has number 72":                        instr(0, Instr{Op: NumOps}),
		"operation 0 (load_name): operand 2":                instr(0, Instr{Op: LoadName, A: 2}),
		"operation 0 (load_name): operand -1":               instr(0, Instr{Op: LoadName, A: -1}),
		"operation 1 (load_const): operand 1":               instr(1, Instr{Op: LoadConst, A: 1}),
		"operation 2 (make_function): operand 2":            instr(2, Instr{Op: MakeFunction, A: 2}),
		"operation 2 (make_function): operand 2, at most 1": instr(2, Instr{Op: MakeFunction, Kind: 2}),
		"operation 3 (load_fast): operand 2":                instr(3, Instr{Op: LoadFast, A: 2}),
		"operation 3 (load_fast): operand 2, at most 1":     instr(3, Instr{Op: LoadFast, B: 2}),
		"operation 4 (load_fast): operand -2":               instr(4, Instr{Op: LoadFast, B: -2}),
		"operation 5 (jump): operand 1":                     instr(5, Instr{Op: Jump, A: 1}),
		"operation 5 (jump): label L0 is not placed":        instr(6, Instr{Op: LoadNone}),
		"operation 6 (label): label L0 is placed twice":     instr(5, Instr{Op: Label}),
		"operation 7 (unary): operator 4":                   instr(7, Instr{Op: Unary, Kind: uint8(Not) + 1}),
		"operation 8 (binary): operator 35":                 instr(8, Instr{Op: Binary, Kind: uint8(Power) + 1}),
		"operation 9 (binary): operator 253":                instr(9, Instr{Op: Binary, Kind: uint8(NotIn) - 1}),
		"operation 10 (line): operand -1":                   instr(10, Instr{Op: Line, A: -1}),
		"kind of comprehension 2":                           instr(11, Instr{Op: StoreComp, Kind: uint8(KindListComp) - 1, A: 1}),
		"kind of comprehension 6":                           instr(11, Instr{Op: StoreComp, Kind: uint8(KindSetComp) + 1, A: 1}),
		"operation 12 (store_comp): operand 65537":          instr(12, Instr{Op: StoreComp, Kind: uint8(KindSetComp), A: maxSlots + 1}),
		"operation 13 (unwind_jump): operand 128":           instr(13, Instr{Op: UnwindJump, B: maxBlocks + 1}),
		"operation 13 (unwind_jump): operand 2":             instr(13, Instr{Op: UnwindJump, Kind: 2}),
		"operation 14 (make_closure): operand 256":          instr(14, Instr{Op: MakeClosure, B: 256}),
		"operation 15 (call_function): operand 65537":       instr(15, Instr{Op: CallFunction, A: maxSlots + 1}),
		"operation 15 (call_function): operand 2":           instr(15, Instr{Op: CallFunction, Kind: 2}),
		"function 2 (b): assembler line":                    asm(func(l *AsmLine) { l.Op = 2 }),
		"function 2 (b): assembler line with":               asm(func(l *AsmLine) { l.Args[0].Name = 2 }),
		"function 2 (b): assembler line with a":             asm(func(l *AsmLine) { l.Args[2].Name = 2 }),
		"function 2 (b): assembler line with a name":        asm(func(l *AsmLine) { l.Args[2].Items[0].Name = 2 }),
		"assembler line with a name that":                   asm(func(l *AsmLine) { l.Args[3].Items = l.Args[3].Items[:1] }),
		"assembler line with a name that is":                asm(func(l *AsmLine) { l.Args[4].Items = nil }),
		"function 2 (label): 'label' requires 1 argument": func(m *Module) {
			m.Names[1] = "label"
			m.Funcs[2].Asm.Lines[0].Args = nil
		},
		"assembler parameter with name 2": func(m *Module) { m.Funcs[2].Asm.Params[0].Name = 2 },
	} {
		m := sound()
		breakIt(m)
		if err := m.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

// The shapes of the statements that are no instructions, for small integers of 31 bits.
func TestBadShape(t *testing.T) {
	name, other := AsmArg{Kind: AsmName}, AsmArg{Kind: AsmOther}
	n := func(v int64) AsmArg { return AsmArg{Kind: AsmInt, Value: pyconst.SmallInt(v)} }
	big := AsmArg{Kind: AsmInt, Value: pyconst.Int(new(big.Int).Lsh(big.NewInt(1), 64))}
	text := AsmArg{Kind: AsmInt, Value: pyconst.Value{Kind: pyconst.KindStr}}
	for _, c := range []struct {
		op    string
		right [][]AsmArg
		wrong [][]AsmArg
		want  string
	}{
		{"label", [][]AsmArg{{name}}, [][]AsmArg{{}, {name, name}, {n(1)}, {other}}, "'label' requires 1 argument"},
		{"align", [][]AsmArg{{n(0)}, {n(1<<30 - 1)}, {n(-1 << 30)}},
			[][]AsmArg{{}, {n(1), n(1)}, {name}, {n(1 << 30)}, {n(-1<<30 - 1)}, {big}, {text}}, "'align' requires 1 argument"},
		{"data", [][]AsmArg{{n(1), n(2)}, {n(1), name, big}},
			[][]AsmArg{{}, {n(1)}, {name, n(1)}, {n(1 << 30), n(1)}, {big, n(1)}}, "'data' requires at least 2 arguments"},
		{"mov", [][]AsmArg{{}, {name}, {other, big}}, nil, ""},
	} {
		for _, args := range c.right {
			if got := (&AsmLine{Args: args}).BadShape(c.op, 31); got != "" {
				t.Errorf("%s of %v: %s", c.op, args, got)
			}
		}
		for _, args := range c.wrong {
			if got := (&AsmLine{Args: args}).BadShape(c.op, 31); got != c.want {
				t.Errorf("%s of %v: %q, want %q", c.op, args, got, c.want)
			}
		}
	}
}
