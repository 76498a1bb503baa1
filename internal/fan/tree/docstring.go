package tree

import (
	"strings"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/fan/types"
)

// maxDocString is the length, in characters, above which documentation shows dots.
const maxDocString = 40

// DocString returns e as documentation shows it: one line with unqualified names. ok is
// false for what is not to be shown, an access of an internal slot.
func DocString(e Expr) (s string, ok bool) {
	switch e := e.(type) {
	case *Literal:
		return shorten(e.serialize()), true
	case *TypeCheck:
		return DocString(e.Target)
	case *Call:
		if e.Method != nil && hiddenSlot(&e.Method.SlotInfo) {
			return "", false
		}
	case *Shortcut:
		if e.Method != nil && hiddenSlot(&e.Method.SlotInfo) {
			return "", false
		}
	case *Field:
		if e.Field != nil && hiddenSlot(&e.Field.SlotInfo) {
			return "", false
		}
	}
	s = unwrap(String(e))
	if i := strings.IndexByte(s, '='); i >= 0 {
		s = strings.TrimSpace(s[i+1:])
	}
	if !strings.HasSuffix(s, "()") {
		s = unwrap(s)
	}
	s = strings.ReplaceAll(s, ".@", ".")
	s = strings.ReplaceAll(s, ".?(", "(")
	return shorten(unqualified(s)), true
}

func hiddenSlot(s *types.SlotInfo) bool { return s.IsPrivate() || s.IsInternal() }

func shorten(s string) string {
	if utf8.RuneCountInString(s) > maxDocString {
		return "..."
	}
	return s
}

// unwrap takes parentheses off the ends.
func unwrap(s string) string {
	if len(s) > 1 && s[0] == '(' && s[len(s)-1] == ')' {
		return s[1 : len(s)-1]
	}
	return s
}

// unqualified takes the pods off qualified names.
func unqualified(s string) string {
	for {
		i := strings.Index(s, "::")
		if i < 0 {
			return s
		}
		start := i
		for start > 0 && isNameByte(s[start-1]) {
			start--
		}
		s = s[:start] + s[i+2:]
	}
}

func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
}

// IsDocumented reports whether a type appears in the documentation: it is public, and
// no test unless abstract or tests are wanted.
func (t *TypeDef) IsDocumented(tests bool) bool {
	if !documentedFlags(t.Class.Flags()) {
		return false
	}
	if b := t.Class.Base(); !tests && b != nil && b.Fits(t.Class.NS().Sys.Test) {
		return types.IsAbstract(t.Class)
	}
	return true
}

// IsDocumented reports whether a slot appears in the documentation.
func IsDocumented(s SlotDef) bool {
	if m, ok := s.(*MethodDef); ok && m.IsFieldAccessor() {
		return false
	}
	return documentedFlags(s.Flags())
}

func documentedFlags(f types.Flags) bool {
	return !f.Has(types.Synthetic) && f.Has(types.Public|types.Protected)
}
