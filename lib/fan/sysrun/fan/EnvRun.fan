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

  ** What tells whether a script has changed.
  static Str scriptStamp(File f) { "$f.size $f.modified" }

  static Str scriptBase(File f) { f.basename }

  ** Logs the problems of a script, each as message, line, column and whether it is a warning, and throws the first error: with the log and
  ** the errors of the installed compiler, if there is one.
  static Void scriptProblems(Str pod, Str path, Obj[] problems, [Str:Obj]? options)
  {
    log := scriptLog(options)
    log?.trap("info", ["Compile [$pod]"])
    Err? first := null
    for (i := 0; i < problems.size; i += 4)
    {
      msg := (Str)problems[i]
      warn := (Bool)problems[i + 3]
      err := scriptErr(path, msg, problems[i + 1], problems[i + 2], warn)
      if (log != null) log.trap("compilerErr", [err])
      else scriptLine(options, warn, warn ? "$path(${problems[i + 1]},${problems[i + 2]}): WARN $msg" : err.msg)
      if (!warn && first == null) first = err
    }
    if (first != null) throw first
  }

  private static Obj? scriptLog([Str:Obj]? options)
  {
    type := Type.find("compiler::CompilerLog", false)
    if (type == null) return null
    log := options?.get("log")
    if (options?.get("logOut") != null) log = type.make([options["logOut"]])
    if (log == null)
    {
      log = type.make([Env.cur.out])
      log.trap("level", [LogLevel.warn])
    }
    level := options?.get("logLevel")
    if (level != null) log.trap("level", [level])
    return log
  }

  private static Err scriptErr(Str path, Str msg, Int line, Int col, Bool warn)
  {
    type := Type.find("compiler::CompilerErr", false)
    if (type == null) return Err("$path($line,$col): $msg")
    loc := Type.find("compiler::Loc").make([path, line, col])
    return type.make([msg, loc, null, warn ? LogLevel.warn : LogLevel.err])
  }

  ** Writes a problem where no compiler is installed.
  private static Void scriptLine([Str:Obj]? options, Bool warn, Str line)
  {
    level := (LogLevel?)options?.get("logLevel") ?: LogLevel.warn
    if (level <= (warn ? LogLevel.warn : LogLevel.err)) ((options?.get("logOut") as OutStream) ?: Env.cur.out).printLine(line).flush
  }

  static Str scriptToJs(Str name, File f, Str:Obj options)
  {
    Slot.findMethod("compiler::Main.compileScriptToJs").call(options["podName"] ?: name, f.normalize, options)
  }
}
