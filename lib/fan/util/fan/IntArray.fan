** Integers of 1, 2, 4 or 8 bytes, as many as the array was made with, packed. They begin as zero.
** Indexes are not negative.
@Js
native class IntArray
{
  ** Of 8 bits, with a sign.
  static IntArray makeS1(Int size)

  ** Of 8 bits, without a sign.
  static IntArray makeU1(Int size)

  ** Of 16 bits, with a sign.
  static IntArray makeS2(Int size)

  ** Of 16 bits, without a sign.
  static IntArray makeU2(Int size)

  ** Of 32 bits, with a sign.
  static IntArray makeS4(Int size)

  ** Of 32 bits, without a sign.
  static IntArray makeU4(Int size)

  ** Of 64 bits.
  static IntArray makeS8(Int size)

  internal new make()

  ** How many there are.
  Int size()

  ** The integer at an index.
  @Operator Int get(Int index)

  ** Set the integer at an index: its low bits.
  @Operator Void set(Int index, Int val)

  ** Copy a range of another array of the same kind, or all of it, to an offset of this one.
  This copyFrom(IntArray that, Range? thatRange := null, Int thisOffset := 0)

  ** Set a range, or all, to a value.
  This fill(Int val, Range? range := null)

  ** Sort a range, or all.
  This sort(Range? range := null)
}
