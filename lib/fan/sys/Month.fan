** A month of the year.
enum class Month
{
  ** January.
  jan,
  ** February.
  feb,
  ** March.
  mar,
  ** April.
  apr,
  ** May.
  may,
  ** June.
  jun,
  ** July.
  jul,
  ** August.
  aug,
  ** September.
  sep,
  ** October.
  oct,
  ** November.
  nov,
  ** December.
  dec

  ** The next month: after December comes January.
  @Operator Month increment()

  ** The month before: before January comes December.
  @Operator Month decrement()

  ** The number of its days in a year.
  Int numDays(Int year)

  ** The month by a pattern: "M", "MM", "MMM" or "MMMM".
  Str toLocale(Str? pattern := null, Locale locale := Locale.cur)

  ** The short name in the current locale.
  Str localeAbbr()

  ** The full name in the current locale.
  Str localeFull()
}
