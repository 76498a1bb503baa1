// Package archtest holds the real imports of the module against the list in
// ARCHITECTURE.md: the page is the plan, and this test keeps it true.
//
// When it fails, ask first whether the new import belongs there. The list is not
// to be changed to make a build pass.
package archtest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const modulePath = "github.com/tandem-lang/tandem"

const root = "../.."

func TestImportsFollowThePlan(t *testing.T) {
	plan := readPlan(t)
	real := readImports(t)
	for pkg, imports := range real {
		allowed, ok := plan[pkg]
		if !ok {
			t.Errorf("%s is not in ARCHITECTURE.md", pkg)
			continue
		}
		for _, imp := range imports {
			if !slices.Contains(allowed, imp) {
				t.Errorf("%s imports %s, which ARCHITECTURE.md does not allow", pkg, imp)
			}
		}
		for _, imp := range allowed {
			if !slices.Contains(imports, imp) {
				t.Errorf("ARCHITECTURE.md lets %s import %s, which it does not", pkg, imp)
			}
		}
	}
	for pkg := range plan {
		if _, ok := real[pkg]; !ok {
			t.Errorf("ARCHITECTURE.md names %s, which does not exist", pkg)
		}
	}
}

func TestPlanHasNoCycle(t *testing.T) {
	plan := readPlan(t)
	const inProgress, done = 1, 2
	state := map[string]int{}
	var visit func(pkg string)
	visit = func(pkg string) {
		if state[pkg] == inProgress {
			t.Fatalf("%s imports itself in the end", pkg)
		}
		if state[pkg] == done {
			return
		}
		state[pkg] = inProgress
		for _, imp := range plan[pkg] {
			visit(imp)
		}
		state[pkg] = done
	}
	for pkg := range plan {
		visit(pkg)
	}
}

// readPlan returns the imports block of ARCHITECTURE.md: package to allowed imports.
func readPlan(t *testing.T) map[string][]string {
	text, err := os.ReadFile(filepath.Join(root, "ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, block, found := strings.Cut(string(text), "```imports\n")
	block, _, closed := strings.Cut(block, "```")
	if !found || !closed {
		t.Fatal("ARCHITECTURE.md has no imports block")
	}
	plan := map[string][]string{}
	for line := range strings.Lines(block) {
		pkg, imports, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		plan[strings.TrimSpace(pkg)] = strings.Fields(imports)
	}
	return plan
}

// readImports returns, for each package of the module, the packages of the module
// that its files import, test files aside.
func readImports(t *testing.T) map[string][]string {
	real := map[string][]string{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if file != root && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		rel, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		if pkg == "." {
			pkg = "tandem"
		}
		imports, err := fileImports(file)
		real[pkg] = slices.Compact(slices.Sorted(slices.Values(append(real[pkg], imports...))))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return real
}

func fileImports(file string) ([]string, error) {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	var imports []string
	for _, spec := range f.Imports {
		imp, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		if imp == modulePath {
			imports = append(imports, "tandem")
		} else if rest, ok := strings.CutPrefix(imp, modulePath+"/"); ok {
			imports = append(imports, path.Clean(rest))
		}
	}
	return imports, nil
}
