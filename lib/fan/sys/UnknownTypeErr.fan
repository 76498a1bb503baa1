** A pod has no type of that name.
const class UnknownTypeErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
