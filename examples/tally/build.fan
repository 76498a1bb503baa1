using build

** Build: tally
class Build : BuildPod
{
  new make()
  {
    podName = "tally"
    summary = "Counts words and ranks them"
    version = Version("1.0")
    depends = ["sys 1.0"]
    srcDirs = [`fan/`, `test/`]
    docSrc  = true
  }
}
