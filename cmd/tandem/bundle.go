package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/tandem-lang/tandem/internal/bundle"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/fs/romfs"
	"github.com/tandem-lang/tandem/internal/outfile"
	"github.com/tandem-lang/tandem/internal/podlist"
	"github.com/tandem-lang/tandem/internal/py"
	rt "github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/source"
)

// bundleFlags are the options of bundle.
type bundleFlags struct {
	output, base, target string
	include              []string
	list, json           bool
	program              programFlags
	fantom               fantomFlags
}

// programFlags are the options that a bundled program runs with.
type programFlags struct {
	opt    int
	grants grantFlags
	limits limitFlags
}

func (p *programFlags) add(f *pflag.FlagSet) {
	f.IntVarP(&p.opt, "optimize", "O", 0, "`level` 0 to 3 of Python: 1 drops assertions, 3 line numbers")
	p.grants.add(f)
	p.limits.add(f)
}

func newBundle(io stdio) *cobra.Command {
	var o bundleFlags
	cmd := &cobra.Command{
		Use:   "bundle [options] APP -o FILE",
		Short: "Make one file to ship of a program: a copy of tandem that runs it",
		Long: `Make a copy of this command that runs a program when it is started: with its arguments, its exit codes, and nothing
else needed.

APP is a Python source, with the modules beside it that it imports, or a folder with a main.py, of which all is taken: sources are
compiled, other files are data, and the program finds all of it under /rom. Or it is Fantom: a script, a build script or its folder,
a .pod file, POD, POD::TYPE or POD::TYPE.METHOD, with all pods that it depends on and that are not part of tandem. What is only looked for
by name when the program runs is added with --include: files and folders to Python's, pods to Fantom's.

The options --sandbox, --allow-..., --memory, --steps, --timeout and --depth are what the program runs with, whoever starts it.

For another system, --base names a tandem for that one. A file for Windows may be signed when it is finished. For macOS the program lies
behind what the signature of the base covers, and the file cannot be signed anew. Binaries that were compressed, and those for WebAssembly,
cannot carry a program.`,
		Example: `  tandem bundle app.py -o app && ./app one two
  tandem bundle src/ --include data.json -o app
  tandem bundle hello.fan -o hello
  tandem bundle --home /opt/fantom wisp::Main -o wisp
  tandem bundle --sandbox --allow-read=data --memory 64M app.py -o app
  tandem bundle --base tandem-windows.exe --target windows/amd64 app.py -o app.exe
  tandem bundle --list app`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.list {
				return o.show(io, args[0])
			}
			return o.run(io, cmd.Flags(), args[0])
		},
	}
	o.add(cmd)
	return cmd
}

// add defines the options on the verb.
func (o *bundleFlags) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVarP(&o.output, "output", "o", "", "`file` to write, - for standard output (default: the name of the program)")
	f.StringVar(&o.base, "base", "", "`file` of the tandem that is copied (default: this one)")
	f.StringVar(&o.target, "target", "", "`system` the file is for, such as linux/arm64: what the base must be for")
	f.StringArrayVar(&o.include, "include", nil, "further `file`, folder or pod of the program; may be repeated")
	f.BoolVar(&o.list, "list", false, "say what is in a file that this command wrote")
	f.BoolVar(&o.json, "json", false, "what --list says as JSON; what is wrong with sources as JSON")
	targets := cobra.FixedCompletions([]string{"darwin/arm64", "linux/amd64", "linux/arm64", "windows/amd64"}, cobra.ShellCompDirectiveNoFileComp)
	if err := cmd.RegisterFlagCompletionFunc("target", targets); err != nil {
		panic(err) // the name is not a flag of this verb
	}
	o.program.add(f)
	o.fantom.add(cmd)
	o.fantom.addLanguage(cmd)
}

