** Methods of sys::Zip that others of its methods make up.
internal class ZipRun
{
  static Void readEach(Zip self, Func c)
  {
    while (true)
    {
      f := self.readNext
      if (f == null) return
      c.call(f)
    }
  }

  static Int unzipInto(File zip, File dir)
  {
    if (!dir.isDir) throw ArgErr("Not dir: $dir")
    z := Zip.read(zip.in)
    count := 0
    try
    {
      z.readEach |File f|
      {
        dest := dir + f.uri.toStr[1..-1].toUri
        if (f.isDir) { dest.create; return }
        out := dest.out
        try f.in.pipe(out)
        finally out.close
        if (f.modified != null) dest.modified = f.modified
        count++
      }
    }
    finally z.close
    return count
  }
}
