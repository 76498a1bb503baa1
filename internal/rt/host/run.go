package host

import (
	"errors"
	"os"
	"os/exec"
	"runtime"
	"syscall"
)

// shell runs a command line with the process's own streams.
func shell(command string) (int, error) {
	name, flag := "/bin/sh", "-c"
	if runtime.GOOS == "windows" {
		name, flag = "cmd", "/C"
	}
	cmd := exec.Command(name, flag, command)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		if signaled, ok := exit.Sys().(interface {
			Signaled() bool
			Signal() syscall.Signal
		}); ok && signaled.Signaled() {
			return int(signaled.Signal()), nil
		}
		return exit.ExitCode() << 8, nil
	}
	return 0, err
}
