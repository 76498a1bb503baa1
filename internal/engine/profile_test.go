package engine_test

import (
	"bytes"
	"testing"

	"github.com/google/pprof/profile"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// A profile has the functions and lines of the program, through calls by way of functions in Go.
func TestProfile(t *testing.T) {
	const program = `def inner(n):
    s = 0
    for i in range(n):
        s += i
    return s

def outer():
    return sorted(range(100), key=lambda x: inner(20000))

for i in range(5):
    outer()
`
	e, err := engine.New(engine.Options{Host: host.Grants{}.Host()})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	e.StartProfile()
	if code := e.Main(engine.Program{Name: "main.py", Text: []byte(program)}); code != 0 {
		t.Fatalf("exit code %d", code)
	}
	var out bytes.Buffer
	if err := e.StopProfile().Write(&out); err != nil {
		t.Fatal(err)
	}
	p, err := profile.Parse(&out)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"inner", "<lambda>", "outer", "<module>"}
	lines := map[string][]int64{"inner": {3, 4}, "<lambda>": {8}, "outer": {8}, "<module>": {11}}
	for _, s := range p.Sample {
		if len(s.Location) != len(want) {
			continue
		}
		for i, l := range s.Location {
			f := l.Line[0].Function
			if f.Name != want[i] || f.Filename != "main.py" {
				t.Errorf("frame %d is %s of %s, want %s", i, f.Name, f.Filename, want[i])
			}
			if at := l.Line[0].Line; at < lines[want[i]][0] || at > lines[want[i]][len(lines[want[i]])-1] {
				t.Errorf("%s is in line %d", f.Name, at)
			}
		}
		return
	}
	t.Errorf("no sample has the whole stack: %v", p)
}
