** Stands for "no result".
const final class Void
{
  ** There are no instances.
  private new make()
}
