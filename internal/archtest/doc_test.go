package archtest

import (
	"go/ast"
	"go/types"
	"slices"
	"testing"
)

func TestExportedNamesAreDocumented(t *testing.T) { holds(t, undocumented) }

func TestMissingDocumentationIsFound(t *testing.T) { finds(t, "doc", undocumented) }

// undocumented finds exported names without a comment: functions, types, methods of types and of interfaces, and
// constants and variables, for which a comment on the group or at the end of the line is enough. A method that a type has
// because an interface asks for it is documented there.
func undocumented(units []*unit) (found []finding) {
	for _, u := range units {
		asked := u.askedFor()
		for _, file := range u.files {
			for _, decl := range file.Decls {
				switch d := decl.(type) {
				case *ast.FuncDecl:
					if d.Doc == nil && d.Name.IsExported() && !asked[u.info.Defs[d.Name]] {
						found = append(found, u.find(d, "%s has no comment", d.Name))
					}
				case *ast.GenDecl:
					found = append(found, u.undocumentedIn(d)...)
				}
			}
		}
	}
	return found
}

// undocumentedIn finds the names without a comment in a declaration of types, constants or variables.
func (u *unit) undocumentedIn(d *ast.GenDecl) (found []finding) {
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if s.Name.IsExported() && d.Doc == nil && s.Doc == nil {
				found = append(found, u.find(s, "%s has no comment", s.Name))
			}
			if x, ok := s.Type.(*ast.InterfaceType); ok {
				found = append(found, u.undocumentedMethods(x)...)
			}
		case *ast.ValueSpec:
			for _, name := range s.Names {
				if name.IsExported() && d.Doc == nil && s.Doc == nil && s.Comment == nil {
					found = append(found, u.find(name, "%s has no comment", name))
				}
			}
		}
	}
	return found
}

func (u *unit) undocumentedMethods(x *ast.InterfaceType) (found []finding) {
	for _, m := range x.Methods.List {
		for _, name := range m.Names {
			if name.IsExported() && m.Doc == nil && m.Comment == nil {
				found = append(found, u.find(m, "%s has no comment", name))
			}
		}
	}
	return found
}

// askedFor returns the methods of the package's types that an interface has: one of the module that the package sees, or
// error.
func (u *unit) askedFor() map[types.Object]bool {
	interfaces := []*types.Interface{types.Universe.Lookup("error").Type().Underlying().(*types.Interface)}
	for _, p := range append(slices.Clone(u.pkg.Imports()), u.pkg) {
		if p != u.pkg && !inModule(p.Path()) {
			continue
		}
		for _, name := range p.Scope().Names() {
			if t, ok := p.Scope().Lookup(name).(*types.TypeName); ok {
				if x, ok := t.Type().Underlying().(*types.Interface); ok && x.NumMethods() > 0 {
					interfaces = append(interfaces, x)
				}
			}
		}
	}
	asked := map[types.Object]bool{}
	for _, obj := range u.info.Defs {
		t, ok := obj.(*types.TypeName)
		if !ok || types.IsInterface(t.Type()) {
			continue
		}
		for _, x := range interfaces {
			if !types.Implements(types.NewPointer(t.Type()), x) {
				continue
			}
			for m := range x.Methods() {
				impl, _, _ := types.LookupFieldOrMethod(t.Type(), true, u.pkg, m.Name())
				asked[impl] = true
			}
		}
	}
	return asked
}
