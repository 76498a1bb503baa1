package driver

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/lib/fan"
)

// EmbeddedPods returns the pods that are part of Tandem: sys.
func EmbeddedPods() pod.Source { return pod.Memory{"sys": fanlib.Sys()} }

// FanEnv says where a Fantom build finds things.
type FanEnv struct {
	Home   string   // folder of an installed Fantom; "" for none
	Pods   []string // folders of pods, which come before those of Home
	Getenv func(string) string
}

// Options returns the options of a build. Pods come from e.Pods, then from
// Home/lib/fan, then from Tandem itself; settings from variables called FAN_BUILD_KEY,
// then from Home/etc/build/config.props. The error is about Home.
func (e FanEnv) Options() (FanOptions, error) {
	var o FanOptions
	var path pod.Path
	for _, dir := range e.Pods {
		if info, err := os.Stat(dir); err != nil {
			return o, err
		} else if !info.IsDir() {
			return o, fmt.Errorf("%s is not a folder", dir)
		}
		path = append(path, pod.Dir(dir))
	}
	settings, err := e.readHome()
	if err != nil {
		return o, err
	}
	jdk := settings.Get("jdkHome")
	if e.Home != "" {
		path = append(path, pod.Dir(filepath.Join(e.Home, "lib", "fan")))
		abs, err := filepath.Abs(e.Home)
		if err != nil {
			return o, err
		}
		o.HomeDir = fileURI(abs)
	}
	o.Pods = append(path, EmbeddedPods())
	getenv := e.Getenv
	if getenv == nil {
		getenv = func(string) string { return "" }
	}
	if found := classpath.FindJDK(getenv); found != "" || jdk == "" {
		jdk = found
	} else if p, err := localPath(e.Home, jdk); err == nil {
		jdk = p
	}
	if jdk != "" || e.Home != "" {
		o.Java = classpath.New(classpath.Config{JDK: jdk, FanHome: e.Home})
	}
	o.Config = func(key string) (string, bool) {
		if v := getenv("FAN_BUILD_" + strings.ToUpper(key)); v != "" {
			return v, true
		}
		return settings.Get(key), settings.Has(key)
	}
	return o, nil
}

// readHome reads the settings of the build tool.
func (e FanEnv) readHome() (pod.Props, error) {
	if e.Home == "" {
		return nil, nil
	}
	if info, err := os.Stat(e.Home); err != nil {
		return nil, fmt.Errorf("the installed Fantom: %w", err)
	} else if !info.IsDir() {
		return nil, fmt.Errorf("the installed Fantom: %s is not a folder", e.Home)
	}
	file := filepath.Join(e.Home, "etc", "build", "config.props")
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return pod.ParseProps(file, text)
}

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
