** Methods of sys::Int.
internal class IntRun
{
  static Void times(Int self, |Int->Obj?| f)
  {
    if (f.arity == 0)
    {
      none := (|->Obj?|)f
      for (i := 0; i < self; ++i) none()
    }
    else
      for (i := 0; i < self; ++i) f(i)
  }
}
