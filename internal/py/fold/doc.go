// Package fold replaces constant expressions by their values, in place, exactly
// where the reference compiler does.
//
// In: a syntax.Module as parsed. Out: the same Module, rewritten, and a diag.List
// of const() calls whose argument is not constant:
//
//	X = const(2 * 3)       X = 6
//	_Y = const((X, "a"))   (the statement is gone)
//	f(_Y, 1 << 70, not 0)  f((6, "a"), 1180591620717411303424, True)
//
// What the nodes become:
//   - a number is an Int or a Float with Line 0, since the reference gives what it
//     computes no line;
//   - a tuple, and a string or keyword that a const() name stood for, is a Const
//     whose Value is a pyconst.Value;
//   - a statement that defines a private constant is a Pass with Line 0.
//
// # Invariants
//
// Expressions are folded in the order of the source text, innermost first, since a
// const() name takes effect for everything that follows its statement and for
// nothing before it, scopes or not. A chain of operators is folded as a whole or
// not at all. What would raise an exception stays as it is. Results are bounded:
// an integer of more than maxBits bits is not computed.
//
// It knows no scopes and no code; recursion is bounded by syntax.MaxNesting.
package fold
