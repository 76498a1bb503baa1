** A moment, and the time zone in which it is seen.
@Serializable { simple = true }
const final class DateTime
{
  ** The present moment, or one so shortly before as the tolerance allows.
  static DateTime now(Duration? tolerance := 250ms)

  ** As now, in universal time.
  static DateTime nowUtc(Duration? tolerance := 250ms)

  ** The nanoseconds from the start of the year 2000 to now.
  static Int nowTicks()

  ** As nowTicks, but never the same twice in this process.
  static Int nowUnique()

  ** The moment so many nanoseconds from the start of the year 2000.
  static DateTime makeTicks(Int ticks, TimeZone tz := TimeZone.cur)

  ** A moment from its parts.
  static new make(Int year, Month month, Int day, Int hour, Int min, Int sec := 0, Int ns := 0, TimeZone tz := TimeZone.cur)

  ** Reads "YYYY-MM-DD'T'hh:mm:ss.fraction", an offset and a zone. Otherwise throws ParseErr, or returns null if
  ** not checked.
  static new fromStr(Str s, Bool checked := true)

  ** The moment at which this process started.
  static DateTime boot()

  ** The default value: the start of the year 2000 in universal time.
  static const DateTime defVal

  ** Moments come from make and fromStr.
  private new privateMake()

  ** Is the other object the same moment, whatever the zone?
  override Bool equals(Obj? that)

  ** A hash of the moment.
  override Int hash()

  ** Order of time.
  override Int compare(Obj obj)

  ** Date, time, offset and zone.
  override Str toStr()

  ** The nanoseconds from the start of the year 2000.
  Int ticks()

  ** Its day.
  Date date()

  ** Its time of the day.
  Time time()

  ** The year.
  Int year()

  ** The month.
  Month month()

  ** The day of the month, from 1.
  Int day()

  ** The hour, 0 to 23.
  Int hour()

  ** The minute, 0 to 59.
  Int min()

  ** The second, 0 to 59.
  Int sec()

  ** The nanoseconds, 0 to 999,999,999.
  Int nanoSec()

  ** The day of the week.
  Weekday weekday()

  ** The time zone.
  TimeZone tz()

  ** Is it summer time?
  Bool dst()

  ** The abbreviation of the zone at this moment.
  Str tzAbbr()

  ** The day of the year, from 1.
  Int dayOfYear()

  ** The week of the year, from 1.
  Int weekOfYear(Weekday startOfWeek := Weekday.localeStartOfWeek)

  ** The number of hours in its day: 23 to 25.
  Int hoursInDay()

  ** The moment by a pattern such as "YYYY-MM-DD hh:mm", or by that of the locale.
  Str toLocale(Str? pattern := null, Locale locale := Locale.cur)

  ** Reads a moment by a pattern. Otherwise throws ParseErr, or returns null if not checked.
  static DateTime? fromLocale(Str str, Str pattern, TimeZone tz := TimeZone.cur, Bool checked := true)

  ** The same moment seen in another time zone.
  DateTime toTimeZone(TimeZone tz)

  ** The same moment in universal time.
  DateTime toUtc()

  ** The same date and time in the zone TimeZone.rel.
  DateTime toRel()

  ** The time between two moments: 'a - b'.
  @Operator Duration minusDateTime(DateTime time)

  ** So much later: 'a + b'.
  @Operator DateTime plus(Duration duration)

  ** So much earlier: 'a - b'.
  @Operator DateTime minus(Duration duration)

  ** The last moment before it that is a multiple of the accuracy.
  DateTime floor(Duration accuracy)

  ** The moment at which its day begins.
  DateTime midnight()

  ** Is it the start of a day?
  Bool isMidnight()

  ** Has the year 366 days?
  static Bool isLeapYear(Int year)

  ** The day of the month on which a weekday falls for the pos-th time, counted from the end if negative.
  static Int weekdayInMonth(Int year, Month mon, Weekday weekday, Int pos)

  ** The moment so many milliseconds from the start of the year 1970; null for zero and below, if asked for.
  static DateTime? fromJava(Int millis, TimeZone tz := TimeZone.cur, Bool negIsNull := true)

  ** The milliseconds from the start of the year 1970.
  Int toJava()

  ** Reads a moment as ISO 8601 writes it. Otherwise throws ParseErr, or returns null if not checked.
  static DateTime? fromIso(Str s, Bool checked := true)

  ** The moment as ISO 8601 writes it.
  Str toIso()

  ** Reads a moment as HTTP writes it. Otherwise throws ParseErr, or returns null if not checked.
  static DateTime? fromHttpStr(Str s, Bool checked := true)

  ** The moment as HTTP writes it.
  Str toHttpStr()

  ** An expression for it as source code.
  Str toCode()
}
