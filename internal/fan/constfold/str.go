package constfold

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// Strings are sequences of UTF-16 units to their methods.

func units(s string) []uint16     { return utf16.Encode([]rune(s)) }
func fromUnits(u []uint16) string { return string(utf16.Decode(u)) }
func onUnits(f func([]uint16)) func(string) string {
	return func(s string) string {
		u := units(s)
		f(u)
		return fromUnits(u)
	}
}

func strMethods() map[string]method[string] { return strMethodsOnce.Get(makeStrMethods) }

var strMethodsOnce lazy.Value[map[string]method[string]]

func makeStrMethods() map[string]method[string] {
	return map[string]method[string]{
		"toStr":       nullary(identity[string]),
		"toImmutable": nullary(identity[string]),
		"size":        nullary(func(s string) int64 { return int64(len(units(s))) }),
		"get":         checked(strGet),
		"getSafe":     strGetSafe,
		"plus":        strPlus,
		"mult":        checked(strMult),

		"lower":        nullary(onUnits(func(u []uint16) { mapASCII(u, 'A', 'Z', 32) })),
		"upper":        nullary(onUnits(func(u []uint16) { mapASCII(u, 'a', 'z', -32) })),
		"capitalize":   nullary(onUnits(func(u []uint16) { mapASCII(u[:min(1, len(u))], 'a', 'z', -32) })),
		"decapitalize": nullary(onUnits(func(u []uint16) { mapASCII(u[:min(1, len(u))], 'A', 'Z', 32) })),
		"localeLower":  nullary(strings.ToLower),
		"localeUpper":  nullary(strings.ToUpper),
		"reverse":      nullary(onUnits(slices.Reverse[[]uint16])),

		"toDisplayName":   nullary(displayName),
		"fromDisplayName": nullary(fromDisplayName),

		"justl": checked(func(s string, w int64) (string, bool) { return padStr(s, w, ' ', false) }),
		"justr": checked(func(s string, w int64) (string, bool) { return padStr(s, w, ' ', true) }),
		"padl":  strPad(true),
		"padr":  strPad(false),

		"trim":       nullary(func(s string) string { return strings.TrimFunc(s, isSpace) }),
		"trimStart":  nullary(func(s string) string { return strings.TrimLeftFunc(s, isSpace) }),
		"trimEnd":    nullary(func(s string) string { return strings.TrimRightFunc(s, isSpace) }),
		"trimToNull": nullary(trimToNull),
		"truncate":   strTruncate,
		"replace":    binary(func(s, from, to string) string { return strings.ReplaceAll(s, from, to) }),

		"index":            strIndex(false, identity[string]),
		"indexr":           strIndex(true, identity[string]),
		"indexIgnoreCase":  strIndex(false, asciiLower),
		"indexrIgnoreCase": strIndex(true, asciiLower),

		"numNewlines": nullary(numNewlines),
		"toInt":       withDefault(strToInt, 10),
		"toFloat":     strToFloat,
		"toDecimal":   strToDecimal,
		"toCode":      withDefault(strCode, '"'),
		"toXml":       nullary(toXml),
	}
}

func isSpace(c rune) bool { return c <= ' ' }

func mapASCII(u []uint16, lo, hi uint16, delta int) {
	for i, c := range u {
		if c >= lo && c <= hi {
			u[i] = uint16(int(c) + delta)
		}
	}
}

func asciiLower(s string) string { return onUnits(func(u []uint16) { mapASCII(u, 'A', 'Z', 32) })(s) }

func at(s string, i int64) (int64, bool) {
	u := units(s)
	if i < 0 {
		i += int64(len(u))
	}
	if i < 0 || i >= int64(len(u)) {
		return 0, false
	}
	return int64(u[i]), true
}

func strGet(s string, i int64) (int64, bool) { return at(s, i) }

func strGetSafe(s string, args []any) (any, bool) {
	if len(args) == 0 || len(args) > 2 {
		return nil, false
	}
	i, ok := args[0].(int64)
	def := int64(0)
	if len(args) == 2 && ok {
		def, ok = args[1].(int64)
	}
	if !ok {
		return nil, false
	}
	if c, found := at(s, i); found {
		return c, true
	}
	return def, true
}

