package fantom

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// TestResult is what became of one test method.
type TestResult struct {
	Method   string // qualified name
	Verifies int    // what it verified
	Failure  string // the trace of what it threw, "" if it passed
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
	return list, nil
}

// Tests runs the tests of a pod, of pod::Type or of pod::Type.method: each method whose name begins with test. report is called behind each.
func (e *Engine) Tests(target string, report func(TestResult)) error {
	target, method, _ := strings.Cut(target, ".")
	types, err := e.TestTypes(target)
	if err != nil {
		return err
	}
	found := false
	for _, typ := range types {
		for _, s := range typ.Slots() {
			if m := s.Method; m != nil && strings.HasPrefix(m.Name, "test") && (method == "" || m.Name == method) {
				found = true
				report(e.test(typ, m))
			}
		}
	}
	if !found {
		return fmt.Errorf("no tests in %s", target)
	}
	return nil
}

// test runs one method on an object of its own: setup, the method, teardown in any case.
func (e *Engine) test(typ *fan.Type, m *fan.Method) TestResult {
	t := e.rt.Main()
	r := TestResult{Method: typ.Sig + "." + m.Name}
	mark := t.Kept()
	defer t.Release(mark)
	t.Restart()
	self, exc := t.New(typ)
	if exc == 0 {
		t.Keep(self)
		t.Heap.Store(self, fan.TestMethod, t.SlotObject(fan.Slot{Method: m}))
		if exc = e.call(typ, "setup", self); exc == 0 {
			exc = e.call(typ, m.Name, self)
		}
		if exc != 0 {
			r.Failure = t.TraceText(exc)
		}
		if after := e.call(typ, "teardown", self); after != 0 && exc == 0 {
			exc = after
		}
		r.Verifies = int(t.Heap.Load(self, fan.TestCount))
	}
	if exc != 0 && r.Failure == "" {
		r.Failure = t.TraceText(exc)
	}
	return r
}

func (e *Engine) call(typ *fan.Type, name string, self fan.Word) (exc fan.Word) {
	m := typ.FindMethod(name, 0)
	_, exc = e.rt.Main().Invoke(m, self)
	return exc
}
