package main

import (
	"bytes"
	"cmp"
	"os"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/engine/testrun"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/source"
)

// fantomTests runs tests of Fantom: of scripts, pods, types and methods.
type fantomTests struct {
	flags  fantomFlags
	around fan.Surroundings
	pods   pod.Source // once it was asked for
}

// is reports whether an argument of test is Fantom's: a script, or the qualified name of a pod, type or method.
func (f *fantomTests) is(arg string) bool {
	if strings.HasSuffix(arg, ".fan") {
		return true
	}
	if _, err := os.Stat(arg); err == nil {
		return false
	}
	return isQualified(arg)
}

// isQualified reports whether a text is the name of a pod, or the qualified name of a type or a slot: pod, pod::Type, pod::Type.slot.
func isQualified(s string) bool {
	podName, typeName, typed := strings.Cut(s, "::")
	typeName, slot, slotted := strings.Cut(typeName, ".")
	return isFanName(podName) && (!typed || isFanName(typeName)) && (!slotted || isFanName(slot))
}

// isFanName reports whether a text may be a name of Fantom.
func isFanName(s string) bool {
	return s != "" && strings.Trim(s, "_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// engine returns an engine whose programs write to out, and whose tests have files in a folder of a name.
func (f *fantomTests) engine(t *tester, out *bytes.Buffer, dir string) (*fantom.Engine, error) {
	h, around := t.options.Host, f.around
	h.Stdin, h.Stdout, h.Stderr = nil, out, out
	around.TestDir = dir
	return fantom.New(fantom.Options{Pods: f.pods, Host: &h, Around: around, Heap: heap.Options{Limit: t.options.Memory}, Steps: t.options.Steps, Databases: databases()})
}

// targets returns what runs by itself: each type of a pod that has tests.
func (f *fantomTests) targets(t *tester, args []string) (list []string, err error) {
	var options driver.FanOptions
	if options, f.around, err = f.flags.environment(t.io); err != nil {
		return nil, err
	}
	f.pods = options.Pods
	e, err := f.engine(t, &bytes.Buffer{}, "")
	if err != nil {
		return nil, err
	}
	defer e.Close()
	for _, arg := range args {
		if strings.HasSuffix(arg, ".fan") || strings.Contains(arg, "::") {
			list = append(list, arg)
			continue
		}
		types, err := e.TestTypes(arg)
		if err != nil {
			return nil, err
		}
		for _, typ := range types {
			if fantom.HasTests(typ) {
				list = append(list, typ.Sig)
			}
		}
	}
	return list, nil
}

// run runs the tests of a script, type or method.
func (f *fantomTests) run(t *tester, target string) testrun.Result {
	start, out := time.Now(), &bytes.Buffer{}
	r := testrun.Result{File: target}
	fail := func(err error) testrun.Result {
		r.Code, r.Output = exitErrors, out.String()
		r.Tests = append(r.Tests, testrun.Test{Status: testrun.Error, Text: err.Error()})
		return r
	}
	dir := ""
	if t.several { // which run side by side
		dir = "test-" + strings.NewReplacer("::", "-", "/", "-", "\\", "-").Replace(target)
	}
	e, err := f.engine(t, out, dir)
	if err != nil {
		return fail(err)
	}
	defer e.Close()
	if t.limits.timeout > 0 {
		defer time.AfterFunc(t.limits.timeout, e.TimeOut).Stop()
	}
	if strings.HasSuffix(target, ".fan") {
		text, err := os.ReadFile(target)
		if err != nil {
			return fail(cannotOpen(target, err))
		}
		p, err := e.Load(source.New(target, text))
		if err != nil {
			return fail(err)
		}
		target = p.Name
	}
	err = e.Tests(target, fantom.Tester{End: func(result fantom.TestResult) {
		test := testrun.Test{Name: result.Method[strings.LastIndexByte(result.Method, ':')+1:], Status: testrun.Passed, Text: result.Failure + result.Teardown}
		if result.Bad() {
			test.Status, r.Code = testrun.Failed, exitErrors
		}
		r.Tests = append(r.Tests, test)
	}})
	if dir != "" {
		err = cmp.Or(err, e.DropTestDir())
	}
	if err != nil {
		return fail(err)
	}
	r.Seconds, r.Output = time.Since(start).Seconds(), out.String()
	return r
}
