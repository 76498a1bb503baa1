package fantom_test

import (
	"errors"
	"fmt"
	"os"
	"testing/fstest"

	"github.com/tandem-lang/tandem/fantom"
)

func ExampleCompileScript() {
	pod, err := fantom.CompileScript(fantom.File{Name: "hello.fan", Text: []byte(
		"class Hello\n{\n  static Void main() { echo(\"hello\") }\n}\n")}, fantom.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(pod.Name(), pod.Depends())
	pod.Disassemble(os.Stdout, "Hello.main")
	// Output:
	// hello [sys 1.0.83+]
	// pod hello 0, depends on sys 1.0.83+
	//
	// hello::Hello : sys::Obj [public]  hello.fan:1
	//
	//   sys::Void main() [const public static]
	//     line 3
	//          0  LoadStr             "hello"
	//          3  CallStatic          sys::Obj.echo(sys::Obj?): sys::Void
	//          6  Return
}

// A refused source comes back as data: where, what, and what to do.
func ExampleCompileScript_error() {
	_, err := fantom.CompileScript(fantom.File{Name: "app.fan", Text: []byte(
		"class App\n{\n  Str f(Str s) { s.uper }\n}\n")}, fantom.Options{})
	var refused *fantom.Error
	if errors.As(err, &refused) {
		d := refused.Diagnostics[0]
		fmt.Println(d.Start.Line, d.Start.Column, d.Message)
		refused.Render(os.Stdout, false)
	}
	// Output:
	// 3 20 Unknown slot 'sys::Str.uper'
	// app.fan:3:20: error: Unknown slot 'sys::Str.uper' [fan/check]
	//     3 |   Str f(Str s) { s.uper }
	//       |                    ^^^^
	// hint: did you mean 'upper'?
}

// Pods that were compiled can be compiled against.
func ExampleCompile() {
	point, err := fantom.Compile(fantom.Spec{
		Name: "point", Version: "1.2", Depends: []string{"sys 1.0"}, Docs: true,
		Sources: []fantom.File{{Name: "Point.fan", Text: []byte("** A place.\nconst class Point\n{\n  ** To the right.\n  const Int x := 0\n}\n")}},
	}, fantom.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	shape, err := fantom.Compile(fantom.Spec{
		Name: "shape", Depends: []string{"sys 1.0", "point 1.0+"},
		Sources: []fantom.File{{Name: "Shape.fan", Text: []byte("using point\nclass Shape { Point at := Point() }\n")}},
	}, fantom.Options{Pods: []*fantom.Pod{point}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(shape.Name(), shape.Depends())
	point.Document(os.Stdout, "Point")
	// Output:
	// shape [sys 1.0 point 1.0+]
	// const class point::Point
	//   A place.
	//
	//   const Int x := 0
	//     To the right.
}

// Build scripts are read, not run.
func ExampleBuild() {
	files := fstest.MapFS{
		"clock/build.fan": {Data: []byte("using build\nclass Build : BuildPod\n{\n  new make()\n  {\n" +
			"    podName = \"clock\"\n    summary = \"Tells the time\"\n    version = Version(config(\"clockVersion\", \"0.1\"))\n" +
			"    depends = [\"sys 1.0\"]\n    srcDirs = [`fan/`]\n  }\n}\n")},
		"clock/fan/Clock.fan": {Data: []byte("class Clock { DateTime now() { DateTime.now } }\n")},
	}
	pods, err := fantom.Build(files, fantom.Options{Config: map[string]string{"clockVersion": "2.0"}}, "clock")
	for _, p := range pods {
		fmt.Println(p.Name(), p.Version(), p.Meta("pod.summary"))
	}
	fmt.Println(err)
	// Output:
	// clock 2.0 Tells the time
	// <nil>
}

func ExamplePod_Document() {
	sys, err := fantom.Sys()
	if err != nil {
		fmt.Println(err)
		return
	}
	sys.Document(os.Stdout, "Str.upper")
	// Output:
	// sys::Str.upper
	//
	// Str upper()
	//   With ASCII letters in upper case.
}
