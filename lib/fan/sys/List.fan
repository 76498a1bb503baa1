** A sequence of items with indexes from zero.
@Serializable
final class List
{
  ** An empty list of items of a type, with room for so many.
  new make(Type of, Int capacity := 0)

  ** An empty list of any items, with room for so many.
  new makeObj(Int capacity)

  ** Is the other object a list of the same type with equal items in the same order?
  override Bool equals(Obj? that)

  ** A hash of the items.
  override Int hash()

  ** The declared type of the items.
  Type of()

  ** Has it no items?
  Bool isEmpty()

  ** The number of items; setting it drops items or appends nulls.
  Int size

  ** The number of items for which there is room before memory is asked for again.
  Int capacity

  ** The item at an index: 'list[i]'. A negative index counts from the end.
  @Operator V get(Int index)

  ** The item at an index, or def where there is none.
  V? getSafe(Int index, V? def := null)

  ** A new list of the items in a range: 'list[a..b]'.
  @Operator L getRange(Range range)

  ** Is an item in it that equals this one?
  Bool contains(V item)

  ** Is this very object in it?
  Bool containsSame(V item)

  ** Are all items of the other list in it?
  Bool containsAll(L list)

  ** Is one of the items of the other list in it?
  Bool containsAny(L list)

  ** Where an equal item stands first, from offset on; null if nowhere.
  Int? index(V item, Int offset := 0)

  ** Where an equal item stands last, at offset or before; null if nowhere.
  Int? indexr(V item, Int offset := -1)

  ** Where this very object stands first, from offset on; null if nowhere.
  Int? indexSame(V item, Int offset := 0)

  ** The first item; null if empty.
  V? first()

  ** The last item; null if empty.
  V? last()

  ** A copy of the list that can be changed.
  L dup()

  ** Replaces the item at an index: 'list[i] = x'.
  @Operator L set(Int index, V item)

  ** As set, but does nothing for null.
  L setNotNull(Int index, V? item)

  ** Appends an item.
  @Operator L add(V item)

  ** Appends an item unless it is null.
  @Deprecated { msg = "Use addNotNull" }
  L addIfNotNull(V? item)

  ** Appends an item unless it is null.
  L addNotNull(V? item)

  ** Appends all items of a list.
  L addAll(L list)

  ** Inserts an item before an index.
  L insert(Int index, V item)

  ** Inserts all items of a list before an index.
  L insertAll(Int index, L list)

  ** Removes the first item that equals this one and returns it; null if there is none.
  V? remove(V item)

  ** Removes this very object and returns it; null if it is not there.
  V? removeSame(V item)

  ** Removes the item at an index and returns it.
  V removeAt(Int index)

  ** Removes the items in a range.
  L removeRange(Range r)

  ** Removes each item of the other list once.
  L removeAll(L list)

  ** Removes all items.
  L clear()

  ** Gives up the room that is not in use.
  L trim()

  ** Appends the same item that many times.
  L fill(V val, Int times)

  ** The last item; null if empty.
  V? peek()

  ** Removes the last item and returns it; null if empty.
  V? pop()

  ** Appends an item.
  L push(V item)

  ** Calls the function with each item and its index.
  Void each(|V item, Int index| c)

  ** Calls the function with each item and its index, the last first.
  Void eachr(|V item, Int index| c)

  ** Calls the function with each item in a range and its index.
  Void eachRange(Range r, |V item, Int index| c)

  ** Calls the function with each item that is not null and its index.
  Void eachNotNull(|V item, Int index| c)

  ** Calls the function with each item and its index until it returns something that is not null, and returns
  ** that.
  Obj? eachWhile(|V item, Int index->Obj?| c)

  ** As eachWhile, the last item first.
  Obj? eachrWhile(|V item, Int index->Obj?| c)

  ** The first item for which the function is true; null if none.
  V? find(|V item, Int index->Bool| c)

  ** The index of the first item for which the function is true; null if none.
  Int? findIndex(|V item, Int index->Bool| c)

  ** A new list of the items for which the function is true.
  L findAll(|V item, Int index->Bool| c)

  ** A new list of the items that fit a type.
  L findType(Type t)

  ** A new list of the items that are not null.
  L findNotNull()

  ** A new list of the items for which the function is false.
  L exclude(|V item, Int index->Bool| c)

  ** Is the function true for one of the items?
  Bool any(|V item, Int index->Bool| c)

  ** Is the function true for all items?
  Bool all(|V item, Int index->Bool| c)

  ** A list of what the function returns for each item.
  Obj?[] map(|V item, Int index->Obj?| c)

  ** A list of what the function returns for each item, nulls left out.
  Obj[] mapNotNull(|V item, Int index->Obj?| c)

  ** The lists that the function returns for each item, joined.
  Obj?[] flatMap(|V item, Int index->Obj?[]| c)

  ** A map from the keys that the function returns to the items they were returned for.
  Obj:L groupBy(|V item, Int index->Obj| c)

  ** As groupBy, into a map that is given.
  Obj:L groupByInto(Obj:L map, |V item, Int index->Obj| c)

  ** Calls the function with what it returned last, each item and its index, and returns what it returns in the
  ** end.
  Obj? reduce(Obj? init, |Obj? reduction, V item, Int index->Obj?| c)

  ** The smallest item, by the function or by Obj.compare; null if empty.
  V? min(|V a, V b->Int|? c := null)

  ** The largest item, by the function or by Obj.compare; null if empty.
  V? max(|V a, V b->Int|? c := null)

  ** A new list without those items that equal an earlier one.
  L unique()

  ** A new list of the items that are in one of the two, each once.
  L union(L that)

  ** A new list of the items that are in both, each once.
  L intersection(L that)

  ** Sorts the items, by the function or by Obj.compare.
  L sort(|V a, V b->Int|? c := null)

  ** Sorts the items in reverse, by the function or by Obj.compare.
  L sortr(|V a, V b->Int|? c := null)

  ** The index of an item in a sorted list, or the negative of the place to insert it, less one.
  Int binarySearch(V key, |V a, V b->Int|? c := null)

  ** The index of the item for which the function is zero in a sorted list, or the negative of the place to
  ** insert it, less one.
  Int binaryFind(|V item, Int index->Int| c)

  ** Turns the order of the items around.
  L reverse()

  ** Exchanges the items at two indexes.
  L swap(Int indexA, Int indexB)

  ** Moves the first item that equals this one to an index.
  L moveTo(V? item, Int toIndex)

  ** A new list in which lists among the items stand as their own items, at any depth.
  Obj?[] flatten()

  ** An item by chance; null if empty.
  V? random()

  ** Brings the items into an order by chance.
  L shuffle()

  ** The items in brackets.
  override Str toStr()

  ** The texts of the items, or what the function returns for them, with separators between them.
  Str join(Str separator := "", |V item, Int index->Str|? c := null)

  ** The literal as source code.
  Str toCode()

  ** Is it closed to changes?
  Bool isRO()

  ** Is it open to changes?
  Bool isRW()

  ** The list, or a copy of it, that is closed to changes.
  L ro()

  ** The list, or a copy of it, that is open to changes.
  L rw()
}
