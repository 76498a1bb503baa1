** Where something is, as RFC 3986 writes it. Characters are kept as people write them; encode gives the form
** with escapes.
@Serializable { simple = true }
const final class Uri
{
  ** Reads a URI in standard form, without escapes. Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** Reads a URI in escaped form. Otherwise throws ParseErr, or returns null if not checked.
  static Uri? decode(Str s, Bool checked := true)

  ** The default value: the empty URI.
  static const Uri defVal

  ** URIs come from fromStr and decode.
  private new privateMake()

  ** The pairs of a query in escaped form.
  static Str:Str decodeQuery(Str s)

  ** Pairs as a query in escaped form.
  static Str encodeQuery(Str:Str q)

  ** Is the string a name that needs no escapes?
  static Bool isName(Str name)

  ** Throws NameErr if the string is no name.
  static Void checkName(Str name)

  ** For escapes: the path.
  static const Int sectionPath

  ** For escapes: the query.
  static const Int sectionQuery

  ** For escapes: the fragment.
  static const Int sectionFrag

  ** A string with backslashes before what means something in a section.
  static Str escapeToken(Str s, Int section)

  ** A string without the backslashes that escape.
  static Str unescapeToken(Str s)

  ** A string as one part of a section in escaped form.
  static Str encodeToken(Str s, Int section)

  ** One part of a section in escaped form as a string.
  static Str decodeToken(Str s, Int section)

  ** Is the other object a URI of the same text?
  override Bool equals(Obj? that)

  ** A hash of the text.
  override Int hash()

  ** The URI in standard form.
  override Str toStr()

  ** The URI for people.
  Str toLocale()

  ** The URI in escaped form.
  Str encode()

  ** Has it a scheme?
  Bool isAbs()

  ** Has it no scheme?
  Bool isRel()

  ** Does its path end in a slash?
  Bool isDir()

  ** The scheme and authority; null if there is none.
  Str? origin()

  ** The scheme in lower case; null if none.
  Str? scheme()

  ** The authority: user, host and port; null if none.
  Str? auth()

  ** The host; null if none.
  Str? host()

  ** The part of the authority before the '@'; null if none.
  Str? userInfo()

  ** The port; null if none.
  Int? port()

  ** The parts of the path.
  Str[] path()

  ** The path.
  Str pathStr()

  ** Does the path begin with a slash?
  Bool isPathAbs()

  ** Does the path not begin with a slash?
  Bool isPathRel()

  ** Is it a path and nothing else?
  Bool isPathOnly()

  ** The last part of the path.
  Str name()

  ** The name without its extension.
  Str basename()

  ** The extension without its dot; null if none.
  Str? ext()

  ** The kind of data by the extension; null if unknown.
  MimeType? mimeType()

  ** The pairs of the query.
  Str:Str query()

  ** The query; null if none.
  Str? queryStr()

  ** The fragment; null if none.
  Str? frag()

  ** The URI of the folder that it is in; null if none.
  Uri? parent()

  ** The path alone.
  Uri pathOnly()

  ** A part of the path: 'uri[a..b]'.
  @Operator Uri getRange(Range r)

  ** A part of the path with a slash before it.
  Uri getRangeToPathAbs(Range r)

  ** The other URI taken relative to this one: 'a + b'.
  @Operator Uri plus(Uri toAppend)

  ** With a name appended to the path.
  Uri plusName(Str name, Bool asDir := false)

  ** With a slash at the end of the path.
  Uri plusSlash()

  ** With more pairs in the query.
  Uri plusQuery([Str:Str]? query)

  ** This URI as seen from another.
  Uri relTo(Uri base)

  ** This URI without scheme and authority.
  Uri relToAuth()

  ** The file that it names.
  File toFile()

  ** The resource that it leads to. Where there is none throws UnresolvedErr, or returns null if not checked.
  Obj? get(Obj? base := null, Bool checked := true)

  ** The literal as source code.
  Str toCode()
}
