** What was waited for did not come in time.
const class TimeoutErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
