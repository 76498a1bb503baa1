** A string under construction.
final class StrBuf
{
  ** An empty one with room for that many characters.
  new make(Int capacity := 16)

  ** Has it no characters?
  Bool isEmpty()

  ** The number of characters.
  Int size()

  ** The number of characters for which there is room before memory is asked for again.
  Int capacity

  ** The character at an index: 'b[i]'. A negative index counts from the end.
  @Operator Int get(Int index)

  ** The part in a range as a string: 'b[a..b]'.
  @Operator Str getRange(Range range)

  ** Replaces the character at an index: 'b[i] = ch'.
  @Operator This set(Int index, Int ch)

  ** Appends the text of an object, "null" for null.
  This add(Obj? x)

  ** Appends a character.
  This addChar(Int ch)

  ** Appends a part of a string.
  This addRange(Str s, Range r)

  ** Appends a string without white space at its ends.
  This addTrim(Str x)

  ** Appends a number of tabs.
  This tab(Int num)

  ** Appends a space.
  This sp()

  ** Appends a newline.
  This nl()

  ** Appends the text of an object, with the separator before it unless this buffer is empty.
  This join(Obj? x, Str sep := " ")

  ** As join, but does nothing for null.
  This joinNotNull(Obj? x, Str sep := " ")

  ** Inserts the text of an object before an index.
  This insert(Int index, Obj? x)

  ** Drops white space at the end.
  This trimEnd()

  ** Drops the character at an index.
  This remove(Int index)

  ** Drops a range of characters.
  This removeRange(Range r)

  ** Replaces a range of characters by a string.
  This replaceRange(Range r, Str str)

  ** Turns the characters around.
  This reverse()

  ** Drops all characters.
  This clear()

  ** What has been built so far.
  override Str toStr()

  ** A stream that appends what is written to it.
  OutStream out()
}
