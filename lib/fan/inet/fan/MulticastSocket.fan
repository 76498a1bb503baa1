** A socket for datagrams to groups.
class MulticastSocket : UdpSocket
{
  ** One that has no address yet.
  new make(SocketConfig config := SocketConfig.cur) : super(config) {}

  ** The interface by which datagrams to groups leave.
  IpInterface interface
  {
    get { getInterface }
    set { setInterface(it) }
  }
  private native IpInterface getInterface()
  private native Void setInterface(IpInterface val)

  ** How many networks a datagram to a group may pass: 0 to 255.
  native Int timeToLive

  ** Does the machine itself receive what it sends to a group?
  native Bool loopbackMode

  ** Receive what is sent to a group, by an interface or the system's choice.
  native This joinGroup(IpAddr addr, Int? port := null, IpInterface? interface := null)

  ** Receive no longer what is sent to a group.
  native This leaveGroup(IpAddr addr, Int? port := null, IpInterface? interface := null)
}
