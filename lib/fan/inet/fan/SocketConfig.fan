using concurrent
using crypto

** What sockets are made with.
const class SocketConfig
{
  ** The one for sockets that are made without.
  static SocketConfig cur() { curRef.val }

  ** Set the one for sockets that are made without, once in the life of a program.
  static Void setCur(SocketConfig cfg)
  {
    if (errRef.val != null) throw Err("Default socket configuration already set", errRef.val)
    curRef.val = cfg
    errRef.val = Err("Default socket configuration changed")
  }

  private static const AtomicRef curRef := AtomicRef(SocketConfig())
  private static const AtomicRef errRef := AtomicRef()

  ** Make one, and let a function set its fields.
  new make(|This|? f := null) { f?.call(this) }

  ** Make one like another, and let a function set its fields.
  @NoDoc protected new makeCopy(SocketConfig? orig, |This| f)
  {
    if (orig != null)
    {
      this.keystore          = orig.keystore
      this.truststore        = orig.truststore
      this.tlsParams         = orig.tlsParams
      this.inBufferSize      = orig.inBufferSize
      this.keepAlive         = orig.keepAlive
      this.receiveBufferSize = orig.receiveBufferSize
      this.sendBufferSize    = orig.sendBufferSize
      this.reuseAddr         = orig.reuseAddr
      this.linger            = orig.linger
      this.connectTimeout    = orig.connectTimeout
      this.receiveTimeout    = orig.receiveTimeout
      this.acceptTimeout     = orig.acceptTimeout
      this.noDelay           = orig.noDelay
      this.trafficClass      = orig.trafficClass
      this.broadcast         = orig.broadcast
    }
    f(this)
  }

  ** One like this, but for the fields that a function sets.
  virtual This copy(|This| f) { makeCopy(this, f) }

  ** One like this, but for how long connecting and reading wait: null is without end.
  This setTimeouts(Duration? connectTimeout, Duration? receiveTimeout := connectTimeout)
  {
    copy
    {
      it.connectTimeout = connectTimeout
      it.receiveTimeout = receiveTimeout
    }
  }

  private native Void force_peer()

  ** The keys of TLS sockets, with their certificates.
  const KeyStore? keystore := null

  ** The certificates that TLS sockets trust; null are those that the system trusts.
  const KeyStore? truststore := null

  ** More for TLS: "appProtocols", a Str[] of what may be spoken above it; "clientAuth", whether a server wants or needs a certificate of
  ** clients: "want", "need", "none"; "sslProtocol", the newest version: "TLSv1.2", "TLSv1.3".
  @NoDoc const Str:Obj? tlsParams := [:]

  ** How many bytes the stream of a socket reads at once; null or 0 are as many as it is asked for.
  const Int? inBufferSize := 4096

  ** How many bytes the stream of a socket collects ahead of writing; null or 0 are none.
  const Int? outBufferSize := 4096

  ** SO_KEEPALIVE.
  const Bool keepAlive := false

  ** SO_RCVBUF: how many bytes the system keeps that have come.
  const Int receiveBufferSize := 65_536

  ** SO_SNDBUF: how many bytes the system keeps that are to go.
  const Int sendBufferSize := 65_536

  ** SO_REUSEADDR.
  const Bool reuseAddr := false

  ** SO_LINGER: how long closing a socket waits until all has gone; null is not at all.
  const Duration? linger := null

  ** How long connecting waits; null is as long as the system does.
  const Duration? connectTimeout := 60sec

  ** How long reading and receiving wait; null is without end.
  const Duration? receiveTimeout := 60sec

  ** How long accepting waits; null is without end.
  const Duration? acceptTimeout := null

  ** TCP_NODELAY: what is written goes at once.
  const Bool noDelay := true

  ** IP_TOS: the byte in headers of packets that says how they are to be treated.
  const Int trafficClass := 0

  ** SO_BROADCAST.
  const Bool broadcast := false
}
