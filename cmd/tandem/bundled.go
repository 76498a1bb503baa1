package main

import (
	"fmt"

	"github.com/spf13/pflag"

	"github.com/tandem-lang/tandem/internal/bundle"
	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/fs/romfs"
	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// runBundled runs the program that this binary carries, with the arguments of the process.
func runBundled(app *bundle.App, args []string, io stdio) int {
	code, err := bundledCode(app, args, io)
	if err != nil {
		fmt.Fprintf(io.err, "%s: %v\n", args[0], err)
		return exitUsage
	}
	return code
}

func bundledCode(app *bundle.App, args []string, io stdio) (int, error) {
	var p programFlags
	flags := pflag.NewFlagSet(args[0], pflag.ContinueOnError)
	p.add(flags)
	if err := flags.Parse(app.Options); err != nil {
		return 0, err
	}
	if app.Language == bundle.Fantom {
		return p.fantom(app, flags, args[1:], io)
	}
	return p.python(app, flags, args, io)
}

// python runs a module of the image. Modules come from the image, and from those that are part of tandem.
func (p *programFlags) python(app *bundle.App, flags *pflag.FlagSet, args []string, io stdio) (int, error) {
	image := app.File(bundle.ROM)
	v, err := romfs.New(image)
	if err != nil {
		return 0, err
	}
	main, err := v.Find(app.Main)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", app.Main, err)
	}
	run := &invocation{limits: p.limits, program: engine.Program{Name: engine.ROMPath + "/" + app.Main, Text: main.Data}}
	run.options = engine.Options{
		Args: args, Path: []string{engine.ROMPath, engine.ROMPath + "/lib", ".frozen"}, ROM: image,
		OptLevel: p.opt, Host: p.grants.host(flags), MachineCode: p.grants.machineCode(flags),
	}
	p.limits.apply(&run.options)
	return run.run(io), nil
}

// fantom runs a pod. No other pods are looked for than those in the file and of tandem.
func (p *programFlags) fantom(app *bundle.App, flags *pflag.FlagSet, args []string, io stdio) (int, error) {
	h := p.grants.host(flags)
	e, end, err := newFantom(fantom.Options{Pods: app.PodsOf(), Around: fan.Surroundings{}}, &h, &p.limits, io)
	if err != nil {
		return 0, err
	}
	defer end()
	if !app.Script {
		return e.RunTarget(app.Main, args), nil
	}
	main, err := e.Runtime().FindPod(app.Main)
	if err != nil {
		return 0, err
	}
	return e.RunFirst(main, args), nil
}
