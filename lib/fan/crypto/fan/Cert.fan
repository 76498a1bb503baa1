** A statement that a public key is somebody's, signed by an issuer.
const mixin Cert
{
  ** Whose key it is: a distinguished name.
  abstract Str subject()

  ** Other names of whose key it is.
  abstract San[] subjectAltNames()

  ** Who says so: a distinguished name.
  abstract Str issuer()

  ** The kind of certificate: "X.509".
  abstract Str certType()

  ** The bytes, as DER.
  abstract Buf encoded()

  ** The key.
  abstract PubKey pub()

  ** The certificate as PEM (RFC 7468).
  override abstract Str toStr()

  ** Is the subject the issuer, and the signature that of its own key?
  abstract Bool isSelfSigned()

  ** May the key sign other certificates?
  abstract Bool isCA()
}
