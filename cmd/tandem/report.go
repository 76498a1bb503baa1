package main

import (
	"errors"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
)

// report shows the outcomes of jobs one after the other and ends with the exit code.
type report struct {
	io    stdio
	json  bool // all diagnostics at the end, as JSON on standard output
	onOut bool // diagnostics on standard output
	bar   *progress
	all   diag.List
	code  int
}

// add shows what became of one job, and counts it.
func (r *report) add(o outcome) {
	r.show(o)
	r.bar.step()
}

// show shows what became of one job.
func (r *report) show(o outcome) {
	if o.err != nil {
		r.bar.clear()
		r.io.errorf("%v", o.err)
		r.code = max(r.code, failureCode(o.err))
	}
	if o.list.Err() != nil {
		r.code = max(r.code, exitErrors)
	}
	switch {
	case len(o.list) == 0:
	case r.json || r.onOut:
		r.all = append(r.all, o.list...)
	default:
		r.bar.clear()
		diag.Text(r.io.err, o.list, diag.TextOptions{Color: coloured(r.io.err)})
	}
}

// failureCode tells errors of the input from files that cannot be read or written.
func failureCode(err error) int {
	var graph *driver.FanGraphError
	if errors.As(err, &graph) {
		return exitErrors
	}
	return exitUsage
}

// end shows what was kept and returns the error that has the exit code.
func (r *report) end() error {
	var err error
	switch {
	case r.json:
		err = diag.JSON(r.io.out, r.all)
	case r.onOut:
		err = diag.Text(r.io.out, r.all, diag.TextOptions{Color: coloured(r.io.out)})
	}
	if err == nil && r.code != exitOK {
		err = exitCode(r.code)
	}
	return err
}
