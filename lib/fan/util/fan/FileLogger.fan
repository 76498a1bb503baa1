using concurrent

** Appends what is logged to files of a folder:
**
**   logger := FileLogger { dir = `logs/`.toFile; filename = "app-{YYYY-MM}.log" }
**   Log.addHandler |rec| { logger.writeLogRec(rec) }
**
** Nothing waits for the writing, which an actor does.
const class FileLogger : ActorPool
{
  ** The it-block sets dir and filename.
  new make(|This|? f := null) : super(f) {}

  ** The folder.
  const File dir

  ** The file's name, in which a pattern of DateTime.toLocale may stand in braces: when its text changes, another file begins.
  const Str filename

  ** Called with each file that is opened, ahead of what is logged.
  const |OutStream|? onOpen

  ** Log a record.
  Void writeLogRec(LogRec rec) { actor.send(rec) }

  ** Log a line.
  Void writeStr(Str msg) { actor.send(msg) }

  private Obj? write(Obj msg)
  {
    try
    {
      file := Actor.locals.getOrAdd("file") { LogFile(this) } as LogFile
      out := file.current
      out.printLine(msg)
      (msg as LogRec)?.err?.trace(out)
      out.flush
    }
    catch (Err e) log.err("FileLogger.receive", e)
    return null
  }

  private const static Log log := Log.get("logger")
  private const Actor actor := Actor(this) |msg| { write(msg) }
}

** The file that a FileLogger writes.
internal class LogFile
{
  new make(FileLogger logger)
  {
    this.logger = logger
    name := logger.filename
    from := name.index("{")
    if (from != null) pattern = name[from+1..<name.index("}")]
  }

  ** The stream to write to: a new one where the pattern says so.
  OutStream current()
  {
    now := pattern == null ? "" : DateTime.now.toLocale(pattern)
    if (out != null && now == moment) return out
    out?.close
    moment = now
    name := logger.filename
    if (pattern != null) name = name[0..<name.index("{")] + now + name[name.index("}")+1..-1]
    return open(logger.dir + name.toUri)
  }

  private OutStream open(File file)
  {
    try
      out = file.out(true)
    catch (Err e)
    {
      echo("ERROR: Cannot open log file: $file")
      e.trace
      out = NoStream()
    }
    try
      logger.onOpen?.call(out)
    catch (Err e)
      out.printLine("ERROR: FileLogger.onOpen\n${e.traceToStr}")
    return out
  }

  private const FileLogger logger
  private Str? pattern   // in the file's name
  private Str moment := "" // what the pattern said when the file was opened
  private OutStream? out
}

** Where nothing is written.
internal class NoStream : OutStream
{
  new make() : super(null) {}
  override This write(Int byte) { this }
  override This writeBuf(Buf buf, Int n := buf.remaining) { this }
  override This flush() { this }
  override This sync() { this }
  override Bool close() { true }
}
