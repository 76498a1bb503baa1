** What was waited for has been cancelled.
const class CancelledErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
