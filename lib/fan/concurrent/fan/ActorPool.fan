** Threads that actors share.
@Js
native const class ActorPool
{
  ** As an it-block says.
  new make(|This|? f := null)

  ** Are no more messages taken?
  Bool isStopped()

  ** Is all done, after `stop` or `kill`?
  Bool isDone()

  ** Take no more messages: those in the queues are still answered.
  This stop()

  ** Take no more messages, cancel those in the queues, and interrupt what runs.
  This kill()

  ** Wait until all is done, after `stop` or `kill`.
  This join(Duration? timeout := null)

  ** The actor with the shortest queue.
  @NoDoc virtual Actor balance(Actor[] actors)

  ** How errors call it.
  const Str name := "ActorPool"

  ** How many threads run at a time.
  const Int maxThreads := 100

  ** How many messages may wait for an actor.
  const Int maxQueue := 100_000_000

  ** After what time an actor with more messages lets others go first that wait for a thread.
  @NoDoc const Duration maxTimeBeforeYield := 5sec
}
