package fantom

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// TestResult is what became of one test method.
type TestResult struct {
	Method   string // qualified name
	Verifies int    // what it verified
	Failure  string // the trace of what it threw, "" if it passed
	Teardown string // the trace of what teardown threw
}

// Bad reports whether the method, or what came behind it, failed.
func (r *TestResult) Bad() bool { return r.Failure != "" || r.Teardown != "" }

// Tester runs tests and says so.
type Tester struct {
	Verbose bool // tests are told to be so

	Begin func(method string) // is called ahead of each method with its qualified name; may be nil
	End   func(TestResult)    // is called behind it
}

// TestTypes returns the types of a pod, or the one that pod::Type names, that have tests: concrete ones that extend sys::Test, in the order of
// their names.
func (e *Engine) TestTypes(target string) ([]*fan.Type, error) {
	podName, typeName, _ := strings.Cut(target, "::")
	p, err := e.rt.FindPod(podName)
	if err != nil {
		return nil, err
	}
	base, err := e.rt.Type("sys::Test")
	if err != nil {
		return nil, err
	}
	names := p.TypeNames()
	slices.Sort(names)
	var list []*fan.Type
	for _, name := range names {
		if typeName != "" && name != typeName {
			continue
		}
		typ, err := e.rt.Type(podName + "::" + name)
		if err != nil {
			return nil, err
		}
		if typ.IsSubtype(base) && !typ.Flags.Has(fcode.Abstract) {
			list = append(list, typ)
		}
	}
	if typeName != "" && !slices.Contains(names, typeName) {
		_, err = e.rt.Type(target)
	}
	return list, err
}

// HasTests reports whether a type, one of TestTypes, has a method that is a test.
func HasTests(typ *fan.Type) bool { return slices.ContainsFunc(typ.Slots(), isTest) }

func isTest(s fan.Slot) bool { return s.Method != nil && strings.HasPrefix(s.Method.Name, "test") }

// ErrNoTests is the error of a target that is there and has no tests.
var ErrNoTests = errors.New("no tests")

// Tests runs the tests of a pod, of pod::Type or of pod::Type.method: each method whose name begins with test.
func (e *Engine) Tests(target string, to Tester) error {
	target, method, named := strings.Cut(target, ".")
	types, err := e.TestTypes(target)
	if err != nil {
		return err
	}
	found := false
	for _, typ := range types {
		for _, s := range typ.Slots() {
			if isTest(s) && (method == "" || s.Method.Name == method) {
				found = true
				to.End(e.test(typ, s.Method, to))
			}
		}
	}
	switch {
	case found:
		return nil
	case named:
		return &fan.Err{Type: "sys::UnknownSlotErr", Message: target + "." + method}
	}
	return fmt.Errorf("%w in %s", ErrNoTests, target)
}

// DropTestDir deletes the folder of the files of tests, if there is one.
func (e *Engine) DropTestDir() error {
	t := e.rt.Main()
	e.restart()
	if exc := sys.DropTestDir(t); exc != 0 {
		return errors.New(t.ErrText(exc))
	}
	return nil
}

// test runs one method on an object of its own: setup, the method, teardown in any case.
func (e *Engine) test(typ *fan.Type, m *fan.Method, to Tester) TestResult {
	t := e.rt.Main()
	r := TestResult{Method: typ.Sig + "." + m.Name}
	if to.Begin != nil {
		to.Begin(r.Method)
	}
	mark := t.Kept()
	defer t.Release(mark)
	e.restart()
	self, exc := t.New(typ)
	if exc != 0 {
		r.Failure = t.TraceText(exc)
		return r
	}
	t.Keep(self)
	t.Heap.Store(self, fan.TestMethod, t.SlotObject(fan.Slot{Method: m}))
	if to.Verbose {
		exc = e.beVerbose(self)
	}
	for _, m := range []*fan.Method{typ.FindMethod("setup", 0), m} {
		if exc == 0 {
			_, exc = t.CallTagged(m, []fan.Word{self})
		}
	}
	if exc != 0 {
		r.Failure = t.TraceText(exc)
	}
	if _, exc = t.CallTagged(typ.FindMethod("teardown", 0), []fan.Word{self}); exc != 0 {
		r.Teardown = t.TraceText(exc)
	}
	r.Verifies = int(t.Heap.Load(self, fan.TestCount))
	return r
}

// beVerbose sets the property of a test that programs reach by its name alone.
func (e *Engine) beVerbose(test fan.Word) (exc fan.Word) {
	t := e.rt.Main()
	name := t.Keep(t.NewStr("verbose"))
	args, exc := t.NewList(t.Sys("Obj"), layout.True)
	if exc == 0 {
		_, exc = t.CallTagged(t.Sys("Obj").FindMethod("trap", 2), []fan.Word{test, name, t.Keep(args)})
	}
	return exc
}
