** Writes tables as CsvInStream reads them.
@Js
class CsvOutStream : OutStream
{
  ** Write to another stream.
  new make(OutStream out) : super(out) {}

  ** What separates cells.
  Int delimiter := ','

  ** Write a row.
  virtual This writeRow(Str[] row)
  {
    row.each |cell, i|
    {
      if (i > 0) writeChar(delimiter)
      writeCell(cell)
    }
    return writeChar('\n')
  }

  ** Write a cell, in quotes if it needs them.
  virtual This writeCell(Str cell)
  {
    if (!isQuoteRequired(cell)) return print(cell)
    return writeChar('"').print(cell.replace("\"", "\"\"")).writeChar('"')
  }

  ** Does a cell need quotes? One that is empty, has the separator, quotes or ends of lines, or white space at an end.
  Bool isQuoteRequired(Str cell)
  {
    cell.isEmpty || cell[0].isSpace || cell[-1].isSpace ||
      cell.any |ch| { ch == delimiter || ch == '"' || ch == '\n' || ch == '\r' }
  }
}
