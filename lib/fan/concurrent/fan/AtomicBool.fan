** A Bool that threads share.
@Js
final const class AtomicBool
{
  ** With a value.
  new make(Bool val := false) { this.val = val }

  ** The value.
  native Bool val

  ** Set it and return what it was.
  native Bool getAndSet(Bool val)

  ** Set it if it is as expected; was it?
  native Bool compareAndSet(Bool expect, Bool update)

  ** The value's text.
  override Str toStr() { val.toStr }
}
