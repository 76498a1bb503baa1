** What Int, Float and Decimal have in common.
abstract const class Num
{
  ** Numbers are of the three built-in types only.
  internal new make()

  ** The number as an Int, what stands behind the point cut off.
  Int toInt()

  ** The number as a Float, with the nearest value it can hold.
  Float toFloat()

  ** The number as a Decimal.
  Decimal toDecimal()

  ** The decimal separator of the current locale, such as ".".
  static Str localeDecimal()

  ** The separator of thousands in the current locale, such as ",".
  static Str localeGrouping()

  ** The minus sign of the current locale.
  static Str localeMinus()

  ** The percent sign of the current locale.
  static Str localePercent()

  ** The text for positive infinity in the current locale.
  static Str localePosInf()

  ** The text for negative infinity in the current locale.
  static Str localeNegInf()

  ** The text for "not a number" in the current locale.
  static Str localeNaN()
}
