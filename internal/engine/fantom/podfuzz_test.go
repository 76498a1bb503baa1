package fantom_test

import (
	"bytes"
	"math/rand/v2"
	"path/filepath"
	"runtime/debug"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	compiler "github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/source"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// Limits of a pod that may be anything.
const (
	hostileMemory = 16 << 20
	hostileSteps  = 200_000
	hostileTime   = 200 * time.Millisecond // when it is told to end
	hostileEnd    = time.Minute            // when it must have ended
)

// hostileName is the name of the pod.
const hostileName = "hostile"

// compiledPrograms are the programs of testdata as pods.
var compiledPrograms = sync.OnceValue(func() []*pod.Pod {
	var list []*pod.Pod
	names, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range names {
		a, err := txtar.ParseFile(name)
		if err != nil {
			panic(err)
		}
		src := compiler.Script(source.New("main.fan", a.Files[0].Data))
		src.Name = hostileName
		content, diags, err := compiler.Compile(src, compiler.Options{Pods: pod.Memory(fanlib.Library())})
		if err == nil && diags.Err() == nil {
			list = append(list, content)
		}
	}
	return list
})

// copyOf returns the code of a pod as it is read, so that it can be changed.
func copyOf(t *testing.T, p *pod.Pod) *pod.Pod {
	t.Helper()
	a, err := pod.OpenBytes(hostileName, written(t, p))
	if err != nil {
		t.Fatal(err)
	}
	code, err := a.Code()
	if err != nil {
		t.Fatal(err)
	}
	c := *p
	c.Code = code
	return &c
}

func written(t *testing.T, p *pod.Pod) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := pod.Write(&buf, p, pod.Options{Level: -1}); err != nil {
		t.Skip(err)
	}
	return buf.Bytes()
}

// runHostile runs a pod that may hold anything, without grants and within limits. It must end in time, with a heap that the checker
// accepts.
func runHostile(t *testing.T, content []byte) {
	t.Helper()
	h := host.Grants{}.Host()
	out := &limited{}
	h.Stdout, h.Stderr, h.Stdin = out, out, bytes.NewReader(nil)
	e, err := fantom.New(fantom.Options{
		Pods: pod.Memory{hostileName: content}, Host: &h, Steps: hostileSteps, Heap: heap.Options{Limit: hostileMemory, Torture: heap.Torture{Poison: true}},
	})
	if err != nil {
		t.Fatal(err)
	}
	timeout := time.AfterFunc(hostileTime, e.TimeOut)
	defer timeout.Stop()
	late := time.AfterFunc(hostileEnd, func() {
		debug.SetTraceback("all")
		panic("the program does not end")
	})
	defer late.Stop()
	defer e.Close()
	e.RunTarget(hostileName, nil)
	checkHeap(t, e)
}

// checkHeap holds the heap of an engine against the checker.
func checkHeap(t *testing.T, e *fantom.Engine) {
	t.Helper()
	h := e.Runtime().Heap()
	h.SetTorture(heap.Torture{})
	e.Runtime().Flush()
	if err := h.Check(layout.RawWords); err != nil {
		t.Errorf("after the program: %v", err)
	}
}

// limited is a writer that forgets all but the beginning.
type limited struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *limited) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.buf.Len() < 1<<16 {
		l.buf.Write(p)
	}
	return len(p), nil
}

// A change makes something else of a pod: which of the things of its kind, and what, say three numbers.
type change func(p *fcode.Pod, which, where, what int)

