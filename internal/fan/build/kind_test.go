package build

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/source"
)

func TestKindOf(t *testing.T) {
	for text, want := range map[string]Kind{
		"class Build : BuildPod { new make() {} }":                      PodBuild,
		"using build\n** Docs\nclass B: build::BuildGroup\n{\n}":        GroupBuild,
		"class A {}\nabstract class B:BuildPod,Weblet{}":                PodBuild,
		"class Build : BuildScript { Void f() { echo(`BuildPod`) } }":   OwnBuild,
		"class A { Str s() { ) } }\nclass B : BuildPod {":               PodBuild, // with errors
		"class A { Str s := \"class B : BuildPod {\" }":                 NotABuild,
		"class A : Test { // class B : BuildPod\n /* : BuildGroup */ }": NotABuild,
		"** class B : BuildPod\nclass A { Str:Int m }":                  NotABuild,
		"class A : BuildJava {}":                                        OwnBuild,
		"class A : build::BuildCs {}":                                   OwnBuild,
		"class A : BuildPods {}":                                        NotABuild,
		"class A : my::BuildPod {}":                                     NotABuild,
		"class A : Weblet, BuildPod {}":                                 NotABuild,
		"mixin A : BuildPod {}":                                         NotABuild,
		"class ":                                                        NotABuild,
		"":                                                              NotABuild,
	} {
		if got := KindOf(source.New("a.fan", []byte(text))); got != want {
			t.Errorf("%q: kind %d, want %d", text, got, want)
		}
	}
}
