package build

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/source"
)

// settingsOf returns settings that answer config from pairs of names and values.
func settingsOf(pairs ...string) Settings {
	config := func(name string) (string, bool) {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1], true
			}
		}
		return "", false
	}
	return Settings{
		Config: config, Macro: config,
		Dirs: map[string]string{"devHomeDir": "file:/fan/", "homeDir": "file:/home/", "workDir": "file:/work/", "scriptDir": "file:/src/web/"},
	}
}

func read(text string, settings ...string) (*Script, diag.List) {
	return Read(source.New("build.fan", []byte(text)), settingsOf(append(settings, "buildVersion", "1.0.83", "apiVersion", "2.4")...))
}

// podScript is a build script whose constructor has further statements.
func podScript(body string) string {
	return "class Build : BuildPod\n{\n  new make()\n  {\n    podName = \"a\"\n    summary = \"b\"\n    " + body + "\n  }\n}\n"
}

// readPod reads a script that has nothing wrong with it.
func readPod(t *testing.T, text string, settings ...string) *Pod {
	t.Helper()
	script, errs := read(text, settings...)
	if len(errs) != 0 {
		t.Fatal(errs)
	}
	return script.Pod
}

func TestPod(t *testing.T) {
	p := readPod(t, `using build
** Build: web
class Build : BuildPod
{
  new make()
  {
    prefix := "Standard"
    podName = "web"
    summary = "$prefix weblets " + "for HTTP"
    depends = ["sys 1.0", "inet  @{apiVersion} +", "web @{apiVersion}-@{buildVersion}", "util 1.0 - 2.0, 3.1+"]
    srcDirs = [`+"`fan/`, `test/`"+`]
    resDirs = [,]
    jsDirs = [`+"`js/`"+`]
    docSrc  = true
    outPodDir = devHomeDir.uri + `+"`lib/fan/`"+`
    dependsDir = scriptDir + `+"`../lib/`"+`
    version = Version(config("webVersion", "3.1"))
  }

  @Target { help = "own" }
  Void own() { echo("not read") }
}
`)
	want := &Pod{
		Manifest: pack.Manifest{
			Name: "web", Summary: "Standard weblets for HTTP", Version: "3.1",
			Depends: []pack.Depend{{Text: "sys 1.0"}, {Text: "inet 2.4+"}, {Text: "web 2.4-1.0.83"}, {Text: "util 1.0-2.0,3.1+"}},
			DocAPI:  true, DocSrc: true, Natives: pack.Natives{JS: true},
			Meta: []pod.Prop{
				{Name: "pod.docApi", Value: "true"}, {Name: "pod.docSrc", Value: "true"}, {Name: "pod.native.java", Value: "false"},
				{Name: "pod.native.jni", Value: "false"}, {Name: "pod.native.dotnet", Value: "false"}, {Name: "pod.native.js", Value: "true"},
			},
		},
		SrcDirs:    []string{"fan/", "test/"},
		DependsDir: "file:/src/lib/", OutPodDir: "file:/fan/lib/fan/",
	}
	if d := cmp.Diff(want, p, cmpopts.IgnoreFields(pack.Depend{}, "File", "Span")); d != "" {
		t.Error(d)
	}
	at := p.Depends[1].File.Position(p.Depends[1].Span.Start)
	if got := fmt.Sprint(p.Depends[1].File.Name, at.Line, at.Column); got != "build.fan10 27" {
		t.Errorf("the second depend stands at %s", got)
	}
}

