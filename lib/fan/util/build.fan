using build

** What programs and tools have in common: arrays, formats of text, loggers, command lines, tests.
class Build : BuildPod
{
  new make()
  {
    podName = "util"
    summary = "Utilities"
    version = Version("1.0.83")
    docApi  = true
    depends = ["sys 1.0", "concurrent 1.0"]
    srcDirs = [`fan/`]
  }
}
