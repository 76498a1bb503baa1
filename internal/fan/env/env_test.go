package env

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/pod"
)

// place makes a folder of "path" (a folder if it ends in a slash) or "path=text".
func place(t *testing.T, files ...string) string {
	t.Helper()
	root, err := canonical(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		name, text, _ := strings.Cut(f, "=")
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "/") {
			err = os.MkdirAll(path, 0o777)
		} else {
			err = os.WriteFile(path, []byte(text), 0o777)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// relative shows paths below a folder by their ends.
func relative(root string, paths ...string) string {
	list := make([]string, len(paths))
	for i, p := range paths {
		list[i] = filepath.ToSlash(strings.TrimPrefix(p, root+string(filepath.Separator)))
	}
	return strings.Join(list, " ")
}

func TestFind(t *testing.T) {
	root := place(t, "fan/"+homeMark, "fan/src/web/", "fan/bin/fan", "other/"+homeMark, "other/bin/fan.bat", "plain/bin/fan", "file",
		"hx/fan.props=path = ../xeto ;; ../file;/ROOT/defs;sub;../none;../fan;../xeto/",
		"hx/src/core/sub/", "hx/sub/", "xeto/", "defs/", "empty/fan.props", "broken/fan.props=x",
		"fan/src/mine/fan.props=path=../../../xeto", "fan/lib/")
	props := filepath.Join(root, "hx/fan.props")
	if text, err := os.ReadFile(props); err != nil || os.WriteFile(props, []byte(strings.ReplaceAll(string(text), "/ROOT", "file:"+filepath.ToSlash(root))), 0o666) != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(root, "fan/bin/fan"), filepath.Join(root, "fanlink")); err != nil {
		t.Skip(err)
	}
	if err := os.Mkdir(filepath.Join(root, "links"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(root, "fan/bin/fan"), filepath.Join(root, "links/fan")); err != nil {
		t.Fatal(err)
	}
	t.Chdir(filepath.Join(root, "fan")) // where there is a bin
	path := func(dirs ...string) string {
		for i, d := range dirs {
			dirs[i] = filepath.Join(root, d)
		}
		return "PATH=" + strings.Join(dirs, string(filepath.ListSeparator))
	}
	for name, c := range map[string]struct {
		home, dir string
		vars      []string
		path      string
		home2     string // found
		asked     bool
		warnings  string
	}{
		"nothing":          {dir: "defs"},
		"home":             {home: "fan", dir: "defs", path: "fan", home2: "fan", asked: true},
		"home by name":     {dir: "defs", vars: []string{"FAN_HOME=" + filepath.Join(root, "fan")}, path: "fan", home2: "fan", asked: true},
		"home first":       {home: "other", dir: "fan/src/web", vars: []string{"FAN_HOME=" + filepath.Join(root, "fan")}, path: "other", home2: "other", asked: true},
		"name first":       {dir: "fan/src/web", vars: []string{"fan_home=" + filepath.Join(root, "other")}, path: "other", home2: "other", asked: true},
		"checkout":         {dir: "fan/src/web", vars: []string{path("other/bin")}, path: "fan", home2: "fan", asked: true},
		"checkout itself":  {dir: "fan", path: "fan", home2: "fan", asked: true},
		"command":          {dir: "defs", vars: []string{path("none", "plain/bin", "other/bin", "fan/bin")}, path: "other", home2: "other"},
		"linked command":   {dir: "defs", vars: []string{path("links")}, path: "fan", home2: "fan"},
		"relative command": {dir: "defs", vars: []string{"PATH=bin"}},
		"props":            {dir: "hx/src/core", path: "hx xeto defs hx/src/core/sub fan", asked: true, warnings: "hx/fan.props: ../file is not a folder|hx/fan.props: the folder ../none is not there"},
		"props and home":   {home: "fan", dir: "hx", path: "hx xeto defs hx/sub fan", home2: "fan", asked: true, warnings: "hx/fan.props: ../file is not a folder|hx/fan.props: the folder ../none is not there"},
		"props, command":   {dir: "empty", vars: []string{path("fan/bin")}, path: "empty fan", home2: "fan", asked: true},
		"props in home":    {dir: "fan/src/mine", path: "fan/src/mine xeto fan", home2: "fan", asked: true},
		"home has props":   {home: "hx", dir: "hx", path: "xeto defs hx/sub fan hx", home2: "hx", asked: true, warnings: "hx/fan.props: ../file is not a folder|hx/fan.props: the folder ../none is not there"},
		"FAN_ENV": {dir: "hx", home: "fan", vars: []string{"FAN_ENV=util::PathEnv", "FAN_ENV_PATH=" + filepath.Join(root, "xeto") + ";../defs;sub;../hx"},
			path: "xeto defs hx/sub hx fan", home2: "fan", asked: true},
		"FAN_ENV alone":      {dir: "hx", home: "fan", vars: []string{"FAN_ENV=util::PathEnv"}, path: "fan", home2: "fan", asked: true},
		"FAN_ENV_PATH alone": {dir: "defs", home: "fan", vars: []string{"FAN_ENV_PATH=../xeto"}, path: "fan", home2: "fan", asked: true},
	} {
		t.Run(name, func(t *testing.T) {
			cfg := Config{Dir: filepath.Join(root, c.dir), Vars: c.vars}
			if c.home != "" {
				cfg.Home = filepath.Join(root, c.home)
			}
			e, err := Find(cfg)
			if err != nil {
				t.Fatal(err)
			}
			if got := relative(root, e.Path...); got != c.path {
				t.Errorf("path is %s instead of %s", got, c.path)
			}
			if got := relative(root, e.Home); got != c.home2 {
				t.Errorf("home is %s instead of %s", got, c.home2)
			}
			if e.Asked() != c.asked {
				t.Errorf("asked is %v", e.Asked())
			}
			if first, _, _ := strings.Cut(c.path, " "); relative(root, e.WorkDir()) != first {
				t.Errorf("the work folder is %s", e.WorkDir())
			}
			if got := strings.ReplaceAll(strings.Join(e.Warnings, "|"), root+string(filepath.Separator), ""); filepath.ToSlash(got) != c.warnings {
				t.Errorf("warnings: %s", got)
			}
		})
	}
}

// TestVars: fan.props sets variables, whose names have no case.
func TestVars(t *testing.T) {
	root := place(t, "work/fan.props=env.Fan_Build_X=1\nenv.both=props\nenv.=2\nenvy=3", "other/")
	vars := []string{"BOTH=process", "a=b=c", "broken"}
	for dir, both := range map[string]string{"work": "props", "other": "process"} {
		e, err := Find(Config{Dir: filepath.Join(root, dir), Vars: vars})
		if err != nil {
			t.Fatal(err)
		}
		for name, want := range map[string]string{"Both": both, "A": "b=c", "fan_build_X": map[string]string{"work": "1"}[dir], "": "", "y": "", "broken": ""} {
			if got := e.Var(name); got != want {
				t.Errorf("in %s, variable %q is %q", dir, name, got)
			}
		}
	}
}

func TestRefused(t *testing.T) {
	root := place(t, "file", "broken/fan.props=x", "dir/")
	file := filepath.Join(root, "file")
	for want, c := range map[string]Config{
		"the installed Fantom: " + file + " is not a folder":                 {Home: file, Dir: root},
		"no such file or directory":                                          {Home: filepath.Join(root, "none"), Dir: root},
		"not a folder":                                                       {Dir: root, Vars: []string{"FAN_HOME=" + file}},
		"Invalid name/value pair [Line 1]":                                   {Dir: filepath.Join(root, "broken")},
		"FAN_ENV is my::Env, which only a Fantom program can set up: util::": {Dir: root, Vars: []string{"FAN_ENV=my::Env"}},
		"lstat " + filepath.Join(root, "nodir"):                              {Dir: filepath.Join(root, "nodir")},
	} {
		if e, err := Find(c); e != nil || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v instead of %s", c, err, want)
		}
	}
	var kind *KindError
	if _, err := Find(Config{Dir: root, Vars: []string{"FAN_ENV=my::Env"}}); !errors.As(err, &kind) || kind.Kind != "my::Env" {
		t.Errorf("%v", err)
	}
	if e, err := At(file); err == nil {
		t.Errorf("%v", e)
	}
}

func TestAt(t *testing.T) {
	root := place(t, "fan/lib/", "fan/fan.props=path=../x", "x/")
	e, err := At("", "Java_Home=j", "odd")
	if err != nil || e.Home != "" || e.WorkDir() != "" || e.Asked() || len(e.Pods()) != 0 || e.Jars() != nil || e.Var("JAVA_HOME") != "j" {
		t.Errorf("%+v, %v", e, err)
	}
	home := filepath.Join(root, "fan")
	if e, err = At(home); err != nil || e.Home != home || !slices.Equal(e.Path, []string{home}) || !e.Asked() {
		t.Errorf("%+v, %v", e, err)
	}
}

// TestFiles looks for pods, jars and settings in a path of three folders.
func TestFiles(t *testing.T) {
	root := place(t, "work/fan.props=path=../more", "work/etc/build/config.props=a=work\nb=work", "more/etc/build/config.props=a=more\nc=more\n",
		"fan/etc/build/config.props=a=fan\nc=fan\nd=fan", "fan/"+homeMark, "work/etc/bad/config.props=x", "work/etc/dir/config.props/", "fan/etc/build/sub/x.props=y=z")
	e, err := Find(Config{Home: filepath.Join(root, "fan"), Dir: filepath.Join(root, "work")})
	if err != nil {
		t.Fatal(err)
	}
	props, err := e.Props("build", "config.props")
	if err != nil {
		t.Fatal(err)
	}
	if got := string(props.Format()); got != "a=work\nc=more\nd=fan\nb=work\n" {
		t.Errorf("settings: %s", got)
	}
	if p, err := e.Props("build", "sub/x.props"); err != nil || p.Get("y") != "z" {
		t.Errorf("%v, %v", p, err)
	}
	if p, err := e.Props("none", "config.props"); p != nil || err != nil {
		t.Errorf("no settings: %v, %v", p, err)
	}
	for _, name := range []string{"bad", "dir"} {
		if p, err := e.Props(name, "config.props"); p != nil || err == nil {
			t.Errorf("%s: %v", name, p)
		}
	}
	lib := func(dir string) pod.Source { return pod.Dir(filepath.Join(root, dir, "lib", "fan")) }
	if d := cmp.Diff(pod.Path{lib("work"), lib("more"), lib("fan")}, e.Pods()); d != "" {
		t.Error(d)
	}
	if got, want := relative(root, e.Jars()...), "fan/lib/java/ext fan/lib/java/ext/"+Platform()+" fan/lib/java/sys.jar fan/lib/java/jline.jar"; got != want {
		t.Errorf("jars: %s", got)
	}
}

func TestPlatform(t *testing.T) {
	for name, want := range map[string]string{"linux": "linux", "darwin": "macosx", "windows": "win32", "amd64": "x86_64", "386": "x86", "arm64": "aarch64", "riscv64": "riscv64"} {
		if got := fantomName(name); got != want {
			t.Errorf("%s is %s", name, got)
		}
	}
	if runtime.GOOS == "linux" && runtime.GOARCH == "amd64" && Platform() != "linux-x86_64" {
		t.Error(Platform())
	}
}

func TestURIs(t *testing.T) {
	for dir, want := range map[string]string{"/opt/fan": "file:/opt/fan/", "/opt/fan/": "file:/opt/fan/", "/": "file:/", "C:/fan": "file:/C:/fan/"} {
		if got := FolderURI(dir); got != want {
			t.Errorf("%s is %s", dir, got)
		}
	}
	for uri, want := range map[string]string{"file:/opt/x/": "/opt/x", "/opt/x": "/opt/x", "../x/": "/x", "x/y": "/base/x/y", "": "/base", "a%20b": "/base/a b",
		"/C:/x": "/base/C:/x", "file:/C:/x/": "/base/C:/x", "/:": "/:", "/ab:": "/ab:", "file:/C:": "/base/C:"} {
		if runtime.GOOS == "windows" {
			continue
		}
		if got, err := LocalPath("/base", uri); err != nil || got != want {
			t.Errorf("%s is %s, %v", uri, got, err)
		}
	}
	for _, uri := range []string{"http://x/y", "%zz"} {
		if got, err := LocalPath("/base", uri); err == nil {
			t.Errorf("%s is %s", uri, got)
		}
	}
}
