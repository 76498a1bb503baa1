package fanregex

import (
	"errors"
	"sync"
	"time"

	"github.com/dlclark/regexp2"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// longest is how long one search may take.
const longest = time.Minute

// ErrTooLong is the error of a search that took too long.
var ErrTooLong = errors.New("matching takes too long")

// Regex is a compiled pattern.
type Regex struct {
	Names  map[string]int // the numbers of groups that have names
	Groups int            // how many there are

	somewhere *regexp2.Regexp
	pattern   string
	mu        sync.Mutex
	exact     *regexp2.Regexp // matches all of a text, made when it is first asked for
}

// Compile compiles a pattern. The error is a *SyntaxError.
func Compile(pattern string, flags Flags) (*Regex, error) {
	p := &translator{pattern: pattern, in: codePoints(pattern), flags: flags, names: map[string]int{}}
	s, err := p.whole()
	if err != nil {
		return nil, err
	}
	re, err := compile(s)
	if err != nil {
		return nil, p.fail(err.Error(), len(p.in))
	}
	return &Regex{Names: p.names, Groups: p.groups, somewhere: re, pattern: s}, nil
}

func compile(pattern string) (*regexp2.Regexp, error) {
	re, err := regexp2.Compile(pattern, regexp2.None)
	if err == nil {
		re.MatchTimeout = longest
	}
	return re, err
}

// codePoints returns the characters of WTF-8; a surrogate without its other half is one.
func codePoints(s string) []rune {
	chars := fanvalue.StrChars(s)
	list := make([]rune, len(chars))
	for i, c := range chars {
		list[i] = rune(c)
	}
	return list
}

// Text is a text that is searched.
type Text struct {
	chars []rune
	units []int // the place of each character in units, and of the end; nil where it is its number
}

// NewText takes a text apart.
func NewText(s string) *Text {
	t := &Text{chars: codePoints(s)}
	at := 0
	for i, c := range t.chars {
		if c >= 0x10000 && t.units == nil {
			t.units = make([]int, i, len(t.chars)+1)
			for k := range i {
				t.units[k] = k
			}
		}
		if t.units != nil {
			t.units = append(t.units, at)
		}
		at++
		if c >= 0x10000 {
			at++
		}
	}
	if t.units != nil {
		t.units = append(t.units, at)
	}
	return t
}

// unit returns the place of a character in units.
func (t *Text) unit(char int) int {
	if t.units == nil {
		return char
	}
	return t.units[char]
}

// Size returns the length in units.
func (t *Text) Size() int { return t.unit(len(t.chars)) }

// char returns the first character that is not before a place in units.
func (t *Text) char(unit int) int {
	if t.units == nil {
		return min(unit, len(t.chars))
	}
	lo, hi := 0, len(t.chars)
	for lo < hi {
		if m := (lo + hi) / 2; t.units[m] < unit {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// Span is a place in a text, in units; -1 of a group that took no part.
type Span struct{ Start, End int }

// Match is where a pattern and its groups matched. Group 0 is all.
type Match []Span

// Find returns the first match that begins at or behind a place, nil if there is none.
func (re *Regex) Find(t *Text, from int) (Match, error) {
	m, err := re.somewhere.FindRunesMatchStartingAt(t.chars, t.char(from))
	return re.match(t, m, err)
}

// Whole returns the match of all of a text, nil if there is none.
func (re *Regex) Whole(t *Text) (Match, error) {
	re.mu.Lock()
	if re.exact == nil {
		exact, err := compile(`\A(?:` + re.pattern + `)\z`)
		if err != nil {
			re.mu.Unlock()
			return nil, err
		}
		re.exact = exact
	}
	exact := re.exact
	re.mu.Unlock()
	m, err := exact.FindRunesMatch(t.chars)
	return re.match(t, m, err)
}

func (re *Regex) match(t *Text, m *regexp2.Match, err error) (Match, error) {
	if err != nil {
		return nil, ErrTooLong
	}
	if m == nil {
		return nil, nil
	}
	list := make(Match, re.Groups+1)
	for i := range list {
		list[i] = Span{-1, -1}
		if g := m.GroupByNumber(i); g != nil && len(g.Captures) > 0 {
			list[i] = Span{t.unit(g.Index), t.unit(g.Index + g.Length)}
		}
	}
	return list, nil
}
