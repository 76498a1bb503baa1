using concurrent

** Where a program talks to whoever runs it: lines at levels, tables, groups, questions.
@Js
abstract const class Console
{
  ** That of the process.
  static Console cur() { NativeConsole.curNative }

  ** One that writes to a stream, for one thread, and cannot ask.
  static Console wrap(OutStream out) { OutStreamConsole(out) }

  ** How many characters fit into a line; null if that is not known.
  abstract Int? width()

  ** How many lines can be seen; null if that is not known.
  abstract Int? height()

  ** Print a line for those who look for faults.
  abstract This debug(Obj? msg, Err? err := null)

  ** Print a line.
  abstract This info(Obj? msg, Err? err := null)

  ** Print a warning.
  abstract This warn(Obj? msg, Err? err := null)

  ** Print an error.
  abstract This err(Obj? msg, Err? err := null)

  ** Print a table: of a list of lists, the first of which has the names of the columns; of a list of what has a method each, with a column
  ** for each key; of any other list, with a column val; and of one cell for anything else.
  abstract This table(Obj? obj)

  ** Clear all that can be seen, on a terminal.
  abstract This clear()

  ** Print a line and indent those that follow. Where groups can be closed, it may begin so.
  abstract This group(Obj? msg, Bool collapsed := false)

  ** End a group.
  abstract This groupEnd()

  ** Print a question and read a line; null at the end.
  abstract Str? prompt(Str msg := "")

  ** Ask likewise, and do not show what is typed.
  abstract Str? promptPassword(Str msg := "")
}

** The console of the process.
@NoDoc @Js
native const class NativeConsole : Console
{
  static NativeConsole curNative()
  override Int? width()
  override Int? height()
  override This debug(Obj? msg, Err? err := null)
  override This info(Obj? msg, Err? err := null)
  override This warn(Obj? msg, Err? err := null)
  override This err(Obj? msg, Err? err := null)
  override This table(Obj? obj)
  override This clear()
  override This group(Obj? msg, Bool collapsed := false)
  override This groupEnd()
  override Str? prompt(Str msg := "")
  override Str? promptPassword(Str msg := "")
}

** A console that is a stream.
@NoDoc @Js
const class OutStreamConsole : Console
{
  new make(OutStream out) { this.outRef = Unsafe(out) }

  override Int? width() { null }
  override Int? height() { null }
  override This debug(Obj? msg, Err? err := null) { log("DEBUG", msg, err) }
  override This info(Obj? msg, Err? err := null) { log(null, msg, err) }
  override This warn(Obj? msg, Err? err := null) { log("WARN", msg, err) }
  override This err(Obj? msg, Err? err := null) { log("ERR", msg, err) }
  override This clear() { this }
  override Str? prompt(Str msg := "") { throw UnsupportedErr() }
  override Str? promptPassword(Str msg := "") { throw UnsupportedErr() }

  override This table(Obj? obj)
  {
    ConsoleTable(obj).dump(this)
    return this
  }

  override This group(Obj? msg, Bool collapsed := false)
  {
    info(msg)
    indent.increment
    return this
  }

  override This groupEnd()
  {
    indent.decrement
    return this
  }

  ** Print a line at a level, and the trace of an error, each line of which has the level too.
  virtual This log(Str? level, Str msg, Err? err := null)
  {
    prefix := level == null ? "" : "$level: "
    out.printLine(Str.spaces(indent.val * 2) + prefix + msg)
    err?.traceToStr?.splitLines?.each |line| { out.print(level).printLine(line) }
    return this
  }

  OutStream out() { outRef.val }
  const Unsafe outRef
  const AtomicInt indent := AtomicInt()
}

** A value as a table of texts: see Console.table.
@NoDoc @Js
class ConsoleTable
{
  new make(Obj? x)
  {
    list := x as List
    if (list == null) { headers = ["val"]; rows = [[str(x)]] }
    else if (list.first is List) fromLists(list)
    else fromMaps(list.map |item->Str:Str| { map(item) })
  }

  private Void fromLists(Obj?[] lists)
  {
    headers = lists[0]
    lists.eachRange(1..-1) |Obj?[] cells| { rows.add(cells.map |cell->Str| { str(cell) }) }
  }

  private Void fromMaps([Str:Str][] maps)
  {
    names := Str:Str[:] { ordered = true }
    maps.each |m| { m.each |v, name| { names[name] = name } }
    headers = names.keys
    rows = maps.map |m->Str[]| { headers.map |name->Str| { m[name] ?: "" } }
  }

  Str[] headers := [,]
  Str[][] rows := [,]

  ** How wide each column is.
  once Int[] widths()
  {
    headers.map |name, col->Int|
    {
      rows.reduce(name.size) |Int most, row->Int| { most.max(row[col].size) }
    }
  }

  ** Print it with a console.
  Void dump(Console c)
  {
    c.info(line(headers))
    c.info(line(widths.map |w->Str| { "".padl(w, '-') }))
    rows.each |row| { c.info(line(row)) }
  }

  private Str line(Str[] cells) { cells.join("  ") |cell, col| { cell.padr(widths[col]) } }

  ** The columns of one item.
  static Str:Str map(Obj? x)
  {
    if (x == null) return ["val":"null"]
    each := x is Str ? null : x.typeof.method("each", false)
    if (each == null) return ["val":str(x)]
    acc := Str:Str[:] { ordered = true }
    each.callOn(x, [|v, k| { acc[str(k)] = str(v) }])
    return acc
  }

  ** The first line of a text, as far as it is of use.
  private static Str str(Obj? x)
  {
    s := x?.toStr ?: ""
    if (s.contains("\n")) s = s.splitLines.first
    return s.size > 80 ? s[0..80] + ".." : s
  }
}
