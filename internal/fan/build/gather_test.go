package build

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/pack"
)

// mapFiles is a tree in memory; a file whose text is "!" cannot be read, and a folder
// called "closed" not be listed.
type mapFiles struct{ fstest.MapFS }

var errClosed = errors.New("closed")

func (m mapFiles) Stat(path string) (fs.FileInfo, error) { return m.MapFS.Stat(path) }

func (m mapFiles) ReadFile(path string) ([]byte, error) {
	text, err := m.MapFS.ReadFile(path)
	if string(text) == "!" {
		return nil, errClosed
	}
	return text, err
}

func (m mapFiles) Names(dir string) ([]string, error) {
	if strings.HasSuffix(dir, "closed") {
		return nil, errClosed
	}
	entries, err := m.ReadDir(dir)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

var modified = time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)

// tree makes files of "path" or "path=text".
func tree(files ...string) mapFiles {
	m := fstest.MapFS{}
	for _, f := range files {
		path, text, _ := strings.Cut(f, "=")
		m[path] = &fstest.MapFile{Data: []byte(text), ModTime: modified}
	}
	return mapFiles{m}
}

var web = tree("web/build.fan", "web/fan/B.fan=class B {}", "web/fan/A.fan=class A {}", "web/fan/notes.txt", "web/fan/sub/C.fan=class C {}",
	"web/one/D.fan=class D {}", "web/res/a.txt=a", "web/res/deep/b.txt=b", "web/res/c.fan", "shared/s.txt=s",
	"web/pod.fandoc=d", "web/readme.md=m", "web/other.txt", "web/bad/x.fan=!", "web/closed/y.fan")

func TestGather(t *testing.T) {
	p := &Pod{
		Manifest: pack.Manifest{Name: "web", DocAPI: true},
		SrcDirs:  []string{"fan/", "one/D.fan"}, ResDirs: []string{"res/", "res/deep/b.txt", "../shared/"},
	}
	src, err := Gather(web, "web", p)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, f := range src.Files {
		fmt.Fprintf(&got, "%s %s %v\n", f.Name, f.Text, src.Modified[f.Name].Equal(modified))
	}
	for _, list := range [][]pod.File{src.Resources, src.Documents} {
		for _, f := range list {
			fmt.Fprintf(&got, "%s %s %v\n", f.Name, f.Data, f.Modified.Equal(modified))
		}
	}
	const want = `web/fan/A.fan class A {} true
web/fan/B.fan class B {} true
web/one/D.fan class D {} true
res/a.txt a true
res/c.fan  true
res/deep/b.txt b true
../shared/s.txt s true
doc/pod.fandoc d true
doc/readme.md m true
`
	if got.String() != want || src.Name != "web" {
		t.Errorf("got:\n%s", got.String())
	}
	p.DocAPI = false
	if src, err = Gather(web, "web", p); err != nil || len(src.Documents) != 0 {
		t.Errorf("without documentation: %v, %v", src.Documents, err)
	}
}

func TestGatherMissing(t *testing.T) {
	for _, c := range []struct {
		pod  Pod
		base string
		want string
	}{
		{Pod{SrcDirs: []string{"fan/", "none/"}}, "web", "Invalid file or directory: web/none"},
		{Pod{ResDirs: []string{"none/"}}, "web", "Invalid file or directory: web/none"},
		{Pod{ResDirs: []string{"none/", "res/"}, OwnCompile: true}, "web", ""},
		{Pod{SrcDirs: []string{"none/"}, OwnCompile: true}, "web", "Invalid file or directory: web/none"},
		{Pod{SrcDirs: []string{"bad/"}}, "web", "closed"},
		{Pod{ResDirs: []string{"bad/"}}, "web", "closed"},
		{Pod{SrcDirs: []string{"closed/"}}, "web", "closed"},
		{Pod{ResDirs: []string{"closed/"}}, "web", "closed"},
		{Pod{Manifest: pack.Manifest{DocAPI: true}}, "web/closed", "closed"},
	} {
		src, err := Gather(web, c.base, &c.pod)
		if c.want == "" {
			if err != nil || len(src.Resources) != 2 {
				t.Errorf("%+v: %v, %v", c.pod, src, err)
			}
			continue
		}
		if src != nil || err == nil || err.Error() != c.want {
			t.Errorf("%+v: %v instead of %s", c.pod, err, c.want)
		}
	}
	bad := tree("web/pod.fandoc=!")
	if _, err := Gather(bad, "web", &Pod{Manifest: pack.Manifest{DocAPI: true}}); !errors.Is(err, errClosed) {
		t.Errorf("a document that cannot be read: %v", err)
	}
}
