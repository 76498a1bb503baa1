package lower

import "github.com/tandem-lang/tandem/internal/fan/tree"
import "github.com/tandem-lang/tandem/internal/fan/types"

// assignTemp gives an assignment whose value is used a variable to keep it in while the
// field is set.
func (x *expander) assignTemp(e *tree.Binary) {
	if e.Leave && tree.AssignRequiresTemp(e.LHS) && x.Method != nil {
		e.Temp = x.Method.AddLocal(e.LHS.Node().Type, "", nil)
	}
}

// shortcutTemps does the same for "+=" and "++", and gives "x[y] += z" variables for x
// and y, of which both get and set are called.
func (x *expander) shortcutTemps(e *tree.Shortcut) {
	if x.Method == nil {
		return
	}
	if e.Leave && e.IsAssign() && tree.AssignRequiresTemp(e.Target) {
		e.Temp = x.Method.AddLocal(e.Type, "", nil)
	}
	if get, ok := e.Target.(*tree.Shortcut); ok && e.Indexed {
		e.ScratchA = x.Method.AddLocal(get.Target.Node().Type, "", nil)
		e.ScratchB = x.Method.AddLocal(get.Args[0].Node().Type, "", nil)
	}
}

// resultName names the variable that keeps a method's result while finally blocks run.
const resultName = "$return"

// keepResult gives a return from inside a try statement the method's variable for results.
func (x *expander) keepResult(r *tree.Return) {
	if r.X == nil || x.protected == 0 || types.IsVoid(r.X.Node().Type) {
		return
	}
	for _, v := range x.Method.Vars {
		if v.Name == resultName {
			r.LeaveVar = v
			return
		}
	}
	r.LeaveVar = x.Method.AddLocal(r.X.Node().Type, resultName, nil)
}