// run makes the file.
func (o *bundleFlags) run(io stdio, flags *pflag.FlagSet, arg string) error {
	base, system, err := o.readBase()
	if err != nil {
		return err
	}
	app, err := o.gather(io, flags, arg, system)
	if err != nil {
		return err
	}
	app.Options = programOptions(flags)
	payload, err := app.Pack()
	if err != nil {
		return err
	}
	output := o.output
	if output == "" {
		output = outputOf(app, system)
	}
	var file bytes.Buffer
	file.Grow(len(base) + len(payload) + 64)
	if err := bundle.Write(&file, base, payload); err != nil {
		return fmt.Errorf("the base %s: %w", o.base, err)
	}
	if output == source.Stdin {
		_, err := io.out.Write(file.Bytes())
		return err
	}
	return outfile.WriteExecutable(output, file.Bytes())
}

// outputOf returns the name of a program's file where none is given.
func outputOf(app *bundle.App, system string) string {
	name, _, _ := strings.Cut(app.Main, ":")
	name = strings.TrimSuffix(name, ".mpy")
	if strings.HasPrefix(system, "windows/") {
		name += ".exe"
	}
	return name
}

// readBase reads the binary that is copied and says which system it is for.
func (o *bundleFlags) readBase() (base []byte, system string, err error) {
	here := runtime.GOOS + "/" + runtime.GOARCH
	if o.base == "" {
		if o.target != "" && o.target != here {
			return nil, "", fmt.Errorf("this tandem is for %s: --base names one for %s", here, o.target)
		}
		if o.base, err = os.Executable(); err != nil {
			return nil, "", fmt.Errorf("this file of tandem is not known: --base names one: %w", err)
		}
	}
	if base, err = os.ReadFile(o.base); err != nil {
		return nil, "", err
	}
	if system = bundle.SystemOf(base); system == "" {
		return nil, "", fmt.Errorf("%s: %w", o.base, bundle.ErrNoBase)
	}
	if o.target != "" && system != o.target {
		return nil, "", fmt.Errorf("%s is for %s, not for %s", o.base, system, o.target)
	}
	return base, system, nil
}

// programOptions returns those options of the command line that the program runs with.
func programOptions(flags *pflag.FlagSet) (list []string) {
	var p programFlags
	known := pflag.NewFlagSet("", pflag.ContinueOnError)
	p.add(known)
	flags.Visit(func(f *pflag.Flag) {
		if known.Lookup(f.Name) == nil {
			return
		}
		value := f.Value.String()
		if value == "" && f.NoOptDefVal != "" {
			value = f.NoOptDefVal
		}
		list = append(list, "--"+f.Name+"="+value)
	})
	return list
}

// gather finds what the program is made of.
func (o *bundleFlags) gather(io stdio, flags *pflag.FlagSet, arg, system string) (*bundle.App, error) {
	language, err := o.fantom.stdin()
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(arg)
	isDir := err == nil && info.IsDir()
	switch {
	case arg == source.Stdin && language == driver.Fantom, arg != source.Stdin && isPodArg(arg) && !(isDir && hasMain(arg)):
		return o.gatherFantom(io, arg, language)
	case arg != source.Stdin && err != nil:
		return nil, cannotOpen(arg, err)
	}
	return o.gatherPython(io, flags, arg, system)
}

// hasMain reports whether a folder is a program of Python.
func hasMain(dir string) bool {
	return exists(filepath.Join(dir, "main.py")) || exists(filepath.Join(dir, "__main__.py"))
}

func (o *bundleFlags) gatherPython(io stdio, flags *pflag.FlagSet, arg, system string) (*bundle.App, error) {
	if err := checkLevel(o.program.opt); err != nil {
		return nil, err
	}
	p := bundle.PythonProgram{Main: arg, Stdin: io.in, Include: o.include, Options: py.Options{OptLevel: o.program.opt, SmallIntBits: engine.SmallIntBits, Portable: true}}
	// Functions of viper keep their machine integers and pointers where this runtime runs them.
	if arch := rt.HostArch(); arch != mpy.ArchNone && system == runtime.GOOS+"/"+runtime.GOARCH && o.program.grants.machineCode(flags) {
		p.Options.Arch = arch.String()
	}
	if err := p.Options.Check(); err != nil {
		return nil, err
	}
	app, diags, err := p.Gather()
	if err == nil {
		err = o.report(io, diags)
	}
	return app, err
}

