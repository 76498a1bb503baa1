** How URIs of one scheme lead to resources.
abstract const class UriScheme
{
  ** The handler of a scheme. Where there is none throws UnresolvedErr, or returns null if not checked.
  static UriScheme? find(Str scheme, Bool checked := true)

  ** The scheme.
  override Str toStr()

  ** The resource of a URI.
  abstract Obj? get(Uri uri, Obj? base)
}

** URIs "fan:", which lead to pods and to files in them.
internal const class FanScheme : UriScheme
{
  ** The resource of a URI.
  override Obj? get(Uri uri, Obj? base)
}

** URIs "file:", which lead to files.
internal const class FileScheme : UriScheme
{
  ** The resource of a URI.
  override Obj? get(Uri uri, Obj? base)
}
