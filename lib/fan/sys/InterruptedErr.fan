** A thread was interrupted while it waited.
const class InterruptedErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
