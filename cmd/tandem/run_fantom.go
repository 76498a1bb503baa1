package main

import (
	"io"
	"os"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
)

// isFantom reports whether what run is given is Fantom's: a script, a pod that can be found, or a type or method by its qualified name.
func (o *runFlags) isFantom(args []string) bool {
	if len(args) == 0 {
		return false
	}
	name := args[0]
	if strings.HasSuffix(name, ".fan") {
		return true
	}
	if info, err := os.Stat(name); err == nil && !info.IsDir() || !isQualified(name) {
		return false
	}
	if strings.Contains(name, "::") {
		return true
	}
	options, err := o.fantom.options(stdio{err: io.Discard})
	if err != nil {
		return false
	}
	_, err = options.Pods.Open(name)
	return err == nil
}

// newFantom returns an engine with what is granted, and inside limits, and what ends it.
func newFantom(o fantom.Options, h *host.Host, limits *limitFlags, std stdio) (e *fantom.Engine, end func(), err error) {
	settle()
	h.Stdin, h.Stdout, h.Stderr = std.in, std.out, std.err
	o.Host, o.Heap, o.Steps, o.Databases = h, heap.Options{Limit: int(limits.memory), Torture: heap.Torture(limits.torture)}, limits.steps, databases()
	if e, err = fantom.New(o); err != nil {
		return nil, nil, err
	}
	if limits.timeout == 0 {
		return e, func() { e.Close() }, nil
	}
	timer := time.AfterFunc(limits.timeout, e.TimeOut)
	return e, func() {
		timer.Stop()
		e.Close()
	}, nil
}

// runFantom runs a Fantom program and returns its exit code.
func runFantom(args []string, home fantomFlags, h *host.Host, limits *limitFlags, std stdio) (int, error) {
	options, around, err := home.environment(std)
	if err != nil {
		return exitUsage, err
	}
	e, end, err := newFantom(fantom.Options{Pods: options.Pods, Around: around}, h, limits, std)
	if err != nil {
		return exitUsage, err
	}
	defer end()
	if strings.HasSuffix(args[0], ".fan") {
		text, err := os.ReadFile(args[0])
		if err != nil {
			return exitUsage, cannotOpen(args[0], err)
		}
		return e.RunScript(source.New(args[0], text), args[1:]), nil
	}
	return e.RunTarget(args[0], args[1:]), nil
}
