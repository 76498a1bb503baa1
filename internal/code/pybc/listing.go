package pybc

import (
	"fmt"
	"strconv"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// Listing is a function as a listing shows it, as data for text and JSON.
type Listing struct {
	Name      string       `json:"name"` // with those of the functions around it
	Kind      string       `json:"kind"` // bytecode, native, viper or asm
	Size      int          `json:"size"` // bytes, prelude included
	Slots     int          `json:"slots,omitempty"`
	Blocks    int          `json:"exception_blocks,omitempty"`
	Flags     []string     `json:"flags,omitempty"`
	Args      []string     `json:"args,omitempty"`     // positional, then keyword-only
	KwOnly    int          `json:"kw_only,omitempty"`  // how many of Args are keyword-only
	Defaults  int          `json:"defaults,omitempty"` // how many positional arguments have one
	Cells     []int        `json:"cells,omitempty"`
	CodeStart int          `json:"code_start,omitempty"`
	Code      []ListedInst `json:"code,omitempty"`
	Children  []*Listing   `json:"children,omitempty"`
}

// ListedInst is one instruction of a Listing.
type ListedInst struct {
	Offset  int    `json:"offset"` // in the function, prelude included
	Size    int    `json:"size"`
	Line    int    `json:"line,omitempty"`  // source line, 0 without a line table
	Label   string `json:"label,omitempty"` // where jumps lead here
	Op      string `json:"op"`
	Operand string `json:"operand,omitempty"` // number, slot, label or count
	Meaning string `json:"meaning,omitempty"` // the name, constant, function or operator that it stands for
}

// Disassemble lists all functions of a file.
func Disassemble(m *mpy.Module) (*Listing, error) {
	return listTree(m.Root, Context{Names: m.Qstrs, Objects: m.Objects}, "")
}

func listTree(c *mpy.RawCode, ctx Context, outer string) (*Listing, error) {
	name := outer + functionName(c, ctx.Names)
	ctx.Children = nil
	for _, child := range c.Children {
		ctx.Children = append(ctx.Children, functionName(child, ctx.Names))
	}
	l := &Listing{Name: name, Kind: c.Kind.String(), Size: len(c.Code)}
	f, err := decodeCode(c)
	if err != nil {
		return nil, &ModuleError{Function: name, Err: err.(*Error)}
	}
	if f != nil {
		l.fill(f, &ctx)
	}
	for _, child := range c.Children {
		listed, err := listTree(child, ctx, name+".")
		if err != nil {
			return nil, err
		}
		l.Children = append(l.Children, listed)
	}
	return l, nil
}

// decodeCode takes a function apart as far as it is known: bytecode, or of machine
// code the prelude, or nil. The error is an *Error.
func decodeCode(c *mpy.RawCode) (*Function, error) {
	switch c.Kind {
	case mpy.KindBytecode:
		return Decode(c.Code)
	case mpy.KindNative:
		p, err := pylink.DecodePrelude(c.Code[min(c.PreludeOffset, len(c.Code)):])
		if err != nil {
			return nil, err
		}
		return &Function{Prelude: *p}, nil
	}
	return nil, nil
}

// preludeFlags name the flags of a prelude.
var preludeFlags = []struct {
	flag pyop.Flags
	name string
}{
	{pyop.FlagGenerator, "generator"},
	{pyop.FlagVarKeywords, "**kwargs"},
	{pyop.FlagVarArgs, "*args"},
	{pyop.FlagDefKwArgs, "keyword-only defaults"},
	{pyop.FlagAsync, "async"},
}

func (l *Listing) fill(f *Function, ctx *Context) {
	l.Slots, l.Blocks, l.KwOnly, l.Defaults, l.Cells = f.NumState, f.NumExc, f.NumKwOnly, f.NumDefPos, f.Cells
	for _, known := range preludeFlags {
		if f.Flags&known.flag != 0 {
			l.Flags = append(l.Flags, known.name)
		}
	}
	for _, name := range f.ArgNames {
		l.Args = append(l.Args, ctx.name(name))
	}
	if f.Insts == nil {
		return
	}
	l.CodeStart = f.Start
	labels := labelsOf(f)
	l.Code = make([]ListedInst, 0, len(f.Insts))
	for i := range f.Insts {
		in := &f.Insts[i]
		listed := ListedInst{Offset: in.Offset, Size: in.Size, Op: in.Row.Name, Label: labels[in.Offset]}
		if len(f.Lines) > 0 {
			listed.Line = f.LineAt(in.Offset)
		}
		listed.Operand = operandText(in, labels)
		listed.Meaning = l.meaning(in, ctx)
		l.Code = append(l.Code, listed)
	}
}

// labelsOf names the offsets to which jumps lead, in their order.
func labelsOf(f *Function) map[int]string {
	labels := map[int]string{}
	for i := range f.Insts {
		if in := &f.Insts[i]; in.Row.Format.Jumps() {
			labels[int(in.Arg)] = ""
		}
	}
	n := 0
	for i := range f.Insts {
		if _, ok := labels[f.Insts[i].Offset]; ok {
			labels[f.Insts[i].Offset] = "L" + strconv.Itoa(n)
			n++
		}
	}
	return labels
}

func operandText(in *Inst, labels map[int]string) string {
	n := strconv.FormatInt(in.Arg, 10)
	switch in.Row.Format {
	case FormatNone:
		return ""
	case FormatJump, FormatForward, FormatUnwind:
		if label := labels[int(in.Arg)]; label != "" {
			n = label
		} else {
			n = "offset " + n
		}
		if in.Row.Format != FormatUnwind {
			return n
		}
		n = fmt.Sprintf("%s blocks=%d", n, in.Extra&^unwindDropIter)
		if in.Extra&unwindDropIter != 0 {
			n += " drop_iterator"
		}
		return n
	case FormatCall:
		return fmt.Sprintf("n=%d kw=%d", in.Arg&0xff, in.Arg>>8)
	case FormatUnpackEx:
		return fmt.Sprintf("left=%d right=%d", in.Arg&0xff, in.Arg>>8)
	case FormatComp:
		return fmt.Sprintf("%s depth=%d", [...]string{"list", "dict", "set", "?"}[in.Arg&3], in.Arg>>2)
	case FormatClosure:
		return fmt.Sprintf("%d cells=%d", in.Arg, in.Extra)
	}
	return n
}

// meaning returns what an operand stands for.
func (l *Listing) meaning(in *Inst, ctx *Context) string {
	n := int(in.Arg)
	switch in.Row.Format {
	case FormatQstr:
		return ctx.name(n)
	case FormatObject:
		if n < len(ctx.Objects) {
			return Repr(&ctx.Objects[n])
		}
		return "?"
	case FormatChild, FormatClosure:
		if n < len(ctx.Children) {
			return ctx.Children[n]
		}
		return "?"
	case FormatSlot:
		return l.slotName(n)
	}
	switch in.Row.Op {
	case LoadFastMulti, StoreFastMulti:
		return l.slotName(n)
	case UnaryOpMulti:
		return pyop.UnaryOp(n).String()
	case BinaryOpMulti:
		return pyop.BinaryOp(n).String()
	}
	return ""
}

// slotName returns the name of the argument in a slot, "" for other slots: files
// do not keep the names of locals.
func (l *Listing) slotName(slot int) string {
	if slot < len(l.Args) {
		return l.Args[slot]
	}
	return ""
}

func (c *Context) name(i int) string {
	if i < len(c.Names) {
		return c.Names[i]
	}
	return "?"
}

// Repr returns a constant as Python would show it, near enough for reading.
func Repr(v *pyconst.Value) string { return string(appendRepr(nil, v)) }

// appendRepr appends a constant as Python would show it, near enough for reading.
func appendRepr(dst []byte, v *pyconst.Value) []byte {
	switch v.Kind {
	case pyconst.KindFunTable:
		return append(dst, "native function table"...)
	case pyconst.KindNone:
		return append(dst, "None"...)
	case pyconst.KindFalse:
		return append(dst, "False"...)
	case pyconst.KindTrue:
		return append(dst, "True"...)
	case pyconst.KindEllipsis:
		return append(dst, "Ellipsis"...)
	case pyconst.KindStr:
		return strconv.AppendQuote(dst, v.Text)
	case pyconst.KindBytes:
		return strconv.AppendQuoteToASCII(append(dst, 'b'), v.Text)
	case pyconst.KindTuple:
		dst = append(dst, '(')
		for i := range v.Items {
			if i > 0 {
				dst = append(dst, ", "...)
			}
			dst = appendRepr(dst, &v.Items[i])
		}
		if len(v.Items) == 1 {
			dst = append(dst, ',')
		}
		return append(dst, ')')
	}
	if v.Text != "" {
		return append(dst, v.Text...)
	}
	return v.AppendNumber(dst)
}
