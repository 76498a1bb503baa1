// Package syntax reads Fantom source text: tokens, surface tree, parser, printer.
//
// In: the text of one file. Out: a Unit, the tree of what stands there:
//
//	class Hello { Void main() { echo("hi") } }
//
//	Unit
//	  TypeDef class Hello
//	    MethodDef Void main
//	      ExprStmt Call echo Literal "hi"
//
// Fantom's grammar depends on which names are types: "(Foo) x" is a cast only if
// Foo is one. The parser asks a TypeNames for that and knows nothing else about
// types. Scan finds the usings and type names of a file before any file is parsed,
// so that the caller can build that TypeNames.
//
// Invariants: parsing never panics and never recurses deeper than maxDepth; with
// Mode.Recover it reports several errors and still returns a tree; without it stops
// where the reference compiler stops. Print writes a tree back as source that parses
// to an equal tree.
//
// The position of a node is where the reference compiler says that it is (a call is
// at its name, an index at its bracket), because error messages and the line tables
// of compiled methods show it.
//
// It deliberately knows no types, no slots and no pods.
package syntax
