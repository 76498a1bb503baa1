package lower

import "github.com/tandem-lang/tandem/internal/rt/instr"

// Class is what is known of the objects that a tagged word may stand for, besides that it may be null: they are of a class or mixin,
// without the parameters of a generic one. A nil Class says nothing.
type Class interface {
	// Is reports whether each object of the class is one of super, which is not nil.
	Is(super Class) bool

	// Word returns what instructions that test for the class name it by.
	Word() (uint64, error)
}

// noObject is the class of null.
type noObject struct{}

func (noObject) Is(Class) bool         { return true }
func (noObject) Word() (uint64, error) { return 0, nil }

// fits reports whether a value is known to be of a class.
func fits(v value, c Class) bool {
	return c == nil || v.class != nil && (v.class == c || v.class.Is(c))
}

// join returns the class of what is of class a or of class b.
func join(a, b Class) Class {
	switch {
	case a == b, b == Class(noObject{}):
		return a
	case a == Class(noObject{}):
		return b
	case a == nil || b == nil:
		return nil
	case b.Is(a):
		return a
	case a.Is(b):
		return b
	}
	return nil
}

// need returns a value as a tagged word of a class. Code that a compiler made has values of the right class where they are needed; where
// that cannot be seen an instruction checks it, so that code cannot take one object for another.
func (l *lowerer) need(v value, c Class) value {
	l.push(v)
	l.needAt(len(l.stack)-1, Ref, c)
	return l.pop()
}

// as returns a value in a representation and, if that is Ref, of a class.
func (l *lowerer) as(v value, rep Rep, c Class) value {
	v = l.convert(v, rep)
	if rep == Ref {
		v = l.need(v, c)
	}
	return v
}

// needAt makes the value at a depth of the stack one of a representation and, if that is Ref, of a class.
func (l *lowerer) needAt(d int, rep Rep, c Class) {
	if l.stack[d].rep != rep {
		l.stack[d] = l.convertAt(d, rep)
	}
	if rep != Ref || fits(l.stack[d], c) {
		return
	}
	word, err := c.Word()
	if err != nil {
		l.emit(instr.Unresolved, 0, 0, 0, 0, l.r.Problem(err)) // what is no object's class
		return
	}
	if l.stack[d].in == inConst {
		reg := l.free(0)
		l.move(reg, l.stack[d])
		l.stack[d] = value{in: inTemp, rep: Ref, reg: reg}
	}
	l.emit(instr.CheckType, 0, l.stack[d].reg, 0, 1, word)
	l.stack[d].class = c
}

// varSet is a set of variables.
type varSet []uint64

func (s varSet) has(n int) bool { return n/64 < len(s) && s[n/64]>>(n%64)&1 != 0 }

// add adds a variable, and reports whether it was not there.
func (s *varSet) add(n int) bool {
	if s.has(n) {
		return false
	}
	for n/64 >= len(*s) {
		*s = append(*s, 0)
	}
	(*s)[n/64] |= 1 << (n % 64)
	return true
}

// intersect takes out what is not in t.
func (s varSet) intersect(t varSet) {
	for i := range s {
		if i < len(t) {
			s[i] &= t[i]
		} else {
			s[i] = 0
		}
	}
}

// addMissing adds what is in s and not in t, and reports whether any of it was not there.
func (u *varSet) addMissing(s, t varSet) (added bool) {
	for n := range 64 * len(s) {
		if s.has(n) && !t.has(n) && u.add(n) {
			added = true
		}
	}
	return added
}
