package main

import (
	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
)

func newCheck(io stdio) *cobra.Command {
	var flags pythonFlags
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check [--json] FILE|DIR ...",
		Short: "Look for errors without writing anything",
		Long: `Compile Python files, and all .py files below folders, and show what is wrong with
them: file, line, column, the message, the source with a caret, and a hint where one
can be given. Nothing is written.`,
		Example: `  tandem check app.py
  tandem check --json src | jq '.[].message'
  tandem check - < app.py`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			options, err := flags.options()
			if err != nil {
				return err
			}
			jobs, err := driver.PythonJobs(args, "")
			if err != nil {
				return err
			}
			return check(io, jobs, options, asJSON)
		},
	}
	flags.add(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "diagnostics as JSON")
	return cmd
}

// check compiles all jobs and reports to standard output; it fails if one has errors.
func check(io stdio, jobs []driver.Job, options driver.PythonOptions, asJSON bool) error {
	outcomes := make([]outcome, len(jobs))
	var all diag.List
	code := exitOK
	driver.Parallel(len(jobs), 0, func(i int) {
		file, err := readSource(jobs[i].Source, "<stdin>", io.in)
		if err != nil {
			outcomes[i].err = err
			return
		}
		_, outcomes[i].list = driver.CompilePython(file, options)
	}, func(i int) {
		if err := outcomes[i].err; err != nil {
			io.errorf("%v", err)
			code = exitUsage
		}
		if outcomes[i].list.Err() != nil {
			code = max(code, exitErrors)
		}
		all = append(all, outcomes[i].list...)
	})
	render := func() error { return diag.Text(io.out, all, diag.TextOptions{Color: coloured(io.out)}) }
	if asJSON {
		render = func() error { return diag.JSON(io.out, all) }
	}
	if err := render(); err != nil {
		return err
	}
	if code != exitOK {
		return exitCode(code)
	}
	return nil
}
