package host

import (
	"crypto/rand"
	"io"
	"os"
	"time"
)

// Host is what an engine is granted. A field that is nil grants nothing.
type Host struct {
	Files  FS
	Net    NetPolicy
	Env    Env
	Run    Runner
	Launch Launcher // granted with Run
	Clock  Clock
	Random io.Reader

	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
}

// NetPolicy is asked ahead of each connection, each listener, each datagram and each question to a name server: op is "connect", "listen",
// "send" or "resolve", network one of Go's names ("tcp", "udp", "unix", "ip"), address host and port, or what is asked for. The host is a
// number, or a name of which the number was an answer. A nil error allows it.
type NetPolicy func(op, network, address string) error

// Env is the environment of a process.
type Env interface {
	// Get returns a variable, and whether it is set.
	Get(name string) (value string, ok bool)

	// Set sets a variable.
	Set(name, value string) error

	// Unset removes a variable.
	Unset(name string) error
}

// Runner runs a command line in the system's shell and returns its status as wait(2) has it: the exit code times 256, or the number of the
// signal that ended the command.
type Runner func(command string) (status int, err error)

// Clock tells the time and lets it pass.
type Clock interface {
	// Now returns the time of day, which may be set back.
	Now() time.Time

	// Monotonic returns the time since some moment, which never goes back.
	Monotonic() time.Duration

	// Sleep waits, or until the channel is closed.
	Sleep(d time.Duration, stop <-chan struct{})
}

// Denied is the error of something that is not granted.
type Denied struct {
	Grant string // what would grant it, as a user of the command writes it: "--allow-net"
}

// Error names the grant.
func (d *Denied) Error() string { return "not granted: " + d.Grant }

// OS returns all that a command of the operating system has.
func OS() Host {
	return Host{
		Files: OSFiles(nil, nil), Net: AllowAll, Env: osEnv{}, Run: shell, Launch: launch, Clock: NewClock(), Random: rand.Reader,
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
	}
}

// AllowAll is the policy that allows every connection.
func AllowAll(op, network, address string) error { return nil }

// AllowNet is Net's policy for a program: the host's, or none.
func (h *Host) AllowNet(op, network, address string) error {
	if h.Net == nil {
		return &Denied{"--allow-net"}
	}
	return h.Net(op, network, address)
}

type clock struct{ start time.Time }

// NewClock returns the system's clock.
func NewClock() Clock { return clock{time.Now()} }

func (c clock) Now() time.Time { return time.Now() }

func (c clock) Monotonic() time.Duration { return time.Since(c.start) }

func (c clock) Sleep(d time.Duration, stop <-chan struct{}) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-stop:
	}
}

type osEnv struct{}

func (osEnv) Get(name string) (string, bool) { return os.LookupEnv(name) }
func (osEnv) Set(name, value string) error   { return os.Setenv(name, value) }
func (osEnv) Unset(name string) error        { return os.Unsetenv(name) }