// changes are the kinds of changes.
var changes = []change{
	func(p *fcode.Pod, which, where, what int) {
		inCode(p, which, where, func(in *fcode.Instr) { in.A = int32(operand(p, in.Op, what)) })
	},
	func(p *fcode.Pod, which, where, what int) { // another operation on the same operand
		inCode(p, which, where, func(in *fcode.Instr) {
			for n := range fcode.NumOps {
				if op := fcode.Op((n + what) % fcode.NumOps); op.Info().Arg == in.Op.Info().Arg && op != in.Op {
					in.Op = op
					return
				}
			}
		})
	},
	func(p *fcode.Pod, which, where, what int) { // any operation
		inCode(p, which, where, func(in *fcode.Instr) {
			op := fcode.Op(what % fcode.NumOps)
			if op == fcode.Switch {
				op = fcode.Throw
			}
			*in = fcode.Instr{Op: op, A: int32(operand(p, op, what)), B: int32(operand(p, op, what+1))}
		})
	},
	func(p *fcode.Pod, which, where, what int) {
		inCode(p, which, where, func(in *fcode.Instr) { *in = fcode.Instr{Op: fcode.Nop} })
	},
	func(p *fcode.Pod, which, where, what int) { // an operand of a trap
		inMethod(p, which, func(c *fcode.Code) {
			if len(c.Traps) > 0 {
				t := &c.Traps[where%len(c.Traps)]
				t.Start, t.Handler, t.Type = min(t.Start, int32(what%len(c.Instrs))), int32((what+where)%len(c.Instrs)), uint16(what%len(p.TypeRefs))
			}
		})
	},
	func(p *fcode.Pod, which, where, what int) {
		p.Types[which%len(p.Types)].Base = uint16(what % len(p.TypeRefs))
	},
	func(p *fcode.Pod, which, where, what int) {
		t := p.Types[which%len(p.Types)]
		t.Mixins = append(t.Mixins, uint16(what%len(p.TypeRefs)))
	},
	func(p *fcode.Pod, which, where, what int) { p.Types[which%len(p.Types)].Flags ^= 1 << (what % 24) },
	func(p *fcode.Pod, which, where, what int) {
		if m := methodOf(p, which); m != nil {
			m.Flags ^= 1 << (what % 24)
		}
	},
	func(p *fcode.Pod, which, where, what int) { // the type of a parameter, a local or the result
		if m := methodOf(p, which); m != nil {
			at := where % (len(m.Vars) + 2)
			ref := uint16(what % len(p.TypeRefs))
			switch {
			case at < len(m.Vars):
				m.Vars[at].Type = ref
			case at == len(m.Vars):
				m.Returns = ref
			default:
				m.InheritedReturns = ref
			}
		}
	},
	func(p *fcode.Pod, which, where, what int) { // a name, so that a method overrides another
		if m := methodOf(p, which); m != nil {
			m.Name = uint16(what % len(p.Names))
		}
	},
	func(p *fcode.Pod, which, where, what int) {
		if t := p.Types[which%len(p.Types)]; len(t.Fields) > 0 {
			f := &t.Fields[where%len(t.Fields)]
			f.Type, f.Flags = uint16(what%len(p.TypeRefs)), f.Flags^1<<(what>>8%24)
		}
	},
	func(p *fcode.Pod, which, where, what int) {
		p.TypeRefs[which%len(p.TypeRefs)] = p.TypeRefs[what%len(p.TypeRefs)]
	},
	func(p *fcode.Pod, which, where, what int) {
		m := &p.MethodRefs[which%len(p.MethodRefs)]
		switch where % 3 {
		case 0:
			m.Parent = uint16(what % len(p.TypeRefs))
		case 1:
			m.Name = uint16(what % len(p.Names))
		default:
			m.Params = append(m.Params, uint16(what%len(p.TypeRefs)))
		}
	},
	func(p *fcode.Pod, which, where, what int) {
		if len(p.FieldRefs) > 0 {
			f := &p.FieldRefs[which%len(p.FieldRefs)]
			f.Parent, f.Name = uint16(what%len(p.TypeRefs)), uint16(where%len(p.Names))
		}
	},
}

func methodOf(p *fcode.Pod, which int) *fcode.Method {
	t := p.Types[which%len(p.Types)]
	if len(t.Methods) == 0 {
		return nil
	}
	return &t.Methods[which/7%len(t.Methods)]
}

// inMethod changes the code of a method.
func inMethod(p *fcode.Pod, which int, f func(c *fcode.Code)) {
	m := methodOf(p, which)
	if m == nil || len(m.Code) == 0 {
		return
	}
	inBody(m, p, f)
}

func inCode(p *fcode.Pod, which, where int, f func(in *fcode.Instr)) {
	inMethod(p, which, func(c *fcode.Code) {
		in := &c.Instrs[where%len(c.Instrs)]
		if in.Op == fcode.Switch {
			return
		}
		f(in)
		if in.Op.Info().Arg == fcode.JumpArg {
			in.A %= int32(len(c.Instrs))
		}
	})
}

// operand returns an operand for an operation, most often one of its table.
func operand(p *fcode.Pod, op fcode.Op, what int) int {
	sizes := map[fcode.Operand]int{
		fcode.IntArg: len(p.Ints), fcode.FloatArg: len(p.Floats), fcode.StrArg: len(p.Strs), fcode.TypeArg: len(p.TypeRefs), fcode.TypePairArg: len(p.TypeRefs),
		fcode.FieldArg: len(p.FieldRefs), fcode.MethodArg: len(p.MethodRefs), fcode.RegisterArg: 8, fcode.JumpArg: 40, fcode.DurationArg: len(p.Durations),
	}
	return what % max(sizes[op.Info().Arg], 1)
}

// edit changes a pod as edits say, in six bytes each.
func edit(p *fcode.Pod, edits []byte) {
	for ; len(edits) >= 6; edits = edits[6:] {
		which, where, what := int(edits[1])|int(edits[2])<<8, int(edits[3]), int(edits[4])|int(edits[5])<<8
		changes[int(edits[0])%len(changes)](p, which, where, what)
	}
}

// FuzzPodEdits runs compiled programs of which instructions, signatures, parents and names were changed. A long run:
//
//	go test ./internal/engine/fantom -run '^$' -fuzz '^FuzzPodEdits$' -fuzztime 10m -parallel 1
func FuzzPodEdits(f *testing.F) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range compiledPrograms() {
		edits := make([]byte, 6)
		for n := range edits {
			edits[n] = byte(r.Uint32())
		}
		f.Add(uint16(i), edits)
	}
	f.Fuzz(func(t *testing.T, program uint16, edits []byte) {
		list := compiledPrograms()
		p := copyOf(t, list[int(program)%len(list)])
		edit(p.Code, edits)
		runHostile(t, written(t, p))
	})
}
