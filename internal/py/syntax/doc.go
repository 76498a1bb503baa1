// Package syntax turns Python source, as MicroPython 1.29 speaks it, into a tree.
//
// In: a source.File. Out: a Module, whose statements and expressions carry a span,
// the line that the reference compiler gives them, and dense symbols for every
// name; and a diag.List, in token order, of everything that is wrong:
//
//	m, errs := syntax.Parse(source.New("a.py", text), syntax.Options{})
//	// x = a + b  →  Assign{Targets: [Name x], Value: Binary{Operands: [a b], Ops: [Add]}}
//
// What is accepted is what the reference's grammar accepts, which is more than its
// compiler does: assignment to a call, a keyword argument whose name is a number
// or two starred parameters are trees here, and errors of the next stage. What is
// refused here is what the reference refuses while it reads: bad tokens, bad
// indentation, tokens that cannot continue the grammar, malformed numbers.
//
// # Conventions of the tree
//
//   - Place.Line is the line of the token at which the reference's grammar rule
//     begins. It is not always the line of Place.Span: text that an f-string
//     brings into the token stream counts its lines on its own.
//   - Parentheses around one expression leave no node: Place.Parens counts them.
//     A tuple says itself whether it is in parentheses, since () and (a, b) are
//     nodes of their own in the reference.
//   - Chains are flat: a+b-c is one Binary with three operands, a.b(c)[d] one
//     Primary with three trailers, a<b<c one Compare. Operators of different
//     precedence nest; (a+b)+c nests too.
//   - An f-string or t-string is the tree of the expression that it stands for,
//     exactly as in the reference: f"{a}b" is "{}b".format((a),), t"{a}" is
//     __template__(("", ""), (a), "a", None, ""). Str.Formatted and
//     Trailer.Formatted tell them from calls that the source spells out.
//   - __debug__ is a Literal that is True or False by Options.Optimize.
//
// # Invariants
//
// Parse never panics and returns a Module for any input, in time linear in it.
// With an error in the list the tree holds every statement that was complete, and
// Bad nodes where something was not. The first error is the one that the reference
// reports, unless a const() before it is not constant: every small statement that
// ends at or before the first error's token has been read by then and is in the
// tree, so a later stage can find that out. Nesting is bounded by MaxNesting, so
// that recursion over a tree is safe.
//
// The package does not fold constants, knows no scopes and no bytecode.
package syntax
