** Methods of sys::Range. A range whose end is before its start runs downwards.
internal class RangeRun
{
  static Void each(Range self, |Int->Obj?| f)
  {
    start := self.start
    end := self.end
    if (start < end)
    {
      if (self.exclusive) --end
      for (i := start; i <= end; ++i) f(i)
    }
    else
    {
      if (self.exclusive) ++end
      for (i := start; i >= end; --i) f(i)
    }
  }

  static Obj? eachWhile(Range self, |Int->Obj?| f)
  {
    start := self.start
    end := self.end
    step := start < end ? 1 : -1
    if (self.exclusive) end -= step
    for (i := start; step > 0 ? i <= end : i >= end; i += step)
    {
      Obj? r := f(i)
      if (r != null) return r
    }
    return null
  }

  static Obj?[] map(Range self, |Int->Obj?| f)
  {
    r := f.returns
    Obj?[] acc := List(r === Void# ? Obj?# : r, 0)
    each(self) |i| { acc.add(f(i)) }
    return acc
  }
}
