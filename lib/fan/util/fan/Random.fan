** A generator of random numbers.
@Js
abstract class Random
{
  ** One that nobody can foretell: the numbers come from the system.
  static Random makeSecure() { SecureRandom() }

  ** One that gives the same numbers each time it is made of a seed.
  static Random makeSeeded(Int seed := DateTime.nowTicks) { SeededRandom(seed) }

  ** For generators of other kinds.
  @NoDoc protected new makeImpl() {}

  ** The next integer: of all there are, or within a range.
  abstract Int next(Range? r := null)

  ** The next Bool.
  abstract Bool nextBool()

  ** The next float, from 0.0 up to 1.0.
  abstract Float nextFloat()

  ** So many bytes.
  abstract Buf nextBuf(Int size)
}

@Js
internal class SeededRandom : Random
{
  new make(Int seed) { this.seed = seed; init }
  native Void init()
  native override Int next(Range? r := null)
  native override Bool nextBool()
  native override Float nextFloat()
  native override Buf nextBuf(Int size)
  const Int seed
}

@Js
internal class SecureRandom : Random
{
  new make() { init }
  native Void init()
  native override Int next(Range? r := null)
  native override Bool nextBool()
  native override Float nextFloat()
  native override Buf nextBuf(Int size)
}
