** A type has no slot of that name.
const class UnknownSlotErr : Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)
}
