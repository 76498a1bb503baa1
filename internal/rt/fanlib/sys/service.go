package sys

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// serviceMethods: a service is found by each public type that it has, but Obj and Service; the one that was installed first wins.
func serviceMethods() table {
	return table{
		"list": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			r, exc := registryOf(t, "installed", "Service")
			if exc != 0 {
				return 0, exc
			}
			return t.NewList(t.Sys("Service"), r.all(t, nil)...)
		},
		"find": serviceFind,
		"findAll": func(t *fan.Thread, a fan.Args) (Word, Word) {
			r, exc := registryOf(t, "installed", "Service")
			if exc != 0 {
				return 0, exc
			}
			list, exc := t.NewList(t.Sys("Service"), r.all(t, ofService(t, a[0]))...)
			return readonlyList(t, list, exc)
		},
		"equals":      func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(a[0] == a[1]), 0 },
		"hash":        func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(int64(a[0]) >> 4), 0 },
		"isInstalled": serviceIn("installed"),
		"isRunning":   serviceIn("running"),
		"install":     serviceInstall,
		"start":       serviceStart,
		"stop":        serviceStop,
		"uninstall":   serviceUninstall,
		"onStart":     nothing,
		"onStop":      nothing,
	}
}

// ofService returns what tells the services of a type.
func ofService(t *fan.Thread, typ Word) func(Word) bool {
	of := typeOf(t, typ).NonNull()
	if of.Sig == "sys::Obj" || of.Sig == "sys::Service" || !of.Flags.Has(fcode.Public) {
		return func(Word) bool { return false }
	}
	return func(w Word) bool { return t.TypeOf(w).IsSubtype(of) }
}

func serviceFind(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[0] == 0 {
		return nullPointer(t)
	}
	r, exc := registryOf(t, "installed", "Service")
	if exc != 0 {
		return 0, exc
	}
	w := r.find(t, ofService(t, a[0]))
	if w == 0 && a.Bool(1) {
		return t.Fail("UnknownServiceErr", typeOf(t, a[0]).NonNull().Sig)
	}
	return w, 0
}

// serviceIn answers whether a service is in a registry.
func serviceIn(name string) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		r, exc := registryOf(t, name, "Service")
		if exc != 0 {
			return 0, exc
		}
		return fan.Bool(r.has(t, a[0])), 0
	}
}

func serviceInstall(t *fan.Thread, a fan.Args) (Word, Word) {
	r, exc := registryOf(t, "installed", "Service")
	if exc != 0 {
		return 0, exc
	}
	_, exc = r.add(t, a[0], func(w Word) bool { return w == a[0] })
	return a[0], exc
}

func serviceStart(t *fan.Thread, a fan.Args) (Word, Word) {
	if _, exc := serviceInstall(t, a); exc != 0 {
		return 0, exc
	}
	running, exc := registryOf(t, "running", "Service")
	if exc != 0 {
		return 0, exc
	}
	have, exc := running.add(t, a[0], func(w Word) bool { return w == a[0] })
	if have != 0 || exc != 0 {
		return a[0], exc
	}
	if exc := serviceCall(t, a[0], "onStart"); exc != 0 {
		running.remove(t, a[0])
		return a[0], serviceFailed(t, a[0], "onStart", exc)
	}
	return a[0], 0
}

func serviceStop(t *fan.Thread, a fan.Args) (Word, Word) {
	running, exc := registryOf(t, "running", "Service")
	if exc != 0 {
		return 0, exc
	}
	if running.remove(t, a[0]) {
		if exc := serviceCall(t, a[0], "onStop"); exc != 0 {
			return a[0], serviceFailed(t, a[0], "onStop", exc)
		}
	}
	return a[0], 0
}

func serviceUninstall(t *fan.Thread, a fan.Args) (Word, Word) {
	if _, exc := serviceStop(t, a); exc != 0 {
		return 0, exc
	}
	r, exc := registryOf(t, "installed", "Service")
	if exc == 0 {
		r.remove(t, a[0])
	}
	return a[0], exc
}

func serviceCall(t *fan.Thread, self Word, name string) (exc Word) {
	_, exc = t.Invoke(t.TypeOf(self).FindMethod(name, 0), self)
	return exc
}

// serviceFailed reports what a service threw; it goes no further, unless it ends the program.
func serviceFailed(t *fan.Thread, self Word, name string, failed Word) (exc Word) {
	if t.Stopping() {
		return failed
	}
	typ := t.TypeOf(self)
	text := "ERROR: fan." + typ.Pod.Name + "." + typ.Name + "." + name + "\n"
	if exc := write(t, text); exc != 0 {
		return exc
	}
	return writeErr(t, t.TraceText(failed))
}

// readonlyList marks a new list as one that its holder cannot change.
func readonlyList(t *fan.Thread, list, exc Word) (Word, Word) {
	if exc != 0 {
		return 0, exc
	}
	return listRO(t, fan.Args{list})
}
