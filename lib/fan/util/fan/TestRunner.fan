** Runs tests and says what became of them.
@Js
class TestRunner
{
  ** Run what a command line names. The result is how many failed; -1 where nothing was to run.
  static Int main(Str[] args)
  {
    runner  := TestRunner()
    targets := args.findAll |arg->Bool| { !arg.startsWith("-") }
    options := args.findAll |arg->Bool| { arg.startsWith("-") }
    all := false
    js  := false
    for (i := 0; i < options.size; ++i)
    {
      switch (options[i])
      {
        case "-help":
        case "-h":
        case "-?":
          runner.printUsage
          return -1
        case "-version":
          runner.printVersion
          return -1
        case "-v":
          runner.isVerbose = true
        case "-all":
          all = true
        case "-js":
          js = true
        default:
          echo("WARNING: Unknown option: ${options[i]}")
      }
    }
    if (js) return Type.find("nodeJs::Main").make->main(["test"].addAll(targets))
    if (!all && targets.isEmpty)
    {
      runner.printUsage
      return -1
    }
    if (all) runner.runAll
    else runner.runTargets(targets)
    runner.reportSummary
    return runner.failures.size
  }

  ** Print how it is used.
  Void printUsage()
  {
    out.printLine
    out.printLine(
      """Fantom Test Runner
         Usage:
           fant [options] <target>*
         Target:
           <pod>
           <pod>::<Type>
           <pod>::<Type>.<method>
         Options:
           -help, -h, -?  print usage help
           -version       print version
           -v             verbose mode
           -all           test all pods
           -js            test JavaScript environment
         """)
  }

  ** Print versions and folders.
  Void printVersion()
  {
    out.printLine
    out.printLine(
      """Fantom Test Runner

         fan.version:  $typeof.pod.version
         fan.runtime:  $Env.cur.runtime
         fan.platform: $Env.cur.platform
         """)
    out.printLine("Env path:")
    Env.cur.path.each |f| { out.printLine("  $f.osPath") }
    out.printLine
  }

  ** Run several targets, with an empty line between them.
  virtual This runTargets(Str[] targets)
  {
    targets.each |target, i|
    {
      if (i > 0) out.printLine
      runTarget(target)
    }
    return this
  }

  ** Run a pod, a type pod::Type, or a method pod::Type.method.
  virtual This runTarget(Str target)
  {
    colons := target.index("::")
    if (colons == null) return runPod(Pod.find(target))
    pod := Pod.find(target[0..<colons])
    name := target[colons+2..-1]
    dot := name.index(".")
    if (dot == null) return runType(pod.type(name))
    type := pod.type(name[0..<dot])
    return runMethod(type, type.method(name[dot+1..-1]))
  }

  ** Run all pods that there are.
  virtual This runAll()
  {
    Pod.list.each |pod|
    {
      types := testTypes(pod)
      if (!types.isEmpty) out.printLine
      types.each |type| { runType(type) }
    }
    return this
  }

  ** Run the tests of a pod, in the order of their names.
  virtual This runPod(Pod pod)
  {
    testTypes(pod).each |type| { runType(type) }
    return this
  }

  private Type[] testTypes(Pod pod)
  {
    pod.types.dup.sort.findAll |type->Bool| { type.fits(Test#) && !type.isAbstract }
  }

  ** Run the methods of a type whose names begin with test.
  virtual This runType(Type type)
  {
    ++numTypes
    type.methods.each |m| { if (m.name.startsWith("test") && !m.isAbstract) runMethod(type, m) }
    return this
  }

  ** Run a method on an object of its own.
  virtual This runMethod(Type type, Method method)
  {
    reportStart(type, method)
    Test? test
    verifies := 0
    try
    {
      test = type.make
      test->curTestMethod = method
      test->verbose = isVerbose
      onSetup(test)
      method.callOn(test, [,])
      verifies = test->verifyCount
      reportSuccess(type, method, verifies)
    }
    catch (Err e)
    {
      if (test != null) verifies = test->verifyCount
      failures.add(qname(type, method))
      reportFailure(type, method, e)
    }
    finally
    {
      try
        if (test != null) onTeardown(test)
      catch (Err e)
        e.trace
    }
    ++numMethods
    numVerifies += verifies
    return this
  }

  ** Called ahead of each method.
  virtual Void onSetup(Test test) { test.setup }

  ** Called behind each method.
  virtual Void onTeardown(Test test) { test.teardown }

  ** Say that a method begins.
  virtual Void reportStart(Type type, Method method) { out.printLine("-- Run: ${qname(type, method)}") }

  ** Say that a method passed, and how much it verified.
  virtual Void reportSuccess(Type type, Method method, Int verifies)
  {
    out.printLine("   Pass: ${qname(type, method)} [$verifies]")
  }

  ** Say that a method failed, and why.
  virtual Void reportFailure(Type type, Method method, Err err)
  {
    out.printLine
    out.printLine("TEST FAILED")
    err.trace(out)
  }

  ** Say what became of all.
  virtual Void reportSummary()
  {
    took := Duration.now - began
    out.printLine
    out.printLine("Time: " + (took > 10sec ? took.toLocale : "${took.toMillis}ms"))
    out.printLine
    if (!failures.isEmpty)
    {
      out.printLine("Failed:")
      failures.each |name| { out.printLine("  $name") }
      out.printLine
    }
    summary := failures.isEmpty ? "All tests passed!" : "$failures.size FAILURES"
    out.printLine("***")
    out.printLine("*** $summary [$numTypes types, $numMethods methods, $numVerifies verifies]")
    out.printLine("***")
  }

  private Str qname(Type type, Method method) { "${type.qname}.${method.name}" }

  ** Where it is said.
  OutStream out := Env.cur.out

  ** Are tests told to say what they do?
  Bool isVerbose

  private Str[] failures := [,]
  private Duration began := Duration.now
  private Int numTypes
  private Int numMethods
  private Int numVerifies
}
