package pack

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/source"
)

// content packs sources without code and fails the test if that cannot be done.
func content(t *testing.T, src *Sources, p *tree.Pod, stamp Stamp) *pod.Pod {
	t.Helper()
	c, err := Pod(src, p, nil, stamp)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestMeta(t *testing.T) {
	src := &Sources{Manifest: Manifest{
		Name: "web", Version: "1.2", Summary: "Weblets", Depends: []Depend{{Text: "sys 1.0"}, {Text: "inet 1.0"}},
		Meta:   []pod.Prop{{Name: "org", Value: "x"}, {Name: "pod.docSrc", Value: "own"}},
		Index:  []pod.Prop{{Name: "k", Value: "v"}},
		DocAPI: true, DocSrc: true, Natives: Natives{Java: true, JS: true},
	}}
	p := content(t, src, nil, Stamp{Host: "h", User: "u", Platform: "p"})
	const plain = `pod.name=web
pod.version=1.2
pod.depends=sys 1.0;inet 1.0
pod.summary=Weblets
pod.isScript=false
fcode.version=1.0.51
build.host=
build.user=
build.ts=1980-01-01T00:00:00Z UTC
build.tsKey=800101000000
build.compiler=1.0.83
build.platform=
org=x
pod.docSrc=own
pod.docApi=true
pod.native.java=true
pod.native.jni=false
pod.native.dotnet=false
pod.native.js=true
pod.fcode=false
pod.js=false
`
	if d := cmp.Diff(plain, string(p.Meta.Format())); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(src.Index, p.Index); d != "" {
		t.Error(d)
	}
	zone := time.FixedZone("America/New_York", -5*3600)
	stamp := Stamp{Time: time.Date(2026, 2, 3, 4, 5, 6, 0, zone), Host: "h", User: "u", Platform: "linux-x86_64"}
	src.Name, src.IsScript, src.Natives = "sys", true, Natives{JNI: true, Dotnet: true}
	meta := content(t, src, nil, stamp).Meta
	for name, want := range map[string]string{
		"build.host": "h", "build.user": "u", "build.platform": "linux-x86_64",
		"build.ts": "2026-02-03T04:05:06-05:00 New_York", "build.tsKey": "260203040506",
		"pod.isScript": "true", "pod.js": "true", "pod.native.java": "false", "pod.native.jni": "true", "pod.native.dotnet": "true", "pod.native.js": "false",
	} {
		if got := meta.Get(name); got != want {
			t.Errorf("%s is %q instead of %q", name, got, want)
		}
	}
	stamp.Time = stamp.Time.In(time.FixedZone("", 3600)) // a zone without a name
	if got := content(t, src, nil, stamp).Meta.Get("build.ts"); got != "2026-02-03T09:05:06Z UTC" {
		t.Errorf("build.ts is %s", got)
	}
	if at, name := zoned(time.Now().Local()); name != "UTC" || at.Location() != time.UTC {
		t.Errorf("local time is in zone %s, %v", name, at)
	}
	if got := content(t, &Sources{}, &tree.Pod{}, Stamp{}).Meta.Get("pod.fcode"); got != "false" {
		t.Errorf("a pod without types has pod.fcode=%s", got)
	}
	code := fcode.NewBuilder().Pod
	for _, types := range [][]*fcode.Type{nil, {{}}} {
		code.Types = types
		p, err := Pod(&Sources{}, nil, code, Stamp{})
		if err != nil || p.Code != code || p.Meta.Get("pod.fcode") != fmt.Sprint(len(types) == 1) {
			t.Errorf("%d types: %v, %v", len(types), p.Meta, err)
		}
	}
}

// names returns the paths of the files in a pod.
func names(p *pod.Pod) string {
	var list []string
	for _, f := range p.Files {
		list = append(list, f.Name)
	}
	return strings.Join(list, " ")
}

func TestFiles(t *testing.T) {
	when := time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
	src := &Sources{
		Manifest:  Manifest{Name: "web", DocAPI: true, DocSrc: true},
		Files:     []*source.File{source.New("web/fan/A.fan", []byte("class A {}")), source.New("B#.fan", nil)},
		Modified:  map[string]time.Time{"web/fan/A.fan": when},
		Resources: []pod.File{{Name: "locale/en.props", Data: []byte("a=b")}, {Name: "res/.DS_Store"}, {Name: "res/a?#.txt", Modified: when}},
		Documents: []pod.File{{Name: "doc/pod.fandoc"}},
	}
	p := content(t, src, &tree.Pod{}, Stamp{})
	if got, want := names(p), `locale/en.props res/a\?\#.txt doc/pod.fandoc src/A.fan src/B\#.fan`; got != want {
		t.Errorf("%s\ninstead of %s", got, want)
	}
	if string(p.Files[0].Data) != "a=b" || !p.Files[1].Modified.Equal(when) || !p.Files[3].Modified.Equal(when) || string(p.Files[3].Data) != "class A {}" {
		t.Errorf("%v", p.Files)
	}
	if src.Resources[2].Name != "res/a?#.txt" {
		t.Error("the sources were changed")
	}
	p = content(t, src, &tree.Pod{LocaleProps: "a=b\nc=d"}, Stamp{})
	if got, want := names(p), `locale/en.props res/a\?\#.txt doc/pod.fandoc src/A.fan src/B\#.fan`; got != want || string(p.Files[0].Data) != "a=b\nc=d" {
		t.Errorf("with locale literals: %s, %s", got, p.Files[0].Data)
	}
	src.DocAPI, src.DocSrc, src.Resources = false, false, src.Resources[1:]
	if got, want := names(content(t, src, &tree.Pod{LocaleProps: "a=b"}, Stamp{})), `locale/en.props res/a\?\#.txt`; got != want {
		t.Errorf("without documentation: %s", got)
	}
	src.Resources = []pod.File{{Name: "a"}, {Name: "b"}, {Name: "a"}}
	if _, err := Pod(src, nil, nil, Stamp{}); err == nil || err.Error() != "two files are to be a in the pod" {
		t.Errorf("%v", err)
	}
}

// jarOf makes a jar of "path" or "path=text".
func jarOf(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		name, text, _ := strings.Cut(f, "=")
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Modified: time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(w, text)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestJar: the order is that of a pod that the reference compiler made of such a jar.
func TestJar(t *testing.T) {
	files := []string{"META-INF/", "META-INF/MANIFEST.MF=Manifest-Version: 1.0\n"}
	for i := range 30 {
		files = append(files, fmt.Sprintf("org/x/C%d.class=%s", i, strings.Repeat("x", i)))
	}
	files = append(files, "a/ä b.txt=t", ".DS_Store=t")
	src := &Sources{Resources: []pod.File{{Name: "one.txt"}, {Name: "lib/x.jar", Data: jarOf(t, files...)}, {Name: "two.jars"}}}
	p := content(t, src, nil, Stamp{})
	const want = "one.txt org/x/C2.class org/x/C14.class org/x/C24.class META-INF/MANIFEST.MF org/x/C7.class org/x/C9.class " +
		"org/x/C16.class org/x/C12.class org/x/C26.class org/x/C22.class a/ä b.txt META-INF/ org/x/C18.class org/x/C4.class " +
		"org/x/C25.class org/x/C28.class org/x/C20.class org/x/C10.class org/x/C15.class org/x/C23.class org/x/C13.class " +
		"org/x/C1.class org/x/C6.class org/x/C5.class org/x/C17.class org/x/C27.class org/x/C0.class org/x/C11.class " +
		"org/x/C21.class org/x/C19.class org/x/C3.class org/x/C29.class org/x/C8.class two.jars"
	if d := cmp.Diff(want, names(p)); d != "" {
		t.Error(d)
	}
	for _, f := range p.Files {
		if f.Name == "org/x/C14.class" && (len(f.Data) != 14 || f.Modified.Year() != 2026) {
			t.Errorf("%v", f)
		}
	}
}

func TestBadJars(t *testing.T) {
	broken := jarOf(t, "a.txt="+strings.Repeat("abc", 100))
	copy(broken[40:], "garbage")
	for want, data := range map[string][]byte{
		"x.jar: zip: not a valid zip file":                   []byte("PK"),
		"x.jar: in/y.jar: a jar in a jar cannot be unpacked": jarOf(t, "in/y.jar"),
		"x.jar: a.txt: ":                        broken,
		"two files are to be up.txt in the pod": jarOf(t, "q/../../up.txt", "up.txt"),
	} {
		_, err := Pod(&Sources{Resources: []pod.File{{Name: "x.jar", Data: data}}}, nil, nil, Stamp{})
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v instead of %s", err, want)
		}
	}
	for limit, fits := range map[int64]bool{5: false, 6: true, 7: true} {
		if files, err := unpackJar(jarOf(t, "a=123", "b=456"), limit); (err == nil) != fits {
			t.Errorf("6 bytes into %d: %v, %v", limit, files, err)
		}
	}
	z, err := zip.NewReader(bytes.NewReader(jarOf(t, "a=12345")), int64(len(jarOf(t, "a=12345"))))
	if err != nil {
		t.Fatal(err)
	}
	for limit, fits := range map[int64]bool{0: false, 4: false, 5: true, 6: true} {
		if f, err := jarFile(z.File[0], limit); (err == nil) != fits {
			t.Errorf("5 bytes into %d: %q, %v", limit, f.Data, err)
		}
	}
}
