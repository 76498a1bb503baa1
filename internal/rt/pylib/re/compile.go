package re

import (
	"math"
	"unicode/utf8"
)

// op is what an instruction does.
type op uint8

// The instructions. Targets of jumps are distances from the instruction behind.
const (
	opChar  op = iota // takes the character n
	opAny             // takes a character
	opClass           // takes a character of the class n
	opSave            // the place is where group n/2 begins, or ends if n is odd
	opJump
	opSplit     // tries what follows, then the target
	opSplitLast // tries the target, then what follows
	opBegin     // at the beginning of the text
	opEnd       // at its end
	opMatch
)

type inst struct {
	op op
	n  int32
}

// class is a set of characters.
type class struct {
	not    bool
	ranges []charRange
	named  []byte // d, D, s, S, w, W
}

type charRange struct{ low, high rune }

// program is a compiled expression.
type program struct {
	code    []inst
	classes []class
	groups  int // without the whole match
	splits  int // instructions that choose
	splitAt []int32
}

// compiler makes a program. The reference's code has jumps of one byte, whose reach is a limit that programs see: so sizes are counted as
// there.
type compiler struct {
	text    string
	at      int
	runes   bool // characters are those of UTF-8, else bytes
	p       *program
	sizes   []int // bytes of the reference's code for each instruction
	tooFar  bool
	nesting int
}

// why an expression is refused: the message of the exception.
type refusal string

const (
	tooComplex refusal = "regex too complex"
	unbalanced refusal = "error in regex"
	tooDeep    refusal = "maximum recursion depth exceeded" // a RuntimeError
)

// maxNesting bounds how deep groups lie in each other. It is beyond what the limit of groups allows, but for those that capture nothing.
const maxNesting = 500

// compile returns the program of an expression, of which NUL ends the text; a refusal that is not empty says why there is none.
func compile(text string, runes bool) (*program, refusal) {
	for i := range len(text) {
		if text[i] == 0 {
			text = text[:i]
			break
		}
	}
	c := &compiler{text: text, runes: runes, p: &program{}}
	c.emit(inst{opSave, 0}, 2)
	if why := c.alternatives(); why != "" {
		return nil, why
	}
	switch {
	case c.tooFar:
		return nil, tooComplex
	case c.at < len(text):
		return nil, unbalanced
	}
	c.emit(inst{opSave, 1}, 2)
	c.emit(inst{op: opMatch}, 1)
	c.p.splitAt = make([]int32, len(c.p.code))
	for i, in := range c.p.code {
		if in.op == opSplit || in.op == opSplitLast {
			c.p.splitAt[i] = int32(c.p.splits)
			c.p.splits++
		}
	}
	return c.p, ""
}

func (c *compiler) emit(in inst, size int) {
	c.p.code, c.sizes = append(c.p.code, in), append(c.sizes, size)
}

// insert puts an instruction ahead of those from at on, whose jumps stay among themselves.
func (c *compiler) insert(at int, in inst) {
	c.emit(inst{}, 0)
	copy(c.p.code[at+1:], c.p.code[at:])
	copy(c.sizes[at+1:], c.sizes[at:])
	c.p.code[at], c.sizes[at] = in, 2
}

// jump returns the distance from the instruction behind one to another, and notes where the reference could not jump so far.
func (c *compiler) jump(from, to int) int32 {
	bytes := 0
	for i := from + 1; i < to; i++ {
		bytes += c.sizes[i]
	}
	for i := to; i <= from; i++ {
		bytes -= c.sizes[i]
	}
	c.tooFar = c.tooFar || bytes != int(int8(bytes))
	return int32(to - from - 1)
}

// peek returns the byte that is n ahead, 0 behind the end.
func (c *compiler) peek(n int) byte {
	if c.at+n < len(c.text) {
		return c.text[c.at+n]
	}
	return 0
}

// char takes a character, and returns how many bytes it has in the text.
func (c *compiler) char() (r rune, n int) {
	if c.runes {
		r, n = utf8.DecodeRuneInString(c.text[c.at:])
	} else {
		r, n = rune(int8(c.text[c.at])), 1
	}
	c.at += n
	return r, n
}

