package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// locale is a Locale: "en", "en-US".
type locale string

func newLocale(t *fan.Thread, l locale) (Word, Word) { return newHost(t, "Locale", l) }

func localeOf(t *fan.Thread, w Word) (locale, Word) { return hostOf[locale](t, w, "Locale") }

// defaultLocale is what a runtime begins with.
const defaultLocale = "en"

func localeStatics() statics {
	return statics{
		"sys::Locale": func(t *fan.Thread) (map[string]Word, Word) {
			en, exc := newLocale(t, "en")
			return map[string]Word{"en": en}, exc
		},
	}
}

// parseLocale parses a language of two small letters, with or without a country of two capital ones.
func parseLocale(s string) (locale, error) {
	switch {
	case len(s) == 2 && fanvalue.StrIsLower(s):
	case len(s) == 5 && fanvalue.StrIsLower(s[:2]) && s[2] == '-' && fanvalue.StrIsUpper(s[3:]):
	default:
		return "", &fanvalue.Error{Type: fanvalue.ParseErr, Message: "Invalid Locale: '" + s + "'"}
	}
	return locale(s), nil
}

func localeMethods() table {
	return table{
		"fromStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, err := parseLocale(text(t, a[0]))
			return parsed(t, l, err, a.Bool(1), newLocale)
		},
		"cur": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			if t.Locale == "" {
				return newLocale(t, defaultLocale)
			}
			return newLocale(t, locale(t.Locale))
		},
		"setCur": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := localeOf(t, a[0])
			if exc == 0 {
				t.Locale = string(l)
			}
			return 0, exc
		},
		"use": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := localeOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			old := t.Locale
			t.Locale = string(l)
			_, exc = t.CallFunc(a[1], a[0])
			t.Locale = old
			return a[0], exc
		},
		"lang": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := localeOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return newStr(t, string(l[:2]))
		},
		"country": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := localeOf(t, a[0])
			if exc != 0 || len(l) == 2 {
				return layout.Null, exc
			}
			return newStr(t, string(l[3:]))
		},
		"toStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := localeOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return newStr(t, string(l))
		},
		"hash": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := localeOf(t, a[0])
			return fan.Int(fanvalue.StrHash(string(l))), exc
		},
		"equals": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := localeOf(t, a[0])
			m, ok := t.HostOf(a[1]).(locale)
			return fan.Bool(ok && l == m), exc
		},
	}
}
