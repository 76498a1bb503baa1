// Package bind settles who is who among declarations: it turns surface trees into the
// typed tree, in which every type is a type of the type system, and gives types the
// slots that they inherit.
//
// In: the surface trees of a pod's files and the namespace of the pods it depends on.
// Out: the tree.Pod with its definitions, in whose code names are still to be resolved:
//
//	using util                      Unit.Imported: Str → sys::Str, Random → util::Random, ...
//	class Dice : Random             Dice : util::Random, with the slots of Random
//	{
//	  Int roll() { next(1..6) }     sys::Int roll(), Call next on nothing yet
//	}
//
// Each step is one exported function; package fan says in which order they run and what
// they require and provide.
//
// Invariants: a step reports as many errors as it can, in the order and the words of the
// reference compiler. No input makes a step panic or loop.
//
// It deliberately does not look into code: package check says what names in it mean.
package bind
