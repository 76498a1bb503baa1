** A program to run and its streams.
final class Process
{
  ** With the words of a command line and the folder to run it in.
  new make(Str[] cmd := Str[,], File? dir := null)

  ** The program and its arguments.
  Str[] command

  ** The environment variables, those of this process at first.
  Str:Str env()

  ** The folder to run it in; null for that of this process.
  File? dir

  ** Does its standard error go where its standard output goes?
  Bool mergeErr := true

  ** Where its standard output goes; null to drop it.
  OutStream? out := Env.cur.out

  ** Where its standard error goes; null to drop it.
  OutStream? err := Env.cur.err

  ** Where its standard input comes from; null for none.
  InStream? in := null

  ** Starts the program.
  This run()

  ** Waits for the program to end and returns its exit code.
  Int join()

  ** Ends the program.
  This kill()
}
