package sys

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

const (
	trueWord  = layout.True
	falseWord = layout.False
)

// maxObjects bounds how deep objects in serialized text nest: each level takes stack of Go's, and a constructor a call.
const maxObjects = 300

// decoder makes objects of serialized text.
type decoder struct {
	*scanner
	tok    token
	ahead  []token // that were looked at and given back
	usings []using
	args   []Word // of the constructor of the outermost object
	depth  int
}

// using is a pod, or a type under a name.
type using struct {
	pod  *fan.Pod
	typ  *fan.Type
	name string
}

// readObj reads an object from a stream. Its errors are IOErrs with a line.
func readObj(t *fan.Thread, from origin, makeArgs []Word) (obj, exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(serialErr)
			if !ok {
				panic(r)
			}
			obj, exc = 0, e.exc
		}
	}()
	d := &decoder{scanner: newScanner(t, from), args: makeArgs}
	d.consume()
	for d.tok.kind == tokUsing {
		d.readUsing()
	}
	return d.object(nil, nil, true), 0
}

func (d *decoder) consume() token {
	was := d.tok
	if n := len(d.ahead); n > 0 {
		d.tok, d.ahead = d.ahead[n-1], d.ahead[:n-1]
	} else {
		d.tok = d.next()
	}
	return was
}

func (d *decoder) expect(kind tokenKind, msg string) token {
	if d.tok.kind != kind {
		d.fail(d.tok.line, msg+", not '"+d.tok.show()+"'")
	}
	return d.consume()
}

func (t token) show() string {
	if t.kind == tokID {
		return t.text
	}
	return string(t.kind)
}

func (d *decoder) endOfStmt(line int) {
	switch {
	case d.tok.kind == ";":
		d.consume()
	case d.tok.kind == tokEOF, line < d.tok.line, d.tok.kind == "}":
	default:
		d.fail(d.tok.line, "Expected end of statement: semicolon, newline, or end of block; not '"+d.tok.show()+"'")
	}
}

func (d *decoder) readUsing() {
	line := d.consume().line
	podName := d.expect(tokID, "Expecting pod name").text
	pod, err := d.t.Runtime().FindPod(podName)
	if err != nil {
		d.fail(d.tok.line, "Unknown pod: "+podName)
	}
	if d.tok.kind != "::" {
		d.usings = append(d.usings, using{pod: pod})
		d.endOfStmt(line)
		return
	}
	d.consume()
	name := d.expect(tokID, "Expecting type name").text
	typ, err := d.t.Runtime().Type(podName + "::" + name)
	if err != nil {
		d.fail(d.tok.line, "Unknown type: "+podName+"::"+name)
	}
	if d.tok.kind == tokAs {
		d.consume()
		name = d.expect(tokID, "Expecting using as name").text
	}
	d.usings = append(d.usings, using{typ: typ, name: name})
	d.endOfStmt(line)
}

// object reads a value: a literal, Type#, Type("text"), Type { ... }, a list or a map. field is the type of the field that it is for.
func (d *decoder) object(field, typ *fan.Type, root bool) Word {
	if d.depth++; d.depth > maxObjects {
		d.fail(d.tok.line, "Nested too deep")
	}
	defer func() { d.depth-- }()
	if typ == nil {
		switch d.tok.kind {
		case tokLiteral, tokStr:
			return d.consume().value
		case "[", tokBrackets:
			return d.collection(field, nil)
		}
	}
	line := d.tok.line
	if typ == nil {
		typ = d.readType()
	}
	switch d.tok.kind {
	case "(":
		return d.simple(line, typ)
	case "#":
		return d.typeOrSlot(line, typ)
	case "[", tokBrackets:
		return d.collection(field, typ)
	}
	return d.complex(line, typ, root)
}

func (d *decoder) typeOrSlot(line int, typ *fan.Type) Word {
	d.consume()
	if d.tok.kind == tokID && line >= d.tok.line {
		name := d.consume().text
		s, ok := typ.FindSlot(name)
		if !ok {
			_, exc := d.t.Fail("UnknownSlotErr", typ.Sig+"."+name)
			panic(serialErr{exc})
		}
		return d.t.SlotObject(s)
	}
	return d.t.TypeObject(typ)
}

// simple reads Type("text"): what the type's fromStr makes of it.
func (d *decoder) simple(line int, typ *fan.Type) Word {
	d.consume()
	text := d.expect(tokStr, "Expected string literal for simple").value
	d.expect(")", "Expected ) in simple")
	s, ok := typ.FindSlot("fromStr")
	if !ok || s.Method == nil {
		d.fail(line, "Missing method: "+typ.Sig+".fromStr")
	}
	w, exc := d.t.CallTagged(s.Method, []Word{text})
	if exc != 0 {
		msg := d.t.ErrText(exc)
		if d.t.TypeOf(exc).Sig == "sys::ParseErr" {
			msg = d.t.Text(d.t.ErrMsg(exc))
		}
		_, exc = d.t.Fail("ParseErr", msg+" [Line "+lineText(line)+"]")
		panic(serialErr{exc})
	}
	return d.t.Keep(w)
}

