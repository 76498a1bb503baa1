package archtest

import (
	"go/ast"
	"testing"
)

func TestMissingDocumentationIsFound(t *testing.T) { finds(t, "doc", undocumented) }

// undocumented finds exported names without a comment: functions, types, methods of exported types, and constants and
// variables, for which a comment on the group or at the end of the line is enough.
func undocumented(units []*unit) (found []finding) {
	for _, u := range units {
		for _, file := range u.files {
			for _, decl := range file.Decls {
				switch d := decl.(type) {
				case *ast.FuncDecl:
					if d.Doc == nil && d.Name.IsExported() && exportedReceiver(d) {
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

func (u *unit) undocumentedIn(d *ast.GenDecl) (found []finding) {
	if d.Doc != nil {
		return nil
	}
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if s.Doc == nil && s.Name.IsExported() {
				found = append(found, u.find(s, "%s has no comment", s.Name))
			}
		case *ast.ValueSpec:
			for _, name := range s.Names {
				if s.Doc == nil && s.Comment == nil && name.IsExported() {
					found = append(found, u.find(name, "%s has no comment", name))
				}
			}
		}
	}
	return found
}

// exportedReceiver reports whether a function is no method, or one of an exported type.
func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.IsExported()
		}
	}
}
