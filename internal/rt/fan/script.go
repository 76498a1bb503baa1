package fan

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/code/pod"
)

// Compile makes a pod of a script while a program runs: path is where the problems are said to be. The pod is nil if one of them is an
// error; err is for what is about no place in the script.
type Compile func(name, path, text string) (a *pod.Archive, problems []ScriptProblem, err error)

// ScriptProblem is one thing that is wrong with a script.
type ScriptProblem struct {
	Line, Column int // from 1
	Message      string
	Warning      bool
}

// CompileScript compiles a script to a pod of a name. It is a safepoint.
func (t *Thread) CompileScript(name, path, text string) (a *pod.Archive, problems []ScriptProblem, err error) {
	compile := t.rt.opts.Compile
	if compile == nil {
		return nil, nil, &Err{"sys::UnsupportedErr", "no compiler"}
	}
	t.Wait(func() { a, problems, err = compile(name, path, text) })
	return a, problems, err
}

// ScriptName returns the name of the next script's pod: the letters and digits of a file's name, and a number.
func (rt *Runtime) ScriptName(base string) string {
	name := make([]byte, 0, len(base)+4)
	for i := range len(base) {
		c := base[i]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || i > 0 && '0' <= c && c <= '9' {
			name = append(name, c)
		}
	}
	return string(name) + "_" + strconv.FormatInt(rt.scripts.Add(1)-1, 10)
}

// Open returns a pod's file, also that of a pod that was made known while the program runs: see pod.Source.
func (rt *Runtime) Open(name string) (*pod.Archive, error) {
	rt.mu.Lock()
	p := rt.pods[name]
	rt.mu.Unlock()
	if p != nil {
		return p.Archive, nil
	}
	return rt.opts.Pods.Open(name)
}
