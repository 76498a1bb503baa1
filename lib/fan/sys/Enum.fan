** The base of all enums.
abstract const class Enum
{
  ** Enums are declared, not made.
  @NoDoc
  protected new make(Int ordinal, Str name)

  ** What the method fromStr of each enum calls.
  @NoDoc
  protected static Enum? doFromStr(Type t, Str name, Bool checked)

  ** Is it the same value of the same enum?
  override Bool equals(Obj? obj)

  ** Order by ordinal.
  override Int compare(Obj obj)

  ** The name.
  override Str toStr()

  ** The name as declared.
  Str name()

  ** Its place in the declaration, from zero.
  Int ordinal()
}