// setting is a field and its value, which is kept.
type setting struct {
	field *fan.Field
	value Word
}

// complex reads Type { field=value ... item, ... }.
func (d *decoder) complex(line int, typ *fan.Type, root bool) Word {
	set, add := d.fields(typ)
	s, ok := typ.FindSlot("make")
	if !ok || s.Method == nil || !s.Method.IsCtor() || !s.Flags().Has(fcode.Public) {
		d.fail(line, "Missing public constructor "+typ.Sig+".make")
	}
	var args []Word
	if root {
		args = append(args, d.args...)
	}
	params, err := s.Method.ParamsOf()
	if err != nil {
		panic(serialErr{d.t.Exception(err)})
	}
	late := true
	if n := len(params); n > 0 && typ.Flags.Has(fcode.Const) && params[n-1].Type.NonNull().Name == "Func" {
		f, exc := setFunc(d.t, set)
		args = append(args, d.scanner.keep(f, exc))
		late = false
	}
	obj, exc := d.t.CallTagged(s.Method, args)
	if exc != 0 {
		d.fail(line, "Cannot make "+typ.Sig+": "+d.t.ErrText(exc))
	}
	d.t.Keep(obj)
	if late {
		for _, x := range set {
			if exc := d.t.SetField(x.field, obj, x.value); exc != 0 {
				d.fail(line, "Cannot set field "+x.field.Parent.Sig+"."+x.field.Name+": "+d.t.ErrText(exc))
			}
		}
	}
	d.addItems(line, typ, obj, add)
	return obj
}

func (d *decoder) addItems(line int, typ *fan.Type, obj Word, items []Word) {
	if len(items) == 0 {
		return
	}
	s, ok := typ.FindSlot("add")
	if !ok || s.Method == nil {
		d.fail(line, "Method not found: "+typ.Sig+".add")
	}
	for _, w := range items {
		if _, exc := d.t.CallTagged(s.Method, []Word{obj, w}); exc != 0 {
			d.fail(line, "Cannot call "+typ.Sig+".add: "+d.t.ErrText(exc))
		}
	}
}

// fields reads what stands between braces, if they are there.
func (d *decoder) fields(typ *fan.Type) (set []setting, add []Word) {
	if d.tok.kind != "{" {
		return nil, nil
	}
	d.consume()
	for d.tok.kind != "}" {
		line := d.tok.line
		if d.tok.kind == tokEOF {
			d.expect("}", "Expected '}'")
		}
		if d.tok.kind == tokID {
			name := d.consume()
			if d.tok.kind == "=" {
				d.consume()
				set = append(set, d.field(line, typ, name.text))
				d.separator(line)
				continue
			}
			d.ahead = append(d.ahead, d.tok)
			d.tok = name
		}
		add = append(add, d.t.Keep(d.object(nil, nil, false)))
		d.separator(line)
	}
	d.consume()
	return set, add
}

func (d *decoder) separator(line int) {
	if d.tok.kind == "," {
		d.consume()
	} else {
		d.endOfStmt(line)
	}
}

func (d *decoder) field(line int, typ *fan.Type, name string) setting {
	f := typ.FindField(name)
	if f == nil {
		d.fail(line, "Field not found: "+typ.Sig+"."+name)
	}
	of, err := f.Type()
	if err != nil {
		panic(serialErr{d.t.Exception(err)})
	}
	w := d.t.Keep(d.object(of.NonNull(), nil, false))
	if f.Flags.Has(fcode.Const) {
		c, exc := objToImmutable(d.t, fan.Args{w})
		if exc != 0 {
			d.fail(line, "Cannot make object const for "+typ.Sig+"."+name+": "+d.t.ErrText(exc))
		}
		w = d.t.Keep(c)
	}
	return setting{f, w}
}

// collection reads a list or a map, of the type given, of the field's, or of what its items have in common.
func (d *decoder) collection(field, typ *fan.Type) Word {
	if d.tok.kind == tokBrackets { // no item of the type: [] is part of types only
		d.fail(d.tok.line, "Unexpected []")
	}
	d.expect("[", "Expecting '['")
	var peek *fan.Type
	if d.tok.kind == tokID && typ == nil {
		if peek = d.readType(); d.tok.kind == "]" && peek.Raw != nil && peek.Name == "Map" {
			d.consume()
			typ, peek = d.suffixes(peek), nil
			if d.tok.kind == "#" {
				d.consume()
				return d.t.TypeObject(typ)
			}
			d.expect("[", "Expecting '['")
		}
	}
	if peek == nil && (d.tok.kind == "," || d.tok.kind == ":") {
		isMap := d.consume().kind == ":"
		d.expect("]", "Expecting ']'")
		if isMap {
			return d.newMap(d.mapType(typ, field, nil, nil), nil, nil)
		}
		return d.newList(d.listOf(typ, field, nil), nil)
	}
	first := d.t.Keep(d.object(nil, peek, false))
	if d.tok.kind == ":" {
		return d.mapping(typ, field, first)
	}
	items := []Word{first}
	for d.tok.kind != "]" {
		d.expect(",", "Expected ','")
		if d.tok.kind == "]" {
			break
		}
		items = append(items, d.t.Keep(d.object(nil, nil, false)))
	}
	d.consume()
	return d.newList(d.listOf(typ, field, items), items)
}

