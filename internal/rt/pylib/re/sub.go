package re

import (
	"strconv"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

func itoa(n int) string { return strconv.Itoa(n) }

// sub is sub(expression, replacement, text[, most[, flags]]). It ends at a match of nothing.
func sub(t *py.Thread, a py.Args) (Word, Word) {
	e, exc := compiled(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	s, exc := subjectArg(t, a.Words[2])
	if exc != 0 {
		return 0, exc
	}
	most := int64(0)
	if len(a.Words) > 3 {
		if most, exc = t.IntArg(a.Words[3]); exc != 0 {
			return 0, exc
		}
	}
	m, exc := e.matcher(t, &s, len(s.text))
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(s.w)
	r := &replacer{t: t, m: m, s: &s, with: a.Words[1], callable: t.Callable(a.Words[1]), out: t.NewPrinter()}
	from := 0
	for n := int64(1); ; n++ {
		ok, exc := m.match(from, true)
		switch {
		case exc != 0:
			return 0, exc
		case !ok || m.caps[0] == m.caps[1]:
			if from == 0 {
				return a.Words[2], 0
			}
			return r.finish(from)
		}
		if exc := r.replace(from); exc != 0 {
			return 0, exc
		}
		if from = m.caps[1]; n == most {
			return r.finish(from)
		}
	}
}

// replacer gathers what sub returns.
type replacer struct {
	t        *py.Thread
	m        *matcher
	s        *subject
	with     Word
	callable bool
	out      *py.Printer
}

func (r *replacer) write(b []byte) (exc Word) {
	if _, err := r.out.Write(b); err != nil {
		_, exc = r.t.NoMemory()
	}
	return exc
}

// finish appends what is behind the last match.
func (r *replacer) finish(from int) (Word, Word) {
	if exc := r.write(r.s.text[from:]); exc != 0 {
		return 0, exc
	}
	switch {
	case !r.s.str:
		return r.t.Made(r.t.NewBytes(r.out.Bytes()))
	case !utf8.Valid(r.out.Bytes()):
		return r.t.Fail(py.UnicodeError, "")
	}
	return r.t.Made(r.t.NewString(r.out.Bytes()))
}

// replace appends what lies between the last match and this one, and what this one is replaced by.
func (r *replacer) replace(from int) (exc Word) {
	t := r.t
	if exc := r.write(r.s.text[from:r.m.caps[0]]); exc != 0 {
		return exc
	}
	with := r.with
	if r.callable {
		match, exc := newMatch(t, r.s, r.m.caps)
		if exc != 0 {
			return exc
		}
		if with, exc = t.Call(with, match); exc != 0 {
			return exc
		}
	}
	text, exc := t.TextArg(with)
	if exc != 0 {
		return exc
	}
	return r.expand(text)
}

// expand appends a replacement: \1 and \g<1> stand for groups, \\ for a backslash. NUL ends it.
func (r *replacer) expand(text string) (exc Word) {
	for len(text) > 0 && text[0] != 0 && exc == 0 {
		if text[0] != '\\' {
			n := 1
			for n < len(text) && text[n] != '\\' && text[n] != 0 {
				n++
			}
			exc, text = r.write([]byte(text[:n])), text[n:]
			continue
		}
		text = text[1:]
		named := len(text) > 1 && text[:2] == "g<"
		if named {
			text = text[2:]
		}
		switch {
		case len(text) > 0 && '0' <= text[0] && text[0] <= '9':
			n := 0
			for len(text) > 0 && '0' <= text[0] && text[0] <= '9' {
				n, text = min(n*10+int(text[0]-'0'), 1<<20), text[1:]
			}
			if named && len(text) > 0 && text[0] == '>' {
				text = text[1:]
			}
			exc = r.group(n)
		case len(text) > 0 && text[0] == '\\':
			exc, text = r.write([]byte{'\\'}), text[1:]
		}
	}
	return exc
}

// group appends what a group has matched.
func (r *replacer) group(n int) (exc Word) {
	if 2*n >= len(r.m.caps) {
		return indexError(r.t, layout.SmallInt(int64(n)))
	}
	if from, to := r.m.caps[2*n], r.m.caps[2*n+1]; from >= 0 && from <= to {
		return r.write(r.s.text[from:to])
	}
	return 0
}
