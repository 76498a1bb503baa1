package main

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/cross"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/listing"
	"github.com/tandem-lang/tandem/internal/outfile"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/version"
)

// buildRun is one call of tandem build.
type buildRun struct {
	io      stdio
	options py.Options
	fantom  driver.FanOptions
	json    bool
	listing bool
	workers int
	report  report
}

func newBuild(io stdio) *cobra.Command {
	var flags pythonFlags
	var fantom fantomFlags
	var out string
	var stamped bool
	run := buildRun{io: io}
	cmd := &cobra.Command{
		Use:   "build [-o OUT] [-O LEVEL] FILE|DIR ...",
		Short: "Compile files and whole trees",
		Long: `Compile Python files to .mpy, Fantom scripts to .pod, and what Fantom build scripts
describe to pods, in parallel. In folders all of these are looked for. Each result is written
beside its source, or below OUT, whole or not at all; a pod goes where its build script
says, else into lib/fan of the work folder, else beside the script.

FILE may be - for standard input; DIR may end in /... as Go's tools have it.

Pods are compiled against those of the same run, then of --pods, then in lib/fan of the
path, then against Tandem's own sys. config("key") in a build script is answered by
FAN_BUILD_KEY or by etc/build/config.props of the path. Pods do not tell when they were
built, so that the same sources give the same bytes, unless --stamp is given.

The path is the installed Fantom. That is --home, else what FAN_HOME names, else the one
whose checkout this folder is in, else that of the command fan, into which nothing is
written. A file fan.props in this folder or above puts its own folder in front, the work
folder, and those that it lists: path=../xeto;/opt/defs. FAN_ENV=util::PathEnv takes the
folders in FAN_ENV_PATH instead.`,
		Example: `  tandem build app.py                     app.mpy beside it
  tandem build -o build/ -O2 src          the tree of src below build
  tandem build --march armv7m fast.py     with native code for a Cortex-M
  tandem build --listing app.py           app.lst too: the code with its source
  tandem build -o - - < app.py | wc -c    as a filter
  tandem build hello.fan                  hello.pod beside it
  tandem build -o lib src/build.fan       all pods of a group into lib
  tandem build --home /opt/fantom mypod   with the pods of an installed Fantom
  cd haxall && tandem build src/build.fan what fan.props there says`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			if run.options, err = flags.options(); err != nil {
				return err
			}
			run.options.Side = run.listing
			stdin, err := fantom.stdin()
			if err != nil {
				return err
			}
			targets, err := driver.FindTargets(args, out, stdin)
			if err != nil {
				return err
			}
			if targets.Fantom() {
				if run.fantom, err = fantom.options(io); err != nil {
					return err
				}
			}
			if run.workers > 0 {
				run.fantom.Jobs = run.workers
			}
			if stamped {
				stamp(&run.fantom)
			}
			return run.build(targets, out)
		},
	}
	flags.add(cmd)
	fantom.add(cmd)
	fantom.addLanguage(cmd)
	cmd.Flags().StringVarP(&out, "output", "o", "", "output `file` or folder, - for standard output")
	cmd.Flags().IntVarP(&run.workers, "jobs", "j", 0, "files compiled at a time (0: one a processor)")
	cmd.Flags().BoolVar(&run.listing, "listing", false, "also write what is in each file, as tandem dis shows it, to OUT with .lst")
	cmd.Flags().BoolVar(&run.json, "json", false, "errors as JSON on standard output")
	cmd.Flags().BoolVar(&stamped, "stamp", false, "write time, host and user into pods")
	return cmd
}

// outcome is what became of one job.
type outcome struct {
	list diag.List
	err  error // a file could not be read or written
}

// build compiles all targets, pods first because scripts may use them, shows every
// file's errors in order, and fails if there was one.
func (r *buildRun) build(t *driver.Targets, out string) error {
	jobs := append(t.Python, t.Scripts...)
	r.report = report{io: r.io, json: r.json, bar: newProgress(r.io.err, len(jobs)+2*len(t.Builds))}
	if len(t.Builds) > 0 {
		if err := r.pods(t.Builds, out); err != nil {
			return err
		}
	}
	outcomes := make([]outcome, len(jobs))
	driver.Parallel(len(jobs), r.workers, func(i int) {
		if i < len(t.Python) {
			outcomes[i] = r.python(jobs[i])
		} else {
			outcomes[i] = r.script(jobs[i])
		}
	}, func(i int) {
		r.report.add(outcomes[i])
		outcomes[i] = outcome{}
	})
	return r.report.end()
}

// pods builds what build scripts describe.
func (r *buildRun) pods(scripts []string, out string) error {
	o := r.fantom
	o.OutDir, o.InPlace = out, true
	if out == source.Stdin {
		o.OutDir, o.InPlace = "", false
	}
	o.Plan = func(pods int) { r.report.bar.expect(pods - 2*len(scripts)) }
	o.Done = func(*driver.FanPod) { r.report.bar.step() }
	built := driver.BuildFan(scripts, o)
	pods := built.Pods
	r.report.show(outcome{list: built.Warnings})
	for _, p := range pods {
		r.report.show(outcome{p.Errs, p.Failed})
		if r.listing && p.OK() && p.Path != "" {
			r.report.show(outcome{err: writePodListing(p.Path, p.Bytes)})
		}
	}
	r.fantom.Pods = driver.BuiltPods(pods, r.fantom.Pods)
	if out != source.Stdin {
		return nil
	}
	if len(pods) != 1 {
		return errors.New("standard output takes the result of one file only")
	}
	_, err := r.io.out.Write(pods[0].Bytes)
	return err
}

// python compiles one Python file and writes its result.
func (r *buildRun) python(job driver.Job) outcome {
	file, err := source.Read(job.Source, "<stdin>", r.io.in)
	if err != nil {
		return outcome{err: err}
	}
	result, list := py.Compile(file, r.options)
	if list.Err() != nil {
		return outcome{list: list}
	}
	err = r.write(job.Output, result.Bytes())
	if err == nil && r.listing && job.Output != source.Stdin {
		err = writeListing(job.Output, file, result)
	}
	return outcome{list: list, err: err}
}

// script compiles one Fantom script and writes its pod.
func (r *buildRun) script(job driver.Job) outcome {
	file, err := source.Read(job.Source, "stdin.fan", r.io.in)
	if err != nil {
		return outcome{err: err}
	}
	p := driver.CompileScript(file, r.fantom)
	if err = p.Failed; p.OK() {
		err = r.write(job.Output, p.Bytes)
		if err == nil && r.listing && job.Output != source.Stdin {
			err = writePodListing(job.Output, p.Bytes)
		}
	}
	return outcome{p.Errs, err}
}

func (r *buildRun) write(path string, data []byte) error {
	if path == source.Stdin {
		_, err := r.io.out.Write(data)
		return err
	}
	return outfile.Write(path, data)
}

// writeListing writes the listing of a compiled file beside it.
func writeListing(output string, file *source.File, result *py.Result) error {
	var text bytes.Buffer
	known := listing.Options{Source: file, Ops: result.Ops, Side: result.Side}
	if err := listing.Text(&text, result.Module, known); err != nil {
		return err
	}
	return outfile.Write(listingName(output), text.Bytes())
}

func listingName(output string) string {
	return strings.TrimSuffix(output, filepath.Ext(output)) + ".lst"
}

// versionText is what tandem --version prints after its name.
func versionText() string {
	return fmt.Sprintf("%s (%s; Fantom %s)", version.Tandem, cross.VersionLine(py.MicroPython), pack.CompilerVersion)
}
