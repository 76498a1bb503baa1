** Methods of sys::Log.
internal class LogRun
{
  static Void report(Log self, LogLevel level, Str msg, Err? err)
  {
    self.log(LogRec(DateTime.now(null), level, self.name, msg, err))
  }
}

** Methods of sys::LogRec.
internal class LogRecRun
{
  static Str text(LogRec self)
  {
    "[" + self.time.toLocale("hh:mm:ss DD-MMM-YY") + "] [" + self.level + "] [" + self.logName + "] " + self.msg
  }

  static Void print(LogRec self, OutStream out)
  {
    out.printLine(self.toStr)
    if (self.err != null) self.err.trace(out, ["indent": 2])
  }
}
