** A text with keys in double braces, in whose place values are put:
**
**   Macro("{{greeting}}, {{name}}!").apply |key| { key.upper }    // GREETING, NAME!
**
** A key is whatever stands between the braces, as it is, and may be empty.
@Js const class Macro
{
  ** Of a text.
  new make(Str pattern) { this.pattern = pattern }

  ** The text.
  const Str pattern

  ** The text with the value of each key. A key that does not end is a ParseErr.
  Str apply(|Str key->Str| resolve)
  {
    acc := StrBuf()
    done := 0
    for (open := pattern.index("{{"); open != null; open = pattern.index("{{", done))
    {
      close := pattern.index("}}", open + 2) ?: throw ParseErr("Unterminated macro at index $open: $pattern")
      acc.add(pattern[done..<open]).add(resolve(pattern[open+2..<close]))
      done = close + 2
    }
    return acc.add(pattern[done..-1]).toStr
  }

  ** The keys, in their order, each as often as it is there.
  Str[] keys()
  {
    acc := Str[,]
    apply |key->Str| { acc.add(key); return key }
    return acc
  }
}
