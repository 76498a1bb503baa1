package py

import (
	"bytes"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// formatter does str.format.
type formatter struct {
	t    *Thread
	args []Word
	a    Args
	next int // the field that comes next; -1 once fields are numbered
	out  *Printer
}

func textFormat(t *Thread, a Args) (Word, Word) {
	w, text := t.self(a)
	f := &formatter{t: t, args: a.Words[1:], a: a, out: t.NewPrinter()}
	if exc := f.text(string(text), 0); exc != 0 {
		return 0, exc
	}
	return t.newLike(w, f.out.Bytes())
}

// text appends a text with fields.
func (f *formatter) text(s string, depth int) (exc Word) {
	t := f.t
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case (c == '{' || c == '}') && i+1 < len(s) && s[i+1] == c:
			i++
			f.out.Text(s[i : i+1])
		case c == '}':
			return t.Error(ValueError, "single '}' encountered in format string")
		case c == '{':
			end := fieldEnd(s[i+1:])
			if end < 0 {
				return t.Error(ValueError, unclosed(s[i+1:]))
			}
			if exc := f.field(s[i+1:i+1+end], depth); exc != 0 {
				return exc
			}
			i += end + 1
		default:
			f.out.Text(s[i : i+1])
		}
	}
	return 0
}

// unclosed returns what is wrong with a field that no brace ends.
func unclosed(field string) string {
	if at := strings.IndexAny(field, "!:"); at >= 0 && field[at:] == "!" {
		return "end of format while looking for conversion specifier"
	}
	return "unmatched '{' in format"
}

// fieldEnd returns where the brace that ends a field stands, or -1.
func fieldEnd(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return i
			}
		}
	}
	return -1
}

// field appends what "name!conversion:spec" stands for.
func (f *formatter) field(s string, depth int) (exc Word) {
	t := f.t
	name, spec := s, ""
	conversion := byte(0)
	if i := bytes.IndexAny([]byte(s), "!:"); i >= 0 {
		name = s[:i]
		rest := s[i:]
		if rest[0] == '!' {
			if len(rest) < 2 || rest[1] != 'r' && rest[1] != 's' {
				return t.Error(ValueError, "unknown conversion specifier %c", (rest + "}")[1])
			}
			conversion, rest = rest[1], rest[2:]
			if rest != "" && rest[0] != ':' {
				return t.Error(ValueError, "expected ':' after format specifier")
			}
		}
		if rest != "" {
			spec = rest[1:]
		}
	}
	w, exc := f.argument(name)
	if exc != 0 {
		return exc
	}
	if bytes.ContainsAny([]byte(spec), "{}") {
		if depth > 0 {
			return t.Error(ValueError, "invalid format specifier")
		}
		inner := &formatter{t: t, args: f.args, a: f.a, next: f.next, out: t.NewPrinter()}
		if exc := inner.text(spec, depth+1); exc != 0 {
			return exc
		}
		spec, f.next = string(inner.out.Bytes()), inner.next
	}
	if conversion != 0 {
		text, exc := t.shownAs(w, conversion == 'r')
		if exc != 0 {
			return exc
		}
		shown := t.NewStr(text)
		if shown == 0 {
			return t.rt.noMemory
		}
		return t.formatText(f.out, spec, shown)
	}
	return t.Format(f.out, w, spec)
}

func (t *Thread) shownAs(w Word, repr bool) (string, Word) {
	if repr {
		return t.ReprOf(w)
	}
	return t.StrOf(w)
}

