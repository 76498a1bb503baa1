// Package os is Python's module os: files by their paths, the environment, commands, random bytes.
//
//	import os
//	os.listdir("/tmp")
//	os.getenv("HOME")
//
// It knows no file systems: what takes paths is package vfs's.
package os

import (
	"io"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
	"github.com/tandem-lang/tandem/internal/rt/pylib/vfs"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Functions: append(vfs.Functions(),
			py.Def{Name: "getenv", Min: 1, Max: 2, Fn: getenv},
			py.Def{Name: "putenv", Min: 2, Max: 2, Fn: putenv},
			py.Def{Name: "unsetenv", Min: 1, Max: 1, Fn: unsetenv},
			py.Def{Name: "system", Min: 1, Max: 1, Fn: system},
			py.Def{Name: "urandom", Min: 1, Max: 1, Fn: urandom},
			py.Def{Name: "errno", Max: 1, Fn: errno},
		),
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			return add("sep", t.NewStr("/")) && vfs.Types(t, add)
		},
	}
}

// environment returns the host's, and the text of an argument that names a variable.
func environment(t *py.Thread, name Word) (env host.Env, key string, exc Word) {
	if key, exc = t.TextArg(name); exc != 0 {
		return nil, "", exc
	}
	if env = t.Runtime().Host().Env; env == nil {
		return nil, "", t.OSError(&host.Denied{Grant: "--allow-env"})
	}
	return env, key, 0
}

func getenv(t *py.Thread, a py.Args) (Word, Word) {
	env, key, exc := environment(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	value, ok := env.Get(key)
	switch {
	case ok:
		return t.Made(t.NewStr(value))
	case len(a.Words) > 1:
		return a.Words[1], 0
	}
	return layout.None, 0
}

func putenv(t *py.Thread, a py.Args) (Word, Word) {
	env, key, exc := environment(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	value, exc := t.TextArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	if err := env.Set(key, value); err != nil {
		return t.FailOS(err)
	}
	return layout.None, 0
}

func unsetenv(t *py.Thread, a py.Args) (Word, Word) {
	env, key, exc := environment(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	if key == "" || strings.Contains(key, "=") {
		return 0, t.OSError(host.EINVAL)
	}
	if err := env.Unset(key); err != nil {
		return t.FailOS(err)
	}
	return layout.None, 0
}

// system is system(command): what wait(2) says of how the command ended.
func system(t *py.Thread, a py.Args) (Word, Word) {
	command, exc := t.TextArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	run := t.Runtime().Host().Run
	if run == nil {
		return t.FailOS(&host.Denied{Grant: "--allow-run"})
	}
	var status int
	var err error
	exc = t.Wait(func(<-chan struct{}) { status, err = run(command) })
	stream.DescriptorsOf(t.Runtime()).Changed()
	switch {
	case exc != 0:
		return 0, exc
	case err != nil:
		return t.FailOS(err)
	}
	return layout.SmallInt(int64(status)), 0
}

func urandom(t *py.Thread, a py.Args) (Word, Word) {
	n, exc := t.IntArg(a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case n < 0:
		return t.Fail(py.ValueError, "")
	case uint64(n) > t.Heap.Stats().Limit:
		return t.NoMemory()
	}
	source := t.Runtime().Host().Random
	if source == nil {
		return t.FailOS(&host.Denied{Grant: "--allow-random"})
	}
	data := make([]byte, n)
	if _, err := io.ReadFull(source, data); err != nil {
		return t.FailOS(err)
	}
	return t.Made(t.NewBytes(data))
}

// errno is errno(), the number of the last error of the host, or errno(number), which sets it.
func errno(t *py.Thread, a py.Args) (Word, Word) {
	if len(a.Words) == 0 {
		return layout.SmallInt(int64(t.Runtime().LastErrno())), 0
	}
	n, exc := t.IntArg(a.Words[0])
	if exc == 0 {
		t.Runtime().SetLastErrno(host.Errno(n))
	}
	return layout.None, exc
}
