package fantom_test

import (
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// openTerminal opens a terminal of the kernel's, and what a person has in front of it; the test is skipped where the system gives none.
func openTerminal(t *testing.T) (person, terminal *os.File) {
	t.Helper()
	person, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { person.Close() })
	if err := unix.IoctlSetPointerInt(int(person.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Skip(err)
	}
	n, err := unix.IoctlGetInt(int(person.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Skip(err)
	}
	if terminal, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0); err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { terminal.Close() })
	return person, terminal
}

// On a terminal a console has its size, clears it, and does not show passwords.
func TestConsoleOnTerminal(t *testing.T) {
	person, terminal := openTerminal(t)
	if err := unix.IoctlSetWinsize(int(terminal.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 33, Col: 101}); err != nil {
		t.Fatal(err)
	}
	type shown struct {
		text string
		err  error
	}
	done := make(chan shown)
	go func() { // types the password once it is asked for
		var sb strings.Builder
		b := make([]byte, 100)
		for !strings.Contains(sb.String(), "end") {
			n, err := person.Read(b)
			if err != nil {
				done <- shown{sb.String(), err}
				return
			}
			asked := strings.Contains(sb.String(), "Secret? ")
			sb.Write(b[:n])
			if !asked && strings.Contains(sb.String(), "Secret? ") {
				for state, err := unix.IoctlGetTermios(int(terminal.Fd()), unix.TCGETS); err == nil && state.Lflag&unix.ECHO != 0; {
					time.Sleep(time.Millisecond) // until the terminal hides what is typed
					state, err = unix.IoctlGetTermios(int(terminal.Fd()), unix.TCGETS)
				}
				io.WriteString(person, "hush\n")
			}
		}
		done <- shown{sb.String(), nil}
	}()
	runOn(t, mainOf(`c := Console.cur; echo([c.width, c.height]); echo(c.clear === c); s := c.promptPassword("Secret? "); echo(s.size); echo(s.reverse); echo("end")`),
		host.Host{Stdin: terminal, Stdout: terminal}, fantom.Options{})
	got := <-done
	if want := "[101, 33]\r\n\x1b[H\x1b[2Jtrue\r\nSecret? \r\n4\r\nhsuh\r\nend\r\n"; got.err != nil || got.text != want {
		t.Errorf("%q, %v", got.text, got.err)
	}
}
