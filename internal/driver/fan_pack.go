package driver

import (
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
	time                 time.Time
	host, user, platform string
}

// stamp returns what the options say; without a time it does not depend on when,
// where or by whom.
func (o *FanOptions) stamp() fanStamp {
	if o.Time.IsZero() {
		return fanStamp{time: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
	}
	return fanStamp{o.Time, o.Host, o.User, fanPlatform()}
}

// fanMeta returns the properties of a pod in the order of the reference: the fixed ones,
// then those of the script in the order of a hash map, then what the compiler found out.
func fanMeta(p *build.Pod, isScript, hasCode, hasJs bool, stamp fanStamp) pod.Props {
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
	add("build.platform", stamp.platform)
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

// enProps is the file of a pod's default texts.
const enProps = "locale/en.props"

// files returns what a pod holds beside its code: generated locale properties,
// resources, documentation and sources.
func (src *FanSources) files(t *tree.Pod) []pod.File {
	var files []pod.File
	localeProps := ""
	if t != nil {
		localeProps = t.LocaleProps
	}
	if localeProps != "" {
		files = append(files, pod.File{Name: enProps, Data: []byte(localeProps)})
	}
	for _, r := range src.Resources {
		if path.Base(r.Name) == ".DS_Store" || r.Name == enProps && localeProps != "" {
			continue
		}
		files = append(files, r)
	}
	if src.Pod.DocAPI {
		files = append(files, src.Documents...)
		if t != nil {
			files = append(files, fanApiDocs(t)...)
		}
	}
	if src.Pod.DocSrc {
		for _, s := range src.Files {
			files = append(files, pod.File{Name: "src/" + path.Base(filepath.ToSlash(s.Name)), Data: s.Text, Modified: src.Modified[s.Name]})
		}
	}
	return files
}
