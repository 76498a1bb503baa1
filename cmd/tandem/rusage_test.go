//go:build unix

package main

import (
	"os"
	"syscall"
)

// maxRSS returns the peak of a process as its system counts it: on Linux in KiB.
func maxRSS(p *os.ProcessState) int64 {
	if u, ok := p.SysUsage().(*syscall.Rusage); ok {
		return int64(u.Maxrss)
	}
	return 0
}
