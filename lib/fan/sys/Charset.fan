** A character encoding: how characters become bytes.
@Serializable { simple = true }
const final class Charset
{
  ** The encoding of a name such as "UTF-8". Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str name, Bool checked := true)

  ** Encodings come from fromStr.
  private new privateMake()

  ** The default value: UTF-8.
  static Charset defVal()

  ** UTF-8.
  static Charset utf8()

  ** UTF-16, the high byte first.
  static Charset utf16BE()

  ** UTF-16, the low byte first.
  static Charset utf16LE()

  ** The name, such as "UTF-8".
  Str name()

  ** A hash of the name without regard to case.
  override Int hash()

  ** Is the other object an encoding of the same name?
  override Bool equals(Obj? obj)

  ** The name.
  override Str toStr()
}
