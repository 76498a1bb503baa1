** Methods of sys::List. Functions of one parameter are called with one argument: the index need not become an object then.
internal class ListRun
{
  static Void each(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    one := (|Obj?->Obj?|)f
    if (f.arity == 1)
      for (i := 0; i < self.size; ++i) one(self[i])
    else
      for (i := 0; i < self.size; ++i) f(self[i], i)
  }

  static Void eachr(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    one := (|Obj?->Obj?|)f
    if (f.arity == 1)
      for (i := self.size-1; i >= 0; --i) one(self[i])
    else
      for (i := self.size-1; i >= 0; --i) f(self[i], i)
  }

  static Void eachNotNull(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    for (i := 0; i < self.size; ++i)
    {
      item := self[i]
      if (item != null) f(item, i)
    }
  }

  static Void eachRange(Obj?[] self, Range r, |Obj?, Int->Obj?| f)
  {
    start := r.start
    if (start < 0) start += self.size
    end := start + self.getRange(r).size
    for (i := start; i < end; ++i) f(self[i], i)
  }

  static Obj? eachWhile(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    for (i := 0; i < self.size; ++i)
    {
      Obj? r := f(self[i], i)
      if (r != null) return r
    }
    return null
  }

  static Obj? eachrWhile(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    for (i := self.size-1; i >= 0; --i)
    {
      Obj? r := f(self[i], i)
      if (r != null) return r
    }
    return null
  }

  static Obj? find(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    i := findIndex(self, f)
    return i == null ? null : self[i]
  }

  static Int? findIndex(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    one := (|Obj?->Obj?|)f
    if (f.arity == 1)
    {
      for (i := 0; i < self.size; ++i)
        if ((Bool)one(self[i])) return i
    }
    else
    {
      for (i := 0; i < self.size; ++i)
        if ((Bool)f(self[i], i)) return i
    }
    return null
  }

  static Obj?[] findAll(Obj?[] self, |Obj?, Int->Obj?| f) { pick(self, f, true) }

  static Obj?[] exclude(Obj?[] self, |Obj?, Int->Obj?| f) { pick(self, f, false) }

  private static Obj?[] pick(Obj?[] self, |Obj?, Int->Obj?| f, Bool want)
  {
    Obj?[] acc := List(self.of, self.size)
    one := (|Obj?->Obj?|)f
    if (f.arity == 1)
    {
      for (i := 0; i < self.size; ++i)
        if ((Bool)one(self[i]) == want) acc.add(self[i])
    }
    else
    {
      for (i := 0; i < self.size; ++i)
        if ((Bool)f(self[i], i) == want) acc.add(self[i])
    }
    return acc
  }

  static Bool any(Obj?[] self, |Obj?, Int->Obj?| f) { findIndex(self, f) != null }

  static Bool all(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    one := (|Obj?->Obj?|)f
    if (f.arity == 1)
    {
      for (i := 0; i < self.size; ++i)
        if (!(Bool)one(self[i])) return false
    }
    else
    {
      for (i := 0; i < self.size; ++i)
        if (!(Bool)f(self[i], i)) return false
    }
    return true
  }

