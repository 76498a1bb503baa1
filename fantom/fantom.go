// Package fantom compiles Fantom to pods.
//
// CompileScript compiles one source, Compile a pod whose sources are at hand, and Build
// what build scripts in a file system describe. The code in the pods is, byte for byte,
// what the reference compiler writes for the same sources. All functions may be called
// from several goroutines at a time.
//
// Sources are compiled against the pods of Options, and against sys, which is part of
// this package where Options.Home names no installed Fantom.
package fantom

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"time"

	"github.com/tandem-lang/tandem/diagnostic"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/env"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/source"
)

// Options are the choices of a compilation. The zero value compiles against sys alone
// and makes pods that do not tell when they were made.
type Options struct {
	Pods   []*Pod            // to compile against; they come before those of Home
	Home   string            // folder of an installed Fantom; "" for none
	Config map[string]string // answers config("key") in build scripts, before etc/build/config.props of Home
	JDK    string            // folder of a JDK for sources with "using [java]"; that of Home if ""
	Jobs   int               // pods that Build compiles at a time; 1 if 0

	// Time, if set, is written into the pods, and so are Host and User.
	Time       time.Time
	Host, User string
}

// File is a source or another file of a pod.
type File struct {
	Name string // of a source as messages show it; of another file its path in the pod, e.g. "locale/de.props"
	Text []byte
}

// Spec is what a pod is made of.
type Spec struct {
	Name    string
	Version string // "0" if ""
	Summary string
	Depends []string // e.g. "sys 1.0", "util 1.0.80+"; "sys 0+" if there are none
	Sources []File   // their order is that of the types in the pod
	Files   []File   // further files
	Meta    map[string]string
	Docs    bool // documentation comments are kept in the pod
}

// CompileScript compiles one source that may use any pod, as a pod with the name of the
// file. The error is an *Error if the source is refused.
func CompileScript(src File, o Options) (*Pod, error) {
	opts, err := o.internal()
	if err != nil {
		return nil, err
	}
	if src.Name == "" {
		src.Name = "script.fan"
	}
	return compile(fan.Script(source.New(src.Name, src.Text)), opts)
}

// Compile compiles a pod. The error is an *Error if its sources are refused.
func Compile(spec Spec, o Options) (*Pod, error) {
	opts, err := o.internal()
	if err != nil {
		return nil, err
	}
	if !validName(spec.Name) {
		return nil, errors.New("fantom: a pod's name is letters, digits and underscores, a letter first: " + spec.Name)
	}
	in := &pack.Sources{Manifest: pack.Manifest{Name: spec.Name, Version: spec.Version, Summary: spec.Summary, DocAPI: spec.Docs}}
	if in.Version == "" {
		in.Version = "0"
	}
	for _, d := range spec.Depends {
		in.Depends = append(in.Depends, pack.Depend{Text: d})
	}
	if len(spec.Depends) == 0 && spec.Name != "sys" {
		in.Depends = []pack.Depend{{Text: "sys 0+"}}
	}
	for _, key := range slices.Sorted(maps.Keys(spec.Meta)) {
		in.Meta = append(in.Meta, pod.Prop{Name: key, Value: spec.Meta[key]})
	}
	for _, f := range spec.Sources {
		in.Files = append(in.Files, source.New(f.Name, f.Text))
	}
	for _, f := range spec.Files {
		in.Resources = append(in.Resources, pod.File{Name: path.Clean(f.Name), Data: f.Text})
	}
	return compile(in, opts)
}

// compile compiles sources in memory.
func compile(src *pack.Sources, o driver.FanOptions) (*Pod, error) {
	content, diags, err := fan.Compile(src, fan.Options{Pods: o.Pods, Java: o.Java, Stamp: o.Stamp})
	if err != nil {
		return nil, err
	}
	if content == nil {
		return nil, diagnostic.NewError(diags)
	}
	var data bytes.Buffer
	if err := pod.Write(&data, content, pod.Options{Time: o.Stamp.Time}); err != nil {
		return nil, err
	}
	return read(data.Bytes(), diags)
}

func validName(name string) bool {
	for i, c := range name {
		letter := c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return name != ""
}

// Build builds the pods that build scripts in a file system describe, each after those
// it depends on. A script is the path of a file, or of a folder with a build.fan; those
// that an installed Fantom would have to run are refused. The pods that could be built
// are returned in the order of the scripts even if there is an error, which wraps an
// *Error for each pod whose sources are refused.
func Build(fsys fs.FS, o Options, scripts ...string) ([]*Pod, error) {
	opts, err := o.internal()
	if err != nil {
		return nil, err
	}
	var pods []*Pod
	var errs []error
	for _, built := range driver.BuildFanFS(fsys, scripts, opts).Pods {
		p, err := finish(built)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		pods = append(pods, p)
	}
	return pods, errors.Join(errs...)
}

func (o *Options) internal() (driver.FanOptions, error) {
	e, err := env.At(o.Home, "JAVA_HOME="+o.JDK)
	if err != nil {
		return driver.FanOptions{}, err
	}
	d, err := driver.FanOptionsIn(e, nil)
	if err != nil {
		return d, err
	}
	if len(o.Pods) > 0 {
		given := pod.Memory{}
		for _, p := range o.Pods {
			given[p.Name()] = p.data
		}
		d.Pods = pod.Path{given, d.Pods}
	}
	d.Settings.Config = o.before(d.Settings.Config)
	d.Settings.Macro = o.before(d.Settings.Macro)
	d.Jobs, d.Stamp = o.Jobs, pack.Stamp{Time: o.Time, Host: o.Host, User: o.User, Platform: env.Platform()}
	return d, nil
}

// before returns a look-up that finds the settings of the options before others.
func (o *Options) before(others func(string) (string, bool)) func(string) (string, bool) {
	return func(key string) (string, bool) {
		if v, ok := o.Config[key]; ok {
			return v, true
		}
		return others(key)
	}
}

// finish turns what the driver built into a Pod or an error.
func finish(built *driver.FanPod) (*Pod, error) {
	switch {
	case built.Failed != nil:
		return nil, built.Failed
	case !built.OK():
		return nil, diagnostic.NewError(built.Errs)
	}
	return read(built.Bytes, built.Errs)
}

// read reads a pod that was just compiled, with warnings.
func read(data []byte, warnings diag.List) (*Pod, error) {
	p, err := Read(data)
	if err != nil {
		return nil, err
	}
	p.warnings = diagnostic.All(warnings)
	return p, nil
}
