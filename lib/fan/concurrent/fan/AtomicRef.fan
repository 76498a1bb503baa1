** An immutable value that threads share.
@Js
final const class AtomicRef
{
  ** With a value.
  new make(Obj? val := null) { this.val = val }

  ** The value.
  native Obj? val

  ** Set it and return what it was.
  native Obj? getAndSet(Obj? val)

  ** Set it if it is the same as expected; was it?
  native Bool compareAndSet(Obj? expect, Obj? update)

  ** The value's text.
  override Str toStr() { val?.toStr ?: "null" }
}
