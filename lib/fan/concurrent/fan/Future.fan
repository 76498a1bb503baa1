** What a message will be answered.
@Js
native abstract const class Future
{
  ** One that the program completes.
  static Future makeCompletable()

  ** One around another.
  @NoDoc protected new make(Future wrap)

  ** The one that is inside.
  @NoDoc Future? wraps()

  ** One of this type around another.
  @NoDoc abstract This wrap(Future wrap)

  ** Wait, and return the answer, or throw the error that there was instead.
  virtual Obj? get(Duration? timeout := null)

  ** The error that there was instead of an answer; null if there is an answer.
  Err? err()

  ** How far it is.
  FutureStatus status()

  ** Complete it without an answer.
  Void cancel()

  ** Complete it with an immutable answer.
  This complete(Obj? val)

  ** Complete it with an error.
  This completeErr(Err err)

  ** Wait, and return a future of what a function makes of the answer or of the error.
  This then(|Obj?->Obj?| onOk, |Err->Obj?|? onErr := null)

  ** The promise of JavaScript; elsewhere not supported.
  Obj promise()

  ** Wait until it is complete.
  This waitFor(Duration? timeout := null)

  ** Wait until all are complete.
  static Void waitForAll(Future[] futures, Duration? timeout := null)
}

** The future of a message.
internal native final const class ActorFuture  : Future
{
  ** Not for use.
  override This wrap(Future wrap)
}

** How far a future is.
@Js
enum class FutureStatus
{
  ** There is no answer yet.
  pending,

  ** There is an answer.
  ok,

  ** There was an error.
  err,

  ** It was cancelled.
  cancelled

  ** Is it not complete?
  Bool isPending() { this === pending }

  ** Is it complete, in any way?
  Bool isComplete() { this !== pending }

  ** Is there an answer?
  Bool isOk() { this === ok }

  ** Was there an error?
  Bool isErr() { this === err }

  ** Was it cancelled?
  Bool isCancelled() { this === cancelled }
}
