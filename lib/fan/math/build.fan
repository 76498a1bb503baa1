using build

** Integers of any size, and matrices.
class Build : BuildPod
{
  new make()
  {
    podName = "math"
    summary = "Math utilities and functions"
    version = Version("1.0.83")
    docApi  = true
    depends = ["sys 1.0"]
    srcDirs = [`fan/`]
  }
}
