** An attempt was made to set a const field after construction.
const class ConstErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
