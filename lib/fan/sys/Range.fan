** The integers from a start to an end, the end itself counted or not.
@Serializable { simple = true }
const final class Range
{
  ** From start up to and with end: 'start..end'.
  new makeInclusive(Int start, Int end)

  ** From start up to but without end: 'start..<end'.
  new makeExclusive(Int start, Int end)

  ** From start to end, without end if exclusive.
  new make(Int start, Int end, Bool exclusive)

  ** Reads "a..b" or "a..<b". Otherwise throws ParseErr, or returns null if not checked.
  static new fromStr(Str s, Bool checked := true)

  ** Is the other object a range with the same bounds?
  override Bool equals(Obj? obj)

  ** A hash of the bounds.
  override Int hash()

  ** The range as source code writes it.
  override Str toStr()

  ** The first integer.
  Int start()

  ** The last integer, or the one behind it if exclusive.
  Int end()

  ** Is the end part of the range?
  Bool inclusive()

  ** Is the end no part of the range?
  Bool exclusive()

  ** Does it hold no integers?
  Bool isEmpty()

  ** The smallest integer it holds; null if empty.
  Int? min()

  ** The largest integer it holds; null if empty.
  Int? max()

  ** The first integer it holds; null if empty.
  Int? first()

  ** The last integer it holds; null if empty.
  Int? last()

  ** Does it hold the integer?
  Bool contains(Int i)

  ** Both bounds moved by an offset.
  Range offset(Int offset)

  ** Calls the function with each integer.
  Void each(|Int i| c)

  ** Calls the function with each integer until it returns something that is not null, and returns that.
  Obj? eachWhile(|Int i->Obj?| c)

  ** The list of what the function returns for each integer.
  Obj?[] map(|Int i->Obj?| c)

  ** Its integers as a list.
  Int[] toList()

  ** A random integer that it holds.
  Int random()
}
