package dom

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Word is a value.
type Word = fan.Word

// table is the methods of one type, by name; a setter's ends with "=".
type table map[string]fan.Native

// Natives returns the methods by qualified name.
func Natives() map[string]fan.Native {
	list := map[string]fan.Native{}
	for typ, names := range refused() {
		for _, name := range names {
			list["dom::"+typ+"."+name] = refuse("")
		}
	}
	for typ, methods := range map[string]table{
		"Elem": elemMethods(), "Style": styleMethods(), "Win": winMethods(), "Event": {"fromNative": refuse("event.fromNative")},
	} {
		for name, f := range methods {
			list["dom::"+typ+"."+name] = f
		}
	}
	return list
}

// Hidden returns what objects have besides their fields, by type.
func Hidden() map[string]fan.Hidden {
	return map[string]fan.Hidden{"dom::Elem": {Words: elemWords}, "dom::Style": {Words: styleWords}}
}

const first = layout.FieldsStart // of the hidden words

// refuse is a method that throws an UnsupportedErr.
func refuse(message string) fan.Native {
	return func(t *fan.Thread, _ fan.Args) (Word, Word) { return t.Fail("UnsupportedErr", message) }
}

// refused are the methods, by type, that throw an UnsupportedErr without a message.
func refused() map[string][]string {
	return map[string][]string{
		"DataTransfer": {"dropEffect", "dropEffect=", "effectAllowed", "effectAllowed=", "types", "getData", "setData", "setDragImage", "files"},
		"Doc": {
			"title", "title=", "head", "body", "activeElem", "elemById", "createElem", "createFrag", "querySelector", "querySelectorAll",
			"querySelectorAllType", "exportPng", "exportJpg", "onEvent", "removeEvent", "exec", "getCookiesStr",
		},
		"DomFile": {"name", "size", "type", "readAsDataUri", "readAsText"},
		"Elem":    {"html", "html=", "scrollIntoView", "clone", "hasFocus", "focus", "blur", "removeEvent"},
		"Event": {
			"toNative", "type", "target", "alt", "ctrl", "shift", "meta", "button", "key", "err", "stop", "get", "set", "data", "dataTransfer",
		},
		"HttpReq": {"send"},
		"Storage": {"size", "key", "get", "set", "remove", "clear"},
		"Style":   {"clear", "computed", "effective"},
		"Win": {
			"open", "close", "doc", "textSel", "addStyleRules", "alert", "confirm", "parent", "top", "log", "scrollTo", "scrollBy", "uri",
			"hyperlink", "reload", "clipboardReadText", "clipboardWriteText", "hisBack", "hisForward", "hisPushState", "hisReplaceState",
			"onEvent", "removeEvent", "reqAnimationFrame", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "geoCurPosition",
			"geoWatchPosition", "geoClearWatch", "sessionStorage", "localStorage", "diagnostics",
		},
	}
}

func winMethods() table {
	return table{
		"cur": refuse("Win.cur"), "eval": refuse("Win.eval"), "evalToFunc": refuse("Win.evalToFunc"),
		"userAgent": func(t *fan.Thread, a fan.Args) (Word, Word) {
			version, exc := t.Trap(t.PodObject(t.TypeOf(a[0]).Pod, t.Sys("Pod")), "version", nil)
			if exc != 0 {
				return 0, exc
			}
			text, exc := t.Str(version)
			if exc != 0 {
				return 0, exc
			}
			return t.NewStr("Fantom/" + text), 0
		},
	}
}

// nullErr is what the reference's host throws where null is used.
func nullErr(t *fan.Thread) (exc Word) {
	_, exc = t.Fail("NullErr", "java.lang.NullPointerException")
	return exc
}

// call calls a method of sys.
func call(t *fan.Thread, name string, a ...Word) (Word, Word) {
	return t.Runtime().Native("sys::"+name)(t, a)
}

// typeOf returns a type by signature, linked.
func typeOf(t *fan.Thread, sig string) (*fan.Type, Word) {
	typ, err := t.Runtime().Type(sig)
	if err != nil {
		return nil, t.Exception(err)
	}
	return typ, 0
}

// newOf returns an empty object of a type.
func newOf(t *fan.Thread, sig string) (Word, Word) {
	typ, exc := typeOf(t, sig)
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewObject(typ))
}

// property returns what a map of properties has for a name, Null for nothing.
func property(t *fan.Thread, props, name Word) (Word, Word) {
	return call(t, "Map.get", props, name, 0)
}

// setProperty sets a property, or with Null removes it.
func setProperty(t *fan.Thread, props, name, value Word) (exc Word) {
	if value == 0 {
		_, exc = call(t, "Map.remove", props, name)
	} else {
		_, exc = call(t, "Map.set", props, name, value)
	}
	return exc
}
