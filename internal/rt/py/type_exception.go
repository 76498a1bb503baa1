package py

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// maxEmergencyArgs is how many arguments an exception keeps that is made while the heap is locked: MicroPython has 256 bytes for those.
const maxEmergencyArgs = 24

func newExceptionValue(t *Thread, ty *Type, a Args) (Word, Word) {
	if exc := t.checkArgs(&Def{Max: -1}, a); exc != 0 {
		return 0, exc
	}
	if t.Locked() && len(a.Words) > maxEmergencyArgs {
		a.Words = nil
	}
	return t.Made(t.Unlocked(func() Word {
		args := t.NewTuple(a.Words...)
		if args == 0 {
			return 0
		}
		return t.newException(ty, args)
	}))
}

func exceptionAttr(t *Thread, w, name, value Word) (Word, Word) {
	if value != layout.Undefined {
		if value == layout.None && string(t.Heap.Text(name)) == "__traceback__" {
			t.clearTrace(w)
			return layout.None, 0
		}
		return layout.Undefined, 0
	}
	args := t.Heap.Load(w, errorArgs)
	items := t.TupleItems(args)
	switch name {
	case nameArgs:
		return args, 0
	case nameErrno, nameValue:
		if len(items) == 0 {
			return layout.None, 0
		}
		return items[0], 0
	}
	return layout.Undefined, 0
}

func printException(t *Thread, w Word, p *Printer, repr bool) (exc Word) {
	if repr {
		return t.printExceptionAs(p, t.TypeOf(w).name, w)
	}
	args := t.Heap.Load(w, errorArgs)
	items := t.TupleItems(args)
	if done, exc := t.printErrno(w, p, items); done {
		return exc
	}
	switch len(items) {
	case 0:
		return 0
	case 1:
		return t.Print(p, items[0], false)
	}
	return t.Print(p, args, true)
}

// printExceptionAs shows what repr shows of an exception of a class.
func (t *Thread) printExceptionAs(p *Printer, name string, w Word) (exc Word) {
	p.Text(name)
	args := t.Heap.Load(w, errorArgs)
	if len(t.TupleItems(args)) == 0 {
		p.Text("()")
		return 0
	}
	return t.Print(p, args, true)
}

// printErrno shows what str shows of an OSError whose number has a name; done is false for other exceptions.
func (t *Thread) printErrno(w Word, p *Printer, items []Word) (done bool, exc Word) {
	if n := len(items); n < 1 || n > 2 || t.TypeOf(w).id != OSError || !items[0].IsSmallInt() {
		return false, 0
	}
	number := items[0].Int()
	name := host.Errno(number).Name()
	if name == "" {
		return false, 0
	}
	p.Text("[Errno " + strconv.FormatInt(number, 10) + "] " + name)
	if len(items) == 1 {
		return true, 0
	}
	p.Text(": ")
	return true, t.Print(p, items[1], false)
}
