using concurrent
using crypto

** What the tests need of pod cryptoJava: the declarations that package fanlib/crypto has the methods of.
const class JCrypto : Crypto
{
  override Digest digest(Str algorithm) { JDigest(algorithm) }
  override KeyPair genKeyPair(Str algorithm, Int bits) { JKeyPair.genKeyPair(algorithm, bits) }
  override Cert[] loadX509(InStream in) { X509.load(in) }
  override KeyStore loadKeyStore(File? file := null, Str:Obj opts := [:]) { JKeyStore.load(file, opts) }
}

native const class JDigest : Digest
{
  new make(Str algorithm)
  override Str algorithm()
  override Int digestSize()
  override Buf digest()
  override This update(Buf buf)
  override This updateAscii(Str str)
  override This updateByte(Int i)
  override This updateI4(Int i)
  override This updateI8(Int i)
  override This reset()
}

const class JKeyPair : KeyPair
{
  native static JKeyPair genKeyPair(Str algorithm, Int bits)
  new make(JPrivKey priv, JPubKey pub) { this.priv = priv; this.pub = pub }
  override const JPrivKey priv
  override const JPubKey pub
}

native abstract const class JKey : Key {}

native const class JPrivKey : JKey, PrivKey
{
  static JPrivKey decode(Buf der, Str algorithm)
  override Str algorithm()
  override Str? format()
  override Buf? encoded()
  override Int keySize()
  override Buf sign(Buf data, Str digest)
  override Buf decrypt(Buf data, Str padding := "PKCS1Padding")
  override Str toStr()
}

native const class JPubKey : JKey, PubKey
{
  static JPubKey decode(Buf der, Str algorithm)
  override Str algorithm()
  override Str? format()
  override Buf? encoded()
  override Int keySize()
  override Bool verify(Buf data, Str digest, Buf signature)
  override Buf encrypt(Buf data, Str padding := "PKCS1Padding")
  override Str toStr()
}

native const class JMacKey : MacKey
{
  static JMacKey load(Buf key, Str algorithm)
  override Str algorithm()
  override Str? format()
  override Buf? encoded()
  override Int macSize()
  override Buf digest()
  override This update(Buf buf)
  override This updateAscii(Str str)
  override This updateByte(Int i)
  override This updateI4(Int i)
  override This updateI8(Int i)
  override This reset()
}

native const class X509 : Cert
{
  static X509[] load(InStream in)
  static X509[] loadCertsForUri(Uri uri)
  override Str subject()
  override San[] subjectAltNames()
  override Str issuer()
  override Str certType()
  override Buf encoded()
  override PubKey pub()
  override Str toStr()
  Buf serialNum()
  Date notBefore()
  Date notAfter()
  override Bool isSelfSigned()
  override Bool isCA()
}

const class Dn
{
  static new fromStr(Str name) { Dn.make(name.split(',')) }
  new make(Str[] parts) { this.parts = parts }
  const Str[] parts
  Str toX500()
  {
    order := ["C":0, "ST":1, "L":2, "O":3, "OU":4, "CN":5]
    return parts.rw.sort |a, b| { order.get(a.split('=').first, 9) <=> order.get(b.split('=').first, 9) }.join(",")
  }
}

const class JKeyStore : KeyStore
{
  native static JKeyStore load(File? file, Str:Obj opts)
  internal new make(Str format, ConcurrentMap entries) { this.format = format; this.entries = entries }
  internal const ConcurrentMap entries
  override const Str format
  override Str[] aliases() { entries.keys(Str#) }
  override Int size() { entries.size }
  native override Void save(OutStream out, Str:Obj options := [:])
  override KeyStoreEntry? get(Str alias, Bool checked := true) { entries.get(alias.lower) as KeyStoreEntry }
  override This setPrivKey(Str alias, PrivKey priv, Cert[] chain, [Str:Str] attrs := [:])
  {
    entries.set(alias.lower, JPrivKeyEntry(priv, chain, attrs))
    return this
  }
  override This setTrust(Str alias, Cert cert)
  {
    entries.set(alias.lower, JTrustEntry(cert))
    return this
  }
}

const class JPrivKeyEntry : PrivKeyEntry
{
  new make(PrivKey priv, Cert[] chain, Str:Str attrs := [:]) { this.priv = priv; this.certChain = chain; this.attrs = attrs }
  override const Str:Str attrs
  override const PrivKey priv
  override const Cert[] certChain
}

const class JTrustEntry : TrustEntry
{
  new make(Cert cert, Str:Str attrs := [:]) { this.cert = cert; this.attrs = attrs }
  override const Str:Str attrs
  override const Cert cert
}

class JwRsaPubKey
{
  static native Buf jwkToBuf(Str mod, Str exp)
  static native Str:Obj bufToJwk(Buf key)
}

class JwEcPubKey
{
  static native Buf jwkToBuf(Str x, Str y, Str curve)
  static native Str:Obj bufToJwk(Buf key)
}
