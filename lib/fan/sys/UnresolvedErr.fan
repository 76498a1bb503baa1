** A URI leads nowhere.
const class UnresolvedErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
