** Writes JSON: null, Bools, numbers, strings, lists, maps with keys of type Str, and serializable objects: simple ones as strings,
** others as maps of their fields.
@Js
class JsonOutStream : OutStream
{
  ** The JSON of a value.
  static Str writeJsonToStr(Obj? obj) { text(obj, false) }

  ** The JSON of a value on several lines.
  static Str prettyPrintToStr(Obj? obj) { text(obj, true) }

  private static Str text(Obj? obj, Bool pretty)
  {
    acc := StrBuf()
    JsonOutStream(acc.out) { it.prettyPrint = pretty }.writeJson(obj)
    return acc.toStr
  }

  ** Write to another stream.
  new make(OutStream out) : super(out) {}

  ** Are characters beyond ASCII written by their numbers?
  Bool escapeUnicode := true

  ** Does each item begin a line, indented by its depth?
  Bool prettyPrint := false

  ** Write a value.
  This writeJson(Obj? obj)
  {
    if (obj is Str) str(obj)
    else if (obj is Map) map(obj)
    else if (obj is List) list(obj)
    else if (obj is Float) float(obj)
    else if (obj == null || obj is Num || obj is Bool) print(obj)
    else object(obj)
    return this
  }

  private Void object(Obj obj)
  {
    type := Type.of(obj)
    how := type.facet(Serializable#, false) as Serializable
    if (how == null) throw IOErr("Object type not serializable: $type")
    if (how.simple) return str(obj.toStr)
    fields := type.fields.findAll |f| { !f.isStatic && !f.hasFacet(Transient#) }
    writeChar('{')
    fields.each |f, i|
    {
      if (i > 0) writeChar(',')
      pair(f.name, f.get(obj))
    }
    writeChar('}')
  }

  private Void map(Map map)
  {
    begin('{')
    first := true
    map.each |v, k|
    {
      if (k isnot Str) throw Err("JSON map key is not Str type: $k [$k.typeof]")
      if (!first) between
      first = false
      pair(k, v)
    }
    end('}')
  }

  private Void list(Obj?[] list)
  {
    begin('[')
    list.each |item, i|
    {
      if (i > 0) between
      indent
      writeJson(item)
    }
    end(']')
  }

  private Void pair(Str name, Obj? val)
  {
    indent
    str(name)
    print(prettyPrint ? ": " : ":")
    writeJson(val)
  }

  private Void float(Float f)
  {
    if (f.isNaN || f == Float.posInf || f == Float.negInf) throw IOErr("Unsupported JSON float literal: '$f'")
    print(f)
  }

  private Void str(Str s)
  {
    writeChar('"')
    s.each |c|
    {
      if (c >= 0x20 && c != '"' && c != '\\' && (c < 0x80 || !escapeUnicode)) writeChar(c)
      else escape(c)
    }
    writeChar('"')
  }

  private Void escape(Int c)
  {
    at := "\b\f\n\r\t\\\"".index(c.toChar)
    if (at == null) print("\\u").print(c.toHex(4))
    else writeChar('\\').writeChar("bfnrt\\\""[at])
  }

  private Void begin(Int bracket)
  {
    writeChar(bracket)
    line
    ++depth
  }

  private Void between()
  {
    writeChar(',')
    line
  }

  private Void end(Int bracket)
  {
    line
    --depth
    indent
    writeChar(bracket)
  }

  private Void line() { if (prettyPrint) writeChar('\n') }

  private Void indent() { if (prettyPrint) print(Str.spaces(depth * 2)) }

  private Int depth
}
