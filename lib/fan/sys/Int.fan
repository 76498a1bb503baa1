** A signed integer of 64 bits, which also stands for a Unicode character. Arithmetic wraps around.
@Serializable { simple = true }
const final class Int : Num
{
  ** Reads an integer in the given radix; a leading minus sign is for radix 10. Otherwise throws ParseErr, or
  ** returns null if not checked.
  static new fromStr(Str s, Int radix := 10, Bool checked := true)

  ** A random integer inside the range, or any of all integers where the range is null.
  static Int random(Range? r := null)

  ** Values are literals and results only.
  private new privateMake()

  ** The default value: zero.
  const static Int defVal

  ** The largest value, 2^63 - 1.
  const static Int maxVal

  ** The smallest value, -2^63.
  const static Int minVal

  ** Is the other object the same integer?
  override Bool equals(Obj? obj)

  ** Order by value.
  override Int compare(Obj obj)

  ** The integer itself.
  override Int hash()

  ** The negative: '-a'.
  @Operator Int negate()

  ** One more: '++a'.
  @Operator Int increment()

  ** One less: '--a'.
  @Operator Int decrement()

  ** The product: 'a * b'.
  @Operator Int mult(Int b)

  ** The product with a Float: 'a * b'.
  @Operator Float multFloat(Float b)

  ** The product with a Decimal: 'a * b'.
  @Operator Decimal multDecimal(Decimal b)

  ** The quotient, rounded towards zero: 'a / b'.
  @Operator Int div(Int b)

  ** The quotient by a Float: 'a / b'.
  @Operator Float divFloat(Float b)

  ** The quotient by a Decimal: 'a / b'.
  @Operator Decimal divDecimal(Decimal b)

  ** The remainder, which has the sign of the dividend: 'a % b'.
  @Operator Int mod(Int b)

  ** The remainder of the division by a Float: 'a % b'.
  @Operator Float modFloat(Float b)

  ** The remainder of the division by a Decimal: 'a % b'.
  @Operator Decimal modDecimal(Decimal b)

  ** The sum: 'a + b'.
  @Operator Int plus(Int b)

  ** The sum with a Float: 'a + b'.
  @Operator Float plusFloat(Float b)

  ** The sum with a Decimal: 'a + b'.
  @Operator Decimal plusDecimal(Decimal b)

  ** The difference: 'a - b'.
  @Operator Int minus(Int b)

  ** The difference to a Float: 'a - b'.
  @Operator Float minusFloat(Float b)

  ** The difference to a Decimal: 'a - b'.
  @Operator Decimal minusDecimal(Decimal b)

  ** All bits inverted.
  Int not()

  ** The bits that both have.
  Int and(Int b)

  ** The bits that one of them has.
  Int or(Int b)

  ** The bits that exactly one of them has.
  Int xor(Int b)

  ** Shifted left, with zeros from the right.
  Int shiftl(Int b)

  ** Shifted right, with zeros from the left.
  Int shiftr(Int b)

  ** Shifted right, with copies of the sign from the left.
  Int shifta(Int b)

  ** The distance from zero.
  Int abs()

  ** The smaller of the two.
  Int min(Int that)

  ** The larger of the two.
  Int max(Int that)

  ** The nearest value from min to max.
  Int clamp(Int min, Int max)

  ** The nearest value from min to max.
  @NoDoc @Deprecated { msg = "Use clamp" }
  Int clip(Int min, Int max)

  ** Raised to a power, which must not be negative.
  Int pow(Int pow)

  ** Is it a multiple of two?
  Bool isEven()

  ** Is it no multiple of two?
  Bool isOdd()

  ** Is the character a space, tab, newline, carriage return or form feed?
  Bool isSpace()

  ** Is the character an ASCII letter?
  Bool isAlpha()

  ** Is the character an ASCII letter or digit?
  Bool isAlphaNum()

  ** Is the character an upper case ASCII letter?
  Bool isUpper()

  ** Is the character a lower case ASCII letter?
  Bool isLower()

  ** The upper case of an ASCII letter; other characters as they are.
  Int upper()

  ** The lower case of an ASCII letter; other characters as they are.
  Int lower()

  ** Is the character a digit in this radix?
  Bool isDigit(Int radix := 10)

  ** The character that writes this number as one digit, or null where one digit is not enough.
  Int? toDigit(Int radix := 10)

  ** The number that this character stands for as a digit, or null if it is none.
  Int? fromDigit(Int radix := 10)

  ** Are the two characters the same but for the case of ASCII letters?
  Bool equalsIgnoreCase(Int ch)

  ** The number in the words of a locale, by a pattern of '#', '0', ',' and so on; the pattern "B" gives bytes,
  ** kilobytes and so on.
  Str toLocale(Str? pattern := null, Locale locale := Locale.cur)

  ** Is the character upper case in the current locale?
  Bool localeIsUpper()

  ** Is the character lower case in the current locale?
  Bool localeIsLower()

  ** The upper case of the character in the current locale.
  Int localeUpper()

  ** The lower case of the character in the current locale.
  Int localeLower()

  ** The number in decimal.
  override Str toStr()

  ** The number in hexadecimal without a sign, with leading zeros up to the width.
  Str toHex(Int? width := null)

  ** The number in the given radix without a sign, with leading zeros up to the width.
  Str toRadix(Int radix, Int? width := null)

  ** The character with this code as a string.
  Str toChar()

  ** The literal as source code, in base 10 or 16.
  Str toCode(Int base := 10)

  ** A duration of that many nanoseconds.
  Duration toDuration()

  ** The time that many nanoseconds from the start of the year 2000.
  DateTime toDateTime(TimeZone tz := TimeZone.cur)

  ** Calls the function with 0, 1 and so on up to one less than this number.
  Void times(|Int i| c)
}
