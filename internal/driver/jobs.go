package driver

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/tandem-lang/tandem/internal/fan/build"
	"github.com/tandem-lang/tandem/internal/source"
)

// Job is one source file to compile and where its result goes.
type Job struct {
	Source string // path of the source, or source.Stdin
	Output string // path of the result, or source.Stdin for standard output
}

// Language is what a file is written in.
type Language int

// The languages.
const (
	Python Language = iota
	Fantom
)

// LanguageOf tells a file's language by its name; what is not called .fan or .pod is Python.
func LanguageOf(path string) Language {
	switch filepath.Ext(path) {
	case ".fan", ".pod":
		return Fantom
	}
	return Python
}

// Targets are what the paths of a command line name.
type Targets struct {
	Python  []Job
	Scripts []Job    // Fantom sources that are scripts
	Builds  []string // Fantom build scripts
}

// Fantom reports whether anything of it is in Fantom.
func (t *Targets) Fantom() bool { return len(t.Scripts)+len(t.Builds) > 0 }

// FindTargets finds what paths name and decides where each result goes. A path is
// a file, source.Stdin (in the language given), a folder, or a folder followed by "/...".
//
// Folders are searched for .py files, build scripts and .fan files, hidden folders and
// __pycache__ left out. A build script is a file called build.fan, or a .fan file
// with a class that extends BuildPod or BuildGroup; the other .fan files below a folder with
// a build.fan are its sources, all others are scripts. Of a folder without "/..." that has a
// build.fan itself only this one is taken. A build.fan that extends another class of pod build
// than these two, and so makes no pod, is passed over unless it is named.
//
// Without out, a result stands beside its source, with the extension .mpy or .pod. With
// out and a single file, the result is out itself, unless out is a folder or ends
// in a separator; otherwise out is a folder in which the searched folders' layout
// is kept.
func FindTargets(paths []string, out string, stdin Language) (*Targets, error) {
	f := finder{out: out, only: len(paths) == 1, stdin: stdin}
	var errs []error
	for _, p := range paths {
		errs = append(errs, f.path(p))
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return &f.Targets, checkDistinct(slices.Concat(f.Python, f.Scripts))
}

// finder collects targets.
type finder struct {
	Targets
	out   string
	only  bool // one path is given
	stdin Language
}

func (f *finder) path(path string) error {
	if path == source.Stdin {
		out := f.out
		if out == "" {
			out = source.Stdin
		}
		f.add(f.stdin, Job{Source: source.Stdin, Output: out})
		return nil
	}
	if dots := strings.HasSuffix(path, "..."); dots {
		folder := strings.TrimSuffix(strings.TrimSuffix(path, "..."), "/")
		if folder == "" {
			folder = "."
		}
		return f.folder(folder, true)
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if info.IsDir() {
		own := filepath.Join(path, BuildScript)
		if _, err := os.Stat(own); err == nil {
			f.Builds = append(f.Builds, own)
			return f.folder(path, false)
		}
		return f.folder(path, true)
	}
	if IsBuildScript(path) {
		f.Builds = append(f.Builds, path)
		return nil
	}
	f.add(LanguageOf(path), Job{Source: path, Output: fileOutput(path, f.out, f.only)})
	return nil
}

func (f *finder) add(l Language, j Job) {
	if l == Fantom {
		f.Scripts = append(f.Scripts, j)
	} else {
		f.Python = append(f.Python, j)
	}
}

func (f *finder) count() int { return len(f.Python) + len(f.Scripts) + len(f.Builds) }

// folder searches a folder, for Python only or for build scripts and scripts as well.
func (f *finder) folder(folder string, fantom bool) error {
	before := f.count()
	podDir := "" // the last folder with a build.fan, whose .fan files belong to a pod
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if path != folder && (strings.HasPrefix(d.Name(), ".") || d.Name() == "__pycache__") {
				return filepath.SkipDir
			}
			script := filepath.Join(path, BuildScript)
			if text, err := os.ReadFile(script); err == nil && fantom {
				if build.KindOf(source.New(script, text)) != build.OwnBuild {
					f.Builds = append(f.Builds, script)
				}
				if !within(podDir, path) {
					podDir = path
				}
			}
			return nil
		}
		switch ext := filepath.Ext(path); {
		case ext == ".fan" && (!fantom || within(podDir, path)):
			return nil
		case ext == ".fan" && IsBuildScript(path):
			f.Builds = append(f.Builds, path)
			return nil
		case ext != ".py" && ext != ".fan":
			return nil
		}
		target := compiledName(path)
		if f.out != "" {
			rel, err := filepath.Rel(folder, target)
			if err != nil {
				return err
			}
			target = filepath.Join(f.out, rel)
		}
		f.add(LanguageOf(path), Job{Source: path, Output: target})
		return nil
	})
	if err == nil && fantom && f.count() == before {
		err = fmt.Errorf("%s: no .py or .fan files", folder)
	}
	return err
}

// within reports whether a path lies below a folder; nothing lies below "".
func within(folder, path string) bool {
	return folder != "" && strings.HasPrefix(path, strings.TrimSuffix(folder, string(filepath.Separator))+string(filepath.Separator))
}

// IsBuildScript reports whether a file is a Fantom build script.
func IsBuildScript(path string) bool {
	if filepath.Base(path) == BuildScript {
		return true
	}
	if filepath.Ext(path) != ".fan" {
		return false
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return false
	}
	kind := build.KindOf(source.New(path, text))
	return kind == build.PodBuild || kind == build.GroupBuild
}

// fileOutput returns where the result of a file named on the command line goes.
func fileOutput(path, out string, only bool) string {
	if out == "" {
		return compiledName(path)
	}
	if only && !isFolder(out) {
		return out
	}
	return filepath.Join(out, compiledName(filepath.Base(path)))
}

func isFolder(path string) bool {
	if strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(filepath.Separator)) {
		return true
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// compiledName replaces the extension .py by .mpy and .fan by .pod.
func compiledName(path string) string {
	if base, ok := strings.CutSuffix(path, ".fan"); ok {
		return base + ".pod"
	}
	return strings.TrimSuffix(path, ".py") + ".mpy"
}

// checkDistinct refuses two sources with one output, of which the second would
// overwrite the first.
func checkDistinct(jobs []Job) error {
	from := make(map[string]string, len(jobs))
	for _, j := range jobs {
		if j.Output == source.Stdin && len(jobs) > 1 {
			return errors.New("standard output takes the result of one file only")
		}
		out := filepath.Clean(j.Output)
		if other, taken := from[out]; taken && filepath.Clean(other) != filepath.Clean(j.Source) {
			return fmt.Errorf("%s and %s would both be written to %s", other, j.Source, j.Output)
		}
		from[out] = j.Source
	}
	return nil
}

// Parallel calls do(i) for every i below n on up to workers goroutines (0: one a
// processor) and calls done(i) after each, one call at a time, in order of i.
func Parallel(n, workers int, do func(i int), done func(i int)) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	workers = min(workers, n)
	next := make(chan int)
	finished := make(chan int, workers)
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for i := range next {
				do(i)
				finished <- i
			}
		})
	}
	go func() {
		for i := range n {
			next <- i
		}
		close(next)
		group.Wait()
		close(finished)
	}()
	ready := make([]bool, n)
	report := 0
	for i := range finished {
		ready[i] = true
		for report < n && ready[report] {
			done(report)
			report++
		}
	}
}
