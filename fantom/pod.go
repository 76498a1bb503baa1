package fantom

import (
	"io"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/podlist"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// Pod is a compiled pod. It never changes.
type Pod struct {
	data     []byte
	meta     pod.Props
	warnings []Diagnostic
}

// Read reads the bytes of a .pod file. What is in it is read when it is asked for.
func Read(data []byte) (*Pod, error) {
	a, err := pod.OpenBytes("pod", data)
	if err != nil {
		return nil, err
	}
	meta, err := a.Meta()
	if err != nil {
		return nil, err
	}
	return &Pod{data: data, meta: meta}, nil
}

// Sys returns the pod sys that sources are compiled against where there is no other: the
// types and slots of Fantom's library, documented, without code.
func Sys() (*Pod, error) { return Read(fanlib.Sys()) }

// Bytes returns the .pod file. The caller must not change them.
func (p *Pod) Bytes() []byte { return p.data }

// WriteTo writes the .pod file.
func (p *Pod) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(p.data)
	return int64(n), err
}

// Name returns the name of the pod.
func (p *Pod) Name() string { return p.meta.Get("pod.name") }

// Version returns the version of the pod, such as "1.0.83".
func (p *Pod) Version() string { return p.meta.Get("pod.version") }

// Depends returns what the pod depends on, such as "sys 1.0".
func (p *Pod) Depends() []string {
	return strings.FieldsFunc(p.meta.Get("pod.depends"), func(r rune) bool { return r == ';' })
}

// Meta returns a property of the pod, such as "pod.summary"; "" if there is none.
func (p *Pod) Meta(name string) string { return p.meta.Get(name) }

// Warnings returns what the compiler had to say about sources that it took.
func (p *Pod) Warnings() []Diagnostic { return p.warnings }

// File returns a file in the pod by its path; nil if there is none.
func (p *Pod) File(name string) ([]byte, error) {
	a, err := p.open()
	if err != nil {
		return nil, err
	}
	return a.Entry(name)
}

// Files returns the paths of the files in the pod, in its order.
func (p *Pod) Files() ([]string, error) {
	a, err := p.open()
	if err != nil {
		return nil, err
	}
	return a.Names(), nil
}

// Disassemble writes types, slots and code as text. What is "" for everything, or "Type"
// or "Type.slot". The error says what is broken in the pod, or that there is no such type.
func (p *Pod) Disassemble(w io.Writer, what string) error {
	list, err := p.list(what)
	if err != nil {
		return err
	}
	return list.Text(w, podlist.TextOptions{})
}

// Document writes the documentation of the pod, or of a "Type" or "Type.slot" in it.
func (p *Pod) Document(w io.Writer, what string) error {
	a, err := p.open()
	if err != nil {
		return err
	}
	docs, err := podlist.ReadDocs(a)
	if err != nil {
		return err
	}
	return docs.Write(w, selection(what), podlist.DocStyle{})
}

func (p *Pod) list(what string) (*podlist.Pod, error) {
	a, err := p.open()
	if err != nil {
		return nil, err
	}
	return podlist.New(a, selection(what))
}

func selection(what string) podlist.Selection {
	_, sel := podlist.ParseSelection("::" + what)
	return sel
}

func (p *Pod) open() (*pod.Archive, error) { return pod.OpenBytes(p.Name()+".pod", p.data) }