// report shows what is wrong with sources.
func (o *bundleFlags) report(io stdio, list diag.List) error {
	r := report{io: io, json: o.json}
	r.show(outcome{list: list})
	return r.end()
}

func (o *bundleFlags) gatherFantom(io stdio, arg string, stdin driver.Language) (*bundle.App, error) {
	options, err := o.fantom.options(io)
	if err != nil {
		return nil, err
	}
	main, err := openPod(io, arg, stdin, options)
	if err != nil {
		return nil, err
	}
	p := bundle.FantomProgram{
		Pod: main.archive, Pods: options.Pods, Embedded: fantom.IsEmbedded,
		Script: arg == source.Stdin || filepath.Ext(arg) == ".fan" && !driver.IsBuildScript(arg),
	}
	what := main.sel
	if what.Type == "" && !p.Script {
		what.Type = "Main" // which runs
	}
	if _, err := podlist.New(main.archive, what); err != nil {
		return nil, err
	}
	if main.sel.Type != "" {
		p.Main = "::" + main.sel.Type
		if main.sel.Slot != "" {
			p.Main += "." + main.sel.Slot
		}
	}
	for _, name := range o.include {
		more, err := openPod(io, name, stdin, options)
		if err != nil {
			return nil, err
		}
		p.Include = append(p.Include, more.archive)
	}
	return p.Gather()
}

// bundleFile is a file in a bundle, as --list shows it.
type bundleFile struct {
	Name  string `json:"name"`
	Bytes int    `json:"bytes"`
}

// show says what is in a bundle.
func (o *bundleFlags) show(io stdio, name string) error {
	app, err := bundle.Open(name)
	if err == nil && app == nil {
		err = errors.New("it carries no program")
	}
	var files []bundleFile
	if err == nil {
		files, err = filesOf(app)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if o.json {
		e := json.NewEncoder(io.out)
		e.SetIndent("", "  ")
		return e.Encode(struct {
			*bundle.App
			Files []bundleFile `json:"files"`
		}{app, files})
	}
	fmt.Fprintf(io.out, "%s, runs %s", app.Language, app.Main)
	if len(app.Options) > 0 {
		fmt.Fprintf(io.out, " with %s", strings.Join(app.Options, " "))
	}
	fmt.Fprintln(io.out)
	for _, f := range files {
		fmt.Fprintf(io.out, "%9d  %s\n", f.Bytes, f.Name)
	}
	return nil
}

// filesOf returns the modules and data of a Python program, or the pods of a Fantom program.
func filesOf(app *bundle.App) (list []bundleFile, err error) {
	if app.Language == bundle.Fantom {
		for _, f := range app.Files {
			list = append(list, bundleFile{f.Name + ".pod", len(f.Data)})
		}
		return list, nil
	}
	v, err := romfs.New(app.File(bundle.ROM))
	if err != nil {
		return nil, err
	}
	err = walkROM(v, "", func(path string, n romfs.Node) { list = append(list, bundleFile{path, len(n.Data)}) })
	slices.SortFunc(list, func(a, b bundleFile) int { return strings.Compare(a.Name, b.Name) })
	return list, err
}

func walkROM(v romfs.Volume, dir string, f func(path string, n romfs.Node)) error {
	nodes, err := v.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, n := range nodes {
		path := strings.TrimPrefix(dir+"/"+n.Name, "/")
		if !n.Folder {
			f(path, n)
		} else if err := walkROM(v, path, f); err != nil {
			return err
		}
	}
	return nil
}
