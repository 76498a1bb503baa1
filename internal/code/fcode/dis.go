package fcode

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// TypeInfo is a type with all indexes resolved, for people and for JSON.
type TypeInfo struct {
	Name    string       `json:"name"`
	Base    string       `json:"base,omitempty"`
	Mixins  []string     `json:"mixins,omitempty"`
	Flags   string       `json:"flags,omitempty"`
	File    string       `json:"file,omitempty"`
	Line    int          `json:"line,omitempty"`
	Facets  []string     `json:"facets,omitempty"`
	Fields  []FieldInfo  `json:"fields,omitempty"`
	Methods []MethodInfo `json:"methods,omitempty"`
}

// FieldInfo is a field with its indexes resolved.
type FieldInfo struct {
	Name    string   `json:"name"`
	Type    string   `json:"type"`
	Flags   string   `json:"flags,omitempty"`
	Line    int      `json:"line,omitempty"`
	Ordinal *int     `json:"ordinal,omitempty"` // of an enum's value
	Facets  []string `json:"facets,omitempty"`
}

// MethodInfo is a method with its indexes resolved.
type MethodInfo struct {
	Name      string      `json:"name"`
	Flags     string      `json:"flags,omitempty"`
	Returns   string      `json:"returns"`
	Inherited string      `json:"inheritedReturns,omitempty"` // where it differs from Returns
	Params    []VarInfo   `json:"params,omitempty"`
	Locals    []VarInfo   `json:"locals,omitempty"`
	Line      int         `json:"line,omitempty"`
	Facets    []string    `json:"facets,omitempty"`
	Code      []InstrInfo `json:"code,omitempty"`
	Traps     []TrapInfo  `json:"traps,omitempty"`
	Error     string      `json:"error,omitempty"` // why the code could not be decoded
}

// VarInfo is a parameter or local.
type VarInfo struct {
	Register int         `json:"register"`
	Name     string      `json:"name"`
	Type     string      `json:"type"`
	Default  []InstrInfo `json:"default,omitempty"`
}

// InstrInfo is one instruction. Line is 0 unless a line begins with it.
type InstrInfo struct {
	PC   int    `json:"pc"`
	Line int    `json:"line,omitempty"`
	Op   string `json:"op"`
	Arg  string `json:"arg,omitempty"`
}

// TrapInfo is a row of the error table, in pcs.
type TrapInfo struct {
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Handler int    `json:"handler"`
	Type    string `json:"type"`
}

// Describe resolves all indexes of a type whose body is read. Indexes out of range
// show as "?".
func (p *Pod) Describe(t *Type) *TypeInfo {
	info := &TypeInfo{Name: p.TypeSig(t.Self), Base: p.TypeSig(t.Base), Flags: (t.Flags & FlagsMask).String()}
	for _, m := range t.Mixins {
		info.Mixins = append(info.Mixins, p.TypeSig(m))
	}
	if data := p.Attr(t.Attrs, SourceFileAttr); data != nil {
		info.File, _ = DecodeUTF(data)
	}
	info.Line, info.Facets = p.line(t.Attrs), p.facetTexts(t.Attrs)
	for i := range t.Fields {
		f := &t.Fields[i]
		fi := FieldInfo{Name: p.Name(f.Name), Type: p.TypeSig(f.Type), Flags: (f.Flags & FlagsMask).String()}
		fi.Line, fi.Facets = p.line(f.Attrs), p.facetTexts(f.Attrs)
		if n, ok := DecodeU2(p.Attr(f.Attrs, EnumOrdinalAttr)); ok {
			fi.Ordinal = &n
		}
		info.Fields = append(info.Fields, fi)
	}
	for i := range t.Methods {
		info.Methods = append(info.Methods, p.describeMethod(&t.Methods[i]))
	}
	return info
}

func (p *Pod) line(attrs []Attr) int {
	n, _ := DecodeU2(p.Attr(attrs, LineNumberAttr))
	return n
}

func (p *Pod) facetTexts(attrs []Attr) []string {
	facets, _ := DecodeFacets(p.Attr(attrs, FacetsAttr))
	var list []string
	for _, f := range facets {
		text := f.Value
		if text == "" {
			text = p.TypeSig(f.Type)
		}
		list = append(list, text)
	}
	return list
}

func (p *Pod) describeMethod(m *Method) MethodInfo {
	info := MethodInfo{
		Name: p.Name(m.Name), Flags: (m.Flags & FlagsMask).String(), Returns: p.TypeSig(m.Returns),
		Line: p.line(m.Attrs), Facets: p.facetTexts(m.Attrs),
	}
	if m.InheritedReturns != m.Returns {
		info.Inherited = p.TypeSig(m.InheritedReturns)
	}
	first := m.firstRegister()
	for i := range m.Vars {
		v := &m.Vars[i]
		vi := VarInfo{Register: first + i, Name: p.Name(v.Name), Type: p.TypeSig(v.Type)}
		if data := p.Attr(v.Attrs, ParamDefaultAttr); data != nil {
			if c, err := DecodeCode(Encoded{Code: data}); err == nil {
				vi.Default = p.describeCode(c, m)
			}
		}
		if i < m.NumParams {
			info.Params = append(info.Params, vi)
		} else {
			info.Locals = append(info.Locals, vi)
		}
	}
	c, err := DecodeCode(p.Body(m))
	if err != nil {
		info.Error = err.Error()
		return info
	}
	info.Code = p.describeCode(c, m)
	pcs := c.pcs()
	for _, t := range c.Traps {
		info.Traps = append(info.Traps, TrapInfo{pcs[t.Start], pcs[t.End], pcs[t.Handler], p.TypeSig(t.Type)})
	}
	return info
}

