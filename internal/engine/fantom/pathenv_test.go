package fantom_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
)

// Where a file fan.props makes the path, Env.cur is a util::PathEnv on it, whose parent is the first Env.
func TestPathEnv(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"work/fan.props":         "path=../other;/no/such/dir\nenv.GREETING=hello\n",
		"other/etc/x/foo.props":  "a=1\n",
		"work/etc/x/foo.props":   "a=2\n",
		"other/etc/x/only.props": "b=3\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	script := `class Main { Void main() {
	e := Env.cur
	echo("$e.typeof $e.parent.typeof")
	echo(e === Env.cur)
	echo(e.path.map |f| { f.name })
	echo(e.workDir.name + " " + e.tempDir.name + " " + e.vars["greeting"])
	echo(e.findFile(` + "`etc/x/foo.props`" + `).readProps)
	echo(e.findFile(` + "`etc/x/only.props`" + `).readProps)
	echo(e.findAllFiles(` + "`etc/x/foo.props`" + `).size)
	try e.findFile(` + "`/etc`" + `); catch (Err x) echo(x)
	try e.findFile(` + "`no/such`" + `); catch (Err x) echo(x)
} }`
	var out bytes.Buffer
	h := &host.Host{Files: host.OSFiles(nil, nil), Clock: host.NewClock(), Stdout: &out, Stderr: &out}
	work := filepath.Join(dir, "work")
	e, err := fantom.New(fantom.Options{Host: h, Around: fan.Surroundings{
		Path: []string{work, filepath.Join(dir, "other")}, PathEnv: true, Props: filepath.Join(work, "fan.props"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	e.RunScript(source.New("main.fan", []byte(script)), nil)
	warning, rest, _ := strings.Cut(out.String(), "\n")
	if !strings.Contains(warning, "[warn] [pathenv]") || !strings.HasSuffix(warning, "Dir not found: file:/no/such/dir/") {
		t.Errorf("the warning is %q", warning)
	}
	want := `util::PathEnv sys::BootEnv
true
[work, other]
work temp hello
[a:2]
[b:3]
2
sys::ArgErr: Uri must be rel: /etc
sys::UnresolvedErr: no/such
`
	if diff := cmp.Diff(want, rest); diff != "" {
		t.Error(diff)
	}
}
