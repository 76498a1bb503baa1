package sys

import (
	"errors"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanregex"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// regex is a Regex.
type regex struct {
	pattern, flags string
	compiled       *fanregex.Regex
}

func regexType() hostType[*regex] { return hostType[*regex]{"Regex"} }

func regexStatics() statics {
	return statics{
		"sys::Regex": func(t *fan.Thread) (map[string]Word, Word) {
			empty, exc := newRegex(t, "", "")
			return map[string]Word{"defVal": empty}, exc
		},
	}
}

// newRegex compiles a pattern.
func newRegex(t *fan.Thread, pattern, flags string) (Word, Word) {
	if exc := t.Check(int64(len(pattern))); exc != 0 {
		return 0, exc
	}
	var f fanregex.Flags
	for letter, flag := range map[string]fanregex.Flags{"i": fanregex.IgnoreCase, "m": fanregex.Multiline, "s": fanregex.DotAll} {
		if strings.Contains(flags, letter) {
			f |= flag
		}
	}
	re, err := fanregex.Compile(pattern, f)
	if err != nil {
		return t.Fail("ArgErr", "java.util.regex.PatternSyntaxException: "+err.Error())
	}
	return regexType().make(t, &regex{pattern, flags, re})
}

func regexMethods() table {
	h := regexType()
	// escaped is a static method that makes a pattern of a text, in which all but letters and digits are escaped.
	escaped := func(special map[rune]string) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			var sb strings.Builder
			for _, c := range fanvalue.StrUnits(text(t, a[0])) {
				s, ok := special[rune(c)]
				switch {
				case ok:
					sb.WriteString(s)
				case fanvalue.IntIsAlphaNum(int64(c)):
					sb.WriteByte(byte(c))
				default:
					sb.WriteString(`\` + fanvalue.StrOfUnits([]uint16{c}))
				}
			}
			return newRegex(t, sb.String(), "")
		}
	}
	return table{
		"fromStr": func(t *fan.Thread, a fan.Args) (Word, Word) { return newRegex(t, text(t, a[0]), text(t, a[1])) },
		"glob":    escaped(map[rune]string{'?': ".", '*': ".*"}),
		"quote":   escaped(nil),
		"equals":  h.equals(func(x, y *regex) bool { return x.pattern == y.pattern && x.flags == y.flags }),
		"hash":    h.number(func(r *regex) int64 { return fanvalue.StrHash(r.pattern) }),
		"toStr":   h.text(func(r *regex) string { return r.pattern }),
		"flags":   h.text(func(r *regex) string { return r.flags }),
		"matches": h.method(func(t *fan.Thread, r *regex, a fan.Args) (Word, Word) {
			m := newMatcher(r.compiled, text(t, a[1]))
			exc := m.whole(t)
			return fan.Bool(m.match != nil), exc
		}),
		"matcher": h.method(func(t *fan.Thread, r *regex, a fan.Args) (Word, Word) {
			return matcherType().make(t, newMatcher(r.compiled, text(t, a[1])))
		}),
		"split": h.method(func(t *fan.Thread, r *regex, a fan.Args) (Word, Word) {
			return regexSplit(t, newMatcher(r.compiled, text(t, a[1])), int(int32(a.Int(2))))
		}),
	}
}

// matcher is a RegexMatcher: a pattern, a text, and the last match.
type matcher struct {
	re    *fanregex.Regex
	text  *fanregex.Text
	units []uint16
	match fanregex.Match
	next  int // where the next search begins
}

func matcherType() hostType[*matcher] { return hostType[*matcher]{"RegexMatcher"} }

func newMatcher(re *fanregex.Regex, s string) *matcher {
	return &matcher{re: re, text: fanregex.NewText(s), units: fanvalue.StrUnits(s)}
}

// search runs a search, while which collections may happen.
func (m *matcher) search(t *fan.Thread, f func() (fanregex.Match, error)) (exc Word) {
	if exc := t.Check(int64(len(m.units)) + 16); exc != 0 {
		return exc
	}
	var err error
	t.Wait(func() { m.match, err = f() })
	switch {
	case errors.Is(err, fanregex.ErrTooLong):
		return t.NewErr("sys::TimeoutErr", err.Error())
	case err != nil:
		return t.Exception(err)
	case m.match != nil:
		m.next = m.match[0].End
	}
	return 0
}

// whole matches all of the text.
func (m *matcher) whole(t *fan.Thread) (exc Word) {
	return m.search(t, func() (fanregex.Match, error) { return m.re.Whole(m.text) })
}

// find finds the next match: behind an empty one at least a unit further on.
func (m *matcher) find(t *fan.Thread) (exc Word) {
	if m.match != nil && m.match[0].Start == m.next {
		m.next++
	}
	if m.next > m.text.Size() {
		m.match = nil
		return 0
	}
	return m.search(t, func() (fanregex.Match, error) { return m.re.Find(m.text, m.next) })
}

func (m *matcher) slice(s fanregex.Span) []uint16 { return m.units[s.Start:s.End] }

func matcherMethods() table {
	h := matcherType()
	found := func(f func(m *matcher, t *fan.Thread) (exc Word)) fan.Native {
		return h.method(func(t *fan.Thread, m *matcher, _ fan.Args) (Word, Word) {
			exc := f(m, t)
			return fan.Bool(m.match != nil), exc
		})
	}
	// group is a method of a group of the last match.
	group := func(none string, f func(t *fan.Thread, m *matcher, s fanregex.Span) (Word, Word)) fan.Native {
		return h.method(func(t *fan.Thread, m *matcher, a fan.Args) (Word, Word) {
			i := int(int32(a.Int(1)))
			switch {
			case m.match == nil:
				return t.Fail("Err", none)
			case i < 0 || i >= len(m.match):
				return t.Fail("IndexErr", strconv.FormatInt(a.Int(1), 10))
			}
			return f(t, m, m.match[i])
		})
	}
	replace := func(most int) fan.Native {
		return h.method(func(t *fan.Thread, m *matcher, a fan.Args) (Word, Word) {
			return m.replace(t, fanvalue.StrUnits(text(t, a[1])), most)
		})
	}
	return table{
		"matches":      found((*matcher).whole),
		"find":         found((*matcher).find),
		"replaceFirst": replace(1),
		"replaceAll":   replace(-1),
		"groupCount":   h.number(func(m *matcher) int64 { return int64(m.re.Groups) }),
		"group": group("No match found", func(t *fan.Thread, m *matcher, s fanregex.Span) (Word, Word) {
			if s.Start < 0 {
				return layout.Null, 0
			}
			return limited(t, fanvalue.StrOfUnits(m.slice(s)), nil)
		}),
		"start": group("No match available", func(_ *fan.Thread, _ *matcher, s fanregex.Span) (Word, Word) { return fan.Int(int64(s.Start)), 0 }),
		"end":   group("No match available", func(_ *fan.Thread, _ *matcher, s fanregex.Span) (Word, Word) { return fan.Int(int64(s.End)), 0 }),
	}
}

// replace replaces the first matches, all if most is negative, from the start of the text.
func (m *matcher) replace(t *fan.Thread, with []uint16, most int) (Word, Word) {
	m.match, m.next = nil, 0
	var out []uint16
	last := 0
	for n := 0; n != most; n++ {
		if exc := m.find(t); exc != 0 {
			return 0, exc
		}
		if m.match == nil {
			break
		}
		out = append(out, m.units[last:m.match[0].Start]...)
		var exc Word
		if out, exc = m.replacement(t, out, with); exc != 0 {
			return 0, exc
		}
		last = m.match[0].End
		if exc := t.Room(4 * int64(len(out))); exc != 0 {
			return 0, exc
		}
	}
	return limited(t, fanvalue.StrOfUnits(append(out, m.units[last:]...)), nil)
}

// errReplacement is what is wrong with a replacement.
func errReplacement(t *fan.Thread, message string) (exc Word) {
	return t.NewErr("sys::ArgErr", "java.lang.IllegalArgumentException: "+message)
}

// replacement appends a replacement, in which "$1" and "${name}" stand for groups.
func (m *matcher) replacement(t *fan.Thread, out, with []uint16) (_ []uint16, exc Word) {
	for i := 0; i < len(with); {
		switch c := with[i]; c {
		case '\\':
			if i+1 == len(with) {
				return nil, errReplacement(t, "character to be escaped is missing")
			}
			out = append(out, with[i+1])
			i += 2
		case '$':
			n, next, exc := m.groupNamed(t, with, i+1)
			if exc != 0 {
				return nil, exc
			}
			if s := m.match[n]; s.Start >= 0 {
				out = append(out, m.slice(s)...)
			}
			i = next
		default:
			out = append(out, c)
			i++
		}
	}
	return out, 0
}

// groupNamed reads the number or the name of a group behind a "$".
func (m *matcher) groupNamed(t *fan.Thread, with []uint16, at int) (n, next int, exc Word) {
	if at == len(with) {
		return 0, 0, errReplacement(t, "Illegal group reference: group index is missing")
	}
	if with[at] == '{' {
		return m.groupByName(t, with, at+1)
	}
	digit := func(i int) (int, bool) {
		if i < len(with) && with[i] >= '0' && with[i] <= '9' {
			return int(with[i] - '0'), true
		}
		return 0, false
	}
	n, ok := digit(at)
	if !ok {
		return 0, 0, errReplacement(t, "Illegal group reference")
	}
	if n > m.re.Groups {
		return 0, 0, t.NewErr("sys::IndexErr", "java.lang.IndexOutOfBoundsException: No group "+strconv.Itoa(n))
	}
	for at++; ; at++ {
		d, ok := digit(at)
		if !ok || n*10+d > m.re.Groups {
			return n, at, 0
		}
		n = n*10 + d
	}
}

func (m *matcher) groupByName(t *fan.Thread, with []uint16, at int) (n, next int, exc Word) {
	start := at
	for at < len(with) && fanvalue.IntIsAlphaNum(int64(with[at])) {
		at++
	}
	name := fanvalue.StrOfUnits(with[start:at])
	switch {
	case name == "":
		return 0, 0, errReplacement(t, "named capturing group has 0 length name")
	case at == len(with) || with[at] != '}':
		return 0, 0, errReplacement(t, "named capturing group is missing trailing '}'")
	case name[0] <= '9':
		return 0, 0, errReplacement(t, "capturing group name {"+name+"} starts with digit character")
	}
	n, ok := m.re.Names[name]
	if !ok {
		return 0, 0, errReplacement(t, "No group with name {"+name+"}")
	}
	return n, at + 1, 0
}

// regexSplit returns what is between matches: up to limit items; with 0 all but empty ones at the end. An empty match at the start does not
// count.
func regexSplit(t *fan.Thread, m *matcher, limit int) (Word, Word) {
	var list []string
	last := 0
	for limit <= 0 || len(list) < limit-1 {
		if exc := m.find(t); exc != 0 {
			return 0, exc
		}
		if m.match == nil {
			break
		}
		s := m.match[0]
		if s.End == 0 {
			continue
		}
		list = append(list, fanvalue.StrOfUnits(m.units[last:s.Start]))
		last = s.End
		if exc := t.Room(64 * int64(len(list))); exc != 0 {
			return 0, exc
		}
	}
	if len(list) > 0 || last == 0 {
		list = append(list, fanvalue.StrOfUnits(m.units[last:]))
	}
	if limit == 0 {
		for len(list) > 1 && list[len(list)-1] == "" {
			list = list[:len(list)-1]
		}
		if len(list) == 1 && list[0] == "" && last > 0 {
			list = nil
		}
	}
	return newStrs(t, list)
}
