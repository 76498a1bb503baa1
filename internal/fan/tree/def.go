package tree

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
)

// Pod is the pod being compiled.
type Pod struct {
	Name     string
	NS       *types.Namespace
	Types    *types.Pod
	Units    []*Unit
	TypeDefs []*TypeDef // bases before derived, then closures, then cells
	Closures []*Closure // in source order

	IsSys    bool // the pod is sys itself
	IsScript bool
	// Transient pods are not written to a file and so have no locale files of their own.
	Transient bool
	IsTest    bool // errors in name order, as the reference's tests expect

	// Resolved says that check.Resolve is done; types made later are resolved by themselves.
	Resolved bool

	LocaleDefs  []*LocaleLiteral // those with a default, in order
	LocaleBase  string           // the pod's own locale/en.props; "" if none
	LocaleProps string           // generated locale/en.props; "" if none
	ScriptUses  []*types.Pod     // pods that a script uses, in order of first use

	Diags diag.List // in the order in which the reference reports them

	DSL DSL // for DSL literals that the language does not have; nil has none

	Depends   map[string]bool // pods that the sources may use
	Resources []string        // resource files and folders, relative to the pod

	errors int
}

// DSL answers for the plugins that installed pods register for DSL literals
// (compiler::DslPlugin), which are Fantom code. It returns what the literal stands for,
// with names still to be resolved; nil if there is no plugin for its type. The error's
// text is reported at the literal.
type DSL func(p *Pod, literal *Dsl) (Expr, error)

// Unit is one source file of the pod.
type Unit struct {
	File     *source.File
	Tokens   *syntax.Tokens
	Scanned  []*syntax.Using
	Names    []syntax.TypeName
	Syntax   *syntax.Unit
	Usings   []*Using
	Defs     []*TypeDef
	Imported map[string][]types.Type // names that the file may use
}

// Using is a resolved using; the first of each unit is the implicit one of sys.
type Using struct {
	Loc
	Pod, Type, As string
	ResolvedPod   *types.Pod
	ResolvedType  types.Type
}

// Doc is a fandoc comment.
type Doc struct {
	Loc
	Line  int
	Lines []string
}

// Facet is an annotation with values for fields of its type.
type Facet struct {
	Loc
	Type  types.Type
	Names []string
	Vals  []Expr
}

// TypeDef is a type of the pod.
type TypeDef struct {
	Loc
	Class         *types.Class
	Unit          *Unit
	Doc           *Doc
	Facets        []*Facet
	BaseSpecified bool
	Enums         []*EnumVal
	Closures      []*Closure // written inside it
	Closure       *Closure   // whose class it is
	Slots         []SlotDef  // in order of declaration, accessors after their fields
}

// EnumVal is one value of an enum.
type EnumVal struct {
	Loc
	Doc     *Doc
	Facets  []*Facet
	Ordinal int
	Name    string
	Args    []Expr
}

// SlotDef is a *FieldDef or *MethodDef.
type SlotDef interface {
	types.Slot
	Def() *Def // what it has in common with all definitions of slots, shared
}

// Def is what fields and methods have in common.
type Def struct {
	Loc
	Parent     *TypeDef
	Doc        *Doc
	Facets     []*Facet
	Overridden bool // overrides a slot of a base type
}

// FieldDef is a field of the pod.
type FieldDef struct {
	types.Field
	D            Def
	Init         Expr
	InitMoved    bool // the initializer lives in a method
	Get, Set     *MethodDef
	ConcreteBase *types.Field // the concrete field that it overrides
	Enum         *EnumVal
	Holds        string // what a field of a closure's class stands for, in messages
}

// MethodDef is a method of the pod.
type MethodDef struct {
	types.Method
	D           Def
	ParamDefs   []*ParamDef // Params holds the same
	Code        *Block      // nil for abstract and native methods
	Chain       *Call       // call of another constructor
	Vars        []*Var      // parameters, then locals
	AccessorFor *FieldDef
	HasCaptured bool       // closures use its variables
	OnceBody    *MethodDef // of a once method: where its body went
	OnceStore   *FieldDef  // of a once method: where its result is kept
}

// ParamDef is a parameter of a method of the pod.
type ParamDef struct {
	types.ParamInfo
	Loc
	Default Expr
}

// Var is a parameter or local variable with its register.
type Var struct {
	Method     *MethodDef
	Register   int
	Type       types.Type
	Name       string
	IsParam    bool
	IsCatchVar bool
	Scope      *Block // nil: the whole method
	Param      *ParamDef

	Captured   bool         // a closure uses it, or it stands for what a closure uses
	Reassigned bool         // it gets further values after the first
	Outer      *Var         // in a closure: the variable around it for which this one stands
	Cell       *types.Field // the field of its cell, if it lives on the heap
	CellVar    *Var         // of a parameter: the local that lives on the heap in its place
}

// Index returns the position of v among the variables of its method.
func (v *Var) Index() int {
	if v.Method.IsStatic() {
		return v.Register
	}
	return v.Register - 1
}

// MarkReassigned notes an assignment after the first, also on what v stands for.
func (v *Var) MarkReassigned() {
	for ; v != nil; v = v.Outer {
		v.Reassigned = true
	}
}

// Def returns the common part.
func (f *FieldDef) Def() *Def { return &f.D }

// Def returns the common part.
func (m *MethodDef) Def() *Def { return &m.D }

// NewFieldDef returns a field of t that is not yet one of its slots.
func NewFieldDef(loc Loc, t *TypeDef, name string, flags types.Flags, ft types.Type) *FieldDef {
	f := &FieldDef{D: Def{Loc: loc, Parent: t}}
	f.Field = types.Field{Type: ft, EnumOrdinal: -1}
	f.SlotName, f.ParentType, f.FlagBits, f.SlotInfo.Def = name, t.Class, flags, f
	return f
}

