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

// goFile is a file of the module, whatever platform it is for.
type goFile struct {
	path    string // below the root
	pkg     string // path of its package, "tandem" for that at the root
	isTest  bool
	imports []string
}

// inModule reports whether an import path is one of the module's.
func inModule(path string) bool { return path == modulePath || strings.HasPrefix(path, modulePath+"/") }

// isModule reports whether a folder is the root of a module of its own.
func isModule(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, "go.mod"))
	return err == nil
}

// goFiles returns all files of the module.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		name := d.Name()
		switch {
		case err != nil:
			return err
		case d.IsDir() && file != root && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata" || isModule(file)):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go"):
			return nil
		}
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		f := goFile{path: filepath.ToSlash(rel), isTest: strings.HasSuffix(name, "_test.go")}
		if f.pkg = path.Dir(f.path); f.pkg == "." {
			f.pkg = "tandem"
		}
		f.imports, err = fileImports(file)
		files = append(files, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func fileImports(file string) (imports []string, err error) {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	for _, spec := range f.Imports {
		imp, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		imports = append(imports, imp)
	}
	return imports, nil
}

// moduleImports returns, for each package of the module, the packages of the module
// that its files import, test files aside.
func moduleImports(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for _, f := range goFiles(t) {
		if f.isTest {
			continue
		}
		list := all[f.pkg]
		for _, imp := range f.imports {
			if imp == modulePath {
				list = append(list, "tandem")
			} else if rest, ok := strings.CutPrefix(imp, modulePath+"/"); ok {
				list = append(list, rest)
			}
		}
		slices.Sort(list)
		all[f.pkg] = slices.Compact(list)
	}
	return all
}
