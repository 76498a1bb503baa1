package build

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/value/javamap"
)

// table is a map. Iterated, one that is not ordered has the order of Java's.
type table struct {
	ordered bool
	keys    []string // as they came
	values  map[string]any
}

func (t *table) set(key string, value any) {
	if t.values == nil {
		t.values = map[string]any{}
	}
	if _, ok := t.values[key]; !ok {
		t.keys = append(t.keys, key)
	}
	t.values[key] = value
}

// order returns the keys as the map, made with a capacity, iterates; 0 is the usual one.
func (t *table) order(capacity int) []string {
	if t.ordered {
		return t.keys
	}
	keys := make([]string, len(t.keys))
	for to, from := range javamap.Order(t.keys, capacity) {
		keys[to] = t.keys[from]
	}
	return keys
}

// dup returns a copy and the capacity that Java gives one: enough for what it holds.
func (t *table) dup() (copied *table, capacity int) {
	copied = &table{ordered: t.ordered}
	for _, k := range t.order(0) {
		copied.set(k, t.values[k])
	}
	return copied, javamap.CopyCapacity(len(t.keys))
}

// meta returns the properties that a script gives its pod, with those that the build tool
// adds: what the pod carries, and the setting "meta" (a=1,b=2).
func (r *reader) meta(m *pack.Manifest) []pod.Prop {
	given, ok := r.field("meta").(*table)
	if !ok {
		given = &table{ordered: true} // the field's default
	}
	t, capacity := given.dup()
	for _, f := range m.Flags() {
		t.set(f.Name, f.Value)
	}
	for pair := range strings.SplitSeq(r.settings.config("meta", ""), ",") {
		if pair = strings.TrimSpace(pair); pair == "" {
			continue
		}
		name, value, ok := strings.Cut(pair, "=")
		if !ok || strings.Contains(value, "=") {
			r.fail(r.def.At(), CodeScript, "", "Invalid config meta: %s", pair)
			continue
		}
		t.set(strings.TrimSpace(name), strings.TrimSpace(value))
	}
	var list []pod.Prop
	for _, k := range t.order(capacity) {
		list = append(list, pod.Prop{Name: k, Value: text(r.known(t.values[k]))})
	}
	return list
}

// index returns the index of a pod; a value that is a list stands as several.
func (r *reader) index() []pod.Prop {
	t, ok := r.field("index").(*table)
	if !ok {
		return nil
	}
	var list []pod.Prop
	for _, k := range t.order(0) {
		items, many := t.values[k].([]item)
		if !many {
			items = []item{{value: t.values[k]}}
		}
		for _, it := range items {
			list = append(list, pod.Prop{Name: k, Value: text(r.known(it.value))})
		}
	}
	return list
}
