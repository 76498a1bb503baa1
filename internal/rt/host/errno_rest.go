//go:build !linux && !windows

package host

import "syscall"

func errnoOfSystem(syscall.Errno) Errno { return 0 }
