** A time of the day, to the nanosecond.
@Serializable { simple = true }
const final class Time
{
  ** The time of the day in a time zone.
  static Time now(TimeZone tz := TimeZone.cur)

  ** A time from its parts.
  static new make(Int hour, Int min, Int sec := 0, Int ns := 0)

  ** Reads "hh:mm:ss.fraction". Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** The default value: midnight.
  const static Time defVal

  ** Times come from make and fromStr.
  private new privateMake()

  ** Is the other object the same time?
  override Bool equals(Obj? that)

  ** A hash of all parts.
  override Int hash()

  ** Order from midnight to midnight.
  override Int compare(Obj obj)

  ** The time as "hh:mm:ss.fraction".
  override Str toStr()

  ** The hour, 0 to 23.
  Int hour()

  ** The minute, 0 to 59.
  Int min()

  ** The second, 0 to 59.
  Int sec()

  ** The nanoseconds, 0 to 999,999,999.
  Int nanoSec()

  ** The time by a pattern such as "hh:mm", or by that of the locale.
  Str toLocale(Str? pattern := null, Locale locale := Locale.cur)

  ** Reads a time by a pattern. Otherwise throws ParseErr, or returns null if not checked.
  static Time? fromLocale(Str str, Str pattern, Bool checked := true)

  ** Reads a time as ISO 8601 writes it. Otherwise throws ParseErr, or returns null if not checked.
  static Time? fromIso(Str s, Bool checked := true)

  ** The time as ISO 8601 writes it.
  Str toIso()

  ** So much later, around midnight if need be: 'a + b'.
  @Operator Time plus(Duration dur)

  ** So much earlier, around midnight if need be: 'a - b'.
  @Operator Time minus(Duration dur)

  ** The time so long after midnight.
  static Time fromDuration(Duration d)

  ** How long after midnight it is.
  Duration toDuration()

  ** The time on a day in a time zone.
  DateTime toDateTime(Date d, TimeZone tz := TimeZone.cur)

  ** An expression for it as source code.
  Str toCode()

  ** Is it midnight?
  Bool isMidnight()
}
