// Package closure turns function literals into classes.
//
// In: closures as package bind leaves them, with their code in place. Out: one class for
// each, and in its place a call that makes an instance. For
//
//	Int sum(Int[] list)
//	{
//	  total := 0
//	  list.each |Int x| { total += x * factor }
//	  return total
//	}
//
// in class T with the field factor it is
//
//	Int sum(Int[] list)
//	{
//	  Wrap$Int total := Wrap$Int(0)
//	  list.each(T$sum$0(this, total))
//	  return total.val
//	}
//
//	class T$sum$0 : |Int->Void|
//	{
//	  new make(T $this, Wrap$Int total$0) { this.total$0 = total$0; this.$this = $this }
//	  Void doCall(Int x)
//	  {
//	    Wrap$Int total := this.total$0
//	    total.val += x * this.$this.factor
//	  }
//	  override Obj? call(Obj? p0) { doCall((Int)p0); return null }
//	  T $this
//	  Wrap$Int total$0
//	}
//	class Wrap$Int { new make(Int v) { val = v }  Int val }
//
// It takes four steps, at different times:
//
//   - Classes makes the classes, whose methods hold the code from then on;
//   - capture analysis happens while package check resolves names: where a name means a
//     variable of a method around the closure, Capture gives the closures on the way a
//     local of their own for it, which refers to the one around (Var.Outer); This does the
//     same for the object. Infer and Apply settle signatures meanwhile;
//   - Cells is assignment conversion: a variable that is captured and assigned again moves
//     to a cell on the heap, which method and closures share;
//   - Convert is closure conversion: what is captured becomes a field, set through the
//     constructor and loaded into its local at the beginning of doCall. Immutable then
//     tells which closures can go to another thread.
//
// (The terms are those of Scheme compilers: R. K. Dybvig, Three Implementation Models for
// Scheme, 1987; for a local that refers to one around, compare upvalues in R. Ierusalimschy
// et al., The Implementation of Lua 5.0, 2005.)
//
// Invariants: names, flags and the order of classes, slots, parameters and variables are
// part of the contract: they appear in the compiled pod. After Convert no closure uses a
// variable of another method.
//
// It deliberately does not know how names are looked up, and reports no errors.
package closure
