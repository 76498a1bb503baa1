package pack

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/value/javamap"
)

// maxJar bounds what a .jar may inflate to, in bytes.
const maxJar = 1 << 30

// unpackJars replaces each .jar among files by what is in it.
func unpackJars(files []pod.File) ([]pod.File, error) {
	var list []pod.File
	for _, f := range files {
		if path.Ext(f.Name) != ".jar" {
			list = append(list, f)
			continue
		}
		inside, err := unpackJar(f.Data, maxJar)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		list = append(list, inside...)
	}
	return list, nil
}

// unpackJar returns the files and folders in a jar in the order of the reference
// compiler, which keeps them in a hash map by their path. They may inflate to limit bytes.
func unpackJar(data []byte, limit int64) ([]pod.File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	files := make([]pod.File, len(z.File))
	paths := make([]string, len(z.File))
	for i, e := range z.File {
		if files[i], err = jarFile(e, limit); err != nil {
			return nil, fmt.Errorf("%s: %w", e.Name, err)
		}
		limit -= int64(len(files[i].Data))
		paths[i] = "/" + escape(files[i].Name)
	}
	sorted := make([]pod.File, len(files))
	for to, from := range javamap.Order(paths, 0) {
		sorted[to] = files[from]
	}
	return sorted, nil
}

// jarFile reads an entry that may inflate to limit bytes.
func jarFile(e *zip.File, limit int64) (pod.File, error) {
	f := pod.File{Name: path.Clean("/" + e.Name)[1:], Modified: e.Modified}
	if path.Ext(f.Name) == ".jar" {
		return f, errors.New("a jar in a jar cannot be unpacked")
	}
	if strings.HasSuffix(e.Name, "/") {
		f.Name += "/"
		return f, nil
	}
	r, err := e.Open()
	if err != nil {
		return f, err
	}
	defer r.Close()
	f.Data, err = io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(f.Data)) > limit {
		err = errors.New("the jar inflates to more than the limit")
	}
	return f, err
}
