// Package build reads Fantom build scripts without running them, and gathers what they
// name.
//
// In: the text of a build.fan and the settings it may ask for. Out: what its
// constructor says about a pod, or which scripts a group has:
//
//	class Build : BuildPod
//	{
//	  new make()
//	  {
//	    podName = "web"
//	    summary = "Weblets"
//	    depends = ["sys 1.0", "inet " + "1.0"]
//	    srcDirs = [`fan/`]
//	  }
//	}
//
//	Script{Pod: &Pod{Manifest: {Name: "web", Summary: "Weblets", Depends: {"sys 1.0", "inet 1.0"}, ...}, SrcDirs: {"fan/"}}}
//
// Gather then reads the sources, resources and documents of a pod.
//
// A constructor is read if it consists of assignments of literals, list and map
// literals, joined and interpolated strings, Version(...), config(...), the folders that
// build scripts know (scriptDir, devHomeDir, Env.cur.homeDir, Env.cur.workDir) and
// URIs relative to them. A script that does more gets an error that says so, once what it
// does is needed.
//
// Invariants: nothing is executed; Read looks at no file but the given one, and Gather at
// those alone that the script names.
//
// It does not know how a pod is compiled.
package build
