package fan

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
)

// RunMain calls the main method of a type, static or of a new object, with the arguments if it takes any. The result is the exit code: an Int
// that it returns, as a process has it.
func (t *Thread) RunMain(typ *Type, m *Method, args []string) (code int, exc Word) {
	t.rt.mu.Lock()
	t.rt.began = m
	t.rt.mu.Unlock()
	mark := t.Kept()
	defer t.Release(mark)
	result, exc := t.callMain(typ, m, args)
	t.rt.mu.Lock()
	exit := t.rt.exit
	t.rt.mu.Unlock()
	if exit != nil {
		return *exit & 255, 0
	}
	if result != 0 {
		n, _ := t.IntOf(result)
		code = int(uint8(n))
	}
	return code, exc
}

func (t *Thread) callMain(typ *Type, m *Method, args []string) (result, exc Word) {
	var words []Word
	if !m.isStatic() {
		self, exc := t.New(typ)
		if exc != 0 {
			return 0, exc
		}
		words = append(words, t.Keep(self))
	}
	if m.argCount() > 0 {
		list := make([]Word, len(args))
		for i, s := range args {
			list[i] = t.NewStr(s)
		}
		w, exc := t.NewList(t.rt.core.str, list...)
		if exc != 0 {
			return 0, exc
		}
		words = append(words, w)
	}
	return t.CallTagged(m, words)
}

// Exit makes the program end with an exit code: the exception passes all handlers.
func (t *Thread) Exit(code int) (exc Word) {
	t.rt.mu.Lock()
	t.rt.exit = &code
	t.rt.mu.Unlock()
	t.rt.Cancel()
	return t.LimitError()
}

// Exited reports whether the program ended itself by Exit.
func (rt *Runtime) Exited() bool {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	return rt.exit != nil
}

// ExitCode returns the exit code that Exit was given; 0 ahead of that.
func (rt *Runtime) ExitCode() int {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	if rt.exit == nil {
		return 0
	}
	return *rt.exit & 255
}

// New makes an object with the constructor make, which takes no arguments.
func (t *Thread) New(typ *Type) (Word, Word) {
	m := typ.Methods[key("make", 0)]
	if m == nil || typ.Flags.Has(fcode.Abstract) {
		return t.Fail("Err", "No public constructor: "+typ.Sig)
	}
	if m.isStatic() {
		return t.Run(m)
	}
	o := t.NewObject(typ)
	if o == 0 {
		return 0, t.rt.noMemory()
	}
	mark := t.Kept()
	defer t.Release(mark)
	return t.Run(m, t.Keep(o))
}

// TraceDepth is how many frames of an exception are shown where no option says otherwise.
const TraceDepth = 25

// TraceText returns what Err.trace writes.
func (t *Thread) TraceText(e Word) string { return t.TraceTo(e, TraceDepth) }

// TraceTo is TraceText with at most so many frames.
func (t *Thread) TraceTo(e Word, depth int64) string {
	var sb strings.Builder
	t.writeTrace(&sb, e, "", depth)
	return sb.String()
}

func (t *Thread) writeTrace(sb *strings.Builder, e Word, indent string, depth int64) {
	if len(indent) > maxIndent {
		sb.WriteString(indent + "WARN: Cyclic trace\n")
		return
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(e)
	text, exc := t.Str(e) // which the program may override
	if exc != 0 {
		text = t.ErrText(e)
	}
	sb.WriteString(indent + strings.NewReplacer("\n", "\n"+indent, "\r", "\n"+indent).Replace(text) + "\n")
	frames := t.ErrTrace(e)
	for len(frames) > 0 && frames[0].makesErr() {
		frames = frames[1:]
	}
	shown := int64(0)
	for i, f := range frames {
		if shown >= max(depth, 0) {
			fmt.Fprintf(sb, "%s  %d More...\n", indent, len(frames)-i)
			break
		}
		if line, ok := f.text(); ok {
			sb.WriteString(indent + "  " + line + "\n")
			shown++
		}
	}
	if cause := t.ErrCause(e); cause != 0 {
		sb.WriteString(indent + "Cause:\n")
		t.writeTrace(sb, cause, indent+"  ", depth)
	}
}

// maxIndent is how far causes of causes are indented.
const maxIndent = 10

// makesErr reports whether a frame is of what made the exception itself.
func (f Frame) makesErr() bool {
	return strings.HasSuffix(f.Method.Parent.Name, "Err") && (f.Method.Name == "make" || f.Method.Name == "rebase")
}

// text returns the line of a trace for a frame: that of a closure as of the method that it is in. What only calls a closure has none.
func (f Frame) text() (line string, ok bool) {
	typ, slot := f.Method.Parent, f.Method.Name
	name := typ.Name
	if outer, rest, inner := strings.Cut(name, "$"); inner {
		if in, _, closure := strings.Cut(rest, "$"); closure && in != "" {
			switch {
			case strings.HasPrefix(slot, "call"):
				return "", false
			case strings.HasPrefix(slot, "doCall"):
				name, slot = outer, in
			}
		}
	}
	file := typ.sourceFile()
	if file == "" {
		file = "Unknown"
	}
	if f.Line > 0 {
		file += ":" + strconv.Itoa(f.Line)
	}
	return typ.Pod.Name + "::" + name + "." + slot + " (" + file + ")", true
}
