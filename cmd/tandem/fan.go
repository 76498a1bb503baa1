package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/fan/env"
	"github.com/tandem-lang/tandem/internal/outfile"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/version"
)

// newFan shows the drop-in in the help, as the functions below do; dispatch runs them.
func newFan(stdio) *cobra.Command {
	return dropIn("fan [OPTIONS] FILE|POD|POD::TYPE|POD::TYPE.METHOD [ARGUMENTS]", "Run a Fantom program with the options of Fantom's fan", `Run a script, or the main method of a pod or a type, with the command line, messages and exit codes of Fantom's
launcher. A link called fan to this binary does the same. Pods are those of the Fantom that FAN_HOME names, of the checkout around this
folder, or of another fan on the PATH, and those that are part of Tandem.

  -version    the version, and what is found around a program
  -pods       the same, and the pods`, `  tandem fan hello.fan one two
  tandem fan build.fan compile
  FAN_HOME=/opt/fantom tandem fan fanr`)
}

func newFant(stdio) *cobra.Command {
	return dropIn("fant [OPTIONS] POD|POD::TYPE|POD::TYPE.METHOD ...", "Run Fantom's tests with the options of Fantom's fant", `Run tests of pods, types or methods, one after the other in one engine, with the command line, output and exit codes of Fantom's
fant: how many methods failed. A link called fant to this binary does the same; tandem test runs them in parallel.

  -all        the tests of all installed pods
  -v          tests are told to be verbose
  -js         in JavaScript, by the installed pod nodeJs
  -version    the version, and what is found around a test`, `  FAN_HOME=/opt/fantom tandem fant testSys::StrTest
  tandem fant -v mypod::ClockTest.testNow`)
}

func newFanp(stdio) *cobra.Command {
	return dropIn("fanp [OPTIONS] POD|POD::TYPE|POD::TYPE.SLOT", "Show the code of pods as Fantom's fanp does", `Show the code of a pod, a type or a slot with the command line and output of Fantom's fanp, which is part of the pod compiler of an
installed Fantom. A link called fanp to this binary does the same; tandem dis needs no installation.

  -t          the tables of constants
  -c          code
  -l          numbers of lines
  -i          the numbers of names and types in their tables
  -f FILE     of a script`, `  FAN_HOME=/opt/fantom tandem fanp -c util::Random
  tandem dis hello.fan`)
}

// dropIn returns a verb that shows its help.
func dropIn(use, short, long, example string) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Long: long, Example: example, DisableFlagParsing: true,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
}

// launcherOf returns the drop-in for Fantom's launcher of a name; nil where there is none.
func launcherOf(name string) func(l *launcher, args []string) int {
	switch name {
	case "fan":
		return (*launcher).fan
	case "fant":
		return (*launcher).fant
	case "fanp":
		return (*launcher).fanp
	case "fansh":
		return (*launcher).fansh
	}
	return nil
}

// launcher is a process as Fantom's launchers begin one. Their options begin with one dash.
type launcher struct {
	stdio
	around fan.Surroundings
	pods   pod.Source
}

// isHelp reports whether an argument asks for the usage.
func isHelp(arg string) bool { return arg == "-help" || arg == "-h" || arg == "-?" }

func (l *launcher) print(format string, args ...any) { fmt.Fprintf(l.out, format, args...) }

// failed says why nothing runs.
func (l *launcher) failed(err error) int {
	l.print("ERROR: %v\n", err)
	return fantom.ExitFailed
}

// find looks for what is around the program.
func (l *launcher) find() error {
	var home fantomFlags
	options, around, err := home.environment(l.stdio)
	l.around, l.pods = around, options.Pods
	return err
}

// engine returns an engine that has what the process has.
func (l *launcher) engine() (*fantom.Engine, error) {
	if err := l.find(); err != nil {
		return nil, err
	}
	if err := l.install(); err != nil {
		return nil, err
	}
	settle()
	h := host.OS()
	h.Stdin, h.Stdout, h.Stderr = l.in, l.out, l.err
	return fantom.New(fantom.Options{Pods: l.pods, Host: &h, Around: l.around, Databases: databases()})
}

// install moves pods that wait for it from lib/install of the home into lib/fan of the work folder: no program runs that uses them.
func (l *launcher) install() error {
	if l.around.Home == "" {
		return nil
	}
	from := filepath.Join(l.around.Home, "lib", "install")
	list, err := os.ReadDir(from)
	if err != nil {
		return nil // there is none
	}
	for _, entry := range list {
		if filepath.Ext(entry.Name()) != ".pod" {
			continue
		}
		l.print("INSTALL POD: %s\n", entry.Name())
		data, err := os.ReadFile(filepath.Join(from, entry.Name()))
		if err == nil {
			err = outfile.Write(filepath.Join(l.around.Path[0], "lib", "fan", entry.Name()), data)
		}
		if err != nil {
			return err
		}
	}
	return os.RemoveAll(from)
}

// Exit codes of what fan only tells.
const (
	fanHelped   = 2
	fanVersion  = 3
	fanListed   = 4
	fanNothing  = fantom.ExitFailed
	fanHelpText = `Fantom Launcher
Usage:
  fan [options] <pod>::<type>.<method> [args]*
  fan [options] <filename> [args]*
Options:
  -help, -h, -?  print usage help
  -version       print version information
  -pods          list installed pods
`
)

