** Stands for the type of the receiver where a method returns its own object.
const final class This
{
  ** There are no instances.
  private new make()
}
