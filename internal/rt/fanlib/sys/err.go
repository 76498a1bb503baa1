package sys

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

func errMethods() table {
	return table{
		"make":       func(t *fan.Thread, a fan.Args) (Word, Word) { t.SetErr(a[0], a[1], a[2]); return 0, 0 },
		"msg":        func(t *fan.Thread, a fan.Args) (Word, Word) { return t.ErrMsg(a[0]), 0 },
		"trace":      errTrace,
		"traceToStr": func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, t.TraceText(a[0])) },
		"cause":      func(t *fan.Thread, a fan.Args) (Word, Word) { return t.ErrCause(a[0]), 0 },
		"toStr":      func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, t.ErrText(a[0])) },
	}
}

// errTrace writes the trace to a stream, each line indented by the option indent, of at most maxDepth frames.
func errTrace(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return nullPointer(t)
	}
	indent, depth := int64(0), int64(fan.TraceDepth)
	for name, to := range map[string]*int64{"indent": &indent, "maxDepth": &depth} {
		if a[2] == 0 {
			break
		}
		w, exc := mapGet(t, a[2], t.NewStr(name), 0)
		if exc != 0 {
			return 0, exc
		}
		if n, ok := t.IntOf(w); ok {
			*to = n
		}
	}
	s := t.TraceTo(a[0], depth)
	if indent = min(indent, 1000); indent > 0 {
		before := strings.Repeat(" ", int(indent))
		s = before + strings.ReplaceAll(strings.TrimSuffix(s, "\n"), "\n", "\n"+before) + "\n"
	}
	out := openOut(t, a[1])
	if exc := putText(t, out, s); exc != 0 {
		return 0, exc
	}
	_, exc := t.Invoke(t.TypeOf(a[1]).FindMethod("flush", 0), a[1])
	return a[0], exc
}

// errTypes are the types of sys that are an Err and no more.
var errTypes = [...]string{
	"ArgErr", "CancelledErr", "CastErr", "ConstErr", "FieldNotSetErr", "IOErr", "IndexErr", "InterruptedErr", "NameErr", "NotImmutableErr", "NullErr", "ParseErr",
	"ReadonlyErr", "TestErr", "TimeoutErr", "UnknownFacetErr", "UnknownKeyErr", "UnknownPodErr", "UnknownServiceErr", "UnknownSlotErr", "UnknownTypeErr",
	"UnresolvedErr", "UnsupportedErr",
}
