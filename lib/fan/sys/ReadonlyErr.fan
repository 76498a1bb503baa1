** An attempt was made to change what is closed to changes.
const class ReadonlyErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
