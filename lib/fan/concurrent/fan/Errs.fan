** A message did not get into a queue that is full.
const class QueueOverflowErr : Err
{
  ** With a message and what led to it.
  new make(Str msg := "", Err? cause := null) : super(msg, cause) {}
}

** A future is not complete.
const class NotCompleteErr : Err
{
  ** With a message and what led to it.
  new make(Str msg := "", Err? cause := null) : super(msg, cause) {}
}
