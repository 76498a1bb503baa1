** Floats of 4 or 8 bytes, as many as the array was made with, packed. They begin as zero.
** Indexes are not negative.
@Js
native class FloatArray
{
  ** Of single precision.
  static FloatArray makeF4(Int size)

  ** Of double precision.
  static FloatArray makeF8(Int size)

  internal new make()

  ** How many there are.
  Int size()

  ** The float at an index.
  @Operator Float get(Int index)

  ** Set the float at an index.
  @Operator Void set(Int index, Float val)

  ** Copy a range of another array of the same kind, or all of it, to an offset of this one.
  This copyFrom(FloatArray that, Range? thatRange := null, Int thisOffset := 0)

  ** Set a range, or all, to a value.
  This fill(Float val, Range? range := null)

  ** Sort a range, or all; NaN comes last.
  This sort(Range? range := null)
}
