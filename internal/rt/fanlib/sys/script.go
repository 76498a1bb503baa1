package sys

import (
	"sync"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// scripts are those that Env.compileScript has compiled, by the file's Uri.
type scripts struct {
	mu    sync.Mutex
	cache map[string]cachedScript
}

// cachedScript is a script as it was compiled last.
type cachedScript struct {
	stamp string // the file's size and time
	typ   *fan.Type
}

func scriptsOf(t *fan.Thread) *scripts {
	return own(t, "sys.scripts", func() *scripts { return &scripts{cache: map[string]cachedScript{}} })
}

// envCompileScript compiles a script, unless it has not changed since it was compiled, and returns its first public type. What is wrong
// with it is logged and thrown in Fantom: see EnvRun.
func envCompileScript(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	if a[1] == 0 {
		return nullPointer(t)
	}
	options := t.Keep(a[2])
	file, exc := t.Invoke(t.TypeOf(a[1]).FindMethod("normalize", 0), a[1])
	if exc != 0 {
		return 0, exc
	}
	t.Keep(file)
	stamp, exc := t.RunFantom("Env", "scriptStamp", file)
	if exc != 0 {
		return 0, exc
	}
	s, key, entry := scriptsOf(t), fileOf(t, file).uri.String(), cachedScript{stamp: t.Text(stamp)}
	force, exc := scriptForced(t, options)
	if exc != 0 {
		return 0, exc
	}
	s.mu.Lock()
	have, ok := s.cache[key]
	s.mu.Unlock()
	if ok && !force && have.stamp == entry.stamp {
		return t.TypeObject(have.typ), 0
	}
	if entry.typ, exc = compileScript(t, file, options); exc != 0 {
		return 0, exc
	}
	s.mu.Lock()
	s.cache[key] = entry
	s.mu.Unlock()
	return t.TypeObject(entry.typ), 0
}

// scriptForced returns the option force.
func scriptForced(t *fan.Thread, options Word) (bool, Word) {
	if options == 0 {
		return false, 0
	}
	w, exc := mapGet(t, options, t.NewStr("force"), 0)
	return w == layout.True, exc
}

// compileScript compiles the script of a file, which is kept, and returns its first public type; the last one if none is.
func compileScript(t *fan.Thread, file, options Word) (*fan.Type, Word) {
	base, exc := t.RunFantom("Env", "scriptBase", file)
	if exc != 0 {
		return nil, exc
	}
	name := t.Runtime().ScriptName(t.Text(base))
	source, exc := t.Invoke(t.TypeOf(file).FindMethod("readAllStr", 1), file, fan.Bool(true))
	if exc != 0 {
		return nil, exc
	}
	archive, problems, err := t.CompileScript(name, scriptPath(t, file), t.Text(t.Keep(source)))
	if err != nil {
		return nil, t.Exception(err)
	}
	if exc := reportScript(t, file, name, problems, options); exc != 0 {
		return nil, exc
	}
	p, err := t.Runtime().AddPod(name, archive)
	if err != nil {
		return nil, t.Exception(err)
	}
	var typ *fan.Type
	for _, name := range p.TypeNames() {
		if typ, err = t.Runtime().Type(p.Name + "::" + name); err != nil {
			return nil, t.Exception(err)
		}
		if typ.Flags.Has(fcode.Public) {
			break
		}
	}
	if typ == nil {
		_, exc := t.Fail("Err", "Script file defines no public classes: "+fileOf(t, file).uri.String())
		return nil, exc
	}
	return typ, 0
}

// scriptPath is how problems name a file.
func scriptPath(t *fan.Thread, file Word) string {
	st := fileOf(t, file)
	if st.path != "" {
		return st.path
	}
	return st.uri.PathStr
}

// reportScript logs the problems of a script as its options say, and throws the first error.
func reportScript(t *fan.Thread, file Word, name string, problems []fan.ScriptProblem, options Word) (exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	var words []Word
	add := func(w Word) { words = append(words, t.Keep(w)) }
	for _, p := range problems {
		add(t.NewStr(p.Message))
		add(t.BoxInt(int64(p.Line)))
		add(t.BoxInt(int64(p.Column)))
		add(layout.Bool(p.Warning))
	}
	list, exc := t.NewList(t.Sys("Obj"), words...)
	if exc != 0 {
		return exc
	}
	t.Keep(list)
	_, exc = t.RunFantom("Env", "scriptProblems", t.Keep(t.NewStr(name)), t.Keep(t.NewStr(scriptPath(t, file))), list, options)
	return exc
}

// envScriptToJs asks the installed compiler for the JavaScript of a script.
func envScriptToJs(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	if a[1] == 0 || a[2] == 0 {
		return nullPointer(t)
	}
	base, exc := t.RunFantom("Env", "scriptBase", a[1])
	if exc != 0 {
		return 0, exc
	}
	name := t.Keep(t.NewStr(t.Runtime().ScriptName(t.Text(base))))
	return t.RunFantom("Env", "scriptToJs", name, a[1], a[2])
}
