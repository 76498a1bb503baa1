package source

import (
	"io"
	"os"
)

// Stdin is the name that stands for standard input and standard output in a command line.
const Stdin = "-"

// Read reads a file, or for Stdin all of stdin under the given name. The error is that of the file.
func Read(path, stdinName string, stdin io.Reader) (*File, error) {
	if path == Stdin {
		text, err := io.ReadAll(stdin)
		return New(stdinName, text), err
	}
	text, err := os.ReadFile(path)
	return New(path, text), err
}
