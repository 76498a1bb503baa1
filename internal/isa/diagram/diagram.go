// Package diagram makes instruction tables of rows that are written as the encoding diagrams of the manual.
//
// A row gives the mnemonic, the bits from the highest to the lowest with a letter for each bit of a field, and the
// operands in their order. All bits with the same letter are one field, wherever they stand:
//
//	{"adds", "0001100mmmnnnddd", ops(rd, rn, rm), "ADD (register) T1", ""}
//	Find(0x1888, 16)  the row above; its Word holds d=0, n=1, m=2
//	Encode(number, r0, r1, r2)  88 18
//
// An operand is a pair of functions between fields and an isa.Arg, and a third for its text; the same row therefore
// drives encoder, operand checks, decoder and disassembler.
//
// Invariants: a Table does not change once made. Rows that stand earlier win where two match.
// The package deliberately knows no machine: no registers, no syntax beyond "mnemonic operand, operand".
package diagram

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"strings"
	"sync"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

// Row is one instruction form.
type Row struct {
	Name     string // mnemonic; "<c>" and "<x>" stand where an operand with Suffix goes
	Bits     string // 16 or 32 of '0', '1' and letters; spaces are ignored
	Operands []*Operand
	Section  string // of the manual
	Feature  string // extension that has it, "" for the base
}

// Operand is the way from fields to an argument and back.
type Operand struct {
	Role   string // as in the manual
	Suffix bool   // shown inside of the mnemonic
	Label  string // the fields of a code address, "" for other operands

	Get  func(w Word) (isa.Arg, bool)          // false when the fields have no such value
	Put  func(w Word, a isa.Arg) (Word, error) // error when the argument has no such value
	Text func(a isa.Arg, c Names) string       // "" shows nothing at all
}

// Names turns numbers into text.
type Names struct {
	Regs []string
	Addr func(uint64) string // may be nil
}

// Reg returns the name of a register.
func (n Names) Reg(r isa.Reg) string {
	if int(r) < len(n.Regs) {
		return n.Regs[r]
	}
	return "?"
}

// Target returns a code address, with its name when it has one.
func (n Names) Target(addr int64) string {
	if n.Addr != nil {
		if s := n.Addr(uint64(addr)); s != "" {
			return s
		}
	}
	return fmt.Sprintf("0x%x", uint32(addr))
}

// Word is an instruction with the fields of its row. PC is where it stands; Encode takes 0.
type Word struct {
	Bits uint32
	PC   uint64
	form *form
}

type field struct {
	letter byte
	mask   uint32
}

type form struct {
	row         *Row
	mask, value uint32
	size        int // bits
	need        uint32
	fields      []field
}

func (f *form) fieldMask(letter byte) uint32 {
	for _, x := range f.fields {
		if x.letter == letter {
			return x.mask
		}
	}
	return 0
}

// Size returns the number of bits, 16 or 32.
func (w Word) Size() int { return w.form.size }

// Has tells whether the row has a field of this letter.
func (w Word) Has(letter byte) bool { return w.form.fieldMask(letter) != 0 }

// Width returns the number of bits of a field.
func (w Word) Width(letter byte) int { return bits.OnesCount32(w.form.fieldMask(letter)) }

// Get returns a field; the bits of scattered fields are joined from the highest to the lowest.
func (w Word) Get(letter byte) uint32 {
	mask := w.form.fieldMask(letter)
	low := bits.TrailingZeros32(mask)
	if m := mask >> low; m&(m+1) == 0 {
		return w.Bits >> low & m
	}
	var v uint32
	for i := 0; mask != 0; i++ {
		v |= (w.Bits >> bits.TrailingZeros32(mask) & 1) << i
		mask &= mask - 1
	}
	return v
}

// Set sets a field of a fresh word, and returns an error when v does not fit.
func (w Word) Set(letter byte, v uint32) (Word, error) {
	if n := w.Width(letter); uint64(v)>>n != 0 {
		return w, fmt.Errorf("%d does not fit %d bits", v, n)
	}
	return w.With(letter, v), nil
}

// With sets a field of a fresh word to as many bits of v as it has.
func (w Word) With(letter byte, v uint32) Word {
	mask := w.form.fieldMask(letter)
	for ; mask != 0; mask &= mask - 1 {
		w.Bits |= (v & 1) << bits.TrailingZeros32(mask)
		v >>= 1
	}
	return w
}

