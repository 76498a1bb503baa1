using compiler

**
** Compiles scripts for a test. Each line of standard input names the source, the pod, the
** file that its code is written to, and whether documentation is kept. The answer is a line
** for each error, "line column text" with the text as a literal, or the line "code", or
** "crash" and what the compiler fell over; then the line "end".
**
class Compile
{
  static Void main()
  {
    while (true)
    {
      line := Env.cur.in.readLine
      if (line == null) return
      job := line.split('\t')
      c := Compiler(CompilerInput
      {
        podName    = job[1]
        summary    = "script"
        version    = Version("0")
        log        = CompilerLog(Buf().out)
        isScript   = true
        includeDoc = job[3] == "true"
        mode       = CompilerInputMode.str
        srcStr     = File.os(job[0]).readAllStr
        srcStrLoc  = Loc("script.fan")
        output     = CompilerOutputMode.podFile
      })
      try
      {
        c.frontend
        Assemble(c).run
        zip := Zip.write(File.os(job[2]).out)
        c.fpod.write(zip)
        zip.close
        answer("code")
      }
      catch (CompilerErr e)
      {
        errs := c.errs.isEmpty ? [e] : c.errs
        errs.each { answer("$it.line $it.col $it.msg.toCode") }
      }
      catch (Err e)
        answer("crash $e.toStr.toCode")
      answer("end")
    }
  }

  ** Tells answers from what the compiler prints.
  static Void answer(Str line) { Env.cur.out.printLine("answer: " + line).flush }
}
