** Methods of sys::Pod.
internal class PodRun
{
  static Version version(Pod self) { Version(self.meta["pod.version"] ?: "0") }

  static Depend[] depends(Pod self)
  {
    list := Depend[,]
    (self.meta["pod.depends"] ?: "").split(';').each |Str s| { if (!s.isEmpty) list.add(Depend(s)) }
    return list.toImmutable
  }

  static Uri uri(Pod self) { Uri("fan://" + self.name) }

  static Log log(Pod self) { Log.get(self.name) }

  static File? file(Pod self, Uri uri, Bool checked)
  {
    if (!uri.isPathAbs) throw ArgErr("Pod.files Uri must be path abs: $uri")
    if (uri.auth != null && !uri.toStr.startsWith(self.uri.toStr)) throw ArgErr("Invalid base uri `$uri` for `" + self.uri + "`")
    full := self.uri + uri
    f := self.files.find |File f->Bool| { f.uri == full }
    if (f != null || !checked) return f
    throw UnresolvedErr(full.toStr)
  }

  static Str:Str props(Pod self, Uri uri, Duration maxAge) { Env.cur.props(self, uri, maxAge) }

  static Str? config(Pod self, Str key, Str? def) { Env.cur.config(self, key, def) }

  static Str? locale(Pod self, Str key, Str? def) { Env.cur.locale(self, key, def == "pod::name" ? "pod::key" : def) }

  static Pod[] list()
  {
    pods := Pod[,]
    Env.cur.findAllPodNames.each |Str name|
    {
      pod := Pod.find(name, false)
      if (pod == null) echo("ERROR: Invalid pod file: $name")
      else if (!pods.contains(pod)) pods.add(pod)
    }
    return pods.sort.toImmutable
  }

  static Pod[] flattenDepends(Pod[] pods)
  {
    acc := Str:Pod[:]
    pods.each |Pod p| { flatten(acc, p) }
    return acc.vals
  }

  ** Says that pods are read anew.
  static Void reloaded(Str what) { Log.get("sys").info(what) }

  private static Void flatten(Str:Pod acc, Pod pod)
  {
    if (acc[pod.name] != null) return
    acc[pod.name] = pod
    pod.depends.each |Depend d| { flatten(acc, Pod.find(d.name)) }
  }

  static Pod[] orderByDepends(Pod[] pods)
  {
    left := pods.dup.sort
    ordered := Pod[,]
    while (!left.isEmpty)
    {
      i := left.findIndex |Pod p->Bool| { !p.depends.any |Depend d->Bool| { left.any |Pod q->Bool| { q.name == d.name } } }
      ordered.add(left.removeAt(i ?: 0))
    }
    return ordered
  }
}

** Methods of sys::Test.
internal class TestRun
{
  ** The folder of a name for a test's files, empty.
  static File freshDir(Str name)
  {
    dropDir(name)
    return (Env.cur.tempDir + name.toUri).create
  }

  ** Deletes it.
  static Void dropDir(Str name) { (Env.cur.tempDir + name.toUri).delete }
}
