** Methods of sys::Range. A range whose end is before its start runs downwards.
internal class RangeRun
{
  static Void each(Range self, Func f)
  {
    start := self.start
    end := self.end
    if (start < end)
    {
      if (self.exclusive) --end
      for (i := start; i <= end; ++i) f.call(i)
    }
    else
    {
      if (self.exclusive) ++end
      for (i := start; i >= end; --i) f.call(i)
    }
  }

  static Obj? eachWhile(Range self, Func f)
  {
    start := self.start
    end := self.end
    step := start < end ? 1 : -1
    if (self.exclusive) end -= step
    for (i := start; step > 0 ? i <= end : i >= end; i += step)
    {
      Obj? r := f.call(i)
      if (r != null) return r
    }
    return null
  }

  static Obj?[] map(Range self, Func f)
  {
    r := f.returns
    acc := List(r === Void# ? Obj?# : r, 0)
    each(self) |i| { acc.add(f.call(i)) }
    return acc
  }
}
