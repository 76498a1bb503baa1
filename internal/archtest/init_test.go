package archtest

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"testing"
)

// Every command pays for what is done before main: a build system starts the drop-in once a file.
func TestNothingIsMadeBeforeItIsUsed(t *testing.T) { holds(t, initWork) }

func TestInitWorkIsFound(t *testing.T) { finds(t, "init", initWork) }

// initWork finds what is computed when the program starts: init functions, and package-level
// variables whose values are made by a call or are maps. Tables are constant literals, or are made
// when they are first asked for, by lazy.Value: sync.OnceValue leaves an initialiser, which costs each run of every
// command two pages of memory.
func initWork(units []*unit) (found []finding) {
	for _, u := range units {
		if within(u.path, mayWorkAtInit) {
			continue
		}
		for _, file := range u.files {
			for _, decl := range file.Decls {
				switch d := decl.(type) {
				case *ast.FuncDecl:
					if d.Recv == nil && d.Name.Name == "init" {
						found = append(found, u.find(d, "an init function"))
					}
				case *ast.GenDecl:
					for _, spec := range d.Specs {
						if spec, ok := spec.(*ast.ValueSpec); ok && d.Tok == token.VAR {
							found = append(found, u.initialiser(spec)...)
						}
					}
				}
			}
		}
	}
	return found
}

// mayWorkAtInit are the rooms that only tests import.
var mayWorkAtInit = []string{"internal/testkit", "internal/fan/java/classtest", "internal/isa/isatest"}

// initialiser finds the first thing that package-level variables need computed.
func (u *unit) initialiser(spec *ast.ValueSpec) (found []finding) {
	ast.Inspect(spec, func(n ast.Node) bool {
		if len(found) > 0 {
			return false
		}
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			if !u.isFree(n) {
				found = append(found, u.find(n, "%s is made by a call when the program starts: write a literal, or use lazy.Value", spec.Names[0]))
			}
		case *ast.CompositeLit:
			if _, ok := u.info.TypeOf(n).Underlying().(*types.Map); ok && len(n.Elts) > 0 {
				found = append(found, u.find(n, "%s has a map that is filled when the program starts: write a switch or an array, or use lazy.Value", spec.Names[0]))
			}
		}
		return true
	})
	return found
}

// freeCalls are the functions that may be called for a package-level variable, because the compiler makes a literal of it.
var freeCalls = []string{"errors.New"}

// isFree reports whether a call costs nothing when the program starts.
func (u *unit) isFree(call *ast.CallExpr) bool {
	if u.info.Types[call].Value != nil || u.info.Types[call.Fun].IsType() || u.info.Types[call.Fun].IsBuiltin() {
		return true
	}
	fn := u.callee(call)
	return fn != nil && slices.Contains(freeCalls, fn.FullName())
}

// callee is the function or method that a call names, nil where a function value is called.
func (u *unit) callee(call *ast.CallExpr) *types.Func {
	fun := ast.Unparen(call.Fun)
	switch f := fun.(type) {
	case *ast.IndexExpr:
		fun = f.X
	case *ast.IndexListExpr:
		fun = f.X
	}
	var name *ast.Ident
	switch f := fun.(type) {
	case *ast.Ident:
		name = f
	case *ast.SelectorExpr:
		name = f.Sel
	}
	fn, _ := u.info.Uses[name].(*types.Func)
	if fn != nil {
		fn = fn.Origin()
	}
	return fn
}
