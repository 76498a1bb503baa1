** What actors have in their locals for the code that they call.
@Js
mixin ActorContext
{
  ** The context of the running actor.
  @NoDoc static ActorContext? curx(Bool checked := true)
  {
    ActorContext? context := Actor.locals.get(actorLocalsKey, null)
    if (context == null && checked) throw ContextUnavailableErr()
    return context
  }

  ** Its key in the locals.
  const static Str actorLocalsKey := "cx"
}

** There is no context.
@Js @NoDoc
const class ContextUnavailableErr : Err
{
  ** With a message and what led to it.
  new make(Str msg := "", Err? cause := null) : super(msg, cause) {}
}