func (d *decoder) mapping(typ, field *fan.Type, first Word) Word {
	keys, values := []Word{first}, []Word{}
	for {
		d.expect(":", "Expected ':'")
		values = append(values, d.t.Keep(d.object(nil, nil, false)))
		if d.tok.kind != "]" {
			d.expect(",", "Expected ','")
		}
		if d.tok.kind == "]" {
			d.consume()
			return d.newMap(d.mapType(typ, field, keys, values), keys, values)
		}
		keys = append(keys, d.t.Keep(d.object(nil, nil, false)))
	}
}

// listOf returns the type of a list's items.
func (d *decoder) listOf(typ, field *fan.Type, items []Word) *fan.Type {
	switch {
	case typ != nil:
		return typ
	case field != nil && field.Raw != nil && field.Name == "List":
		return field.Args[0]
	case items != nil:
		return d.common(items)
	}
	return d.typeNamed("sys::Obj?")
}

func (d *decoder) mapType(typ, field *fan.Type, keys, values []Word) *fan.Type {
	switch {
	case typ != nil && typ.Raw != nil && typ.Name == "Map":
		return typ
	case field != nil && field.Raw != nil && field.Name == "Map":
		return field
	case keys != nil:
		return d.typeNamed("[" + d.common(keys).Sig + ":" + d.common(values).Sig + "]")
	}
	return d.typeNamed("[sys::Obj:sys::Obj?]")
}

// common returns the type that all values have: the class nearest to them, nullable if one is null.
func (d *decoder) common(words []Word) *fan.Type {
	var best *fan.Type
	null := false
	for _, w := range words {
		typ := d.t.TypeOf(w)
		switch {
		case typ == nil:
			null = true
		case best == nil:
			best = typ
		default:
			for best != nil && !d.t.Fits(typ, best) {
				best = best.Base
			}
		}
	}
	if best == nil {
		best, null = d.typeNamed("sys::Obj"), true
	}
	if null {
		return d.typeNamed(best.Sig + "?")
	}
	return best
}

func (d *decoder) typeNamed(sig string) *fan.Type {
	typ, err := d.t.Runtime().Type(sig)
	if err != nil {
		panic(serialErr{d.t.Exception(err)})
	}
	return typ
}

func (d *decoder) newList(of *fan.Type, items []Word) Word {
	return d.scanner.keep(d.t.NewList(of, items...))
}

// newMap makes a map, which keeps its pairs in the order of the text.
func (d *decoder) newMap(typ *fan.Type, keys, values []Word) Word {
	flags := Word(0)
	if len(keys) > 0 {
		flags = fan.MapOrdered
	}
	m := d.scanner.keep(newMap(d.t, typ, flags))
	for i := range keys {
		if exc := mapSet(d.t, m, keys[i], values[i]); exc != 0 {
			panic(serialErr{exc})
		}
	}
	return m
}

// readType reads a type: a qualified name, or one that a using knows, with its suffixes.
func (d *decoder) readType() *fan.Type {
	typ := d.simpleType()
	if d.tok.kind == "?" {
		d.consume()
		typ = d.typeNamed(typ.Sig + "?")
	}
	if d.tok.kind == ":" {
		d.consume()
		bracket := d.tok.kind == "["
		if bracket {
			d.consume()
		}
		typ = d.typeNamed("[" + typ.Sig + ":" + d.readType().Sig + "]")
		if bracket {
			d.expect("]", "Expected closing ]")
		}
	}
	return d.suffixes(typ)
}

func (d *decoder) suffixes(typ *fan.Type) *fan.Type {
	for d.tok.kind == tokBrackets {
		d.consume()
		typ = d.typeNamed(typ.Sig + "[]")
	}
	if d.tok.kind == "?" {
		d.consume()
		typ = d.typeNamed(typ.Sig + "?")
	}
	return typ
}

func (d *decoder) simpleType() *fan.Type {
	line := d.tok.line
	name := d.expect(tokID, "Expected type signature").text
	if d.tok.kind != "::" {
		for _, u := range d.usings {
			if u.typ != nil && u.name == name {
				return u.typ
			}
			if u.pod != nil {
				if typ, err := d.t.Runtime().Type(u.pod.Name + "::" + name); err == nil {
					return typ
				}
			}
		}
		d.fail(d.tok.line, "Unresolved type name: "+name)
	}
	d.consume()
	typeName := d.expect(tokID, "Expected type name").text
	if _, err := d.t.Runtime().FindPod(name); err != nil {
		d.fail(line, "Pod not found: "+name)
	}
	typ, err := d.t.Runtime().Type(name + "::" + typeName)
	if err != nil {
		d.fail(line, "Type not found: "+name+"::"+typeName)
	}
	return typ
}
