** A language and perhaps a country, such as "en" or "de-CH".
@Serializable { simple = true }
const class Locale
{
  ** English.
  static const Locale en

  ** Reads a language of two small letters and a country of two capital ones. Otherwise throws ParseErr, or
  ** returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** Locales come from fromStr.
  private new privateMake()

  ** The locale of the current thread.
  static Locale cur()

  ** Sets the locale of the current thread.
  static Void setCur(Locale locale)

  ** Calls the function with this locale as the current one.
  This use(|This| func)

  ** The language in two small letters.
  Str lang()

  ** The country in two capital letters; null if none.
  Str? country()

  ** A hash of the text.
  override Int hash()

  ** Is the other object the same locale?
  override Bool equals(Obj? obj)

  ** The language, and the country behind a "-".
  override Str toStr()
}