// alternatives reads up to the end or a closing parenthesis.
func (c *compiler) alternatives() refusal {
	if c.nesting++; c.nesting > maxNesting {
		return tooDeep
	}
	start := len(c.p.code)
	term := start // where what may be repeated begins
	pending := -1 // the jump at the end of the alternative ahead
	finish := func() {
		if pending >= 0 {
			c.p.code[pending].n = c.jump(pending, len(c.p.code))
		}
	}
	for c.at < len(c.text) && c.text[c.at] != ')' {
		here := len(c.p.code)
		why := refusal("")
		switch b := c.text[c.at]; b {
		case '?', '*', '+':
			c.at++
			if here == term {
				return tooComplex
			}
			c.repeat(b, term)
			term = len(c.p.code)
		case '|':
			c.at++
			finish()
			c.insert(start, inst{op: opSplit})
			pending = len(c.p.code)
			c.emit(inst{op: opJump}, 2)
			c.p.code[start].n = c.jump(start, len(c.p.code))
			term = len(c.p.code)
		case '^':
			c.at++
			c.emit(inst{op: opBegin}, 1)
			term = len(c.p.code)
		case '$':
			c.at++
			c.emit(inst{op: opEnd}, 1)
			term = len(c.p.code)
		default:
			why, term = c.term(b), here
		}
		switch {
		case why != "":
			return why
		case c.tooFar: // what follows would only cost time
			return tooComplex
		}
	}
	finish()
	c.nesting--
	return ""
}

// repeat makes an optional term or a loop of the instructions from term on.
func (c *compiler) repeat(b byte, term int) {
	first, second := opSplit, opSplitLast
	if c.peek(0) == '?' {
		c.at++
		first, second = second, first
	}
	code := func() []inst { return c.p.code }
	switch b {
	case '?':
		c.insert(term, inst{op: first})
	case '*':
		c.insert(term, inst{op: first})
		back := len(code())
		c.emit(inst{op: opJump}, 2)
		code()[back].n = c.jump(back, term)
	default:
		back := len(code())
		c.emit(inst{op: second}, 2)
		code()[back].n = c.jump(back, term)
		return
	}
	code()[term].n = c.jump(term, len(code()))
}

// term reads a group or what takes one character.
func (c *compiler) term(b byte) refusal {
	switch b {
	case '(':
		return c.group()
	case '[':
		c.at++
		return c.class()
	case '.':
		c.at++
		c.emit(inst{op: opAny}, 1)
		return ""
	case '\\':
		c.at++
		if c.at == len(c.text) {
			return tooComplex
		}
		if name := c.text[c.at]; isNamed(name) {
			c.at++
			c.emit(inst{opClass, int32(len(c.p.classes))}, 2)
			c.p.classes = append(c.p.classes, class{named: []byte{name}})
			return ""
		}
	}
	r, n := c.char()
	c.emit(inst{opChar, int32(r)}, 2*n)
	return ""
}

// isNamed reports whether a letter behind a backslash names a class.
func isNamed(b byte) bool {
	switch b {
	case 'd', 'D', 's', 'S', 'w', 'W':
		return true
	}
	return false
}

func (c *compiler) group() refusal {
	c.at++
	captures := c.peek(0) != '?' || c.peek(1) != ':'
	n := int32(0)
	if captures {
		c.p.groups++
		n = int32(2 * c.p.groups)
		c.tooFar = c.tooFar || n > math.MaxInt8
		c.emit(inst{opSave, n}, 2)
	} else {
		c.at += 2
	}
	if why := c.alternatives(); why != "" {
		return why
	}
	if c.at == len(c.text) {
		return tooComplex
	}
	c.at++
	if captures {
		c.tooFar = c.tooFar || n+1 > math.MaxInt8
		c.emit(inst{opSave, n + 1}, 2)
	}
	return ""
}

// class reads a class behind its opening bracket.
func (c *compiler) class() refusal {
	var set class
	if c.peek(0) == '^' {
		c.at++
		set.not = true
	}
	size := 0
	for c.peek(0) != ']' {
		if c.peek(0) == '\\' {
			c.at++
			if name := c.peek(0); isNamed(name) {
				c.at++
				size++
				set.named = append(set.named, name)
				continue
			}
		}
		if c.peek(0) == 0 {
			return tooComplex
		}
		low, n := c.char()
		high := low
		size += n
		if c.peek(0) == '-' && c.peek(1) != ']' {
			c.at++
			if c.peek(0) == 0 {
				return tooComplex
			}
			high, _ = c.char()
		}
		set.ranges = append(set.ranges, charRange{low, high})
	}
	c.at++
	c.tooFar = c.tooFar || size > math.MaxInt8
	c.emit(inst{opClass, int32(len(c.p.classes))}, 2+2*size)
	c.p.classes = append(c.p.classes, set)
	return ""
}

// has reports whether a character is of the class.
func (set *class) has(r rune) bool {
	for _, x := range set.ranges {
		if x.low <= r && r <= x.high {
			return !set.not
		}
	}
	for _, name := range set.named {
		if named(name, r) {
			return !set.not
		}
	}
	return set.not
}

// named reports whether a character is of the class of a name: the ASCII ones alone are digits, letters or white space.
func named(name byte, r rune) bool {
	in := false
	switch name | 0x20 {
	case 'd':
		in = '0' <= r && r <= '9'
	case 's':
		in = r == ' ' || '\t' <= r && r <= '\r'
	default:
		in = 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '_'
	}
	return in == (name&0x20 != 0)
}
