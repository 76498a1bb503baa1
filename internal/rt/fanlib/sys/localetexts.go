package sys

import (
	"path/filepath"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// texts returns the texts of a thread's locale.
func texts(t *fan.Thread) (*fanvalue.Locale, Word) {
	if t.Locale == "" {
		return textsOf(t, defaultLocale)
	}
	return textsOf(t, locale(t.Locale))
}

// textsIn returns the texts of the locale that an argument is.
func textsIn(t *fan.Thread, w Word) (*fanvalue.Locale, Word) {
	l, exc := localeOf(t, w)
	if exc != 0 {
		return nil, exc
	}
	return textsOf(t, l)
}

// textsOf returns the texts of a locale: what Env.locale says of the pod sys, asked for once.
func textsOf(t *fan.Thread, l locale) (*fanvalue.Locale, Word) {
	v, exc := t.Runtime().Once("sys.locale."+string(l), func() (any, Word) {
		if l == defaultLocale && !hasLocaleFile(t) {
			return fanvalue.English(), 0
		}
		return readTexts(t, l)
	})
	if exc != 0 {
		return nil, exc
	}
	return v.(*fanvalue.Locale), 0
}

// hasLocaleFile reports whether a folder of the path has texts instead of the English ones.
func hasLocaleFile(t *fan.Thread) bool {
	for _, dir := range t.Runtime().Around().Path {
		if _, err := statFile(t, filepath.Join(dir, "etc", "sys", "locale", defaultLocale+".props")); err == nil {
			return true
		}
	}
	return false
}

func readTexts(t *fan.Thread, l locale) (*fanvalue.Locale, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	keys := fanvalue.LocaleKeys()
	names, exc := newStrs(t, keys)
	if exc != 0 {
		return nil, exc
	}
	t.Keep(names)
	self, exc := newLocale(t, l)
	if exc != 0 {
		return nil, exc
	}
	list, exc := t.RunFantom("Locale", "texts", names, t.Keep(self))
	if exc != 0 {
		return nil, exc
	}
	own := map[string]string{}
	for i, w := range items(t, list) {
		if s, ok := t.TextOf(w); ok {
			own[keys[i]] = s
		}
	}
	return fanvalue.NewLocale(string(l), own), 0
}

// localeText is a method of a Str that returns one by the thread's locale.
func localeText(f func(l *fanvalue.Locale, s string) string) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		l, exc := texts(t)
		if exc != 0 {
			return 0, exc
		}
		s := text(t, a[0])
		if exc := t.Check(int64(len(s))); exc != 0 {
			return 0, exc
		}
		return ownOr(t, a[0], f(l, s), nil)
	}
}

// localeInt is a method of an Int that returns one by the thread's locale.
func localeInt(f func(l *fanvalue.Locale, n int64) int64) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		l, exc := texts(t)
		if exc != 0 {
			return 0, exc
		}
		return fan.Int(f(l, a.Int(0))), 0
	}
}

// localeSymbol is a method without parameters that returns a text of the thread's locale.
func localeSymbol(key string) fan.Native {
	return func(t *fan.Thread, _ fan.Args) (Word, Word) {
		l, exc := texts(t)
		if exc != 0 {
			return 0, exc
		}
		return newStr(t, l.Text(key))
	}
}
