** A file or folder, on a disk or elsewhere. The URI of a folder ends in a slash.
abstract const class File
{
  ** The file of a URI; throws IOErr where a folder's URI lacks its slash, if asked to check.
  static new make(Uri uri, Bool checkSlash := true)

  ** The file of a path of the operating system.
  static File os(Str osPath)

  ** The roots of the operating system's file system.
  static File[] osRoots()

  ** Makes a new file in the folder for temporary files, or in dir.
  static File createTemp(Str prefix := "fan", Str suffix := ".tmp", File? dir := null)

  ** For subclasses.
  protected new makeNew(Uri uri)

  ** Is the other object a file of the same URI?
  override Bool equals(Obj? that)

  ** A hash of the URI.
  override Int hash()

  ** The URI.
  override Str toStr()

  ** The URI.
  Uri uri()

  ** Is it a folder?
  Bool isDir()

  ** The parts of the URI's path.
  Str[] path()

  ** The URI's path.
  Str pathStr()

  ** The last part of the path.
  Str name()

  ** The name without its extension.
  Str basename()

  ** The extension without its dot; null if none.
  Str? ext()

  ** The kind of data by the extension; null if unknown.
  virtual MimeType? mimeType()

  ** A text that changes when the file does; null if there is none.
  virtual Str? etag()

  ** Is there such a file?
  abstract Bool exists()

  ** The number of bytes; null for a folder or where there is no file.
  abstract Int? size()

  ** Is its size zero, or has the folder no files?
  virtual Bool isEmpty()

  ** When it was changed last; null where there is no file.
  abstract DateTime? modified

  ** Does the operating system hide it from lists?
  virtual Bool isHidden()

  ** May it be read?
  virtual Bool isReadable()

  ** May it be written?
  virtual Bool isWritable()

  ** May it be run?
  virtual Bool isExecutable()

  ** The path by the rules of the operating system; null if it has none.
  abstract Str? osPath()

  ** The folder it is in; null for a root.
  abstract File? parent()

  ** The files in the folder whose names match.
  abstract File[] list(Regex? pattern := null)

  ** The folders in the folder whose names match.
  virtual File[] listDirs(Regex? pattern := null)

  ** The files in the folder that are no folders and whose names match.
  virtual File[] listFiles(Regex? pattern := null)

  ** Calls the function with this file and all below it.
  virtual Void walk(|File f| c)

  ** The same file with an absolute URI in its one form.
  abstract File normalize()

  ** The file of a URI relative to this one: 'f + uri'.
  @Operator abstract File plus(Uri path, Bool checkSlash := true)

  ** The disk that it is on.
  virtual FileStore store()

  ** Makes the file, or the folder, and the folders that it is in.
  abstract File create()

  ** Makes a file in this folder.
  File createFile(Str name)

  ** Makes a folder in this folder.
  File createDir(Str name)

  ** Copies it, with all below it, to another place.
  virtual File copyTo(File to, [Str:Obj]? options := null)

  ** Copies it, with all below it, into a folder.
  virtual File copyInto(File dir, [Str:Obj]? options := null)

  ** Moves it to another place.
  abstract File moveTo(File to)

  ** Moves it into a folder.
  virtual File moveInto(File dir)

  ** Gives it another name in its folder.
  virtual File rename(Str newName)

  ** Deletes it, with all below it.
  abstract Void delete()

  ** Asks for it to be deleted when the process ends.
  abstract File deleteOnExit()

  ** Opens it as a block of bytes, in mode "r", "w" or "rw".
  abstract Buf open(Str mode := "rw")

  ** Maps it into memory, in mode "r", "rw" or "p".
  abstract Buf mmap(Str mode := "rw", Int pos := 0, Int? size := null)

  ** Opens it for reading.
  abstract InStream in(Int? bufferSize := 4096)

  ** Opens it for reading, calls the function and closes it again.
  virtual Obj? withIn(|InStream->Obj?| f)

  ** Opens it for writing, from its start or at its end.
  abstract OutStream out(Bool append := false, Int? bufferSize := 4096)

  ** Opens it for writing, calls the function and closes it again.
  virtual Void withOut(|OutStream| f)

  ** All its bytes.
  Buf readAllBuf()

  ** All its lines.
  Str[] readAllLines()

  ** Calls the function with each line.
  Void eachLine(|Str line| f)

  ** All its characters, with newlines as "\n" if asked for.
  Str readAllStr(Bool normalizeNewlines := true)

  ** Its properties.
  Str:Str readProps()

  ** Writes properties as its content.
  Void writeProps(Str:Str props)

  ** The object that it holds as text.
  Obj? readObj([Str:Obj]? options := null)

  ** Writes an object as its content.
  Void writeObj(Obj? obj, [Str:Obj]? options := null)

  ** What stands between the parts of a path on this operating system.
  static const Str sep

  ** What stands between paths in a list on this operating system.
  static const Str pathSep
}

