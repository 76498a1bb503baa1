** Keys with their chains of certificates, and certificates that are trusted, by names. Names are the same in upper and lower case.
const mixin KeyStore
{
  ** The format of what `save` writes: "PKCS12", "JKS".
  abstract Str format()

  ** All names.
  abstract Str[] aliases()

  ** How many entries there are.
  abstract Int size()

  ** Write all entries. The option "password" protects them.
  abstract Void save(OutStream out, Str:Obj options := [:])

  ** The entry of a name; where there is none null, or an Err if checked.
  abstract KeyStoreEntry? get(Str alias, Bool checked := true)

  ** `get` of a certificate that is trusted.
  virtual TrustEntry? getTrust(Str alias, Bool checked := true) { get(alias, checked) }

  ** `get` of a key.
  virtual PrivKeyEntry? getPrivKey(Str alias, Bool checked := true) { get(alias, checked) }

  ** Has a name an entry?
  virtual Bool containsAlias(Str alias) { get(alias, false) != null }

  ** Give a name a key, the chain of certificates for it with its own first, and attributes by object identifiers.
  abstract This setPrivKey(Str alias, PrivKey priv, Cert[] chain, [Str:Str] attrs := [:])

  ** Give a name a certificate that is trusted.
  abstract This setTrust(Str alias, Cert cert)

  ** Give a name an entry, instead of the one that it has.
  abstract This set(Str alias, KeyStoreEntry entry)

  ** Take the entry of a name away.
  abstract Void remove(Str alias)
}

** What a name in a store stands for.
const mixin KeyStoreEntry
{
  ** What else is said of it, by object identifiers.
  abstract Str:Str attrs()
}

** A key with its chain of certificates.
const mixin PrivKeyEntry : KeyStoreEntry
{
  ** The half that its owner keeps.
  abstract PrivKey priv()

  ** The certificates: that of the key, that of who signed it, and so on.
  abstract Cert[] certChain()

  ** The certificate of the key.
  virtual Cert cert() { certChain.first }

  ** The half that all may know.
  virtual PubKey pub() { cert.pub }

  ** Both halves.
  abstract KeyPair keyPair()
}

** A certificate that is trusted.
const mixin TrustEntry : KeyStoreEntry
{
  ** The certificate.
  abstract Cert cert()
}
