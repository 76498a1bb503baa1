** Methods of sys::Int.
internal class IntRun
{
  static Void times(Int self, |Int| f)
  {
    for (i := 0; i < self; ++i) f(i)
  }
}
