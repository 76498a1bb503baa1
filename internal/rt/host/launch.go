package host

import (
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// Launcher starts another program, which runs beside this one.
type Launcher func(c Command) (Child, error)

// Command says what is started.
type Command struct {
	Args  []string // the program, found along PATH where it is a plain name, and its arguments
	Dir   string   // in which it works; "" for that of this process
	Env   []string // "NAME=value", of which later ones count: what is set besides the environment of this process
	Input bool     // its standard input is written to through Child.In; else it is at its end
	Merge bool     // what it writes to standard error goes where its standard output does
}

// Child is a program that was started. Its streams are nil where they were not asked for.
type Child struct {
	In       io.WriteCloser
	Out, Err ReadPipe

	// Wait waits for its end and returns its exit code, 128 more than the number of the signal that ended it. It is called once.
	Wait func() int

	// Kill asks it to end, or ends it where the system knows no such question.
	Kill func() error
}

// ReadPipe is the end of a pipe that is read from.
type ReadPipe interface {
	io.ReadCloser

	// SetReadDeadline makes reads fail, with os.ErrDeadlineExceeded, that are not through at a time; the zero time lets them wait.
	SetReadDeadline(t time.Time) error
}

// launch starts a program of the system.
func launch(c Command) (child Child, err error) {
	cmd := exec.Command(c.Args[0], c.Args[1:]...)
	cmd.Dir = c.Dir
	if len(c.Env) > 0 {
		cmd.Env = append(os.Environ(), c.Env...)
	}
	var theirs, ours []io.Closer
	defer func() {
		for _, f := range theirs {
			f.Close()
		}
		if err != nil {
			for _, f := range ours {
				f.Close()
			}
		}
	}()
	pipe := func() (r, w *os.File) {
		if err == nil {
			r, w, err = os.Pipe()
		}
		return r, w
	}
	if c.Input {
		r, w := pipe()
		if err != nil {
			return child, err
		}
		theirs, ours = append(theirs, r), append(ours, w)
		cmd.Stdin, child.In = r, w
	}
	r, w := pipe()
	if err != nil {
		return child, err
	}
	theirs, ours = append(theirs, w), append(ours, r)
	cmd.Stdout, cmd.Stderr, child.Out = w, w, r
	if !c.Merge {
		r, w := pipe()
		if err != nil {
			return child, err
		}
		theirs, ours = append(theirs, w), append(ours, r)
		cmd.Stderr, child.Err = w, r
	}
	if err = cmd.Start(); err != nil {
		return child, err
	}
	child.Kill = func() error { return terminate(cmd.Process) }
	child.Wait = func() int {
		cmd.Wait() // how it ended is in its state
		if signal := signalOf(cmd.ProcessState); signal > 0 {
			return 128 + signal
		}
		return cmd.ProcessState.ExitCode()
	}
	return child, nil
}

func terminate(p *os.Process) error {
	if p.Signal(syscall.SIGTERM) == nil {
		return nil
	}
	return p.Kill()
}
