package dom

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// The words of an Elem.
const (
	elemNS      = first           // a Uri, or null for that of HTML
	elemTag     = elemNS + 8      // a Str
	elemSVG     = elemTag + 8     // raw: whether the namespace is that of SVG
	elemText    = elemSVG + 8     // a Str
	elemStyle   = elemText + 8    // a Style, null until it is needed
	elemEnabled = elemStyle + 8   // a Bool?
	elemProps   = elemEnabled + 8 // a map by name, null until it is needed
	elemParent  = elemProps + 8   // an Elem, or null
	elemKids    = elemParent + 8  // a list, null until it is needed
	elemWords   = (elemKids + 8 - first) / 8
)

// Namespaces of elements.
const (
	htmlNS = "http://www.w3.org/1999/xhtml"
	svgNS  = "http://www.w3.org/2000/svg"
)

func elemMethods() table {
	list := table{
		"_make":      elemMake,
		"fromNative": refuse("elem.fromNative"),
		"ns": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if ns := t.Heap.Load(a[0], elemNS); ns != 0 {
				return ns, 0
			}
			return t.Made(t.Runtime().Shared("dom.ns", func() Word {
				ns, _ := call(t, "Uri.fromStr", t.NewStr(htmlNS), fan.Bool(true))
				return ns
			}))
		},
		"style":      func(t *fan.Thread, a fan.Args) (Word, Word) { return styleOf(t, a[0]) },
		"attrs":      func(t *fan.Thread, a fan.Args) (Word, Word) { return attrs(t, a[0]) },
		"attr":       func(t *fan.Thread, a fan.Args) (Word, Word) { return attr(t, a[0], a[1]) },
		"setAttr":    func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], setAttr(t, a[0], a[1], a[2]) },
		"removeAttr": func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], removeAttr(t, a[0], a[1]) },
		"prop":       func(t *fan.Thread, a fan.Args) (Word, Word) { return prop(t, a[0], a[1]) },
		"setProp":    func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], setProp(t, a[0], a[1], a[2]) },
		"trap":       elemTrap,
		"onEvent":    func(t *fan.Thread, a fan.Args) (Word, Word) { return a[3], 0 },
	}
	for name, word := range map[string]uint64{"tagName": elemTag, "text": elemText, "enabled": elemEnabled, "parent": elemParent} {
		list[name] = func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], word), 0 }
	}
	for name, word := range map[string]uint64{"text=": elemText, "enabled=": elemEnabled} {
		list[name] = func(t *fan.Thread, a fan.Args) (Word, Word) {
			if a[1] == 0 {
				return 0, nullErr(t)
			}
			t.Heap.Store(a[0], word, a[1])
			return 0, 0
		}
	}
	for name, f := range treeMethods() {
		list[name] = f
	}
	return list
}

func elemMake(t *fan.Thread, a fan.Args) (Word, Word) {
	t.Heap.Store(a[0], elemTag, a[1])
	t.Heap.Store(a[0], elemText, layout.EmptyText)
	t.Heap.Store(a[0], elemEnabled, layout.True)
	if a[2] == 0 {
		return 0, 0
	}
	t.Heap.Store(a[0], elemNS, a[2])
	ns, exc := t.Str(a[2])
	t.Heap.Store(a[0], elemSVG, fan.Bool(ns == svgNS))
	return 0, exc
}

// styleOf returns an element's Style.
func styleOf(t *fan.Thread, self Word) (Word, Word) { return wordOf(t, self, elemStyle, "dom::Style") }

// isClass reports whether the name of an attribute is that which the Style has.
func isClass(t *fan.Thread, name Word) bool { return t.Text(name) == "class" }

// classAttr returns the attribute class, Null where there are no classes.
func classAttr(t *fan.Thread, self Word) Word {
	style := t.Heap.Load(self, elemStyle)
	if style == 0 || len(classes(t, style)) == 0 {
		return layout.Null
	}
	var names []string
	for _, w := range classes(t, style) {
		names = append(names, t.Text(w))
	}
	return t.NewStr(strings.Join(names, " "))
}

