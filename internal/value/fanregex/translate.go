package fanregex

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Flags are how a pattern is meant.
type Flags int

// The flags that Regex.fromStr takes, and those that a pattern itself may set.
const (
	IgnoreCase  Flags = 1 << iota // i
	Multiline                     // m: "^" and "$" also at ends of lines
	DotAll                        // s: "." also matches ends of lines
	comments                      // x
	unicodeCase                   // u
	unixLines                     // d
)

// SyntaxError says what is wrong with a pattern, in the words of java.util.regex.PatternSyntaxException.
type SyntaxError struct {
	Text    string
	Index   int // in UTF-16 units
	Pattern string
}

func (e *SyntaxError) Error() string {
	s := fmt.Sprintf("%s near index %d\n%s", e.Text, e.Index, e.Pattern)
	if e.Index >= 0 && e.Index < utf8.RuneCountInString(e.Pattern) {
		s += "\n" + strings.Repeat(" ", e.Index) + "^"
	}
	return s
}

// maxDepth is how deep groups and sets may be nested.
const maxDepth = 250

// translator turns a pattern of Java into one of .NET.
type translator struct {
	pattern string
	in      []rune
	at      int
	flags   Flags
	groups  int // how many began
	names   map[string]int
	depth   int
}

func (p *translator) fail(text string, index int) error { return &SyntaxError{text, index, p.pattern} }

func (p *translator) more() bool { return p.at < len(p.in) }

// peek returns the next character, -1 at the end.
func (p *translator) peek() rune {
	if p.more() {
		return p.in[p.at]
	}
	return -1
}

func (p *translator) has(s string) bool {
	for i, c := range []rune(s) {
		if p.at+i >= len(p.in) || p.in[p.at+i] != c {
			return false
		}
	}
	return true
}

func (p *translator) take(s string) bool {
	if !p.has(s) {
		return false
	}
	p.at += len(s)
	return true
}

// whole translates the pattern.
func (p *translator) whole() (string, error) {
	s, err := p.alternatives()
	if err != nil {
		return "", err
	}
	if p.more() {
		return "", p.fail("Unmatched closing ')'", max(0, p.at-1))
	}
	return s, nil
}

// alternatives reads up to a closing parenthesis.
func (p *translator) alternatives() (string, error) {
	if p.depth++; p.depth > maxDepth {
		return "", p.fail("Pattern is nested too deeply", p.at)
	}
	defer func() { p.depth-- }()
	var sb strings.Builder
	for {
		p.skip()
		switch p.peek() {
		case -1, ')':
			return sb.String(), nil
		case '|':
			p.at++
			sb.WriteByte('|')
			continue
		}
		atom, quantifiable, err := p.atom()
		if err != nil {
			return "", err
		}
		if quantifiable {
			if atom, err = p.quantified(atom); err != nil {
				return "", err
			}
		}
		sb.WriteString(atom)
	}
}

// skip skips blanks and comments, where they do not count.
func (p *translator) skip() {
	for p.flags&comments != 0 && p.more() {
		switch c := p.in[p.at]; {
		case c == '#':
			for p.more() && p.in[p.at] != '\n' {
				p.at++
			}
		case c == ' ' || c >= '\t' && c <= '\r':
			p.at++
		default:
			return
		}
	}
}

// quantified reads how often an atom may come. A possessive quantifier is an atomic group.
func (p *translator) quantified(atom string) (string, error) {
	p.skip()
	quantifier := ""
	switch p.peek() {
	case '?', '*', '+':
		quantifier = string(p.in[p.at])
		p.at++
	case '{':
		start := p.at
		var err error
		if quantifier, err = p.counted(); err != nil {
			return "", err
		}
		if quantifier == "" {
			return "", p.fail("Illegal repetition", start+1)
		}
	default:
		return atom, nil
	}
	switch {
	case p.take("?"):
		return atom + quantifier + "?", nil
	case p.take("+"):
		return "(?>" + atom + quantifier + ")", nil
	}
	return atom + quantifier, nil
}

