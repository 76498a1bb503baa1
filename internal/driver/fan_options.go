package driver

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/build"
	"github.com/tandem-lang/tandem/internal/fan/env"
	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// FanOptions are the choices of a Fantom build.
type FanOptions struct {
	// Pods are those to compile against, sys among them. Pods of the same build come first.
	Pods pod.Source
	// OutDir is where pods are written.
	OutDir string
	// InPlace, without OutDir, writes each pod into the folder that its script names, else
	// into PodDir, else beside the script. Without either no pod is written.
	InPlace bool
	PodDir  string
	// Settings are what build scripts may ask for.
	Settings build.Settings
	// Java is where sources with "using [java]" find classes; nil has no JDK.
	Java *classpath.Path
	// Recover goes on after syntax errors at which the reference stops, to report more.
	Recover bool
	// Jobs is the number of pods compiled at once; 0 means one.
	Jobs int
	// Plan is called once with the number of pods, before the first is built.
	Plan func(pods int)
	// Done is called for each pod when it is built or has failed, one call at a time.
	Done func(*FanPod)
	// Stamp is written into the pods; without a time they are reproducible.
	Stamp pack.Stamp
}

// FanOptionsIn returns the options of a build in an environment. Pods come from the
// folders given, then from the environment, then from Tandem itself; they are written into
// lib/fan of its work folder.
func FanOptionsIn(e *env.Env, podDirs []string) (FanOptions, error) {
	var o FanOptions
	var pods pod.Path
	for _, dir := range podDirs {
		if info, err := os.Stat(dir); err != nil {
			return o, err
		} else if !info.IsDir() {
			return o, fmt.Errorf("%s is not a folder", dir)
		}
		pods = append(pods, pod.Dir(dir))
	}
	o.Pods = append(append(pods, e.Pods()...), EmbeddedPods())
	if e.Asked() {
		o.PodDir = filepath.Join(e.WorkDir(), "lib", "fan")
	}
	var err error
	if o.Settings, err = build.In(e); err != nil {
		return o, err
	}
	o.Java = javaClasses(e, o.Settings)
	return o, nil
}

// javaClasses returns where Java's classes are: in the JDK of the environment, or else of
// the setting jdkHome, and in the jars of the installed Fantom.
func javaClasses(e *env.Env, s build.Settings) *classpath.Path {
	jdk := classpath.FindJDK(e.Var)
	if uri, ok := s.Config("jdkHome"); ok && jdk == "" {
		if dir, err := env.LocalPath(e.Home, uri); err == nil {
			jdk = dir
		}
	}
	if jdk == "" && e.Home == "" {
		return nil
	}
	return classpath.New(classpath.Config{JDK: jdk, Jars: e.Jars()})
}

// EmbeddedPods returns the pods that are part of Tandem.
func EmbeddedPods() pod.Source { return pod.Memory(fanlib.Library()) }

// BuiltPods returns a source in which the pods of a build come before others.
func BuiltPods(pods []*FanPod, others pod.Source) pod.Source {
	built := pod.Memory{}
	for _, p := range pods {
		if p.OK() {
			built[p.Name] = p.Bytes
		}
	}
	return pod.Path{built, others}
}
