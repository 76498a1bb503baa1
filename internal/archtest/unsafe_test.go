package archtest

import (
	"slices"
	"testing"
)

// unsafeRooms are the packages whose business is memory outside of Go's, and sockets: golang.org/x/sys cannot connect one to no address.
var unsafeRooms = []string{"internal/rt/heap", "internal/rt/jit", "internal/rt/layout", "internal/rt/machine", "internal/rt/sockets"}

func TestUnsafeHasItsRooms(t *testing.T) {
	for _, f := range goFiles(t) {
		if slices.Contains(f.imports, "unsafe") && !slices.Contains(unsafeRooms, f.pkg) {
			t.Errorf("%s imports unsafe: only %v may", f.path, unsafeRooms)
		}
	}
}