// counted reads a quantifier in braces.
func (p *translator) counted() (string, error) {
	p.at++
	number := func() (int, bool) {
		start := p.at
		for p.more() && p.in[p.at] >= '0' && p.in[p.at] <= '9' {
			p.at++
		}
		n, err := strconv.ParseInt(string(p.in[start:p.at]), 10, 32)
		return int(n), err == nil
	}
	low, ok := number()
	if !ok {
		return "", nil
	}
	s := "{" + strconv.Itoa(low)
	if p.take(",") {
		s += ","
		if p.peek() != '}' {
			high, ok := number()
			if !ok || high < low {
				return "", p.fail("Illegal repetition range", p.at)
			}
			s += strconv.Itoa(high)
		}
	}
	if !p.take("}") {
		return "", p.fail("Unclosed counted closure", p.at)
	}
	return s + "}", nil
}

// atom reads one item of a sequence; quantifiable is false where none may follow, as behind flags.
func (p *translator) atom() (s string, quantifiable bool, err error) {
	c := p.in[p.at]
	switch c {
	case '(':
		return p.group()
	case '[':
		p.at++
		set, err := p.set()
		return set.text(), true, err
	case '\\':
		s, err = p.escape()
		return s, true, err
	case '*', '+', '?':
		return "", false, p.fail("Dangling meta character '"+string(c)+"'", p.at)
	case '{':
		return "", false, p.fail("Illegal repetition", p.at+1)
	}
	p.at++
	switch c {
	case '.':
		return p.dot(), true, nil
	case '^':
		return p.lineStart(), true, nil
	case '$':
		return p.lineEnd(), true, nil
	}
	return p.literal(c), true, nil
}

func (p *translator) dot() string {
	switch {
	case p.flags&DotAll != 0:
		return `[\s\S]`
	case p.flags&unixLines != 0:
		return `[^\n]`
	}
	return lineEnds().complement().text()
}

func (p *translator) lineStart() string {
	switch {
	case p.flags&Multiline == 0:
		return `\A`
	case p.flags&unixLines != 0:
		return `(?:(?:\A|(?<=\n))(?!\z))`
	}
	return `(?:(?:\A|(?<=[\n\u0085\u2028\u2029])|(?<=\r)(?!\n))(?!\z))`
}

// lastLineEnd is before the end of a text that ends a line.
const lastLineEnd = `(?:\z|(?=\r\n\z)|(?<!\r)(?=\n\z)|(?=[\r\u0085\u2028\u2029]\z))`

func (p *translator) lineEnd() string {
	switch {
	case p.flags&unixLines != 0 && p.flags&Multiline != 0:
		return `(?=\n|\z)`
	case p.flags&unixLines != 0:
		return `(?=\n?\z)`
	case p.flags&Multiline != 0:
		return `(?:\z|(?<!\r)(?=\n)|(?=[\r\u0085\u2028\u2029]))`
	}
	return lastLineEnd
}

// literal matches a character, of letters where case does not count both.
func (p *translator) literal(c rune) string {
	if p.flags&IgnoreCase != 0 {
		if s := (set{{c, c}}).folded(p.flags&unicodeCase != 0); len(s) > 1 {
			return s.text()
		}
	}
	return quoted(c)
}

