package pod

import (
	"archive/zip"
	"fmt"
	"io"
	"time"

	"github.com/tandem-lang/tandem/internal/code/fcode"
)

const (
	metaEntry  = "meta.props"
	indexEntry = "index.props"
)

// Pod is everything that a pod file holds.
type Pod struct {
	Meta  Props
	Index []Prop // in order; a name may repeat
	Code  *fcode.Pod
	Files []File
}

// File is an entry of its own.
type File struct {
	Name     string // path inside the pod, with "/"
	Data     []byte
	Modified time.Time // zero: the time of Options
}

// Options say how to write a pod.
type Options struct {
	// Time is the modification time of the entries that have none. With the zero
	// time the bytes do not depend on when or where the pod is written.
	Time time.Time
	// Level is the compression level: 0 deflates by default, -1 stores.
	Level int
}

// Write writes a pod file.
func Write(w io.Writer, p *Pod, o Options) error {
	z := zip.NewWriter(w)
	put := func(name string, data []byte, t time.Time) error {
		if t.IsZero() {
			t = o.Time
		}
		h := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: t}
		if o.Level < 0 {
			h.Method = zip.Store
		}
		e, err := z.CreateHeader(h)
		if err != nil {
			return err
		}
		_, err = e.Write(data)
		return err
	}
	if err := put(metaEntry, p.Meta.Format(), time.Time{}); err != nil {
		return err
	}
	if len(p.Index) > 0 {
		if err := put(indexEntry, formatIndex(p.Index), time.Time{}); err != nil {
			return err
		}
	}
	if p.Code != nil {
		err := p.Code.Entries(func(name string, data []byte) error { return put(name, data, time.Time{}) })
		if err != nil {
			return err
		}
	}
	for i := range p.Files {
		f := &p.Files[i]
		if err := put(f.Name, f.Data, f.Modified); err != nil {
			return err
		}
	}
	return z.Close()
}

// formatIndex returns the text of index.props.
func formatIndex(index []Prop) []byte {
	var b []byte
	for _, p := range index {
		b = appendCode(b, p.Name)
		b = append(b, '=')
		b = appendCode(b, p.Value)
		b = append(b, '\n')
	}
	return b
}

// appendCode appends s as the inside of a Fantom string literal in ASCII; quotes stay as they are.
func appendCode(b []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\f':
			b = append(b, `\f`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r == '\\' || r == '$':
			b = append(b, '\\', byte(r))
		case r >= ' ' && r <= 0x7F:
			b = append(b, byte(r))
		default:
			b = fmt.Appendf(b, `\u{%x}`, r)
		}
	}
	return b
}
