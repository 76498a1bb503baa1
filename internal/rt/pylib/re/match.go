package re

import (
	"bytes"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/rt/py"
)

// matcher tries a program at places of a text. It backtracks with a stack of its own. Nothing in an expression depends on what
// groups have matched, so that a choice which failed at a place fails there always: once matching takes long, such choices are remembered.
type matcher struct {
	t     *py.Thread
	p     *program
	text  []byte // up to the end of what may match
	runes bool
	caps  []int // byte offsets of the groups, -1 for none

	stack  []choice
	steps  int
	states [][]state // of each choice at each place, in pages; nil while they are not remembered
	path   []int     // the states that are active, in the order in which they became so
}

// choice is what is left to be tried, or with pc < 0 a group's offset to be put back.
type choice struct {
	pc, at int32
	path   int // states active before
}

// state is what is known of a choice at a place.
type state uint8

const (
	unseen state = iota
	active       // it is being tried
	dead         // it failed
)

const (
	// patience is after how many steps choices begin to be remembered. A loop that takes nothing goes on until then.
	patience = 4096

	pageStates = 4096

	// maxText bounds the texts that are matched: offsets have 32 bits.
	maxText = 1<<31 - 1
)

// outcome is how an attempt ended.
type outcome uint8

const (
	failed outcome = iota
	matched
	endless // the reference would recurse without end
	restart // choices are remembered from here: the attempt begins anew
	stopped // a limit of the runtime is reached
)

// run tries a program from a byte offset on: there only, or with search at all places behind, too.
func (m *matcher) run(from int, search bool) (outcome, py.Word) {
	m.caps = make([]int, 2*m.p.groups+2)
	first, hasFirst := m.firstByte()
	for at := from; ; {
		if search && hasFirst {
			i := bytes.IndexByte(m.text[at:], first)
			if i < 0 {
				return failed, 0
			}
			at += i
		}
		result, exc := m.attempt(at)
		switch {
		case result == restart:
			continue
		case result != failed || !search || at >= len(m.text):
			return result, exc
		}
		_, n := m.char(at)
		at += n
	}
}

// firstByte returns the byte that each match begins with, if the program says so.
func (m *matcher) firstByte() (byte, bool) {
	in := m.p.code[1]
	if in.op == opChar && in.n >= 0 && in.n < utf8.RuneSelf {
		return byte(in.n), true
	}
	return 0, false
}

func (m *matcher) char(at int) (rune, int) {
	if b := m.text[at]; !m.runes || b < utf8.RuneSelf {
		return rune(int8(b)), 1
	}
	return utf8.DecodeRune(m.text[at:])
}

// attempt tries to match at a place.
func (m *matcher) attempt(from int) (outcome, py.Word) {
	for i := range m.caps {
		m.caps[i] = -1
	}
	for _, n := range m.path { // of a match
		m.states[n/pageStates][n%pageStates] = unseen
	}
	m.stack, m.path = m.stack[:0], m.path[:0]
	code := m.p.code
	pc, at := 0, from
	for {
		if m.steps++; m.steps%1024 == 0 {
			if result, exc := m.check(); result != failed {
				return result, exc
			}
		}
		in := code[pc]
		pc++
		ok := true
		switch in.op {
		case opChar, opAny, opClass:
			if ok = at < len(m.text); !ok {
				break
			}
			r, n := m.char(at)
			switch in.op {
			case opChar:
				ok = r == rune(in.n)
			case opClass:
				ok = m.p.classes[in.n].has(r)
			}
			at += n
		case opSave:
			m.stack = append(m.stack, choice{pc: -1 - in.n, at: int32(m.caps[in.n])})
			m.caps[in.n] = at
		case opJump:
			pc += int(in.n)
		case opSplit, opSplitLast:
			switch m.enter(pc-1, at) {
			case active:
				return endless, 0
			case dead:
				ok = false
			default:
				other := pc + int(in.n)
				if in.op == opSplitLast {
					pc, other = other, pc
				}
				m.stack = append(m.stack, choice{int32(other), int32(at), len(m.path)})
			}
		case opBegin:
			ok = at == 0
		case opEnd:
			ok = at == len(m.text)
		case opMatch:
			return matched, 0
		}
		if !ok {
			if pc, at, ok = m.back(); !ok {
				return failed, 0
			}
		}
	}
}

// back returns to the last choice that is left.
func (m *matcher) back() (pc, at int, ok bool) {
	for n := len(m.stack) - 1; n >= 0; n-- {
		c := m.stack[n]
		if c.pc < 0 {
			m.caps[-1-c.pc] = int(c.at)
			continue
		}
		m.stack = m.stack[:n]
		m.forget(c.path)
		return int(c.pc), int(c.at), true
	}
	m.forget(0)
	return 0, 0, false
}

// enter notes that a choice is made at a place, and returns what was known of that.
func (m *matcher) enter(pc, at int) state {
	if m.states == nil {
		return unseen
	}
	n := at*m.p.splits + int(m.p.splitAt[pc])
	page := &m.states[n/pageStates]
	if *page == nil {
		*page = make([]state, pageStates)
	}
	known := (*page)[n%pageStates]
	if known == unseen {
		(*page)[n%pageStates] = active
		m.path = append(m.path, n)
	}
	return known
}

// forget makes the states dead that became active since.
func (m *matcher) forget(since int) {
	for _, n := range m.path[since:] {
		m.states[n/pageStates][n%pageStates] = dead
	}
	m.path = m.path[:since]
}

// check is called now and then: it counts the work, bounds memory, and begins to remember.
func (m *matcher) check() (outcome, py.Word) {
	if exc := m.t.Check(1024); exc != 0 {
		return stopped, exc
	}
	const choiceBytes, pathBytes = 16, 8
	stats := m.t.Heap.Stats()
	if uint64(cap(m.stack)*choiceBytes+cap(m.path)*pathBytes) > stats.Limit-min(stats.Limit, stats.Used) {
		_, exc := m.t.NoMemory()
		return stopped, exc
	}
	if m.states != nil || m.steps < patience || m.p.splits == 0 {
		return failed, 0
	}
	if uint64(m.numStates()) > stats.Limit-min(stats.Limit, stats.Used) {
		_, exc := m.t.NoMemory()
		return stopped, exc
	}
	m.remember()
	return restart, 0
}

// numStates returns how many choices there are at all places.
func (m *matcher) numStates() int { return (len(m.text) + 1) * m.p.splits }

// remember has what fails from here on remembered.
func (m *matcher) remember() { m.states = make([][]state, m.numStates()/pageStates+1) }
