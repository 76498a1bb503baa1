package podlist

import (
	"fmt"
	"io"
	"strings"
)

// DocStyle says how documentation is printed.
type DocStyle struct {
	Color bool
	Width int // of the text, in columns; 0 means 80
}

const (
	bold  = "\x1b[1m"
	dim   = "\x1b[2m"
	reset = "\x1b[0m"
)

func (s DocStyle) strong(text string) string {
	if s.Color {
		return bold + text + reset
	}
	return text
}

func (s DocStyle) faint(text string) string {
	if s.Color {
		return dim + text + reset
	}
	return text
}

// Write prints a pod, or the type or slot of it that is selected. The error is a
// *NotFoundError if it has none of that name that is public.
func (d *PodDocs) Write(w io.Writer, sel Selection, style DocStyle) error {
	if sel.Type == "" {
		return d.WriteText(w, style)
	}
	t := d.Type(sel.Type)
	if t == nil {
		return &NotFoundError{What: "public type " + sel.Type, Where: "pod " + d.Name}
	}
	if sel.Slot == "" {
		return t.WriteText(w, style)
	}
	s := t.Slot(sel.Slot)
	if s == nil {
		return &NotFoundError{What: "public slot " + sel.Slot + " of its own", Where: d.Name + "::" + t.Name}
	}
	return t.WriteSlot(w, s, style)
}

// WriteText prints a pod: its types with the first sentence of each.
func (d *PodDocs) WriteText(w io.Writer, s DocStyle) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n", s.strong("pod "+d.Name), d.Version)
	fill(&b, "", d.Summary, s)
	width := 0
	for _, t := range d.Types {
		width = max(width, len(t.Name))
	}
	b.WriteByte('\n')
	for _, t := range d.Types {
		line := fmt.Sprintf("  %s%s  %s", s.strong(t.Name), strings.Repeat(" ", width-len(t.Name)), sentence(t.Text))
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteText prints a type: its documentation, and its slots with the first sentence of each.
func (t *TypeDocs) WriteText(w io.Writer, s DocStyle) error {
	var b strings.Builder
	for _, f := range t.Facets {
		b.WriteString(s.faint("@"+t.local(f)) + "\n")
	}
	b.WriteString(s.strong(t.Signature()) + "\n")
	fill(&b, "  ", t.Text, s)
	for _, slot := range t.Slots {
		b.WriteString("\n  " + s.strong(t.SlotSignature(slot)) + "\n")
		fill(&b, "    ", sentence(slot.Text), s)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteSlot prints a slot with all of its documentation.
func (t *TypeDocs) WriteSlot(w io.Writer, slot *SlotDocs, s DocStyle) error {
	var b strings.Builder
	b.WriteString(s.faint(t.Pod+"::"+t.Name+"."+slot.Name) + "\n\n")
	for _, f := range slot.Facets {
		b.WriteString(s.faint("@"+t.local(f)) + "\n")
	}
	b.WriteString(s.strong(t.SlotSignature(slot)) + "\n")
	fill(&b, "  ", slot.Text, s)
	_, err := io.WriteString(w, b.String())
	return err
}

// Signature returns the head of a type as source has it.
func (t *TypeDocs) Signature() string {
	kind := "class"
	var words []string
	for f := range strings.FieldsSeq(t.Flags) { // in the order of the language
		switch f {
		case "mixin", "enum", "facet":
			kind = f
		case "public", "native", "synthetic":
		default:
			words = append(words, f)
		}
	}
	if kind != "class" { // what follows from the kind goes without saying
		words = nil
	}
	sig := strings.Join(append(words, kind, t.Pod+"::"+t.Name), " ")
	var parents []string
	if t.Base != "" && t.Base != "sys::Obj" && t.Base != "sys::Enum" {
		parents = append(parents, t.local(t.Base))
	}
	for _, m := range t.Mixins {
		if m != "sys::Facet" {
			parents = append(parents, t.local(m))
		}
	}
	if len(parents) > 0 {
		sig += " : " + strings.Join(parents, ", ")
	}
	return sig
}

// SlotSignature returns the head of a slot as source has it.
func (t *TypeDocs) SlotSignature(s *SlotDocs) string {
	flags := " " + s.Flags + " "
	has := func(f string) bool { return strings.Contains(flags, " "+f+" ") }
	if has("enum") && s.Field {
		return s.Name
	}
	var words []string
	for _, f := range []string{"internal", "protected", "private", "abstract", "override", "virtual", "const", "static", "once", "final"} {
		switch {
		case !has(f), f == "virtual" && (has("override") || has("abstract")), f == "const" && !s.Field:
		default:
			words = append(words, f)
		}
	}
	if has("ctor") {
		words = append(words, "new")
	} else {
		words = append(words, t.local(s.Type))
	}
	sig := strings.Join(append(words, s.Name), " ")
	if s.Field {
		return sig + t.value(s.Def, true)
	}
	params := make([]string, len(s.Params))
	for i, p := range s.Params {
		params[i] = t.local(p.Type) + " " + p.Name + t.value(p.Def, false)
	}
	return sig + "(" + strings.Join(params, ", ") + ")"
}

// value returns what follows a field or parameter; "..." of a parameter says that there is
// a default.
func (t *TypeDocs) value(def string, field bool) string {
	if def == "" || field && def == "..." {
		return ""
	}
	return " := " + def
}

// local drops the pods that every source sees: sys and the type's own.
func (t *TypeDocs) local(sig string) string {
	return strings.ReplaceAll(strings.ReplaceAll(sig, "sys::", ""), t.Pod+"::", "")
}

// sentence returns the first sentence of a text.
func sentence(text string) string {
	first, _, _ := strings.Cut(text, "\n\n")
	first = strings.Join(strings.Fields(first), " ")
	if i := strings.Index(first, ". "); i >= 0 {
		first = first[:i+1]
	}
	return first
}

// fill writes a text with its lines filled to the width; indented lines, lists and
// headings stay as they are.
func fill(b *strings.Builder, indent, text string, s DocStyle) {
	if text == "" {
		return
	}
	width := s.Width
	if width == 0 {
		width = 80
	}
	width = max(20, width-len(indent))
	column := 0
	flush := func() {
		if column > 0 {
			b.WriteByte('\n')
			column = 0
		}
	}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		if verbatim(line) {
			flush()
			b.WriteString(strings.TrimRight(indent+line, " ") + "\n")
			continue
		}
		for word := range strings.FieldsSeq(line) {
			if column+1+len(word) > width {
				flush()
			}
			if column == 0 {
				b.WriteString(indent)
			} else {
				b.WriteByte(' ')
				column++
			}
			b.WriteString(word)
			column += len(word)
		}
	}
	flush()
}

func verbatim(line string) bool {
	if line == "" {
		return true
	}
	switch line[0] {
	case ' ', '\t', '-', '*', '#', '=', '>', '|':
		return true
	}
	digits := strings.TrimLeft(line, "0123456789")
	return len(digits) < len(line) && strings.HasPrefix(digits, ". ")
}
