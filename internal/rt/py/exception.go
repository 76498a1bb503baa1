package py

import (
	"errors"
	"fmt"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// Exception objects are KindError: 8: the tuple of arguments, 16: the trace, a list of pairs (see addTrace), or Null.
const (
	errorArgs  = 8
	errorTrace = 16
	errorBytes = 24
)

// newException returns an exception object; 0 where the limit is reached.
func (t *Thread) newException(ty *Type, args Word) Word {
	o := t.Alloc(layout.KindError, uint32(ty.id), errorBytes)
	if o != 0 {
		t.Heap.Store(o, errorArgs, args)
	}
	return o
}

// OSError makes the OSError that an error of the host is to a program: with its number, and for what is not granted with a text that
// names the grant.
func (t *Thread) OSError(err error) (exc Word) {
	number := host.ErrnoOf(err)
	t.rt.errno = number
	words := []Word{layout.SmallInt(int64(number))}
	var denied *host.Denied
	if errors.As(err, &denied) {
		text := t.NewStr(denied.Error())
		if text == 0 {
			return t.memoryError()
		}
		words = append(words, text)
	}
	args := t.NewTuple(words...)
	if args == 0 {
		return t.memoryError()
	}
	if exc = t.newException(t.rt.types[OSError], args); exc == 0 {
		return t.memoryError()
	}
	return exc
}

// LastErrno returns the number of the last error that OSError made.
func (rt *Runtime) LastErrno() host.Errno { return rt.errno }

// SetLastErrno sets what LastErrno returns.
func (rt *Runtime) SetLastErrno(number host.Errno) { rt.errno = number }

// FailOS is OSError as the two results of a function in Go.
func (t *Thread) FailOS(err error) (Word, Word) { return 0, t.OSError(err) }

// IsException reports whether a value is an exception.
func (t *Thread) IsException(w Word) bool {
	return t.Heap.KindOf(t.Inner(w)) == layout.KindError
}

// ExceptionArgs returns the arguments of an exception: a view.
func (t *Thread) ExceptionArgs(exc Word) []Word {
	return t.TupleItems(t.Heap.Load(t.Inner(exc), errorArgs))
}

// IsA reports whether a value's type is a fixed type or derives from it.
func (t *Thread) IsA(w Word, id TypeID) bool {
	return t.TypeOf(w).IsSubtype(t.rt.types[id])
}

// TraceEntry is one frame that an exception passed.
type TraceEntry struct {
	File, Name string
	Line       int
}

// maxTrace bounds the trace of one exception: recursion that ends with one may be deep.
const maxTrace = 2 * 64

// addTrace records that an exception passed a frame, as the code and a unit of it in a list.
func (t *Thread) addTrace(exc Word, code Word, unit int) {
	t.addTraceEntry(exc, code, layout.SmallInt(int64(unit)))
}

// addTraceLine records that an exception comes from a line of source text, as a tuple of the file's name and the function's, and the line.
func (t *Thread) addTraceLine(exc Word, file string, line int, function string) {
	name, in := t.NewStr(file), t.NewStr(function)
	if where := t.NewTuple(name, in); name != 0 && in != 0 && where != 0 {
		t.addTraceEntry(exc, where, layout.SmallInt(int64(line)))
	}
}

func (t *Thread) addTraceEntry(exc, where, at Word) {
	t.Unlocked(func() Word {
		t.growTrace(exc, where, at)
		return 0
	})
}

func (t *Thread) growTrace(exc, where, at Word) {
	exc = t.Inner(exc)
	if t.Heap.KindOf(exc) != layout.KindError || exc == t.memoryError() {
		return
	}
	trace := t.Heap.Load(exc, errorTrace)
	if trace == layout.Null {
		if trace = t.NewList(); trace == 0 {
			return
		}
		t.Heap.Store(exc, errorTrace, trace)
	}
	n := len(t.ListItems(trace))
	if n >= maxTrace || !t.ListGrow(trace, n+2) {
		return
	}
	items := t.ListItems(trace)
	items[n], items[n+1] = where, at
}

// Trace returns the frames that an exception passed, the outermost first. Code without lines counts as line 1, as in the reference.
func (t *Thread) Trace(exc Word) []TraceEntry {
	o := t.Inner(exc)
	if t.Heap.KindOf(o) != layout.KindError || t.Heap.Load(o, errorTrace) == layout.Null {
		return nil
	}
	items := t.ListItems(t.Heap.Load(o, errorTrace))
	var list []TraceEntry
	for i := len(items) - 2; i >= 0; i -= 2 {
		where, at := items[i], int(items[i+1].Int())
		if t.Heap.KindOf(where) == layout.KindTuple {
			names := t.TupleItems(where)
			list = append(list, TraceEntry{string(t.Heap.Text(names[0])), string(t.Heap.Text(names[1])), at})
			continue
		}
		if code := t.CodeOf(where); code.Name != "" { // the constructor of instances has no name
			list = append(list, TraceEntry{code.File, code.Name, max(1, code.LineOf(at))})
		}
	}
	return list
}

// clearTrace forgets where an exception was.
func (t *Thread) clearTrace(exc Word) {
	if o := t.Inner(exc); t.Heap.KindOf(o) == layout.KindError && o != t.memoryError() {
		t.Heap.Store(o, errorTrace, layout.Null)
	}
}

// Warn tells the user of something that a program had better not do.
func (t *Thread) Warn(text string) {
	t.rt.stdout.Flush()
	fmt.Fprintf(writerOf(t.rt.host.Stderr), "Warning: %s\n", text)
}

// MakeException makes of what raise is given an exception to throw: an instance, or a class, which is called.
func (t *Thread) MakeException(w Word) (exc Word) {
	if ty := t.TypeOfClass(w); ty != nil && ty.IsSubtype(t.rt.types[BaseException]) {
		value, exc := t.Call(w)
		if exc != 0 {
			return exc
		}
		w = value
	}
	if !t.IsException(w) {
		return t.Error(TypeError, "exceptions must derive from BaseException")
	}
	return w
}

// matches reports whether an exception is of a class or of one of a tuple of classes, as except asks.
func (t *Thread) matches(exc, classes Word) (Word, Word) {
	list := []Word{classes}
	if t.Heap.KindOf(classes) == layout.KindTuple {
		list = t.TupleItems(classes)
	}
	for _, c := range list {
		ty := t.TypeOfClass(c)
		if ty == nil || ty.native == nil || !ty.native.id.isException() {
			return t.Fail(TypeError, "unsupported types for : '%s', '%s'", t.TypeOf(exc).name, t.TypeOf(c).name)
		}
		if t.TypeOf(exc).IsSubtype(ty) {
			return layout.True, 0
		}
	}
	return layout.False, 0
}

// Handled returns the exception that the innermost except block that runs is about, or on whose way a finally part or an __exit__ runs; Null
// where none runs.
func (t *Thread) Handled() (exc Word) {
	t.Frames(func(code *machine.Code, frame machine.Frame, unit int) bool {
		info, ok := code.Data.(*FuncInfo)
		if !ok {
			return true
		}
		for _, c := range info.Catches {
			if c.Start <= unit && unit < c.End {
				if w := t.Get(frame + machine.Slot(c.Register)); t.IsException(w) {
					exc = w
					return false
				}
			}
		}
		return true
	})
	return exc
}
