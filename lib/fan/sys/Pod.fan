** A module that is deployed as one file.
final const class Pod
{
  ** The pod of an object's type; null if it has none.
  static Pod? of(Obj obj)

  ** All installed pods.
  static Pod[] list()

  ** The pod of a name. Where there is none throws UnknownPodErr, or returns null if not checked.
  static Pod? find(Str name, Bool checked := true)

  ** Reads a pod from a stream into memory.
  static Pod load(InStream in)

  ** Pods are loaded, not made.
  private new make()

  ** The name.
  Str name()

  ** The version.
  Version version()

  ** The pods that it needs.
  Depend[] depends()

  ** The URI "fan://name".
  Uri uri()

  ** The name.
  override Str toStr()

  ** What its build declared about it.
  Str:Str meta()

  ** Its public types.
  Type[] types()

  ** The type of a name. Where there is none throws UnknownTypeErr, or returns null if not checked.
  Type? type(Str name, Bool checked := true)

  ** The files in it.
  File[] files()

  ** A file in it. Where there is none throws UnresolvedErr, or returns null if not checked.
  File? file(Uri uri, Bool checked := true)

  ** Its summary.
  Str? doc()

  ** The log of its name.
  Log log()

  ** The properties in a file of it, read again after the given time.
  Str:Str props(Uri uri, Duration maxAge)

  ** A setting of it; def where there is none.
  Str? config(Str name, Str? def := null)

  ** A text of it in the current locale; def where there is none.
  Str? locale(Str name, Str? def := "pod::name")

  ** These pods and all that they need.
  static Pod[] flattenDepends(Pod[] pods)

  ** These pods in an order in which each stands behind those that it needs.
  static Pod[] orderByDepends(Pod[] pods)
}