func attr(t *fan.Thread, self, name Word) (Word, Word) {
	if isClass(t, name) {
		return classAttr(t, self), 0
	}
	value, exc := own(t, self, name)
	if value == 0 || exc != 0 {
		return 0, exc
	}
	text, exc := t.Str(value)
	if exc != 0 {
		return 0, exc
	}
	return t.NewStr(text), 0
}

// setAttr sets an attribute; with Null it removes one that is not the class.
func setAttr(t *fan.Thread, self, name, value Word) (exc Word) {
	if !isClass(t, name) {
		return setProp(t, self, name, value)
	}
	if exc = removeAttr(t, self, name); exc != 0 {
		return exc
	}
	if value == 0 {
		return nullErr(t)
	}
	style, exc := styleOf(t, self)
	if exc != 0 {
		return exc
	}
	return addClasses(t, style, value)
}

func removeAttr(t *fan.Thread, self, name Word) (exc Word) {
	if !isClass(t, name) {
		return setProp(t, self, name, 0)
	}
	if style := t.Heap.Load(self, elemStyle); style != 0 {
		t.Heap.Store(style, styleClasses, 0)
	}
	return 0
}

// attrs returns a map of the attributes.
func attrs(t *fan.Thread, self Word) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	result, exc := newOf(t, "[sys::Str:sys::Str]")
	if exc != 0 {
		return 0, exc
	}
	t.Keep(result)
	if props := t.Heap.Load(self, elemProps); props != 0 {
		names, exc := call(t, "Map.keys", props)
		if exc != 0 {
			return 0, exc
		}
		t.Keep(names)
		for i := range t.Size(names) {
			name := t.Items(names)[i]
			value, exc := property(t, props, name)
			if exc != 0 {
				return 0, exc
			}
			text, exc := t.Str(value)
			if exc == 0 {
				exc = setProperty(t, result, name, t.NewStr(text))
			}
			if exc != 0 {
				return 0, exc
			}
		}
	}
	if class := classAttr(t, self); class != 0 {
		if exc := setProperty(t, result, t.NewStr("class"), class); exc != 0 {
			return 0, exc
		}
	}
	return result, 0
}

// own returns a property as it was set, Null for none.
func own(t *fan.Thread, self, name Word) (Word, Word) {
	props := t.Heap.Load(self, elemProps)
	if props == 0 {
		return layout.Null, 0
	}
	return property(t, props, name)
}

// prop returns a property; the id is never null.
func prop(t *fan.Thread, self, name Word) (Word, Word) {
	value, exc := own(t, self, name)
	if value == 0 && exc == 0 && t.Text(name) == "id" {
		return layout.EmptyText, 0
	}
	return value, exc
}

func setProp(t *fan.Thread, self, name, value Word) (exc Word) {
	props, exc := wordOf(t, self, elemProps, "[sys::Str:sys::Obj]")
	if exc != 0 {
		return exc
	}
	return setProperty(t, props, name, value)
}

// elemTrap is a dynamic call: with an argument it sets a property, otherwise it returns one; of elements of SVG, attributes.
func elemTrap(t *fan.Thread, a fan.Args) (Word, Word) {
	switch {
	case t.Heap.Load(a[0], elemSVG) != 0:
		return svgTrap(t, a)
	case a[2] == 0 || t.Size(a[2]) == 0:
		return prop(t, a[0], a[1])
	}
	return layout.Null, setProp(t, a[0], a[1], t.Items(a[2])[0])
}

// svgTrap is elemTrap of an element of SVG.
func svgTrap(t *fan.Thread, a fan.Args) (Word, Word) {
	svg, exc := typeOf(t, "dom::Svg")
	if exc != 0 {
		return 0, exc
	}
	if exc = t.Initialize(svg); exc != 0 {
		return 0, exc
	}
	m := svg.FindMethod("doTrap", len(a))
	if m == nil {
		return t.Fail("UnsupportedErr", "dom::Svg.doTrap")
	}
	return t.Run(m, a...)
}
