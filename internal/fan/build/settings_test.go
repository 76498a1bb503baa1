package build

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/fan/env"
	"github.com/tandem-lang/tandem/internal/source"
)

// home makes the folder of an installed Fantom with settings of the build tool.
func home(t *testing.T, config string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "etc", "build", "config.props")
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(config), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

func in(t *testing.T, home string, vars ...string) Settings {
	t.Helper()
	e, err := env.At(home, vars...)
	if err != nil {
		t.Fatal(err)
	}
	s, err := In(e)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestIn(t *testing.T) {
	dir := home(t, "a=props\nb=props\nempty=")
	s := in(t, dir, "FAN_BUILD_B=var", "FAN_BUILD_C.D=var", "FAN_BUILD_A=")
	for name, want := range map[string]string{"a": "props props", "b": "var props", "c.d": "var ?", "empty": " ", "none": "? ?"} {
		got := ""
		for _, lookup := range []func(string) (string, bool){s.Config, s.Macro} {
			v, ok := lookup(name)
			if !ok {
				v = "?"
			}
			got += v + " "
		}
		if got != want+" " {
			t.Errorf("%s is %q instead of %q", name, got, want)
		}
	}
	folder := env.FolderURI(dir)
	if d := cmp.Diff(map[string]string{"homeDir": folder, "workDir": folder, "devHomeDir": folder}, s.Dirs); d != "" || len(s.Warnings) > 0 {
		t.Error(d, s.Warnings)
	}
	script := s.For(filepath.Join(dir, "src"))
	if script.Dirs["scriptDir"] != folder+"src/" || script.Dirs["homeDir"] != folder || s.Dirs["scriptDir"] != "" {
		t.Error(script.Dirs, s.Dirs)
	}
	wd, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	if got := (Settings{}).For("x").Dirs; len(got) != 1 || got["scriptDir"] != env.FolderURI(wd)+"x/" {
		t.Error(got)
	}
	if s := in(t, ""); len(s.Dirs) != 0 {
		t.Error(s.Dirs)
	}
	e, err := env.At(home(t, "no property"))
	if err != nil {
		t.Fatal(err)
	}
	if s, err := In(e); err == nil || s.Config != nil {
		t.Error(err)
	}
}

// TestWorkDir: where there is a path, its first folder is the work folder.
func TestWorkDir(t *testing.T) {
	fan, work := home(t, ""), home(t, "a=work")
	e, err := env.Find(env.Config{Home: fan, Dir: fan, Vars: []string{"FAN_ENV=util::PathEnv", "FAN_ENV_PATH=" + work}})
	if err != nil {
		t.Fatal(err)
	}
	s, err := In(e)
	if v, _ := s.Config("a"); err != nil || v != "work" || s.Dirs["workDir"] != env.FolderURI(work) || s.Dirs["homeDir"] != env.FolderURI(fan) {
		t.Error(v, s.Dirs, err)
	}
}

func TestDevHome(t *testing.T) {
	dev := home(t, "")
	for uri, warning := range map[string]string{
		env.FolderURI(dev): "",
		dev:                "",
		"file:" + dev + "/etc/build/config.props": "the setting devHome is file:" + dev + "/etc/build/config.props, which is no folder",
		dev + "/none/": "the setting devHome is " + dev + "/none/, which is no folder",
		"http://x/":    "the setting devHome is http://x/, which is no folder",
	} {
		dir := home(t, "devHome="+strings.ReplaceAll(uri, "//", `/\u002f`))
		s := in(t, dir)
		want := dev
		if warning != "" {
			want = dir
		}
		if got := strings.Join(s.Warnings, "|"); got != warning || s.Dirs["devHomeDir"] != env.FolderURI(want) || s.Dirs["homeDir"] != env.FolderURI(dir) {
			t.Errorf("%s: %v %v", uri, s.Dirs, s.Warnings)
		}
	}
	t.Chdir(dev)
	if s := in(t, "", "FAN_BUILD_DEVHOME=etc/"); s.Dirs["devHomeDir"] != env.FolderURI(filepath.Join(dev, "etc")) {
		t.Error(s.Dirs)
	}
}

// TestNoHome: what a script says of a Fantom that is not there is as if it had not said it.
func TestNoHome(t *testing.T) {
	const text = "class Build : BuildPod { new make() { podName = \"a\"; summary = \"b\"; outPodDir = devHomeDir.uri + `lib/`; dependsDir = Env.cur.workDir.plus(`lib/`).uri } }"
	s, errs := Read(source.New("build.fan", []byte(text)), in(t, ""))
	if len(errs) != 0 || s.Pod.OutPodDir != "" || s.Pod.DependsDir != "" {
		t.Error(s, errs)
	}
}

// TestMacroHint: variables do not count in macros, which is worth a word to who has set one.
func TestMacroHint(t *testing.T) {
	s := in(t, home(t, "a=1"), "FAN_BUILD_A=2", "FAN_BUILD_B=2")
	for key, want := range map[string]string{"a": "", "b": "set it in etc/build/config.props: the variable FAN_BUILD_B does not count here", "c": "set it in etc/build/config.props"} {
		text := podScript("depends = [\"sys @{" + key + "}\"]")
		script, errs := Read(source.New("build.fan", []byte(text)), s)
		if want == "" {
			if errs.Err() != nil || script.Pod.Depends[0].Text != "sys 1" {
				t.Error(errs)
			}
		} else if len(errs) != 1 || errs[0].Hint != want {
			t.Errorf("%s: %v", key, errs[0].Hint)
		}
	}
	if _, errs := Read(source.New("build.fan", []byte(podScript("depends = [\"sys @{a}\"]"))), Settings{}); errs.Err() == nil {
		t.Error("a macro without settings")
	}
}
