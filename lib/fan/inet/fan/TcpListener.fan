** A socket that waits for others to connect.
class TcpListener
{
  ** One that has no address yet. Of the configuration count receiveBufferSize, reuseAddr and acceptTimeout.
  new make(SocketConfig config := SocketConfig.cur) { init(config) }
  private native This init(SocketConfig config)

  ** What it was made with.
  native SocketConfig config()

  ** Has it an address?
  native Bool isBound()

  ** Was it closed?
  native Bool isClosed()

  ** The machine's address that is listened at; null before it is bound.
  native IpAddr? localAddr()

  ** The port; null before it is bound.
  native Int? localPort()

  ** Listen at an address of the machine, at all if it is null, and at a port, one of the system's choice if it is null. backlog connections
  ** wait to be accepted. IOErr where others listen there.
  native This bind(IpAddr? addr, Int? port, Int backlog := 50)

  ** Wait for the next connection, not longer than the configuration says: then IOErr. The socket is made with a configuration, or that of
  ** the listener.
  TcpSocket accept(SocketConfig? config := null) { return doAccept(config) }
  private native TcpSocket doAccept(SocketConfig? config)

  ** Listen no longer. Waits for connections end with IOErr.
  native Bool close()

  ** Its options.
  @Deprecated { msg = "Use SocketConfig" }
  SocketOptions options() { return SocketOptions(this) }

  internal native Int getReceiveBufferSize()
  internal native Void setReceiveBufferSize(Int v)

  internal native Bool getReuseAddr()
  internal native Void setReuseAddr(Bool v)
}