// NewMethodDef returns a method of t that is not yet one of its slots.
func NewMethodDef(loc Loc, t *TypeDef, name string, flags types.Flags, returns types.Type) *MethodDef {
	m := &MethodDef{D: Def{Loc: loc, Parent: t}}
	m.Method = types.Method{Returns: returns}
	m.SlotName, m.ParentType, m.FlagBits, m.SlotInfo.Def = name, t.Class, flags, m
	return m
}

// NewParam returns a parameter; def may be nil.
func NewParam(loc Loc, t types.Type, name string, def Expr) *ParamDef {
	p := &ParamDef{Loc: loc, Default: def}
	p.ParamInfo = types.ParamInfo{Name: name, Type: t, HasDefault: def != nil, Def: p}
	return p
}

// SetParams replaces the parameters.
func (m *MethodDef) SetParams(ps ...*ParamDef) {
	m.ParamDefs = ps
	m.Params = make([]*types.ParamInfo, len(ps))
	for i, p := range ps {
		m.Params[i] = &p.ParamInfo
	}
}

// AddParams appends parameters.
func (m *MethodDef) AddParams(ps ...*ParamDef) {
	m.SetParams(append(m.ParamDefs[:len(m.ParamDefs):len(m.ParamDefs)], ps...)...)
}

// Names of the methods that hold initialisation code.
const (
	StaticInitName     = "static$init"
	instanceInitPrefix = "instance$init$"
)

// NewStaticInit returns a static initialiser.
func NewStaticInit(loc Loc, t *TypeDef, code *Block) *MethodDef {
	m := NewMethodDef(loc, t, StaticInitName, types.Private|types.Static|types.Synthetic, t.Class.NS().Sys.Void)
	m.Code = code
	return m
}

// NewInstanceInit returns the method with the initial values of instance fields.
func NewInstanceInit(loc Loc, t *TypeDef, code *Block) *MethodDef {
	name := instanceInitPrefix + t.Class.Pod().Name + "$" + t.Class.Name()
	m := NewMethodDef(loc, t, name, types.Private|types.Synthetic, t.Class.NS().Sys.Void)
	m.Code = code
	return m
}

// IsStaticInit reports whether m is a static initialiser.
func (m *MethodDef) IsStaticInit() bool { return m.SlotName == StaticInitName }

// IsInstanceInit reports whether m sets the initial values of instance fields.
func (m *MethodDef) IsInstanceInit() bool { return strings.HasPrefix(m.SlotName, instanceInitPrefix) }

// IsFieldAccessor reports whether m is a getter or setter.
func (m *MethodDef) IsFieldAccessor() bool { return m.AccessorFor != nil }

// IsFieldSetter reports whether m is a setter.
func (m *MethodDef) IsFieldSetter() bool { return m.AccessorFor != nil && len(m.Params) == 1 }

// IsMemoized reports whether m is a once method as it should be: with code, and neither a
// constructor, an accessor nor in a mixin.
func (m *MethodDef) IsMemoized() bool {
	return m.IsOnce() && m.Code != nil && !m.IsCtor() && !m.IsFieldAccessor() && !types.IsMixin(m.ParentType)
}

// IsItBlockCtor reports whether m is a constructor whose last parameter is a function
// of one parameter.
func (m *MethodDef) IsItBlockCtor() bool {
	if !m.IsCtor() || len(m.Params) == 0 {
		return false
	}
	f, ok := types.AsFunc(m.Params[len(m.Params)-1].Type)
	return ok && len(f.Params) == 1
}

// ChainsToThis reports whether m is a constructor that calls another of its own type.
func (m *MethodDef) ChainsToThis() bool {
	return m.Chain != nil && m.Chain.Target != nil && m.Chain.Target.Node().ID == ThisID
}

// AddLocal adds a local variable in the next register; an empty name makes a scratch variable.
func (m *MethodDef) AddLocal(t types.Type, name string, scope *Block) *Var {
	reg := len(m.Vars)
	if !m.IsStatic() {
		reg++
	}
	if name == "" {
		name = "$temp" + itoa(reg)
	}
	v := &Var{Method: m, Register: reg, Type: t, Name: name, Scope: scope}
	m.Vars = append(m.Vars, v)
	return v
}

// NewParamVar returns the variable of parameter p.
func NewParamVar(m *MethodDef, register int, p *ParamDef, t types.Type) *Var {
	return &Var{Method: m, Register: register, Type: t, Name: p.Name, IsParam: true, Param: p}
}

// AddParamVar adds a parameter and its variable to a method without locals.
func (m *MethodDef) AddParamVar(t types.Type, name string) *Var {
	p := NewParam(m.D.Loc, t, name, nil)
	m.AddParams(p)
	v := NewParamVar(m, len(m.Params), p, t)
	m.Vars = append(m.Vars, v)
	return v
}

// IsOnceStore reports whether the field keeps the result of a once method.
func (f *FieldDef) IsOnceStore() bool { return f.IsOnce() && f.IsSynthetic() }

// HasGet reports whether the field has a getter of its own in the source.
func (f *FieldDef) HasGet() bool { return f.Get != nil && !f.Get.IsSynthetic() }

// HasSet reports whether the field has a setter of its own in the source.
func (f *FieldDef) HasSet() bool { return f.Set != nil && !f.Set.IsSynthetic() }

// Access returns an expression for the field inside its own type.
func (f *FieldDef) Access(loc Loc, useAccessor bool) *Field {
	if f.IsStatic() {
		return NewField(loc, NewStaticTarget(loc, f.ParentType), &f.Field, useAccessor)
	}
	return NewField(loc, NewThis(loc, nil), &f.Field, useAccessor)
}
