package sys

import (
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// logState is what a Log is: its name, and from which level on it takes records. The level's object is the log's own word.
type logState struct {
	mu   sync.Mutex
	name string
}

func logMethods() table {
	enabled := func(level string) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			of, exc := staticField(t, "LogLevel", level)
			if exc != 0 {
				return 0, exc
			}
			return fan.Bool(logTakes(t, a[0], of)), 0
		}
	}
	return table{
		"list":  logList,
		"find":  logFind,
		"get":   logGet,
		"make":  logMake,
		"name":  logName,
		"toStr": logName,
		"level": func(t *fan.Thread, a fan.Args) (Word, Word) { return logLevel(t, a[0]), 0 },
		"level=": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if a[1] == 0 {
				return t.Fail("ArgErr", "level cannot be null")
			}
			setLogLevel(t, a[0], a[1])
			return 0, 0
		},
		"isEnabled": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if a[1] == 0 {
				return nullPointer(t)
			}
			return fan.Bool(logTakes(t, a[0], a[1])), 0
		},
		"isErr":   enabled("err"),
		"isWarn":  enabled("warn"),
		"isInfo":  enabled("info"),
		"isDebug": enabled("debug"),
		"err":     logAt("err"),
		"warn":    logAt("warn"),
		"info":    logAt("info"),
		"debug":   logAt("debug"),
		"log":     logRecord,
		"handlers": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			r, exc := logHandlers(t)
			if exc != 0 {
				return 0, exc
			}
			list, exc := t.NewList(t.Sys("Func"), r.all(t, nil)...)
			return readonlyList(t, list, exc)
		},
		"addHandler": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if a[0] == 0 {
				return nullPointer(t)
			}
			immutable, exc := objIsImmutable(t, a)
			if exc != 0 {
				return 0, exc
			}
			if immutable == 0 {
				return t.Fail("NotImmutableErr", "handler must be immutable")
			}
			r, exc := logHandlers(t)
			if exc == 0 {
				_, exc = r.add(t, a[0], nil)
			}
			return 0, exc
		},
		"removeHandler": func(t *fan.Thread, a fan.Args) (Word, Word) {
			r, exc := logHandlers(t)
			if exc == 0 {
				r.remove(t, a[0])
			}
			return 0, exc
		},
	}
}

func logOf(t *fan.Thread, w Word) *logState { return t.Heap.Host(w).(*logState) }

func logName(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, logOf(t, a[0]).name) }

func logLevel(t *fan.Thread, self Word) Word {
	st := logOf(t, self)
	st.mu.Lock()
	defer st.mu.Unlock()
	return t.Heap.Load(self, ownWord)
}

func setLogLevel(t *fan.Thread, self, level Word) {
	st := logOf(t, self)
	st.mu.Lock()
	defer st.mu.Unlock()
	t.Heap.Store(self, ownWord, level)
}

// logTakes reports whether a log takes records of a level.
func logTakes(t *fan.Thread, self, level Word) bool {
	return t.Heap.Load(logLevel(t, self), fan.EnumOrdinal) <= t.Heap.Load(level, fan.EnumOrdinal)
}

func logNamed(t *fan.Thread, name string) func(Word) bool {
	return func(w Word) bool { return logOf(t, w).name == name }
}

func logList(t *fan.Thread, _ fan.Args) (Word, Word) {
	r, exc := registryOf(t, "logs", "Log")
	if exc != 0 {
		return 0, exc
	}
	list, exc := t.NewList(t.Sys("Log"), r.all(t, nil)...)
	return readonlyList(t, list, exc)
}

func logFind(t *fan.Thread, a fan.Args) (Word, Word) {
	r, exc := registryOf(t, "logs", "Log")
	if exc != 0 {
		return 0, exc
	}
	w := r.find(t, logNamed(t, text(t, a[0])))
	if w == 0 && a.Bool(1) {
		return t.Fail("Err", "Unknown log: "+text(t, a[0]))
	}
	return w, 0
}

