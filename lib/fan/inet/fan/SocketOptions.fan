** The options of a socket as fields. A socket that does not have one throws UnsupportedErr.
final class SocketOptions
{
  internal new make(Obj socket) { this.socket = socket }

  ** Set all options to those of another socket that both have.
  Void copyFrom(SocketOptions options)
  {
    Type.of(this).fields.each |Field f|
    {
      try
      {
        v := f.get(options)
        if (v == 0 && f.name == "trafficClass") return // not all systems let it be set back
        f.set(this, v)
      }
      catch (UnsupportedErr e) {}
    }
  }

  ** How many bytes the stream of a socket reads at once; Err once the socket is connected.
  Int? inBufferSize
  {
    get { return (Int?)wrap |->Obj?| { return socket->getInBufferSize } }
    set { v := it; wrap |->| { socket->setInBufferSize(v) } }
  }

  ** How many bytes the stream of a socket collects ahead of writing; Err once the socket is connected.
  Int? outBufferSize
  {
    get { return (Int?)wrap |->Obj?| { return socket->getOutBufferSize } }
    set { v := it; wrap |->| { socket->setOutBufferSize(v) } }
  }

  ** SO_BROADCAST.
  Bool broadcast
  {
    get { return (Bool)wrap |->Obj| { return socket->getBroadcast } }
    set { v := it; wrap |->| { socket->setBroadcast(v) } }
  }

  ** SO_KEEPALIVE.
  Bool keepAlive
  {
    get { return (Bool)wrap |->Obj| { return socket->getKeepAlive } }
    set { v := it; wrap |->| { socket->setKeepAlive(v) } }
  }

  ** SO_RCVBUF.
  Int receiveBufferSize
  {
    get { return (Int)wrap |->Obj| { return socket->getReceiveBufferSize } }
    set { v := it; wrap |->| { socket->setReceiveBufferSize(v) } }
  }

  ** SO_SNDBUF.
  Int sendBufferSize
  {
    get { return (Int)wrap |->Obj| { return socket->getSendBufferSize } }
    set { v := it; wrap |->| { socket->setSendBufferSize(v) } }
  }

  ** SO_REUSEADDR.
  Bool reuseAddr
  {
    get { return (Bool)wrap |->Obj| { return socket->getReuseAddr } }
    set { v := it; wrap |->| { socket->setReuseAddr(v) } }
  }

  ** SO_LINGER; null is off.
  Duration? linger
  {
    get { return (Duration?)wrap |->Obj?| { return socket->getLinger } }
    set { v := it; wrap |->| { socket->setLinger(v) } }
  }

  ** How long connecting waits: that is the configuration's.
  @Deprecated { msg = "Use SocketConfig.connectTimeout" }
  Duration? connectTimeout

  ** How long reading and receiving wait; null is without end.
  Duration? receiveTimeout
  {
    get { return (Duration?)wrap |->Obj?| { return socket->getReceiveTimeout } }
    set { v := it; wrap |->| { socket->setReceiveTimeout(v) } }
  }

  ** TCP_NODELAY.
  Bool noDelay
  {
    get { return (Bool)wrap |->Obj| { return socket->getNoDelay } }
    set { v := it; wrap |->| { socket->setNoDelay(v) } }
  }

  ** IP_TOS.
  Int trafficClass
  {
    get { return (Int)wrap |->Obj| { return socket->getTrafficClass } }
    set { v := it; wrap |->| { socket->setTrafficClass(v) } }
  }

  internal Obj? wrap(|->Obj?| f)
  {
    try
      return f()
    catch (UnknownSlotErr e)
      throw UnsupportedErr("Option not supported for ${Type.of(socket)}")
  }

  private Obj socket
}
