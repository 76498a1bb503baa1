using build

** Methods of sys that are written in Fantom: a method of sys::T is here a static one of TRun, its receiver the first parameter.
class Build : BuildPod
{
  new make()
  {
    podName = "sysrun"
    summary = "Methods of sys that are written in Fantom"
    version = Version("1.0")
    depends = ["sys 1.0"]
    srcDirs = [`fan/`]
  }
}
