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
)

// Stdin is the name that stands for standard input and standard output.
const Stdin = "-"

// Job is one source file to compile and where its result goes.
type Job struct {
	Source string // path of the source, or Stdin
	Output string // path of the result, or Stdin for standard output
}

// PythonJobs finds the Python sources that paths name and decides where each
// result goes. A path is a file, Stdin, a folder, or a folder followed by "/...";
// folders are searched for .py files, hidden folders and __pycache__ left out.
//
// Without out, a result stands beside its source, with the extension .mpy. With
// out and a single file, the result is out itself, unless out is a folder or ends
// in a separator; otherwise out is a folder in which the searched folders' layout
// is kept.
func PythonJobs(paths []string, out string) ([]Job, error) {
	var jobs []Job
	var errs []error
	for _, p := range paths {
		found, err := pythonJobs(p, out, len(paths) == 1)
		jobs = append(jobs, found...)
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return jobs, checkDistinct(jobs)
}

func pythonJobs(path, out string, only bool) ([]Job, error) {
	if path == Stdin {
		if out == "" {
			out = Stdin
		}
		return []Job{{Source: Stdin, Output: out}}, nil
	}
	folder := strings.TrimSuffix(strings.TrimSuffix(path, "..."), "/")
	if folder == "" {
		folder = "."
	}
	if !strings.HasSuffix(path, "...") {
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			return []Job{{Source: path, Output: fileOutput(path, out, only)}}, nil
		}
		folder = path
	}
	return folderJobs(folder, out)
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

// compiledName replaces the extension .py by .mpy.
func compiledName(path string) string { return strings.TrimSuffix(path, ".py") + ".mpy" }

func folderJobs(folder, out string) ([]Job, error) {
	var jobs []Job
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if path != folder && (strings.HasPrefix(d.Name(), ".") || d.Name() == "__pycache__") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".py") {
			return nil
		}
		target := compiledName(path)
		if out != "" {
			rel, err := filepath.Rel(folder, target)
			if err != nil {
				return err
			}
			target = filepath.Join(out, rel)
		}
		jobs = append(jobs, Job{Source: path, Output: target})
		return nil
	})
	if err == nil && len(jobs) == 0 {
		err = fmt.Errorf("%s: no .py files", folder)
	}
	return jobs, err
}

// checkDistinct refuses two sources with one output, of which the second would
// overwrite the first.
func checkDistinct(jobs []Job) error {
	from := make(map[string]string, len(jobs))
	for _, j := range jobs {
		if j.Output == Stdin && len(jobs) > 1 {
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

// SortJobs puts jobs in order of their sources' names.
func SortJobs(jobs []Job) {
	slices.SortFunc(jobs, func(a, b Job) int { return strings.Compare(a.Source, b.Source) })
}
