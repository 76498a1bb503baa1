package syntax

import "github.com/tandem-lang/tandem/internal/diag"

func (p *parser) explain(d *diag.Diagnostic) {}
