** What one thread has at a time.
@Js
native const class Lock
{
  ** One that a thread may take more than once.
  static Lock makeReentrant()

  private new make()

  ** Take it, when no other thread has it.
  Void lock()

  ** Give it up, as often as it was taken.
  Void unlock()

  ** Call a function while it is taken.
  Obj? withLock(|This->Obj?| f)

  ** Take it if no other thread has it, or gives it up in time; was it taken?
  Bool tryLock(Duration? timeout := null)
}
