** How important a record is.
enum class LogLevel
{
  ** For debugging.
  debug,
  ** Worth knowing.
  info,
  ** Something may be wrong.
  warn,
  ** Something is wrong.
  err,
  ** Nothing is reported at this level.
  silent
}