func TestValues(t *testing.T) {
	for expr, want := range map[string]string{
		`"x"`:                                    "x",
		`this.podName`:                           "a",
		`podName + 1 + true + null`:              "a1truenull",
		"`a/`.toStr + `b`":                       "a/b",
		`"$podName-${summary}"`:                  "a-b",
		`("x")`:                                  "x",
		`config("none") ?: "y"`:                  "y",
		`config("apiVersion") ?: nope`:           "2.4",
		`config("none", "z")`:                    "z",
		`Version("1.2").toStr`:                   "1.2",
		`Uri("q/").toStr`:                        "q/",
		`scriptDir.toStr`:                        "file:/src/web/",
		"(scriptDir + `../../x/`).toStr":         "file:/x/",
		"(scriptDir.parent)":                     "",
		"(`/a/b/` + `../../../c`).toStr":         "/c",
		"(`a/b` + `c`).toStr":                    "a/c",
		"(`a/b` + `/c`).toStr":                   "/c",
		"(`a/b` + `file:/c`).toStr":              "file:/c",
		"`a/`.plus(`b`).toStr":                   "a/b",
		"(`a/b` + `../../c`).toStr":              "../c",
		"(`a` + `../b`).toStr":                   "../b",
		"(`../a/` + `../b`).toStr":               "../b",
		"(`file:/a/` + `../../../y`).toStr":      "file:/y",
		"(`file:/a/` + `./b/./c/`).toStr":        "file:/a/b/c/",
		`devHomeDir().toStr`:                     "file:/fan/",
		`Env.cur.homeDir.normalize.toStr`:        "file:/home/",
		"Env.cur.workDir.plus(`lib/`).uri.toStr": "file:/work/lib/",
		`"a/".toUri.toFile.toStr`:                "a/",
		`null`:                                   "",
	} {
		script, errs := read(podScript("version = " + expr))
		switch {
		case want == "" && expr != "null":
			if errs.Err() == nil {
				t.Errorf("%s: no error", expr)
			}
		case errs.Err() != nil:
			t.Errorf("%s: %v", expr, errs)
		case script.Pod.Version != want:
			t.Errorf("%s: %q instead of %q", expr, script.Pod.Version, want)
		}
	}
}

// TestMapOrder: maps iterate as Java's do, unless they are ordered; the orders were seen in
// pods that the reference compiler made.
func TestMapOrder(t *testing.T) {
	names := func(list []pod.Prop) string {
		var b strings.Builder
		for _, p := range list {
			fmt.Fprintf(&b, "%s=%s ", strings.TrimPrefix(p.Name, "pod."), p.Value)
		}
		return strings.TrimSpace(b.String())
	}
	const flags = "docApi=true docSrc=false native.java=false native.jni=false native.dotnet=false native.js=false"
	for _, c := range []struct{ body, setting, meta, index string }{
		{"", "", flags, ""},
		{`meta = ["b": "1"]`, "", "b=1 docSrc=false native.dotnet=false docApi=true native.java=false native.jni=false native.js=false", ""},
		{`meta = Str:Str[:] { it.ordered = true }`, "", flags, ""},
		{`meta = Str:Str[:]`, "", "docSrc=false native.dotnet=false docApi=true native.java=false native.jni=false native.js=false", ""},
		{`meta = Str:Str[:] { ordered = false }`, "", "docSrc=false native.dotnet=false docApi=true native.java=false native.jni=false native.js=false", ""},
		{`meta = ["a":"1","c":"1","org.x":"2","foo.bar":"3","k1":"1"]`, "x=1, y = 2,,pod.docApi=no",
			"a=1 c=1 docSrc=false k1=1 foo.bar=3 native.dotnet=false x=1 y=2 docApi=no native.java=false native.jni=false org.x=2 native.js=false", ""},
		{"", "x=1, y = 2,,docApi=false", flags + " x=1 y=2 docApi=false", ""},
		{"", "pod.docApi=no", strings.Replace(flags, "docApi=true", "docApi=no", 1), ""},
		{`index = ["zz": "b", "aa": ["c", "d"], "m.n": "x", "zz": "e"]`, "", flags, "zz=e aa=c aa=d m.n=x"},
	} {
		script, errs := read(podScript(c.body), "meta", c.setting)
		if c.meta == "" {
			if errs.Err() == nil {
				t.Errorf("%s: no error", c.body)
			}
			continue
		}
		if errs.Err() != nil {
			t.Errorf("%s: %v", c.body, errs)
			continue
		}
		if got := names(script.Pod.Meta); got != c.meta {
			t.Errorf("%s %s: meta is\n%s, want\n%s", c.body, c.setting, got, c.meta)
		}
		if got := names(script.Pod.Index); got != c.index {
			t.Errorf("%s: index is %s, want %s", c.body, got, c.index)
		}
	}
}

func TestSettings(t *testing.T) {
	const text = "class Build : build::BuildPod { new make() { podName = \"a\"; summary = \"\"; docSrc = true; srcDirs = [`fan/`, `test/`, `test/x/`, `tests/`]; resDirs = [`test/res/`] } }"
	p := readPod(t, text)
	if p.Version != "1.0.83" || len(p.SrcDirs) != 4 || len(p.ResDirs) != 1 || !p.DocAPI || !p.DocSrc {
		t.Errorf("%+v", p)
	}
	p = readPod(t, text, "stripTest", "true", "stripDocs", "true", "stripSrc", "true", "buildVersion", "9")
	if p.Version != "9" || strings.Join(p.SrcDirs, " ") != "fan/ tests/" || len(p.ResDirs) != 0 || p.DocAPI || p.DocSrc {
		t.Errorf("stripped: %+v", p)
	}
	if p.Meta[0] != (pod.Prop{Name: "pod.docApi", Value: "true"}) {
		t.Errorf("properties are those from before: %+v", p.Meta[0])
	}
	script, errs := Read(source.New("build.fan", []byte(text)), Settings{})
	if errs.Err() != nil || script.Pod.Version != "0" {
		t.Errorf("without settings: %v %v", script, errs)
	}
}

