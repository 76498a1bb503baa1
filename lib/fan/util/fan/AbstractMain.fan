using concurrent

** The main routine of a program whose arguments and options are fields:
**
**   class Main : AbstractMain
**   {
**     @Opt { help = "port to listen on"; aliases = ["p"] }
**     Int port := 8080
**
**     @Arg { help = "files to serve" }
**     File[]? files
**
**     override Int run() { ... }
**   }
**
** Arguments are in the order of the fields; the last one may be a list. Options that are Bools are set by being there. Other types are Str,
** File, or have a method fromStr. A field may end in Opt or Arg, which are not part of the name.
abstract class AbstractMain
{
  ** The program's name: that of a script's file, of the pod if the type is Main, else of the type.
  virtual Str appName()
  {
    type := Type.of(this)
    if (isScript) return sourceUri.basename
    return type.name == "Main" ? type.pod.name : type.name
  }

  ** The log of the program's name.
  virtual Log log() { Log.get(appName) }

  ** The folder of a script; of a pod, etc/pod/ in Env.workDir.
  virtual File homeDir()
  {
    isScript ? File(sourceUri).parent : Env.cur.workDir + `etc/${Type.of(this).pod.name}/`
  }

  private Bool isScript() { Type.of(this).pod.meta["pod.isScript"] == "true" }

  private Uri sourceUri() { Type.of(this)->sourceFile->toUri }

  ** Print how the program is used.
  @Opt { help = "Print usage help"; aliases = ["?"] }
  Bool helpOpt := false