// argument returns what a field names: the next argument, one by number, or one by keyword.
func (f *formatter) argument(name string) (Word, Word) {
	t := f.t
	switch {
	case name == "":
		if f.next < 0 {
			return t.Fail(ValueError, "can't switch from manual field specification to automatic field numbering")
		}
		f.next++
		return f.positional(f.next - 1)
	case isDigit(name[0]):
		n, i := 0, 0
		for ; i < len(name) && isDigit(name[i]); i++ {
			n = min(n*10+int(name[i]-'0'), 1<<20)
		}
		if i < len(name) {
			return t.Fail(NotImplementedError, "attributes not supported")
		}
		if f.next > 0 {
			return t.Fail(ValueError, "can't switch from automatic field numbering to manual field specification")
		}
		f.next = -1
		return f.positional(n)
	case bytes.ContainsAny([]byte(name), ".["):
		return t.Fail(NotImplementedError, "attributes not supported")
	}
	key := t.Intern(name)
	if w := f.a.Keyword(key); w != layout.Null {
		return w, 0
	}
	return 0, t.keyError(key)
}

func (f *formatter) positional(n int) (Word, Word) {
	if n >= len(f.args) {
		return f.t.Fail(IndexError, "tuple index out of range")
	}
	return f.args[n], 0
}

// Format appends a value as a format specification says.
func (t *Thread) Format(p *Printer, w Word, spec string) (exc Word) {
	if spec == "" {
		return t.Print(p, w, false)
	}
	n, numeric := t.Number(w)
	if numeric && n.Type == pyvalue.TypeComplex {
		numeric = false
	}
	if !numeric {
		return t.formatText(p, spec, w)
	}
	f, err := pyvalue.ParseSpec(spec, true)
	if err == nil {
		p.buf, err = f.AppendNumber(p.buf, n, t.TypeOf(w).name, t.Numbers())
	}
	if err != nil {
		return t.Exception(err)
	}
	return 0
}

// formatText appends a value that is no number, which has to be a str or bytes unless the specification is wrong for all texts.
func (t *Thread) formatText(p *Printer, spec string, w Word) (exc Word) {
	f, err := pyvalue.ParseSpec(spec, false)
	if err == nil {
		err = f.CheckText(t.TypeOf(w).name)
	}
	if err != nil {
		return t.Exception(err)
	}
	text, exc := t.characters(w)
	if exc != 0 {
		return exc
	}
	if p.buf, err = f.AppendText(p.buf, string(text), t.Numbers()); err != nil {
		return t.Exception(err)
	}
	return 0
}

// characters returns the bytes of an argument that is to be a str or bytes.
func (t *Thread) characters(w Word) ([]byte, Word) {
	if !t.Heap.IsString(w) && t.Heap.KindOf(w) != layout.KindBytes {
		return nil, t.noText(w)
	}
	return t.Heap.Text(w), 0
}

// percent does the operator % of str and bytes.
func (t *Thread) percent(w, right Word) (Word, Word) {
	text, _ := t.textData(w)
	f := &percentFormat{t: t, out: t.NewPrinter(), args: []Word{right}, bytes: !t.Heap.IsString(w)}
	inner := t.Inner(right)
	switch t.Heap.KindOf(inner) {
	case layout.KindTuple:
		f.args = t.TupleItems(inner)
	case layout.KindDict:
		f.dict = inner
	}
	if exc := f.run(string(text)); exc != 0 {
		return 0, exc
	}
	return t.newLike(w, f.out.Bytes())
}

type percentFormat struct {
	t     *Thread
	out   *Printer
	args  []Word
	used  int
	dict  Word
	named bool
	bytes bool
}

func (f *percentFormat) run(s string) (exc Word) {
	t := f.t
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			f.out.Text(s[i : i+1])
			continue
		}
		if i++; i >= len(s) {
			return t.Error(ValueError, "incomplete format")
		}
		if s[i] == '%' {
			f.out.Text("%")
			continue
		}
		n, exc := f.one(s[i:], i)
		if exc != 0 {
			return exc
		}
		i += n - 1
	}
	if f.used < len(f.args) && f.dict == 0 {
		return t.Error(TypeError, "format string didn't convert all arguments")
	}
	return 0
}

