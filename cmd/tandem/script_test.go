package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/tandem-lang/tandem/internal/bundle"
	"github.com/tandem-lang/tandem/internal/cross"
)

// reference is the path of a real mpy-cross, "" if there is none. It is looked up
// before testscript puts this package's own on the PATH.
var reference string

func TestMain(m *testing.M) {
	if app, err := bundle.Own(); app != nil || err != nil { // a bundle that a script made of this binary
		main()
	}
	reference, _ = exec.LookPath("mpy-cross")
	testscript.Main(m, map[string]func(){
		"tandem":            main,
		"mpy-cross":         main,
		cross.CircuitPython: main,
		"micropython":       main,
	})
}

// TestScripts runs the command as a user types it; see the testscript package for the
// notation. No Fantom is on the PATH but in the scripts that put it there.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			dirs := slices.DeleteFunc(filepath.SplitList(env.Getenv("PATH")), func(dir string) bool {
				_, err := os.Stat(filepath.Join(dir, "fan"))
				return err == nil
			})
			env.Setenv("PATH", strings.Join(dirs, string(filepath.ListSeparator)))
			return nil
		},
		UpdateScripts: os.Getenv("TANDEM_UPDATE") != "",
	})
}
