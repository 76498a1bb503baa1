package sql

import (
	"slices"
	"strconv"
	"strings"
)

// lead is what the words of a statement say about it.
type lead struct {
	rows    bool // it has rows
	changes bool // it inserts, updates or deletes
	unknown bool // its first word is none of those that statements begin with here
}

// leading reads the words of a statement, outside of texts, names in quotes and comments.
func leading(text string) (l lead) {
	list := words(text)
	if len(list) == 0 {
		return l
	}
	first := list[0]
	changing := func(w string) bool {
		return w == "insert" || w == "update" || w == "delete" || w == "replace" || w == "merge"
	}
	l.changes = changing(first) || first == "with" && slices.ContainsFunc(list, changing)
	switch first {
	case "select", "values", "pragma", "explain", "show", "describe", "desc", "table", "call", "fetch", "analyze", "check", "optimize", "repair":
		l.rows = true
	case "with":
		l.rows = !l.changes
	case "create", "drop", "alter", "begin", "start", "commit", "end", "rollback", "savepoint", "release", "set", "use", "grant", "revoke", "truncate", "vacuum", "attach",
		"detach", "reindex", "insert", "update", "delete", "replace", "merge":
	default:
		l.unknown = true
	}
	if l.changes && slices.Contains(list, "returning") {
		l.rows = true
	}
	return l
}

// words returns the words of a statement in lower case.
func words(text string) (list []string) {
	for i := 0; i < len(text); {
		if end := skipped(text, i); end > i {
			i = end
			continue
		}
		start := i
		for i < len(text) && isLetter(text[i]) {
			i++
		}
		if i > start {
			list = append(list, strings.ToLower(text[start:i]))
			continue
		}
		i++
	}
	return list
}

func isLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80 || c >= '0' && c <= '9'
}

// skipped returns where a text, name in quotes or comment ends that begins at a place; the place itself where none begins.
func skipped(text string, i int) int {
	rest := text[i:]
	until := func(from int, end string) int {
		if n := strings.Index(rest[from:], end); n >= 0 {
			return i + from + n + len(end)
		}
		return len(text)
	}
	switch {
	case rest[0] == '\'', rest[0] == '"', rest[0] == '`':
		return until(1, rest[:1])
	case strings.HasPrefix(rest, "--"):
		return until(2, "\n")
	case strings.HasPrefix(rest, "/*"):
		return until(2, "*/")
	case rest[0] == '$':
		if n := strings.IndexByte(rest[1:], '$'); n >= 0 && !strings.ContainsFunc(rest[1:1+n], func(r rune) bool { return r < 0x80 && !isLetter(byte(r)) }) {
			return until(n+2, rest[:n+2])
		}
	}
	return i
}

// numbered returns a statement with $1, $2 … in place of question marks; two in a row are one that is meant.
func numbered(text string) string {
	var b strings.Builder
	n := 0
	for i := 0; i < len(text); {
		if end := skipped(text, i); end > i {
			b.WriteString(text[i:end])
			i = end
			continue
		}
		switch {
		case strings.HasPrefix(text[i:], "??"):
			b.WriteByte('?')
			i++
		case text[i] == '?':
			n++
			b.WriteString("$" + strconv.Itoa(n))
		default:
			b.WriteByte(text[i])
		}
		i++
	}
	return b.String()
}