// quoted writes a character as .NET reads it. A hyphen is written by its number: in a set, behind a range, the library takes an escaped one
// for the sign of a further range.
func quoted(c rune) string {
	switch {
	case c >= 0xd800 && c < 0xe000 || c < ' ' || c == 0x7f || c == '-':
		return fmt.Sprintf(`\u%04x`, c)
	case strings.ContainsRune(`\*+?|{}[]()^$.# `, c):
		return `\` + string(c)
	}
	return string(c)
}

func (s set) text() string {
	if len(s) == 0 {
		return "(?!)"
	}
	var sb strings.Builder
	sb.WriteByte('[')
	for _, x := range s {
		sb.WriteString(quoted(x.lo))
		if x.hi > x.lo {
			sb.WriteString("-" + quoted(x.hi))
		}
	}
	sb.WriteByte(']')
	return sb.String()
}

// group reads what begins with a parenthesis.
func (p *translator) group() (string, bool, error) {
	p.at++
	saved := p.flags
	open := ""
	switch {
	case !p.take("?"):
		p.groups++
		open = fmt.Sprintf("(?<%d>", p.groups)
	case p.take("<="):
		open = "(?<="
	case p.take("<!"):
		open = "(?<!"
	case p.take("="), p.take("!"), p.take(">"), p.take(":"):
		open = "(?" + string(p.in[p.at-1])
	case p.take("<"):
		name, err := p.name()
		if err != nil {
			return "", false, err
		}
		if _, ok := p.names[name]; ok {
			return "", false, p.fail("Named capturing group <"+name+"> is already defined", p.at-1)
		}
		p.groups++
		p.names[name] = p.groups
		open = fmt.Sprintf("(?<%d>", p.groups)
	default:
		closed, err := p.inlineFlags()
		if err != nil {
			return "", false, err
		}
		if closed {
			return "", false, nil
		}
		open = "(?:"
	}
	inner, err := p.alternatives()
	if err != nil {
		return "", false, err
	}
	if !p.take(")") {
		return "", false, p.fail("Unclosed group", len(p.in))
	}
	p.flags = saved
	return open + inner + ")", true, nil
}

// inlineFlags reads flags; closed is true where they hold up to the end of the group around.
func (p *translator) inlineFlags() (closed bool, err error) {
	on := true
	for p.more() {
		c := p.in[p.at]
		p.at++
		i := strings.IndexRune("imsxud", c)
		switch {
		case i >= 0 && on:
			p.flags |= 1 << i
		case i >= 0:
			p.flags &^= 1 << i
		case c == '-' && on:
			on = false
		case c == 'U' && on:
			p.flags |= unicodeCase
		case c == ')':
			return true, nil
		case c == ':':
			return false, nil
		default:
			return false, p.fail("Unknown inline modifier", p.at-1)
		}
	}
	return false, p.fail("Unknown inline modifier", p.at)
}

// name reads a group's name up to ">".
func (p *translator) name() (string, error) {
	start := p.at
	for p.more() && isLetter(p.in[p.at], p.at > start) {
		p.at++
	}
	name := string(p.in[start:p.at])
	if name == "" {
		return "", p.fail("capturing group name does not start with a Latin letter", p.at)
	}
	if !p.take(">") {
		return "", p.fail("named capturing group is missing trailing '>'", p.at)
	}
	return name, nil
}

func isLetter(c rune, orDigit bool) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || orDigit && c >= '0' && c <= '9'
}

// escape reads what begins with a backslash, outside of sets.
func (p *translator) escape() (string, error) {
	p.at++
	if !p.more() {
		return "", p.fail("Unexpected internal error", p.at)
	}
	c := p.in[p.at]
	switch c {
	case 'b', 'B', 'G', 'A', 'z':
		p.at++
		return `\` + string(c), nil
	case 'Z':
		p.at++
		return lastLineEnd, nil
	case 'R':
		p.at++
		return `(?>\r\n|[\n-\r\u0085\u2028\u2029])`, nil
	case 'Q':
		p.at++
		return p.quote(), nil
	case 'k':
		return p.namedReference()
	}
	if c >= '1' && c <= '9' {
		return p.reference(), nil
	}
	if s, ok, err := p.class(); ok || err != nil {
		return s.text(), err
	}
	c, err := p.escaped()
	if err != nil {
		return "", err
	}
	return p.literal(c), nil
}

// quote reads text up to \E. It is one group, but a quantifier counts for the last character only.
func (p *translator) quote() string {
	var sb strings.Builder
	for p.more() && !p.has(`\E`) {
		sb.WriteString(p.literal(p.in[p.at]))
		p.at++
	}
	p.take(`\E`)
	if sb.Len() == 0 {
		return "(?:)"
	}
	return sb.String()
}

// reference reads the number of a group: as many digits as make one that has begun.
func (p *translator) reference() string {
	n := int(p.in[p.at] - '0')
	p.at++
	for p.more() && p.in[p.at] >= '0' && p.in[p.at] <= '9' && n*10+int(p.in[p.at]-'0') <= p.groups {
		n = n*10 + int(p.in[p.at]-'0')
		p.at++
	}
	return p.groupReference(n)
}

func (p *translator) groupReference(n int) string {
	switch {
	case n > p.groups:
		return "(?!)" // a group that has not matched never does
	case p.flags&IgnoreCase != 0:
		return fmt.Sprintf(`(?i:\k<%d>)`, n)
	}
	return fmt.Sprintf(`\k<%d>`, n)
}

func (p *translator) namedReference() (string, error) {
	p.at++
	if !p.take("<") {
		return "", p.fail(`\k is not followed by '<' for named capturing group`, p.at)
	}
	name, err := p.name()
	if err != nil {
		return "", err
	}
	n, ok := p.names[name]
	if !ok {
		return "", p.fail("named capturing group <"+name+"> does not exist", p.at-1)
	}
	return p.groupReference(n), nil
}

// class reads the letter of a class behind a backslash, if it is one.
func (p *translator) class() (s set, ok bool, err error) {
	c := p.in[p.at]
	switch c | 0x20 {
	case 'd':
		s = digits()
	case 'w':
		s = word()
	case 's':
		s = spaces()
	case 'h':
		s = blanks()
	case 'v':
		s = breaks()
	case 'p':
		p.at++
		if s, err = p.propertyName(); err != nil {
			return nil, false, err
		}
		p.at--
	default:
		return nil, false, nil
	}
	p.at++
	if c < 'a' {
		s = s.complement()
	}
	return s, true, nil
}

// propertyName reads the name of a property, one letter or in braces.
func (p *translator) propertyName() (set, error) {
	if !p.more() {
		return nil, p.fail("Unknown character property", p.at)
	}
	name := string(p.in[p.at])
	p.at++
	if name == "{" {
		start := p.at
		for p.more() && p.in[p.at] != '}' {
			p.at++
		}
		name = string(p.in[start:p.at])
		if !p.take("}") {
			return nil, p.fail("Unclosed character family", p.at-1)
		}
		if name == "" {
			return nil, p.fail("Empty character family", p.at-1)
		}
	}
	s, ok := property(name)
	if !ok {
		return nil, p.fail("Unknown character property name {"+name+"}", p.at-1)
	}
	if p.flags&IgnoreCase != 0 {
		s = s.folded(p.flags&unicodeCase != 0)
	}
	return s, nil
}

// escaped reads the character that a backslash and what follows it mean.
func (p *translator) escaped() (rune, error) {
	c := p.in[p.at]
	p.at++
	if i := strings.IndexRune("tnrfae", c); i >= 0 {
		return rune("\t\n\r\f\a\x1b"[i]), nil
	}
	switch c {
	case 'c':
		if !p.more() {
			return 0, p.fail("Illegal control escape sequence", p.at)
		}
		p.at++
		return p.in[p.at-1] ^ 0x40, nil
	case '0':
		return p.number(8, 3, "Illegal octal escape sequence")
	case 'x':
		if p.take("{") {
			n, err := p.number(16, 6, "Illegal hexadecimal escape sequence")
			if err == nil && !p.take("}") || n > utf8.MaxRune {
				err = p.fail("Unclosed hexadecimal escape sequence", p.at)
			}
			return n, err
		}
		return p.digits(2, "Illegal hexadecimal escape sequence")
	case 'u':
		return p.unit()
	}
	if isLetter(c, false) {
		return 0, p.fail("Illegal/unsupported escape sequence", p.at-1)
	}
	return c, nil
}

// unit reads \u and four digits; two halves of a surrogate pair are one character.
func (p *translator) unit() (rune, error) {
	c, err := p.digits(4, "Illegal Unicode escape sequence")
	if err != nil || c < 0xd800 || c >= 0xdc00 || !p.has(`\u`) {
		return c, err
	}
	at := p.at
	p.at += 2
	if low, err := p.digits(4, ""); err == nil && low >= 0xdc00 && low < 0xe000 {
		return (c-0xd800)<<10 + (low - 0xdc00) + 0x10000, nil
	}
	p.at = at
	return c, nil
}

// digits reads exactly n hexadecimal digits.
func (p *translator) digits(n int, what string) (rune, error) {
	start := p.at
	c, err := p.number(16, n, what)
	if err == nil && p.at-start != n {
		err = p.fail(what, p.at)
	}
	return c, err
}

// number reads up to most digits; octal ones only up to 377.
func (p *translator) number(base, most int, what string) (rune, error) {
	n, start := 0, p.at
	for p.more() && p.at-start < most {
		d := strings.IndexRune("0123456789abcdef"[:base], p.in[p.at]|0x20)
		if p.in[p.at] <= '9' {
			d = strings.IndexRune("0123456789"[:min(base, 10)], p.in[p.at])
		}
		if d < 0 || base == 8 && n*8+d > 0o377 {
			break
		}
		n = n*base + d
		p.at++
	}
	if p.at == start {
		return 0, p.fail(what, p.at)
	}
	return rune(n), nil
}

// set reads a set behind its opening bracket: unions, intersections, other sets within.
func (p *translator) set() (set, error) {
	if p.depth++; p.depth > maxDepth {
		return nil, p.fail("Pattern is nested too deeply", p.at)
	}
	defer func() { p.depth-- }()
	negated := p.take("^")
	var all, part set
	met, first := false, true
	close := func() {
		if met {
			part = all.intersect(part)
		}
		all, part, met = part, nil, true
	}
	for ; ; first = false {
		p.skip()
		switch {
		case !p.more():
			return nil, p.fail("Unclosed character class", len(p.in)-1)
		case p.peek() == ']' && !first:
			p.at++
			close()
			if negated {
				all = all.complement()
			}
			return all, nil
		case p.has("&&"):
			for p.take("&&") {
			}
			close()
			first = true
			continue
		case p.take("["):
			s, err := p.set()
			if err != nil {
				return nil, err
			}
			part = part.union(s)
		default:
			s, err := p.member()
			if err != nil {
				return nil, err
			}
			part = part.union(s)
		}
	}
}

// member reads a character, a class, or a span.
func (p *translator) member() (set, error) {
	if p.peek() == '\\' {
		p.at++
		if !p.more() {
			return nil, p.fail("Unclosed character class", len(p.in)-1)
		}
		if p.take("Q") {
			var s set
			for p.more() && !p.has(`\E`) {
				s = s.union(p.fold(set{{p.in[p.at], p.in[p.at]}}))
				p.at++
			}
			p.take(`\E`)
			return s, nil
		}
		if s, ok, err := p.class(); ok || err != nil {
			return s, err
		}
		p.at--
	}
	lo, err := p.memberChar()
	if err != nil {
		return nil, err
	}
	hi := lo
	if p.peek() == '-' && p.at+1 < len(p.in) && p.in[p.at+1] != ']' && p.in[p.at+1] != '[' {
		p.at++
		if hi, err = p.memberChar(); err != nil {
			return nil, err
		}
		if hi < lo {
			return nil, p.fail("Illegal character range", p.at-1)
		}
	}
	return p.fold(set{{lo, hi}}), nil
}

func (p *translator) fold(s set) set {
	if p.flags&IgnoreCase == 0 {
		return s
	}
	return s.folded(p.flags&unicodeCase != 0)
}

func (p *translator) memberChar() (rune, error) {
	c := p.in[p.at]
	p.at++
	if c != '\\' || !p.more() {
		return c, nil
	}
	return p.escaped()
}
