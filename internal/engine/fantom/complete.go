package fantom

import (
	"maps"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// Complete returns the names that may stand where a line ends, sorted, and how much of them the line has: slots behind a dot, types behind
// two colons, pods behind using, or else variables, types and the session's commands. No code of the session's runs.
func (s *Session) Complete(line string) (prefix string, names []string) {
	start := len(line)
	for start > 0 && isPathByte(line[start-1]) {
		start--
	}
	path := line[start:]
	switch before := strings.TrimSpace(line[:start]); {
	case before == "using" && !strings.Contains(path, "::"):
		prefix, names = path, slices.Collect(maps.Keys(fanlib.Library()))
	case strings.Contains(path, "::") && !strings.Contains(path[strings.LastIndex(path, "::"):], "."):
		i := strings.LastIndex(path, "::")
		prefix, names = path[i+2:], s.typeNames(path[:i])
	case strings.Contains(path, "."):
		i := strings.LastIndexByte(path, '.')
		prefix, names = path[i+1:], s.slotNames(strings.Split(path[:i], "."))
	default:
		if prefix, names = path, s.globalNames(); before == "" {
			names = append(names, "using ", "scope", "clear", "quit", "help")
		}
	}
	names = slices.DeleteFunc(names, func(name string) bool {
		return !strings.HasPrefix(name, prefix) || strings.ContainsAny(name, "$_") && !strings.ContainsAny(prefix, "$_")
	})
	slices.Sort(names)
	return prefix, slices.Compact(names)
}

func isPathByte(c byte) bool {
	return c == '_' || c == '.' || c == ':' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// typeNames returns the public types of a pod; none where there is no such pod.
func (s *Session) typeNames(podName string) (names []string) {
	p, err := s.e.rt.FindPod(podName)
	if err != nil {
		return nil
	}
	for _, t := range p.Code.Types {
		if t.Flags.Has(fcode.Public) && !t.Flags.Has(fcode.Synthetic) {
			names = append(names, p.Code.TypeName(t))
		}
	}
	return names
}

// used splits a using into the pod, the type, if it names one, and the name that stands for it.
func used(using string) (podName, typeName, as string) {
	using, as, _ = strings.Cut(using, " as ")
	podName, typeName, _ = strings.Cut(strings.TrimSpace(using), "::")
	if as = strings.TrimSpace(as); as == "" {
		as = typeName
	}
	return podName, typeName, as
}

// globalNames returns the variables and types that have simple names.
func (s *Session) globalNames() []string {
	names := s.typeNames("sys")
	for _, v := range s.vars {
		names = append(names, v.name)
	}
	for _, d := range s.types {
		names = append(names, d.name)
	}
	for _, u := range s.usings {
		podName, typeName, as := used(u)
		if typeName == "" {
			names = append(names, s.typeNames(podName)...)
		} else {
			names = append(names, as)
		}
	}
	return names
}

// typeOf returns the type of a simple or qualified name; nil where it names none.
func (s *Session) typeOf(name string) *fan.Type {
	candidates := []string{"sys::" + name}
	if strings.Contains(name, "::") {
		candidates = []string{name}
	}
	for _, d := range s.types {
		if d.name == name {
			candidates = append(candidates, d.pod+"::"+name)
		}
	}
	for _, u := range s.usings {
		switch podName, typeName, as := used(u); {
		case typeName == "":
			candidates = append(candidates, podName+"::"+name)
		case as == name:
			candidates = append(candidates, podName+"::"+typeName)
		}
	}
	for _, sig := range slices.Backward(candidates) {
		if t, err := s.e.rt.Type(sig); err == nil {
			return t
		}
	}
	return nil
}

// slotNames returns the public slots of what a path means: a variable or a type, and slots of it.
func (s *Session) slotNames(path []string) (names []string) {
	typ, static := s.start(path[0])
	for _, name := range path[1:] {
		if typ == nil {
			return nil
		}
		typ, static = resultOf(typ, name), false
	}
	if typ == nil {
		return nil
	}
	for _, slot := range typ.Slots() {
		f := slot.Flags()
		if f.Has(fcode.Public) && !f.Has(fcode.Synthetic) && static == (f.Has(fcode.Static) || f.Has(fcode.Ctor)) {
			names = append(names, slot.Name())
		}
	}
	return names
}

// start returns the type of a variable's value, or a type by its name.
func (s *Session) start(name string) (typ *fan.Type, static bool) {
	t := s.e.rt.Main()
	for i, v := range s.vars {
		if v.name != name {
			continue
		}
		if w := t.Items(s.scope)[i]; w != 0 {
			return t.TypeOf(w), false
		}
		typ, err := s.e.rt.Type(v.sig)
		if err != nil {
			return nil, false
		}
		return typ.NonNull(), false
	}
	return s.typeOf(name), true
}

// resultOf returns the type of a field, or of what a method returns; nil where there is none.
func resultOf(typ *fan.Type, name string) *fan.Type {
	slot, ok := typ.FindSlot(name)
	if !ok {
		return nil
	}
	var result *fan.Type
	var err error
	if slot.Field != nil {
		result, err = slot.Field.Type()
	} else {
		result, err = slot.Method.ReturnType()
	}
	switch {
	case err != nil:
		return nil
	case result.Sig == "sys::This":
		return typ
	}
	return result.NonNull()
}
