** The order of the bytes of a number.
enum class Endian
{
  ** The high byte first, as networks have it.
  big,
  ** The low byte first.
  little
}
