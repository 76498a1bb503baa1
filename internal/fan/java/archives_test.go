package java_test

import (
	"bytes"
	"fmt"
	"strings"
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

// frontend compiles a source that uses the classes of package k, and returns the errors.
func frontend(t *testing.T, classes, text string) string {
	t.Helper()
	ns, err := types.New(pod.Memory{"sys": fanlib.Sys(), "one": podWith(t, "one", "sys 1.0", classes)})
	if err != nil {
		t.Fatal(err)
	}
	in := fan.Input{Name: "test", NS: ns, Recover: true, Depends: []types.Depend{{Name: "sys", Spec: "1.0"}, {Name: "one", Spec: "1.0"}}, Files: []*source.File{source.New("a.fan", []byte("using [java] k\n"+text))}}
	ns.Bridges["java"] = java.NewBridge(classpath.New(classpath.Config{Base: nil}), in.Depends)
	_, diags := fan.Frontend(in)
	return fantest.Text(diags)
}

// TestManyLevels has a class with very many ancestors: the farthest ones are not looked at.
func TestManyLevels(t *testing.T) {
	var classes strings.Builder
	for i := range 220 {
		fmt.Fprintf(&classes, "public k/C%d : k/C%d\n  public m%d ()V\n", i, i+1, i)
	}
	got := frontend(t, classes.String(), "class X { Void f(C0 c) { c.m0; c.m199; c.m200; c.m201; c.m219 } }")
	if want := "a.fan:2:50: error: Unknown slot '[java]k::C0.m201'\n  hint: did you mean 'm101'?\na.fan:2:58: error: Unknown slot '[java]k::C0.m219'\n  hint: did you mean 'm119'?\n"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// TestManyOverloads has a class with more methods of one name than are looked at.
func TestManyOverloads(t *testing.T) {
	var classes strings.Builder
	classes.WriteString("public k/C\n")
	for i := range 1010 {
		fmt.Fprintf(&classes, "  public m (%s)V\n", strings.Repeat("I", i%200)+strings.Repeat("Z", i/200))
	}
	call := func(n int) string {
		return "c.m(" + strings.TrimSuffix(strings.Repeat("1, ", n%200)+strings.Repeat("true, ", n/200), ", ") + ")"
	}
	got := frontend(t, classes.String(), "class X { Void f(C c) { "+call(1)+"\n"+call(999)+"\n"+call(1000)+"\n"+call(1001)+"\n"+call(1002)+"\n"+call(1009)+"} }")
	lines := strings.Split(got, "\n")
	if len(lines) != 3 || !strings.HasPrefix(lines[0], "a.fan:6:3: error: Invalid args m(") || !strings.HasPrefix(lines[1], "a.fan:7:3: error: Invalid args m(") {
		t.Errorf("%s\nwant errors in the last two lines", got)
	}
}
