** The surroundings of the process: arguments, streams, folders, pods.
abstract const class Env
{
  ** The environment of this process.
  static Env cur()

  ** An environment that asks its parent for what it does not override.
  protected new make(Env parent := Env.cur)

  ** The environment that it stands on; null for the first.
  Env? parent()

  ** The operating system and processor, such as "linux-x86_64".
  Str platform()

  ** The operating system, such as "linux".
  Str os()

  ** The processor, such as "x86_64".
  Str arch()

  ** What runs the program, such as "java".
  Str runtime()

  ** Does a web browser run the program?
  Bool isBrowser()

  ** The major version of the Java platform; 0 where there is none.
  Int javaVersion()

  ** A hash of an object's identity.
  Int idHash(Obj? obj)

  ** The arguments of the command line.
  virtual Str[] args()

  ** The method with which the program began; null if unknown.
  virtual Method? mainMethod()

  ** The environment variables and properties of the platform.
  virtual Str:Str vars()

  ** Facts about the running process.
  virtual Str:Obj diagnostics()

  ** Asks for garbage to be collected now.
  virtual Void gc()

  ** The name of this machine.
  virtual Str host()

  ** The name of the user.
  virtual Str user()

  ** Standard input.
  virtual InStream in()

  ** Standard output.
  virtual OutStream out()

  ** Standard error.
  virtual OutStream err()

  ** Asks the user for a line; null at the end of input.
  virtual Str? prompt(Str msg := "")

  ** Asks the user for a line that is not shown; null at the end of input.
  virtual Str? promptPassword(Str msg := "")

  ** The folder of the installation.
  virtual File homeDir()

  ** The folder in which work is saved.
  virtual File workDir()

  ** The folder for temporary files.
  virtual File tempDir()

  ** The folders in which files are looked for, in order.
  virtual File[] path()

  ** The first file of a relative URI in the path. Where there is none throws UnresolvedErr, or returns null if
  ** not checked.
  virtual File? findFile(Uri uri, Bool checked := true)

  ** All files of a relative URI in the path.
  virtual File[] findAllFiles(Uri uri)

  ** The file of a pod; null if there is none.
  virtual File? findPodFile(Str podName)

  ** The names of all pods that can be found.
  virtual Str[] findAllPodNames()

  ** Compiles a script and returns its first type.
  virtual Type compileScript(File f, [Str:Obj]? options := null)

  ** Compiles a script to JavaScript.
  virtual Str compileScriptToJs(File f, [Str:Obj]? options := null)

  ** The values that the pods' indexes have for a key.
  virtual Str[] index(Str key)

  ** All keys of the pods' indexes.
  virtual Str[] indexKeys()

  ** The names of the pods whose indexes have a key.
  virtual Str[] indexPodNames(Str key)

  ** The values that the pods' indexes have for a key, by pod.
  virtual [Str:Str[]] indexByPodName(Str key)

  ** The properties in a file of a pod, read again after the given time.
  virtual Str:Str props(Pod pod, Uri uri, Duration maxAge)

  ** A setting of a pod; def where there is none.
  virtual Str? config(Pod pod, Str key, Str? def := null)

  ** A text of a pod in a locale; def where there is none.
  virtual Str? locale(Pod pod, Str key, Str? def := "pod::key", Locale locale := Locale.cur)

  ** Ends the process.
  virtual Void exit(Int status := 0)

  ** Asks for an immutable function to be called at the end.
  virtual Void addShutdownHook(|->| hook)

  ** Takes back what addShutdownHook asked for.
  virtual Bool removeShutdownHook(|->| hook)
}

** The environment that a process starts with.
internal const class BootEnv : Env {}

** The environment of a program that is packed into one file.
internal const class JarDistEnv : Env {}
