package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/listing"
	"github.com/tandem-lang/tandem/internal/source"
)

// buildRun is one call of tandem build.
type buildRun struct {
	io      stdio
	options driver.PythonOptions
	json    bool
	listing bool
}

func newBuild(io stdio) *cobra.Command {
	var flags pythonFlags
	var out string
	var workers int
	run := buildRun{io: io}
	cmd := &cobra.Command{
		Use:   "build [-o OUT] [-O LEVEL] FILE|DIR ...",
		Short: "Compile files and whole trees",
		Long: `Compile Python files, and all .py files below folders, in parallel. Each result is
written beside its source, or below OUT, whole or not at all.

FILE may be - for standard input; DIR may end in /... as Go's tools have it.`,
		Example: `  tandem build app.py                     app.mpy beside it
  tandem build -o build/ -O2 src          the tree of src below build
  tandem build --march armv7m fast.py     with native code for a Cortex-M
  tandem build --listing app.py           app.lst too: the code with its source
  tandem build -o - - < app.py | wc -c    as a filter`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			if run.options, err = flags.options(); err != nil {
				return err
			}
			run.options.Side = run.listing
			jobs, err := driver.PythonJobs(args, out)
			if err != nil {
				return err
			}
			return run.build(jobs, workers)
		},
	}
	flags.add(cmd)
	cmd.Flags().StringVarP(&out, "output", "o", "", "output `file` or folder, - for standard output")
	cmd.Flags().IntVarP(&workers, "jobs", "j", 0, "files compiled at a time (0: one a processor)")
	cmd.Flags().BoolVar(&run.listing, "listing", false, "also write what is in each file, as tandem dis shows it, to OUT with .lst")
	cmd.Flags().BoolVar(&run.json, "json", false, "errors as JSON on standard output")
	return cmd
}

// outcome is what became of one job.
type outcome struct {
	list diag.List
	err  error // a file could not be read or written
}

// build compiles all jobs, shows every file's errors in order, and fails if there was one.
func (r *buildRun) build(jobs []driver.Job, workers int) error {
	outcomes := make([]outcome, len(jobs))
	bar := newProgress(r.io.err, len(jobs))
	var all diag.List
	code := exitOK
	driver.Parallel(len(jobs), workers, func(i int) { outcomes[i] = r.one(jobs[i]) }, func(i int) {
		o := outcomes[i]
		if o.err != nil {
			bar.clear()
			r.io.errorf("%v", o.err)
			code = exitUsage
		}
		if len(o.list) > 0 && !r.json {
			bar.clear()
			diag.Text(r.io.err, o.list, diag.TextOptions{Color: coloured(r.io.err)})
		}
		if o.list.Err() != nil {
			code = max(code, exitErrors)
		}
		if r.json {
			all = append(all, o.list...)
		}
		outcomes[i] = outcome{}
		bar.step()
	})
	if r.json {
		if err := diag.JSON(r.io.out, all); err != nil {
			return err
		}
	}
	if code != exitOK {
		return exitCode(code)
	}
	return nil
}

// one compiles one file and writes its result.
func (r *buildRun) one(job driver.Job) outcome {
	file, err := readSource(job.Source, "<stdin>", r.io.in)
	if err != nil {
		return outcome{err: err}
	}
	result, list := driver.CompilePython(file, r.options)
	if list.Err() != nil {
		return outcome{list: list}
	}
	if job.Output == driver.Stdin {
		_, err = r.io.out.Write(result.Bytes)
	} else {
		err = driver.WriteFile(job.Output, result.Bytes)
	}
	if err == nil && r.listing && job.Output != driver.Stdin {
		err = writeListing(job.Output, file, result)
	}
	return outcome{list: list, err: err}
}

// writeListing writes the listing of a compiled file beside it.
func writeListing(output string, file *source.File, result *driver.PythonResult) error {
	var text bytes.Buffer
	known := listing.Options{Source: file, Ops: result.Ops, Side: result.Side}
	if err := listing.Text(&text, result.Module, known); err != nil {
		return err
	}
	return driver.WriteFile(strings.TrimSuffix(output, filepath.Ext(output))+".lst", text.Bytes())
}

// version is what tandem --version prints after its name.
func version() string {
	return fmt.Sprintf("%s (%s)", driver.Version, driver.MicroPython.CrossVersion())
}
