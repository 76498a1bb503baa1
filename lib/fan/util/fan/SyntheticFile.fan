** A file that does not exist and refuses what is done with it: what classes of other files begin with.
const class SyntheticFile : File
{
  ** Of a Uri.
  new make(Uri uri) : super.makeNew(uri) {}

  ** False.
  override Bool exists() { false }

  ** Null.
  override Int? size() { null }

  ** Null; setting it does nothing.
  override DateTime? modified
  {
    get { null }
    set {}
  }

  ** Null.
  override Str? osPath() { null }

  ** Null.
  override File? parent() { null }

  ** None.
  override File[] list(Regex? pattern := null) { File#.emptyList }

  ** This.
  override File normalize() { this }

  ** Another one.
  override File plus(Uri uri, Bool checkSlash := true) { make(this.uri.plus(uri)) }

  ** An IOErr.
  override File create() { throw IOErr() }

  ** An IOErr.
  override File moveTo(File to) { throw IOErr() }

  ** An IOErr.
  override Void delete() { throw IOErr() }

  ** An IOErr.
  override File deleteOnExit() { throw IOErr() }

  ** An IOErr.
  override Buf open(Str mode := "rw") { throw IOErr() }

  ** An IOErr.
  override Buf mmap(Str mode := "rw", Int pos := 0, Int? size := this.size) { throw IOErr() }

  ** An IOErr.
  override InStream in(Int? bufferSize := 4096) { throw IOErr() }

  ** An IOErr.
  override OutStream out(Bool append := false, Int? bufferSize := 4096) { throw IOErr() }
}