// Table is an instruction table ready for use.
type Table struct {
	forms   []form
	order   Order
	buckets func() *buckets
	listing func() []isa.FormInfo
	patches func() []*asm.Patch
}

// Order turns an instruction of 16 or 32 bits into the little-endian number that lies in memory, and back.
type Order func(code uint32, size int) uint32

// Plain is the order of machines whose instructions are little-endian numbers.
func Plain(code uint32, _ int) uint32 { return code }

// buckets lists the rows that an instruction can be, in the order of the table.
type buckets struct {
	short [256][]uint16 // 16-bit rows by bits 15..8
	long  [256][]uint16 // 32-bit rows by bits 27..20
}

// New makes a table. Need turns the Feature of a row into the bits a target must have. Mistakes in a row panic: tables
// are literals.
func New(rows []Row, order Order, need func(feature string) uint32) *Table {
	t := &Table{forms: make([]form, len(rows)), order: order}
	for i := range rows {
		t.forms[i] = parse(&rows[i])
		t.forms[i].need = need(rows[i].Feature)
	}
	t.buckets = sync.OnceValue(t.index)
	t.listing = sync.OnceValue(t.list)
	t.patches = sync.OnceValue(t.labels)
	return t
}

// index is made at the first decoding: encoders do without.
func (t *Table) index() *buckets {
	b := new(buckets)
	for i := range t.forms {
		f := &t.forms[i]
		rows, shift := &b.long, 20
		if f.size == 16 {
			rows, shift = &b.short, 8
		}
		for key := range uint32(256) {
			if (key<<shift^f.value)&f.mask&(0xff<<shift) == 0 {
				rows[key] = append(rows[key], uint16(i))
			}
		}
	}
	return b
}

func parse(r *Row) form {
	f := form{row: r, size: len(r.Bits) - strings.Count(r.Bits, " ")}
	if f.size != 16 && f.size != 32 {
		panic("diagram: " + r.Section + ": " + fmt.Sprint(f.size) + " bits")
	}
	bit := uint32(1) << (f.size - 1)
	for i := range len(r.Bits) {
		switch c := r.Bits[i]; c {
		case ' ':
			continue
		case '1':
			f.value |= bit
			f.mask |= bit
		case '0':
			f.mask |= bit
		default:
			f.add(c, bit)
		}
		bit >>= 1
	}
	return f
}

func (f *form) add(letter byte, bit uint32) {
	for i := range f.fields {
		if f.fields[i].letter == letter {
			f.fields[i].mask |= bit
			return
		}
	}
	f.fields = append(f.fields, field{letter, bit})
}

func (f *form) info() isa.FormInfo {
	var roles []string
	for _, o := range f.row.Operands {
		if !o.Suffix {
			roles = append(roles, o.Role)
		}
	}
	return isa.FormInfo{
		Name:     f.row.Name,
		Operands: strings.Join(roles, ", "),
		Format:   f.row.Bits,
		Section:  f.row.Section,
		Feature:  f.row.Feature,
	}
}

// AllFixed returns the fixed bits of every row, by form.
func (t *Table) AllFixed() []uint32 {
	fixed := make([]uint32, len(t.forms))
	for i := range t.forms {
		fixed[i] = t.forms[i].value
	}
	return fixed
}

// Forms describes all rows.
func (t *Table) Forms() []isa.FormInfo { return t.listing() }

func (t *Table) list() []isa.FormInfo {
	forms := make([]isa.FormInfo, len(t.forms))
	for i := range t.forms {
		forms[i] = t.forms[i].info()
	}
	return forms
}

// Find decodes one instruction of 16 or 32 bits for a target that has the given features.
func (t *Table) Find(code uint32, size int, pc uint64, have uint32) (isa.Inst, bool) {
	rows := t.buckets().long[code>>20&0xff]
	if size == 16 {
		rows = t.buckets().short[code>>8&0xff]
	}
	for _, i := range rows {
		f := &t.forms[i]
		if code&f.mask != f.value || f.need&^have != 0 {
			continue
		}
		if in, ok := f.decode(Word{Bits: code, PC: pc, form: f}); ok {
			in.Form = isa.Form(i)
			return in, true
		}
	}
	return isa.Inst{}, false
}

