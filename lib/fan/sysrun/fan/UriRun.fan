** Methods of sys::Uri that lead to what it names.
internal class UriRun
{
  static File toFile(Uri self)
  {
    if (self.scheme == null || self.scheme == "file") return File.make(self)
    return (File)self.get
  }

  static Obj? get(Uri self, Obj? base, Bool checked)
  {
    uri := self
    if (self.scheme == null)
    {
      if (base == null) throw UnresolvedErr("Relative uri with no base: $self")
      uri = baseOf(self, base).plus(self)
    }
    scheme := UriScheme.find(uri.scheme)
    try return scheme.get(uri, base)
    catch (UnresolvedErr e)
    {
      if (checked) throw e
      return null
    }
  }

  private static Uri baseOf(Uri self, Obj base)
  {
    Uri? uri
    try
    {
      uri = base->uri
      if (uri == null) throw UnresolvedErr("Base object's uri is null: $self")
    }
    catch (Err e) throw UnresolvedErr("Cannot access base '" + base.typeof + ".uri' to normalize: $self", e)
    if (uri.scheme == null) throw UnresolvedErr("Base object's uri is not absolute: $uri")
    return uri
  }
}

** Methods of sys::FanScheme.
internal class FanSchemeRun
{
  static Obj? get(UriScheme self, Uri uri, Obj? base)
  {
    if (uri.auth == null) throw ArgErr("Invalid format for fan: URI - $uri")
    pod := Pod.find(uri.auth, false)
    if (pod == null) throw UnresolvedErr(uri.toStr)
    if (uri.pathStr.isEmpty) return pod
    return pod.file(uri)
  }
}

** Methods of sys::FileScheme.
internal class FileSchemeRun
{
  static Obj? get(UriScheme self, Uri uri, Obj? base)
  {
    f := File.make(uri, false)
    if (!f.exists) throw UnresolvedErr(uri.toStr)
    return f
  }
}

** Methods of sys::UriScheme.
internal class UriSchemeRun
{
  ** A handler of the type that the pods' indexes name by a key; null if there is none.
  static UriScheme? indexed(Str key)
  {
    qname := Env.cur.index(key).first
    if (qname == null) return null
    return (UriScheme)Type.find(qname).make
  }
}
