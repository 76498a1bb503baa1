package native

import (
	"fmt"
	"github.com/tandem-lang/tandem/internal/back/native/machine"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Code is one function as machine code.
type Code struct {
	Bytes    []byte
	Viper    bool
	Prelude  int   // native: offset of the prelude in Bytes, modulo 1<<16 as the reference has it
	Children []int // indexes into Func.Children in the order of the child table
	Side     *Side // if asked for
}

// Emitter emits the functions of one module for one target. Functions must come in the order of Module.Funcs.
type Emitter struct {
	t        *machine.Machine
	style    machine.Style
	a        machine.Asm
	b        *asm.Buffer
	mod      *pyop.Module
	tab      *pylink.Tables
	wantSide bool

	frame
	f        *pyop.Func
	viper    bool
	flags    pyop.Flags
	excDepth int
	opIndex  int
	side     *Side

	// the simulated stack
	stack []value
	size  int
	track tracking
	under bool // an operation popped more than there was

	localTypes []vtype
	savedType  vtype // type of the value that a conditional jump leaves for its target
	exc        []block

	labels    asm.Label // next label of our own
	exitLabel asm.Label

	printed    []asm.Label       // where labels are printed: their numbers, of the labels of the operations
	printedOwn map[int]asm.Label // and of those that operations have themselves, by operation

	// left by one pass for the next
	maxStack    int
	startOffset int // of a generator's first entry
	preludeSlot int // number of children
	prelude     int // offset of the prelude

	strConsts  []int32        // by name: index of its object plus 1
	fixedNames map[string]int // indexes of names that are not looked up in the source
	info, head []byte         // prelude

	children []int
	err      *machine.Refusal
	aborted  bool

	notes   *pyop.Native
	adjusts []pyop.Adjust // of the notes, those still to come

	// after an error: the next item of the notes, and the operations left out last
	item             int
	skipFrom, skipTo int
}

// New returns an emitter for a module. With side, Code.Side is filled.
func New(t *machine.Machine, opts machine.Options, mod *pyop.Module, tab *pylink.Tables, side bool) *Emitter {
	if opts.HelperName == nil {
		opts.HelperName = layout.HelperName
	}
	a := t.New(opts)
	return &Emitter{t: t, style: opts.Style, a: a, b: a.Buf(), mod: mod, tab: tab, wantSide: side}
}

// Func emits one function. The error is an *machine.Refusal.
func (e *Emitter) Func(f *pyop.Func) (*Code, error) {
	e.f, e.viper, e.flags = f, f.Emit == pyop.EmitViper, f.Flags&^pyop.FlagHasConsts
	e.excDepth = f.MaxBlocks
	if e.notes = f.Native; e.notes == nil {
		e.notes = &pyop.Native{}
	}
	e.maxStack = 0
	e.b.ResetLabels()
	e.b.ClearErr()
	if n, ok := e.a.(interface{ Name(function string) }); ok {
		n.Name(e.qualifiedName(f))
		e.numberLabels(f)
	}
	for _, p := range [...]asm.Pass{asm.PassMeasure, asm.PassSize, asm.PassEmit} {
		if err := e.pass(p); err != nil {
			return nil, err
		}
	}
	c := &Code{Bytes: append([]byte(nil), e.b.Code()...), Viper: e.viper, Prelude: e.prelude & 0xffff, Side: e.side}
	c.Children = append([]int(nil), e.children...)
	return c, nil
}

// pass writes the function once.
func (e *Emitter) pass(p asm.Pass) error {
	e.start(p)
	e.enter()
	for i := 0; i < len(e.f.Instrs); i++ {
		if e.err != nil {
			if i = e.afterError(i); i == len(e.f.Instrs) {
				break
			}
			e.passOver(i)
		}
		e.adjustBefore(i)
		in := &e.f.Instrs[i]
		handler := handlers[in.Op]
		if in.Op == pyop.LoadNone {
			if joined, n := e.joined(i); joined != nil { // the last of n operations stands for all
				handler, i = joined, i+n-1
				in = &e.f.Instrs[i]
			}
		}
		e.opIndex = i
		if e.side != nil {
			e.side.begin(e.b.Pos(), i)
		}
		handler(e, in)
		if e.aborted {
			return e.err
		}
	}
	e.adjustBefore(len(e.f.Instrs))
	if e.err != nil {
		e.afterError(len(e.f.Instrs))
	}
	if e.side != nil {
		e.side.begin(e.b.Pos(), len(e.f.Instrs))
	}
	e.leave()
	e.a.EndPass()
	if e.side != nil {
		e.side.end(e.b.Pos())
	}
	return e.check()
}

// adjustBefore counts the values that are on the stack from operation i on without being put there.
func (e *Emitter) adjustBefore(i int) {
	for len(e.adjusts) > 0 && int(e.adjusts[0].At) <= i {
		e.adjust(int(e.adjusts[0].By))
		e.adjusts = e.adjusts[1:]
	}
}

// passOver leaves out what is counted before operation i but not right before it.
func (e *Emitter) passOver(i int) {
	for len(e.adjusts) > 0 && int(e.adjusts[0].At) < i {
		e.adjusts = e.adjusts[1:]
	}
}

// start resets what does not live longer than a pass.
func (e *Emitter) start(p asm.Pass) {
	e.b.StartPass(p)
	e.size, e.under = 0, false
	e.exc = e.exc[:0]
	e.children = e.children[:0]
	e.labels = entryLabels + asm.Label(e.f.NumLabels)
	e.err, e.aborted = nil, false
	e.adjusts = e.notes.Adjusts
	e.side = nil
	if e.wantSide && p == asm.PassEmit {
		e.side = newSide(e.f)
	}
	e.stack = e.stack[:0]
	e.track.reset()
	e.startTypes()
}

// startTypes gives parameters their types; other locals of viper functions have none before their first assignment.
func (e *Emitter) startTypes() {
	n := e.f.NumPos + e.f.NumKwOnly
	for _, flag := range [...]pyop.Flags{pyop.FlagVarArgs, pyop.FlagVarKeywords} {
		if e.flags&flag != 0 {
			n++
		}
	}
	e.localTypes = e.localTypes[:0]
	for i := range max(e.f.NumLocals, n) {
		t := tObj
		if e.viper && i >= n {
			t = tUnbound
		}
		e.localTypes = append(e.localTypes, t)
	}
	for i := range e.f.Locals {
		if l := &e.f.Locals[i]; e.viper && l.Param {
			*e.localType(int(l.Slot)) = vtype(l.Viper)
		}
	}
}

// localType returns the type of the local in a slot.
func (e *Emitter) localType(slot int) *vtype {
	for slot >= len(e.localTypes) {
		e.localTypes = append(e.localTypes, tUnbound)
	}
	if slot < 0 {
		e.under = true
		slot = 0
		if len(e.localTypes) == 0 {
			e.localTypes = append(e.localTypes, tUnbound)
		}
	}
	return &e.localTypes[slot]
}

// check returns the error of a pass.
func (e *Emitter) check() error {
	switch {
	case e.err != nil:
		return e.err
	case e.b.Err() != nil:
		return asError(e.b.Err())
	case e.under || e.size != 0 || len(e.exc) != 0:
		return &machine.Refusal{Kind: "RuntimeError", Msg: fmt.Sprintf("native: unbalanced operations in %s: %d values, %d blocks", e.mod.Name(e.f.Name), e.size, len(e.exc)), Line: e.line()}
	}
	return nil
}

func asError(err error) *machine.Refusal {
	if a, ok := err.(*machine.Refusal); ok {
		return a
	}
	return &machine.Refusal{Kind: "RuntimeError", Msg: err.Error()}
}

// typeError reports a viper type error at the operation under way. Emission goes on, see afterError: the last message
// counts, and the line of the item around the first error.
func (e *Emitter) typeError(format string, args ...any) {
	msg := fmt.Sprintf(format, args...)
	if e.err == nil {
		e.err = &machine.Refusal{Kind: "ViperTypeError"}
		e.item, e.skipFrom, e.skipTo = 0, 0, 0
		for e.item < len(e.notes.Items) && int(e.notes.Items[e.item].End) <= e.opIndex {
			e.item++
		}
	}
	e.err.Msg = msg
}

// afterError returns the operation that the reference comes to after an error when i is next. Where an item ends it leaves
// out the rest of the item's sequence.
func (e *Emitter) afterError(i int) int {
	for e.item < len(e.notes.Items) {
		it := &e.notes.Items[e.item]
		if int(it.End) > i {
			break
		}
		e.item++
		if int(it.End) < i || e.skipFrom <= int(it.Start) && int(it.Start) < e.skipTo {
			continue
		}
		if e.err.Line == 0 {
			e.err.Line = int(it.Line)
		}
		e.skipFrom, e.skipTo = int(it.End), int(it.Next)
		i = e.skipTo
	}
	return i
}

// notImplemented ends the emission at once; the reference reports no line.
func (e *Emitter) notImplemented(msg string) {
	if !e.aborted {
		e.err = &machine.Refusal{Kind: "NotImplementedError", Msg: msg}
		e.aborted = true
	}
}

// line returns the source line of the operation under way, 0 if unknown.
func (e *Emitter) line() int {
	if e.opIndex >= len(e.f.Instrs) || e.mod.File == nil {
		return 0
	}
	return e.mod.File.LineOf(e.f.Instrs[e.opIndex].Pos)
}

// qualifiedName returns the names of a function and those around it, with dots between.
func (e *Emitter) qualifiedName(f *pyop.Func) string {
	name := e.mod.Name(f.Name)
	for f = f.Parent; f != nil && f.Kind != pyop.KindModule; f = f.Parent {
		name = e.mod.Name(f.Name) + "." + name
	}
	return name
}
