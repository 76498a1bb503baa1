** An Int that threads share.
@Js
final const class AtomicInt
{
  ** With a value.
  new make(Int val := 0) { this.val = val }

  ** The value.
  native Int val

  ** Set it and return what it was.
  native Int getAndSet(Int val)

  ** Set it if it is as expected; was it?
  native Bool compareAndSet(Int expect, Int update)

  ** Add one and return what it was.
  native Int getAndIncrement()

  ** Take one away and return what it was.
  native Int getAndDecrement()

  ** Add and return what it was.
  native Int getAndAdd(Int delta)

  ** Add one and return the sum.
  native Int incrementAndGet()

  ** Take one away and return the difference.
  native Int decrementAndGet()

  ** Add and return the sum.
  native Int addAndGet(Int delta)

  ** Add one.
  native Void increment()

  ** Take one away.
  native Void decrement()

  ** Add.
  native Void add(Int delta)

  ** The value's text.
  override Str toStr() { val.toStr }
}
