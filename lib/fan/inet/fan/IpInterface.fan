** What connects the machine to a network.
final const class IpInterface
{
  ** Those that have addresses.
  native static IpInterface[] list()

  ** One with an address; where there is none null, or UnresolvedErr if checked.
  native static IpInterface? findByAddr(IpAddr addr, Bool checked := true)

  ** The one of a name; where there is none null, or UnresolvedErr if checked.
  native static IpInterface? findByName(Str name, Bool checked := true)

  internal new make() {}

  ** Of the name.
  override native Int hash()

  ** The name, and the one to show.
  override native Str toStr()

  ** Have both the same name and addresses?
  override native Bool equals(Obj? obj)

  ** The system's name: "eth0".
  native Str name()

  ** The name to show.
  native Str dis()

  ** Its addresses.
  native IpAddr[] addrs()

  ** The addresses that reach all machines of its networks.
  native IpAddr[] broadcastAddrs()

  ** How many bits of one of its addresses are those of the network.
  native Int prefixSize(IpAddr addr)

  ** Does it work?
  native Bool isUp()

  ** The address of its hardware, null where that has none.
  native Buf? hardwareAddr()

  ** How many bytes a packet holds at most.
  native Int mtu()

  ** Does it know groups?
  native Bool supportsMulticast()

  ** Is there one machine alone at the other end?
  native Bool isPointToPoint()

  ** Is the other end the machine itself?
  native Bool isLoopback()
}
