** A day of the week.
enum class Weekday
{
  ** Sunday.
  sun,
  ** Monday.
  mon,
  ** Tuesday.
  tue,
  ** Wednesday.
  wed,
  ** Thursday.
  thu,
  ** Friday.
  fri,
  ** Saturday.
  sat

  ** The next day: after Saturday comes Sunday.
  @Operator Weekday increment()

  ** The day before: before Sunday comes Saturday.
  @Operator Weekday decrement()

  ** The day by a pattern: "WWW" or "WWWW".
  Str toLocale(Str? pattern := null, Locale locale := Locale.cur)

  ** The short name in the current locale.
  Str localeAbbr()

  ** The full name in the current locale.
  Str localeFull()

  ** The first day of the week in the current locale.
  static Weekday localeStartOfWeek()

  ** The days of the week in the order of the current locale.
  static Weekday[] localeVals()
}
