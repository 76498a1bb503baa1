package sys

import (
	"path/filepath"
	"runtime"
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// environment is the state of the Env that a runtime begins with.
type environment struct {
	mu           sync.Mutex
	in, out, err Word // streams, once they were asked for
}

// envState returns the state of the first Env, and its object.
func envState(t *fan.Thread) (self Word, st *environment, exc Word) {
	type entry struct {
		self Word
		st   *environment
	}
	v, exc := t.Runtime().Once("sys.env", func() (any, Word) {
		typ, err := t.Runtime().Type("sys::BootEnv")
		if err != nil {
			return nil, t.Exception(err)
		}
		st := &environment{}
		self := t.NewHost(typ, st, nil)
		if self == 0 {
			_, exc := t.Made(0)
			return nil, exc
		}
		t.Runtime().Root(self)
		return entry{self, st}, 0
	})
	if exc != 0 {
		return 0, nil, exc
	}
	return v.(entry).self, v.(entry).st, 0
}

func envMethods() table {
	text := func(f func() string) fan.Native {
		return func(t *fan.Thread, _ fan.Args) (Word, Word) { return newStr(t, f()) }
	}
	return table{
		"cur":         envCur,
		"platform":    text(func() string { return osName() + "-" + archName() }),
		"os":          text(osName),
		"arch":        text(archName),
		"runtime":     text(func() string { return "java" }),
		"isBrowser":   func(*fan.Thread, fan.Args) (Word, Word) { return fan.Bool(false), 0 },
		"javaVersion": func(*fan.Thread, fan.Args) (Word, Word) { return fan.Int(17), 0 },
		"idHash":      func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(int64(a[1] >> 4 & 0x7fffffff)), 0 },
		"args": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			words := []Word{}
			for _, s := range t.Runtime().Args() {
				words = append(words, t.NewStr(s))
			}
			return constList(t, "sys::Str", words)
		},
		"gc":  func(t *fan.Thread, _ fan.Args) (Word, Word) { t.Collect(); return 0, 0 },
		"in":  envIn,
		"out": envOut(func(st *environment) *Word { return &st.out }, false),
		"err": envOut(func(st *environment) *Word { return &st.err }, true),
		"exit": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return 0, t.Exit(int(a.Int(1)))
		},
	}
}

// currentEnv is Env.cur, where it is not the first one.
type currentEnv struct {
	mu     sync.Mutex
	making bool
	self   Word
}

// envCur returns the Env that programs see: the first one, or where there is a path of folders a util::PathEnv on it, which is made when it
// is first asked for. While that is made, its constructor gets the first one.
func envCur(t *fan.Thread, _ fan.Args) (Word, Word) {
	boot, _, exc := envState(t)
	around := t.Runtime().Around()
	if exc != 0 || !around.PathEnv || t.Runtime().Host().Files == nil {
		return boot, exc
	}
	cur := own(t, "sys.env.cur", func() *currentEnv { return &currentEnv{} })
	cur.mu.Lock()
	self, making := cur.self, cur.making
	cur.making = true
	cur.mu.Unlock()
	switch {
	case self != 0:
		return self, 0
	case making:
		return boot, 0
	}
	self, exc = newPathEnv(t, around.Props)
	if exc != 0 {
		if t.Stopping() {
			return 0, exc
		}
		if exc := writeErr(t, "WARN: cannot init Sys.curEnv\n"+t.TraceText(exc)); exc != 0 {
			return 0, exc
		}
		self = boot
	}
	cur.mu.Lock()
	defer cur.mu.Unlock()
	cur.self = t.Runtime().Root(self)
	return self, 0
}

// newPathEnv returns a util::PathEnv, of a file of properties or of the variable FAN_ENV_PATH.
func newPathEnv(t *fan.Thread, props string) (Word, Word) {
	typ, err := t.Runtime().Type("util::PathEnv")
	if err != nil {
		return t.FailWith(err)
	}
	name, args := "make", []Word(nil)
	if props != "" {
		f, exc := newLocal(t, pathURI(filepath.ToSlash(props), false, "file"), props)
		if exc != 0 {
			return 0, exc
		}
		name, args = "makeProps", []Word{f}
	}
	s, ok := typ.FindSlot(name)
	if !ok || s.Method == nil {
		return t.Fail("UnknownSlotErr", typ.Sig+"."+name)
	}
	return t.CallTagged(s.Method, args)
}

func osName() string {
	switch runtime.GOOS {
	case "darwin":
		return "macosx"
	case "windows":
		return "win32"
	}
	return runtime.GOOS
}

func archName() string {
	switch runtime.GOARCH {
	case "amd64":
		return "x86_64"
	case "386":
		return "x86"
	case "arm64":
		return "aarch64"
	}
	return runtime.GOARCH
}

// envOut returns the stream to standard output or error.
func envOut(of func(*environment) *Word, toErr bool) fan.Native {
	return func(t *fan.Thread, _ fan.Args) (Word, Word) {
		_, st, exc := envState(t)
		if exc != 0 {
			return 0, exc
		}
		st.mu.Lock()
		defer st.mu.Unlock()
		w := of(st)
		if *w != 0 {
			return *w, 0
		}
		to := t.Runtime().Host().Stdout
		if toErr {
			to = t.Runtime().Host().Stderr
		}
		o, exc := newOut(t, "SysOutStream", &outState{direct: to, write: func(t *fan.Thread, b []byte) (exc Word) {
			if to == nil {
				return 0
			}
			var err error
			t.Wait(func() { _, err = to.Write(b) })
			if err != nil {
				_, exc = t.Fail("IOErr", err.Error())
			}
			return exc
		}})
		if exc == 0 {
			*w = t.Runtime().Root(o)
		}
		return o, exc
	}
}

func envIn(t *fan.Thread, _ fan.Args) (Word, Word) {
	_, st, exc := envState(t)
	if exc != 0 {
		return 0, exc
	}
	st.mu.Lock()
	defer st.mu.Unlock()
	if st.in != 0 {
		return st.in, 0
	}
	from := t.Runtime().Host().Stdin
	s, exc := newIn(t, "SysInStream", &inState{direct: from, read: func(t *fan.Thread, b []byte) (n int, exc Word) {
		if from == nil {
			return 0, 0
		}
		t.Wait(func() { n, _ = from.Read(b) })
		return n, 0
	}})
	if exc == 0 {
		st.in = t.Runtime().Root(s)
	}
	return s, exc
}

// sysStreamMethods are those of the streams of the process, which are natives of their own in sys.
func sysStreamMethods(of table, names ...string) table {
	list := table{}
	for _, name := range names {
		list[name] = of[name]
	}
	return list
}
