package ssa

// Runtime is what a language's runtime offers to compiled code, by name. Functions share it; it does not change.
type Runtime struct {
	Name    string
	Helpers []Helper
	Symbols []Symbol
}

// Helper is a function of the runtime.
type Helper struct {
	Name    string
	Args    []Type
	Rest    Type // of any number of further arguments; None: there are none
	Result  Type
	Effects Effects
}

// Symbol is a kind of values that exist before the function runs and stay the same while it does, such as objects of a table:
// a value of it has an index.
type Symbol struct {
	Name string
	Type Type
}

// Helper returns the number of a helper by its name, -1 if there is none.
func (r *Runtime) Helper(name string) int {
	for i := range r.Helpers {
		if r.Helpers[i].Name == name {
			return i
		}
	}
	return -1
}

// Symbol returns the number of a kind of symbols by its name, -1 if there is none.
func (r *Runtime) Symbol(name string) int {
	for i := range r.Symbols {
		if r.Symbols[i].Name == name {
			return i
		}
	}
	return -1
}
