package dom

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// The words of a Style, each null until it is needed.
const (
	styleClasses = first            // a list of names
	styleProps   = styleClasses + 8 // a map of texts by name
	styleWords   = (styleProps + 8 - first) / 8
)

func styleMethods() table {
	return table{
		"classes": func(t *fan.Thread, a fan.Args) (Word, Word) {
			typ, exc := typeOf(t, "sys::Obj?") // as lists of the reference's host are
			if exc != 0 {
				return 0, exc
			}
			return t.NewList(typ, classes(t, a[0])...)
		},
		"hasClass": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return fan.Bool(classIndex(t, a[0], t.Text(a[1])) >= 0), 0
		},
		"addClass":    func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], addClasses(t, a[0], a[1]) },
		"removeClass": func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], removeClass(t, a[0], t.Text(a[1])) },
		"get": func(t *fan.Thread, a fan.Args) (Word, Word) {
			props := t.Heap.Load(a[0], styleProps)
			if props == 0 {
				return layout.Null, 0
			}
			return property(t, props, a[1])
		},
		"setProp": func(t *fan.Thread, a fan.Args) (Word, Word) {
			props, exc := wordOf(t, a[0], styleProps, "[sys::Str:sys::Str]")
			if exc == 0 {
				exc = setProperty(t, props, a[1], a[2])
			}
			return 0, exc
		},
	}
}

// wordOf returns an object that a word of another one holds; it is made of a type where there is none yet.
func wordOf(t *fan.Thread, self Word, word uint64, sig string) (Word, Word) {
	if w := t.Heap.Load(self, word); w != 0 {
		return w, 0
	}
	w, exc := newOf(t, sig)
	if exc == 0 {
		t.Heap.Store(self, word, w)
	}
	return w, exc
}

// classes returns the names of a style's classes. The words are good until the list changes.
func classes(t *fan.Thread, style Word) []Word {
	list := t.Heap.Load(style, styleClasses)
	if list == 0 {
		return nil
	}
	return t.Items(list)
}

// classIndex returns where a class is, -1 for nowhere.
func classIndex(t *fan.Thread, style Word, name string) int {
	for i, w := range classes(t, style) {
		if t.Text(w) == name {
			return i
		}
	}
	return -1
}

// isSpace reports whether a regular expression of the reference's host has a character in \s.
func isSpace(r rune) bool { return r == ' ' || '\t' <= r && r <= '\r' }

// addClasses adds the classes, separated by space, that a style has not.
func addClasses(t *fan.Thread, style, names Word) (exc Word) {
	for _, name := range strings.FieldsFunc(t.Text(names), isSpace) {
		if exc := t.Check(int64(len(classes(t, style)))); exc != 0 {
			return exc
		}
		if classIndex(t, style, name) >= 0 {
			continue
		}
		list, exc := newList(t, style, styleClasses, "sys::Str")
		if exc != 0 {
			return exc
		}
		if exc = t.Append(list, t.NewStr(name)); exc != 0 {
			return exc
		}
	}
	return 0
}

// newList returns the list that a word holds; an empty one of a type where there is none yet.
func newList(t *fan.Thread, self Word, word uint64, sig string) (Word, Word) {
	if list := t.Heap.Load(self, word); list != 0 {
		return list, 0
	}
	of, exc := typeOf(t, sig)
	if exc != 0 {
		return 0, exc
	}
	list, exc := t.NewList(of)
	if exc == 0 {
		t.Heap.Store(self, word, list)
	}
	return list, exc
}

func removeClass(t *fan.Thread, style Word, name string) (exc Word) {
	if i := classIndex(t, style, name); i >= 0 {
		_, exc = call(t, "List.removeAt", t.Heap.Load(style, styleClasses), fan.Int(int64(i)))
	}
	return exc
}
