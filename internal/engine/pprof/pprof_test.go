package pprof_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/pprof/profile"

	"github.com/tandem-lang/tandem/internal/engine/pprof"
)

// What is written is what the format's own library reads.
func TestWrite(t *testing.T) {
	p := pprof.New(time.Millisecond)
	module := pprof.Frame{Function: "<module>", File: "app.py", Line: 12}
	inner := pprof.Frame{Function: "inner", File: "app.py", Line: 7}
	other := pprof.Frame{Function: "inner", File: "app.py", Line: 300}
	p.Add([]pprof.Frame{inner, module}, 3)
	p.Add([]pprof.Frame{module}, 1)
	p.Add([]pprof.Frame{other, module}, 200)
	p.Add([]pprof.Frame{inner, module}, 2)
	p.End()
	var out bytes.Buffer
	if err := p.Write(&out); err != nil {
		t.Fatal(err)
	}
	read, err := profile.Parse(&out)
	if err != nil {
		t.Fatal(err)
	}
	if err := read.CheckValid(); err != nil {
		t.Error(err)
	}
	if read.Period != 1e6 || read.PeriodType.Unit != "nanoseconds" || read.DurationNanos <= 0 || read.TimeNanos <= 0 {
		t.Errorf("period %d %v, time %d, duration %d", read.Period, read.PeriodType, read.TimeNanos, read.DurationNanos)
	}
	type counted struct {
		Stack []pprof.Frame
		Value []int64
	}
	var got []counted
	for _, s := range read.Sample {
		c := counted{Value: s.Value}
		for _, l := range s.Location {
			f := l.Line[0].Function
			c.Stack = append(c.Stack, pprof.Frame{Function: f.Name, File: f.Filename, Line: int(l.Line[0].Line)})
		}
		got = append(got, c)
	}
	want := []counted{
		{[]pprof.Frame{inner, module}, []int64{5, 5e6}},
		{[]pprof.Frame{module}, []int64{1, 1e6}},
		{[]pprof.Frame{other, module}, []int64{200, 2e8}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if len(read.Function) != 2 {
		t.Errorf("%d functions, want 2", len(read.Function))
	}
}
