package fantest

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/tree"
)

// Deep shows everything that a tree holds, with numbers for what is referred to several
// times, so that two trees are alike if their texts are. Of the type system it shows the
// flags of the pod's own slots and the names of types and slots; diagnostics are left out.
func Deep(p *tree.Pod) string {
	d := &deep{seen: map[uintptr]int{}}
	for _, t := range p.TypeDefs {
		d.value(reflect.ValueOf(t))
		d.b.WriteByte('\n')
	}
	return d.b.String()
}

type deep struct {
	b    strings.Builder
	seen map[uintptr]int
}

// typesPackage is the type system, which fills its caches as it is asked.
const typesPackage = "internal/fan/types"

func (d *deep) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		d.pointer(v)
	case reflect.Interface:
		if !v.IsNil() {
			d.value(v.Elem())
		}
	case reflect.Struct:
		d.structure(v)
	case reflect.Slice, reflect.Array:
		d.b.WriteByte('[')
		for i := range v.Len() {
			d.value(v.Index(i))
			d.b.WriteByte(' ')
		}
		d.b.WriteByte(']')
	case reflect.Map, reflect.Func:
	default:
		fmt.Fprint(&d.b, v)
	}
}

func (d *deep) pointer(v reflect.Value) {
	if v.IsNil() {
		d.b.WriteString("nil")
		return
	}
	if pkg := v.Type().Elem().PkgPath(); strings.HasSuffix(pkg, typesPackage) {
		d.name(v)
		return
	} else if !strings.HasSuffix(pkg, "internal/fan/tree") {
		return // files and surface trees
	}
	n, ok := d.seen[v.Pointer()]
	if !ok {
		n = len(d.seen)
		d.seen[v.Pointer()] = n
	}
	fmt.Fprintf(&d.b, "%s#%d", v.Type().Elem().Name(), n)
	if !ok {
		d.value(v.Elem())
	}
}

// name shows a type or slot of the type system by its name.
func (d *deep) name(v reflect.Value) {
	for _, f := range []string{"SlotName", "name", "Name"} {
		if x := v.Elem().FieldByName(f); x.IsValid() && x.Kind() == reflect.String {
			d.b.WriteString(v.Type().Elem().Name() + ":" + x.String())
			return
		}
	}
	d.b.WriteString(v.Type().Elem().Name())
}

func (d *deep) structure(v reflect.Value) {
	t := v.Type()
	d.b.WriteByte('{')
	for i := range t.NumField() {
		if t.Field(i).Name == "Unit" || t.Field(i).Name == "SlotTable" {
			continue
		}
		d.b.WriteString(t.Field(i).Name + "=")
		d.value(v.Field(i))
		d.b.WriteByte(' ')
	}
	d.b.WriteByte('}')
}
