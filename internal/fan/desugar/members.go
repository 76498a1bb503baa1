package desugar

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Members reports what fields and once methods cannot be declared as. It only reports.
func Members(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		for _, s := range t.Slots {
			switch s := s.(type) {
			case *tree.FieldDef:
				if msg := badFieldType(s.Type); msg != "" {
					p.Err(s.D.Loc, msg)
				}
			case *tree.MethodDef:
				if s.IsMemoized() {
					onceSignature(p, s)
				}
			}
		}
	}
}

// badFieldType returns why no field has type t, "" if one can.
func badFieldType(t types.Type) string {
	switch {
	case types.IsThis(t):
		return "Cannot use This as field type"
	case types.IsVoid(t):
		return "Cannot use Void as field type"
	case !t.IsValid():
		return "Invalid type '" + t.Signature() + "'"
	}
	return ""
}

func onceSignature(p *tree.Pod, m *tree.MethodDef) {
	name := "'" + m.Name() + "'"
	if types.IsVoid(m.Returns) {
		p.Err(m.D.Loc, "Once method "+name+" cannot return Void")
	}
	if len(m.Params) > 0 {
		p.Err(m.D.Loc, "Once method "+name+" cannot have parameters")
	}
	if m.Returns.IsForeign() {
		p.Err(m.D.Loc, "Once method cannot be used with FFI type '"+m.Returns.Signature()+"'")
	}
}
