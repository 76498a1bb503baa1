** A unit of measurement and its dimensions.
@Serializable { simple = true }
const class Unit
{
  ** Reads a definition and registers the unit.
  static Unit define(Str s)

  ** The unit of an id. Otherwise throws Err, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** All registered units.
  static Unit[] list()

  ** The names of all quantities, such as "length".
  static Str[] quantities()

  ** The units of a quantity.
  static Unit[] quantity(Str quantity)

  ** Is it the same unit?
  override Bool equals(Obj? that)

  ** A hash of the identity.
  override Int hash()

  ** The symbol.
  override Str toStr()

  ** All its ids: the name first, the symbol last.
  Str[] ids()

  ** The name, such as "square_meter".
  Str name()

  ** The symbol, such as "m²".
  Str symbol()

  ** The factor to the unit of the SI.
  Float scale()

  ** What is added after the factor to get the unit of the SI.
  Float offset()

  ** The definition as define reads it.
  Str definition()

  ** The dimensions as text, such as "kg1*m2".
  Str dim()

  ** The exponent of kilograms.
  Int kg()

  ** The exponent of metres.
  Int m()

  ** The exponent of seconds.
  Int sec()

  ** The exponent of kelvins.
  Int K()

  ** The exponent of amperes.
  Int A()

  ** The exponent of moles.
  Int mol()

  ** The exponent of candelas.
  Int cd()

  ** The unit of the product of two quantities: 'a * b'.
  @Operator Unit mult(Unit that)

  ** The unit of the quotient of two quantities: 'a / b'.
  @Operator Unit div(Unit b)

  ** A number of this unit in another unit of the same dimensions.
  Float convertTo(Float scalar, Unit unit)
}
