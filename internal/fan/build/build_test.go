package build

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/source"
)

var settings = Settings{
	Config: func(name string) (string, bool) {
		v, ok := map[string]string{"buildVersion": "1.0.83", "apiVersion": "2.4"}[name]
		return v, ok
	},
	Dirs: map[string]string{"devHomeDir": "file:/fan/", "scriptDir": "file:/src/web/"},
}

func TestPod(t *testing.T) {
	const text = `using build
** Build: web
class Build : BuildPod
{
  new make()
  {
    prefix := "Standard"
    podName = "web"
    summary = "$prefix weblets " + "for HTTP"
    meta    = ["org.name": "Tandem", "build": Version("1.2").toStr]
    depends = ["sys 1.0", "inet @{apiVersion}+"]
    srcDirs = [` + "`fan/`, `test/`" + `]
    resDirs = [,]
    docSrc  = true
    index   = ["web.mod": ["web::A", "web::B"], "one": "web::C"]
    outPodDir = devHomeDir.uri + ` + "`lib/fan/`" + `
    dependsDir = scriptDir + ` + "`../lib/`" + `
    version = Version(config("webVersion", "3.1"))
  }

  @Target { help = "own" }
  Void own() { echo("not read") }
}
`
	script, errs := Read(source.New("build.fan", []byte(text)), settings)
	if errs.Err() != nil {
		t.Fatal(errs)
	}
	want := &Pod{
		Name: "web", Summary: "Standard weblets for HTTP", Version: "3.1",
		Depends: []string{"sys 1.0", "inet 2.4+"},
		Meta:    []Pair{{"org.name", "Tandem"}, {"build", "1.2"}},
		Index:   []Pair{{"web.mod", "web::A"}, {"web.mod", "web::B"}, {"one", "web::C"}},
		DocAPI:  true, DocSrc: true,
		SrcDirs:   []string{"fan/", "test/"},
		OutPodDir: "file:/fan/lib/fan/", DependsDir: "file:/src/lib/",
	}
	if d := cmp.Diff(want, script.Pod); d != "" {
		t.Error(d)
	}
}

func TestVersionDefault(t *testing.T) {
	const text = `class Build : build::BuildPod { new make() { podName = "a"; summary = "" } }`
	script, errs := Read(source.New("build.fan", []byte(text)), settings)
	if errs.Err() != nil {
		t.Fatal(errs)
	}
	if script.Pod.Version != "1.0.83" {
		t.Errorf("version %q", script.Pod.Version)
	}
}

func TestOwnCompile(t *testing.T) {
	const text = "class Build : BuildPod { new make() { podName = \"a\"; summary = \"\" }\n override Void compile() { generate; super.compile } }"
	script, errs := Read(source.New("build.fan", []byte(text)), settings)
	if script == nil || !script.Pod.OwnCompile || len(errs) != 1 || errs[0].Severity != diag.Warning {
		t.Errorf("got %v, %v", script, errs)
	}
}

func TestGroup(t *testing.T) {
	const text = "using build\nclass Build : BuildGroup { new make() { childrenScripts = [`a/build.fan`, `b/build.fan`] } }"
	script, errs := Read(source.New("build.fan", []byte(text)), settings)
	if errs.Err() != nil {
		t.Fatal(errs)
	}
	if d := cmp.Diff(&Group{Children: []string{"a/build.fan", "b/build.fan"}}, script.Group); d != "" {
		t.Error(d)
	}
}

func TestRefused(t *testing.T) {
	pod := func(body string) string {
		return "class Build : BuildPod\n{\n  new make()\n  {\n    podName = \"a\"\n    summary = \"b\"\n    " + body + "\n  }\n}\n"
	}
	for _, c := range []struct{ text, want string }{
		{pod("if (podName == null) summary = \"x\""), "build.fan:7:"},
		{pod("depends = scriptDir.list.map { it.name }"), "build.fan:7:"},
		{pod("depends = [\"sys @{nothing}\"]"), "Undefined macro key: nothing"},
		{"class Build : BuildPod { new make() { summary = \"x\" } }", "Must set BuildPod.podName"},
		{"class Build : BuildPod { new make() { podName = \"x\" } }", "Must set BuildPod.summary"},
		{"class Build {}", "no class of the script extends BuildPod or BuildGroup"},
		{"class Build : BuildPod { override Void onCompileFan(Obj ci) {} new make() { podName = \"x\"; summary = \"y\" } }", "overrides onCompileFan"},
		{"class Build : BuildPod {", "build.fan:1:"},
	} {
		script, errs := Read(source.New("build.fan", []byte(c.text)), settings)
		if script != nil || errs.Err() == nil || !strings.Contains(errs.Error(), c.want) {
			t.Errorf("%s\ngot %v, want %q", c.text, errs, c.want)
		}
	}
}
