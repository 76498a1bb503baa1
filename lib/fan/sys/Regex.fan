** A regular expression.
@Serializable { simple = true }
const final class Regex
{
  ** Reads a pattern, with flags such as "i" for upper and lower case alike.
  static new fromStr(Str pattern, Str flags := "")

  ** The expression for a pattern of file names in which '?' and '*' stand for others.
  static Regex glob(Str pattern)

  ** The expression that matches just the string.
  static Regex quote(Str str)

  ** Expressions come from fromStr, glob and quote.
  private new make()

  ** The default value: the empty expression.
  const static Regex defVal

  ** Is the other object an expression of the same pattern and flags?
  override Bool equals(Obj? obj)

  ** A hash of pattern and flags.
  override Int hash()

  ** The pattern.
  override Str toStr()

  ** The flags.
  Str flags()

  ** Does it match the whole string?
  Bool matches(Str s)

  ** A matcher over a string.
  RegexMatcher matcher(Str s)

  ** The parts of a string between matches, at most limit of them if that is positive.
  Str[] split(Str s, Int limit := 0)
}
