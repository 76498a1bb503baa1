package fan_test

import (
	"bytes"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/lib/fan"
)

// TestScriptDepends has the depends of scripts: the pods of their usings, in their order, in the versions that are there or later
// ones.
func TestScriptDepends(t *testing.T) {
	pods := pod.Memory{"sys": fanlib.Sys()}
	for _, name := range []string{"one", "two"} {
		p, diags, err := fan.Compile(podOf(name, "class A"+name+" { static Int v() { 3 } }", "sys 1.0"), fan.Options{Pods: pods})
		if err != nil || diags.Err() != nil {
			t.Fatal(err, diags)
		}
		var out bytes.Buffer
		if err := pod.Write(&out, p, pod.Options{}); err != nil {
			t.Fatal(err)
		}
		pods[name] = out.Bytes()
	}
	for text, want := range map[string]string{
		"class A {}":                              "sys 1.0.83+",
		"using two\nusing one\nclass A {}":        "sys 1.0.83+;two 1.0+;one 1.0+",
		"class A { Int v() { one::Aone.v } }":     "sys 1.0.83+",
		"using one::Aone as X\nclass A { X? x }":  "sys 1.0.83+;one 1.0+",
		"using one\nclass A { two::Atwo? x }":     "sys 1.0.83+;one 1.0+",
		"using one\nusing one::Aone\nclass A { }": "sys 1.0.83+;one 1.0+",
	} {
		p, diags, err := fan.Compile(fan.Script(source.New("a.fan", []byte(text))), fan.Options{Pods: pods})
		if err != nil || diags.Err() != nil {
			t.Errorf("%q: %v, %v", text, err, diags)
			continue
		}
		if got := p.Meta.Get("pod.depends"); got != want {
			t.Errorf("%q depends on %q, want %q", text, got, want)
		}
	}
}

// TestScriptNames names pods for the files of scripts.
func TestScriptNames(t *testing.T) {
	for path, want := range map[string]string{
		"hello.fan": "hello", "/a/b/hello.fan": "hello", `C:\x\hello.fan`: "hello", "my-file_2.x.fan": "myfile2", "1st.fan": "st", "123.fan": "script", "": "script", ".fan": "script", "a/.fan": "script", "\u00e9t\u00e9.fan": "t",
		"AZaz09.fan": "AZaz09", "a@[`{/:b.fan": "b", "a@[`{:b": "ab",
	} {
		if got := fan.ScriptName(path); got != want {
			t.Errorf("%q becomes %q, want %q", path, got, want)
		}
	}
}
