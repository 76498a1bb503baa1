** A block of bytes with a position, read and written like a file.
class Buf
{
  ** An empty block with room for so many bytes.
  static new make(Int capacity := 1024)

  ** A block of bytes from a secure generator.
  static Buf random(Int size)

  ** For the kinds of buffers in this pod.
  internal new internalMake()

  ** Is it the same object?
  override Bool equals(Obj? that)

  ** Do both hold the same bytes?
  Bool bytesEqual(Buf that)

  ** The type, position and size.
  override Str toStr()

  ** Has it no bytes?
  Bool isEmpty()

  ** The number of bytes.
  Int size

  ** The number of bytes for which there is room before memory is asked for again.
  Int capacity

  ** Where the next byte is read or written.
  Int pos()

  ** The number of bytes from the position to the end.
  Int remaining()

  ** Are there bytes from the position on?
  Bool more()

  ** Sets the position; a negative one counts from the end.
  This seek(Int pos)

  ** Sets the size to the position and the position to zero: what was written can be read.
  This flip()

  ** The byte at an index: 'b[i]'. A negative index counts from the end.
  @Operator Int get(Int index)

  ** A new block of the bytes in a range: 'b[x..y]'.
  @Operator Buf getRange(Range range)

  ** A copy.
  Buf dup()

  ** Replaces the byte at an index: 'b[i] = x'.
  @Operator This set(Int index, Int byte)

  ** Drops all bytes.
  This clear()

  ** Gives up the room that is not in use.
  This trim()

  ** Closes the file under it, if there is one.
  Bool close()

  ** As sync.
  @Deprecated { msg = "Use sync" }
  This flush()

  ** Forces changes to the disk under it, if there is one.
  This sync()

  ** The order of the bytes of numbers.
  Endian endian

  ** The encoding of characters.
  Charset charset

  ** Writes the same byte that many times.
  This fill(Int byte, Int times)

  ** The block as a stream to write to.
  OutStream out()

  ** Writes a byte.
  This write(Int byte)

  ** Writes n bytes from the position of another block.
  This writeBuf(Buf buf, Int n := buf.remaining)

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

  ** Writes a character.
  This writeChar(Int char)

  ** Writes a part of a string.
  This writeChars(Str str, Int off := 0, Int len := str.size-off)

  ** Writes the text of an object, "null" for null.
  This print(Obj? s)

  ** Writes the text of an object and a newline.
  This printLine(Obj? obj := "")

  ** Writes properties, a line each.
  This writeProps(Str:Str props)

  ** Writes an object as text that readObj reads back.
  This writeObj(Obj? obj, [Str:Obj]? options := null)

  ** Writes a string with the characters that XML reserves as entities.
  This writeXml(Str s, Int flags := 0)

  ** The block as a stream to read from.
  InStream in()

  ** The next byte; null at the end.
  Int? read()

  ** Reads at most n bytes into another block and returns how many; null at the end.
  Int? readBuf(Buf buf, Int n)

  ** Steps back over a byte, which becomes b.
  This unread(Int b)

  ** All further bytes in a new block.
  Buf readAllBuf()

  ** Reads n bytes into another block, or into a new one; throws IOErr if there are fewer.
  Buf readBufFully(Buf? buf, Int n)

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

  ** The next string as a Decimal.
  Decimal readDecimal()

  ** The next byte as a Bool.
  Bool readBool()

  ** The next string in the modified UTF-8 of Java, with its length in 16 bits before it.
  Str readUtf()

  ** The next character; null at the end.
  Int? readChar()

  ** Steps back over a character, which becomes b.
  This unreadChar(Int b)

  ** The next character, left in place; null at the end.
  Int? peekChar()

  ** The next n characters.
  Str readChars(Int n)

  ** The next line without its newline; null at the end. It is cut at max characters.
  Str? readLine(Int? max := 4096)

  ** The characters up to one for which the function is true, or up to white space; null at the end.
  Str? readStrToken(Int? max := null, |Int ch->Bool|? c := null)

  ** All further lines.
  Str[] readAllLines()

  ** Calls the function with each further line.
  Void eachLine(|Str line| f)

  ** All further characters, with newlines as "\n" if asked for.
  Str readAllStr(Bool normalizeNewlines := true)

  ** Reads properties, as InStream.readProps.
  Str:Str readProps()

  ** Reads an object that writeObj wrote.
  Obj? readObj([Str:Obj]? options := null)

  ** The bytes as a file in memory.
  File toFile(Uri uri)

  ** The bytes in hexadecimal.
  Str toHex()

  ** The bytes of a text in hexadecimal.
  static Buf fromHex(Str s)

  ** The bytes in base 64.
  Str toBase64()

  ** The bytes in base 64 with the characters that URIs allow.
  Str toBase64Uri()

  ** The bytes of a text in either form of base 64.
  static Buf fromBase64(Str s)

  ** The digest of the bytes by an algorithm such as "SHA-256".
  Buf toDigest(Str algorithm)

  ** The check sum of the bytes by an algorithm: "CRC-16", "CRC-32" or "CRC-32-Adler".
  Int crc(Str algorithm)

  ** The keyed digest of the bytes by an algorithm, as RFC 2104 has it.
  Buf hmac(Str algorithm, Buf key)

  ** A key from a password by an algorithm such as "PBKDF2WithHmacSHA256".
  static Buf pbk(Str algorithm, Str password, Buf salt, Int iterations, Int keyLen)
}

** A block in memory.
internal class MemBuf : Buf
{
  ** Instances are made by this pod only.
  private new init()
}

** An immutable block.
internal class ConstBuf : Buf
{
  ** Instances are made by this pod only.
  private new init()
}

** A file as a block.
internal class FileBuf : Buf
{
  ** Instances are made by this pod only.
  private new init()
}

** A file mapped into memory as a block.
internal class MmapBuf : Buf
{
  ** Instances are made by this pod only.
  private new init()
}

** Memory of the platform as a block.
internal class NioBuf : Buf
{
  ** Instances are made by this pod only.
  private new init()
}
