** A parameter of a method or function, seen by reflection.
final const class Param
{
  ** Parameters are declared, not made.
  private new make()

  ** The name.
  Str name()

  ** The declared type.
  Type type()

  ** Has it a default value?
  Bool hasDefault()

  ** The type and the name.
  override Str toStr()
}