  ** The fields that are arguments.
  virtual Field[] argFields() { Type.of(this).fields.findAll |f| { f.hasFacet(Arg#) } }

  ** The fields that are options.
  virtual Field[] optFields() { Type.of(this).fields.findAll |f| { f.hasFacet(Opt#) } }

  ** Set the fields from a command line. False where arguments are missing.
  virtual Bool parseArgs(Str[] toks)
  {
    args := argFields
    opts := optFields
    done := 0
    for (i := 0; i < toks.size; ++i)
    {
      tok := toks[i]
      if (tok.startsWith("-"))
      {
        if (parseOpt(opts, tok[1..-1], toks.getSafe(i+1))) ++i
      }
      else if (done == args.size) log.warn("Unexpected arg: $tok")
      else if (parseArg(args[done], tok)) ++done
    }
    return done == args.size || done == args.size - 1 && isList(args.last)
  }

  ** Set an option; is what follows it its value?
  private Bool parseOpt(Field[] opts, Str name, Str? next)
  {
    field := opts.find |f| { optName(f) == name || ((Opt)f.facet(Opt#)).aliases.contains(name) }
    if (field == null)
    {
      log.warn("Unknown option -$name")
      return false
    }
    if (field.type == Bool#)
    {
      field.set(this, true)
      return false
    }
    if (next == null || next.startsWith("-"))
    {
      log.err("Missing value for -$name")
      return false
    }
    try
      field.set(this, parseVal(field.type, next))
    catch (Err e)
      log.err("Cannot parse -$name as $field.type.name: $next")
    return true
  }

  ** Set an argument; is the next one another?
  private Bool parseArg(Field field, Str tok)
  {
    try
    {
      if (isList(field)) addTo(field, tok)
      else field.set(this, parseVal(field.type, tok))
    }
    catch (Err e) log.err("Cannot parse argument as $field.type.name: $tok")
    return !isList(field)
  }

  private Void addTo(Field field, Str tok)
  {
    of := field.type.params["V"]
    val := parseVal(of, tok)
    list := field.get(this) as Obj?[]
    if (list == null)
    {
      list = List.make(of, 8)
      field.set(this, list)
    }
    list.add(val)
  }

  private Bool isList(Field f) { f.type.fits(List#) }

  private Obj? parseVal(Type of, Str tok)
  {
    of = of.toNonNullable
    if (of == Str#) return tok
    if (of != File#) return of.method("fromStr").call(tok)
    return tok.contains("\\") ? File.os(tok).normalize : File(tok.toUri, false)
  }

  private Str argName(Field f) { withoutEnd(f.name, "Arg") }

  private Str optName(Field f) { withoutEnd(f.name, "Opt") }

  private Str withoutEnd(Str name, Str end) { name.endsWith(end) ? name[0..<-end.size] : name }

  ** Print the arguments and options. The result is not zero.
  virtual Int usage(OutStream out := Env.cur.out)
  {
    args := argFields
    opts := optFields.findAll |f| { !f.hasFacet(NoDoc#) }
    line := args.join(" ") |f| { "<${argName(f)}>" + (isList(f) ? "*" : "") }
    out.printLine("Usage:")
    out.printLine("  $appName [options] $line")
    table(out, "Arguments:", args.map |f->Str[]| { [argName(f), ((Arg)f.facet(Arg#)).help] })
    table(out, "Options:", opts.map |f->Str[]| { usageOpt(f) })
    return 1
  }

  private Str[] usageOpt(Field field)
  {
    facet := (Opt)field.facet(Opt#)
    def := field.get(Type.of(this).make)
    name := [optName(field)].addAll(facet.aliases).map |s->Str| { "-$s" }.join(", ")
    help := facet.help
    if (def != false) name += " <$field.type.name>"
    if (def != false && def != null && def != "") help += " (default $def)"
    return [name, help]
  }

  ** Print rows of two columns under a title, the first of which is at most as wide as the longest name and no wider than 20 characters.
  private Void table(OutStream out, Str title, Str[][] rows)
  {
    if (rows.isEmpty) return
    width := 20.min(2 + (Int)rows.map |row->Int| { row[0].size }.max)
    out.printLine(title)
    rows.each |row| { out.printLine("  ${row[0].padr(width)}  ${row[1]}") }
  }

  ** What the program runs on: versions and folders, lists among them.
  static Str:Obj runtimeProps([Str:Obj]? acc := null)
  {
    env := Env.cur
    if (acc == null) acc = Str:Obj[:] { ordered = true }
    ["java.version", "java.vm.name", "java.vm.vendor", "java.vm.version", "java.home", "node.version", "node.path"].each |name|
    {
      acc.setNotNull(name, env.vars[name])
    }
    acc["fan.version"]  = Pod.find("sys").version.toStr
    acc["fan.platform"] = env.platform
    acc.setNotNull("fan.home", PathEnv.installed?.osPath)
    if (env.path.size > 1) acc["fan.path"] = env.path.map |f->Str?| { f.osPath }
    return acc
  }

  ** Print names and values in columns; lists and maps on lines of their own. Options: out, where to; indent, what begins each line.
  static Void printProps(Str:Obj props, [Str:Obj]? opts := null)
  {
    out := opts?.get("out") as OutStream ?: Env.cur.out
    indent := opts?.get("indent")?.toStr ?: ""
    width := props.keys.reduce(4) |Int most, name->Int| { most.max(name.size) } as Int
    props.each |v, name|
    {
      lines := v is List ? ((List)v).map |x->Str| { "$x" } : mapLines(v as Map)
      if (lines == null) out.printLine(indent + "${name}:".padr(width + 2) + v)
      else
      {
        out.printLine("${indent}${name}:")
        lines.each |s| { out.printLine("${indent}  $s") }
      }
    }
  }

  private static Str[]? mapLines(Map? map)
  {
    if (map == null) return null
    acc := Str[,]
    map.each |v, k| { acc.add("${k}: $v") }
    return acc
  }

  ** Do what the program does; the result is its exit code.
  abstract Int run()

  ** Install and start services, and wait until the program is ended; then they are stopped and uninstalled.
  virtual Int runServices(Service[] services)
  {
    Env.cur.addShutdownHook |->| { shutdownServices }
    services.each |Service s| { s.install }
    services.each |Service s| { s.start }
    Actor.sleep(Duration.maxVal)
    return 0
  }

  private static Void shutdownServices()
  {
    Service.list.each |Service s| { s.stop }
    Service.list.each |Service s| { s.uninstall }
  }

  ** Read the command line and run. Where arguments are missing or help is asked for, usage is printed, and the result is 1; so it is where an
  ** error ends it.
  virtual Int main(Str[] args := Env.cur.args)
  {
    try
    {
      complete := parseArgs(args)
      if (complete && !helpOpt) return run
      out := Env.cur.out
      out.printLine
      usage(out)
      out.printLine
      if (!helpOpt) log.err("Missing arguments")
    }
    catch (Err e)
    {
      log.err("Cannot boot")
      e.trace
    }
    return 1
  }
}

** The field is an argument of a command line: see AbstractMain.
facet class Arg
{
  ** What it is, in a line.
  const Str help := ""
}

** The field is an option of a command line: see AbstractMain.
facet class Opt
{
  ** What it is, in a line.
  const Str help := ""

  ** Other names.
  const Str[] aliases := Str[,]
}
