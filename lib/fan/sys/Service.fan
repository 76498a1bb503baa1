** A singleton of the process that others look up by its type.
const mixin Service
{
  ** All installed services.
  static Service[] list()

  ** The service of a type. Where there is none throws UnknownServiceErr, or returns null if not checked.
  static Service? find(Type t, Bool checked := true)

  ** All services of a type.
  static Service[] findAll(Type t)

  ** Is it the same object?
  final override Bool equals(Obj? that)

  ** A hash of the identity.
  final override Int hash()

  ** Is it installed?
  Bool isInstalled()

  ** Is it installed and started?
  Bool isRunning()

  ** Makes it known, so that it is found.
  This install()

  ** Installs it if need be and calls onStart.
  This start()

  ** Calls onStop, if it runs.
  This stop()

  ** Stops it if need be and makes it unknown.
  This uninstall()

  ** Called when it starts.
  protected virtual Void onStart()

  ** Called when it stops.
  protected virtual Void onStop()
}
