package syntax

import (
	"math"
	"strconv"
	"strings"
)

// durationUnits are the units in which a duration is shown, the largest first.
var durationUnits = [...]struct {
	ns   int64
	name string
}{
	{86_400_000_000_000, "day"}, {3_600_000_000_000, "hr"}, {60_000_000_000, "min"},
	{1_000_000_000, "sec"}, {1_000_000, "ms"},
}

// String returns the duration in the largest unit that divides it.
func (d Duration) String() string {
	if d != 0 {
		for _, u := range durationUnits {
			if int64(d)%u.ns == 0 {
				return strconv.FormatInt(int64(d)/u.ns, 10) + u.name
			}
		}
	}
	return strconv.FormatInt(int64(d), 10) + "ns"
}

// FormatFloat returns f as Float.toStr does: decimal between 0.001 and ten million,
// scientific outside, always with a fraction.
func FormatFloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "INF"
	case math.IsInf(f, -1):
		return "-INF"
	}
	if a := math.Abs(f); a == 0 || a >= 1e-3 && a < 1e7 {
		s := strconv.FormatFloat(f, 'f', -1, 64)
		if !strings.Contains(s, ".") {
			s += ".0"
		}
		return s
	}
	mant, exp, _ := strings.Cut(strconv.FormatFloat(f, 'E', -1, 64), "E")
	if !strings.Contains(mant, ".") {
		mant += ".0"
	}
	n, _ := strconv.Atoi(exp)
	return mant + "E" + strconv.Itoa(n)
}

// quoteEscapes are the characters with a short escape in all quotes.
var quoteEscapes = [128]string{'\n': `\n`, '\r': `\r`, '\f': `\f`, '\t': `\t`, '\\': `\\`, '$': `\$`}

// Quote returns s as a literal in the given quote, as Str.toCode does.
func Quote(s string, quote byte) string {
	b := make([]byte, 0, len(s)+2)
	b = append(b, quote)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 128:
			b = append(b, c)
		case quoteEscapes[c] != "":
			b = append(b, quoteEscapes[c]...)
		case c == quote:
			b = append(b, '\\', c)
		case c < ' ':
			b = append(b, `\u{`...)
			b = strconv.AppendInt(b, int64(c), 16)
			b = append(b, '}')
		default:
			b = append(b, c)
		}
	}
	return string(append(b, quote))
}
