//go:build amd64 && (linux || darwin || freebsd)

package frompy

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/jit"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa/opt"
)

// processor runs the machine code that the one-pass emitter makes for x64, in this process, with a world as its runtime.
type processor struct {
	t      *testing.T
	gate   *jit.Gate
	stack  *jit.Stack
	memory *jit.Memory // of the world, then what machine code looks into beside it
}

// Places behind the world's memory.
const (
	contextAt = memoryBytes
	namesAt   = contextAt + 64
	tableAt   = namesAt + 4096
	childAt   = tableAt + 8192
	selfAt    = childAt + 1024
	allBytes  = selfAt + 64
)

func newProcessor(t *testing.T) *processor {
	t.Helper()
	p := &processor{t: t}
	var err error
	if p.gate, err = jit.NewGate(int(layout.NumEmittedHelpers)); err != nil {
		t.Fatal(err)
	}
	if p.stack, err = jit.NewStack(64 << 10); err != nil {
		t.Fatal(err)
	}
	if p.memory, err = jit.NewMemory(allBytes); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.gate.Close(); p.stack.Close(); p.memory.Close() })
	return p
}

func (p *processor) base() uint64 { return uint64(p.memory.Addr(0)) }

func (p *processor) put(at int, x uint64) { binary.LittleEndian.PutUint64(p.memory.Bytes[at:], x) }

// world returns a fresh world, with what machine code of a file finds in memory beside it.
func (p *processor) world(r *py.Result) *world {
	w := newWorld(r.Ops, r.Ops.Funcs[1], 64, p.base(), p.memory.Bytes[:memoryBytes])
	w.other = func(address uint64, n int) []uint64 { return jit.Words[uint64](p.stack, uintptr(address), n) }
	for i, text := range r.Module.Qstrs {
		binary.LittleEndian.PutUint16(p.memory.Bytes[namesAt+2*i:], uint16(w.name(text)))
	}
	for i := range r.Module.Objects {
		o := &r.Module.Objects[i]
		x := uint64(p.gate.Table())
		if o.Kind != pyconst.KindFunTable {
			x = w.constant(o)
		}
		p.put(tableAt+8*i, x)
	}
	p.put(contextAt+8*layout.ContextNames, p.base()+namesAt)
	p.put(contextAt+8*layout.ContextObjects, p.base()+tableAt)
	for i, name := range []string{"None", "False", "True"} {
		p.gate.SetEntry(i, w.singleton(name))
	}
	return w
}

// run calls a function of a compiled file.
func (p *processor) run(r *py.Result, raw *mpy.RawCode, args []argument) *outcome {
	w := p.world(r)
	code, err := jit.Map(raw.Code)
	if err != nil {
		p.t.Fatal(err)
	}
	defer code.Close()
	const at = selfAt
	self := p.base() + at
	p.put(at+8*layout.FunContext, p.base()+contextAt)
	p.put(at+8*layout.FunChildTable, p.base()+childAt)
	for i := range raw.Children {
		p.put(childAt+8*i, childWord(i))
	}
	n, address := w.arguments(args)
	entry := 0
	if raw.Kind == mpy.KindNative {
		entry = 8 // behind the word that finds the prelude
	}
	result, exception, err := p.enter(w, code.Addr(entry), [4]uint64{self, uint64(n), 0, address})
	return w.outcome(result, exception, err)
}

// handler is what a function has armed for exceptions.
type handler struct {
	sp     uintptr
	buffer uint64
}

// Where the buffer of a handler has the registers that lie on the stack while a helper runs. The emitter relies on that of rbx.
var saved = [jit.SavedPC + 1]int{jit.SavedPC: 2, jit.SavedRBP: 3, jit.SavedRBX: 5, jit.SavedR12: 6, jit.SavedR13: 7, jit.SavedR14: 8, jit.SavedR15: 9}