// strPlus appends the text of any literal.
func strPlus(s string, args []any) (any, bool) {
	if len(args) != 1 {
		return nil, false
	}
	switch v := args[0].(type) {
	case string:
		return s + v, true
	case int64:
		return s + strconv.FormatInt(v, 10), true
	case float64:
		return s + syntax.FormatFloat(v), true
	case syntax.Decimal:
		return s + v.String(), true
	case syntax.Duration:
		return s + v.String(), true
	}
	return nil, false
}

func strMult(s string, n int64) (string, bool) {
	if n <= 0 {
		return "", true
	}
	if n > maxLen || n*int64(len(s)) > maxLen {
		return "", false
	}
	return strings.Repeat(s, int(n)), true
}

func padStr(s string, width int64, c rune, left bool) (string, bool) {
	if width > maxLen {
		return "", false
	}
	n := int(width) - len(units(s))
	if n <= 0 {
		return s, true
	}
	fill := strings.Repeat(string(c), n)
	if left {
		return fill + s, true
	}
	return s + fill, true
}

func strPad(left bool) method[string] {
	return func(s string, args []any) (any, bool) {
		if len(args) == 0 || len(args) > 2 {
			return nil, false
		}
		w, ok := args[0].(int64)
		c := int64(' ')
		if len(args) == 2 && ok {
			c, ok = args[1].(int64)
		}
		if !ok || c < 0 || c > 0xFFFF || c >= 0xD800 && c < 0xE000 {
			return nil, false
		}
		return padStr(s, w, rune(c), left)
	}
}

func trimToNull(s string) any {
	if s = strings.TrimFunc(s, isSpace); s == "" {
		return nil
	}
	return s
}

func strTruncate(s string, args []any) (any, bool) {
	if len(args) == 0 || len(args) > 2 {
		return nil, false
	}
	n, ok := args[0].(int64)
	suffix := ""
	if len(args) == 2 && ok {
		suffix, ok = args[1].(string)
	}
	k := int64(len(units(suffix)))
	if !ok || n < 0 || n < k {
		return nil, false
	}
	u := units(s)
	if int64(len(u)) <= n {
		return s, true
	}
	return fromUnits(u[:n-k]) + suffix, true
}

// strIndex finds a string from the start, or from the end with reverse.
func strIndex(reverse bool, norm func(string) string) method[string] {
	return func(s string, args []any) (any, bool) {
		if len(args) != 1 {
			return nil, false
		}
		x, ok := args[0].(string)
		if !ok {
			return nil, false
		}
		s, x = norm(s), norm(x)
		i := strings.Index(s, x)
		if reverse {
			if x == "" {
				return nil, false
			}
			i = strings.LastIndex(s, x)
		}
		if i < 0 {
			return nil, true
		}
		return int64(len(units(s[:i]))), true
	}
}

func numNewlines(s string) int64 {
	return int64(strings.Count(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), "\n"))
}

func strToInt(s string, radix int64) (any, bool) {
	if radix < 2 || radix > 36 {
		return nil, false
	}
	n, err := strconv.ParseInt(s, int(radix), 64)
	if err != nil {
		return nil, false
	}
	return n, true
}

func strToFloat(s string, args []any) (any, bool) {
	if len(args) != 0 || strings.ContainsAny(s, "_xXnNpPdDfF") {
		return nil, false
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil, false
	}
	return f, true
}

func strToDecimal(s string, args []any) (any, bool) {
	d, ok := syntax.ParseDecimal(s)
	if len(args) != 0 || !ok || strings.Contains(s, "_") {
		return nil, false
	}
	return d, true
}

func strCode(s string, quote int64) (any, bool) {
	if quote <= 0 || quote > 127 {
		return nil, false
	}
	return syntax.Quote(s, byte(quote)), true
}

// toXml escapes what XML text and attributes cannot hold; '>' only at the start or
// behind ']'.
func toXml(s string) string {
	var b strings.Builder
	prev := rune(']')
	for _, c := range s {
		switch {
		case c == '<':
			b.WriteString("&lt;")
		case c == '&':
			b.WriteString("&amp;")
		case c == '\'':
			b.WriteString("&#39;")
		case c == '"':
			b.WriteString("&quot;")
		case c == '>' && prev == ']':
			b.WriteString("&gt;")
		default:
			b.WriteRune(c)
		}
		prev = c
	}
	return b.String()
}
