// Command peers measures package tandem beside other languages that run inside of Go programs, in one run, and prints a table.
//
//	go run . -runs 5
//
// The peers take turns at each task, run by run, and the medians are compared: what else the machine does falls on all of them. Time is
// processor time of the whole process, the garbage collector's included; -clock wall counts time that passes. Every result is held
// against that of the first peer. Each task's times are given for the first peer, and for the others as a ratio to it: 2.0 took twice as long.
//
// It needs a system with getrusage and /proc, such as Linux.
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// task is something that each peer does.
type task struct {
	name string
	unit float64 // one result is this many of the things that are shown
	of   string  // what is shown: the unit of time
	run  func(p *peer) (result int, took time.Duration, err error)
}

var now func() time.Duration

func main() {
	runs := flag.Int("runs", 5, "runs of each task")
	clock := flag.String("clock", "cpu", "what counts: cpu or wall")
	n := flag.Int("fib", 30, "argument of fib")
	only := flag.String("only", "", "tasks whose names match this regular expression")
	idle := flag.String("idle", "", "print the bytes that an idle engine of this peer takes, and nothing else")
	flag.Parse()
	start := time.Now()
	now = processorTime
	if *clock == "wall" {
		now = func() time.Duration { return time.Since(start) }
	}
	if *idle != "" {
		check(printIdle(*idle))
		return
	}
	pattern, err := regexp.Compile(*only)
	check(err)
	fmt.Print("| task | ", peers[0].name)
	for _, p := range peers[1:] {
		fmt.Print(" | ", p.name)
	}
	fmt.Println(" |\n|---" + strings.Repeat("|---:", len(peers)) + "|")
	for _, t := range tasks(*n) {
		if pattern.MatchString(t.name) {
			t.row(*runs)
		}
	}
	if pattern.MatchString("idle") {
		idleRow()
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

// processorTime is what the process has used.
func processorTime() time.Duration {
	var u syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

const (
	goCalls   = 1_000_000 // of a Go function by a program
	fromGo    = 100_000   // of a program's function by Go
	starts    = 50
	idleCount = 200

	patience = 3 * time.Second // a peer that takes longer at a task does it once
)

func tasks(n int) []task {
	return []task{
		function(fmt.Sprintf("fib(%d)", n), "fib", n), function("sieve", "sieve", 300_000), function("dict counting", "count", 300_000),
		function("strings built and split", "text", 2000), function("shellsort", "shellsort", 30_000), function("objects", "objects", 30_000),
		function("1,000,000 calls of a Go function", "calls", goCalls),
		{"a call from Go", fromGo, "ns", callFromGo},
		{"start of an engine", starts, "µs", func(p *peer) (int, time.Duration, error) { return startEngines(p, false) }},
		{"start, load and call a function", starts, "µs", func(p *peer) (int, time.Duration, error) { return startEngines(p, true) }},
	}
}

// function is the task of one call of a function of the program.
func function(name, function string, n int) task {
	return task{name, 1, "ms", func(p *peer) (int, time.Duration, error) {
		e, err := p.start(p.program())
		if err != nil {
			return 0, 0, err
		}
		defer e.close()
		runtime.GC()
		began := now()
		result, err := e.call(function, n)
		return result, now() - began, err
	}}
}

func callFromGo(p *peer) (int, time.Duration, error) {
	if p.identity == "" {
		return 0, 0, nil
	}
	e, err := p.start(p.identity)
	if err != nil {
		return 0, 0, err
	}
	defer e.close()
	runtime.GC()
	began := now()
	sum := 0
	for i := range fromGo {
		v, err := e.call("identity", i)
		if err != nil {
			return 0, 0, err
		}
		sum += v
	}
	return sum, now() - began, nil
}

// startEngines starts engines that run an empty program, or one with a function, which is called.
func startEngines(p *peer, call bool) (int, time.Duration, error) {
	source := ""
	if call {
		if source = p.identity; source == "" {
			return 0, 0, nil
		}
	}
	runtime.GC()
	began := now()
	sum := 0
	for i := range starts {
		e, err := p.start(source)
		if err != nil {
			return 0, 0, err
		}
		if call {
			v, err := e.call("identity", i)
			if err != nil {
				return 0, 0, err
			}
			sum += v
		}
		e.close()
	}
	return sum, now() - began, nil
}

// row measures a task and prints its line of the table.
func (t *task) row(runs int) {
	times := make([][]time.Duration, len(peers))
	want := 0
	for range runs {
		for i := range peers {
			if len(times[i]) > 0 && times[i][0] > patience {
				continue
			}
			result, took, err := t.run(&peers[i])
			if err != nil {
				err = fmt.Errorf("%s: %s: %w", peers[i].name, t.name, err)
			}
			check(err)
			if took == 0 {
				continue
			}
			if i == 0 {
				want = result
			}
			if result != want {
				check(fmt.Errorf("%s: %s: %d, not %d", peers[i].name, t.name, result, want))
			}
			times[i] = append(times[i], took)
		}
	}
	medians := make([]float64, len(peers))
	for i, all := range times {
		medians[i] = math.NaN()
		if len(all) > 0 {
			slices.Sort(all)
			medians[i] = float64(all[len(all)/2]) / t.unit
		}
	}
	scale := map[string]float64{"ns": 1, "µs": 1e3, "ms": 1e6}[t.of]
	printRow(t.name, number(medians[0]/scale)+" "+t.of, medians)
}

// printRow prints the ratios of all values to the first.
func printRow(name, first string, values []float64) {
	fmt.Printf("| %s | %s", name, first)
	for _, v := range values[1:] {
		if math.IsNaN(v) {
			fmt.Print(" | –")
		} else {
			fmt.Print(" | ", number(v/values[0]))
		}
	}
	fmt.Println(" |")
}

// number shows three digits.
func number(v float64) string {
	digits := 2 - int(math.Floor(math.Log10(max(v, 1e-9))))
	return strconv.FormatFloat(v, 'f', max(0, min(digits, 2)), 64)
}

// idleRow measures idle engines, each peer's in a process of its own.
func idleRow() {
	self, err := os.Executable()
	check(err)
	bytes := make([]float64, len(peers))
	for i, p := range peers {
		out, err := exec.Command(self, "-idle", p.name).Output()
		check(err)
		bytes[i], err = strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
		check(err)
	}
	printRow(fmt.Sprintf("memory of an idle engine, of %d", idleCount), number(bytes[0]/1024)+" KiB", bytes)
}

// printIdle prints by how much the memory of the process that is resident grows for an engine.
func printIdle(name string) error {
	i := slices.IndexFunc(peers, func(p peer) bool { return p.name == name })
	if i < 0 {
		return fmt.Errorf("no peer is named %s", name)
	}
	engines := make([]engine, 0, idleCount)
	start := func() error {
		e, err := peers[i].start("")
		engines = append(engines, e)
		return err
	}
	if err := start(); err != nil { // what all engines share
		return err
	}
	before, err := resident()
	if err != nil {
		return err
	}
	for len(engines) < idleCount+1 {
		if err := start(); err != nil {
			return err
		}
	}
	after, err := resident()
	if err != nil {
		return err
	}
	fmt.Println((after - before) / idleCount)
	for _, e := range engines {
		e.close()
	}
	return nil
}

// resident returns the bytes of the process that are in memory, when Go has given back what it does not need.
func resident() (int, error) {
	debug.FreeOSMemory()
	text, err := os.ReadFile("/proc/self/statm") // proc(5): size, resident, …, in pages
	if err != nil {
		return 0, err
	}
	pages, err := strconv.Atoi(strings.Fields(string(text))[1])
	return pages * os.Getpagesize(), err
}
