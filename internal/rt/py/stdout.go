package py

import (
	"bufio"
	"io"
)

// stdoutBytes is how much of what is printed waits for more: it is written ahead of all that waits, and at the end.
const stdoutBytes = 16 << 10

// stdout is where print writes. A program that prints nothing has no buffer.
type stdout struct {
	to     io.Writer
	buffer *bufio.Writer // nil until something is printed
	direct bool          // nothing waits for more
}

func newStdout(w io.Writer, direct bool) *stdout {
	return &stdout{to: writerOf(w), direct: direct}
}

// Write writes what is printed.
func (s *stdout) Write(p []byte) (int, error) {
	if s.buffer == nil {
		s.buffer = bufio.NewWriterSize(s.to, stdoutBytes)
	}
	n, err := s.buffer.Write(p)
	if s.direct && err == nil {
		err = s.Flush()
	}
	return n, err
}

// Flush writes what waits.
func (s *stdout) Flush() error {
	if s.buffer == nil {
		return nil
	}
	return s.buffer.Flush()
}

// SetInteractive has all that is printed written at once from here on.
func (rt *Runtime) SetInteractive() { rt.stdout.direct = true }

func writerOf(w io.Writer) io.Writer {
	if w == nil {
		return io.Discard
	}
	return w
}
