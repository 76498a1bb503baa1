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
		if signal := signalOf(exit.ProcessState); signal > 0 {
			return signal, nil
		}
		return exit.ExitCode() << 8, nil
	}
	return 0, err
}

// signalOf returns the number of the signal that ended a process; 0 for none.
func signalOf(state *os.ProcessState) int {
	if status, ok := state.Sys().(interface {
		Signaled() bool
		Signal() syscall.Signal
	}); ok && status.Signaled() {
		return int(status.Signal())
	}
	return 0
}
