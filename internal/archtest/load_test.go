package archtest

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/packages"
)

// unit is one package with its types, test files aside.
type unit struct {
	path  string // of the import, below the module's
	fset  *token.FileSet
	files []*ast.File
	pkg   *types.Package
	info  *types.Info
}

// finding is a place where a law is broken.
type finding struct {
	at   token.Position
	text string
}

func (f finding) String() string {
	name := f.at.Filename
	if abs, err := filepath.Abs(root); err == nil {
		if rel, err := filepath.Rel(abs, name); err == nil {
			name = filepath.ToSlash(rel)
		}
	}
	return fmt.Sprintf("%s:%d: %s", name, f.at.Line, f.text)
}

// find makes a finding at a node.
func (u *unit) find(at ast.Node, format string, args ...any) finding {
	return finding{u.fset.Position(at.Pos()), fmt.Sprintf(format, args...)}
}

// module is every package of the module, for the platform of this test.
var module = sync.OnceValues(func() ([]*unit, error) { return load(root, "./...") })

// load reads packages with their types.
func load(dir, pattern string) ([]*unit, error) {
	const mode = packages.NeedName | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports
	loaded, err := packages.Load(&packages.Config{Dir: dir, Mode: mode}, pattern)
	if err != nil {
		return nil, err
	}
	var units []*unit
	for _, p := range loaded {
		for _, err := range p.Errors {
			return nil, err
		}
		units = append(units, &unit{strings.TrimPrefix(p.PkgPath, modulePath+"/"), p.Fset, p.Syntax, p.Types, p.TypesInfo})
	}
	return units, nil
}

// holds runs a law over the module and reports what breaks it.
func holds(t *testing.T, law func(units []*unit) []finding) {
	t.Helper()
	units, err := module()
	if err != nil {
		t.Fatal(err)
	}
	if len(units) < 50 {
		t.Fatalf("only %d packages", len(units))
	}
	for _, f := range law(units) {
		t.Errorf("%v", f)
	}
}

// finds runs a law over the package in testdata/name, a single file: it is to find every
// line with a comment that says want, and no other.
func finds(t *testing.T, name string, law func(units []*unit) []finding) {
	t.Helper()
	units, err := load(".", "./testdata/"+name)
	if err != nil {
		t.Fatal(err)
	}
	found := map[int]string{}
	for _, f := range law(units) {
		found[f.at.Line] = f.text
	}
	path := filepath.Join("testdata", name, name+".go")
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(file)) {
		n++
		text, ok := found[n]
		if want := strings.Contains(line, "// want") || strings.Contains(line, "/* want */"); want != ok {
			t.Errorf("%s:%d: found %q, want a finding: %v", path, n, text, want)
		}
	}
}
