package pyop

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestFlow shows what Flow finds out about the operations of testdata/*.txtar: at each
// the depth of the stack, the block that is open, whether its handler runs, and how
// many values more there may be.
func TestFlow(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		in := recorded.Files[0]
		m, err := Parse(string(in.Data))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, f := range m.Funcs {
			showFlow(t, &b, m, f)
		}
		return &txtar.Archive{Comment: recorded.Comment, Files: []txtar.File{in, {Name: "flow", Data: []byte(b.String())}}}
	})
}

func showFlow(t *testing.T, b *strings.Builder, m *Module, f *Func) {
	t.Helper()
	flow, err := f.Flow()
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(b, "%s: stack %d, blocks %d\n", m.Name(f.Name), flow.MaxStack, flow.MaxBlocks)
	for i, block := range flow.Blocks[1:] {
		fmt.Fprintf(b, "  block %d: %v at %d, handler at %d, in block %d, depth %d, level %d\n",
			i+1, block.Kind, block.Setup, block.Handler, block.Parent, block.Depth, block.Level)
	}
	for i := range f.Instrs {
		in := &f.Instrs[i]
		state := "unreached"
		if flow.Depth[i] != Unreached {
			state = fmt.Sprintf("depth %d", flow.Depth[i])
			if flow.Open[i] != 0 {
				state += fmt.Sprintf(", block %d", flow.Open[i])
			}
			if flow.Handles(i) {
				state += " handles"
			}
			if slack := flow.Slack(i); slack > 0 {
				state += fmt.Sprintf(" +%d", slack)
			}
		}
		target := ""
		if to := flow.Target(in); to >= 0 {
			target = fmt.Sprintf(" (%d)", to)
		}
		fmt.Fprintf(b, "  %3d  %-28s %s%s\n", i, state, in.Append(nil, m, f), target)
	}
}

// TestFlowRefuses has a function for each thing that Flow finds.
func TestFlowRefuses(t *testing.T) {
	for _, test := range []struct{ name, attrs, code, want string }{
		{"no operations", "", "", "operation 0: the function ends after an operation that does not return"},
		{"end", "stack=1", "load_none", "operation 0: the function ends after an operation that does not return"},
		{"end at a label", "", "jump L0; L0:", "operation 1: the function ends"},
		{"underflow", "stack=4", "load_none; rot_three; return", "operation 1: rot_three takes 3 values of 1 on the stack"},
		{"return of nothing", "", "return", "operation 0: return takes 1 values of 0 on the stack"},
		{"collection below the stack", "stack=2", "load_none; store_comp list_comp 1; load_none; return", "operation 1: store_comp takes 1 values of 1 on the stack"},
		{"collection of a return", "stack=6 blocks=1", "load_none; load_none; setup_finally L0; load_none; L0: ; store_comp list_comp 3; load_none; end_finally; return", ""},
		{"collection below a return", "stack=6 blocks=1", "load_none; load_none; setup_finally L0; load_none; L0: ; store_comp list_comp 4; load_none; end_finally; return", "operation 5: store_comp takes 1 values of 4"},
		{"dict below the stack", "stack=3", "load_none; load_none; store_comp dict_comp 1; load_none; return", "operation 2: store_comp takes 2 values of 2 on the stack"},
		{"overflow", "stack=2", "load_none; load_none; load_none; return", "operation 2: load_none needs 3 values on the stack, the frame has room for 2"},
		{"overflow meanwhile", "stack=2", "load_none; load_none; delete_subscr; load_none; return", "operation 2: delete_subscr needs 3 values"},
		{"overflow of with", "stack=3 blocks=1", "load_none; setup_with L0; L0: ; return", "operation 1: setup_with needs 4 values"},
		{"depths", "stack=2", "load_none; pop_jump_if_false L0; load_none; L0: ; load_none; return", "operation 3: reached with 0 values on the stack, and on another way with 1"},
		{"growing loop", "stack=9", "L0: ; load_none; jump L0", "operation 0: reached with 0 values on the stack, and on another way with 1"},
		{"blocks", "stack=2", "setup_finally L0; load_none; L0: ; end_finally; load_none; return", "operation 0: setup_finally opens exception block 1, the frame has room for 0"},
		{"handler first", "stack=2 blocks=1", "L0: ; setup_finally L0; load_none; return", "operation 1: the handler stands before its block"},
		{"end_finally alone", "stack=1", "load_none; end_finally", "operation 1: end_finally without an open exception block"},
		{"end_finally too early", "stack=2 blocks=1", "setup_finally L0; load_none; end_finally; load_none; L0: ; end_finally; load_none; return", "operation 2: end_finally before the handler"},
		{"two ends", "stack=3 blocks=1", "setup_finally L0; load_none; L0: ; dup; pop_jump_if_false L1; end_finally; jump L2; L1: ; load_none; rot_two; end_finally; pop; L2: ; load_none; return",
			"operation 10: leaves a block with 1 values on the stack, elsewhere with 0"},
		{"two ends, the deeper first", "stack=3 blocks=1", "setup_finally L0; load_none; L0: ; dup; pop_jump_if_false L1; load_none; rot_two; end_finally; pop; jump L2; L1: ; end_finally; L2: ; load_none; return",
			"operation 11: leaves a block with 0 values on the stack, elsewhere with 1"},
		{"unwinding goes on", "stack=2 blocks=1", "setup_except L0; unwind_jump L1 1; L0: ; end_finally; load_none; return; L1: ; return", "operation 7: return takes 1 values of 0"},
		{"unwinding goes on behind", "stack=2 blocks=1", "setup_finally L0; unwind_jump L1 1; L0: ; end_finally; load_none; return; L1: ; return", "operation 7: return takes 1 values of 0"},
		{"unwinding out of a handler", "stack=2 blocks=1", "setup_finally L0; load_none; L0: ; unwind_jump L1 1; L1: ; load_none; load_none; pop; return", ""},
		{"pop_except alone", "", "pop_except_jump L0; L0:", "operation 0: pop_except_jump without an open exception block"},
		{"with_cleanup alone", "stack=4", "load_none; load_none; load_none; with_cleanup; return", "operation 3: with_cleanup is not where the handler of a with block ends"},
		{"with_cleanup of finally", "stack=6 blocks=1", "load_none; load_none; setup_finally L0; load_none; L0: ; with_cleanup; end_finally; load_none; return", "operation 5: with_cleanup is not"},
		{"with_cleanup too deep", "stack=8 blocks=1", "load_none; setup_with L0; pop; load_none; L0: ; load_none; with_cleanup; end_finally; pop; load_none; return", "operation 6: with_cleanup is not"},
		{"unwind too far", "stack=2 blocks=1", "setup_except L0; unwind_jump L1 2; L0: ; end_finally; L1: ; load_none; return", "operation 1: unwind_jump out of 2 exception blocks, 1 are open"},
		{"unwind with values", "stack=3 blocks=1", "setup_finally L0; load_none; unwind_jump L1 1; L0: ; end_finally; L1: ; load_none; return", "operation 2: unwind_jump with 1 values on the stack out of a block that began with 0"},
		{"unwind of an iterator", "stack=2 blocks=1", "setup_except L0; unwind_jump L1 1 drop_iter; L0: ; end_finally; L1: ; load_none; return", "operation 1: unwind_jump takes more values than the stack has"},
		{"blocks meet", "stack=2 blocks=1", "load_none; pop_jump_if_false L0; setup_except L1; L0: ; load_none; return; L1: ; end_finally; load_none; return", "reached with 0 exception blocks open, and on another way with 1 or others"},
		{"block left open", "stack=4 blocks=2", "setup_finally L0; setup_finally L1; jump L2; L0: ; end_finally; load_none; return; L1: ; end_finally; L2: ; load_none; return", "an exception block is still open here"},
		{"block around a handler", "stack=4 blocks=2", "setup_finally L0; load_none; L0: ; setup_except L1; pop_except_jump L2; L1: ; end_finally; L2: ; end_finally; load_none; return", ""},
		{"jump back before the handler", "stack=4 blocks=2", "setup_except L0; pop_except_jump L1; L2: ; pop_except_jump L1; L0: ; pop; setup_except L3; jump L2; L3: ; end_finally; end_finally; L1: ; load_none; return", "operation 2: an exception block is still open here"},
		{"dead code", "stack=1", "load_none; return; rot_three; end_finally; with_cleanup", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			body := strings.ReplaceAll(strings.ReplaceAll(test.code, "; ", "\n  "), "  L", "L")
			text := fmt.Sprintf("func f kind=module labels=%d %s\n  %s\n", strings.Count(test.code, ":"), test.attrs, body)
			m, err := Parse(text)
			if err != nil {
				t.Fatal(err, text)
			}
			if test.attrs == "" {
				m.Funcs[0].MaxStack, m.Funcs[0].MaxBlocks = 0, 0
			}
			_, err = m.Funcs[0].Flow()
			switch {
			case test.want == "" && err != nil:
				t.Errorf("refused: %v", err)
			case test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)):
				t.Errorf("%v, want %s", err, test.want)
			}
		})
	}
}

// TestFlowLarge has functions that would be slow if time were not linear.
func TestFlowLarge(t *testing.T) {
	const n = 100_000
	jumps := &Func{Emit: EmitBytecode, NumLabels: n, MaxStack: 1}
	for i := range int32(n) {
		jumps.Instrs = append(jumps.Instrs, Instr{Op: LoadNone}, Instr{Op: PopJumpIfTrue, A: i}, Instr{Op: Label, A: i})
	}
	jumps.Instrs = append(jumps.Instrs, Instr{Op: LoadNone}, Instr{Op: Return})
	unwinds := &Func{Emit: EmitBytecode, NumLabels: n + 2, MaxStack: 3, MaxBlocks: 1, Instrs: []Instr{{Op: SetupFinally, A: n}}}
	for i := range int32(n) { // each waits for the end of the finally part
		unwinds.Instrs = append(unwinds.Instrs, Instr{Op: LoadTrue}, Instr{Op: PopJumpIfTrue, A: i}, Instr{Op: UnwindJump, A: n + 1, B: 1}, Instr{Op: Label, A: i})
	}
	unwinds.Instrs = append(unwinds.Instrs, Instr{Op: LoadNone}, Instr{Op: Label, A: n}, Instr{Op: EndFinally}, Instr{Op: Label, A: n + 1}, Instr{Op: LoadNone}, Instr{Op: Return})
	for name, f := range map[string]*Func{"jumps": jumps, "unwinds": unwinds} {
		if _, err := f.Flow(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

const pagePath = "../../../docs/python-operations.md"

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
		t.Errorf("docs/python-operations.md is not up to date (run go test -update): %s", diff)
	}
}