// firstRegister returns the register of the first variable: this is register 0 of
// instance methods and constructors.
func (m *Method) firstRegister() int {
	if m.Flags.Has(Static) {
		return 0
	}
	return 1
}

func (p *Pod) describeCode(c *Code, m *Method) []InstrInfo {
	list := make([]InstrInfo, len(c.Instrs))
	pcs := c.pcs()
	for i := range c.Instrs {
		in := &c.Instrs[i]
		list[i] = InstrInfo{PC: pcs[i], Op: in.Op.String(), Arg: p.operandText(c, m, in, pcs)}
	}
	for _, l := range c.Lines {
		if int(l.Instr) < len(list) {
			list[l.Instr].Line = int(l.Line)
		}
	}
	return list
}

// operandText resolves the operands of an instruction.
func (p *Pod) operandText(c *Code, m *Method, in *Instr, pcs []int) string {
	i := int(in.A)
	switch in.Op.Info().Arg {
	case IntArg:
		return at(p.Ints, i, func(v int64) string { return strconv.FormatInt(v, 10) })
	case FloatArg:
		return at(p.Floats, i, func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) + "f" })
	case DecimalArg:
		return at(p.Decimals, i, func(v string) string { return v + "d" })
	case StrArg:
		return at(p.Strs, i, strconv.Quote)
	case DurationArg:
		return at(p.Durations, i, func(v int64) string { return strconv.FormatInt(v, 10) + "ns" })
	case UriArg:
		return at(p.Uris, i, func(v string) string { return "`" + v + "`" })
	case RegisterArg:
		return strconv.Itoa(i) + " " + p.registerName(m, i)
	case TypeArg:
		return p.TypeSig(uint16(i))
	case FieldArg:
		return p.FieldRefText(uint16(i))
	case MethodArg:
		return p.MethodRefText(uint16(i))
	case JumpArg:
		return strconv.Itoa(pcs[i])
	case TypePairArg:
		return p.TypeSig(uint16(in.A)) + ", " + p.TypeSig(uint16(in.B))
	case SwitchArg:
		targets := make([]string, len(c.Tables[i]))
		for n, t := range c.Tables[i] {
			targets[n] = strconv.Itoa(pcs[t])
		}
		return "[" + strings.Join(targets, " ") + "]"
	}
	return ""
}

func at[T any](list []T, i int, text func(T) string) string {
	if i >= len(list) {
		return "?"
	}
	return text(list[i])
}

func (p *Pod) registerName(m *Method, r int) string {
	first := m.firstRegister()
	switch {
	case r < first:
		return "this"
	case r-first < len(m.Vars):
		return p.Name(m.Vars[r-first].Name)
	}
	return "?"
}

// FieldRefText returns "demo::Point.x: sys::Int".
func (p *Pod) FieldRefText(i uint16) string {
	if int(i) >= len(p.FieldRefs) {
		return "?"
	}
	f := &p.FieldRefs[i]
	return p.TypeSig(f.Parent) + "." + p.Name(f.Name) + ": " + p.TypeSig(f.Type)
}

// MethodRefText returns "sys::Int.plus(sys::Int): sys::Int".
func (p *Pod) MethodRefText(i uint16) string {
	if int(i) >= len(p.MethodRefs) {
		return "?"
	}
	m := &p.MethodRefs[i]
	params := make([]string, len(m.Params))
	for i, t := range m.Params {
		params[i] = p.TypeSig(t)
	}
	return p.TypeSig(m.Parent) + "." + p.Name(m.Name) + "(" + strings.Join(params, ", ") + "): " + p.TypeSig(m.Returns)
}

// WriteOps prints the table of opcodes as a Markdown page.
func WriteOps(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# Opcodes of fcode %s\n\n", Version)
	fmt.Fprintln(b, "This page is made from the opcode table in `internal/code/fcode/op.go`; `go test ./internal/code/fcode -update` writes it anew.")
	fmt.Fprintln(b)
	fmt.Fprintln(b, "An opcode is one byte. Its operands follow: one u2 (an index into the named table, a register, or a pc), unless it says otherwise.")
	fmt.Fprintln(b, "Pops and pushes count values; `*` depends on the method.")
	fmt.Fprintln(b)
	fmt.Fprintln(b, "| # | opcode | operand | pops | pushes | meaning |")
	fmt.Fprintln(b, "|---|---|---|---|---|---|")
	count := func(n int8) string {
		if n == byRef {
			return "*"
		}
		return strconv.Itoa(int(n))
	}
	for op := range ops {
		o := &ops[op]
		fmt.Fprintf(b, "| %d | %s | %s | %s | %s | %s |\n", op, o.Name, o.Arg, count(o.Pops), count(o.Pushes), o.Doc)
	}
	return b.Flush()
}
