package archtest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// forAll is the package that every other may import.
const forAll = "internal/lazy"

func TestImportsFollowThePlan(t *testing.T) {
	plan := readPlan(t)
	real := moduleImports(t)
	for pkg, imports := range real {
		allowed, ok := plan[pkg]
		if !ok {
			t.Errorf("%s is not in ARCHITECTURE.md", pkg)
			continue
		}
		for _, imp := range imports {
			if imp != forAll && !slices.Contains(allowed, imp) {
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
