** Reads tables whose cells are separated by commas or another character, a row a line (RFC 4180).
** Cells in double quotes may hold the separator, ends of lines, and quotes, doubled.
@Js
class CsvInStream : InStream
{
  ** Read another stream.
  new make(InStream in) : super(in) {}

  ** What separates cells.
  Int delimiter := ','

  ** Is white space around cells that have no quotes left out?
  Bool trim := true

  ** Read all rows and close the stream.
  Str[][] readAllRows()
  {
    rows := Str[][,]
    eachRow |row| { rows.add(row) }
    return rows
  }

  ** Call a function with each row and close the stream.
  Void eachRow(|Str[]| f)
  {
    try
      for (row := readRow; row != null; row = readRow) f(row)
    finally
      close
  }

  ** Read a row; null at the end of the stream.
  virtual Str[]? readRow()
  {
    text = readLine
    if (text == null) return null
    cells := Str[,] { it.capacity = most }
    at = 0
    while (at < text.size) cells.add(cell)
    if (!text.isEmpty && text[-1] == delimiter) cells.add("")
    most = most.max(cells.size)
    return cells
  }

  ** The cell that begins here, up to and with the separator.
  private Str cell()
  {
    if (trim)
    {
      while (text.getSafe(at).isSpace) ++at
      if (at >= text.size) return ""
    }
    return text[at] == '"' ? quoted : plain
  }

  private Str plain()
  {
    start := at
    while (at < text.size && text[at] != delimiter) ++at
    end := at++
    if (trim) while (end > start && text[end-1].isSpace) --end
    return text[start..<end]
  }

  private Str quoted()
  {
    acc := StrBuf()
    ++at
    while (true)
    {
      while (at >= text.size)
      {
        text = readLine ?: throw IOErr("Unexpected end of file in multi-line quoted cell")
        at = 0
        acc.addChar('\n')
      }
      ch := text[at++]
      if (ch == '"')
      {
        if (text.getSafe(at) != '"') break
        ++at
      }
      acc.addChar(ch)
    }
    while (at < text.size && text[at] != delimiter) ++at
    ++at
    return acc.toStr
  }

  private Str? text
  private Int at
  private Int most := 10
}
