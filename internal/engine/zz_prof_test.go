package engine_test

import (
	"os"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

func TestProf(t *testing.T) {
	file := os.Getenv("PROG")
	if file == "" {
		t.Skip()
	}
	text, _ := os.ReadFile(file)
	e, err := engine.New(engine.Options{Host: host.OS(), Args: append([]string{file}, strings.Fields(os.Getenv("ARGS"))...), Path: []string{"", ".frozen"}})
	if err != nil {
		t.Fatal(err)
	}
	e.Main(engine.Program{Name: file, Text: text})
}
