package re

import (
	"strings"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Functions: []py.Def{
			{Name: "compile", Min: 1, Max: 2, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
				e, exc := compiled(t, a.Words[0])
				if exc != 0 {
					return 0, exc
				}
				return t.Made(t.NewHost(expressionType(t), e, nil, make([]Word, e.words())...))
			}},
			{Name: "match", Min: 2, Max: 4, Fn: find(false)},
			{Name: "search", Min: 2, Max: 4, Fn: find(true)},
			{Name: "sub", Min: 3, Max: 5, Fn: sub},
		},
	}
}

// expression is what an object of type re stands for.
type expression struct {
	text  string
	bytes *program // matches bytes; characters, too, where all are ASCII
	runes *program // matches characters; made when it is needed
}

// words is about how many words an expression takes of Go's memory.
func (e *expression) words() int { return 4 * len(e.bytes.code) }

func expressionType(t *py.Thread) *py.Type {
	return t.NativeType("re.re", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "re",
			Methods: []py.Def{
				{Name: "match", Min: 2, Max: 4, Fn: find(false)},
				{Name: "search", Min: 2, Max: 4, Fn: find(true)},
				{Name: "split", Min: 2, Max: 3, Fn: split},
				{Name: "sub", Min: 3, Max: 5, Fn: sub},
			},
			Print: func(t *py.Thread, w Word, p *py.Printer, repr bool) Word {
				p.Text("<re " + t.Address(w) + ">")
				return 0
			},
		}
	})
}

// cache holds the expressions that were used last as texts.
type cache struct {
	entries [16]*expression
	next    int
}

// maxCached bounds the texts that are cached.
const maxCached = 1 << 10

// compiled returns the expression of an argument: an object of type re, or its text.
func compiled(t *py.Thread, w Word) (*expression, Word) {
	if e, ok := t.HostValue(w).(*expression); ok {
		return e, 0
	}
	text, exc := t.TextArg(w)
	if exc != 0 {
		return nil, exc
	}
	c := t.Runtime().State("re", func() any { return &cache{} }).(*cache)
	for _, e := range &c.entries {
		if e != nil && e.text == text {
			return e, 0
		}
	}
	if exc := t.Check(int64(len(text))); exc != 0 {
		return nil, exc
	}
	if len(text) > t.Numbers().Size/64 {
		_, exc = t.NoMemory()
		return nil, exc
	}
	e := &expression{text: text}
	var why refusal
	switch e.bytes, why = compile(text, false); why {
	case "":
	case tooDeep:
		return nil, t.Error(py.RuntimeError, "%s", why)
	default:
		return nil, t.Error(py.ValueError, "%s", why)
	}
	if len(text) <= maxCached {
		c.entries[c.next] = e
		c.next = (c.next + 1) % len(c.entries)
	}
	return e, 0
}

// subject is a text that is matched: a str, or bytes.
type subject struct {
	w    Word
	text []byte // a view: objects stay where they are
	str  bool
}

func subjectArg(t *py.Thread, w Word) (subject, Word) {
	inner := t.Inner(w)
	str := t.Heap.IsString(inner)
	if !str && t.TypeOf(inner).ID() != py.Bytes {
		_, exc := t.TextArg(w)
		return subject{}, exc
	}
	return subject{inner, t.Heap.Text(inner), str}, 0
}

// part returns a part as a value of the subject's type.
func (s *subject) part(t *py.Thread, from, to int) (Word, Word) {
	if s.str {
		return t.Made(t.NewString(s.text[from:to]))
	}
	return t.Made(t.NewBytes(s.text[from:to]))
}

// offset returns the byte offset of a place that a program names: of a character in a str.
func (s *subject) offset(t *py.Thread, w Word, least int) (int, Word) {
	n, exc := t.IntArg(w)
	switch {
	case exc != 0:
		return 0, exc
	case n <= 0:
		return least, 0
	case n >= int64(len(s.text)):
		return len(s.text), 0
	case !s.str || t.Heap.IsASCII(s.w):
		return max(least, int(n)), 0
	}
	at := 0
	for ; n > 0 && at < len(s.text); n-- {
		_, k := utf8.DecodeRune(s.text[at:])
		at += k
	}
	return max(least, at), 0
}

