package classpath

import "strings"

// CutDesc splits the first type off a list of descriptors: "[ILjava/lang/Object;J"
// gives "[I". It is "" if the text does not begin with a descriptor.
func CutDesc(s string) (first, rest string) {
	n := 0
	for n < len(s) && s[n] == '[' {
		n++
	}
	if n == len(s) {
		return "", s
	}
	switch s[n] {
	case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'Z', 'V':
		n++
	case 'L':
		end := strings.IndexByte(s[n:], ';')
		if end < 2 {
			return "", s
		}
		n += end + 1
	default:
		return "", s
	}
	return s[:n], s[n:]
}

// SplitMethod splits the descriptor of a method: "(IJ)V" gives "I", "J" and "V".
// It trusts that the descriptor comes from a Class.
func SplitMethod(desc string) (params []string, returns string) {
	s := strings.TrimPrefix(desc, "(")
	for s != "" && s[0] != ')' {
		var p string
		if p, s = CutDesc(s); p == "" {
			break
		}
		params = append(params, p)
	}
	return params, strings.TrimPrefix(s, ")")
}

// maxRank is the limit of an array's dimensions (JVM specification, 4.4.1).
const maxRank = 255

// validDesc reports whether s is the descriptor of a method, or of a field.
func validDesc(s string, method bool) bool {
	if !method {
		t, rest := CutDesc(s)
		return validType(t) && t != "V" && rest == ""
	}
	if !strings.HasPrefix(s, "(") {
		return false
	}
	s = s[1:]
	for s != "" && s[0] != ')' {
		var t string
		if t, s = CutDesc(s); !validType(t) || t == "V" {
			return false
		}
	}
	if s == "" {
		return false
	}
	t, rest := CutDesc(s[1:])
	return validType(t) && rest == ""
}

func validType(t string) bool {
	rank := len(t) - len(strings.TrimLeft(t, "["))
	return t != "" && rank <= maxRank && (rank == 0 || t[rank:] != "V")
}

// ValidMethod reports whether s is the descriptor of a method.
func ValidMethod(s string) bool { return validDesc(s, true) }
