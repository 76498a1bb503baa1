package pack

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/source"
)

// Sources is everything that a pod is made of.
type Sources struct {
	Manifest
	Files     []*source.File       // the order is that of the types in the pod
	Modified  map[string]time.Time // of the files, by name
	Resources []pod.File           // in the order in which the pod holds them
	Documents []pod.File           // the same; only in pods with documentation
}

// LocaleProps is the path in a pod of the texts for the default locale.
const LocaleProps = "locale/en.props"

// Pod returns the content of a pod. The tree and the code are nil for a pod without types.
func Pod(src *Sources, t *tree.Pod, code *fcode.Pod, stamp Stamp) (*pod.Pod, error) {
	files, err := src.entries(t)
	if err != nil {
		return nil, err
	}
	if err := distinct(files); err != nil {
		return nil, err
	}
	meta := src.meta(code != nil && len(code.Types) > 0, stamp)
	return &pod.Pod{Meta: meta, Index: src.Index, Code: code, Files: files}, nil
}

// entries returns what a pod holds beside its properties and its code.
func (src *Sources) entries(t *tree.Pod) ([]pod.File, error) {
	resources, err := unpackJars(src.Resources)
	if err != nil {
		return nil, err
	}
	var files []pod.File
	literals := t != nil && t.LocaleProps != ""
	if literals {
		files = append(files, pod.File{Name: LocaleProps, Data: []byte(t.LocaleProps)})
	}
	for _, r := range resources {
		// What Finder leaves in folders is no resource; the literals' texts take in those of the file.
		if path.Base(r.Name) != ".DS_Store" && !(literals && r.Name == LocaleProps) {
			files = append(files, r)
		}
	}
	if src.DocAPI {
		files = append(files, src.Documents...)
		if t != nil {
			files = append(files, apiDocs(t)...)
		}
	}
	if src.DocSrc {
		for _, s := range src.Files {
			files = append(files, pod.File{Name: "src/" + path.Base(filepath.ToSlash(s.Name)), Data: s.Text, Modified: src.Modified[s.Name]})
		}
	}
	for i := range files {
		files[i].Name = escape(files[i].Name)
	}
	return files, nil
}

// escape returns a path as the name of an entry. Pods are read by URIs, in whose text
// these two characters stand behind a backslash.
func escape(path string) string {
	if !strings.ContainsAny(path, "?#") {
		return path
	}
	return strings.NewReplacer("?", `\?`, "#", `\#`).Replace(path)
}

// distinct refuses a pod with two files of one name.
func distinct(files []pod.File) error {
	seen := make(map[string]bool, len(files))
	for _, f := range files {
		if seen[f.Name] {
			return fmt.Errorf("two files are to be %s in the pod", f.Name)
		}
		seen[f.Name] = true
	}
	return nil
}
