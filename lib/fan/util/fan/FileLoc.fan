** A place in a text: its file, and the line and column, from 1; 0 where they are not known.
@Js
const class FileLoc
{
  ** No place.
  static const FileLoc unknown := make("unknown")

  ** In what is evaluated.
  @NoDoc static const FileLoc eval := make("eval")

  ** In what a tool was given.
  @NoDoc static const FileLoc inputs := make("inputs")

  ** In a call from elsewhere.
  @NoDoc static const FileLoc remote := make("remote")

  ** In what no text says.
  @NoDoc static const FileLoc synthetic := make("synthetic")

  ** In a file; one of a pod is named as pod::path.
  static new makeFile(File file, Int line := 0, Int col := 0)
  {
    uri := file.uri
    return make(uri.scheme == "fan" ? "${uri.host}::${uri.pathStr}" : file.pathStr, line, col)
  }

  ** In a file of a name.
  new make(Str file, Int line := 0, Int col := 0)
  {
    this.file = file
    this.line = line
    this.col  = col
  }

  ** From the text that toStr returns.
  @NoDoc static FileLoc parse(Str s)
  {
    open := s.endsWith(")") ? s.indexr("(") : null
    if (open == null) return make(s)
    comma := s.index(",", open + 2)
    number := |Str text->Int| { text.trim.toInt(10, false) ?: 0 }
    if (comma == null) return make(s[0..<open], number(s[open+1..-2]))
    return make(s[0..<open], number(s[open+1..<comma]), number(s[comma+1..-2]))
  }

  ** The file's name.
  const Str file

  ** The line.
  const Int line

  ** The column.
  const Int col

  ** Is it the constant unknown?
  Bool isUnknown() { this === unknown }

  ** By file, line and column.
  override Int hash() { file.hash.xor(line.hash).xor(col.hash.shiftl(17)) }

  ** Are file, line and column the same?
  override Bool equals(Obj? that)
  {
    x := that as FileLoc
    return x != null && file == x.file && line == x.line && col == x.col
  }

  ** By file, then line, then column.
  override Int compare(Obj that)
  {
    x := (FileLoc)that
    if (file != x.file) return file <=> x.file
    return line != x.line ? line <=> x.line : col <=> x.col
  }

  ** As compilers write it: file, file(line) or file(line,column).
  override Str toStr()
  {
    if (line <= 0) return file
    return col <= 0 ? "${file}(${line})" : "${file}(${line},${col})"
  }

  ** What is known, with a separator between.
  @NoDoc Str join(Str sep := ":")
  {
    if (line <= 0) return file
    return col > 0 ? "${file}${sep}${line}${sep}${col}" : "${file}${sep}${line}"
  }

  ** With the name of the file alone, without its folders.
  @NoDoc FileLoc toFilenameOnly()
  {
    cut := file.indexr("/") ?: file.indexr("\\")
    return cut == null ? this : make(file[cut+1..-1], line, col)
  }
}

** An error in a text.
@Js
const class FileLocErr : Err
{
  ** With a message, a place and perhaps a cause.
  new make(Str msg, FileLoc loc, Err? cause := null) : super(msg, cause) { this.loc = loc }

  ** The place.
  const FileLoc loc

  ** The place and the message.
  override Str toStr() { loc.isUnknown ? super.toStr : "${loc}: ${msg}" }
}
