//go:build !(amd64 && (linux || darwin || freebsd))

package jit

import "errors"

// Supported reports whether this platform can run native code in the process.
const Supported = false

// call has no code to enter where mapPages maps none.
func call(_, _ uintptr, _ *[4]uintptr) uintptr { panic(errors.ErrUnsupported) }

func cross(_, _, _ uintptr, _ *[5]uint64) { panic(errors.ErrUnsupported) }

func switchTo(_, _, _ uintptr, _ *[5]uint64) { panic(errors.ErrUnsupported) }

func mapPages(int) ([]byte, error) { return nil, errors.ErrUnsupported }

func unmapPages([]byte) error { return errors.ErrUnsupported }

func makeExecutable([]byte) error { return errors.ErrUnsupported }

func forbid([]byte) error { return errors.ErrUnsupported }
