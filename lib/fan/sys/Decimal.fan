** A decimal number of any size and precision.
@Serializable { simple = true }
const final class Decimal : Num
{
  ** Reads a decimal number. Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** The default value: zero.
  static const Decimal defVal

  ** Values are literals and results only.
  private new privateMake()

  ** Is the other object the same number with the same number of digits behind the point?
  override Bool equals(Obj? obj)

  ** Order by value.
  override Int compare(Obj obj)

  ** A hash of value and scale.
  override Int hash()

  ** The negative: '-a'.
  @Operator Decimal negate()

  ** One more: '++a'.
  @Operator Decimal increment()

  ** One less: '--a'.
  @Operator Decimal decrement()

  ** The product: 'a * b'.
  @Operator Decimal mult(Decimal b)

  ** The product with an Int: 'a * b'.
  @Operator Decimal multInt(Int b)

  ** The product with a Float: 'a * b'.
  @Operator Decimal multFloat(Float b)

  ** The quotient: 'a / b'.
  @Operator Decimal div(Decimal b)

  ** The quotient by an Int: 'a / b'.
  @Operator Decimal divInt(Int b)

  ** The quotient by a Float: 'a / b'.
  @Operator Decimal divFloat(Float b)

  ** The remainder: 'a % b'.
  @Operator Decimal mod(Decimal b)

  ** The remainder of the division by an Int: 'a % b'.
  @Operator Decimal modInt(Int b)

  ** The remainder of the division by a Float: 'a % b'.
  @Operator Decimal modFloat(Float b)

  ** The sum: 'a + b'.
  @Operator Decimal plus(Decimal b)

  ** The sum with an Int: 'a + b'.
  @Operator Decimal plusInt(Int b)

  ** The sum with a Float: 'a + b'.
  @Operator Decimal plusFloat(Float b)

  ** The difference: 'a - b'.
  @Operator Decimal minus(Decimal b)

  ** The difference to an Int: 'a - b'.
  @Operator Decimal minusInt(Int b)

  ** The difference to a Float: 'a - b'.
  @Operator Decimal minusFloat(Float b)

  ** The distance from zero.
  Decimal abs()

  ** The smaller of the two.
  Decimal min(Decimal that)

  ** The larger of the two.
  Decimal max(Decimal that)

  ** The number in decimal.
  override Str toStr()

  ** The literal as source code.
  Str toCode()

  ** The number in the words of a locale, by a pattern of '#', '0', ',' and '.'.
  Str toLocale(Str? pattern := null, Locale locale := Locale.cur)
}
