package native

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// regLocals is the number of locals that may live in registers. A third register holds the name table.
const regLocals = 2

// frame says where in the machine stack things are, in words from its lowest address.
//
// A native function has
//
//	non-local-return buffer, return value, unwind target   each if needed
//	codeState: mp_code_state_native_t
//	stackStart: operand stack, then locals in reverse order (local 0 at the end)
//
// A generator keeps its code state, operand stack and locals in the generator object, to which a register points:
// codeState and stackStart then count from there. A viper function has at codeState only the function object and the
// old globals, if needed, and may have locals in registers.
type frame struct {
	codeState  int
	stackStart int
	nState     int // words of operand stack and locals
}

// The words ahead of the code state, and their users:
//
//	exception value     return value of the non-local-return buffer
//	handler address     slot of the first local register in the buffer: a jump restores the register from it
//	return value        the word after the buffer
//	unwind target       the word after that
//	thrown value        the word after that, in generators
func (e *Emitter) nlrSize() int     { return 2 + e.t.NLRRegs + 1 }
func (e *Emitter) slotExc() int     { return layout.NLRValue }
func (e *Emitter) slotHandler() int { return e.t.NLRLocal1 }
func (e *Emitter) slotReturn() int  { return e.nlrSize() }
func (e *Emitter) slotUnwind() int  { return e.nlrSize() + 1 }
func (e *Emitter) slotThrow() int   { return e.nlrSize() + 2 }

func (e *Emitter) slotFun() int        { return e.codeState + layout.CodeStateFun }
func (e *Emitter) slotOldGlobals() int { return e.codeState + layout.CodeStateIP }
func (e *Emitter) slotResume() int     { return e.codeState + layout.CodeStateIP }
func (e *Emitter) slotLocal(n int) int { return e.stackStart + e.nState - 1 - n }
func (e *Emitter) slotStack(i int) int { return e.stackStart + i }
func (e *Emitter) generator() bool     { return e.flags&pyop.FlagGenerator != 0 }
func (e *Emitter) globalHandler() bool {
	return e.excDepth > 0 || e.flags&(pyop.FlagGenerator|pyop.FlagRefGlobals) != 0
}
func (e *Emitter) needFun() bool {
	return e.excDepth > 0 || e.flags&(pyop.FlagRefGlobals|pyop.FlagHasConsts) != 0
}
func (e *Emitter) localsInRegs() bool    { return e.excDepth == 0 && !e.generator() }
func (e *Emitter) localInReg(n int) bool { return n < regLocals && e.localsInRegs() }

// startCodeState returns where the code state begins: after what the global handler needs.
func (e *Emitter) startCodeState() int {
	if !e.globalHandler() {
		return 0
	}
	n := e.nlrSize() + 1
	switch {
	case e.generator():
		n += 2
	case e.excDepth > 0:
		n++
	}
	return n
}
