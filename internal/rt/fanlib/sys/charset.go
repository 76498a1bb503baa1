package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// charsetMethods are those of charsets that a stream can have: see codecs.
func charsetMethods() table {
	h := hostType[*codec]{"Charset"}
	named := func(name string) fan.Native {
		return func(t *fan.Thread, _ fan.Args) (Word, Word) { return newCharset(t, codecNamed(name)) }
	}
	return table{
		"fromStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			c, err := charsetFromStr(text(t, a[0]))
			return parsed(t, c, err, a.Bool(1), newCharset)
		},
		"defVal": named("UTF-8"), "utf8": named("UTF-8"), "utf16BE": named("UTF-16BE"), "utf16LE": named("UTF-16LE"),
		"name":   h.text(func(c *codec) string { return c.name }),
		"toStr":  h.text(func(c *codec) string { return c.name }),
		"hash":   h.number(func(c *codec) int64 { return fanvalue.StrHash(c.name) }),
		"equals": h.equals(func(x, y *codec) bool { return x.name == y.name }),
	}
}

// newCharset returns the object of a charset, of which there is one.
func newCharset(t *fan.Thread, c *codec) (Word, Word) {
	return t.Made(t.Runtime().Shared("Charset "+c.name, func() Word {
		w, _ := newHost(t, "Charset", c)
		return w
	}))
}

func charsetFromStr(name string) (*codec, error) {
	if c := codecNamed(name); c != nil {
		return c, nil
	}
	why := "java.nio.charset.UnsupportedCharsetException: "
	if !charsetName(name) {
		why = "java.nio.charset.IllegalCharsetNameException: "
	}
	return nil, &fanvalue.Error{Type: fanvalue.ParseErr, Message: "Invalid Charset: '" + name + "': " + why + name}
}

// charsetName reports whether a text may be a charset's name: letters, digits, and further on some signs.
func charsetName(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9':
		case i > 0 && (c == '-' || c == '+' || c == ':' || c == '_' || c == '.'):
		default:
			return false
		}
	}
	return s != ""
}
