package sys

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// typeDoc and slotDoc are Type.doc and Slot.doc: what the file doc/NAME.apidoc of a pod has, if it has one.
func typeDoc(t *fan.Thread, a fan.Args) (Word, Word) { return docOf(t, typeOf(t, a[0]).NonNull(), "") }

func slotDoc(t *fan.Thread, a fan.Args) (Word, Word) {
	s := slotOf(t, a[0])
	return docOf(t, s.Parent(), s.Name())
}

// docOf returns the documentation of a type, or of its own slot of a name; null where there is none.
func docOf(t *fan.Thread, typ *fan.Type, slot string) (Word, Word) {
	if typ.Raw != nil {
		typ = typ.Raw
	}
	v, _ := t.Runtime().Once("sys.doc."+typ.Sig, func() (any, Word) {
		files := typ.Pod.Files(t.Runtime())
		meta, err := files.Meta()
		if err != nil || meta.Get("pod.isScript") == "true" { // the reference keeps none of scripts
			return map[string]string{}, 0
		}
		text, err := files.Entry("doc/" + typ.Name + ".apidoc")
		if err != nil {
			return map[string]string{}, 0
		}
		return parseDocs(string(text)), 0
	})
	if s, ok := v.(map[string]string)[slot]; ok {
		return newStr(t, s)
	}
	return layout.Null, 0
}

// parseDocs takes documentation apart, as package fan/pack writes it: a section for the type, whose name here is empty, and one for each
// slot. A section begins with lines of attributes; the text follows a blank line.
func parseDocs(text string) map[string]string {
	docs := map[string]string{}
	lines := strings.Split(strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\r\n", "\n"), "\n")
	for i := 0; i < len(lines); {
		name := ""
		if head, ok := strings.CutPrefix(lines[i], "-- "); ok {
			name, _, _ = strings.Cut(head, " ")
			name = strings.TrimSuffix(name, "(")
		}
		for i < len(lines) && lines[i] != "" {
			i++
		}
		i++
		from := min(i, len(lines))
		for i < len(lines) && !strings.HasPrefix(lines[i], "-- ") {
			i++
		}
		docs[name] = strings.Join(lines[from:min(i, len(lines))], "\n")
	}
	return docs
}
