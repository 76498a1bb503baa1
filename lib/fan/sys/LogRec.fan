** One record of a log.
const class LogRec
{
  ** With all its parts.
  new make(DateTime time, LogLevel level, Str logName, Str message, Err? err := null)

  ** When it was reported.
  const DateTime time

  ** How important it is.
  const LogLevel level

  ** The name of the log.
  const Str logName

  ** The message.
  const Str msg

  ** The exception that goes with it; null if none.
  const Err? err

  ** Time, level, name and message on one line.
  override Str toStr()

  ** Writes the record and the trace of its exception to a stream.
  Void print(OutStream out := Env.cur.out)
}