// fan runs a program.
func (l *launcher) fan(args []string) int {
	if len(args) == 0 {
		l.print(fanHelpText)
		return fanNothing
	}
	for i, arg := range args {
		switch {
		case arg == "":
		case isHelp(arg):
			l.print(fanHelpText)
			return fanHelped
		case arg == "-version":
			return l.tell(fanVersion, false)
		case arg == "-pods":
			return l.tell(fanListed, true)
		case arg[0] == '-':
			l.print("WARNING: Unknown option %s\n", arg)
		default:
			return l.run(arg, args[i+1:])
		}
	}
	l.print(fanHelpText)
	return fanHelped
}

// run runs a script, or a main method.
func (l *launcher) run(target string, args []string) int {
	e, err := l.engine()
	if err != nil {
		return l.failed(err)
	}
	defer e.Close()
	info, err := os.Stat(target)
	if err != nil || info.IsDir() || !strings.EqualFold(filepath.Ext(target), ".fan") {
		return e.RunTarget(target, args)
	}
	// Errors and traces name scripts by their full paths.
	if full, err := filepath.Abs(target); err == nil {
		target = full
	}
	if real, err := filepath.EvalSymlinks(target); err == nil {
		target = real
	}
	text, err := os.ReadFile(target)
	if err != nil {
		return l.failed(err)
	}
	return e.RunScript(source.New(target, text), args)
}

// tell says what is around a program, and perhaps which pods there are.
func (l *launcher) tell(code int, pods bool) int {
	if err := l.find(); err != nil {
		return l.failed(err)
	}
	kind := "sys::BootEnv"
	if len(l.around.Path) > 1 || l.around.Vars != nil {
		kind = "util::PathEnv"
	}
	l.print("Fantom Launcher\n\nTandem Runtime:\n  tandem.version:  %s\n  fan.platform:    %s\n  fan.version:     %s\n  fan.env:         %s\n  fan.home:        %s\n\nEnv Path:\n",
		version.Tandem, env.Platform(), podVersion(l.pods, "sys"), kind, l.around.Home)
	for i, dir := range l.around.Path {
		if i == 0 {
			dir += " (work)"
		}
		if i == len(l.around.Path)-1 {
			dir += " (home)"
		}
		l.print("  %s\n", dir)
	}
	l.print("\n")
	if pods {
		l.listPods()
	}
	return code
}

func podVersion(pods pod.Source, name string) string {
	a, err := pods.Open(name)
	if err != nil {
		return ""
	}
	meta, err := a.Meta()
	if err != nil {
		return ""
	}
	return meta.Get("pod.version")
}

// listPods shows the installed pods.
func (l *launcher) listPods() {
	start := time.Now()
	files := installedPods(l.around.Path)
	rows := make([]string, len(files))
	for i, file := range files {
		rows[i] = podRow(file)
	}
	l.print("\nFantom Pods [%dms]:\n  Pod                 Version  Timestamp        File\n  ---                 -------  --------------   ----\n%s",
		time.Since(start).Milliseconds(), strings.Join(rows, ""))
}

// podRow says of a pod's file what pod is in it, and when it was built.
func podRow(file string) string {
	name := podOfFile(file)
	a, err := pod.OpenFile(file)
	var meta pod.Props
	if err == nil {
		meta, err = a.Meta()
	}
	if err != nil {
		return fmt.Sprintf("  %-18s  %v\n", name, err)
	}
	built := meta.Get("build.ts")
	stamp, _, _ := strings.Cut(built, " ") // the name of the zone follows
	if at, err := time.Parse(time.RFC3339Nano, stamp); err == nil {
		built = at.Local().Format("06-01-02 15:04")
	}
	return fmt.Sprintf("  %-18s  %-8s  %-14s  %-32s\n", name, meta.Get("pod.version"), built, file)
}

func podOfFile(file string) string { return strings.TrimSuffix(filepath.Base(file), ".pod") }

// installedPods returns the files of the pods in the folders of a path, sorted by their names; what is in a folder hides what is in later ones.
func installedPods(path []string) []string {
	var files []string
	seen := map[string]bool{}
	for _, dir := range path {
		list, err := filepath.Glob(filepath.Join(dir, "lib", "fan", "*.pod"))
		if err != nil {
			continue // a folder whose name is no pattern
		}
		for _, file := range list {
			if name := podOfFile(file); !seen[name] {
				seen[name] = true
				files = append(files, file)
			}
		}
	}
	slices.SortFunc(files, func(a, b string) int { return cmp.Compare(podOfFile(a), podOfFile(b)) })
	return files
}

const fanpHelpText = `Fantom Disassembler
Usage:
  fanp [options] <pod>
  fanp [options] <pod>::<type>
  fanp [options] <pod>::<type>.<method>
Options:
  -help, -h, -?  print usage help
  -t             print constant pool tables
  -c             print code buffers
  -l             print line number table
  -i             print table indexes in code
  -f <file>      disassemble from script file
`

// fanp runs the disassembler of the installed pod compiler.
func (l *launcher) fanp(args []string) int {
	if len(args) == 0 || slices.ContainsFunc(args, isHelp) {
		l.print(fanpHelpText)
		return exitOK
	}
	e, err := l.engine()
	if err != nil {
		return l.failed(err)
	}
	defer e.Close()
	if _, err := l.pods.Open("compiler"); errors.Is(err, fs.ErrNotExist) {
		l.errorf("fanp is part of an installed Fantom: FAN_HOME names its folder; tandem dis needs none")
	}
	return e.RunTarget("compiler::Fanp", args)
}
