package re

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"testing"

	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

func thread(t testing.TB) *py.Thread {
	rt, err := py.New(py.Options{Heap: heap.Options{Limit: 16 << 20}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { rt.Close() })
	return rt.Main()
}

// expressionOf returns a random expression in which no loop is around what may match nothing, and whether it may itself.
func expressionOf(r *rand.Rand, depth int) (text string, empty bool) {
	if depth == 0 || r.IntN(5) == 0 {
		return [...]string{"a", "b", "c", ".", "[ab]", "[^a]", `\w`, `\d`, "[a-c1]"}[r.IntN(9)], false
	}
	switch r.IntN(6) {
	case 0, 1:
		x, e := expressionOf(r, depth-1)
		y, f := expressionOf(r, depth-1)
		return x + y, e && f
	case 2:
		x, e := expressionOf(r, depth-1)
		y, f := expressionOf(r, depth-1)
		return "(?:" + x + "|" + y + ")", e || f
	case 3:
		x, e := expressionOf(r, depth-1)
		return "(" + x + ")", e
	case 4:
		x, _ := expressionOf(r, depth-1)
		return "(?:" + x + ")" + [...]string{"?", "??"}[r.IntN(2)], true
	default:
		x, e := expressionOf(r, depth-1)
		if e {
			return x, e
		}
		loop := [...]string{"*", "+", "*?", "+?"}[r.IntN(4)]
		return "(?:" + x + ")" + loop, loop[0] == '*'
	}
}

// Matches and groups are those of package regexp, which prefers alternatives in the same order, where loops are not around nothing. That they
// are also when choices are remembered from the beginning is what the second round says.
func TestAgainstRegexp(t *testing.T) {
	th := thread(t)
	r := rand.New(rand.NewPCG(1, 2))
	for range 4000 {
		text, _ := expressionOf(r, 5)
		p, why := compile(text, false)
		if why != "" {
			if why != tooComplex {
				t.Errorf("%s: %s", text, why)
			}
			continue
		}
		std := regexp.MustCompile("(?s)" + text)
		for range 6 {
			subject := make([]byte, r.IntN(12))
			for i := range subject {
				subject[i] = "aabbc1 "[r.IntN(7)]
			}
			want := std.FindSubmatchIndex(subject)
			for _, steps := range []int{0, patience - 1} {
				m := &matcher{t: th, p: p, text: subject, steps: steps}
				if steps > 0 {
					m.remember()
				}
				result, _ := m.run(0, true)
				got := slices.Clone(m.caps)
				if result != matched {
					got = nil
				}
				if result == endless || !slices.Equal(got, want) {
					t.Fatalf("%s on %q after %d steps: %v (%d), want %v", text, subject, steps, got, result, want)
				}
			}
		}
	}
}

// The time is bounded by the size of the expression times that of the text.
func TestTime(t *testing.T) {
	th := thread(t)
	for _, text := range []string{"(a|a)*b", "(a*)(a*)(a*)(a*)(a*)b", "(a+a+)+b", "((a|b)|(a|b))+c", "(.*)(.*)(.*)x"} {
		p, _ := compile(text, false)
		subject := make([]byte, 3000)
		for i := range subject {
			subject[i] = 'a'
		}
		m := &matcher{t: th, p: p, text: subject}
		result, _ := m.run(0, true)
		if most := 40 * len(subject) * len(p.code); result != failed || m.steps > most {
			t.Errorf("%s: outcome %d after %d steps, want a failure after %d at most", text, result, m.steps, most)
		}
	}
}

// Any expression compiles or is refused, and matches or does not, without a panic.
func FuzzRe(f *testing.F) {
	for _, s := range []string{"a(b|c)*[d-f]", "(", "[", "a**", `\`, "(?:", "[^]", "(a*)*", "x{2}", "^$|.", "\xff[\xe9-\xff]"} {
		f.Add(s, "abcdef\xe9")
	}
	f.Fuzz(func(t *testing.T, text, subject string) {
		th := thread(t)
		for _, runes := range []bool{false, true} {
			p, why := compile(text, runes)
			if (p == nil) == (why == "") {
				t.Fatalf("a program %v, and %q", p, why)
			}
			if p == nil {
				continue
			}
			m := &matcher{t: th, p: p, text: []byte(subject), runes: runes}
			result, _ := m.run(0, true)
			if result == matched && (m.caps[0] < 0 || m.caps[1] < m.caps[0] || m.caps[1] > len(subject)) {
				t.Fatal(fmt.Sprint(m.caps))
			}
		}
	})
}
