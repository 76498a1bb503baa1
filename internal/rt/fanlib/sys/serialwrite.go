package sys

import (
	"math"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func lineText(line int) string { return strconv.Itoa(line) }

// encoder writes objects as text.
type encoder struct {
	t            *fan.Thread
	sb           strings.Builder
	level        int
	indent       int
	skipDefaults bool
	skipErrors   bool
	field        *fan.Type // of the field whose value comes next; nil for none
}

// writeObj returns the text of an object. options is a map of names and values, or null.
func writeObj(t *fan.Thread, obj, options Word) (string, Word) {
	e := &encoder{t: t}
	if options != 0 {
		for name, to := range map[string]func(Word){
			"indent":       func(w Word) { n, _ := t.IntOf(w); e.indent = int(min(max(n, 0), 100)) },
			"skipDefaults": func(w Word) { e.skipDefaults = w == layout.True },
			"skipErrors":   func(w Word) { e.skipErrors = w == layout.True },
		} {
			w, exc := mapGet(t, options, t.NewStr(name), 0)
			if exc != 0 {
				return "", exc
			}
			if w != 0 {
				to(w)
			}
		}
	}
	exc := e.object(obj)
	return e.sb.String(), exc
}

func (e *encoder) line(brace string) {
	e.sb.WriteByte('\n')
	e.spaces()
	e.sb.WriteString(brace)
}

func (e *encoder) spaces() {
	for range e.level * e.indent {
		e.sb.WriteByte(' ')
	}
}

func (e *encoder) object(w Word) (exc Word) {
	if exc := e.t.Check(10); exc != 0 {
		return exc
	}
	if e.level > maxObjects {
		_, exc = e.t.Fail("IOErr", "Nested too deep")
		return exc
	}
	if w == 0 {
		e.sb.WriteString("null")
		return 0
	}
	if e.literal(w) {
		return 0
	}
	typ := e.t.TypeOf(w)
	switch {
	case typ.Raw != nil && typ.Name == "List":
		return e.list(w, typ)
	case typ.Raw != nil && typ.Name == "Map":
		return e.mapping(w, typ)
	case typ.Sig == "sys::Float":
		return e.float(w)
	case typ.Sig == "sys::Decimal" || typ.Sig == "sys::Duration":
		return e.code(w, typ)
	}
	simple, collection, ok := serializable(typ)
	switch {
	case ok && simple:
		s, exc := e.t.Str(w)
		if exc != 0 {
			return exc
		}
		e.sb.WriteString(typ.Sig + "(")
		e.quoted(s, '"')
		e.sb.WriteByte(')')
		return 0
	case ok:
		return e.complex(w, typ, collection)
	case e.skipErrors:
		e.sb.WriteString("null /* Not serializable: " + typ.Sig + " */")
		return 0
	}
	_, exc = e.t.Fail("IOErr", "Not serializable: "+typ.Sig)
	return exc
}

// literal writes what is a literal of the format.
func (e *encoder) literal(w Word) bool {
	if n, ok := e.t.IntOf(w); ok {
		e.sb.WriteString(strconv.FormatInt(n, 10))
		return true
	}
	if s, ok := e.t.TextOf(w); ok {
		e.quoted(s, '"')
		return true
	}
	if w == layout.True || w == layout.False {
		e.sb.WriteString(strconv.FormatBool(w == layout.True))
		return true
	}
	switch typ := e.t.TypeOf(w); typ.Sig {
	case "sys::Type":
		e.sb.WriteString(typeOf(e.t, w).Sig + "#")
	case "sys::Field", "sys::Method":
		s := slotOf(e.t, w)
		e.sb.WriteString(s.Parent().Sig + "#" + s.Name())
	case "sys::Uri":
		s, exc := e.t.Str(w)
		e.quoted(s, '`')
		return exc == 0
	default:
		return false
	}
	return true
}

// code writes a number as its toCode does.
func (e *encoder) code(w Word, typ *fan.Type) (exc Word) {
	r, exc := e.t.CallTagged(typ.FindMethod("toCode", 0), []Word{w})
	if exc == 0 {
		e.sb.WriteString(e.t.Text(r))
	}
	return exc
}

// float writes a Float: those that are no numbers as their texts.
func (e *encoder) float(w Word) (exc Word) {
	f, _ := e.t.FloatOf(w)
	if math.IsNaN(f) || math.IsInf(f, 0) {
		e.sb.WriteString(`sys::Float("` + fanvalue.FloatToStr(f) + `")`)
	} else {
		e.sb.WriteString(fanvalue.FloatToCode(f))
	}
	return 0
}

func (e *encoder) quoted(s string, quote byte) {
	e.sb.WriteByte(quote)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\n':
			e.sb.WriteString(`\n`)
		case c == '\r':
			e.sb.WriteString(`\r`)
		case c == '\f':
			e.sb.WriteString(`\f`)
		case c == '\t':
			e.sb.WriteString(`\t`)
		case c == '\\' || c == '$' || c == quote:
			e.sb.WriteString(`\` + string(c))
		default:
			e.sb.WriteByte(c)
		}
	}
	e.sb.WriteByte(quote)
}

// serializable returns what the facet Serializable of a type says, its own or one inherited.
func serializable(typ *fan.Type) (simple, collection, ok bool) {
	for _, f := range typ.AllFacets() {
		if f.Type == "sys::Serializable" {
			return strings.Contains(f.Value, "simple=true"), strings.Contains(f.Value, "collection=true"), true
		}
	}
	return false, false, false
}

func (e *encoder) complex(w Word, typ *fan.Type, collection bool) (exc Word) {
	e.sb.WriteString(typ.Sig)
	e.field = nil
	def := Word(0)
	mark := e.t.Kept()
	defer e.t.Release(mark)
	e.t.Keep(w)
	if e.skipDefaults {
		if def, exc = typeMake(e.t, fan.Args{e.t.TypeObject(typ), 0}); exc != 0 {
			def = 0
		}
		e.t.Keep(def)
	}
	open := false
	brace := func() {
		if !open {
			open = true
			e.line("{\n")
			e.level++
		}
	}
	for _, s := range typ.Slots() {
		if f := s.Field; f != nil && !f.Flags.Has(fcode.Static|fcode.Synthetic) && !f.IsTransient() {
			if exc := e.value(w, def, f, brace); exc != 0 {
				return exc
			}
		}
	}
	if collection {
		if exc := e.items(w, typ, brace); exc != 0 {
			return exc
		}
	}
	if open {
		e.level--
		e.spaces()
		e.sb.WriteByte('}')
	}
	return 0
}

// value writes a field, unless it has the value that a fresh object has.
func (e *encoder) value(w, def Word, f *fan.Field, brace func()) (exc Word) {
	v, exc := e.t.GetField(f, w)
	if exc != 0 {
		return exc
	}
	e.t.Keep(v)
	if def != 0 {
		d, exc := e.t.GetField(f, def)
		if exc != 0 {
			return exc
		}
		if same, exc := e.t.Equal(v, d); exc != 0 || same {
			return exc
		}
	}
	of, err := f.Type()
	if err != nil {
		return e.t.Exception(err)
	}
	brace()
	e.spaces()
	e.sb.WriteString(f.Name + "=")
	e.field = of.NonNull()
	exc = e.object(v)
	e.field = nil
	e.sb.WriteByte('\n')
	return exc
}

// items writes what the method each of a collection passes.
func (e *encoder) items(w Word, typ *fan.Type, brace func()) (exc Word) {
	m := typ.FindMethod("each", 1)
	if m == nil {
		_, exc = e.t.Fail("IOErr", "Missing "+typ.Sig+".each")
		return exc
	}
	f, exc := goFunc(e.t, func(_ *fan.Thread, item Word) Word {
		brace()
		e.spaces()
		exc := e.object(item)
		e.sb.WriteString(",\n")
		return exc
	})
	if exc == 0 {
		_, exc = e.t.Invoke(m, w, f)
	}
	return exc
}

// inferred reports whether the field that a list or map is the value of says its type.
func (e *encoder) inferred(name string) bool {
	field := e.field
	e.field = nil
	return field != nil && (field.Name == name && field.Pod.Name == "sys")
}

func multiLine(typ *fan.Type) bool { return typ.NonNull().Pod.Name != "sys" }

func (e *encoder) list(w Word, typ *fan.Type) (exc Word) {
	of := typ.Args[0]
	nl := multiLine(of)
	if !e.inferred("List") {
		e.sb.WriteString(of.Sig)
	}
	list := items(e.t, w)
	if len(list) == 0 {
		e.sb.WriteString("[,]")
		return 0
	}
	if nl {
		e.line("")
	}
	e.sb.WriteByte('[')
	e.level++
	for i, item := range list {
		if i > 0 {
			e.sb.WriteByte(',')
		}
		if nl {
			e.line("")
		}
		if exc := e.object(item); exc != 0 {
			return exc
		}
	}
	e.level--
	if nl {
		e.line("")
	}
	e.sb.WriteByte(']')
	return 0
}

func (e *encoder) mapping(w Word, typ *fan.Type) (exc Word) {
	nl := multiLine(typ.Args[0]) || multiLine(typ.Args[1])
	if !e.inferred("Map") {
		e.sb.WriteString(typ.Sig)
	}
	keys, exc := mapKeys(e.t, fan.Args{w})
	if exc != 0 {
		return exc
	}
	mark := e.t.Kept()
	defer e.t.Release(mark)
	e.t.Keep(keys)
	list := items(e.t, keys)
	if len(list) == 0 {
		e.sb.WriteString("[:]")
		return 0
	}
	e.level++
	e.sb.WriteByte('[')
	for i, key := range list {
		if i > 0 {
			e.sb.WriteByte(',')
		}
		if nl {
			e.line("")
		}
		if exc := e.object(key); exc != 0 {
			return exc
		}
		e.sb.WriteByte(':')
		v, exc := mapGet(e.t, w, key, 0)
		if exc == 0 {
			exc = e.object(v)
		}
		if exc != 0 {
			return exc
		}
	}
	e.sb.WriteByte(']')
	e.level--
	return 0
}

// serialMethods are the methods of streams and buffers that read and write objects.
func serialReaders(open func(t *fan.Thread, self Word) origin) table {
	return table{
		"readObj": func(t *fan.Thread, a fan.Args) (Word, Word) {
			var args []Word
			if a[1] != 0 {
				w, exc := mapGet(t, a[1], t.NewStr("makeArgs"), 0)
				if exc != 0 {
					return 0, exc
				}
				args = items(t, w)
			}
			return readObj(t, open(t, a[0]), args)
		},
	}
}

func serialWriters(open func(t *fan.Thread, self Word) sink) table {
	return table{
		"writeObj": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, exc := writeObj(t, a[1], a[2])
			if exc != 0 {
				return 0, exc
			}
			return a[0], putText(t, open(t, a[0]), s)
		},
	}
}

// textOrigin is a text as an origin.
type textOrigin struct {
	text []byte
	fmt  format
}

func (o *textOrigin) format() *format { return &o.fmt }

func (o *textOrigin) get(_ *fan.Thread, b []byte) (int, Word) {
	n := copy(b, o.text)
	o.text = o.text[n:]
	return n, 0
}

func (o *textOrigin) getAll(t *fan.Thread, b []byte) (int, Word) { return o.get(t, b) }

func (o *textOrigin) chars() *codec { return utf8Codec() }

func (o *textOrigin) back(_ *fan.Thread, b []byte) Word {
	o.text = append(append([]byte{}, b...), o.text...)
	return 0
}
