** A source of bytes, and of numbers and characters made of them.
class InStream
{
  ** A stream over another, which it passes calls on to.
  protected new make(InStream? in)

  ** The number of bytes that can be read without waiting.
  virtual Int avail()

  ** The next byte; null at the end.
  virtual Int? read()

  ** Reads at most n bytes into a block and returns how many; null at the end.
  virtual Int? readBuf(Buf buf, Int n)

  ** Puts a byte back, to be read next.
  virtual This unread(Int b)

  ** Closes the stream; false if that failed.
  virtual Bool close()

  ** Passes over n bytes and returns over how many.
  virtual Int skip(Int n)

  ** All further bytes.
  Buf readAllBuf()

  ** Reads n bytes into a block, or into a new one; throws IOErr if there are fewer.
  Buf readBufFully(Buf? buf, Int n)

  ** The order of the bytes of numbers.
  Endian endian

  ** The next byte, left in place; null at the end.
  Int? peek()

  ** The next 8 bits without a sign.
  Int readU1()

  ** The next 8 bits with a sign.
  Int readS1()

  ** The next 16 bits without a sign.
  Int readU2()

  ** The next 16 bits with a sign.
  Int readS2()

  ** The next 32 bits without a sign.
  Int readU4()

  ** The next 32 bits with a sign.
  Int readS4()

  ** The next 64 bits.
  Int readS8()

  ** The next 32 bits as a Float.
  Float readF4()

  ** The next 64 bits as a Float.
  Float readF8()

  ** The next byte as a Bool.
  Bool readBool()

  ** The next string as a Decimal.
  Decimal readDecimal()

  ** The next string in the modified UTF-8 of Java, with its length in 16 bits before it.
  Str readUtf()

  ** The next bits as a number, the high ones first.
  Int readBits(Int num)

  ** The number of bits of the last byte that readBits has not used yet.
  @NoDoc Int numPendingBits()

  ** The encoding of characters.
  Charset charset

  ** The next character; null at the end.
  Int? readChar()

  ** Puts a character back, to be read next.
  This unreadChar(Int b)

  ** The next character, left in place; null at the end.
  Int? peekChar()

  ** The next n characters.
  Str readChars(Int n)

  ** The next line without its newline; null at the end. It is cut at max characters.
  Str? readLine(Int? max := null)

  ** The characters up to one for which the function is true, or up to white space; null at the end.
  Str? readStrToken(Int? max := null, |Int ch->Bool|? c := null)

  ** The characters up to a zero or to the end.
  Str readNullTerminatedStr(Int? max := null)

  ** All further lines; closes the stream.
  Str[] readAllLines()

  ** Calls the function with each further line; closes the stream.
  Void eachLine(|Str line| f)

  ** All further characters, with newlines as "\n" if asked for; closes the stream.
  Str readAllStr(Bool normalizeNewlines := true)

  ** Reads an object that OutStream.writeObj wrote.
  Obj? readObj([Str:Obj]? options := null)

  ** Reads lines "name=value" in UTF-8, without comments, and closes the stream.
  Str:Str readProps()

  ** As readProps, with all values of a name that stands more than once.
  @NoDoc Str:Str[] readPropsListVals()

  ** Copies n bytes, or all, to another stream, and closes this one if asked for.
  Int pipe(OutStream out, Int? n := null, Bool close := true)
}

** A stream of the platform.
internal class SysInStream : InStream
{
  ** The next byte; null at the end.
  override Int? read()

  ** Reads at most n bytes into a block and returns how many; null at the end.
  override Int? readBuf(Buf buf, Int n)

  ** Puts a byte back, to be read next.
  override This unread(Int n)

  ** Closes the stream; false if that failed.
  override Bool close()
}