func logGet(t *fan.Thread, a fan.Args) (Word, Word) {
	w, exc := logFind(t, fan.Args{a[0], 0})
	if w != 0 || exc != 0 {
		return w, exc
	}
	self := t.NewObject(t.Sys("Log"))
	if self == 0 {
		return t.Made(0)
	}
	if exc := logInit(t, self, text(t, a[0])); exc != 0 {
		return 0, exc
	}
	r, exc := registryOf(t, "logs", "Log")
	if exc != 0 {
		return 0, exc
	}
	have, exc := r.add(t, self, logNamed(t, text(t, a[0])))
	if have != 0 {
		return have, 0
	}
	return self, exc
}

func logMake(t *fan.Thread, a fan.Args) (Word, Word) {
	name := text(t, a[1])
	if exc := logInit(t, a[0], name); exc != 0 || !a.Bool(2) {
		return 0, exc
	}
	r, exc := registryOf(t, "logs", "Log")
	if exc != 0 {
		return 0, exc
	}
	have, exc := r.add(t, a[0], logNamed(t, name))
	if have != 0 {
		return t.Fail("ArgErr", "Duplicate log name: "+name)
	}
	return 0, exc
}

// logInit gives a new log its name, and the level that the settings of sys have for it.
func logInit(t *fan.Thread, self Word, name string) (exc Word) {
	if !fanvalue.UriIsName(name) {
		_, exc = t.Fail("NameErr", name)
		return exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(self)
	if t.Bind(self, &logState{name: name}, nil) == 0 {
		_, exc = t.Made(0)
		return exc
	}
	level, exc := staticField(t, "LogLevel", "info")
	if exc == 0 {
		setLogLevel(t, self, level)
	}
	return exc
}

// logAt is the method that reports at a level.
func logAt(level string) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		at, exc := staticField(t, "LogLevel", level)
		if exc != 0 {
			return 0, exc
		}
		if !logTakes(t, a[0], at) && override(t.TypeOf(a[0]), "log", 1) == nil {
			return 0, 0
		}
		_, exc = t.RunFantom("Log", "report", a[0], at, a[1], a[2])
		return 0, exc
	}
}

// logHandlers returns the functions that take records: at first LogRec.print.
func logHandlers(t *fan.Thread) (*registry, Word) {
	v, exc := t.Runtime().Once("sys.log.handlers", func() (any, Word) {
		print, exc := methodFunc(t, t.Sys("LogRec").FindMethod("print", 1))
		if exc != 0 {
			return nil, exc
		}
		return newRegistry(t, "Func", print)
	})
	if exc != 0 {
		return nil, exc
	}
	return v.(*registry), 0
}

// logRecord gives a record to the handlers. What one of them throws is shown, and goes no further.
func logRecord(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return nullPointer(t)
	}
	level, exc := t.GetField(t.Sys("LogRec").FindField("level"), a[1])
	if exc != 0 || !logTakes(t, a[0], level) {
		return 0, exc
	}
	r, exc := logHandlers(t)
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	handlers := r.all(t, nil)
	for _, f := range handlers {
		t.Keep(f)
	}
	t.Keep(a[1])
	for _, f := range handlers {
		_, exc := call(t, f, []Word{a[1]})
		if exc != 0 && !t.Stopping() {
			exc = writeErr(t, t.TraceText(exc))
		}
		if exc != 0 {
			return 0, exc
		}
	}
	return 0, 0
}

// logRecMake sets the fields of a record, which lie in the object.
func logRecMake(t *fan.Thread, a fan.Args) (Word, Word) {
	typ := t.Sys("LogRec")
	for i, name := range [...]string{"time", "level", "logName", "msg", "err"} {
		t.Heap.Store(a[0], typ.FindField(name).Offset, a[i+1])
	}
	return 0, 0
}
