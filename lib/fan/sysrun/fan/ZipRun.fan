** Methods of sys::Zip. Zips have moments as the zone's clock shows them, in units of two seconds from 1980 on.
internal class ZipRun
{
  ** The moment of a zip's date and time; null if they are none.
  static DateTime? moment(Int date, Int clock)
  {
    month := date.shiftr(5).and(0xf)
    day := date.and(0x1f)
    year := 1980 + date.shiftr(9)
    hour := clock.shiftr(11)
    min := clock.shiftr(5).and(0x3f)
    sec := clock.and(0x1f) * 2
    if (month < 1 || month > 12 || day < 1 || hour > 23 || min > 59 || sec > 59) return null
    if (day > Month.vals[month-1].numDays(year)) return null
    return DateTime(year, Month.vals[month-1], day, hour, min, sec).toUtc
  }

  ** The date in the upper and the time in the lower 16 bits; zero ahead of 1980.
  static Int clock(DateTime time)
  {
    x := time.toTimeZone(TimeZone.cur)
    if (x.year < 1980) return 0
    date := (x.year - 1980).shiftl(9).or((x.month.ordinal + 1).shiftl(5)).or(x.day)
    return date.shiftl(16).or(x.hour.shiftl(11)).or(x.min.shiftl(5)).or(x.sec / 2)
  }

  static Void readEach(Zip self, Func f)
  {
    while (true)
    {
      file := self.readNext
      if (file == null) return
      f.call(file)
    }
  }

  static Int unzipInto(File zip, File dir)
  {
    if (!dir.isDir) throw ArgErr("Not dir: $dir")
    z := Zip.read(zip.in)
    try return unzip(z, dir)
    finally z.close
  }

  private static Int unzip(Zip zip, File dir)
  {
    count := 0
    while (true)
    {
      entry := zip.readNext
      if (entry == null) return count
      dest := dir.plus(Uri.fromStr(entry.uri.toStr[1..-1]))
      if (!dest.uri.toStr.startsWith(dir.uri.toStr)) throw IOErr("Entry leads out of $dir: $entry.uri")
      if (entry.isDir) { dest.create; continue }
      out := dest.out
      try entry.in.pipe(out)
      finally out.close
      time := entry.modified
      if (time != null) dest.modified = time
      count++
    }
    return count
  }
}
