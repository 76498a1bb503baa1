package check

import "github.com/tandem-lang/tandem/internal/fan/types"

// asList and asMap return a type as such, nil if it is something else.
func asList(t types.Type) *types.List { l, _ := t.(*types.List); return l }
func asMap(t types.Type) *types.Map   { m, _ := t.(*types.Map); return m }