func (p *processor) enter(w *world, entry uintptr, args [4]uint64) (result, exception uint64, err error) {
	var handlers []handler
	var exit jit.Exit
	p.gate.Enter(p.stack, p.stack.Top(), entry, &args, jit.Long, &exit)
	for calls := 0; exit.Helper != jit.Returned; calls++ {
		if calls == maxCalls {
			return 0, 0, errors.New("too many calls")
		}
		h := layout.Helper(exit.Helper)
		onStack := jit.Words[uint64](p.stack, exit.SP, jit.SavedPC+1)
		switch h {
		case layout.HelperNLRPush:
			buffer := jit.Words[uint64](p.stack, uintptr(exit.Args[0]), 10)
			for i, x := range onStack {
				buffer[saved[i]] = x
			}
			handlers = append(handlers, handler{exit.SP, exit.Args[0]})
			p.gate.Resume(exit.SP, 0, jit.Long, &exit)
			continue
		case layout.HelperNLRPop:
			handlers = handlers[:len(handlers)-1]
			p.gate.Resume(exit.SP, 0, jit.Long, &exit)
			continue
		}
		result, exception := w.help(h, (*[4]uint64)(exit.Args[:4]))
		if exception == 0 {
			p.gate.Resume(exit.SP, result, jit.Long, &exit)
			continue
		}
		if len(handlers) == 0 {
			return 0, exception, nil
		}
		last := handlers[len(handlers)-1]
		handlers = handlers[:len(handlers)-1]
		buffer := jit.Words[uint64](p.stack, uintptr(last.buffer), 10)
		buffer[layout.NLRValue] = exception
		onStack = jit.Words[uint64](p.stack, last.sp, jit.SavedPC+1)
		for i := range onStack {
			onStack[i] = buffer[saved[i]]
		}
		p.gate.Resume(last.sp, 1, jit.Long, &exit)
	}
	return exit.Args[0], 0, nil
}

// maxCalls is how many helpers a function may call to be compared.
const maxCalls = 3000

// TestAgainstMachineCode runs random functions as the one-pass emitter compiles them, as they are built here, constructed, and after all
// passes.
func TestAgainstMachineCode(t *testing.T) {
	for name, c := range map[string]struct {
		random func(seed uint64) string
		inline bool
	}{"viper": {randomViper, false}, "native": {randomNative, false}, "inline": {randomNative, true}} {
		t.Run(name, func(t *testing.T) { againstMachineCode(t, c.random, c.inline) })
	}
}

func againstMachineCode(t *testing.T, random func(seed uint64) string, inline bool) {
	p := newProcessor(t)
	kinds := map[string]int{}
	for seed := range uint64(seeds()) {
		src := random(seed)
		r, err := compileText(src)
		if err != nil {
			kinds["not compiled: "+err.Error()[strings.Index(err.Error(), " "):]]++
			continue
		}
		fn := r.Ops.Funcs[1]
		f, err := Build(r.Ops, fn, Options{Bits: 64, Reference: true, Inline: inline})
		if err != nil {
			kinds[fmt.Sprint("refused: ", err.(*Refused).Reason)]++
			continue
		}
		for call := range uint64(3) {
			args := randomArguments(seed*3+call, fn.NumPos)
			want := p.run(r, r.Module.Root.Children[0], args)
			if want.err != nil {
				continue
			}
			made := f.Clone()
			for step, do := range []func(){func() {}, made.Construct, func() { opt.Run(made, &opt.Options{}) }} {
				do()
				if d := want.diff(interpret(r.Ops, fn, made, p.base(), p.memory.Bytes[:memoryBytes], args)); d != "" {
					t.Fatalf("seed %d, step %d: %s\n%s\n%s\n%s", seed, step, d, src, r.Ops, made)
				}
			}
		}
		kinds["ok"]++
	}
	for k, n := range kinds {
		t.Log(n, k)
	}
	if kinds["ok"] < seeds()*2/3 {
		t.Errorf("only %d programs were compared", kinds["ok"])
	}
}

// seeds is how many programs are run; the variable SEEDS says another number.
func seeds() int {
	n, err := strconv.Atoi(os.Getenv("SEEDS"))
	if err != nil {
		return 400
	}
	return n
}
