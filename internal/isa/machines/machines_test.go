package machines

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// folders are the folders of the machines and a target of each.
var folders = []struct{ folder, target string }{
	{"x86", "x86"}, {"x64", "x64"}, {"arm", "armv6"}, {"thumb", "armv7m"}, {"xtensa", "xtensawin"}, {"rv32", "rv32imc"},
	{"arm64", "arm64"},
}

// TestPageOfMachines holds the counts in docs/machines.md against the tables and the
// goldens: each machine's row must begin with its folder, its number of instruction
// forms and its number of golden lines.
func TestPageOfMachines(t *testing.T) {
	page, err := os.ReadFile("../../../docs/machines.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range folders {
		golden := 0
		var files []string
		for _, pattern := range []string{filepath.Join("..", m.folder, "testdata", "*.s"), filepath.Join("../../back/native/machine/testdata", m.folder, "*")} {
			list, err := filepath.Glob(pattern)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, list...)
		}
		for _, f := range files {
			if info, err := os.Stat(f); err != nil || info.IsDir() {
				continue
			}
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			golden += bytes.Count(text, []byte("\n"))
		}
		row := fmt.Sprintf("| `%s` | %d | %d |", m.folder, len(ByName(m.target).Forms()), golden)
		if !strings.Contains(string(page), row) {
			t.Errorf("docs/machines.md lacks the row %s", row)
		}
	}
}

func TestByName(t *testing.T) {
	for _, target := range All() {
		if ByName(target.Name) != target {
			t.Errorf("%s is not found by its name", target.Name)
		}
	}
	if ByName("") != nil || ByName("z80") != nil {
		t.Error("found what does not exist")
	}
}
