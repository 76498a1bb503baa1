package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"tandem":    main,
		"mpy-cross": main,
	})
}

// TestScripts runs the command as a user types it; see the testscript package for the notation.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: os.Getenv("TANDEM_UPDATE") != "",
	})
}
