** An immutable sequence of Unicode characters.
const final class Str
{
  ** Values are literals and results only.
  private new privateMake()

  ** The default value: the empty string.
  const static Str defVal

  ** The string of these characters.
  static Str fromChars(Int[] chars)

  ** Is the other object a string of the same characters?
  override Bool equals(Obj? obj)

  ** Are both the same but for the case of ASCII letters?
  Bool equalsIgnoreCase(Str s)

  ** Order by the codes of the characters.
  override Int compare(Obj obj)

  ** Order by the codes of the characters, ASCII letters taken as lower case.
  Int compareIgnoreCase(Str s)

  ** A hash of the characters.
  override Int hash()

  ** This string.
  override Str toStr()

  ** This string.
  Str toLocale()

  ** Has it no characters?
  Bool isEmpty()

  ** The number of characters.
  Int size()

  ** The one string of these characters that all who intern them share.
  Str intern()

  ** Are its first characters those of s?
  Bool startsWith(Str s)

  ** Are its last characters those of s?
  Bool endsWith(Str s)

  ** Where s occurs first, from offset on; null if nowhere. A negative offset counts from the end.
  Int? index(Str s, Int offset := 0)

  ** Where s occurs last, at offset or before; null if nowhere. A negative offset counts from the end.
  Int? indexr(Str s, Int offset := -1)

  ** As index, but the case of ASCII letters does not count.
  Int? indexIgnoreCase(Str s, Int offset := 0)

  ** As indexr, but the case of ASCII letters does not count.
  Int? indexrIgnoreCase(Str s, Int offset := -1)

  ** Does s occur in it?
  Bool contains(Str s)

  ** Does the character occur in it?
  Bool containsChar(Int ch)

  ** The character at an index: 's[i]'. A negative index counts from the end.
  @Operator Int get(Int index)

  ** The character at an index, or def where there is none.
  Int getSafe(Int index, Int def := 0)

  ** The part in a range: 's[a..b]'. Negative bounds count from the end.
  @Operator Str getRange(Range range)

  ** This string and the text of the object, "null" for null: 's + x'.
  @Operator Str plus(Obj? obj)

  ** This string that many times: 's * n'.
  @Operator Str mult(Int times)

  ** Its characters as a list.
  Int[] chars()

  ** Calls the function with each character and its index.
  Void each(|Int ch, Int index| c)

  ** Calls the function with each character and its index, the last first.
  Void eachr(|Int ch, Int index| c)

  ** Calls the function with each character and its index until it returns something that is not null, and
  ** returns that.
  Obj? eachWhile(|Int ch, Int index->Obj?| c)

  ** Is the function true for one of the characters?
  Bool any(|Int ch, Int index->Bool| c)

  ** Is the function true for all characters?
  Bool all(|Int ch, Int index->Bool| c)

  ** A string of n spaces.
  static Str spaces(Int n)

  ** With ASCII letters in lower case.
  Str lower()

  ** With ASCII letters in upper case.
  Str upper()

  ** With the first character in upper case, if it is an ASCII letter.
  Str capitalize()

  ** With the first character in lower case, if it is an ASCII letter.
  Str decapitalize()

  ** A programmer's name as words: "fooBarBaz" gives "Foo Bar Baz".
  Str toDisplayName()

  ** Words as a programmer's name: "Foo Bar Baz" gives "fooBarBaz".
  Str fromDisplayName()

  ** With spaces behind it up to the width.
  Str justl(Int width)

  ** With spaces before it up to the width.
  Str justr(Int width)

  ** With the character before it up to the width.
  Str padl(Int width, Int char := ' ')

  ** With the character behind it up to the width.
  Str padr(Int width, Int char := ' ')

  ** With its characters in reverse order.
  Str reverse()

  ** Without white space at both ends.
  Str trim()

  ** Without white space at both ends, and null where nothing remains.
  Str? trimToNull()

  ** Without white space at its start.
  Str trimStart()

  ** Without white space at its end.
  Str trimEnd()

  ** At most maxSize characters; what is cut ends in the suffix.
  Str truncate(Int maxSize, Str suffix := "")

  ** The parts between separators, or between runs of white space where the separator is null; trimmed if asked
  ** for.
  Str[] split(Int? separator := null, Bool trim := true)

  ** The lines, ended by "\n", "\r\n" or "\r".
  Str[] splitLines()

  ** Calls the function with each line.
  Void eachLine(|Str| f)

  ** With every occurrence of from replaced by to.
  Str replace(Str from, Str to)

  ** The number of newlines: "\n", "\r\n" or "\r".
  Int numNewlines()

  ** Are all characters below 128?
  Bool isAscii()

  ** Are all characters white space?
  Bool isSpace()

  ** Are all characters upper case ASCII letters?
  Bool isUpper()

  ** Are all characters lower case ASCII letters?
  Bool isLower()

  ** Are all characters ASCII letters?
  Bool isAlpha()

  ** Are all characters ASCII letters or digits?
  Bool isAlphaNum()

  ** Order by the rules of the current locale, without regard to case.
  Int localeCompare(Str s)

  ** In lower case by the rules of the current locale.
  Str localeLower()

  ** In upper case by the rules of the current locale.
  Str localeUpper()

  ** With the first character in upper case by the rules of the current locale.
  Str localeCapitalize()

  ** With the first character in lower case by the rules of the current locale.
  Str localeDecapitalize()

  ** Reads it as a Bool, see Bool.fromStr.
  Bool? toBool(Bool checked := true)

  ** Reads it as an Int, see Int.fromStr.
  Int? toInt(Int radix := 10, Bool checked := true)

  ** Reads it as a Float, see Float.fromStr.
  Float? toFloat(Bool checked := true)

  ** Reads it as a Decimal, see Decimal.fromStr.
  Decimal? toDecimal(Bool checked := true)

  ** The literal as source code, in the given quotes or in none if null.
  Str toCode(Int? quote := '"', Bool escapeUnicode := false)

  ** With the characters that XML reserves written as entities.
  Str toXml()

  ** Reads it as a Uri in standard form.
  Uri toUri()

  ** Reads it as a regular expression.
  Regex toRegex()

  ** A stream that reads its characters.
  InStream in()

  ** A buffer of its bytes in a character set.
  Buf toBuf(Charset charset := Charset.utf8)
}
