package syntax

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestSpans lists the nodes of a tree, from the root on, with the text that each stands for.
func TestSpans(t *testing.T) {
	testkit.Goldens(t, "testdata/spans/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		text := string(recorded.Files[0].Data)
		u, errs := parseText(text, false)
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		var b strings.Builder
		spans(&b, reflect.ValueOf(u), text, "")
		return &txtar.Archive{Comment: recorded.Comment, Files: []txtar.File{recorded.Files[0], {Name: "spans", Data: []byte(b.String())}}}
	})
}

// spans writes a node, if the value is one that has a place, and those in it.
func spans(b *strings.Builder, v reflect.Value, text, indent string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() && v.Type() != reflect.TypeFor[*Token]() {
			spans(b, v.Elem(), text, indent)
		}
	case reflect.Slice:
		for i := range v.Len() {
			spans(b, v.Index(i), text, indent)
		}
	case reflect.Struct:
		if !strings.HasSuffix(v.Type().PkgPath(), "fan/syntax") || v.Type() == reflect.TypeFor[Loc]() {
			return
		}
		if loc := v.FieldByName("Loc"); loc.IsValid() {
			at := loc.Interface().(Loc)
			fmt.Fprintf(b, "%s%s %q\n", indent, v.Type().Name(), text[at.Span.Start:at.Span.End])
			indent += "  "
		}
		for i := range v.NumField() {
			spans(b, v.Field(i), text, indent)
		}
	}
}