// TestFields: fields of the script's own have values from where they are declared.
func TestFields(t *testing.T) {
	p := readPod(t, "class Build : BuildPod\n{\n  Str prefix := \"x\"\n  Int n\n  static const Str other := \"y\"\n  new make() { podName = prefix + other; summary = \"\" }\n  Void compile(Str s) {}\n}")
	if p.Name != "xy" || p.OwnCompile {
		t.Errorf("%+v", p)
	}
}

func TestOwnCompile(t *testing.T) {
	const text = "class Build : BuildPod { new make() { podName = \"a\"; summary = \"\" }\n override Void compile() { generate; super.compile } }"
	script, errs := read(text)
	if script == nil || !script.Pod.OwnCompile || len(errs) != 1 || errs[0].Severity != diag.Warning {
		t.Errorf("got %v, %v", script, errs)
	}
}

// TestGroup: what a script does beside naming its children is not asked for.
func TestGroup(t *testing.T) {
	const text = "using build\nclass Build : BuildGroup\n{\n  Str v := Pod.find(\"build\").config(\"v\")\n  new make() { childrenScripts = [`a/build.fan`, `b/build.fan`] }\n}"
	script, errs := read(text)
	if errs.Err() != nil {
		t.Fatal(errs)
	}
	if d := cmp.Diff(&Group{Children: []Child{{URI: "a/build.fan"}, {URI: "b/build.fan"}}}, script.Group, cmpopts.IgnoreFields(Child{}, "At")); d != "" {
		t.Error(d)
	}
}

// TestOtherKind: what a script does that describes no pod is not for this package to judge.
func TestOtherKind(t *testing.T) {
	for _, text := range []string{"class Build {}", "class Build : own::BuildPod {}", "class Build : BuildJava { new make() { echo(1) } }", "class A : BuildPod[] {}"} {
		script, errs := read(text)
		if script == nil || *script != (Script{}) || len(errs) != 0 {
			t.Errorf("%s: %+v, %v", text, script, errs)
		}
	}
	file := source.New("build.fan", []byte("class Build {}"))
	if d := OtherKind(file); d.Error() != "build.fan:1:1: error: no class of the script extends BuildPod or BuildGroup" || d.Hint == "" {
		t.Error(d)
	}
	c := Child{"a/build.fan", source.Span{Start: 6, End: 11}}
	if d := c.Passed(file); d.Error() != "build.fan:1:7: warning: a/build.fan describes no pod; what it does is not done" {
		t.Error(d)
	}
}

