package java_test

import (
	"bytes"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/fan/java"
	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/fan/java/classtest"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// podWith returns a pod without types that holds classes.
func podWith(t *testing.T, name, depends, classes string) []byte {
	t.Helper()
	content := &pod.Pod{Meta: pod.Props{{Name: "pod.name", Value: name}, {Name: "pod.version", Value: "1.0"}, {Name: "pod.depends", Value: depends}}, Code: new(fcode.Pod)}
	for path, data := range classtest.Classes(classes) {
		content.Files = append(content.Files, pod.File{Name: path, Data: data})
	}
	var out bytes.Buffer
	if err := pod.Write(&out, content, pod.Options{}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestClassesInPods uses classes in the pods depended on, and in those that they depend on: in
// a circle, and one that is not there.
func TestClassesInPods(t *testing.T) {
	class := func(name string) string { return "public " + name + "\n  public static v ()I\n" }
	pods := pod.Memory{
		"sys":   fanlib.Sys(),
		"one":   podWith(t, "one", "sys 1.0;[java]x 1.0;two 1.0;gone 1.0;three 1.0", class("p1/A")),
		"two":   podWith(t, "two", "sys 1.0;one 1.0", class("p2/B")),
		"thr":   podWith(t, "thr", "", class("p9/Z")),
		"three": podWith(t, "three", "", class("p3/C")),
	}
	for text, want := range map[string]string{
		"using [java] p1\nusing [java] p2\nusing [java] p3\nclass X { Int f() { A.v + B.v + C.v } }": "",
		"using [java] p9\nclass X {}": "a.fan:1:1: error: Java package 'p9' not found: no Java was found: set JAVA_HOME to the folder of a JDK, or put its java on the PATH\n",
	} {
		ns, err := types.New(pods)
		if err != nil {
			t.Fatal(err)
		}
		in := fan.Input{Name: "test", NS: ns, Depends: []types.Depend{{Name: "sys", Spec: "1.0"}, {Name: "one", Spec: "1.0"}}, Files: []*source.File{source.New("a.fan", []byte(text))}}
		ns.Bridges["java"] = java.NewBridge(classpath.New(classpath.Config{Base: nil}), in.Depends)
		if _, diags := fan.Frontend(in); fantest.Text(diags) != want {
			t.Errorf("%s\n%s\nwant %s", text, fantest.Text(diags), want)
		}
	}
}
