using build

** Addresses and sockets: what programs are compiled against and run with where no Fantom is installed.
class Build : BuildPod
{
  new make()
  {
    podName = "inet"
    summary = "Networking"
    version = Version("1.0.83")
    docApi  = true
    depends = ["sys 1.0", "concurrent 1.0", "crypto 1.0"]
    srcDirs = [`fan/`]
  }
}
