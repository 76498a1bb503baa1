package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
)

// isFantom reports whether what run is given is Fantom's: a script, or a pod, type or method by its qualified name.
func isFantom(args []string) bool {
	if len(args) == 0 {
		return false
	}
	if _, err := os.Stat(args[0]); err == nil {
		return strings.HasSuffix(args[0], ".fan")
	}
	return strings.HasSuffix(args[0], ".fan") || strings.Contains(args[0], "::")
}

// runFantom runs a Fantom program and returns its exit code.
func runFantom(args []string, home fantomFlags, h *host.Host, limits *limitFlags, io stdio) (int, error) {
	options, around, err := home.environment(io)
	if err != nil {
		return exitUsage, err
	}
	settle()
	h.Stdin, h.Stdout, h.Stderr = io.in, io.out, io.err
	e, err := fantom.New(fantom.Options{Pods: options.Pods, Host: h, Around: around, Heap: heap.Options{Limit: int(limits.memory), Torture: heap.Torture(limits.torture)}, Steps: limits.steps})
	if err != nil {
		return exitUsage, err
	}
	defer e.Close()
	if limits.timeout > 0 {
		defer time.AfterFunc(limits.timeout, e.TimeOut).Stop()
	}
	if strings.HasSuffix(args[0], ".fan") {
		text, err := os.ReadFile(args[0])
		if err != nil {
			return exitUsage, cannotOpen(args[0], err)
		}
		return e.RunScript(source.New(args[0], text), args[1:]), nil
	}
	code, err := e.RunTarget(args[0], args[1:])
	if errors.Is(err, fantom.ErrNoMain) {
		return exitErrors, fmt.Errorf("%s: %w", args[0], err)
	}
	return code, err
}
