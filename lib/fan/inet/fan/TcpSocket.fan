using crypto

** One end of a connection that carries bytes both ways.
class TcpSocket
{
  ** One that is not connected.
  new make(SocketConfig config := SocketConfig.cur) { init(config) }
  private native This init(SocketConfig config)

  ** What it was made with.
  native SocketConfig config()

  ** Has it an address of its own?
  native Bool isBound()

  ** Was it connected?
  native Bool isConnected()

  ** Was it closed?
  native Bool isClosed()

  ** Its own address; null before it has one.
  native IpAddr? localAddr()

  ** Its own port; null before it has one.
  native Int? localPort()

  ** The address of the other end; null before there is one.
  native IpAddr? remoteAddr()

  ** The port of the other end; null before there is one.
  native Int? remotePort()

  ** Choose its own address and port; null is the system's choice. IOErr where others have them.
  native This bind(IpAddr? addr, Int? port)

  ** Connect it, in so much time. IOErr where nobody listens there.
  native This connect(IpAddr addr, Int port, Duration? timeout := config.connectTimeout)

  ** A socket that speaks TLS: over this one where it is connected. Through a proxy, address and port are those behind it.
  native TcpSocket upgradeTls(IpAddr? addr := null, Int? port := null)

  ** What comes from the other end. IOErr before it is connected.
  native InStream in()

  ** What goes to the other end. IOErr before it is connected.
  native OutStream out()

  ** End the connection; what streams have not written is lost. False where that failed.
  native Bool close()

  ** Read no more: the stream is at its end.
  native Void shutdownIn()

  ** Write no more: the other end's stream ends behind what was written.
  native Void shutdownOut()

  ** What a server asks of its clients: "none", "want" or "need" a certificate.
  @NoDoc native Str clientAuth()

  ** The certificates that the other end was shown.
  @NoDoc native Cert[] localCerts()

  ** The certificates that the other end has shown.
  @NoDoc native Cert[] remoteCerts()

  ** Its options.
  @Deprecated { msg = "Use SocketConfig" }
  native SocketOptions options()

  internal native Int? getInBufferSize()
  internal native Void setInBufferSize(Int? v)

  internal native Int? getOutBufferSize()
  internal native Void setOutBufferSize(Int? v)

  internal native Bool getKeepAlive()
  internal native Void setKeepAlive(Bool v)

  internal native Int getReceiveBufferSize()
  internal native Void setReceiveBufferSize(Int v)

  internal native Int getSendBufferSize()
  internal native Void setSendBufferSize(Int v)

  internal native Bool getReuseAddr()
  internal native Void setReuseAddr(Bool v)

  internal native Duration? getLinger()
  internal native Void setLinger(Duration? v)

  internal native Duration? getReceiveTimeout()
  internal native Void setReceiveTimeout(Duration? v)

  internal native Bool getNoDelay()
  internal native Void setNoDelay(Bool v)

  internal native Int getTrafficClass()
  internal native Void setTrafficClass(Int v)
}
