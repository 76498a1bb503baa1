// Package env finds what a Fantom program finds around it: the home of the installed
// Fantom, the folders of its path, variables and settings.
//
// In: the variables of the process and its working folder. Out: an Env, as the classes
// sys::Env and util::PathEnv describe it:
//
//	e, err := env.Find(env.Config{Dir: "/work/haxall/src", Vars: os.Environ()})
//	e.Home                              // "/opt/fantom"
//	e.Path                              // "/work/haxall", "/work/xeto", "/opt/fantom"
//	e.Pods()                            // the pods in lib/fan of each
//	e.Props("build", "config.props")    // etc/build/config.props of each, the first counts
//
// The path is the home alone, unless a file fan.props lies in the working folder or above
// it, or the variable FAN_ENV asks for util::PathEnv:
//
//	// fan.props: its folder comes first in the path, then these
//	path=../xeto;/opt/defs
//	// and what begins with env. is a variable
//	env.FAN_BUILD_JDKHOME=/opt/jdk/
//
// Invariants: an Env never changes; folders are absolute and without symbolic links. Files
// are read when they are asked for.
//
// It does not know what a build or a compiler is.
package env
