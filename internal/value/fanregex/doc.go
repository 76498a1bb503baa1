// Package fanregex is the regular expressions of Fantom's Regex, which have the syntax of java.util.regex.
//
//	re, err := fanregex.Compile(`(\w+)@\1`, fanregex.IgnoreCase)
//	m, err := re.Find(fanregex.NewText("a bob@bob"), 0, false)   // m.Groups[0] is {2 9}
//
// A pattern is translated into the syntax of .NET, which the package regexp2 runs: what the two write differently, such as possessive
// quantifiers, quoted text, unions and intersections of sets, ends of lines, names and numbers of groups, and the ASCII meaning of
// classes and of letters' case, becomes what means the same.
//
// Places in a text are those of UTF-16 units. A pair of surrogates is one character to a pattern.
//
// Invariants: a Regex may be used in parallel; a search that takes too long ends with an error.
//
// It does not know the flags COMMENTS-free canonical equivalence, \X and \N{...}; objects and how Fantom's methods search are its caller's
// business.
package fanregex
