** A file by which processes keep each other out: one of them at a time holds it.
@Js
native const final class LockFile
{
  ** For a file, which is made when it is locked.
  new make(File file)

  ** The file.
  File file()

  ** Take the lock, or raise CannotAcquireLockFileErr where it is taken. The file says since when, and for whom.
  This lock()

  ** Give the lock up, if it is held, and delete the file.
  This unlock()
}

** The lock of a file is taken.
@NoDoc
const class CannotAcquireLockFileErr : Err
{
  new make(Str msg, Err? cause := null) : super(msg, cause) {}
}
