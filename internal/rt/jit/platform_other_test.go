//go:build !(amd64 && (linux || darwin || freebsd))

package jit

import (
	"errors"
	"testing"
)

func TestUnsupported(t *testing.T) {
	if Supported {
		t.Error("Supported is true")
	}
	_, codeErr := Map([]byte{0xc3})
	_, stackErr := NewStack(1)
	_, memoryErr := NewMemory(1)
	for _, err := range []error{codeErr, stackErr, memoryErr} {
		if !errors.Is(err, errors.ErrUnsupported) {
			t.Errorf("got %v, want %v", err, errors.ErrUnsupported)
		}
	}
}
