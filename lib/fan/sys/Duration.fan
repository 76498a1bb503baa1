** A span of time in nanoseconds.
@Serializable { simple = true }
const final class Duration
{
  ** The time since some fixed moment, which never runs backwards.
  static Duration now()

  ** As now, in nanoseconds.
  static Int nowTicks()

  ** A span of that many nanoseconds.
  static new make(Int ticks)

  ** Reads a number with a unit: "5sec", "1.5hr", "-3ms"; units are ns, ms, sec, min, hr and day. Otherwise
  ** throws ParseErr, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** The time at which this process started, on the scale of now.
  static Duration boot()

  ** The time since this process started.
  static Duration uptime()

  ** The default value: zero.
  static const Duration defVal

  ** The shortest span, the most negative one.
  static const Duration minVal

  ** The longest span.
  static const Duration maxVal

  ** Values are literals and results only.
  private new privateMake()

  ** Is the other object the same span?
  override Bool equals(Obj? obj)

  ** Order by length.
  override Int compare(Obj obj)

  ** The number of nanoseconds.
  override Int hash()

  ** The number with the largest unit that keeps it whole.
  override Str toStr()

  ** The number of nanoseconds.
  Int ticks()

  ** The negative: '-a'.
  @Operator Duration negate()

  ** That many times as long: 'a * n'.
  @Operator Duration mult(Int b)

  ** That many times as long: 'a * n'.
  @Operator Duration multFloat(Float b)

  ** Divided into so many parts: 'a / n'.
  @Operator Duration div(Int b)

  ** Divided into so many parts: 'a / n'.
  @Operator Duration divFloat(Float b)

  ** The sum: 'a + b'.
  @Operator Duration plus(Duration b)

  ** The difference: 'a - b'.
  @Operator Duration minus(Duration b)

  ** The span without its sign.
  Duration abs()

  ** The shorter of the two.
  Duration min(Duration that)

  ** The longer of the two.
  Duration max(Duration that)

  ** The nearest span from min to max.
  Duration clamp(Duration min, Duration max)

  ** The largest multiple of the accuracy that is not longer.
  Duration floor(Duration accuracy)

  ** Whole milliseconds.
  Int toMillis()

  ** Whole seconds.
  Int toSec()

  ** Whole minutes.
  Int toMin()

  ** Whole hours.
  Int toHour()

  ** Whole days of 24 hours.
  Int toDay()

  ** The span for people, such as "3min 20sec".
  Str toLocale()

  ** The literal as source code.
  Str toCode()

  ** The span as ISO 8601 writes it, such as "PT3M20S".
  Str toIso()

  ** Reads a span as ISO 8601 writes it, without years and months. Otherwise throws ParseErr, or returns null if
  ** not checked.
  static Duration fromIso(Str s, Bool checked := true)
}
