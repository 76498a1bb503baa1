package py

import (
	"bufio"
	"io"
)

// stdoutBytes is how much of what is printed waits for more: it is written ahead of all that waits, and at the end.
const stdoutBytes = 16 << 10

// stdout is where print writes.
type stdout struct {
	*bufio.Writer
	direct bool // nothing waits for more
}

func newStdout(w io.Writer, direct bool) *stdout {
	return &stdout{bufio.NewWriterSize(writerOf(w), stdoutBytes), direct}
}

// Write writes what is printed.
func (s *stdout) Write(p []byte) (int, error) {
	n, err := s.Writer.Write(p)
	if s.direct && err == nil {
		err = s.Flush()
	}
	return n, err
}

// SetInteractive has all that is printed written at once from here on.
func (rt *Runtime) SetInteractive() { rt.stdout.direct = true }

func writerOf(w io.Writer) io.Writer {
	if w == nil {
		return io.Discard
	}
	return w
}
