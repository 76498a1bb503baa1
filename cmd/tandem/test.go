package main

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/engine/testrun"
)

// testTime is how long a file may take where no option says otherwise.
const testTime = time.Minute

func newTest(io stdio) *cobra.Command {
	var grants grantFlags
	limits := limitFlags{timeout: testTime}
	t := tester{io: io, limits: &limits}
	cmd := &cobra.Command{
		Use:   "test [options] [FILE|DIR|POD|POD::TYPE|POD::TYPE.METHOD ...]",
		Short: "Run tests of Python and of Fantom, in parallel, each file or type in an engine of its own",
		Long: `Run files of tests, each in an engine of its own, as many at a time as there are cores. In folders, the
current one if none is named, those called test_*.py and *_test.py are looked for. A file that imports unittest has the tests
of its classes and functions, whether it calls unittest.main or not. Any other file is one test: it fails by an exception or an
exit code, and is skipped if it ends after printing SKIP.

Fantom's tests are the methods called test... of the types of a pod, or of a script FILE.fan, that extend sys::Test; each type has an engine
of its own.

What failed is shown with its traceback and what the file printed. The exit code is 1 where a test failed, 2 where there is none.
The limits are for each file. The working directory is the same for all: with tests that change it, use -j 1.`,
		Example: `  tandem test
  tandem test -v tests/test_codec.py
  tandem test --home /opt/fantom testSys::StrTest
  tandem test --timeout 5s --sandbox --allow-read=tests tests
  tandem test --json tests | jq '.files[].tests[] | select(.status == "failed")'`,
		RunE: func(cmd *cobra.Command, args []string) error {
			t.options = engine.Options{Host: grants.host(cmd.Flags()), MachineCode: grants.machineCode(cmd.Flags())}
			limits.apply(&t.options)
			files, err := t.targets(args)
			if err != nil {
				return err
			}
			if len(files) == 0 {
				return fmt.Errorf("no tests: looked for test_*.py and *_test.py")
			}
			return asError(t.run(files))
		},
	}
	f := cmd.Flags()
	f.BoolVarP(&t.verbose, "verbose", "v", false, "name each test")
	f.BoolVar(&t.json, "json", false, "results as JSON")
	f.IntVarP(&t.jobs, "jobs", "j", 0, "run so many files at a time (default: the number of cores)")
	grants.add(f)
	limits.add(f)
	t.fantom.flags.add(cmd)
	timeout := f.Lookup("timeout")
	limits.timeout, timeout.DefValue = testTime, testTime.String()
	return cmd
}

// targets returns what the arguments name: files of Python's tests, and Fantom's scripts and types.
func (t *tester) targets(args []string) ([]string, error) {
	var python, ours []string
	for _, arg := range args {
		if t.fantom.is(arg) {
			ours = append(ours, arg)
		} else {
			python = append(python, arg)
		}
	}
	var files []string
	var err error
	if len(ours) > 0 {
		if files, err = t.fantom.targets(t, ours); err != nil || len(python) == 0 {
			return files, err
		}
	}
	more, err := testFiles(python)
	return append(files, more...), err
}

// testFiles returns the files of tests that the arguments name.
func testFiles(args []string) ([]string, error) {
	if len(args) == 0 {
		args = []string{"."}
	}
	var files []string
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			files = append(files, arg)
			continue
		}
		err = filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && path != arg && strings.HasPrefix(d.Name(), "."):
				return filepath.SkipDir
			case !d.IsDir() && isTestName(d.Name()):
				files = append(files, path)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(files)
	return slices.Compact(files), nil
}

func isTestName(name string) bool {
	base, ok := strings.CutSuffix(name, ".py")
	return ok && (strings.HasPrefix(base, "test_") || strings.HasSuffix(base, "_test"))
}

// tester runs files and shows what became of them, in their order.
type tester struct {
	io            stdio
	options       engine.Options
	limits        *limitFlags
	verbose, json bool
	jobs          int
	fantom        fantomTests

	counts  map[testrun.Status]int
	results []testrun.Result
	failed  bool
	several bool // are run
}

