** Where clocks show the same time, and its rules for summer time.
@Serializable { simple = true }
const class TimeZone
{
  ** The names of all zones.
  static Str[] listNames()

  ** The full names of all zones.
  static Str[] listFullNames()

  ** The zone of a name or full name. Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str name, Bool checked := true)

  ** Universal time.
  static TimeZone utc()

  ** The zone for times that are to be compared without regard to zones.
  static TimeZone rel()

  ** The zone of this machine.
  static TimeZone cur()

  ** The default value: universal time.
  static TimeZone defVal()

  ** Zones come from fromStr.
  private new privateMake()

  ** The name of its city, such as "Berlin".
  Str name()

  ** The name in the time zone database, such as "Europe/Berlin".
  Str fullName()

  ** How far standard time is ahead of universal time in a year.
  Duration offset(Int year)

  ** How far summer time is ahead of standard time in a year; null where there is none.
  Duration? dstOffset(Int year)

  ** The abbreviation of standard time in a year.
  Str stdAbbr(Int year)

  ** The abbreviation of summer time in a year; null where there is none.
  Str? dstAbbr(Int year)

  ** The name.
  override Str toStr()
}
