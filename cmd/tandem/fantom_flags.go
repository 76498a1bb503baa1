package main

import (
	"fmt"
	"os"
	"os/user"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/fan/env"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// fantomFlags are the options of Fantom that the verbs share.
type fantomFlags struct {
	home     string
	pods     []string
	language string
}

// add defines the options on a verb.
func (f *fantomFlags) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVar(&f.home, "home", "", "`folder` of an installed Fantom, for its pods and settings (default FAN_HOME, a checkout around this folder, or fan on the PATH)")
	fl.StringSliceVar(&f.pods, "pods", nil, "`folder` of further pods to compile against; may be repeated")
	for _, name := range []string{"home", "pods"} {
		if err := cmd.MarkFlagDirname(name); err != nil {
			panic(err) // the name is not a flag of this verb
		}
	}
}

// addLanguage defines the option for what standard input is.
func (f *fantomFlags) addLanguage(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.language, "language", "python", "`language` of standard input: python or fantom")
	if err := cmd.RegisterFlagCompletionFunc("language", cobra.FixedCompletions([]string{"python", "fantom"}, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}

// stdin returns the language of standard input.
func (f *fantomFlags) stdin() (driver.Language, error) {
	switch f.language {
	case "python", "":
		return driver.Python, nil
	case "fantom":
		return driver.Fantom, nil
	}
	return 0, fmt.Errorf("unknown language %q: python or fantom", f.language)
}

// options turns the flags and what is found around the working folder into options of the
// compiler. It shows warnings.
func (f *fantomFlags) options(io stdio) (driver.FanOptions, error) {
	o, _, err := f.environment(io)
	return o, err
}

// environment is options, with what programs find around them.
func (f *fantomFlags) environment(io stdio) (driver.FanOptions, fan.Surroundings, error) {
	e, err := env.Find(env.Config{Home: f.home, Vars: os.Environ()})
	if err != nil {
		return driver.FanOptions{}, fan.Surroundings{}, err
	}
	o, err := driver.FanOptionsIn(e, f.pods)
	o.Jobs = runtime.GOMAXPROCS(0)
	for _, w := range append(e.Warnings, o.Settings.Warnings...) {
		io.warnf("%s", w)
	}
	return o, fan.Surroundings{Home: e.Home, Path: e.Path, Vars: e.Set, PathEnv: e.ByVar || e.PropsFile != "", Props: e.PropsFile}, err
}

// stamp makes pods tell when, where and by whom they were built.
func stamp(o *driver.FanOptions) {
	o.Stamp = pack.Stamp{Time: time.Now().Truncate(time.Second), Platform: env.Platform()}
	o.Stamp.Host, _ = os.Hostname()
	if u, err := user.Current(); err == nil {
		o.Stamp.User = u.Username[strings.LastIndexByte(u.Username, '\\')+1:]
	}
}
