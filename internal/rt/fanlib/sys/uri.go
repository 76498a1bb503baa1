package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func uriType() hostType[*fanvalue.Uri] { return hostType[*fanvalue.Uri]{"Uri"} }

func uriStatics() statics {
	return statics{
		"sys::Uri": func(t *fan.Thread) (map[string]Word, Word) {
			u, _ := fanvalue.UriFromStr("")
			empty, exc := uriType().make(t, u)
			return map[string]Word{"defVal": empty, "sectionPath": fan.Int(1), "sectionQuery": fan.Int(2), "sectionFrag": fan.Int(3)}, exc
		},
	}
}

func uriMethods() table {
	type uri = *fanvalue.Uri
	h := uriType()
	// token is a static method of a text and a section.
	token := func(f func(s string, section int64) (string, error)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, err := f(text(t, a[0]), a.Int(1))
			return limited(t, s, err)
		}
	}
	// other is a method that returns a Uri, or null.
	other := func(f func(u uri, t *fan.Thread, a fan.Args) (uri, error)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			u, exc := h.of(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			switch v, err := f(u, t, a); {
			case err != nil:
				return t.FailWith(err)
			case v == nil:
				return layout.Null, 0
			case v == u:
				return a[0], 0
			default:
				return h.make(t, v)
			}
		}
	}
	plain := func(f func(u uri) uri) fan.Native {
		return other(func(u uri, _ *fan.Thread, _ fan.Args) (uri, error) { return f(u), nil })
	}
	slice := func(abs bool) fan.Native {
		return other(func(u uri, t *fan.Thread, a fan.Args) (uri, error) { return u.Slice(rangeOf(t, a[1]), abs) })
	}
	// with is a method of two Uris.
	with := func(f func(u, v uri) uri) fan.Native {
		return h.method(func(t *fan.Thread, u uri, a fan.Args) (Word, Word) {
			v, exc := h.of(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			switch r := f(u, v); r {
			case u:
				return a[0], 0
			case v:
				return a[1], 0
			default:
				return h.make(t, r)
			}
		})
	}
	return table{
		"fromStr": h.fromStr(fanvalue.UriFromStr),
		"decode":  h.fromStr(fanvalue.UriDecode),
		"decodeQuery": func(t *fan.Thread, a fan.Args) (Word, Word) {
			list, err := fanvalue.UriDecodeQuery(text(t, a[0]))
			if err != nil {
				return t.FailWith(err)
			}
			return strMap(t, list, 0)
		},
		"encodeQuery": func(t *fan.Thread, a fan.Args) (Word, Word) {
			list, exc := strParams(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return limited(t, fanvalue.UriEncodeQuery(list), nil)
		},
		"query":     h.method(func(t *fan.Thread, u uri, _ fan.Args) (Word, Word) { return frozenStrMap(t, u.Query, 0) }),
		"plusQuery": h.method(uriPlusQuery),
		"isName":    strTest(fanvalue.UriIsName),
		"checkName": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if s := text(t, a[0]); !fanvalue.UriIsName(s) {
				return t.Fail("NameErr", s)
			}
			return 0, 0
		},
		"escapeToken": token(fanvalue.UriEscapeToken), "encodeToken": token(fanvalue.UriEncodeToken), "decodeToken": token(fanvalue.UriDecodeToken),
		"unescapeToken": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, err := fanvalue.UriUnescapeToken(text(t, a[0]))
			return limited(t, s, err)
		},
		"equals":   h.equals(func(x, y uri) bool { return x.String() == y.String() }),
		"hash":     h.number(func(u uri) int64 { return fanvalue.StrHash(u.String()) }),
		"toStr":    h.text(uri.String),
		"toLocale": h.text(uri.String),
		"toCode":   h.text(uri.Code),
		"encode":   h.text(uri.Encode),
		"isAbs":    h.test(func(u uri) bool { return u.Scheme.OK }),
		"isRel":    h.test(func(u uri) bool { return !u.Scheme.OK }),
		"isDir":    h.test(uri.IsDir),
		"origin":   h.part(uri.Origin),
		"auth":     h.part(uri.Auth),
		"scheme":   h.part(func(u uri) fanvalue.Part { return u.Scheme }),
		"host":     h.part(func(u uri) fanvalue.Part { return u.Host }),
		"userInfo": h.part(func(u uri) fanvalue.Part { return u.UserInfo }),
		"queryStr": h.part(func(u uri) fanvalue.Part { return u.QueryStr }),
		"frag":     h.part(func(u uri) fanvalue.Part { return u.Frag }),
		"ext":      h.part(uri.Ext),
		"port":     h.method(func(t *fan.Thread, u uri, _ fan.Args) (Word, Word) { return boxed(t, u.Port.Number, u.Port.OK) }),
		"path": h.method(func(t *fan.Thread, u uri, _ fan.Args) (Word, Word) {
			list, exc := newStrs(t, u.Path)
			return frozen(t, list, exc)
		}),
		"pathStr":    h.text(func(u uri) string { return u.PathStr }),
		"isPathAbs":  h.test(uri.IsPathAbs),
		"isPathRel":  h.test(func(u uri) bool { return !u.IsPathAbs() }),
		"isPathOnly": h.test(uri.IsPathOnly),
		"name":       h.text(uri.Name),
		"basename":   h.text(uri.Basename),
		"mimeType": h.method(func(t *fan.Thread, u uri, _ fan.Args) (Word, Word) {
			if u.IsDir() {
				return newMimeType(t, "application/x-directory")
			}
			return mimeForExt(t, u.Ext().Text)
		}),
		"parent":            plain(uri.Parent),
		"pathOnly":          plain(uri.PathOnly),
		"plusSlash":         plain(uri.PlusSlash),
		"relToAuth":         plain(uri.RelToAuth),
		"getRange":          slice(false),
		"getRangeToPathAbs": slice(true),
		"plus":              with(uri.Plus),
		"relTo":             with(uri.RelTo),
		"plusName": other(func(u uri, t *fan.Thread, a fan.Args) (uri, error) {
			return u.PlusName(text(t, a[1]), a.Bool(2)), nil
		}),
	}
}
