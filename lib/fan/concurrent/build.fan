using build

** Actors and what threads share: what programs are compiled against and run with where no Fantom is installed.
class Build : BuildPod
{
  new make()
  {
    podName = "concurrent"
    summary = "Utilities for concurrent programming"
    version = Version("1.0.83")
    docApi  = true
    depends = ["sys 1.0"]
    srcDirs = [`fan/`]
  }
}
