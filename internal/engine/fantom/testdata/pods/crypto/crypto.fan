** What the tests need of pod crypto.
const mixin Crypto
{
  static const Crypto cur := Type.find("cryptoJava::JCrypto").make
  abstract Digest digest(Str algorithm)
  abstract KeyPair genKeyPair(Str algorithm, Int bits)
  abstract Cert[] loadX509(InStream in)
  abstract KeyStore loadKeyStore(File? file := null, Str:Obj opts := [:])
}

const mixin Digest
{
  abstract Str algorithm()
  abstract Int digestSize()
  abstract Buf digest()
  abstract This update(Buf buf)
  abstract This updateAscii(Str str)
  abstract This updateByte(Int i)
  abstract This updateI4(Int i)
  abstract This updateI8(Int i)
  abstract This reset()
}

const mixin KeyPair
{
  virtual Str algorithm() { pub.algorithm }
  abstract PrivKey priv()
  abstract PubKey pub()
}

const mixin Key
{
  abstract Str algorithm()
  abstract Str? format()
  abstract Buf? encoded()
}

const mixin AsymKey : Key
{
  abstract Int keySize()
  override abstract Str toStr()
}

const mixin PrivKey : AsymKey
{
  abstract Buf sign(Buf data, Str digest)
  abstract Buf decrypt(Buf data, Str padding := "PKCS1Padding")
}

const mixin PubKey : AsymKey
{
  abstract Bool verify(Buf data, Str digest, Buf signature)
  abstract Buf encrypt(Buf data, Str padding := "PKCS1Padding")
}

const mixin MacKey : Key
{
  abstract Int macSize()
  abstract Buf digest()
  abstract This update(Buf buf)
  abstract This updateAscii(Str str)
  abstract This updateByte(Int i)
  abstract This updateI4(Int i)
  abstract This updateI8(Int i)
  abstract This reset()
}

const mixin Cert
{
  abstract Str subject()
  abstract San[] subjectAltNames()
  abstract Str issuer()
  abstract Str certType()
  abstract Buf encoded()
  abstract PubKey pub()
  override abstract Str toStr()
  abstract Bool isSelfSigned()
  abstract Bool isCA()
}

const class San
{
  static new dnsName(Str name) { San.of("DNS", name) }
  static new rfc822Name(Str name) { San.of("email", name) }
  static new uri(Obj uri) { San.of("URI", uri.toStr) }
  static new ipAddr(Obj ip) { San.of("IP", ip.toStr) }
  static new dirName(Str dn) { San.of("dirName", dn) }
  static new registeredId(Obj oid) { San.of("registeredId", oid.toStr) }
  static new otherName(Buf buf) { San.of("otherName", "<bytes>") }
  private new of(Str type, Str val) { this.type = type; this.val = val }
  const Str type
  const Str val
  override Str toStr() { "$type:$val" }
}

const mixin KeyStore
{
  abstract Str format()
  abstract Str[] aliases()
  abstract Int size()
  abstract Void save(OutStream out, Str:Obj options := [:])
  abstract KeyStoreEntry? get(Str alias, Bool checked := true)
  abstract This setPrivKey(Str alias, PrivKey priv, Cert[] chain, [Str:Str] attrs := [:])
  abstract This setTrust(Str alias, Cert cert)
}

const mixin KeyStoreEntry { abstract Str:Str attrs() }

const mixin PrivKeyEntry : KeyStoreEntry
{
  abstract PrivKey priv()
  abstract Cert[] certChain()
}

const mixin TrustEntry : KeyStoreEntry { abstract Cert cert() }
