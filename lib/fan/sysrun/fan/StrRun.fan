** Methods of sys::Str. Characters are those of 16 bits.
internal class StrRun
{
  static Void each(Str self, |Int, Int->Obj?| f)
  {
    chars := units(self)
    one := (|Int->Obj?|)f
    if (f.arity == 1)
      for (i := 0; i < chars.size; ++i) one(chars[i])
    else
      for (i := 0; i < chars.size; ++i) f(chars[i], i)
  }

  ** The characters of a string. 'Str.chars' has those of more than 16 bits in one.
  private static Int[] units(Str s)
  {
    chars := s.chars
    if (chars.size == s.size) return chars
    acc := List(Int#, s.size)
    for (i := 0; i < chars.size; ++i)
    {
      ch := chars[i]
      if (ch < 0x1_0000) acc.add(ch)
      else acc.add(0xd7c0 + ch.shiftr(10)).add(0xdc00.or(ch.and(0x3ff)))
    }
    return acc
  }

  static Void eachr(Str self, |Int, Int->Obj?| f)
  {
    chars := units(self)
    for (i := chars.size-1; i >= 0; --i) f(chars[i], i)
  }

  static Obj? eachWhile(Str self, |Int, Int->Obj?| f)
  {
    chars := units(self)
    for (i := 0; i < chars.size; ++i)
    {
      Obj? r := f(chars[i], i)
      if (r != null) return r
    }
    return null
  }

  static Bool any(Str self, |Int, Int->Obj?| f) { !every(self, f, false) }

  static Bool all(Str self, |Int, Int->Obj?| f) { every(self, f, true) }

  ** Does the function return that for all characters?
  private static Bool every(Str self, |Int, Int->Obj?| f, Bool want)
  {
    chars := units(self)
    one := (|Int->Obj?|)f
    if (f.arity == 1)
    {
      for (i := 0; i < chars.size; ++i)
        if ((Bool)one(chars[i]) != want) return false
    }
    else
    {
      for (i := 0; i < chars.size; ++i)
        if ((Bool)f(chars[i], i) != want) return false
    }
    return true
  }

  static Void eachLine(Str self, |Str| f)
  {
    lines := self.splitLines
    for (i := 0; i < lines.size; ++i) f(lines[i])
  }

  static Buf toBuf(Str self, Charset charset)
  {
    buf := Buf()
    buf.charset = charset
    return buf.print(self).flip
  }
}
