** A sink for bytes, and for numbers and characters made of them.
class OutStream
{
  ** A stream over another, which it passes calls on to.
  protected new make(OutStream? out)

  ** Writes a byte.
  virtual This write(Int byte)

  ** Writes n bytes from the position of a block.
  virtual This writeBuf(Buf buf, Int n := buf.remaining)

  ** Passes on what is kept back.
  virtual This flush()

  ** As flush, and forces it to the disk.
  virtual This sync()

  ** Flushes and closes the stream; false if that failed.
  virtual Bool close()

  ** The order of the bytes of numbers.
  Endian endian

  ** Writes 16 bits.
  This writeI2(Int n)

  ** Writes 32 bits.
  This writeI4(Int n)

  ** Writes 64 bits.
  This writeI8(Int n)

  ** Writes a Float in 32 bits.
  This writeF4(Float r)

  ** Writes a Float in 64 bits.
  This writeF8(Float r)

  ** Writes a Decimal as a string.
  This writeDecimal(Decimal d)

  ** Writes a byte 1 or 0.
  This writeBool(Bool b)

  ** Writes a string in the modified UTF-8 of Java, with its length in 16 bits before it.
  This writeUtf(Str s)

  ** Writes the low bits of a number, the high ones first.
  This writeBits(Int val, Int num)

  ** The number of bits that writeBits has not filled up to a byte yet.
  @NoDoc Int numPendingBits()

  ** The encoding of characters.
  Charset charset

  ** Writes a character.
  This writeChar(Int char)

  ** Writes a part of a string.
  This writeChars(Str str, Int off := 0, Int len := str.size-off)

  ** Writes the text of an object, "null" for null.
  This print(Obj? s)

  ** Writes the text of an object and a newline.
  This printLine(Obj? obj := "")

  ** Writes an object as text that InStream.readObj reads back.
  This writeObj(Obj? obj, [Str:Obj]? options := null)

  ** Writes lines "name=value" in UTF-8, and closes the stream if asked for.
  This writeProps(Str:Str props, Bool close := true)

  ** Writes a string with the characters that XML reserves as entities.
  This writeXml(Str str, Int mode := 0)

  ** For writeXml: newlines too.
  static const Int xmlEscNewlines := 0x01

  ** For writeXml: quotes too.
  static const Int xmlEscQuotes := 0x02

  ** For writeXml: all characters above 127 too.
  static const Int xmlEscUnicode := 0x04
}

** A stream of the platform.
internal class SysOutStream : OutStream
{
  ** Writes a byte.
  override This write(Int byte)

  ** Writes n bytes from the position of a block.
  override This writeBuf(Buf buf, Int n := buf.remaining)

  ** Passes on what is kept back.
  override This flush()

  ** Flushes and closes the stream; false if that failed.
  override Bool close()
}