  static Obj?[] map(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    r := f.returns
    Obj?[] acc := List(r === Void# ? Obj?# : r, self.size)
    one := (|Obj?->Obj?|)f
    if (f.arity == 1)
      for (i := 0; i < self.size; ++i) acc.add(one(self[i]))
    else
      for (i := 0; i < self.size; ++i) acc.add(f(self[i], i))
    return acc
  }

  static Obj[] mapNotNull(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    r := f.returns
    Obj?[] acc := List(r === Void# ? Obj# : r.toNonNullable, self.size)
    for (i := 0; i < self.size; ++i) acc.addNotNull(f(self[i], i))
    return acc
  }

  static Obj?[] flatMap(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    r := f.returns
    of := r.isNullable || r.isGeneric || !r.fits(List#) ? Obj?# : r.params["V"]
    Obj?[] acc := List(of, self.size)
    for (i := 0; i < self.size; ++i) acc.addAll((Obj?[])f(self[i], i))
    return acc
  }

  static Obj:Obj?[] groupByInto(Obj?[] self, Obj:Obj?[] map, |Obj?, Int->Obj?| f)
  {
    v := map.typeof.params["V"]
    if (v.isNullable || v.isGeneric || !v.fits(List#)) throw ArgErr("Map value type is not list: \$accType")
    of := v.params["V"]
    for (i := 0; i < self.size; ++i)
    {
      item := self[i]
      key := (Obj)f(item, i)
      bucket := map[key] as Obj?[]
      if (bucket == null)
      {
        bucket = List(of, 8)
        map.set(key, bucket)
      }
      bucket.add(item)
    }
    return map
  }

  static Obj? reduce(Obj?[] self, Obj? init, |Obj?, Obj?, Int->Obj?| f)
  {
    r := init
    for (i := 0; i < self.size; ++i) r = f(r, self[i], i)
    return r
  }

  static Obj? min(Obj?[] self, |Obj?, Obj?->Obj?|? f)
  {
    if (f == null) return self.min
    if (self.isEmpty) return null
    min := self[0]
    for (i := 1; i < self.size; ++i)
      if (low((Int)f(self[i], min)) < 0) min = self[i]
    return min
  }

  static Obj? max(Obj?[] self, |Obj?, Obj?->Obj?|? f)
  {
    if (f == null) return self.max
    if (self.isEmpty) return null
    max := self[0]
    for (i := 1; i < self.size; ++i)
      if (low((Int)f(self[i], max)) > 0) max = self[i]
    return max
  }

  ** What of the result of a comparison counts: its low 32 bits.
  private static Int low(Int n) { n.shiftl(32) }

  static Obj?[] sort(Obj?[] self, |Obj?, Obj?->Obj?|? f) { f == null ? self.sort : sortBy(self, f, false) }

  static Obj?[] sortr(Obj?[] self, |Obj?, Obj?->Obj?|? f) { f == null ? self.sortr : sortBy(self, f, true) }

  private static Obj?[] sortBy(Obj?[] self, |Obj?, Obj?->Obj?| f, Bool reverse)
  {
    self.addAll([,]) // which refuses if the list is read-only
    items := self.dup
    merge(self.dup, items, 0, items.size, f, reverse)
    for (i := 0; i < items.size; ++i) self[i] = items[i]
    return self
  }

  ** Sorts a part of a list whose items are in both lists from the one into the other. Equal items stay in order.
  private static Void merge(Obj?[] from, Obj?[] to, Int start, Int end, |Obj?, Obj?->Obj?| f, Bool reverse)
  {
    if (end - start < 2) return
    mid := (start + end).shiftr(1)
    merge(to, from, start, mid, f, reverse)
    merge(to, from, mid, end, f, reverse)
    left := start
    right := mid
    for (i := start; i < end; ++i)
    {
      if (right >= end) { to[i] = from[left++]; continue }
      b := from[right]
      if (left < mid)
      {
        a := from[left]
        order := (Int)(reverse ? f(b, a) : f(a, b))
        if (order.shiftl(32) <= 0) { to[i] = a; ++left; continue }
      }
      to[i] = b
      ++right
    }
  }

  static Int binarySearch(Obj?[] self, Obj? key, |Obj?, Obj?->Obj?|? f)
  {
    if (f == null) return self.binarySearch(key)
    start := 0
    end := self.size - 1
    while (start <= end)
    {
      probe := (start + end).shiftr(1)
      order := low((Int)f(self[probe], key))
      if (order < 0) start = probe + 1
      else if (order > 0) end = probe - 1
      else return probe
    }
    return -(start + 1)
  }

  static Int binaryFind(Obj?[] self, |Obj?, Int->Obj?| f)
  {
    start := 0
    end := self.size - 1
    while (start <= end)
    {
      probe := (start + end).shiftr(1)
      order := (Int)f(self[probe], probe)
      if (order > 0) start = probe + 1
      else if (order < 0) end = probe - 1
      else return probe
    }
    return -(start + 1)
  }

  static Str? join(Obj?[] self, Str sep, |Obj?, Int->Obj?|? f)
  {
    if (f == null) return self.join(sep)
    if (self.size == 1) return f(self[0], 0)
    buf := StrBuf()
    for (i := 0; i < self.size; ++i)
    {
      if (i > 0) buf.add(sep)
      buf.add(f(self[i], i))
    }
    return buf.toStr
  }
}
