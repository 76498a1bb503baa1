** Methods of sys::Int.
internal class IntRun
{
  static Void times(Int self, Func f)
  {
    if (f.arity == 0)
      for (i := 0; i < self; ++i) f.call
    else
      for (i := 0; i < self; ++i) f.call(i)
  }
}
