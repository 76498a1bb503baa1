package fan_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/source"
)

// repeat joins n results of format, which gets the number of each.
func repeat(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// TestLarge compiles programs that are large in one direction each: none may take long.
func TestLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	for name, text := range map[string]string{
		"locals":   "class A { Void a() {\n" + repeat(2000, "x%[1]d := %[1]d\n") + repeat(2000, "echo(x%d)\n") + "} }",
		"captures": "class A { Void a() {\n" + repeat(1000, "x%[1]d := %[1]d\n") + repeat(1000, "f%[1]d := |->Int| { x%[1]d + 1 }\n") + "} }",
		"closures": "class A { Void a() { x := 1\n" + strings.Repeat("f(|->| { ", 120) + "echo(x)" + strings.Repeat("})", 120) + "}\n Void f(|->| f) {} }",
		"concat":   "class A { Str a(Int x) { return \"\"" + strings.Repeat(" + x", 10000) + " } }",
		"calls":    "class A { Int b() { 1 } Int a() { return b" + strings.Repeat(".abs", 10000) + " } }",
		"parens":   "class A { Int a := " + strings.Repeat("(", 150) + "1" + strings.Repeat(")", 150) + "}",
		"lists":    "class A { Obj a := " + strings.Repeat("[1,", 150) + "2" + strings.Repeat("]", 150) + "}",
		"enums":    "enum class E { " + repeat(2000, "e%d,") + " last }",
	} {
		start := time.Now()
		in := fan.Input{Name: "large", NS: fantest.Namespace(t), Files: []*source.File{source.New(name, []byte(text))}}
		if p, diags := fan.Frontend(in); p == nil {
			t.Errorf("%s: %v", name, diags)
		}
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%s took %v", name, d)
		}
	}
	in := fan.Input{Name: "deep", NS: fantest.Namespace(t)}
	in.Files = []*source.File{source.New("deep", []byte("class C0 {}\n"+repeat(600, "class D%[1]d : D1%[1]d {}\n")))}
	fan.Frontend(in) // names that do not exist; must only end
	in.NS = fantest.Namespace(t)
	var b strings.Builder
	for i := range 600 {
		fmt.Fprintf(&b, "class C%d : C%d {}\n", i+1, i)
	}
	in.Files = []*source.File{source.New("deep", []byte("class C0 {}\n"+b.String()))}
	if p, diags := fan.Frontend(in); p != nil || len(diags) != 1 {
		t.Errorf("deep inheritance: %v", diags)
	}
}
