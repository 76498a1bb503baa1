package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/fan/env"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

const fantHelpText = `
Fantom Test Runner
Usage:
  fant [options] <target>*
Target:
  <pod>
  <pod>::<Type>
  <pod>::<Type>.<method>
Options:
  -help, -h, -?  print usage help
  -version       print version
  -v             verbose mode
  -all           test all pods
  -js            test JavaScript environment

`

// fant runs tests.
func (l *launcher) fant(args []string) int {
	r := fantRun{l: l}
	var targets []string
	all, js := false, false
	for _, arg := range args {
		switch {
		case isHelp(arg):
			l.print(fantHelpText)
			return fantom.ExitFailed
		case arg == "-version":
			return l.fantVersion()
		case arg == "-v":
			r.tester.Verbose = true
		case arg == "-all":
			all = true
		case arg == "-js":
			js = true
		case strings.HasPrefix(arg, "-"):
			l.print("WARNING: Unknown option: %s\n", arg)
		default:
			targets = append(targets, arg)
		}
	}
	if len(targets) == 0 && !all && !js {
		l.print(fantHelpText)
		return fantom.ExitFailed
	}
	e, err := l.engine()
	if err != nil {
		return l.failed(err)
	}
	defer e.Close()
	if js {
		return e.RunTarget("nodeJs::Main", append([]string{"test"}, targets...))
	}
	r.e, r.start = e, time.Now()
	r.tester.Begin, r.tester.End = r.begin, r.end
	if all {
		r.all()
	} else if err := r.targets(targets); err != nil {
		fmt.Fprintln(l.err, err)
		return fantom.ExitFailed
	}
	r.summary()
	return len(r.failures) & 255
}

// fantVersion says what is around a test.
func (l *launcher) fantVersion() int {
	if err := l.find(); err != nil {
		return l.failed(err)
	}
	l.print("\nFantom Test Runner\n\nfan.version:  %s\nfan.runtime:  java\nfan.platform: %s\n\nEnv path:\n", podVersion(l.pods, "sys"), env.Platform())
	for _, dir := range l.around.Path {
		l.print("  %s\n", dir)
	}
	l.print("\n")
	return fantom.ExitFailed
}

// fantRun is a run of tests, one after the other in one engine.
type fantRun struct {
	l      *launcher
	e      *fantom.Engine
	tester fantom.Tester
	start  time.Time

	types, methods, verifies int
	failures                 []string
}

// targets runs what the command line names, up to what is not there.
func (r *fantRun) targets(list []string) error {
	for i, target := range list {
		if i > 0 {
			r.l.print("\n")
		}
		if !strings.Contains(target, ".") {
			types, err := r.e.TestTypes(target)
			if err != nil {
				return err
			}
			r.types += len(types)
		}
		if err := r.e.Tests(target, r.tester); err != nil && !errors.Is(err, fantom.ErrNoTests) {
			return err
		}
	}
	return nil
}

// all runs the tests of all installed pods. What cannot be loaded has none.
func (r *fantRun) all() {
	for _, file := range installedPods(r.l.around.Path) {
		name := podOfFile(file)
		types, err := r.e.TestTypes(name)
		if err == nil && len(types) == 0 {
			continue
		}
		if err == nil {
			r.types += len(types)
			r.l.print("\n")
			err = r.e.Tests(name, r.tester)
		}
		if err != nil && !errors.Is(err, fantom.ErrNoTests) {
			r.l.errorf("%s: %v", name, err)
		}
	}
}

func (r *fantRun) begin(method string) { r.l.print("-- Run: %s\n", method) }

func (r *fantRun) end(t fantom.TestResult) {
	r.methods++
	r.verifies += t.Verifies
	if t.Failure == "" {
		r.l.print("   Pass: %s [%d]\n", t.Method, t.Verifies)
	} else {
		r.failures = append(r.failures, t.Method)
		r.l.print("\nTEST FAILED\n%s", t.Failure)
	}
	fmt.Fprint(r.l.err, t.Teardown) // which does not make a test fail here
}

func (r *fantRun) summary() {
	elapsed := time.Since(r.start)
	text := fmt.Sprintf("%dms", elapsed.Milliseconds())
	if elapsed > 10*time.Second {
		text = fanvalue.Duration(elapsed).ToLocale()
	}
	r.l.print("\nTime: %s\n\n", text)
	verdict := "All tests passed!"
	if n := len(r.failures); n > 0 {
		verdict = fmt.Sprintf("%d FAILURES", n)
		r.l.print("Failed:\n  %s\n\n", strings.Join(r.failures, "\n  "))
	}
	r.l.print("***\n*** %s [%d types, %d methods, %d verifies]\n***\n", verdict, r.types, r.methods, r.verifies)
}
