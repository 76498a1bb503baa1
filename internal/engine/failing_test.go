package engine_test

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

var failEach = flag.Bool("faileach", false, "let each allocation of the programs fail, not only some: hours")

// failPoints is about how many allocations of a program fail, each in a run of its own.
const failPoints = 24

// failTime is how long a program may wait for something.
const failTime = 50 * time.Millisecond

// A program whose n-th allocation fails, or all from the n-th on, ends as a program does, and leaves a heap that the checker accepts. The
// programs have no files, network or other threads, so that many stop early. Those failing are spread over what the program allocates; with
// -faileach it is each of them.
func TestFailingAllocations(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no programs", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			total := failAt(t, a.Files[0].Data, heap.Torture{FailAt: math.MaxInt})
			step := max(1, total/failPoints)
			if *failEach {
				step = 1
			}
			for n := 1; n <= total && !t.Failed(); n += step {
				failAt(t, a.Files[0].Data, heap.Torture{FailAt: n})
				failAt(t, a.Files[0].Data, heap.Torture{FailAt: n, FailOn: true})
			}
		})
	}
}

// failAt runs a program with a switch of the heap on and returns how many allocations it made.
func failAt(t *testing.T, text []byte, torture heap.Torture) (allocations int) {
	t.Helper()
	var out bytes.Buffer
	h := host.Grants{}.Host()
	h.Stdout, h.Stderr, h.Stdin = &limited{&out}, &limited{&out}, bytes.NewReader(nil)
	e, err := engine.New(engine.Options{Host: h, Path: []string{".frozen"}, Memory: hostileMemory, Steps: hostileSteps})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	defer func() {
		if r := recover(); r != nil {
			panic(fmt.Sprintf("%+v: %v", torture, r))
		}
	}()
	timeout := time.AfterFunc(failTime, e.TimeOut)
	defer timeout.Stop()
	hp := e.Runtime().Machine().Heap()
	hp.SetTorture(torture)
	e.Main(engine.Program{Name: "main.py", Text: text})
	allocations = hp.Allocations()
	if err := e.Check(); err != nil {
		t.Errorf("%+v: after the program: %v", torture, err)
	}
	return allocations
}
