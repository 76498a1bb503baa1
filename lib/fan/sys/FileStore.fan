** The disk or volume that a file is on.
const abstract class FileStore
{
  ** For subclasses.
  @NoDoc protected new makeNew()

  ** The size of the store in bytes; null if unknown.
  abstract Int? totalSpace()

  ** The bytes that this process may still use; null if unknown.
  abstract Int? availSpace()

  ** The bytes not in use; null if unknown.
  abstract Int? freeSpace()
}

** A store of the operating system.
internal const class LocalFileStore : FileStore
{
  ** Stores come from files.
  private new init()

  ** The size of the store in bytes; null if unknown.
  override Int? totalSpace()

  ** The bytes that this process may still use; null if unknown.
  override Int? availSpace()

  ** The bytes not in use; null if unknown.
  override Int? freeSpace()
}
