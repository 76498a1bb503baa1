package fan

import (
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// TestSteps checks that each step follows those that provide what it requires, and that
// every fact has a step.
func TestSteps(t *testing.T) {
	have, needed, seen := map[fact]bool{}, map[fact]bool{}, map[string]bool{}
	for _, s := range steps {
		if s.name == "" || seen[s.name] || (s.run == nil) == (s.read == nil) || len(s.provides) == 0 {
			t.Errorf("step %q: %+v", s.name, s)
		}
		seen[s.name] = true
		for _, f := range s.requires {
			needed[f] = true
			if !have[f] {
				t.Errorf("step %q runs before a step that provides %q", s.name, f)
			}
		}
		for _, f := range s.provides {
			have[f] = true
		}
	}
	for f := range have {
		last := []fact{localeProps, paramDefaults, immutability, checkedObjects, variables, closureClasses}
		if !needed[f] && !slices.Contains(last, f) {
			t.Errorf("no step requires %q", f)
		}
	}
}

// TestRooms checks that the steps go through the rooms in the order in which
// ARCHITECTURE.md draws them.
func TestRooms(t *testing.T) {
	rooms := []string{"fan", "bind", "desugar", "check", "lower"}
	at := 0
	for _, s := range steps {
		room := "fan"
		if s.run != nil {
			name := runtime.FuncForPC(reflect.ValueOf(s.run).Pointer()).Name()
			room, _, _ = strings.Cut(name[strings.LastIndex(name, "/")+1:], ".")
		}
		switch i := slices.Index(rooms, room); {
		case room == "closure" && (rooms[at] == "desugar" || rooms[at] == "lower"):
		case room == "bind" && s.name == "import": // between declaring and parsing
		case i < at:
			t.Errorf("step %q of %s comes after %s", s.name, room, rooms[at])
		default:
			at = i
		}
	}
}
