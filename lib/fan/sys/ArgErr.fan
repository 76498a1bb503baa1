** A method was given an argument that it cannot take.
const class ArgErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
