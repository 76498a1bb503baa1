using build

** Keys, certificates and stores of both as other pods know them. What makes them is installed with Fantom.
class Build : BuildPod
{
  new make()
  {
    podName = "crypto"
    summary = "Declarations of cryptography"
    version = Version("1.0.83")
    docApi  = true
    depends = ["sys 1.0"]
    srcDirs = [`fan/`]
  }
}
