** Methods of sys::File that others of its methods make up.
internal class FileRun
{
  ** The moment of milliseconds since 1970.
  static DateTime? moment(Int ms) { DateTime.fromJava(ms) }

  static Int millis(DateTime time) { time.toJava }

  static Bool isDir(File self) { self.uri.isDir }

  static Str[] path(File self) { self.uri.path }

  static Str pathStr(File self) { self.uri.pathStr }

  static Str name(File self) { self.uri.name }

  static Str basename(File self) { self.uri.basename }

  static Str? ext(File self) { self.uri.ext }

  static MimeType? mimeType(File self) { self.uri.mimeType }

  static Str? etag(File self) { null }

  static Bool isEmpty(File self)
  {
    if (self.isDir) return self.list.isEmpty
    size := self.size
    return size == null || size <= 0
  }

  static File[] listDirs(File self, Regex? pattern) { self.list(pattern).findAll |File f->Bool| { f.isDir } }

  static File[] listFiles(File self, Regex? pattern) { self.list(pattern).findAll |File f->Bool| { !f.isDir } }

  static Void walk(File self, Func c)
  {
    c.call(self)
    if (self.isDir) self.list.each |File f| { f.walk(c) }
  }

  static File createFile(File self, Str name)
  {
    if (!self.isDir) throw IOErr("Not a directory: $self")
    return self.plus(name.toUri).create
  }

  static File createDir(File self, Str name)
  {
    if (!self.isDir) throw IOErr("Not a directory: $self")
    if (!name.endsWith("/")) name += "/"
    return self.plus(name.toUri).create
  }

  static File copyTo(File self, File to, [Str:Obj]? options)
  {
    if (self.isDir && !to.isDir) throw ArgErr("copyTo must be dir `$to`")
    if (!self.isDir && to.isDir) throw ArgErr("copyTo must not be dir `$to`")
    Obj? exclude := null
    Obj? overwrite := null
    if (options != null)
    {
      exclude = options["exclude"]
      overwrite = options["overwrite"]
    }
    copy(self, to, exclude, overwrite)
    return to
  }

  private static Void copy(File self, File to, Obj? exclude, Obj? overwrite)
  {
    if (exclude is Regex) { if (((Regex)exclude).matches(self.uri.toStr)) return }
    else if (exclude is Func) { if ((Bool)((Func)exclude).call(self)) return }
    if (to.exists)
    {
      if (overwrite is Bool) { if (overwrite == false) return }
      else if (overwrite is Func) { if (!(Bool)((Func)overwrite).call(to, self)) return }
      else throw IOErr("No overwrite policy for `$to`")
    }
    if (self.isDir)
    {
      to.create
      self.list.each |File kid| { copy(kid, plusNameOf(to, kid), exclude, overwrite) }
    }
    else copyFile(self, to)
  }

  private static Void copyFile(File self, File to)
  {
    out := to.out
    try
    {
      in := self.in
      try in.pipe(out)
      finally in.close
    }
    finally out.close
    if (self.osPath != null && to.osPath != null) to.modified = self.modified
  }

  private static File plusNameOf(File dir, File f)
  {
    name := f.name
    if (f.isDir) name += "/"
    return dir.plus(name.toUri)
  }

  static File copyInto(File self, File dir, [Str:Obj]? options)
  {
    if (!dir.isDir) throw ArgErr("Not a dir: `$dir`")
    return self.copyTo(plusNameOf(dir, self), options)
  }

  static File moveInto(File self, File dir)
  {
    if (!dir.isDir) throw ArgErr("Not a dir: `$dir`")
    return self.moveTo(plusNameOf(dir, self))
  }

  static File rename(File self, Str newName)
  {
    if (self.isDir) newName += "/"
    parent := self.parent
    if (parent == null) return self.moveTo(File.make(newName.toUri))
    return self.moveTo(parent.plus(newName.toUri))
  }

  static Obj? withIn(File self, Func f)
  {
    in := self.in
    try return f.call(in)
    finally in.close
  }

  static Void withOut(File self, Func f)
  {
    out := self.out
    try f.call(out)
    finally out.close
  }

  static Buf readAllBuf(File self) { self.in.readAllBuf }

  static Str[] readAllLines(File self) { self.in.readAllLines }

  static Void eachLine(File self, Func f) { self.in.eachLine(f) }

  static Str readAllStr(File self, Bool normalizeNewlines) { self.in.readAllStr(normalizeNewlines) }

  static Str:Str readProps(File self) { self.in.readProps }

  static Void writeProps(File self, Str:Str props) { self.out.writeProps(props, true) }

  static Obj? readObj(File self, [Str:Obj]? options)
  {
    in := self.in
    try return in.readObj(options)
    finally in.close
  }

  static Void writeObj(File self, Obj? obj, [Str:Obj]? options)
  {
    out := self.out
    try out.writeObj(obj, options)
    finally out.close
  }
}
