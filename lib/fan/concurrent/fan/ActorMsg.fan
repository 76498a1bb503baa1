** A message with a name and up to five arguments.
@Js
const class ActorMsg
{
  ** Without arguments.
  new make0(Obj id) { this.id = id }

  ** With one argument.
  new make1(Obj id, Obj? a) { this.id = id; this.a = a }

  ** With two arguments.
  new make2(Obj id, Obj? a, Obj? b) { this.id = id; this.a = a; this.b = b }

  ** With three arguments.
  new make3(Obj id, Obj? a, Obj? b, Obj? c) { this.id = id; this.a = a; this.b = b; this.c = c }

  ** With four arguments.
  new make4(Obj id, Obj? a, Obj? b, Obj? c, Obj? d) { this.id = id; this.a = a; this.b = b; this.c = c; this.d = d }

  ** With five arguments.
  new make5(Obj id, Obj? a, Obj? b, Obj? c, Obj? d, Obj? e)
  {
    this.id = id; this.a = a; this.b = b; this.c = c; this.d = d; this.e = e
  }

  ** What is asked for.
  const Obj id

  ** The first argument.
  const Obj? a

  ** The second argument.
  const Obj? b

  ** The third argument.
  const Obj? c

  ** The fourth argument.
  const Obj? d

  ** The fifth argument.
  const Obj? e

  ** Of the name and the arguments.
  override Int hash()
  {
    id.hash.xor(hashOf(a)).xor(hashOf(b)).xor(hashOf(c)).xor(hashOf(d)).xor(hashOf(e))
  }

  ** Are name and arguments equal?
  override Bool equals(Obj? that)
  {
    m := that as ActorMsg
    return m != null && id == m.id && a == m.a && b == m.b && c == m.c && d == m.d && e == m.e
  }

  ** The name and the arguments that are not null.
  override Str toStr() { toDebugStr("ActorMsg", id, a, b, c, d, e) }

  ** `toStr` of a message of a type of this name.
  @NoDoc static Str toDebugStr(Str type, Obj? id, Obj? a, Obj? b := null, Obj? c := null, Obj? d := null, Obj? e := null)
  {
    s := StrBuf().add(type).add("(").add(id)
    toDebugArg(s, "a", a)
    toDebugArg(s, "b", b)
    toDebugArg(s, "c", c)
    toDebugArg(s, "d", d)
    toDebugArg(s, "e", e)
    return s.add(")").toStr
  }

  private static Int hashOf(Obj? arg) { arg == null ? 0 : arg.hash }

  private static Void toDebugArg(StrBuf b, Str name, Obj? arg)
  {
    if (arg == null) return
    b.add(" $name=")
    try
    {
      text := arg.toStr
      b.add(text.size > 64 ? text[0..64] + "..." : text)
    }
    catch (Err err) b.add(err.toStr)
  }
}
