package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Options say what passes have to know of the machine, and who watches.
type Options struct {
	// NoIndex says of which accesses, by the logarithm of the bytes accessed, that they add no index to their address.
	NoIndex [4]bool

	// After, if it is not nil, is called after each step of the schedule.
	After func(pass *Pass, f *ssa.Func)
}

// Pass is one pass.
type Pass struct {
	Name string // of its file, too
	Run  func(f *ssa.Func, o *Options)
	Doc  string
}

// The passes.
const (
	copying = iota
	numbering
	branching
	rotating
	hoisting
	ranging
	inducting
	extracting
	placing
	sweeping

	numPasses
)

var table = [numPasses]Pass{
	copying:    {"copies", runCopies, "parameters to which all edges bring the same value"},
	numbering:  {"values", runValues, "what is computed again, and operations that can be simpler"},
	branching:  {"branches", runBranches, "branches on what they compare, and those whose outcome is known"},
	rotating:   {"rotate", runRotate, "loops that test at their end"},
	hoisting:   {"hoist", runHoist, "what does not change in a loop"},
	ranging:    {"ranges", runRanges, "known bits and ranges"},
	inducting:  {"induct", runInduct, "addresses of loops, and counting turns"},
	extracting: {"fields", runFields, "bit fields and sign extension"},
	placing:    {"layout", runLayout, "the order of blocks"},
	sweeping:   {"dead", runDead, "values that nothing needs"},
}

// schedule has the passes in the order in which they run.
var schedule = [...]uint8{
	copying, numbering, branching, sweeping,
	rotating, copying, numbering, branching, sweeping,
	ranging, branching, hoisting, inducting, numbering, hoisting,
	copying, numbering, extracting, numbering, branching, sweeping,
	placing,
}

// order says which pass has to run some time before another one.
var order = [...]struct {
	first, then uint8
	why         string
}{
	{copying, numbering, "operations on copies are the same only where the copies are gone"},
	{numbering, branching, "branches are decided by constants, on the right of comparisons"},
	{branching, rotating, "what the text of a condition leaves in the head of a loop makes it too long to be copied"},
	{rotating, hoisting, "loads move ahead of loops that are known to make a turn"},
	{rotating, inducting, "a loop that is known to make a turn may count to 0"},
	{hoisting, inducting, "sums are of what does not change in the loop, which is known by its place"},
	{sweeping, inducting, "what a dead parameter takes counts as needed"},
	{ranging, inducting, "what counts to 0 says little about the numbers of a loop"},
	{numbering, extracting, "constants stand right"},
	{ranging, extracting, "masks of what has no other bits hide fields"},
	{branching, placing, "blocks that do nothing are gone"},
	{inducting, sweeping, "variables that are not needed any more go last"},
}

// Passes returns the passes.
func Passes() []Pass { return table[:] }

// Run runs the passes. f must have no variables.
func Run(f *ssa.Func, o *Options) {
	for _, p := range schedule {
		table[p].Run(f, o)
		if o.After != nil {
			o.After(&table[p], f)
		}
	}
}
