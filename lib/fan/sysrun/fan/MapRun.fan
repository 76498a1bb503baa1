** Methods of sys::Map. Pairs are those of the beginning, in the order of then; a map that changes its size meanwhile is an error, as for
** an iterator of the reference's host.
internal class MapRun
{
  static Void each(Obj:Obj? self, |Obj?, Obj->Obj?| f)
  {
    keys := self.keys
    for (i := 0; i < keys.size; ++i)
    {
      key := next(self, keys, i)
      f(self.getChecked(key, false), key)
    }
  }

  ** The key that comes next.
  private static Obj next(Obj:Obj? self, Obj[] keys, Int i)
  {
    if (self.size != keys.size) throw Err("java.util.ConcurrentModificationException")
    return keys[i]
  }

  static Obj? eachWhile(Obj:Obj? self, |Obj?, Obj->Obj?| f)
  {
    keys := self.keys
    for (i := 0; i < keys.size; ++i)
    {
      key := next(self, keys, i)
      Obj? r := f(self.getChecked(key, false), key)
      if (r != null) return r
    }
    return null
  }

  static Obj? find(Obj:Obj? self, |Obj?, Obj->Obj?| f)
  {
    keys := self.keys
    for (i := 0; i < keys.size; ++i)
    {
      key := next(self, keys, i)
      val := self.getChecked(key, false)
      if ((Bool)f(val, key)) return val
    }
    return null
  }

  static Bool any(Obj:Obj? self, |Obj?, Obj->Obj?| f) { !every(self, f, false) }

  static Bool all(Obj:Obj? self, |Obj?, Obj->Obj?| f) { every(self, f, true) }

  ** Does the function return that for all pairs?
  private static Bool every(Obj:Obj? self, |Obj?, Obj->Obj?| f, Bool want)
  {
    keys := self.keys
    for (i := 0; i < keys.size; ++i)
    {
      key := next(self, keys, i)
      if ((Bool)f(self.getChecked(key, false), key) != want) return false
    }
    return true
  }

  static Obj? reduce(Obj:Obj? self, Obj? init, |Obj?, Obj?, Obj->Obj?| f)
  {
    keys := self.keys
    r := init
    for (i := 0; i < keys.size; ++i)
    {
      key := next(self, keys, i)
      r = f(r, self.getChecked(key, false), key)
    }
    return r
  }

  static Void findAllInto(Obj:Obj? self, Obj:Obj? to, |Obj?, Obj->Obj?| f) { pick(self, to, f, true) }

  static Void excludeInto(Obj:Obj? self, Obj:Obj? to, |Obj?, Obj->Obj?| f) { pick(self, to, f, false) }

  private static Void pick(Obj:Obj? self, Obj:Obj? to, |Obj?, Obj->Obj?| f, Bool want)
  {
    keys := self.keys
    for (i := 0; i < keys.size; ++i)
    {
      key := next(self, keys, i)
      val := self.getChecked(key, false)
      if ((Bool)f(val, key) == want) to.set(key, val)
    }
  }

  static Void mapInto(Obj:Obj? self, Obj:Obj? to, |Obj?, Obj->Obj?| f)
  {
    keys := self.keys
    for (i := 0; i < keys.size; ++i)
    {
      key := next(self, keys, i)
      to.set(key, f(self.getChecked(key, false), key))
    }
  }

  static Void mapNotNullInto(Obj:Obj? self, Obj:Obj? to, |Obj?, Obj->Obj?| f)
  {
    keys := self.keys
    for (i := 0; i < keys.size; ++i)
    {
      key := next(self, keys, i)
      to.addNotNull(key, f(self.getChecked(key, false), key))
    }
  }

  static Obj? getOrAdd(Obj:Obj? self, Obj key, |Obj->Obj?| f)
  {
    if (self.containsKey(key)) return self.getChecked(key)
    val := f(key)
    self.add(key, val)
    return val
  }

  static Obj:Obj? setList(Obj:Obj? self, Obj?[] list, |Obj?, Int->Obj?|? f)
  {
    if (f == null) return self.setList(list)
    self.setAll([:]) // which refuses if the map is read-only
    for (i := 0; i < list.size; ++i) self.set((Obj)f(list[i], i), list[i])
    return self
  }

  static Obj:Obj? addList(Obj:Obj? self, Obj?[] list, |Obj?, Int->Obj?|? f)
  {
    if (f == null) return self.addList(list)
    self.setAll([:])
    for (i := 0; i < list.size; ++i) self.add((Obj)f(list[i], i), list[i])
    return self
  }

  static Str join(Obj:Obj? self, Str sep, |Obj?, Obj->Obj?|? f)
  {
    if (f == null) return self.join(sep)
    buf := StrBuf()
    keys := self.keys
    for (i := 0; i < keys.size; ++i)
    {
      key := next(self, keys, i)
      if (!buf.isEmpty) buf.add(sep)
      buf.add(f(self.getChecked(key, false), key))
    }
    return buf.toStr
  }
}
