** A key of any kind.
const mixin Key
{
  ** What it is a key of: "RSA", "EC", "AES" …
  abstract Str algorithm()

  ** The format of `encoded`; null where the key cannot be shown.
  abstract Str? format()

  ** The bytes of the key in its format; null where it cannot be shown.
  abstract Buf? encoded()
}

** One half of a pair of keys.
const mixin AsymKey : Key
{
  ** How many bits the modulus or the field of the curve has.
  abstract Int keySize()

  ** The key as PEM (RFC 7468).
  override abstract Str toStr()
}

** The half that its owner keeps.
const mixin PrivKey : AsymKey
{
  ** Sign what a digest makes of data.
  abstract Buf sign(Buf data, Str digest)

  ** Decrypt what the public half has encrypted.
  abstract Buf decrypt(Buf data, Str padding := "PKCS1Padding")
}

** The half that all may know.
const mixin PubKey : AsymKey
{
  ** Does a signature of the private half belong to data?
  abstract Bool verify(Buf data, Str digest, Buf signature)

  ** Encrypt what the private half alone decrypts.
  abstract Buf encrypt(Buf data, Str padding := "PKCS1Padding")
}

** Both halves.
const mixin KeyPair
{
  ** What they are keys of.
  virtual Str algorithm() { pub.algorithm }

  ** The half that its owner keeps.
  abstract PrivKey priv()

  ** The half that all may know.
  abstract PubKey pub()
}

** A key that both sides keep.
const mixin SymKey : Key {}
