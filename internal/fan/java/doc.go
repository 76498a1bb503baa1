// Package java brings the classes of a JDK into Fantom's type system: the foreign
// function interface of "using [java]java.util".
//
// In: a classpath.Path and the types and trees of a pod under compilation. Out: pods
// such as [java]java.util whose types are classes of package types, and answers to what
// package check asks about them through check.Bridge:
//
//	ns.Bridges["java"] = java.NewBridge(path, depends)
//	t, err := ns.ResolveType("[java]java.util::HashMap")
//	types.MethodOf(t, "put").Signature()  // sys::Obj? put(sys::Obj? p0,sys::Obj? p1)
//
// How Java's types look to Fantom:
//
//	boolean, long, double               sys::Bool, sys::Int, sys::Float
//	byte, short, char, int, float       [java]::byte ..., converted where they meet Fantom
//	Object, String, BigDecimal,
//	Long, Double, Boolean               sys::Obj?, sys::Str?, sys::Decimal?, sys::Int? ...
//	int[]                               [java]fanx.interop::IntArray?
//	Foo[], int[][]                      [java]foo.bar::[Foo?, [java]::[[int?
//	fan.sys.List                        sys::List?
//	foo.Bar$Baz                         [java]foo::Bar$Baz?
//
// A class has its public and protected members, overloaded ones behind one name, and
// those of all it inherits from, java.lang.Object and sys::Obj included. Constructors
// are called <init>. What cannot be represented is left out.
//
// Invariants: a class is read when its slots or its base are asked for. Members and
// overloads come in the order in which the reference compiler has them, because that
// order decides between them. Nothing in a class file makes the package panic or loop.
//
// It deliberately does not know class files and JDKs (package classpath), nor Fantom's
// own rules for calls and coercions (package check).
package java
