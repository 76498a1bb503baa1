package fan

import (
	"github.com/tandem-lang/tandem/internal/fan/bind"
	"github.com/tandem-lang/tandem/internal/fan/check"
	"github.com/tandem-lang/tandem/internal/fan/closure"
	"github.com/tandem-lang/tandem/internal/fan/desugar"
	"github.com/tandem-lang/tandem/internal/fan/lower"
	"github.com/tandem-lang/tandem/internal/fan/tree"
)

// fact is something that holds of a tree.Pod from one step on to the end.
type fact string

// The facts.
const (
	dependencies   fact = "the pods depended on can be loaded: Pod.Depends"
	tokens         fact = "Unit.Tokens"
	declarations   fact = "what the files declare and use: Unit.Usings, Unit.Defs, the classes of Pod.Types"
	imports        fact = "what type names mean: Using.Resolved*, Unit.Imported, Pod.ScriptUses"
	surfaceTrees   fact = "Unit.Syntax"
	definitions    fact = "types, slots and code, in which names mean nothing yet: Pod.TypeDefs, Pod.Closures"
	inOrder        fact = "bases come before what derives from them in Pod.TypeDefs"
	soundAncestors fact = "no type inherits from what it must not"
	slotTables     fact = "types have what they inherit: Class.Slots, Method.InheritedRet, FieldDef.ConcreteBase"
	constructors   fact = "every class has an instance constructor"
	plainClasses   fact = "enums and facets have the slots that their kind implies"
	closureClasses fact = "code of closures is in methods: Closure.Class, DoCall, Call, New"
	soundMembers   fact = "fields have types that fields can have, once methods results to keep"
	accessors      fact = "accessors of fields that override others are those of the base"
	bodies         fact = "bodies end in a return, constructors have their Chain"
	onceMethods    fact = "once methods have their storage: MethodDef.OnceBody, OnceStore"
	initializers   fact = "initial values are in methods: FieldDef.InitMoved"
	names          fact = "every expression has its type, every name its slot or variable, every jump its loop"
	sound          fact = "there are no errors in types and code"
	soundDefaults  fact = "no parameter's default reads itself, no key has two texts"
	explicit       fact = "conversions, scratch variables and ways of access are spelled out"
	paramDefaults  fact = "defaults of parameters can be evaluated one after the other"
	localeProps    fact = "Pod.LocaleProps"
	cells          fact = "captured variables that change live on the heap: Var.Cell"
	environments   fact = "no closure uses a variable of another method"
	immutability   fact = "closures know whether they are immutable"
	checkedObjects fact = "constructors check what they construct"
	variables      fact = "MethodDef.Vars as they are written"
)

// step is one step of the front end, on sources or on the tree.
type step struct {
	name     string
	read     func(*frontend)
	run      func(*tree.Pod)
	requires []fact
	provides []fact
	stop     func(*frontend) bool // whether the front end gives up after it; nil never does
}

// steps is the front end: what runs, in this order, room by room as ARCHITECTURE.md draws
// it. Where it gives up on errors is where the reference compiler does, so that the same
// errors are reported together.
var steps = []step{
	// sources to surface trees, with package syntax
	{name: "depends", read: (*frontend).depends, provides: []fact{dependencies}, stop: failed},
	{name: "lex", read: (*frontend).lex, provides: []fact{tokens}, stop: unreadable},
	{name: "declare", read: (*frontend).declare, requires: []fact{tokens}, provides: []fact{declarations}, stop: failedHere},
	{name: "import", run: bind.Imports, requires: []fact{dependencies, declarations}, provides: []fact{imports}, stop: failedHere},
	{name: "parse", read: (*frontend).parse, requires: []fact{tokens, imports}, provides: []fact{surfaceTrees}, stop: failed},

	// who is who
	{name: "bind", run: bind.Tree, requires: []fact{surfaceTrees}, provides: []fact{definitions}},
	{name: "order", run: bind.Order, requires: []fact{definitions}, provides: []fact{inOrder}, stop: failed},
	{name: "ancestors", run: bind.CheckInheritance, requires: []fact{inOrder}, provides: []fact{soundAncestors}, stop: failed},
	{name: "inherit", run: bind.Inherit, requires: []fact{soundAncestors}, provides: []fact{slotTables}},

	// what declarations imply
	{name: "constructors", run: desugar.DefaultCtors, requires: []fact{slotTables}, provides: []fact{constructors}},
	{name: "enums", run: desugar.Enums, requires: []fact{slotTables}, provides: []fact{plainClasses}, stop: failed},
	{name: "facets", run: desugar.Facets, requires: []fact{slotTables}, provides: []fact{plainClasses}, stop: failed},
	{name: "closures", run: closure.Classes, requires: []fact{definitions}, provides: []fact{closureClasses}},
	{name: "members", run: desugar.Members, requires: []fact{definitions}, provides: []fact{soundMembers}, stop: failed},
	{name: "accessors", run: desugar.Accessors, requires: []fact{slotTables}, provides: []fact{accessors}},
	{name: "bodies", run: desugar.Bodies, requires: []fact{constructors, closureClasses}, provides: []fact{bodies}},
	{name: "once", run: desugar.Once, requires: []fact{soundMembers, bodies}, provides: []fact{onceMethods}},
	{name: "initializers", run: desugar.Initializers, requires: []fact{plainClasses, onceMethods}, provides: []fact{initializers}},

	// what code means, and what is wrong with it
	{name: "resolve", run: check.Resolve, requires: []fact{accessors, bodies, initializers}, provides: []fact{names}, stop: failed},
	{name: "errors", run: check.Errors, requires: []fact{names}, provides: []fact{sound}, stop: failed},
	{name: "defaults", run: check.Defaults, requires: []fact{names}, provides: []fact{soundDefaults}},
	{name: "texts", run: check.LocaleDefaults, requires: []fact{names}, provides: []fact{soundDefaults}, stop: failed},

	// what checked code implies
	{name: "expand", run: lower.Expand, requires: []fact{sound}, provides: []fact{explicit}, stop: failed},
	{name: "parameters", run: lower.Defaults, requires: []fact{soundDefaults, explicit}, provides: []fact{paramDefaults}},
	{name: "locale", run: lower.LocaleProps, requires: []fact{soundDefaults}, provides: []fact{localeProps}},
	{name: "cells", run: closure.Cells, requires: []fact{explicit}, provides: []fact{cells}},
	{name: "captures", run: closure.Convert, requires: []fact{cells}, provides: []fact{environments}},
	{name: "immutable", run: closure.Immutable, requires: []fact{environments}, provides: []fact{immutability}},
	{name: "construction", run: lower.Construction, requires: []fact{environments}, provides: []fact{checkedObjects}},
	{name: "variables", run: lower.OnceVars, requires: []fact{onceMethods, environments}, provides: []fact{variables}},
}

func failed(f *frontend) bool     { return f.pod.HasErrors() }
func failedHere(f *frontend) bool { return f.pod.ErrorCount() > f.before }

// unreadable says that there are lexical errors, which are not to be recovered from.
func unreadable(f *frontend) bool { return failed(f) && !f.in.Recover }
