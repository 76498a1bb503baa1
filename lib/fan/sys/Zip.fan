** A zip file, read or written.
final class Zip
{
  ** Opens a file for reading at any place.
  static Zip open(File file)

  ** Reads the entries from a stream, one after the other.
  static Zip read(InStream in)

  ** Writes entries to a stream.
  static Zip write(OutStream out)

  ** Zips come from open, read and write.
  private new init(Uri uri)

  ** The file that was opened; null for a stream.
  File? file()

  ** The entries of an opened file by their paths; null for a stream.
  [Uri:File]? contents()

  ** The next entry of a stream; null at the end.
  File? readNext()

  ** Calls the function with each further entry of a stream.
  Void readEach(|File| c)

  ** A stream to write the next entry to.
  OutStream writeNext(Uri path, DateTime modifyTime := DateTime.now,  [Str:Obj?]? opts := null)

  ** Writes the directory of a zip that is written.
  Bool finish()

  ** Closes the zip and what is under it.
  Bool close()

  ** The name of the file, or of the class.
  override Str toStr()

  ** Unpacks a file into a folder and returns the number of entries.
  static Int unzipInto(File zip, File dir)

  ** A stream that compresses in gzip form into another.
  static OutStream gzipOutStream(OutStream out)

  ** A stream that expands what another holds in gzip form.
  static InStream gzipInStream(InStream in)

  ** A stream that compresses in zlib form into another.
  static OutStream deflateOutStream(OutStream out, [Str:Obj?]? opts := null)

  ** A stream that expands what another holds in zlib form.
  static InStream deflateInStream(InStream in, [Str:Obj?]? opts := null)
}
