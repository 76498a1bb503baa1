package fan_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/lib/fan"
)

// TestHostileSources compiles sources that are made to cost: each ends with errors or
// without, in bounded time and memory.
func TestHostileSources(t *testing.T) {
	deep := 1 << 20
	if testing.Short() {
		deep = 1 << 14
	}
	wrap := func(body string) string { return "class A\n{\n  Obj? m(Int x)\n  {\n    " + body + "\n  }\n}\n" }
	nest := func(open, mid, end string) string {
		return strings.Repeat(open, deep) + mid + strings.Repeat(end, deep)
	}
	for name, text := range map[string]string{
		"parentheses": wrap("return " + nest("(", "x", ")")),
		"lists":       wrap("return " + nest("[", "1", "]")),
		"closures":    wrap("return " + nest("|->Obj|{", "1", "}")),
		"blocks":      wrap(nest("if(true){", "", "}")),
		"tries":       wrap(nest("try{", "", "}finally{}")),
		"nots":        wrap("return " + strings.Repeat("!", deep) + "x"),
		"minus":       wrap("return " + strings.Repeat("- ", deep) + "x"),
		"ternaries":   wrap("return " + strings.Repeat("x>0?1:", deep) + "x"),
		"elvis":       wrap("return " + strings.Repeat("null?:", deep) + "x"),
		"sum":         wrap("return " + strings.Repeat("x+", deep) + "x"),
		"ands":        wrap("return " + strings.Repeat("true&&", deep) + "true"),
		"calls":       wrap("return this" + strings.Repeat(".hash", deep)),
		"assigns":     wrap(strings.Repeat("x=", deep) + "x\nreturn x"),
		"casts":       wrap("return " + strings.Repeat("(Int)", deep) + "x"),
		"it blocks":   wrap("return " + nest("StrBuf{it", "", "}")),
		"types":       "class A { " + strings.Repeat("Int[", 1) + strings.Repeat("][", deep) + "] f }",
		"maps":        "class A { " + nest("[Str:", "Int", "]") + " f }",
		"functions":   "class A { " + nest("|", "Int", "|") + " f }",
		"comments":    nest("/*", "", "*/") + "class A {}",
		"strings":     wrap("return " + nest("\"${", "x", "}\"")),
		"long line":   wrap("return \"" + strings.Repeat("x", 8*deep) + "\""),
		"long name":   "class " + strings.Repeat("A", deep) + " {}",
		"identifiers": wrap("return " + strings.Repeat("a ", deep)),
		"quotes":      strings.Repeat("\"", deep),
		"zeros":       strings.Repeat("\x00", deep),
		"slots":       "class A { " + strings.Repeat("Int a\n", 1<<16) + "}",
		"statements":  wrap(strings.Repeat("x++\n", 1<<18)),
		"digits":      wrap("return " + strings.Repeat("9", deep)),
		"facets":      strings.Repeat("@Js\n", 1<<16) + "class A {}",
		"usings":      strings.Repeat("using sys\n", 1<<16) + "class A {}",
	} {
		t.Run(name, func(t *testing.T) {
			src := fan.Script(source.New("a.fan", []byte(text)))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			_, err := compileAgainst(fanlib.Sys(), nil, src)
			runtime.ReadMemStats(&after)
			if d := time.Since(start); d > 60*time.Second {
				t.Errorf("took %v", d)
			}
			if n := after.TotalAlloc - before.TotalAlloc; n > 4<<30 {
				t.Errorf("took %d MB", n>>20)
			}
			if err != nil {
				t.Logf("%.200s", err)
			}
		})
	}
}

