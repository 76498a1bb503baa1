package build

import (
	"regexp"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/source"
)

// depends returns what the pod depends on, macros applied.
func (r *reader) depends() []pack.Depend {
	var list []pack.Depend
	for _, it := range r.items("depends") {
		s, ok := r.macros(it.at, text(it.value))
		if ok && !dependForm().MatchString(s) {
			r.fail(it.at, CodeScript, `a pod and its versions are meant, such as "util 1.0" or "web 1.0.70+"`, "Invalid Depend: '%s'", s)
		}
		name, versions, _ := strings.Cut(strings.ReplaceAll(s, "\t", " "), " ")
		s = name + " " + strings.ReplaceAll(versions, " ", "")
		list = append(list, pack.Depend{Text: s, File: r.file, Span: it.at})
	}
	return list
}

// dependForm is what sys::Depend accepts: a name, and versions between commas, each alone,
// with "+" behind it, or with "-" and another.
func dependForm() *regexp.Regexp {
	return dependFormOnce.Get(func() *regexp.Regexp {
		const version = `\d+(\.\d+)*[ \t]*(\+[ \t]*|-[ \t]*\d+(\.\d+)*[ \t]*)?`
		return regexp.MustCompile(`^[^ \t]+[ \t]+` + version + `(,[ \t]*` + version + `)*$`)
	})
}

var dependFormOnce lazy.Value[*regexp.Regexp]

// macros replaces each "@{key}" by the setting of that name.
func (r *reader) macros(at source.Span, s string) (string, bool) {
	for from := 0; ; {
		i := strings.Index(s[from:], "@{")
		if i < 0 {
			return s, true
		}
		i += from
		end := strings.IndexByte(s[i:], '}')
		if end < 0 {
			r.fail(at, CodeScript, "", "Unclosed macro: %s", s)
			return s, false
		}
		key := s[i+2 : i+end]
		value, hint, ok := r.settings.macro(key)
		if !ok {
			r.fail(at, CodeScript, hint, "Undefined macro key: %s", key)
			return s, false
		}
		s = s[:i] + value + s[i+end+1:]
		from = i + len(value)
	}
}
