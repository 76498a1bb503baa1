package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func mimeTypeType() hostType[fanvalue.MimeType] { return hostType[fanvalue.MimeType]{"MimeType"} }

// newMimeType returns the object of a text that is one: of the common types there is one each.
func newMimeType(t *fan.Thread, s string) (Word, Word) {
	m, err := fanvalue.MimeTypeFromStr(s)
	if err != nil {
		return t.FailWith(err)
	}
	if !fanvalue.MimeIsCommon(s) {
		return mimeTypeType().make(t, m)
	}
	return t.Made(t.Runtime().Shared("MimeType "+s, func() Word {
		w, _ := mimeTypeType().make(t, m)
		return w
	}))
}

// mimeForExt returns the type of files with an extension, or null.
func mimeForExt(t *fan.Thread, ext string) (Word, Word) {
	s := fanvalue.MimeForExt(ext)
	if s == "" {
		return layout.Null, 0
	}
	return newMimeType(t, s)
}

func mimeTypeMethods() table {
	type mime = fanvalue.MimeType
	h := mimeTypeType()
	fromStr := h.fromStr(fanvalue.MimeTypeFromStr)
	return table{
		"fromStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s := text(t, a[0])
			if fanvalue.MimeIsCommon(s) {
				return newMimeType(t, s)
			}
			return fromStr(t, a)
		},
		"forExt":    func(t *fan.Thread, a fan.Args) (Word, Word) { return mimeForExt(t, text(t, a[0])) },
		"equals":    h.equals(mime.Equals),
		"hash":      h.number(mime.Hash),
		"toStr":     h.text(func(m mime) string { return m.Text }),
		"mediaType": h.text(func(m mime) string { return m.Media }),
		"subType":   h.text(func(m mime) string { return m.Sub }),
		"params": h.method(func(t *fan.Thread, m mime, _ fan.Args) (Word, Word) {
			return readonlyStrMap(t, m.Params, fan.MapNoCase)
		}),
		"parseParams": func(t *fan.Thread, a fan.Args) (Word, Word) {
			list, err := fanvalue.MimeParamsFromStr(text(t, a[0]))
			return parsed(t, list, err, a.Bool(1), func(t *fan.Thread, list []fanvalue.Param) (Word, Word) { return strMap(t, list, fan.MapNoCase) })
		},
		"isText": h.test(mime.IsText),
		"noParams": h.method(func(t *fan.Thread, m mime, a fan.Args) (Word, Word) {
			if len(m.Params) == 0 {
				return a[0], 0
			}
			return newMimeType(t, m.Media+"/"+m.Sub)
		}),
		"charset": h.method(func(t *fan.Thread, m mime, _ fan.Args) (Word, Word) {
			name, ok := m.Param("charset")
			if !ok {
				name = "utf-8"
			}
			c, err := charsetFromStr(name)
			return parsed(t, c, err, true, newCharset)
		}),
	}
}
