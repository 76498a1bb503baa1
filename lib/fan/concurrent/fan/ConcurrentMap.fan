** A map of immutable values that threads share.
@Js
native const final class ConcurrentMap
{
  ** An empty one, with room.
  new make(Int initialCapacity := 256)

  ** Has it no pairs?
  Bool isEmpty()

  ** How many pairs it has.
  Int size()

  ** The value of a key; null if it has none.
  @Operator Obj? get(Obj key)

  ** Set the value of a key.
  @Operator Void set(Obj key, Obj val)

  ** Set the value of a key and return what it was.
  Obj? getAndSet(Obj key, Obj val)

  ** Set the value of a key that has none.
  Void add(Obj key, Obj val)

  ** The value of a key, which gets this one if it has none.
  Obj getOrAdd(Obj key, Obj defVal)

  ** Set all pairs of a map.
  This setAll(Map m)

  ** Remove a key and return the value that it had.
  Obj? remove(Obj key)

  ** Remove all pairs.
  Void clear()

  ** Call a function with each pair.
  Void each(|Obj val, Obj key| f)

  ** Call a function with pairs until it returns what is not null.
  Obj? eachWhile(|Obj val, Obj key->Obj?| f)

  ** Has a key a value?
  Bool containsKey(Obj key)

  ** The keys, as a list of a type.
  Obj[] keys(Type of)

  ** The values, as a list of a type.
  Obj[] vals(Type of)
}
