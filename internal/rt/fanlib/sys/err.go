package sys

import "github.com/tandem-lang/tandem/internal/rt/fan"

func errMethods() table {
	return table{
		"make":       func(t *fan.Thread, a fan.Args) (Word, Word) { t.SetErr(a[0], a[1], a[2]); return 0, 0 },
		"msg":        func(t *fan.Thread, a fan.Args) (Word, Word) { return t.ErrMsg(a[0]), 0 },
		"traceToStr": func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, t.TraceText(a[0])) },
		"cause":      func(t *fan.Thread, a fan.Args) (Word, Word) { return t.ErrCause(a[0]), 0 },
		"toStr":      func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, t.ErrText(a[0])) },
	}
}

// errTypes are the types of sys that are an Err and no more.
var errTypes = [...]string{
	"ArgErr", "CancelledErr", "CastErr", "ConstErr", "FieldNotSetErr", "IOErr", "IndexErr", "InterruptedErr", "NameErr", "NotImmutableErr", "NullErr", "ParseErr",
	"ReadonlyErr", "TestErr", "TimeoutErr", "UnknownFacetErr", "UnknownKeyErr", "UnknownPodErr", "UnknownServiceErr", "UnknownSlotErr", "UnknownTypeErr",
	"UnresolvedErr", "UnsupportedErr",
}
