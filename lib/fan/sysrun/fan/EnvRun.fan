** Methods of sys::Env: one with a parent asks that.
internal class EnvRun
{
  static File[] path(Env self) { File[self.homeDir].toImmutable }

  static File? findFile(Env self, Uri uri, Bool checked)
  {
    if (self.parent != null) return self.parent.findFile(uri, checked)
    if (uri.isPathAbs) throw ArgErr("Uri must be relative: $uri")
    f := self.path.eachWhile |File dir->File?|
    {
      x := dir.plus(uri, false)
      return x.exists ? x : null
    }
    if (f != null || !checked) return f
    throw UnresolvedErr("File not found in Env: $uri")
  }

  static File[] findAllFiles(Env self, Uri uri)
  {
    if (self.parent != null) return self.parent.findAllFiles(uri)
    if (uri.isPathAbs) throw ArgErr("Uri must be relative: $uri")
    acc := File[,]
    self.path.each |File dir|
    {
      x := dir.plus(uri, false)
      if (x.exists) acc.add(x)
    }
    return acc
  }

  static File? findPodFile(Env self, Str name)
  {
    file := self.findFile(Uri("lib/fan/${name}.pod"), false)
    if (file == null) return null
    actual := file.normalize.name
    if (actual != name + ".pod") throw UnknownPodErr("Case mismatch: expected '${name}.pod' but found '$actual'")
    return file
  }

  static Str[] findAllPodNames(Env self)
  {
    acc := Str:Bool[:] { ordered = true }
    self.findAllFiles(`lib/fan/`).each |File dir|
    {
      dir.list.each |File f| { if (!f.isDir && f.ext == "pod") acc[f.basename] = true }
    }
    return acc.keys
  }

  static Str? prompt(Env self, Str msg)
  {
    if (self.parent != null) return self.parent.prompt(msg)
    self.out.print(msg).flush
    return self.in.readLine
  }

  static Str? promptPassword(Env self, Str msg) { self.prompt(msg) }

  ** What Env.props answers, read anew: the pod's own, overlaid by those of pods that say so in their index, and by the files of the path,
  ** of which the first count.
  static Str:Str readProps(Env self, Pod pod, Uri uri)
  {
    if (uri.isPathAbs) throw ArgErr("Env.props Uri must be relative: $uri")
    acc := Str:Str[:]
    addProps(acc, pod, Uri("/$uri"))
    if (uri.name != "config.props")
    {
      self.index("sys.envProps").each |Str name| { addProps(acc, Pod.find(name), Uri("/$pod.name/$uri")) }
    }
    self.findAllFiles(Uri("etc/$pod.name/$uri")).eachr |File f| { acc.setAll(f.readProps) }
    return acc.toImmutable
  }

  private static Void addProps(Str:Str acc, Pod pod, Uri uri)
  {
    f := pod.file(uri, false)
    if (f == null) return
    try acc.setAll(f.readProps)
    catch (Err e) echo("ERROR: Cannot load props $pod::$uri\n  $e")
  }

  static Str? config(Env self, Pod pod, Str key, Str? def) { self.props(pod, `config.props`, 1min).get(key, def) }

  static Str? locale(Env self, Pod pod, Str key, Str? def, Locale locale)
  {
    files := [Uri("locale/${locale}.props"), Uri("locale/${locale.lang}.props"), `locale/en.props`]
    for (i := 0; i < files.size; ++i)
    {
      val := self.props(pod, files[i], Duration.maxVal)[key]
      if (val != null) return val
    }
    return def == "pod::key" ? "$pod::$key" : def
  }
}
