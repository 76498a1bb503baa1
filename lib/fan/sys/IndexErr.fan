** An index is out of range.
const class IndexErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