func (t *tester) run(files []string) int {
	settle()
	start := time.Now()
	t.counts = map[testrun.Status]int{}
	t.results = make([]testrun.Result, len(files))
	t.several = len(files) > 1
	driver.Parallel(len(files), t.jobs, func(i int) {
		t.results[i] = t.one(files[i])
	}, func(i int) { t.show(&t.results[i]) })
	seconds := time.Since(start).Seconds()
	switch {
	case t.json:
		t.writeJSON(seconds)
	default:
		t.summary(len(files), seconds)
	}
	if t.failed {
		return exitErrors
	}
	return exitOK
}

// one runs a file.
func (t *tester) one(file string) testrun.Result {
	if t.fantom.is(file) {
		return t.fantom.run(t, file)
	}
	p := invocation{options: t.options}
	if err := p.setFile([]string{file}); err != nil {
		return testrun.Result{File: file, Code: exitUsage, Tests: []testrun.Test{{Status: testrun.Error, Text: err.Error()}}}
	}
	return testrun.Run(p.program.Text, file, p.options, t.limits.start)
}

// show says what became of a file.
func (t *tester) show(r *testrun.Result) {
	for _, test := range r.Tests {
		t.counts[test.Status]++
	}
	failed := r.Failed()
	t.failed = t.failed || failed
	if t.json {
		return
	}
	w := t.io.out
	word := "ok  "
	switch {
	case failed:
		word = "FAIL"
	case allSkipped(r.Tests):
		word = "skip"
	}
	fmt.Fprintf(w, "%s  %s  %s  %.2fs\n", t.paint(word), r.File, counted(len(r.Tests), "test"), r.Seconds)
	for _, test := range r.Tests {
		if !t.verbose && !test.Status.Bad() {
			continue
		}
		if test.Name == "" { // the file by itself
			indented(w, test.Text, "      ")
			continue
		}
		fmt.Fprintf(w, "      %s: %s\n", test.Name, test.Status)
		indented(w, test.Text, "          ")
	}
	if failed {
		indented(w, r.Output, "    | ")
	}
}

func allSkipped(tests []testrun.Test) bool {
	return !slices.ContainsFunc(tests, func(t testrun.Test) bool { return t.Status != testrun.Skipped })
}

// paint colours the word that a line begins with, on a terminal.
func (t *tester) paint(word string) string {
	colour := map[string]string{"ok  ": "32", "FAIL": "1;31", "skip": "33"}[word]
	if !coloured(t.io.out) {
		return word
	}
	return "\x1b[" + colour + "m" + word + "\x1b[0m"
}

// indented writes the lines of a text, each behind a margin.
func indented(w io.Writer, text, margin string) {
	if text = strings.TrimRight(text, "\n"); text == "" {
		return
	}
	for line := range strings.Lines(text) {
		fmt.Fprintf(w, "%s%s\n", margin, strings.TrimRight(line, "\r\n"))
	}
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// statuses are all that may become of a test, in the order in which they are counted.
var statuses = [...]testrun.Status{testrun.Passed, testrun.Failed, testrun.Error, testrun.Unexpected, testrun.Expected, testrun.Skipped}

func (t *tester) summary(files int, seconds float64) {
	total, parts := 0, []string{}
	for _, s := range statuses {
		if n := t.counts[s]; n > 0 {
			total += n
			parts = append(parts, fmt.Sprintf("%d %s", n, s))
		}
	}
	fmt.Fprintf(t.io.out, "%s in %s: %s in %.2fs\n", counted(total, "test"), counted(files, "file"), strings.Join(parts, ", "), seconds)
}

func (t *tester) writeJSON(seconds float64) {
	e := json.NewEncoder(t.io.out)
	e.SetIndent("", "  ")
	e.Encode(struct {
		Files   []testrun.Result       `json:"files"`
		Counts  map[testrun.Status]int `json:"counts"`
		Seconds float64                `json:"seconds"`
	}{t.results, t.counts, seconds})
}
