package py

import (
	"github.com/tandem-lang/tandem/internal/back/inline"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/py/compile"
	"github.com/tandem-lang/tandem/internal/py/fold"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// Compile turns a source into what its file holds. The result is nil where the list
// holds an error; its first error is the one that the reference reports.
func Compile(file *source.File, o Options) (*Result, diag.List) {
	ops, list := Operations(file, o)
	if list.Err() != nil {
		return nil, list
	}
	result, d := Encode(ops, o)
	if d != nil {
		return nil, append(list, d)
	}
	return result, list
}

// Operations turns a source into stack operations. The result is nil where the list
// holds an error.
func Operations(file *source.File, o Options) (*pyop.Module, diag.List) {
	if uint64(len(file.Text)) > source.MaxSize {
		return nil, diag.List{{Code: "py/memory", Kind: "MemoryError", File: file, Line: diag.NoLine, Message: "source of 4 GiB or more"}}
	}
	flavor := o.Flavor.traits()
	parsing := flavor.syntax
	parsing.NoTemplates = o.Portable
	parsing.Input, parsing.Optimize, parsing.Known = o.Input, o.OptLevel, []string{file.Name, o.sourceName(file)}
	tree, list := syntax.Parse(file, parsing)
	list = mergeFolding(list, fold.Module(tree, flavor.fold))
	if list.Err() != nil {
		return nil, list
	}
	target := o.target()
	compiling := flavor.compile
	compiling.Optimize, compiling.NoSourceLines, compiling.SmallIntBits = o.OptLevel, o.NoSourceLines, o.SmallIntBits
	compiling.Emit = o.Emit
	compiling.Native, compiling.Portable = target != nil, o.Portable
	compiling.InlineAsm = target != nil && inline.Supports(target, o.Flavor.traits().inline)
	ops, errs := compile.Module(tree, compiling)
	return ops, append(list, errs...)
}

// mergeFolding puts the errors of the folder among those of the parser, where the
// reference, which folds while it parses, would have met them: at the end of their
// statements.
func mergeFolding(parsed, folded diag.List) diag.List {
	if len(folded) == 0 {
		return parsed
	}
	merged := make(diag.List, 0, len(parsed)+len(folded))
	for _, p := range parsed {
		for len(folded) > 0 && folded[0].Span.End <= p.Span.Start {
			merged = append(merged, folded[0])
			folded = folded[1:]
		}
		merged = append(merged, p)
	}
	return append(merged, folded...)
}

// Unfinished reports whether what has been typed at a prompt so far, lines joined by
// newlines, wants another line before it is compiled as a Single.
func Unfinished(text []byte, f Flavor) bool { return syntax.Unfinished(text, f.traits().syntax) }