** A file of the operating system.
internal const class LocalFile : File
{
  ** Instances are made by this pod only.
  private new init()

  ** Is there such a file?
  override Bool exists()

  ** The number of bytes; null for a folder or where there is no file.
  override Int? size()

  ** When it was changed last; null where there is no file.
  override DateTime? modified

  ** The path by the rules of the operating system; null if it has none.
  override Str? osPath()

  ** The folder it is in; null for a root.
  override File? parent()

  ** The files in the folder whose names match.
  override File[] list(Regex? pattern := null)

  ** The same file with an absolute URI in its one form.
  override File normalize()

  ** The file of a URI relative to this one: 'f + uri'.
  override File plus(Uri uri, Bool checkSlash := true)

  ** Makes the file, or the folder, and the folders that it is in.
  override File create()

  ** Moves it to another place.
  override File moveTo(File to)

  ** Deletes it, with all below it.
  override Void delete()

  ** Asks for it to be deleted when the process ends.
  override File deleteOnExit()

  ** Opens it as a block of bytes, in mode "r", "w" or "rw".
  override Buf open(Str mode := "rw")

  ** Maps it into memory, in mode "r", "rw" or "p".
  override Buf mmap(Str mode := "rw", Int pos := 0, Int? size := this.size)

  ** Opens it for reading.
  override InStream in(Int? bufferSize := 4096)

  ** Opens it for writing, from its start or at its end.
  override OutStream out(Bool append := false, Int? bufferSize := 4096)
}

** A file in memory.
internal const class MemFile : File
{
  ** Instances are made by this pod only.
  internal new init()

  ** Is there such a file?
  override Bool exists()

  ** The number of bytes; null for a folder or where there is no file.
  override Int? size()

  ** When it was changed last; null where there is no file.
  override DateTime? modified

  ** The path by the rules of the operating system; null if it has none.
  override Str? osPath()

  ** The folder it is in; null for a root.
  override File? parent()

  ** The files in the folder whose names match.
  override File[] list(Regex? pattern := null)

  ** The same file with an absolute URI in its one form.
  override File normalize()

  ** The file of a URI relative to this one: 'f + uri'.
  override File plus(Uri uri, Bool checkSlash := true)

  ** Makes the file, or the folder, and the folders that it is in.
  override File create()

  ** Moves it to another place.
  override File moveTo(File to)

  ** Deletes it, with all below it.
  override Void delete()

  ** Asks for it to be deleted when the process ends.
  override File deleteOnExit()

  ** Opens it as a block of bytes, in mode "r", "w" or "rw".
  override Buf open(Str mode := "rw")

  ** Maps it into memory, in mode "r", "rw" or "p".
  override Buf mmap(Str mode := "rw", Int pos := 0, Int? size := this.size)

  ** Opens it for reading.
  override InStream in(Int? bufferSize := 4096)

  ** Opens it for writing, from its start or at its end.
  override OutStream out(Bool append := false, Int? bufferSize := 4096)
}

** A file in a zip.
internal const class ZipEntryFile : File
{
  ** Instances are made by this pod only.
  internal new init()

  ** Is there such a file?
  override Bool exists()

  ** The number of bytes; null for a folder or where there is no file.
  override Int? size()

  ** When it was changed last; null where there is no file.
  override DateTime? modified

  ** The path by the rules of the operating system; null if it has none.
  override Str? osPath()

  ** The folder it is in; null for a root.
  override File? parent()

  ** The files in the folder whose names match.
  override File[] list(Regex? pattern := null)

  ** The same file with an absolute URI in its one form.
  override File normalize()

  ** The file of a URI relative to this one: 'f + uri'.
  override File plus(Uri uri, Bool checkSlash := true)

  ** Makes the file, or the folder, and the folders that it is in.
  override File create()

  ** Moves it to another place.
  override File moveTo(File to)

  ** Deletes it, with all below it.
  override Void delete()

  ** Asks for it to be deleted when the process ends.
  override File deleteOnExit()

  ** Opens it as a block of bytes, in mode "r", "w" or "rw".
  override Buf open(Str mode := "rw")

  ** Maps it into memory, in mode "r", "rw" or "p".
  override Buf mmap(Str mode := "rw", Int pos := 0, Int? size := this.size)

  ** Opens it for reading.
  override InStream in(Int? bufferSize := 4096)

  ** Opens it for writing, from its start or at its end.
  override OutStream out(Bool append := false, Int? bufferSize := 4096)
}

** A file that the class loader finds.
internal const class ClassLoaderFile : ZipEntryFile
{
  ** Instances are made by this pod only.
  internal new init()
}

** A file of a file system of the platform.
internal const class PathFile : File
{
  ** Instances are made by this pod only.
  private new init()

  ** Is there such a file?
  override Bool exists()

  ** The number of bytes; null for a folder or where there is no file.
  override Int? size()

  ** When it was changed last; null where there is no file.
  override DateTime? modified

  ** The path by the rules of the operating system; null if it has none.
  override Str? osPath()

  ** The folder it is in; null for a root.
  override File? parent()

  ** The files in the folder whose names match.
  override File[] list(Regex? pattern := null)

  ** The same file with an absolute URI in its one form.
  override File normalize()

  ** The file of a URI relative to this one: 'f + uri'.
  override File plus(Uri uri, Bool checkSlash := true)

  ** Makes the file, or the folder, and the folders that it is in.
  override File create()

  ** Moves it to another place.
  override File moveTo(File to)

  ** Deletes it, with all below it.
  override Void delete()

  ** Asks for it to be deleted when the process ends.
  override File deleteOnExit()

  ** Opens it as a block of bytes, in mode "r", "w" or "rw".
  override Buf open(Str mode := "rw")

  ** Maps it into memory, in mode "r", "rw" or "p".
  override Buf mmap(Str mode := "rw", Int pos := 0, Int? size := this.size)

  ** Opens it for reading.
  override InStream in(Int? bufferSize := 4096)

  ** Opens it for writing, from its start or at its end.
  override OutStream out(Bool append := false, Int? bufferSize := 4096)
}