// TestHostilePods compiles against pods that are not what they seem.
func TestHostilePods(t *testing.T) {
	var good bytes.Buffer
	lib, err := compileAgainst(fanlib.Sys(), nil, podOf("lib", "class Lib { Int f }\nclass Sub : Lib {}\n", "sys 1.0"))
	if err != nil {
		t.Fatal(err)
	}
	if err := pod.Write(&good, lib, pod.Options{}); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"empty":         {},
		"no zip":        []byte("PK\x03\x04 nonsense"),
		"truncated":     good.Bytes()[:good.Len()/2],
		"no properties": zipOf(t, "x", "y"),
		"no tables":     zipOf(t, "meta.props", "pod.name=lib\npod.version=1\npod.depends=\n"),
		"bomb":          zipBomb(t),
		"bad version":   zipOf(t, "meta.props", "pod.name=lib\npod.version=x.y\npod.depends=sys 1\n"),
		"broken types":  zipOf(t, "meta.props", "pod.name=lib\npod.version=1\npod.depends=\n", "fcode/types.def", "\xff\xff\x00"),
		"cyclic":        cyclicPod(t),
	} {
		t.Run(name, func(t *testing.T) {
			src := podOf("user", "using lib\nclass User : Sub { Lib? x; Int m() { x.f } }\n", "sys 1.0", "lib 0+")
			_, err := compileAgainst(fanlib.Sys(), data, src)
			if err == nil {
				t.Fatal("compiles")
			}
			t.Log(err)
		})
	}
}

// TestTruncatedSys takes the end of sys away at many places, and bits in it.
func TestTruncatedSys(t *testing.T) {
	sys := fanlib.Sys()
	src := fan.Script(source.New("a.fan", []byte("class A : Test { Str s := \"x\".upper }")))
	for i := 0; i < len(sys); i += len(sys)/40 + 1 {
		if _, err := compileAgainst(sys[:i], nil, src); err == nil {
			t.Errorf("compiles against %d bytes of sys", i)
		}
		flipped := bytes.Clone(sys)
		flipped[i] ^= 0x55
		compileAgainst(flipped, nil, src)
	}
}

// podOf returns the sources of a pod that is one file.
func podOf(name, text string, depends ...string) *pack.Sources {
	src := &pack.Sources{Manifest: pack.Manifest{Name: name, Version: "1.0"}, Files: []*source.File{source.New("a.fan", []byte(text))}}
	for _, d := range depends {
		src.Depends = append(src.Depends, pack.Depend{Text: d})
	}
	return src
}

// compileAgainst compiles a pod against the files of the pods sys and, unless that is
// nil, lib.
func compileAgainst(sys, lib []byte, src *pack.Sources) (*pod.Pod, error) {
	pods := pod.Memory{"sys": sys}
	if lib != nil {
		pods["lib"] = lib
	}
	p, diags, err := fan.Compile(src, fan.Options{Pods: pods})
	if err == nil {
		err = diags.Err()
	}
	return p, err
}

// zipOf makes a zip of names and contents in turn.
func zipOf(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(w, files[i+1])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// zipBomb is a pod whose properties claim and inflate to more than is allowed.
func zipBomb(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("meta.props")
	if err != nil {
		t.Fatal(err)
	}
	line := bytes.Repeat([]byte("a"), 1<<20)
	for range 100 {
		w.Write(line)
	}
	raw, err := z.CreateRaw(&zip.FileHeader{Name: "fcode/names.def", CRC32: crc32.ChecksumIEEE(nil), UncompressedSize64: 1 << 40})
	if err != nil {
		t.Fatal(err)
	}
	raw.Write(nil)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// cyclicPod is a pod with two classes that extend each other.
func cyclicPod(t *testing.T) []byte {
	t.Helper()
	b := fcode.NewBuilder()
	lib, sub := b.TypeRef("lib", "Lib", ""), b.TypeRef("lib", "Sub", "")
	b.Pod.Types = []*fcode.Type{{Self: lib, Base: sub, Flags: fcode.Public}, {Self: sub, Base: lib, Flags: fcode.Public}}
	p := &pod.Pod{Code: b.Pod}
	for _, kv := range [][2]string{{"pod.name", "lib"}, {"pod.version", "1.0"}, {"pod.depends", "sys 1.0"}, {"fcode.version", fcode.Version}} {
		p.Meta.Set(kv[0], kv[1])
	}
	var out bytes.Buffer
	if err := pod.Write(&out, p, pod.Options{}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
