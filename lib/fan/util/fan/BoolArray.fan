** Bools, as many as the array was made with, 32 in a word. They begin as false.
** Indexes are not negative.
@Js
native final class BoolArray
{
  ** With so many.
  static new make(Int size)

  private new privateMake()

  ** How many there are.
  Int size()

  ** The Bool at an index.
  @Operator Bool get(Int index)

  ** Set the Bool at an index.
  @Operator Void set(Int index, Bool val)

  ** Set the Bool at an index and return what it was.
  Bool getAndSet(Int index, Bool val)

  ** Set a range, or all, to a value.
  This fill(Bool val, Range? range := null)

  ** Set all to false.
  This clear()

  ** Call a function with each index that is true.
  Void eachTrue(|Int index| f)

  ** Copy another array, which is not larger.
  This copyFrom(BoolArray that)
}
