package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/outfile"
	"github.com/tandem-lang/tandem/internal/podlist"
	"github.com/tandem-lang/tandem/internal/source"
)

// podArg is a pod that a command line names, and what of it is wanted.
type podArg struct {
	archive *pod.Archive
	sel     podlist.Selection
	sources map[string]*source.File // by file name, of a pod that was compiled here
}

// isPodArg reports whether an argument of dis or ops is about Fantom: a .fan or .pod
// file, a folder, or "POD::Type" or the name of a pod, of which there is no file.
func isPodArg(arg string) bool {
	name, _ := podlist.ParseSelection(arg)
	if name != arg || driver.LanguageOf(arg) == driver.Fantom {
		return true
	}
	info, err := os.Stat(arg)
	return err == nil && info.IsDir() || errors.Is(err, fs.ErrNotExist) && isPodName(arg)
}

func isPodName(s string) bool {
	return s != "" && s != source.Stdin && !strings.ContainsAny(s, `./\`)
}

// openPod finds the pod that an argument names: a .pod file, a script, a build script, a
// folder with one, or a pod by its name. "::Type" and ".slot" may follow. It has shown
// what is wrong with sources when it returns an exitCode.
func openPod(io stdio, arg string, stdin driver.Language, o driver.FanOptions) (*podArg, error) {
	p := &podArg{}
	var name string
	name, p.sel = podlist.ParseSelection(arg)
	switch {
	case name == source.Stdin && stdin == driver.Fantom:
		file, err := source.Read(name, "stdin.fan", io.in)
		if err != nil {
			return nil, err
		}
		return p, p.compiled(io, driver.CompileScript(file, o), []*source.File{file})
	case filepath.Ext(name) == ".fan" && !driver.IsBuildScript(name):
		file, err := source.Read(name, "", nil)
		if err != nil {
			return nil, err
		}
		return p, p.compiled(io, driver.CompileScript(file, o), []*source.File{file})
	case filepath.Ext(name) == ".fan" || hasBuildScript(name) || isFolder(name) && !isPodName(name):
		pods := driver.BuildFan([]string{name}, o).Pods
		if len(pods) != 1 {
			return nil, errors.New(name + ": describes several pods: name the build script of one")
		}
		return p, p.compiled(io, pods[0], pods[0].Files)
	case isPodName(name):
		a, err := o.Pods.Open(name)
		p.archive = a
		if errors.Is(err, fs.ErrNotExist) {
			err = errors.New("no pod " + name + ": give a file, or the folder it is in with --pods")
		}
		return p, err
	}
	a, err := pod.OpenFile(name)
	p.archive = a
	if err != nil && !isPathError(err) {
		io.errorf("%v", err)
		err = exitCode(exitErrors)
	}
	return p, err
}

func isPathError(err error) bool {
	var pe *fs.PathError
	return errors.As(err, &pe)
}

func hasBuildScript(dir string) bool { return exists(filepath.Join(dir, driver.BuildScript)) }

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// compiled takes a pod that was compiled here.
func (p *podArg) compiled(io stdio, built *driver.FanPod, sources []*source.File) error {
	diag.Text(io.err, built.Errs, diag.TextOptions{Color: coloured(io.err)})
	if built.Failed != nil {
		return built.Failed
	}
	if !built.OK() {
		return exitCode(exitErrors)
	}
	p.sources = map[string]*source.File{}
	for _, f := range sources {
		p.sources[path.Base(filepath.ToSlash(f.Name))] = f // as pods name it
		p.sources[f.Name] = f                              // as scripts do
	}
	var err error
	p.archive, err = pod.OpenBytes(built.Name+".pod", built.Bytes)
	return err
}

// textOptions shows source lines where there are sources.
func (p *podArg) textOptions() podlist.TextOptions {
	if p.sources == nil {
		return podlist.TextOptions{}
	}
	return podlist.TextOptions{Line: func(file string, line int) string {
		if f := p.sources[file]; f != nil && line <= f.LineCount() {
			return string(f.Line(line))
		}
		return ""
	}}
}

// list describes the pod; what cannot be read in it is shown, and ends with an exitCode.
func (p *podArg) list(io stdio) (*podlist.Pod, error) {
	l, err := podlist.New(p.archive, p.sel)
	if err != nil {
		io.errorf("%v", err)
		return nil, exitCode(exitErrors)
	}
	return l, nil
}

// writePodListing writes the listing of a pod beside it.
func writePodListing(output string, data []byte) error {
	a, err := pod.OpenBytes(output, data)
	if err != nil {
		return err
	}
	l, err := podlist.New(a, podlist.Selection{})
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := l.Text(&text, podlist.TextOptions{}); err != nil {
		return err
	}
	return outfile.Write(listingName(output), text.Bytes())
}
