** The base of all exceptions.
const class Err
{
  ** With a message and the exception that led to this one.
  new make(Str msg := "", Err? cause := null)

  ** The message.
  Str msg()

  ** The exception that led to this one; null if none did.
  Err? cause()

  ** Writes the type, the message, the call stack and the causes to a stream.
  This trace(OutStream out := Env.cur.err, [Str:Obj]? options := null)

  ** What trace writes, as a string.
  Str traceToStr()

  ** The type and the message.
  override Str toStr()
}
