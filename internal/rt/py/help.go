package py

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// helpText is what help says of itself.
const helpText = `This is Python as MicroPython speaks it, run by Tandem.

  help(x)          what x is, and the names it has
  help('modules')  the modules that can be imported
  dir(x)           the names of x

Ctrl-C interrupts what runs.
`

// builtinHelp prints help in general, about a value, or about modules.
func builtinHelp(t *Thread, a Args) (Word, Word) {
	p := t.NewPrinter()
	var exc Word
	switch {
	case len(a.Words) == 0:
		p.Text(helpText)
	case t.Heap.IsString(a.Words[0]) && string(t.Heap.Text(a.Words[0])) == "modules":
		t.helpModules(p)
	default:
		exc = t.helpAbout(p, a.Words[0])
	}
	if exc != 0 {
		return 0, exc
	}
	return layout.None, t.printRest(p, layout.Null)
}

// helpAbout appends what a value is, and the names in its type, class or module.
func (t *Thread) helpAbout(p *Printer, w Word) (exc Word) {
	p.Text("object ")
	if exc := t.Print(p, w, false); exc != 0 {
		return exc
	}
	ty := t.TypeOf(w)
	p.Text(" is of type " + ty.name + "\n")
	if class := t.TypeOfClass(w); class != nil {
		ty = class
	}
	dict := t.dictOf(ty)
	if dict == 0 {
		return t.memoryError()
	}
	if t.Heap.KindOf(w) == layout.KindModule {
		dict = t.ModuleDict(w)
	}
	t.eachEntry(dict, func(name, value Word) bool {
		p.Text("  " + string(t.Heap.Text(name)) + " -- ")
		exc = t.Print(p, value, false)
		p.Text("\n")
		return exc == 0
	})
	return exc
}

// helpModules appends the names of the modules that need no file, in columns.
func (t *Thread) helpModules(p *Printer) {
	names := append(t.frozenModules(), "__main__", "builtins")
	for name := range t.rt.opts.Modules {
		names = append(names, name)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	const columns, width = 4, 18
	rows := (len(names) + columns - 1) / columns
	for row := range rows {
		for i := row; i < len(names); i += rows {
			p.Text(names[i])
			if i+rows < len(names) {
				p.Text(strings.Repeat(" ", max(1, width-len(names[i]))))
			}
		}
		p.Text("\n")
	}
	p.Text("Plus any modules on the filesystem\n")
}

// frozenModules returns the names of the modules written in Python that come with the program.
func (t *Thread) frozenModules() (names []string) {
	if t.rt.opts.Frozen == nil {
		return nil
	}
	fs.WalkDir(t.rt.opts.Frozen, ".", func(path string, d fs.DirEntry, err error) error {
		if name, ok := strings.CutSuffix(path, ".py"); ok && err == nil {
			names = append(names, name)
		}
		return nil
	})
	return names
}
