** A value that can change stands where an immutable one is needed.
const class NotImmutableErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
