using concurrent

** An environment that looks for files in several folders, one after the other; the last one is that of the installation.
const class PathEnv : Env
{
  ** With the folders that the variable FAN_ENV_PATH lists.
  new make() : super(Env.cur)
  {
    vars = outer
    pathRef = AtomicRef(parsePath(null, vars["FAN_ENV_PATH"] ?: "") |msg, err|
    {
      log.warn("Parsing FAN_ENV_PATH: $msg", err)
    }.toImmutable)
  }

  ** With the folder of a file of properties, those that its property path lists, and the variables that it sets by the name of env.NAME.
  @NoDoc new makeProps(File file) : super.make(Env.cur)
  {
    props := file.readProps
    all := outer.rw
    props.each |v, n| { if (n.startsWith("env.") && n.size > 5) all[n[4..-1]] = v }
    vars = all
    pathRef = AtomicRef(parsePath(file.parent, props["path"] ?: "") |msg, err|
    {
      log.warn("Parsing $file.osPath: $msg", err)
    }.toImmutable)
  }

  private Str:Str outer() { super.vars }

  ** The folders that a text lists between semicolons, behind a first one, and ahead of the installation's. Those that begin with ".." are
  ** found from the first one. What is no folder is left out and told of.
  @NoDoc static File[] parsePath(File? workDir, Str path, |Str, Err?| onWarn)
  {
    acc := File[,]
    if (workDir != null) acc.add(workDir.normalize)
    try
      path.split(';').each |item|
      {
        if (item.isEmpty) return
        dir := folder(workDir, item)
        if (!dir.exists) onWarn("Dir not found: $dir", null)
        else if (!dir.isDir) onWarn("Not a dir: $dir", null)
        else if (!acc.contains(dir)) acc.add(dir)
      }
    catch (Err e) onWarn("Cannot parse path: $path", e)
    home := installed
    if (home == null) return acc
    acc.remove(home)
    return acc.add(home)
  }

  ** The folder of the installation; null where there is none.
  internal static File? installed()
  {
    try
      return Env.cur.homeDir
    catch (UnresolvedErr e)
      return null
  }

  ** The folder that an item of a path names, by the system's rules or else as a Uri.
  private static File folder(File? workDir, Str item)
  {
    from := item.startsWith("..") && workDir != null ? "${workDir.osPath}/" : ""
    dir := File.os(from + item).normalize
    return dir.exists ? dir : File(item.toUri.plusSlash, false).normalize
  }

  ** The folders.
  override File[] path() { pathRef.val }
  private const AtomicRef pathRef

  ** The first folder.
  override File workDir() { path.first }

  ** The folder temp of the first folder.
  override File tempDir() { workDir + `temp/` }

  ** Put a folder in front, if it is not there.
  @NoDoc Void addToPath(File dir)
  {
    dir = dir.normalize
    if (!path.contains(dir)) pathRef.val = path.dup.insert(0, dir).toImmutable
  }

  ** The variables: those of the system, under those that the file of properties sets.
  override const Str:Str vars

  ** The first file of a name in the folders.
  override File? findFile(Uri uri, Bool checked := true)
  {
    if (uri.isPathAbs) throw ArgErr("Uri must be rel: $uri")
    found := path.eachWhile |dir->File?|
    {
      f := dir.plus(uri, false)
      return f.exists ? f : null
    }
    if (found == null && checked) throw UnresolvedErr(uri.toStr)
    return found
  }

  ** All files of a name in the folders.
  override File[] findAllFiles(Uri uri)
  {
    path.map |dir->File| { dir + uri }.findAll |File f->Bool| { f.exists }
  }

  ** The names of all pods in the folders.
  override Str[] findAllPodNames()
  {
    names := Str:Str[:]
    path.each |dir|
    {
      (dir + `lib/fan/`).list.each |f|
      {
        if (!f.isDir && f.ext == "pod") names[f.basename] = f.basename
      }
    }
    return names.keys
  }

  private const Log log := Log.get("pathenv")
}
