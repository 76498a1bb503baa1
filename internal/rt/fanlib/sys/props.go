package sys

import (
	"errors"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// propsReaders returns the methods by which streams and buffers read properties, in UTF-8 whatever their charset is.
func propsReaders(open func(t *fan.Thread, self Word) origin) table {
	read := func(make func(t *fan.Thread, text string) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			s := open(t, a[0])
			f := s.format()
			before := f.codec
			f.codec = nil
			text, exc := allText(t, s, false)
			f.codec = before
			if exc == 0 {
				exc = closeRead(t, a[0])
			}
			if exc != 0 {
				return 0, exc
			}
			return make(t, text)
		}
	}
	return table{"readProps": read(parsedProps), "readPropsListVals": read(parsedPropLists)}
}

// parsedProps returns the ordered map of a text of properties.
func parsedProps(t *fan.Thread, text string) (Word, Word) {
	props, err := pod.ParseProps("", []byte(text))
	if err != nil {
		return propsFailed(t, err)
	}
	return propsMap(t, props)
}

// propsMap returns an ordered Str:Str map.
func propsMap(t *fan.Thread, props pod.Props) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	m, exc := newStrMap(t, "Str", fan.MapOrdered)
	if exc != 0 {
		return 0, exc
	}
	for _, p := range props {
		if exc := mapPut(t, m, t.Keep(t.NewStr(p.Name)), t.Keep(t.NewStr(p.Value))); exc != 0 {
			return 0, exc
		}
	}
	return m, 0
}

// newStrMap returns an empty map from Str to a type of sys, kept until the mark is released.
func newStrMap(t *fan.Thread, value string, flags Word) (Word, Word) {
	typ, err := t.Runtime().Type("[sys::Str:sys::" + value + "]")
	if err != nil {
		return t.FailWith(err)
	}
	return newMap(t, typ, flags)
}

// parsedPropLists is parsedProps with all values of a name.
func parsedPropLists(t *fan.Thread, text string) (Word, Word) {
	props, err := pod.ParseRepeatedProps("", []byte(text))
	if err != nil {
		return propsFailed(t, err)
	}
	mark := t.Kept()
	defer t.Release(mark)
	m, exc := newStrMap(t, "Str[]", fan.MapOrdered)
	if exc != 0 {
		return 0, exc
	}
	for _, p := range props {
		value := t.Keep(t.NewStr(p.Value))
		name := t.Keep(t.NewStr(p.Name))
		list, exc := mapGet(t, m, name, 0)
		if exc == 0 && list != 0 {
			exc = t.Append(list, value)
		} else if exc == 0 {
			if list, exc = t.NewList(t.Sys("Str"), value); exc == 0 {
				exc = mapPut(t, m, name, t.Keep(list))
			}
		}
		if exc != 0 {
			return 0, exc
		}
	}
	return m, 0
}

func propsFailed(t *fan.Thread, err error) (Word, Word) {
	var e *pod.PropsError
	if !errors.As(err, &e) {
		return t.FailWith(err)
	}
	if strings.HasPrefix(e.What, "Key already mapped") {
		return t.Fail("ArgErr", e.What)
	}
	return t.Fail("IOErr", e.Text())
}

// propsWriters returns the method by which streams and buffers write properties, in UTF-8 whatever their charset is.
func propsWriters(open func(t *fan.Thread, self Word) sink) table {
	return table{"writeProps": func(t *fan.Thread, a fan.Args) (Word, Word) {
		if a[1] == 0 {
			return nullPointer(t)
		}
		var props pod.Props
		exc := eachPair(t, a[1], func(key, value Word) Word {
			props = append(props, pod.Prop{Name: text(t, key), Value: text(t, value)})
			return t.Check(16)
		})
		if exc != 0 {
			return 0, exc
		}
		s := open(t, a[0])
		f := s.format()
		before := f.codec
		f.codec = nil
		exc = putText(t, s, string(props.Format()))
		if f.codec = before; exc != 0 {
			return 0, exc
		}
		if len(a) > 2 && a.Bool(2) {
			_, exc = t.Invoke(t.TypeOf(a[0]).FindMethod("close", 0), a[0])
		}
		return a[0], exc
	}}
}
