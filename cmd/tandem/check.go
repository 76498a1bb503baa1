package main

import (
	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
)

func newCheck(io stdio) *cobra.Command {
	var flags pythonFlags
	var fantom fantomFlags
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check [--json] FILE|DIR ...",
		Short: "Look for errors without writing anything",
		Long: `Compile Python files, Fantom scripts and pods, and show what is wrong with them: file,
line, column, the message, the source with a caret, and a hint where one can be given.
In folders all of these are looked for, as tandem build does. Nothing is written.`,
		Example: `  tandem check app.py
  tandem check --json src | jq '.[].message'
  tandem check - < app.py
  tandem check hello.fan mypod/build.fan
  tandem check --language fantom - < hello.fan`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			options, err := flags.options()
			if err != nil {
				return err
			}
			stdin, err := fantom.stdin()
			if err != nil {
				return err
			}
			targets, err := driver.FindTargets(args, "", stdin)
			if err != nil {
				return err
			}
			var fan driver.FanOptions
			if targets.Fantom() {
				if fan, err = fantom.options(io); err != nil {
					return err
				}
				fan.Recover = true
			}
			return check(&report{io: io, json: asJSON, onOut: true}, targets, options, fan)
		},
	}
	flags.add(cmd)
	fantom.add(cmd)
	fantom.addLanguage(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "diagnostics as JSON")
	return cmd
}

// check compiles all targets and reports to standard output; it fails if one has errors.
func check(r *report, t *driver.Targets, options py.Options, fan driver.FanOptions) error {
	if len(t.Builds) > 0 {
		built := driver.BuildFan(t.Builds, fan)
		r.show(outcome{list: built.Warnings})
		for _, p := range built.Pods {
			r.show(outcome{p.Errs, p.Failed})
		}
		fan.Pods = driver.BuiltPods(built.Pods, fan.Pods)
	}
	jobs := append(t.Python, t.Scripts...)
	outcomes := make([]outcome, len(jobs))
	driver.Parallel(len(jobs), 0, func(i int) {
		file, err := source.Read(jobs[i].Source, "<stdin>", r.io.in)
		switch {
		case err != nil:
			outcomes[i].err = err
		case i < len(t.Python):
			_, outcomes[i].list = py.Compile(file, options)
		default:
			p := driver.CompileScript(file, fan)
			outcomes[i] = outcome{p.Errs, p.Failed}
		}
	}, func(i int) { r.show(outcomes[i]) })
	return r.end()
}
