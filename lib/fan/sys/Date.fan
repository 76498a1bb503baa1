** A day of the calendar.
@Serializable { simple = true }
const final class Date
{
  ** The day it is in a time zone.
  static Date today(TimeZone tz := TimeZone.cur)

  ** The day before today.
  static Date yesterday(TimeZone tz := TimeZone.cur)

  ** The day after today.
  static Date tomorrow(TimeZone tz := TimeZone.cur)

  ** A day from its parts.
  static new make(Int year, Month month, Int day)

  ** Reads "YYYY-MM-DD". Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** The default value: the first day of the year 2000.
  static const Date defVal

  ** Days come from make and fromStr.
  private new privateMake()

  ** Is the other object the same day?
  override Bool equals(Obj? that)

  ** A hash of all parts.
  override Int hash()

  ** Order of time.
  override Int compare(Obj obj)

  ** The day as "YYYY-MM-DD".
  override Str toStr()

  ** The year.
  Int year()

  ** The month.
  Month month()

  ** The day of the month, from 1.
  Int day()

  ** The day of the week.
  Weekday weekday()

  ** The day of the year, from 1.
  Int dayOfYear()

  ** The quarter of the year, 1 to 4.
  Int quarter()

  ** The week of the year, from 1.
  Int weekOfYear(Weekday startOfWeek := Weekday.localeStartOfWeek)

  ** The day by a pattern such as "D MMM YYYY", or by that of the locale.
  Str toLocale(Str? pattern := null, Locale locale := Locale.cur)

  ** Reads a day by a pattern. Otherwise throws ParseErr, or returns null if not checked.
  static Date? fromLocale(Str str, Str pattern, Bool checked := true)

  ** Reads a day as ISO 8601 writes it. Otherwise throws ParseErr, or returns null if not checked.
  static Date? fromIso(Str s, Bool checked := true)

  ** The day as ISO 8601 writes it.
  Str toIso()

  ** So many whole days later: 'a + b'.
  @Operator Date plus(Duration days)

  ** So many whole days earlier: 'a - b'.
  @Operator Date minus(Duration days)

  ** The time between two days: 'a - b'.
  @Operator Duration minusDate(Date days)

  ** The first day of its month.
  Date firstOfMonth()

  ** The last day of its month.
  Date lastOfMonth()

  ** The first day of its quarter.
  Date firstOfQuarter()

  ** The last day of its quarter.
  Date lastOfQuarter()

  ** The first day of its year.
  Date firstOfYear()

  ** The last day of its year.
  Date lastOfYear()

  ** Is it the day before today?
  Bool isYesterday()

  ** Is it today?
  Bool isToday()

  ** Is it the day after today?
  Bool isTomorrow()

  ** Does it come before the other?
  Bool isBefore(Date that)

  ** Does it come after the other?
  Bool isAfter(Date that)

  ** Are both in the same year?
  Bool isSameYear(Date that)

  ** Are both in the same month of the same year?
  Bool isSameMonth(Date that)

  ** The moment at which it is this time on this day in a time zone.
  DateTime toDateTime(Time t, TimeZone tz := TimeZone.cur)

  ** The moment at which this day begins in a time zone.
  DateTime midnight(TimeZone tz := TimeZone.cur)

  ** An expression for it as source code.
  Str toCode()
}
