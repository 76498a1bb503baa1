** A table from keys to values; keys are immutable.
@Serializable
final class Map
{
  ** An empty map of a map type.
  new make(Type type)

  ** Is the other object a map of the same type with equal pairs?
  override Bool equals(Obj? that)

  ** A hash of the pairs.
  override Int hash()

  ** Has it no pairs?
  Bool isEmpty()

  ** The number of pairs.
  Int size()

  ** The value of a key, or def where there is none: 'map[k]'.
  @Operator V? get(K key, V? def := this.def)

  ** The value of a key; where there is none throws UnknownKeyErr, or returns null if not checked.
  V? getChecked(K key, Bool checked := true)

  ** The value of a key; throws UnknownKeyErr where there is none.
  V getOrThrow(K key)

  ** Is there a value for the key?
  Bool containsKey(K key)

  ** A list of the keys.
  K[] keys()

  ** A list of the values.
  V[] vals()

  ** A copy of the map that can be changed.
  M dup()

  ** Sets the value of a key: 'map[k] = v'.
  @Operator M set(K key, V val)

  ** As set, but does nothing for a null value.
  M setNotNull(K key, V? val)

  ** Adds a pair; throws ArgErr if the key is there.
  M add(K key, V val)

  ** As add, but does nothing for a null value.
  @Deprecated { msg = "Use addNotNull" }
  M addIfNotNull(K key, V? val)

  ** As add, but does nothing for a null value.
  M addNotNull(K key, V? val)

  ** The value of a key; where there is none, adds what the function returns.
  V getOrAdd(K key, |K->V| valFunc)

  ** Sets all pairs of another map.
  M setAll(M m)

  ** Adds all pairs of another map; throws ArgErr if one of the keys is there.
  M addAll(M m)

  ** Sets each item of a list under the key that the function returns, or under itself.
  M setList(V[] list, |V item, Int index->K|? c := null)

  ** Adds each item of a list under the key that the function returns, or under itself.
  M addList(V[] list, |V item, Int index->K|? c := null)

  ** Removes a pair and returns its value; null if there is none.
  V? remove(K key)

  ** Removes all pairs.
  M clear()

  ** Are keys, then strings, compared without regard to the case of ASCII letters? To be set while the map is
  ** empty.
  Bool caseInsensitive := false

  ** Do pairs keep the order in which they were added? To be set while the map is empty.
  Bool ordered := false

  ** The value that get returns for a key that is not there.
  V? def

  ** The pairs in brackets.
  override Str toStr()

  ** The texts of the pairs, or what the function returns for them, with separators between them.
  Str join(Str separator, |V val, K key->Str|? c := null)

  ** The literal as source code.
  Str toCode()

  ** Calls the function with each value and its key.
  Void each(|V val, K key| c)

  ** Calls the function with each value and its key until it returns something that is not null, and returns
  ** that.
  Obj? eachWhile(|V val, K key->Obj?| c)

  ** The first value for which the function is true; null if none.
  V? find(|V val, K key->Bool| c)

  ** A new map of the pairs for which the function is true.
  M findAll(|V val, K key->Bool| c)

  ** A new map of the pairs whose values are not null.
  M findNotNull()

  ** A new map of the pairs for which the function is false.
  M exclude(|V val, K key->Bool| c)

  ** Is the function true for one of the pairs?
  Bool any(|V val, K key->Bool| c)

  ** Is the function true for all pairs?
  Bool all(|V val, K key->Bool| c)

  ** Calls the function with what it returned last, each value and its key, and returns what it returns in the
  ** end.
  Obj? reduce(Obj? init, |Obj? reduction, V val, K key->Obj?| c)

  ** A new map of the same keys with what the function returns for each pair.
  Obj:Obj? map(|V val, K key->Obj?| c)

  ** As map, with nulls left out.
  Obj:Obj? mapNotNull(|V val, K key->Obj?| c)

  ** Is it closed to changes?
  Bool isRO()

  ** Is it open to changes?
  Bool isRW()

  ** The map, or a copy of it, that is closed to changes.
  M ro()

  ** The map, or a copy of it, that is open to changes.
  M rw()
}
