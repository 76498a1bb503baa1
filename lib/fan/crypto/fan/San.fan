** A name of whom a certificate is for besides its distinguished name (RFC 5280, section 4.2.1.6).
const class San
{
  ** The name of a host.
  static new dnsName(Str name) { make(SanType.dnsName, name) }

  ** An absolute Uri, or the text of one.
  static new uri(Obj uri)
  {
    if (uri is Uri) return make(SanType.uri, uri.toStr)
    text := uri as Str ?: throw ArgErr("Parameter must be Uri or Str")
    if (Uri.fromStr(text).isRel) throw ArgErr("Parameter must not be a relative Uri")
    return make(SanType.uri, text)
  }

  ** An inet::IpAddr, or the text of one.
  static new ipAddr(Obj ip)
  {
    addr := Type.find("inet::IpAddr")
    if (ip is Str) return make(SanType.ipAddr, addr.make([ip]))
    if (addr.fits(ip.typeof)) return make(SanType.ipAddr, ip)
    throw ArgErr("Parameter must be IpAddr or Str")
  }

  ** An address for mail.
  static new rfc822Name(Str email) { make(SanType.rfc822Name, email) }

  ** A distinguished name.
  static new dirName(Str dn) { make(SanType.dirName, dn) }

  ** Anything, as DER.
  static new otherName(Buf buf) { make(SanType.otherName, buf.toImmutable) }

  ** An object identifier: its text, or an asn1::AsnOid.
  static new registeredId(Obj oid)
  {
    if (oid is Str) return make(SanType.registeredId, oid)
    if (isOf(oid, "asn1::AsnOid")) return make(SanType.registeredId, oid->oidStr)
    throw ArgErr("Parameter must be AsnOid or Str")
  }

  ** The name that a value of one of the types above is; a Str is the name of a host.
  static new fromValue(Obj value)
  {
    if (value is San) return value
    if (value is Str) return dnsName(value)
    if (value is Uri) return uri(value)
    if (value is Buf) return otherName(value)
    if (isOf(value, "asn1::AsnOid")) return registeredId(value)
    if (isOf(value, "inet::IpAddr")) return ipAddr(value)
    throw ArgErr("Unsupported value: ${value} (${value.typeof})")
  }

  private static Bool isOf(Obj value, Str type)
  {
    Type.find(type, false)?.fits(value.typeof) ?: false
  }

  private new make(SanType type, Obj val)
  {
    this.type = type
    this.val = val
  }

  ** What kind of name it is.
  const SanType type

  ** The name: a Str, an inet::IpAddr, or a Buf.
  const Obj val

  ** "DNS:example.com".
  override Str toStr() { type === SanType.otherName ? "${type.text}:<bytes>" : "${type.text}:${val}" }
}

** The kinds of names.
enum class SanType
{
  otherName(0, "otherName"),
  rfc822Name(1, "email"),
  dnsName(2, "DNS"),
  x400Addr(3, "X400"),
  dirName(4, "dirName"),
  ediPartyName(5, "ediPartyName"),
  uri(6, "URI"),
  ipAddr(7, "IP"),
  registeredId(8, "registeredId")

  private new make(Int tagId, Str text)
  {
    this.tagId = tagId
    this.text = text
  }

  ** The kind of a tag; where there is none null, or UnsupportedErr if checked.
  static SanType? fromTagId(Int tagId, Bool checked := true)
  {
    vals.find { it.tagId == tagId } ?: (checked ? throw UnsupportedErr("Unsupported tag id: ${tagId}") : null)
  }

  ** The tag in the certificate.
  const Int tagId

  ** What the kind is called in texts.
  const Str text
}