// matcher returns a matcher of an expression on a subject up to an offset.
func (e *expression) matcher(t *py.Thread, s *subject, end int) (*matcher, Word) {
	if end > maxText {
		_, exc := t.NoMemory()
		return nil, exc
	}
	m := &matcher{t: t, p: e.bytes, text: s.text[:end]}
	if s.str && !(t.Heap.IsASCII(s.w) && isASCII(e.text)) {
		if e.runes == nil {
			e.runes, _ = compile(e.text, true)
		}
		if e.runes != nil {
			m.p, m.runes = e.runes, true
		}
	}
	return m, 0
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// match runs a matcher and says whether it matched; the offsets of the groups are in caps.
func (m *matcher) match(from int, search bool) (bool, Word) {
	switch result, exc := m.run(from, search); result {
	case matched:
		return true, 0
	case endless:
		return false, m.t.Error(py.RuntimeError, "maximum recursion depth exceeded")
	default:
		return false, exc
	}
}

// find returns match or search(expression, text[, pos[, end]]).
func find(search bool) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		e, exc := compiled(t, a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		s, exc := subjectArg(t, a.Words[1])
		if exc != 0 {
			return 0, exc
		}
		from, end := 0, len(s.text)
		if _, object := t.HostValue(a.Words[0]).(*expression); object { // a text takes no places
			if len(a.Words) > 2 {
				if from, exc = s.offset(t, a.Words[2], 0); exc != 0 {
					return 0, exc
				}
			}
			if len(a.Words) > 3 {
				if end, exc = s.offset(t, a.Words[3], from); exc != 0 {
					return 0, exc
				}
			}
		}
		m, exc := e.matcher(t, &s, end)
		if exc != 0 {
			return 0, exc
		}
		ok, exc := m.match(from, search)
		if exc != 0 || !ok {
			return layout.None, exc
		}
		return newMatch(t, &s, m.caps)
	}
}

// A match is a box: the subject, a tuple of the offsets of its groups as small integers, -1 for none.
func newMatch(t *py.Thread, s *subject, caps []int) (Word, Word) {
	offsets := t.NewTupleOf(len(caps))
	if offsets == 0 {
		return t.NoMemory()
	}
	for i, at := range caps {
		t.TupleItems(offsets)[i] = layout.SmallInt(int64(at))
	}
	return t.Made(t.NewBox(matchType(t).ID(), s.w, offsets))
}

func matchType(t *py.Thread) *py.Type {
	return t.NativeType("re.match", func() *py.TypeDef {
		return &py.TypeDef{
			Name:    "match",
			Methods: []py.Def{{Name: "group", Min: 2, Max: 2, Fn: group}},
			Print: func(t *py.Thread, w Word, p *py.Printer, repr bool) Word {
				p.Text("<match num=" + itoa(len(t.TupleItems(t.Box(w, 1)))/2) + ">")
				return 0
			},
		}
	})
}

func group(t *py.Thread, a py.Args) (Word, Word) {
	w := t.Inner(a.Words[0])
	if t.TypeOf(w) != matchType(t) {
		return t.Fail(py.TypeError, "argument has wrong type")
	}
	n, exc := t.IntArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	offsets := t.TupleItems(t.Box(w, 1))
	if n < 0 || n >= int64(len(offsets)/2) {
		return 0, indexError(t, a.Words[1])
	}
	from, to := offsets[2*n].Int(), offsets[2*n+1].Int()
	if from < 0 || to < from {
		return layout.None, 0
	}
	s, exc := subjectArg(t, t.Box(w, 0))
	if exc != 0 {
		return 0, exc
	}
	return s.part(t, int(from), int(to))
}

// indexError returns IndexError(w).
func indexError(t *py.Thread, w Word) (exc Word) {
	made, exc := t.Call(t.ClassOf(t.Runtime().Type(py.IndexError)), w)
	return made | exc
}

// split is split(text[, most]). It ends at a match of nothing.
func split(t *py.Thread, a py.Args) (Word, Word) {
	e, exc := compiled(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	s, exc := subjectArg(t, a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	most := int64(0)
	if len(a.Words) > 2 {
		if most, exc = t.IntArg(a.Words[2]); exc != 0 {
			return 0, exc
		}
	}
	m, exc := e.matcher(t, &s, len(s.text))
	if exc != 0 {
		return 0, exc
	}
	list, from := t.NewList(), 0
	add := func(from, to int) (exc Word) {
		part, exc := s.part(t, from, to)
		if exc == 0 && (list == 0 || !t.ListAppend(list, part)) {
			_, exc = t.NoMemory()
		}
		return exc
	}
	for n := int64(1); ; n++ {
		ok, exc := m.match(from, true)
		switch {
		case exc != 0:
			return 0, exc
		case !ok || m.caps[0] == m.caps[1]:
			return list, add(from, len(s.text))
		case m.p.groups > 0:
			return t.Fail(py.NotImplementedError, "splitting with sub-captures")
		}
		if exc := add(from, m.caps[0]); exc != 0 {
			return 0, exc
		}
		if from = m.caps[1]; n == most {
			return list, add(from, len(s.text))
		}
	}
}
