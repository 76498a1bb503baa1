** An address of IPv4 or IPv6: a number, or the answer for a name.
final const class IpAddr
{
  ** The address that a text writes, or the first that a name server gives for it as a name. UnknownHostErr where there is none.
  static new make(Str s) { makeNative(s) }
  private native static IpAddr makeNative(Str s)

  ** All addresses of a name; of a number itself alone. UnknownHostErr where there is none.
  native static IpAddr[] makeAll(Str s)

  ** The address with these bytes, four or sixteen, else ArgErr. The buffer lies in memory.
  native static IpAddr makeBytes(Buf bytes)

  ** That of the machine's own name, or else the loopback.
  native static IpAddr local()

  internal new internalMake() {}

  ** Of the bytes.
  override native Int hash()

  ** Have both the same bytes?
  override native Bool equals(Obj? obj)

  ** The text that it was made from.
  override native Str toStr()

  ** Has it four bytes?
  native Bool isIPv4()

  ** Has it sixteen bytes?
  native Bool isIPv6()

  ** Is it of the machine itself?
  native Bool isLoopback()

  ** Is it of a private network?
  native Bool isSiteLocal()

  ** The bytes, to be read from the first.
  native Buf bytes()

  ** The number: "127.0.0.1", "0:0:0:0:0:0:0:1".
  native Str numeric()

  ** The name that it was made from, else the one that a name server gives for the number, else the number.
  native Str hostname()

  ** The address as the host of the runtime has it: there is none here, UnsupportedErr.
  native Obj toNative()
}

** A name has no address.
const class UnknownHostErr : IOErr
{
  ** With a message and what led to it.
  new make(Str msg, Err? cause := null) : super(msg, cause) {}
}
