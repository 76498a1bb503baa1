package fanvalue

import "strings"

// Depend is a Depend: the name of a pod, and which versions of it will do.
type Depend struct {
	Name        string
	Constraints []Constraint // one at least
}

// Constraint is what a version may be.
type Constraint struct {
	Version Version
	Plus    bool    // that version or any later one
	End     Version // nil, or the last one of a range
}

// DependFromStr is Depend.fromStr: a name, blanks, versions with commas between them, each alone, before a plus, or at both sides of a
// minus.
func DependFromStr(s string) (Depend, error) {
	i := strings.IndexAny(s, " \t")
	if i <= 0 {
		return Depend{}, errParse("Depend", s)
	}
	d := Depend{Name: s[:i]}
	rest := s[i:]
	blanks := func() { rest = strings.TrimLeft(rest, " \t") }
	for more := true; more; {
		var c Constraint
		blanks()
		if c.Version, rest = versionAhead(rest); c.Version == nil {
			return Depend{}, errParse("Depend", s)
		}
		blanks()
		switch {
		case strings.HasPrefix(rest, "+"):
			c.Plus = true
			rest = rest[1:]
		case strings.HasPrefix(rest, "-"):
			rest = rest[1:]
			blanks()
			if c.End, rest = versionAhead(rest); c.End == nil {
				return Depend{}, errParse("Depend", s)
			}
		}
		blanks()
		d.Constraints = append(d.Constraints, c)
		rest, more = strings.CutPrefix(rest, ",")
	}
	if rest != "" {
		return Depend{}, errParse("Depend", s)
	}
	return d, nil
}

// versionAhead takes the version that a text begins with; nil where there is none. Behind a dot a segment may be missing, which is 0.
func versionAhead(s string) (Version, string) {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return nil, s
	}
	v := Version{}
	seg := int32(0)
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			seg = seg*10 + int32(c-'0')
		case c == '.':
			v = append(v, int64(seg))
			seg = 0
		default:
			return append(v, int64(seg)), s[i:]
		}
	}
	return append(v, int64(seg)), ""
}

// String returns the normal text, Depend.toStr.
func (d Depend) String() string {
	parts := make([]string, len(d.Constraints))
	for i, c := range d.Constraints {
		parts[i] = c.Version.String()
		if c.Plus {
			parts[i] += "+"
		}
		if c.End != nil {
			parts[i] += "-" + c.End.String()
		}
	}
	return d.Name + " " + strings.Join(parts, ",")
}

// Match is Depend.match: a version that begins as one that is asked for will do.
func (d Depend) Match(v Version) bool {
	for _, c := range d.Constraints {
		switch {
		case c.Plus:
			if c.Version.Compare(v) <= 0 {
				return true
			}
		case c.End != nil:
			if c.Version.Compare(v) <= 0 && (c.End.Compare(v) >= 0 || v.begins(c.End)) {
				return true
			}
		case v.begins(c.Version):
			return true
		}
	}
	return false
}

// begins reports whether the first segments of v are those of w, of each the low 32 bits.
func (v Version) begins(w Version) bool {
	if len(w) > len(v) {
		return false
	}
	for i := range w {
		if int32(v[i]) != int32(w[i]) {
			return false
		}
	}
	return true
}
