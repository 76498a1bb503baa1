** A constructor left a field null whose type is not nullable.
const class FieldNotSetErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
