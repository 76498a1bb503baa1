package driver

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/build"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// FanVersion is the version of the reference compiler that Tandem follows; pods name it
// as the compiler that made them.
const FanVersion = "1.0.83"

// fanStamp is what a pod says about its build.
type fanStamp struct {
	time       time.Time
	host, user string
}

// reproducible is the stamp that does not depend on when, where or by whom.
func (s fanStamp) orReproducible() fanStamp {
	if s.time.IsZero() {
		return fanStamp{time: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
	}
	return s
}

// fanMeta returns the properties of a pod in the order of the reference: the fixed ones,
// then those of the script in the order of a hash map, then what the compiler found out.
func fanMeta(p *build.Pod, isScript, hasCode, hasJs bool, stamp fanStamp) pod.Props {
	stamp = stamp.orReproducible()
	var meta pod.Props
	add := func(k, v string) { meta.Set(k, v) }
	add("pod.name", p.Name)
	add("pod.version", p.Version)
	add("pod.depends", strings.Join(p.Depends, ";"))
	add("pod.summary", p.Summary)
	add("pod.isScript", strconv.FormatBool(isScript))
	add("fcode.version", fcode.Version)
	add("build.host", stamp.host)
	add("build.user", stamp.user)
	add("build.ts", stamp.time.Format("2006-01-02T15:04:05.999999999Z07:00")+" "+zoneName(stamp.time))
	add("build.tsKey", stamp.time.Format("060102150405"))
	add("build.compiler", FanVersion)
	add("build.platform", fanPlatform())
	for _, m := range scriptMeta(p) {
		add(m.Key, m.Value)
	}
	add("pod.fcode", strconv.FormatBool(hasCode))
	add("pod.js", strconv.FormatBool(hasJs))
	return meta
}

// scriptMeta returns the script's own properties and those that the build tool adds.
func scriptMeta(p *build.Pod) []build.Pair {
	list := slices.Clone(p.Meta)
	capacity := len(list)*4/3 + 1 // of a hash map that is a copy
	for _, f := range []struct {
		key string
		on  bool
	}{
		{"pod.docApi", p.DocAPI}, {"pod.docSrc", p.DocSrc},
		{"pod.native.java", len(p.JavaDirs) > 0}, {"pod.native.jni", len(p.JniDirs) > 0},
		{"pod.native.dotnet", len(p.DotnetDirs) > 0}, {"pod.native.js", len(p.JsDirs) > 0},
	} {
		list = append(list, build.Pair{Key: f.key, Value: strconv.FormatBool(f.on)})
	}
	keys := make([]string, len(list))
	for i, m := range list {
		keys[i] = m.Key
	}
	sorted := make([]build.Pair, len(list))
	for to, from := range types.HashOrder(keys, capacity) {
		sorted[to] = list[from]
	}
	return sorted
}

func zoneName(t time.Time) string {
	if name := t.Location().String(); name != "" && name != "Local" {
		return name[strings.LastIndexByte(name, '/')+1:]
	}
	return "UTC"
}

// fanPlatform returns the platform as Env.platform names it.
func fanPlatform() string {
	rename := map[string]string{"darwin": "macosx", "windows": "win32", "amd64": "x86_64", "386": "x86", "arm64": "aarch64"}
	name := func(s string) string {
		if n := rename[s]; n != "" {
			return n
		}
		return s
	}
	return name(runtime.GOOS) + "-" + name(runtime.GOARCH)
}

// fanIndex groups the script's index by key, in the order of a hash map.
func fanIndex(p *build.Pod) []pod.Prop {
	var keys []string
	values := map[string][]string{}
	for _, x := range p.Index {
		if values[x.Key] == nil {
			keys = append(keys, x.Key)
		}
		values[x.Key] = append(values[x.Key], x.Value)
	}
	var list []pod.Prop
	for _, i := range types.HashOrder(keys, 0) {
		for _, v := range values[keys[i]] {
			list = append(list, pod.Prop{Name: keys[i], Value: v})
		}
	}
	return list
}

// fanFiles returns what a pod holds beside its code: generated locale properties,
// resources, documentation and sources.
func fanFiles(p *build.Pod, t *tree.Pod, base string, sources []string) ([]pod.File, error) {
	var files []pod.File
	localeProps := ""
	if t != nil {
		localeProps = t.LocaleProps
	}
	if localeProps != "" {
		files = append(files, pod.File{Name: enProps, Data: []byte(localeProps)})
	}
	resources, err := listFanDirs(base, p.ResDirs, "")
	if err != nil {
		return nil, err
	}
	for _, r := range resources {
		name, err := filepath.Rel(base, r)
		if err != nil {
			return nil, err
		}
		name = filepath.ToSlash(name)
		if path.Base(name) == ".DS_Store" || name == enProps && localeProps != "" {
			continue
		}
		if files, err = addFanFile(files, r, name); err != nil {
			return nil, err
		}
	}
	if p.DocAPI {
		if files, err = addFanDocs(files, base, t); err != nil {
			return nil, err
		}
	}
	if p.DocSrc {
		for _, s := range sources {
			if files, err = addFanFile(files, s, "src/"+filepath.Base(s)); err != nil {
				return nil, err
			}
		}
	}
	return files, nil
}

// enProps is the file of a pod's default texts.
const enProps = "locale/en.props"

// addFanDocs adds the documents beside the build script and those of the types.
func addFanDocs(files []pod.File, base string, t *tree.Pod) ([]pod.File, error) {
	beside, err := rawDir(base)
	if err != nil {
		return nil, err
	}
	for _, f := range beside {
		if ext := filepath.Ext(f); ext == ".fandoc" || ext == ".md" {
			if files, err = addFanFile(files, filepath.Join(base, f), "doc/"+f); err != nil {
				return nil, err
			}
		}
	}
	if t != nil {
		files = append(files, fanApiDocs(t)...)
	}
	return files, nil
}

// addFanFile adds a file under a name; a .jar is added as its contents.
func addFanFile(files []pod.File, from, name string) ([]pod.File, error) {
	data, err := os.ReadFile(from)
	if err != nil {
		return nil, err
	}
	if filepath.Ext(from) == ".jar" {
		return addJar(files, from, data)
	}
	f := pod.File{Name: name, Data: data}
	if info, err := os.Stat(from); err == nil {
		f.Modified = info.ModTime()
	}
	return append(files, f), nil
}

// maxJar bounds what a .jar may inflate to, in bytes.
const maxJar = 1 << 30

func addJar(files []pod.File, name string, data []byte) ([]pod.File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	left := int64(maxJar)
	for _, e := range z.File {
		if strings.HasSuffix(e.Name, "/") {
			continue
		}
		r, err := e.Open()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		content, err := io.ReadAll(io.LimitReader(r, left+1))
		r.Close()
		if left -= int64(len(content)); left < 0 {
			err = fmt.Errorf("inflates to more than %d bytes", maxJar)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		files = append(files, pod.File{Name: e.Name, Data: content, Modified: e.Modified})
	}
	return files, nil
}

// listFanDirs returns the files that a list of folders and files names, relative to
// base: of a folder those directly in it, only those with the extension unless that is
// "". The order within a folder is the file system's, as the reference compiler has
// it: the order of a pod's types depends on it.
func listFanDirs(base string, uris []string, ext string) ([]string, error) {
	var list []string
	for _, u := range uris {
		p := filepath.Join(base, filepath.FromSlash(u))
		info, err := os.Stat(p)
		if err != nil {
			return nil, fmt.Errorf("Invalid file or directory: %s", p)
		}
		if !info.IsDir() {
			list = append(list, p)
			continue
		}
		names, err := rawDir(p)
		if err != nil {
			return nil, err
		}
		for _, n := range names {
			if ext != "" && filepath.Ext(n) != ext {
				continue
			}
			f := filepath.Join(p, n)
			if info, err := os.Stat(f); err == nil && !info.IsDir() {
				list = append(list, f)
			}
		}
	}
	return list, nil
}

// rawDir returns the names in a folder in the order of the file system.
func rawDir(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Readdirnames(-1)
}