// TestNatives: native code that would be in the pod is missed.
func TestNatives(t *testing.T) {
	script, errs := read(podScript("javaDirs = [`a/`]; jniDirs = [`b/`]; jsDirs = [`c/`]; dotnetDirs = [`d/`]"))
	if len(errs) != 2 || errs.Err() != nil || script.Pod.Natives != (pack.Natives{Java: true, JNI: true, Dotnet: true, JS: true}) {
		t.Fatal(script, errs)
	}
	for i, want := range []string{
		"build.fan:7:17: warning: native code is not compiled: the pod lacks that of javaDirs",
		"build.fan:7:35: warning: native code is not compiled: the pod lacks that of jniDirs",
	} {
		if errs[i].Error() != want {
			t.Errorf("%v instead of %s", errs[i], want)
		}
	}
	if p := readPod(t, podScript("javaDirs = Uri[,]")); p.Natives != (pack.Natives{}) {
		t.Errorf("%+v", p.Natives)
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{podScript("if (podName == null) summary = \"x\""), "build.fan:7:5: error: the build script does something here"},
		{podScript("x.y = 1"), "build.fan:7:7: error: the build script does something here"},
		{podScript("depends = scriptDir.list.map { it.name }"), "build.fan:7:30: error: the value of this expression"},
		{podScript("depends = [\"sys 1.0\", nope, nope]"), "build.fan:7:27: error: the value of this expression"},
		{podScript("summary = \"a $nope b\""), "build.fan:7:19: error: the value of this expression"},
		{podScript("summary = 1 - 2"), "build.fan:7:15: error: the value of this expression"},
		{podScript("summary = nope()"), "build.fan:7:15: error: the value of this expression"},
		{podScript("summary = nope(1)"), "build.fan:7:15: error: the value of this expression"},
		{podScript("summary = scriptDir.list"), "build.fan:7:25: error: the value of this expression"},
		{podScript("summary = config(nope)"), "build.fan:7:22: error: the value of this expression"},
		{podScript("summary = config(\"none\", nope)"), "build.fan:7:30: error: the value of this expression"},
		{podScript("summary = Version(nope).toStr"), "build.fan:7:23: error: the value of this expression"},
		{podScript("summary = Date(\"x\").toStr"), "build.fan:7:15: error: the value of this expression"},
		{podScript("summary = Version(1, 2).toStr"), "build.fan:7:15: error: the value of this expression"},
		{podScript("summary = Env.cur.user"), "build.fan:7:23: error: the value of this expression"},
		{podScript("summary = nope + \"x\""), "build.fan:7:15: error: the value of this expression"},
		{podScript("summary = nope ?: \"x\""), "build.fan:7:15: error: the value of this expression"},
		{podScript("summary = `a` + \"x\""), "build.fan:7:15: error: the value of this expression"},
		{podScript("meta = [nope: \"x\"]"), "build.fan:7:13: error: the value of this expression"},
		{podScript("meta = [\"x\": nope]"), "build.fan:7:18: error: the value of this expression"},
		{podScript("index = [\"x\": [\"y\", nope]]"), "build.fan:7:25: error: the value of this expression"},
		{podScript("meta = [\"x\": \"y\"] { ordered = true }"), "error: the value of this expression"},
		{podScript("meta = Str:Str[:] { caseInsensitive = true }"), "error: the value of this expression"},
		{podScript("meta = Str:Str[:] { ordered = true; echo }"), "error: the value of this expression"},
		{podScript("meta = Str:Str[:] { echo }"), "error: the value of this expression"},
		{podScript("meta = Str:Str[:] { return }"), "error: the value of this expression"},
		{podScript("meta = Str:Str[:] { ordered = nope }"), "error: the value of this expression"},
		{podScript("meta = nope { ordered = true }"), "error: the value of this expression"},
		{podScript("depends = [\"sys 1.0\",\n \"sys @{nothing}\"]"), "build.fan:8:2: error: Undefined macro key: nothing"},
		{podScript("depends = [\"sys @{apiVersion}@{nothing}\"]"), "build.fan:7:16: error: Undefined macro key: nothing"},
		{podScript("depends = [\"sys @{x\"]"), "build.fan:7:16: error: Unclosed macro: sys @{x"},
		{podScript("depends = [\"sys 1.0\", \"util\"]"), "build.fan:7:27: error: Invalid Depend: 'util'"},
		{podScript("depends = [\"sys 1.0+1\"]"), "Invalid Depend: 'sys 1.0+1'"},
		{podScript("depends = [\"sys 1.\"]"), "Invalid Depend: 'sys 1.'"},
		{"class Build : BuildPod { new make() { summary = \"x\" } }", "Must set BuildPod.podName"},
		{"class Build : BuildPod { new make() { podName = \"x\" } }", "Must set BuildPod.summary"},
		{"class Build : BuildPod { override Void onCompileFan(Obj ci) {} new make() { podName = \"x\"; summary = \"y\" } }", "build.fan:1:26: error: the build script overrides onCompileFan"},
		{"class Build : BuildPod { native new make() }", "Must set BuildPod.podName"},
		{"class Build : BuildPod {", "build.fan:1:"},
	} {
		script, errs := read(c.text)
		if script != nil || errs.Err() == nil || !strings.Contains(errs.Error(), c.want) {
			t.Errorf("%s\ngot %v, want %q", c.text, errs, c.want)
		}
		for i := range errs {
			if i > 0 && errs[i].Error() == errs[i-1].Error() {
				t.Errorf("%s: said twice: %v", c.text, errs[i])
			}
		}
	}
	if _, errs := read(podScript("depends = [\"sys @{loop}\"]"), "loop", "1@{loop}"); !strings.Contains(errs.Error(), "Invalid Depend: 'sys 1@{loop}'") {
		t.Errorf("%v", errs)
	}
	if _, errs := read(podScript(""), "meta", "a"); !strings.Contains(errs.Error(), "Invalid config meta: a") {
		t.Errorf("%v", errs)
	}
	if _, errs := read(podScript(""), "meta", "a=b=c"); !strings.Contains(errs.Error(), "Invalid config meta: a=b=c") {
		t.Errorf("%v", errs)
	}
}
