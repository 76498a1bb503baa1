** Reads JSON: null, Bool, Int, Float, Str, lists and maps, whose keys keep their order.
@Js
class JsonInStream : InStream
{
  ** Read another stream.
  new make(InStream in) : super(in) {}

  ** Read a value, and the character behind it.
  Obj? readJson()
  {
    pos = 0
    next
    space
    return value
  }

  ** What a map becomes, for subclasses to say.
  virtual Obj transformObj(Str:Obj? obj) { obj }

  private Obj? value()
  {
    switch (ch)
    {
      case '"': return str
      case '{': return map
      case '[': return list
      case 't': word("true");  return true
      case 'f': word("false"); return false
      case 'n': word("null");  return null
      case '-': return num
    }
    if (ch.isDigit) return num
    throw ParseErr(ch < 0 ? "Unexpected end of stream" : "Unexpected token $ch")
  }

  private Obj map()
  {
    acc := Str:Obj?[:] { ordered = true }
    need('{')
    while (true)
    {
      space
      if (ch == '}') break
      key := str
      space
      need(':')
      space
      acc[key] = value
      space
      if (!took(',')) break
    }
    need('}')
    return transformObj(acc)
  }

  private Obj?[] list()
  {
    acc := [,]
    need('[')
    space
    if (took(']')) return acc
    while (true)
    {
      space
      acc.add(value)
      space
      if (!took(',')) break
    }
    need(']')
    return acc
  }

  private Obj num()
  {
    acc := StrBuf()
    isFloat := false
    if (ch == '-') keep(acc)
    digits(acc)
    if (ch == '.')
    {
      isFloat = true
      keep(acc)
      digits(acc)
    }
    if (ch == 'e' || ch == 'E')
    {
      isFloat = true
      keep(acc)
      if (ch == '-') keep(acc)
      else took('+')
      digits(acc)
    }
    return isFloat ? Float.fromStr(acc.toStr) : Int.fromStr(acc.toStr)
  }

  private Void digits(StrBuf acc) { while (ch.isDigit) keep(acc) }

  private Str str()
  {
    acc := StrBuf()
    need('"')
    while (ch != '"')
    {
      if (ch < 0) throw ParseErr("Unexpected end of str literal")
      if (ch == '\\') acc.addChar(escape)
      else keep(acc)
    }
    next
    return acc.toStr
  }

  private Int escape()
  {
    next
    code := ch
    if (code == 'u')
    {
      next
      return unicode
    }
    at := code < 0 ? null : "bfnrt\"\\/".index(code.toChar)
    if (at == null) throw ParseErr("Invalid escape sequence")
    next
    return "\b\f\n\r\t\"\\/"[at]
  }

  private Int unicode()
  {
    code := 0
    bad := false
    4.times
    {
      digit := ch.fromDigit(16)
      if (digit == null) bad = true
      else code = code.shiftl(4).or(digit)
      next
    }
    if (bad) throw ParseErr("Invalid hex value for \\uxxxx")
    return code
  }

  private Void space() { while (ch.isSpace) next }

  private Void word(Str word) { word.each |c| { need(c) } }

  ** Take a character that must be there.
  private Void need(Int c)
  {
    if (ch < 0) throw ParseErr("Unexpected end of stream, expected ${c.toChar}")
    if (ch != c) throw ParseErr("Expected ${c.toChar}, got ${ch.toChar} at ${pos}")
    next
  }

  ** Take a character if it is there.
  private Bool took(Int c)
  {
    if (ch != c) return false
    next
    return true
  }

  ** Take whatever is there and append it.
  private Void keep(StrBuf acc)
  {
    acc.addChar(ch)
    next
  }

  private Void next()
  {
    ch = readChar ?: -1
    ++pos
  }

  private Int ch := '?'  // the next character; -1 at the end
  private Int pos        // how many were read
}
