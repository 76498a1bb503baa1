** Works on messages one after the other, in the order in which they were sent, on threads of its pool.
@Js
native const class Actor
{
  ** In a pool; a function, which must be immutable, answers the messages, or else a class that overrides `receive`.
  new make(ActorPool pool, |Obj? -> Obj?|? receive := null)

  ** One whose messages in the queue are joined: a message with the key of one that waits takes its place there, with what coalesce
  ** makes of both. The key of a message is itself where there is no function for it; those of key null are not joined.
  new makeCoalescing(ActorPool pool,
                     |Obj? msg -> Obj?|? toKey,
                     |Obj? orig, Obj? incoming -> Obj?|? coalesce,
                     |Obj? -> Obj? |? receive := null)

  ** The pool whose threads it uses.
  ActorPool pool()

  ** Put an immutable message into the queue.
  Future send(Obj? msg)

  ** Put a message into the queue when a time has passed.
  Future sendLater(Duration d, Obj? msg)

  ** Put a message into the queue when a future is complete, however it ends.
  Future sendWhenComplete(Future f, Obj? msg)

  ** What `sendWhenComplete` was called.
  @NoDoc @Deprecated { msg = "Use sendWhenComplete" }
  Future sendWhenDone(Future f, Obj? msg)

  ** Answer a message: what is returned completes its future.
  protected virtual Obj? receive(Obj? msg)

  ** "idle", "pending" while it waits for a thread, or "running".
  @NoDoc Str threadState()

  ** Are there as many messages as the pool allows?
  @NoDoc Bool isQueueFull()

  ** How many messages wait.
  @NoDoc Int queueSize()

  ** The most that have waited at a time.
  @NoDoc Int queuePeak()

  ** How many messages it has answered or answers.
  @NoDoc Int receiveCount()

  ** How many nanoseconds it has run.
  @NoDoc Int receiveTicks()

  ** Let the calling thread wait.
  static Void sleep(Duration duration)

  ** What the running actor keeps from message to message; outside of actors, what the thread keeps.
  static Str:Obj? locals()
}