func (f *form) decode(w Word) (in isa.Inst, ok bool) {
	for i, o := range f.row.Operands {
		if in.Args[i], ok = o.Get(w); !ok {
			return in, false
		}
	}
	in.N = len(f.row.Operands)
	return in, true
}

// ErrForm is the error for a form number that the table has not.
var ErrForm = errors.New("no such instruction form")

// Encode appends an instruction; see [isa.Target].
func (t *Table) Encode(dst []byte, number isa.Form, args []isa.Arg) ([]byte, error) {
	if int(number) >= len(t.forms) {
		return dst, ErrForm
	}
	f := &t.forms[number]
	if len(args) != len(f.row.Operands) {
		return dst, fmt.Errorf("%s: %d operands, want %d", f.row.Name, len(args), len(f.row.Operands))
	}
	w := Word{Bits: f.value, form: f}
	for i, o := range f.row.Operands {
		var err error
		if w, err = o.Put(w, args[i]); err != nil {
			return dst, fmt.Errorf("%s: %s: %w", f.row.Name, o.Role, err)
		}
	}
	return t.Append(dst, w.Bits, f.size), nil
}

// Append appends an instruction of 16 or 32 bits as it lies in memory.
func (t *Table) Append(dst []byte, code uint32, size int) []byte {
	code = t.order(code, size)
	if size == 16 {
		return binary.LittleEndian.AppendUint16(dst, uint16(code))
	}
	return binary.LittleEndian.AppendUint32(dst, code)
}

// Fixed returns the fixed bits of a row, for assemblers that fill in the fields themselves.
func (t *Table) Fixed(number isa.Form) Word {
	f := &t.forms[number]
	return Word{Bits: f.value, form: f}
}

// Patch tells how the code address in an instruction is filled in, nil for a form without one.
func (t *Table) Patch(number isa.Form) *asm.Patch {
	if int(number) >= len(t.forms) {
		return nil
	}
	return t.patches()[number]
}

// labels makes the patches of the rows that have an operand with Label.
func (t *Table) labels() []*asm.Patch {
	patches := make([]*asm.Patch, len(t.forms))
	for i := range t.forms {
		f := &t.forms[i]
		o := f.label()
		if o == nil {
			continue
		}
		patches[i] = &asm.Patch{Name: f.row.Section, Size: f.size / 8, Put: func(number uint64, place, target int64) (uint64, error) {
			w := Word{Bits: t.order(uint32(number), f.size), PC: uint64(place), form: f}
			for i := range len(o.Label) {
				w.Bits &^= f.fieldMask(o.Label[i])
			}
			w, err := o.Put(w, isa.RelArg(target))
			return uint64(t.order(w.Bits, f.size)), err
		}}
	}
	return patches
}

func (f *form) label() *Operand {
	for _, o := range f.row.Operands {
		if o.Label != "" {
			return o
		}
	}
	return nil
}

// Format returns "mnemonic operand, operand".
func (t *Table) Format(in isa.Inst, names Names) string {
	if int(in.Form) >= len(t.forms) {
		return "?"
	}
	row := t.forms[in.Form].row
	mnemonic := row.Name
	var list []string
	for i, o := range row.Operands {
		if i >= in.N {
			break
		}
		text := o.Text(in.Args[i], names)
		switch {
		case o.Suffix:
			mnemonic = strings.Replace(strings.Replace(mnemonic, "<c>", text, 1), "<x>", text, 1)
		case text != "":
			list = append(list, text)
		}
	}
	if len(list) == 0 {
		return mnemonic
	}
	return mnemonic + " " + strings.Join(list, ", ")
}

// Pattern returns which bits of a row are fixed, their value, and its size in bits.
func (t *Table) Pattern(number isa.Form) (mask, value uint32, size int) {
	f := &t.forms[number]
	return f.mask, f.value, f.size
}

// Matches returns all rows that an instruction decodes to; a table without overlaps has at most one.
func (t *Table) Matches(code uint32, size int) []int {
	var found []int
	for i := range t.forms {
		f := &t.forms[i]
		if f.size != size || code&f.mask != f.value {
			continue
		}
		if _, ok := f.decode(Word{Bits: code, form: f}); ok {
			found = append(found, i)
		}
	}
	return found
}