// one appends one conversion, which begins behind its %, and returns its length.
func (f *percentFormat) one(s string, index int) (n int, exc Word) {
	t := f.t
	rest := s
	arg := Word(layout.Null)
	if rest[0] == '(' {
		end := bytes.IndexByte([]byte(rest), ')')
		switch {
		case end < 0:
			return 0, t.Error(ValueError, "incomplete format key")
		case f.dict == 0:
			return 0, t.Error(TypeError, "format needs a dict")
		}
		f.used = 1 // the dict
		key := t.NewStr(rest[1:end])
		if arg, exc = t.Item(f.dict, key, layout.Undefined); exc != 0 {
			return 0, exc
		}
		rest = rest[end+1:]
	}
	var failed Word
	spec, rest, err := pyvalue.ParsePercent(rest, func() (int, error) {
		w, exc := f.next()
		if exc == 0 {
			var n int64
			if n, exc = t.IntArg(w); exc == 0 {
				return int(max(-maxText, min(n, maxText))), nil
			}
		}
		failed = exc
		return 0, pyvalue.ErrStopped
	})
	switch {
	case failed != 0:
		return 0, failed
	case err != nil:
		return 0, t.Exception(err)
	}
	n = len(s) - len(rest)
	if err := spec.CheckPercent(index + n - 1); err != nil {
		return 0, t.Exception(err)
	}
	if arg == layout.Null {
		if arg, exc = f.next(); exc != 0 {
			return 0, exc
		}
	}
	return n, f.append(&spec, arg)
}

func (f *percentFormat) next() (Word, Word) {
	if f.used >= len(f.args) {
		return f.t.Fail(TypeError, "format string needs more arguments")
	}
	f.used++
	return f.args[f.used-1], 0
}

// append appends a value as a conversion says.
func (f *percentFormat) append(spec *pyvalue.Spec, w Word) (exc Word) {
	t := f.t
	inner := t.Inner(w)
	var err error
	switch spec.Verb {
	case 's', 'r':
		var text string
		if data, ok := t.Buffer(inner); ok && f.bytes && spec.Verb == 's' {
			text = string(data)
		} else if text, exc = t.shownAs(w, spec.Verb == 'r'); exc != 0 {
			return exc
		}
		spec.Verb = 's'
		f.out.buf, err = spec.AppendText(f.out.buf, text, t.Numbers())
	case 'c':
		if t.Heap.IsString(inner) && len(t.Heap.Text(inner)) == 1 {
			spec.Verb = 's'
			f.out.buf, err = spec.AppendText(f.out.buf, string(t.Heap.Text(inner)), t.Numbers())
			break
		}
		fallthrough
	default:
		if isFloatVerb(spec.Verb) {
			inner = w
		}
		n, ok := t.Number(inner)
		if !ok {
			if n, exc = f.converted(spec, w); exc != 0 {
				return exc
			}
		}
		f.out.buf, err = spec.AppendNumber(f.out.buf, n, t.TypeOf(w).name, t.Numbers())
	}
	if err != nil {
		return t.Exception(err)
	}
	return 0
}

// converted returns the number that an instance with __float__ or __int__ is to a conversion.
func (f *percentFormat) converted(spec *pyvalue.Spec, w Word) (pyvalue.Number, Word) {
	t := f.t
	switch {
	case spec.Verb == 'c':
		if t.Heap.IsString(w) {
			return pyvalue.Number{}, t.Error(TypeError, "%c needs int or char")
		}
		return pyvalue.Number{}, t.Error(TypeError, "integer needed")
	case isFloatVerb(spec.Verb):
		x, exc := t.FloatArg(w)
		return pyvalue.Float(x), exc
	}
	n, exc := t.IntArg(w)
	return pyvalue.Integer(pyvalue.Small(n)), exc
}

func isFloatVerb(c byte) bool { return bytes.IndexByte([]byte("eEfFgG"), c) >= 0 }
