package isa_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// Every machine's folder holds the same files; further files may only be tests and test data. The constants of the forms,
// z_forms.go, stand with the table, which x86 and x64 share.
func TestSameFilesInEveryFolder(t *testing.T) {
	required := []string{"abi.go", "decode.go", "doc.go", "encode.go", "encode_test.go", "table.go", "target.go", "testdata"}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !e.IsDir() || e.Name() == "isatest" || e.Name() == "machines" || e.Name() == "testdata" {
			continue
		}
		if _, err := os.Stat(filepath.Join(e.Name(), "target.go")); err != nil {
			continue // no machine yet
		}
		files, err := os.ReadDir(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, f := range files {
			names = append(names, f.Name())
		}
		if !slices.Contains(names, "z_forms.go") && e.Name() != "x86" && e.Name() != "x64" {
			t.Errorf("%s: no z_forms.go", e.Name())
		}
		for _, want := range required {
			if !slices.Contains(names, want) {
				t.Errorf("%s: no %s", e.Name(), want)
			}
		}
		for _, name := range names {
			isTest, _ := filepath.Match("*_test.go", name)
			if !slices.Contains(required, name) && !isTest && name != "z_forms.go" {
				t.Errorf("%s/%s: not in the list of files that every machine has", e.Name(), name)
			}
		}
	}
}
