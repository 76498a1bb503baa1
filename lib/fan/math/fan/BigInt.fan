** An integer of any size. It is immutable.
native const class BigInt
{
  ** Zero.
  static const BigInt defVal

  ** Zero.
  static const BigInt zero

  ** One.
  static const BigInt one

  ** From digits with an optional sign. What is no number of the radix is null if it is not checked, else a ParseErr.
  static new fromStr(Str s, Int radix := 10, Bool checked := true)

  ** From an Int.
  new makeInt(Int val)

  ** From bytes in two's complement, the highest first.
  new makeBuf(Buf bytes)

  private new privateMake()

  ** Is it a BigInt of the same value?
  override Bool equals(Obj? obj)

  ** By value.
  override Int compare(Obj obj)

  ** By value.
  override Int hash()

  ** The number below zero: -a.
  @Operator BigInt negate()

  ** One more: a++.
  @Operator BigInt increment()

  ** One less: a--.
  @Operator BigInt decrement()

  ** a * b.
  @Operator BigInt mult(BigInt b)

  ** a * b.
  @Operator BigInt multInt(Int b)

  ** a / b, cut towards zero.
  @Operator BigInt div(BigInt b)

  ** a / b, cut towards zero.
  @Operator BigInt divInt(Int b)

  ** a % b, with the sign of a.
  @Operator BigInt mod(BigInt b)

  ** a % b, with the sign of a.
  @Operator Int modInt(Int b)

  ** a + b.
  @Operator BigInt plus(BigInt b)

  ** a + b.
  @Operator BigInt plusInt(Int b)

  ** a - b.
  @Operator BigInt minus(BigInt b)

  ** a - b.
  @Operator BigInt minusInt(Int b)

  ** With bit b set.
  BigInt setBit(Int b)

  ** Without bit b.
  BigInt clearBit(Int b)

  ** With bit b the other way round.
  BigInt flipBit(Int b)

  ** Is bit b set?
  Bool testBit(Int b)

  ** How many bits it has in two's complement, without the sign.
  Int bitLen()

  ** All bits the other way round.
  BigInt not()

  ** The bits that are set in both; b is a BigInt or an Int.
  BigInt and(Obj b)

  ** The bits that are set in one of them.
  BigInt or(Obj b)

  ** The bits that differ.
  BigInt xor(Obj b)

  ** Shift to the left; by a negative number, to the right.
  BigInt shiftl(Int b)

  ** Shift to the right with the sign; by a negative number, to the left.
  BigInt shiftr(Int b)

  ** -1, 0 or 1, as it is below zero, zero or above.
  Int signum()

  ** The number without its sign.
  BigInt abs()

  ** The smaller one.
  BigInt min(BigInt that)

  ** The larger one.
  BigInt max(BigInt that)

  ** To a power, which is not negative.
  BigInt pow(Int pow)

  ** The Int of its low 64 bits. If it is checked, they must be the number.
  Int toInt(Bool checked := true)

  ** The nearest number of single precision.
  Float toFloat()

  ** The same number.
  Decimal toDecimal()

  ** The bytes in two's complement, the highest first; no more than are needed.
  Buf toBuf()

  ** Decimal digits.
  override Str toStr()

  ** Digits of a radix, with zeros in front up to a width.
  Str toRadix(Int radix, Int? width := null)

}
