** No service of that type is installed.
const class UnknownServiceErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
