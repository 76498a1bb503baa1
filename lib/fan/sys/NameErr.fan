** A name is not made of the characters that names are made of.
const class NameErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
