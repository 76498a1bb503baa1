** A floating-point number of 64 bits as IEEE 754 defines it.
@Serializable { simple = true }
const final class Float : Num
{
  ** The number with these 64 bits in IEEE 754 layout.
  static Float makeBits(Int bits)

  ** The number with these 32 bits in IEEE 754 single layout.
  static Float makeBits32(Int bits)

  ** Reads a number, "INF", "-INF" or "NaN". Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** A random number from 0.0 to below 1.0.
  static Float random()

  ** The default value: 0.0.
  static const Float defVal

  ** Values are literals and results only.
  private new privateMake()

  ** Positive infinity.
  const static Float posInf

  ** Negative infinity.
  const static Float negInf

  ** Not a number.
  const static Float nan

  ** The base of natural logarithms.
  const static Float e

  ** The ratio of a circle's circumference to its diameter.
  const static Float pi

  ** Is the other object the same number? Here nan equals nan, unlike with the operator '=='.
  override Bool equals(Obj? obj)

  ** Is the other number nearer than the tolerance? Without one, the smaller of both over a million decides.
  Bool approx(Float r, Float? tolerance := null)

  ** Order by value; nan comes first.
  override Int compare(Obj obj)

  ** Is this not a number?
  Bool isNaN()

  ** Is this the zero with a minus sign?
  Bool isNegZero()

  ** This number, with 0.0 in place of -0.0.
  Float normNegZero()

  ** A hash of the bits.
  override Int hash()

  ** The negative: '-a'.
  @Operator Float negate()

  ** One more: '++a'.
  @Operator Float increment()

  ** One less: '--a'.
  @Operator Float decrement()

  ** The product: 'a * b'.
  @Operator Float mult(Float b)

  ** The product with an Int: 'a * b'.
  @Operator Float multInt(Int b)

  ** The product with a Decimal: 'a * b'.
  @Operator Decimal multDecimal(Decimal b)

  ** The quotient: 'a / b'.
  @Operator Float div(Float b)

  ** The quotient by an Int: 'a / b'.
  @Operator Float divInt(Int b)

  ** The quotient by a Decimal: 'a / b'.
  @Operator Decimal divDecimal(Decimal b)

  ** The remainder: 'a % b'.
  @Operator Float mod(Float b)

  ** The remainder of the division by an Int: 'a % b'.
  @Operator Float modInt(Int b)

  ** The remainder of the division by a Decimal: 'a % b'.
  @Operator Decimal modDecimal(Decimal b)

  ** The sum: 'a + b'.
  @Operator Float plus(Float b)

  ** The sum with an Int: 'a + b'.
  @Operator Float plusInt(Int b)

  ** The sum with a Decimal: 'a + b'.
  @Operator Decimal plusDecimal(Decimal b)

  ** The difference: 'a - b'.
  @Operator Float minus(Float b)

  ** The difference to an Int: 'a - b'.
  @Operator Float minusInt(Int b)

  ** The difference to a Decimal: 'a - b'.
  @Operator Decimal minusDecimal(Decimal b)

  ** The distance from zero.
  Float abs()

  ** The smaller of the two.
  Float min(Float that)

  ** The larger of the two.
  Float max(Float that)

  ** The nearest value from min to max.
  Float clamp(Float min, Float max)

  ** The nearest value from min to max.
  @NoDoc @Deprecated { msg = "Use clamp" }
  Float clip(Float min, Float max)

  ** The smallest whole number that is not below this one.
  Float ceil()

  ** The largest whole number that is not above this one.
  Float floor()

  ** The nearest whole number.
  Float round()

  ** The number e raised to this power.
  Float exp()

  ** The natural logarithm.
  Float log()

  ** The logarithm to base 10.
  Float log10()

  ** Raised to a power.
  Float pow(Float pow)

  ** The square root.
  Float sqrt()

  ** The angle in radians whose cosine this is.
  Float acos()

  ** The angle in radians whose sine this is.
  Float asin()

  ** The angle in radians whose tangent this is.
  Float atan()

  ** The angle in radians of the point (x, y).
  static Float atan2(Float y, Float x)

  ** The cosine of this angle in radians.
  Float cos()

  ** The hyperbolic cosine.
  Float cosh()

  ** The sine of this angle in radians.
  Float sin()

  ** The hyperbolic sine.
  Float sinh()

  ** The tangent of this angle in radians.
  Float tan()

  ** The hyperbolic tangent.
  Float tanh()

  ** This angle, given in radians, in degrees.
  Float toDegrees()

  ** This angle, given in degrees, in radians.
  Float toRadians()

  ** The 64 bits of the number in IEEE 754 layout.
  Int bits()

  ** The 32 bits of the number in IEEE 754 single layout.
  Int bits32()

  ** The shortest text that reads back as this number.
  override Str toStr()

  ** The literal as source code.
  Str toCode()

  ** The number in the words of a locale, by a pattern of '#', '0', ',' and '.'.
  Str toLocale(Str? pattern := null, Locale locale := Locale.cur)
}
