package fantom

import "github.com/tandem-lang/tandem/diagnostic"

// What is wrong with sources, see package diagnostic.
type (
	Error      = diagnostic.Error
	Diagnostic = diagnostic.Diagnostic
)
