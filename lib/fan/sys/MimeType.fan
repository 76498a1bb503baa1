** What kind of data something is, as RFC 2046 has it.
@Serializable { simple = true }
const final class MimeType
{
  ** Reads a type such as "text/html; charset=utf-8". Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** Reads "name=value" pairs between semicolons. Otherwise throws ParseErr, or returns null if not checked.
  static [Str:Str]? parseParams(Str s, Bool checked := true)

  ** The type of files with an extension; null if unknown.
  static MimeType? forExt(Str ext)

  ** Types come from fromStr.
  private new make()

  ** A hash of all parts.
  override Int hash()

  ** Is the other object the same type with the same parameters?
  override Bool equals(Obj? that)

  ** The type as it is written.
  override Str toStr()

  ** The part before the slash, in lower case.
  Str mediaType()

  ** The part behind the slash, in lower case.
  Str subType()

  ** The parameters.
  Str:Str params()

  ** The parameter "charset" as a Charset, or UTF-8.
  Charset charset()

  ** The type without its parameters.
  MimeType noParams()

  ** Is the media type "text", or data that is text all the same?
  Bool isText()
}
