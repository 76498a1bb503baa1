** A socket for datagrams.
class UdpSocket
{
  ** One that has no address yet.
  new make(SocketConfig config := SocketConfig.cur) { init(config) }
  private native This init(SocketConfig config)

  ** What it was made with.
  native SocketConfig config()

  ** Has it an address?
  native Bool isBound()

  ** Has it one peer alone?
  native Bool isConnected()

  ** Was it closed?
  native Bool isClosed()

  ** Its own address; null before it has one.
  native IpAddr? localAddr()

  ** Its own port; null before it has one.
  native Int? localPort()

  ** The address of its peer; null where it has none.
  native IpAddr? remoteAddr()

  ** The port of its peer; null where it has none.
  native Int? remotePort()

  ** Choose its own address and port; null is the system's choice. IOErr where others have them.
  native This bind(IpAddr? addr, Int? port)

  ** Send to one peer alone, and receive from it alone.
  native This connect(IpAddr addr, Int port)

  ** Send what is left of a packet's buffer to its address and port; to the peer where there is one, and then both must be null, else ArgErr.
  native Void send(UdpPacket packet)

  ** Wait for a datagram, not longer than the configuration says: then IOErr. It is written into the packet's buffer from its position; what
  ** does not fit into the capacity is lost. Without a packet there is a new one, for 1024 bytes.
  native UdpPacket receive(UdpPacket? packet := null)

  ** Have no peer any more.
  native This disconnect()

  ** Receive no more. Waits for datagrams end with IOErr.
  native Bool close()

  ** Its options.
  @Deprecated { msg = "Use SocketConfig" }
  native SocketOptions options()

  internal native Bool getBroadcast()
  internal native Void setBroadcast(Bool v)

  internal native Int getReceiveBufferSize()
  internal native Void setReceiveBufferSize(Int v)

  internal native Int getSendBufferSize()
  internal native Void setSendBufferSize(Int v)

  internal native Bool getReuseAddr()
  internal native Void setReuseAddr(Bool v)

  internal native Duration? getReceiveTimeout()
  internal native Void setReceiveTimeout(Duration? v)

  internal native Int getTrafficClass()
  internal native Void setTrafficClass(Int v)
}

** A datagram, and where it comes from or goes to.
class UdpPacket
{
  ** With an address, a port and bytes.
  new make(IpAddr? addr := null, Int? port := null, Buf? data := null)
  {
    this.addr = addr
    this.port = port
    this.data = data
  }

  ** The address of the sender or receiver.
  IpAddr? addr := null

  ** The port of the sender or receiver.
  Int? port := null

  ** The bytes. The buffer lies in memory.
  Buf? data := null
}
