package check_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/source"
)

func TestGoldens(t *testing.T) { fantest.Goldens(t, "testdata", "resolve") }

// TestInput covers what the front end's options say: resources that types conflict with,
// scripts, slots walked by name.
func TestInput(t *testing.T) {
	for _, c := range []struct {
		name, src string
		set       func(*fan.Input)
		want      string
	}{
		{"resources", "class res {}\nclass locale {}\nclass A {}", func(in *fan.Input) { in.Resources = []string{"res/a.txt", "locale", "other/res"} },
			"a.fan:1:1: error: Resource `res/a.txt` conflicts with type name 'res'\na.fan:2:1: error: Resource `locale` conflicts with type name 'locale'\n"},
		{"script", `class A { Str s() { "$<a=b>" + "$<sys::a>" } }`, func(in *fan.Input) { in.Script = true },
			"a.fan:1:23: error: Scripts cannot define non-qualified locale literals\n"},
		{"transient", `class A { Str s() { "$<a>" } }`, func(in *fan.Input) { in.Transient = true },
			"a.fan:1:23: error: Scripts cannot define non-qualified locale literals\n"},
		{"sorted", "abstract class A\n{\n  abstract Int c()\n  abstract Int b()\n  abstract Int a()\n}\nclass B : A {}", func(in *fan.Input) { in.Test = true },
			"a.fan:7:1: error: Class 'B' must be abstract since it inherits but doesn't override 'test::A.a'\n" +
				"a.fan:7:1: error: Class 'B' must be abstract since it inherits but doesn't override 'test::A.b'\n" +
				"a.fan:7:1: error: Class 'B' must be abstract since it inherits but doesn't override 'test::A.c'\n"},
	} {
		in := fan.Input{Name: "test", NS: fantest.Namespace(t), Files: []*source.File{source.New("a.fan", []byte(c.src))}}
		c.set(&in)
		_, diags := fan.Frontend(in)
		if got := fantest.Text(diags); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// TestErrorsOnlyReports checks that the steps that look for errors leave the tree as it is.
func TestErrorsOnlyReports(t *testing.T) {
	files, err := filepath.Glob("../*/testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	compared := 0
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		in := fantest.Input(t, ar)
		var before string
		in.After = func(step string, p *tree.Pod) {
			switch step {
			case "resolve":
				before = fantest.Deep(p)
			case "errors", "defaults", "texts":
				if after := fantest.Deep(p); after != before {
					t.Errorf("%s: step %s changes the tree", file, step)
				}
				compared++
			}
		}
		fan.Frontend(in)
	}
	if compared < 20 {
		t.Errorf("%d comparisons", compared)
	}
}
