** A number of 128 bits that no other maker of such numbers makes again.
@Serializable { simple = true }
const final class Uuid
{
  ** A new one.
  static new make()

  ** From its two halves.
  static Uuid makeBits(Int hi, Int lo)

  ** Reads five groups of hexadecimal digits. Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** They come from make, makeBits and fromStr.
  private new privateMake()

  ** The upper 64 bits.
  Int bitsHi()

  ** The lower 64 bits.
  Int bitsLo()

  ** Is the other object the same number?
  override Bool equals(Obj? that)

  ** A hash of the bits.
  override Int hash()

  ** Order by the bits.
  override Int compare(Obj that)

  ** Five groups of hexadecimal digits.
  override Str toStr()
}
