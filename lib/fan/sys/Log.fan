** A named place to report to.
const class Log
{
  ** All registered logs.
  static Log[] list()

  ** The log of a name. Where there is none throws Err, or returns null if not checked.
  static Log? find(Str name, Bool checked := true)

  ** The log of a name, made if there is none.
  static Log get(Str name)

  ** A log of a name, which is registered so that others find it.
  new make(Str name, Bool register)

  ** The name.
  Str name()

  ** The name.
  override Str toStr()

  ** From which level on records are taken.
  LogLevel level

  ** Are records of the level taken?
  Bool isEnabled(LogLevel level)

  ** Are errors taken?
  Bool isErr()

  ** Are warnings taken?
  Bool isWarn()

  ** Is information taken?
  Bool isInfo()

  ** Is debugging output taken?
  Bool isDebug()

  ** Reports an error.
  Void err(Str msg, Err? err := null)

  ** Reports a warning.
  Void warn(Str msg, Err? err := null)

  ** Reports what is worth knowing.
  Void info(Str msg, Err? err := null)

  ** Reports what helps with debugging.
  Void debug(Str msg, Err? err := null)

  ** Gives a record to the handlers, if its level is enabled.
  virtual Void log(LogRec rec)

  ** The functions that take records.
  static |LogRec rec|[] handlers()

  ** Adds a function that takes records; it must be immutable.
  static Void addHandler(|LogRec rec| handler)

  ** Removes a function that takes records.
  static Void removeHandler(|LogRec rec| handler)
}
