** Carries any value where an immutable one is needed. Who uses it answers for the threads.
const final class Unsafe
{
  ** Around a value.
  new make(Obj? val)

  ** The value.
  Obj? val()
}
