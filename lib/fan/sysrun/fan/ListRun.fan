** Methods of sys::List. Functions of one parameter are called with one argument: the index need not become an object then.
internal class ListRun
{
  static Void each(Obj?[] self, Func f)
  {
    if (f.arity == 1)
      for (i := 0; i < self.size; ++i) f.call(self[i])
    else
      for (i := 0; i < self.size; ++i) f.call(self[i], i)
  }

  static Void eachr(Obj?[] self, Func f)
  {
    if (f.arity == 1)
      for (i := self.size-1; i >= 0; --i) f.call(self[i])
    else
      for (i := self.size-1; i >= 0; --i) f.call(self[i], i)
  }

  static Void eachNotNull(Obj?[] self, Func f)
  {
    for (i := 0; i < self.size; ++i)
    {
      item := self[i]
      if (item != null) f.call(item, i)
    }
  }

  static Void eachRange(Obj?[] self, Range r, Func f)
  {
    start := r.start
    if (start < 0) start += self.size
    end := start + self.getRange(r).size
    for (i := start; i < end; ++i) f.call(self[i], i)
  }

  static Obj? eachWhile(Obj?[] self, Func f)
  {
    for (i := 0; i < self.size; ++i)
    {
      Obj? r := f.call(self[i], i)
      if (r != null) return r
    }
    return null
  }

  static Obj? eachrWhile(Obj?[] self, Func f)
  {
    for (i := self.size-1; i >= 0; --i)
    {
      Obj? r := f.call(self[i], i)
      if (r != null) return r
    }
    return null
  }

  static Obj? find(Obj?[] self, Func f)
  {
    i := findIndex(self, f)
    return i == null ? null : self[i]
  }

  static Int? findIndex(Obj?[] self, Func f)
  {
    if (f.arity == 1)
    {
      for (i := 0; i < self.size; ++i)
        if ((Bool)f.call(self[i])) return i
    }
    else
    {
      for (i := 0; i < self.size; ++i)
        if ((Bool)f.call(self[i], i)) return i
    }
    return null
  }

  static Obj?[] findAll(Obj?[] self, Func f) { pick(self, f, true) }

  static Obj?[] exclude(Obj?[] self, Func f) { pick(self, f, false) }

  private static Obj?[] pick(Obj?[] self, Func f, Bool want)
  {
    acc := List(self.of, self.size)
    if (f.arity == 1)
    {
      for (i := 0; i < self.size; ++i)
        if ((Bool)f.call(self[i]) == want) acc.add(self[i])
    }
    else
    {
      for (i := 0; i < self.size; ++i)
        if ((Bool)f.call(self[i], i) == want) acc.add(self[i])
    }
    return acc
  }

  static Bool any(Obj?[] self, Func f) { findIndex(self, f) != null }

  static Bool all(Obj?[] self, Func f)
  {
    if (f.arity == 1)
    {
      for (i := 0; i < self.size; ++i)
        if (!(Bool)f.call(self[i])) return false
    }
    else
    {
      for (i := 0; i < self.size; ++i)
        if (!(Bool)f.call(self[i], i)) return false
    }
    return true
  }

  static Obj?[] map(Obj?[] self, Func f)
  {
    r := f.returns
    acc := List(r === Void# ? Obj?# : r, self.size)
    if (f.arity == 1)
      for (i := 0; i < self.size; ++i) acc.add(f.call(self[i]))
    else
      for (i := 0; i < self.size; ++i) acc.add(f.call(self[i], i))
    return acc
  }

  static Obj[] mapNotNull(Obj?[] self, Func f)
  {
    r := f.returns
    acc := List(r === Void# ? Obj# : r.toNonNullable, self.size)
    for (i := 0; i < self.size; ++i) acc.addNotNull(f.call(self[i], i))
    return acc
  }

  static Obj?[] flatMap(Obj?[] self, Func f)
  {
    r := f.returns
    of := r.isNullable || r.isGeneric || !r.fits(List#) ? Obj?# : r.params["V"]
    acc := List(of, self.size)
    for (i := 0; i < self.size; ++i) acc.addAll((Obj?[])f.call(self[i], i))
    return acc
  }

  static Obj:Obj?[] groupByInto(Obj?[] self, Obj:Obj?[] map, Func f)
  {
    v := map.typeof.params["V"]
    if (v.isNullable || v.isGeneric || !v.fits(List#)) throw ArgErr("Map value type is not list: \$accType")
    of := v.params["V"]
    for (i := 0; i < self.size; ++i)
    {
      item := self[i]
      key := (Obj)f.call(item, i)
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

  static Obj? reduce(Obj?[] self, Obj? init, Func f)
  {
    r := init
    for (i := 0; i < self.size; ++i) r = f.call(r, self[i], i)
    return r
  }

  static Obj? min(Obj?[] self, Func? f)
  {
    if (f == null) return self.min
    if (self.isEmpty) return null
    min := self[0]
    for (i := 1; i < self.size; ++i)
      if (low((Int)f.call(self[i], min)) < 0) min = self[i]
    return min
  }

  static Obj? max(Obj?[] self, Func? f)
  {
    if (f == null) return self.max
    if (self.isEmpty) return null
    max := self[0]
    for (i := 1; i < self.size; ++i)
      if (low((Int)f.call(self[i], max)) > 0) max = self[i]
    return max
  }

  ** What of the result of a comparison counts: its low 32 bits.
  private static Int low(Int n) { n.shiftl(32) }

  static Obj?[] sort(Obj?[] self, Func? f) { f == null ? self.sort : sortBy(self, f, false) }

  static Obj?[] sortr(Obj?[] self, Func? f) { f == null ? self.sortr : sortBy(self, f, true) }

  private static Obj?[] sortBy(Obj?[] self, Func f, Bool reverse)
  {
    self.addAll([,]) // which refuses if the list is read-only
    items := self.dup
    merge(self.dup, items, 0, items.size, f, reverse)
    for (i := 0; i < items.size; ++i) self[i] = items[i]
    return self
  }

  ** Sorts a part of a list whose items are in both lists from the one into the other. Equal items stay in order.
  private static Void merge(Obj?[] from, Obj?[] to, Int start, Int end, Func f, Bool reverse)
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
        order := (Int)(reverse ? f.call(b, a) : f.call(a, b))
        if (order.shiftl(32) <= 0) { to[i] = a; ++left; continue }
      }
      to[i] = b
      ++right
    }
  }

  static Int binarySearch(Obj?[] self, Obj? key, Func? f)
  {
    if (f == null) return self.binarySearch(key)
    start := 0
    end := self.size - 1
    while (start <= end)
    {
      probe := (start + end).shiftr(1)
      order := low((Int)f.call(self[probe], key))
      if (order < 0) start = probe + 1
      else if (order > 0) end = probe - 1
      else return probe
    }
    return -(start + 1)
  }

  static Int binaryFind(Obj?[] self, Func f)
  {
    start := 0
    end := self.size - 1
    while (start <= end)
    {
      probe := (start + end).shiftr(1)
      order := (Int)f.call(self[probe], probe)
      if (order > 0) start = probe + 1
      else if (order < 0) end = probe - 1
      else return probe
    }
    return -(start + 1)
  }

  static Str? join(Obj?[] self, Str sep, Func? f)
  {
    if (f == null) return self.join(sep)
    if (self.size == 1) return f.call(self[0], 0)
    buf := StrBuf()
    for (i := 0; i < self.size; ++i)
    {
      if (i > 0) buf.add(sep)
      buf.add(f.call(self[i], i))
    }
    return buf.toStr
  }
}
