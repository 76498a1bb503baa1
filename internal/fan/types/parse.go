package types

import "strings"

// SignatureError says that a text is no type signature.
type SignatureError struct{ Signature string }

func (e *SignatureError) Error() string { return "Invalid type signature '" + e.Signature + "'" }

// UnknownTypeError says that a pod has no such type.
type UnknownTypeError struct{ QName string }

func (e *UnknownTypeError) Error() string { return "Unknown type '" + e.QName + "'" }

// UnknownSlotError says that a type has no such slot, or that a name is none of a slot.
type UnknownSlotError struct{ QName string }

func (e *UnknownSlotError) Error() string { return "Cannot resolve slot: " + e.QName }

// maxNesting bounds how deep types nest in a signature; each level costs memory of
// the size of the whole.
const maxNesting = 200

// ResolveType returns the type with a signature:
//
//	type  = base [ "?" ] { "[]" [ "?" ] }
//	base  = pod "::" name | "[" type ":" type "]" | "|" [ type { "," type } ] "->" type "|"
//	pod   = name | "[" language "]" package
func (ns *Namespace) ResolveType(sig string) (Type, error) {
	if t := ns.bySig[sig]; t != nil {
		return t, nil
	}
	p := &sigParser{ns: ns, sig: sig}
	t := p.parse()
	if p.err != nil {
		return nil, p.err
	}
	if p.pos != len(sig) {
		return nil, &SignatureError{sig}
	}
	ns.bySig[sig] = t
	return t, nil
}

// ResolveSlot returns the slot "pod::Type.name".
func (ns *Namespace) ResolveSlot(qname string) (Slot, error) {
	dot := strings.LastIndexByte(qname, '.')
	if dot < 0 {
		return nil, &UnknownSlotError{qname}
	}
	t, err := ns.ResolveType(qname[:dot])
	if err != nil {
		return nil, err
	}
	if s := t.Slot(qname[dot+1:]); s != nil {
		return s, nil
	}
	return nil, &UnknownSlotError{qname}
}

type sigParser struct {
	ns    *Namespace
	sig   string
	pos   int
	depth int
	err   error
}

// fail returns a stand-in, so that callers need no check until the end.
func (p *sigParser) fail(err error) Type {
	if p.err == nil {
		p.err = err
	}
	p.pos = len(p.sig)
	return p.ns.Error
}

func (p *sigParser) bad() Type { return p.fail(&SignatureError{p.sig}) }

func (p *sigParser) peek() byte {
	if p.pos < len(p.sig) {
		return p.sig[p.pos]
	}
	return 0
}

func (p *sigParser) accept(s string) bool {
	if strings.HasPrefix(p.sig[p.pos:], s) {
		p.pos += len(s)
		return true
	}
	return false
}

func (p *sigParser) parse() Type {
	if p.depth++; p.depth > maxNesting {
		return p.bad()
	}
	depth := p.depth
	t := p.base()
	for p.err == nil {
		switch {
		case p.peek() == '?' && !t.IsNullable():
			p.pos++
			t = t.ToNullable()
		case p.accept("[]"):
			if p.depth++; p.depth > maxNesting {
				return p.bad()
			}
			t = t.ListOf()
		default:
			p.depth = depth - 1
			return t
		}
	}
	return t
}

func (p *sigParser) base() Type {
	switch {
	case p.peek() == '|':
		return p.function()
	case p.peek() == '[' && !p.isForeign():
		return p.mapping()
	}
	return p.name()
}

// isForeign tells "[java]java.lang::String" from "[sys::Str:sys::Int]".
func (p *sigParser) isForeign() bool {
	i := p.pos + 1
	for i < len(p.sig) && isIDChar(p.sig[i]) {
		i++
	}
	return i < len(p.sig) && p.sig[i] == ']'
}

func isIDChar(c byte) bool {
	return c == '_' || c == '$' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
}

func (p *sigParser) mapping() Type {
	p.pos++
	k := p.parse()
	if p.err != nil || !p.accept(":") {
		return p.bad()
	}
	v := p.parse()
	if p.err != nil || !p.accept("]") {
		return p.bad()
	}
	return p.ns.MapOf(k, v)
}

func (p *sigParser) function() Type {
	p.pos++
	var params []Type
	var names []string
	for p.err == nil && p.peek() != '-' {
		if len(params) > 0 && !p.accept(",") {
			return p.bad()
		}
		names = append(names, paramName(len(params)))
		params = append(params, p.parse())
	}
	if p.err != nil || !p.accept("->") {
		return p.bad()
	}
	ret := p.parse()
	if p.err != nil || !p.accept("|") {
		return p.bad()
	}
	return p.ns.NewFunc(params, names, ret)
}

// paramName names the parameters of a function type that is read from a file.
func paramName(i int) string { return string(rune('a' + i)) }

// name parses pod::Type, where a foreign type name may begin with brackets for an array.
func (p *sigParser) name() Type {
	colon := strings.Index(p.sig[p.pos:], "::")
	if colon <= 0 {
		return p.bad()
	}
	pod := p.sig[p.pos : p.pos+colon]
	if pod[0] != '[' && strings.ContainsAny(pod, "[]|:,?->") {
		return p.bad()
	}
	p.pos += colon + 2
	start := p.pos
	for pod[0] == '[' && p.peek() == '[' {
		p.pos++
	}
	for p.pos < len(p.sig) && isIDChar(p.sig[p.pos]) {
		p.pos++
	}
	if p.pos == start {
		return p.bad()
	}
	t, err := p.ns.resolveName(pod, p.sig[start:p.pos])
	if err != nil {
		return p.fail(err)
	}
	return t
}

// resolveName finds a type by pod and simple name.
func (ns *Namespace) resolveName(podName, name string) (Type, error) {
	if podName == "sys" && len(name) == 1 {
		if t := ns.params[name]; t != nil {
			return t, nil
		}
	}
	p, err := ns.ResolvePod(podName)
	if err != nil {
		return nil, err
	}
	if t := p.Type(name); t != nil {
		return t, nil
	}
	return nil, &UnknownTypeError{podName + "::" + name}
}
