** Numbers between dots, such as "1.0.83".
@Serializable { simple = true }
const final class Version
{
  ** Reads a version. Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str version, Bool checked := true)

  ** From its numbers.
  static new make(Int[] segments)

  ** The default value: "0".
  static const Version defVal

  ** Versions come from make and fromStr.
  private new privateMake()

  ** Is the other object the same version?
  override Bool equals(Obj? obj)

  ** Order by the numbers from left to right.
  override Int compare(Obj obj)

  ** A hash of the text.
  override Int hash()

  ** The numbers between dots.
  override Str toStr()

  ** The numbers.
  Int[] segments()

  ** The first number.
  Int major()

  ** The second number; null if none.
  Int? minor()

  ** The third number; null if none.
  Int? build()

  ** The fourth number; null if none.
  Int? patch()
}
