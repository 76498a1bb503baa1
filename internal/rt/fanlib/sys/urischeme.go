package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func uriSchemeMethods() table {
	return table{
		"make":  nothing,
		"find":  uriSchemeFind,
		"toStr": func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, t.TypeOf(a[0]).Sig) },
	}
}

// uriSchemeFind returns the handler of a scheme: one of sys, or one of a type that an index names.
func uriSchemeFind(t *fan.Thread, a fan.Args) (Word, Word) {
	scheme := text(t, a[0])
	key := "sys.uriScheme." + scheme
	v, exc := t.Runtime().Once(key, func() (any, Word) {
		var w, exc Word
		switch scheme {
		case "fan":
			w, exc = t.Made(t.NewObject(t.Sys("FanScheme")))
		case "file":
			w, exc = t.Made(t.NewObject(t.Sys("FileScheme")))
		default:
			w, exc = t.RunFantom("UriScheme", "indexed", t.NewStr(key))
		}
		if exc == 0 && w == 0 {
			_, exc = t.Fail("UnresolvedErr", "Unknown scheme: "+scheme)
		}
		if exc != 0 {
			return nil, exc
		}
		return t.Runtime().Root(w), 0
	})
	switch {
	case exc == 0:
		return v.(Word), 0
	case a.Bool(1) || t.Stopping():
		return 0, exc
	}
	return layout.Null, 0
}
