package driver

import (
	"bytes"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/build"
	"github.com/tandem-lang/tandem/internal/fan/compile"
	"github.com/tandem-lang/tandem/internal/fan/java"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
)

// FanSources is everything that a pod is made of, read into memory.
type FanSources struct {
	Pod       *build.Pod // its folders are not looked at
	Script    bool       // may use any pod
	Files     []*source.File
	Resources []pod.File // in the order in which the pod holds them
	Documents []pod.File // beside the build script
	Modified  map[string]time.Time
}

// ScriptName returns the name of the pod that a script file becomes: the letters and
// digits of the file's own name.
func ScriptName(path string) string {
	base := path[strings.LastIndexAny(path, `/\`)+1:]
	base, _, _ = strings.Cut(base, ".")
	name := strings.Map(func(r rune) rune {
		if r < 0x80 && isWordByte(byte(r)) && r != '_' {
			return r
		}
		return -1
	}, base)
	if name = strings.TrimLeft(name, "0123456789"); name == "" {
		return "script"
	}
	return name
}

func isWordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// FanScript returns the sources of a pod that is one script file.
func FanScript(file *source.File) *FanSources {
	return &FanSources{
		Pod:    &build.Pod{Name: ScriptName(file.Name), Summary: "script", Version: "0", DocAPI: true},
		Script: true,
		Files:  []*source.File{file},
	}
}

// CompileFan compiles a pod from memory, against the pods of the options.
func CompileFan(src *FanSources, o FanOptions) *FanPod {
	p := &FanPod{Name: src.Pod.Name}
	if err := p.compile(src, o, o.Pods); err != nil {
		p.Failed = err
	}
	return p
}

// compile makes a pod's bytes, unless its sources have errors.
func (p *FanPod) compile(src *FanSources, o FanOptions, pods pod.Source) error {
	var result *tree.Pod
	p.Files = src.Files
	desc := *src.Pod
	if len(src.Files) > 0 {
		in, err := src.input(o, pods)
		if err != nil {
			return err
		}
		if result = p.translate(in); result == nil {
			return nil
		}
		if src.Script {
			desc.Depends = scriptDepends(result)
		}
	}
	out := &pod.Pod{
		Meta:  fanMeta(&desc, src.Script, p.Code != nil && len(p.Code.Types) > 0, p.Name == "sys", o.stamp()),
		Index: fanIndex(&desc),
		Code:  p.Code,
		Files: src.files(result),
	}
	var buf bytes.Buffer
	if err := pod.Write(&buf, out, pod.Options{Time: o.Time}); err != nil {
		return err
	}
	p.Bytes = buf.Bytes()
	return nil
}

// scriptDepends returns the pods that a script uses, in the versions that it was
// compiled against or later ones.
func scriptDepends(t *tree.Pod) []string {
	list := []string{"sys " + t.NS.Sys.Pod.Version + "+"}
	for _, u := range t.ScriptUses {
		if u.Name != "sys" && !u.IsForeign() {
			list = append(list, u.Name+" "+u.Version+"+")
		}
	}
	return list
}

// input gathers what the front end needs.
func (src *FanSources) input(o FanOptions, pods pod.Source) (fan.Input, error) {
	in := fan.Input{
		Name: src.Pod.Name, Files: src.Files, Script: src.Script, Docs: src.Pod.DocAPI,
		Depends: types.ParseDepends(strings.Join(src.Pod.Depends, ";")),
	}
	for _, r := range src.Resources {
		in.Resources = append(in.Resources, r.Name)
		if r.Name == enProps {
			in.LocaleBase = string(r.Data)
		}
	}
	var err error
	if in.NS, err = types.New(pods); err == nil {
		in.NS.Bridges["java"] = java.NewBridge(o.Java, in.Depends)
	}
	return in, err
}

// translate compiles sources to the pod's code; nil if there are errors.
func (p *FanPod) translate(in fan.Input) *tree.Pod {
	t, errs := fan.Frontend(in)
	p.Errs = append(p.Errs, errs...)
	if p.Errs.Err() != nil {
		return nil
	}
	var code *fcode.Pod
	code, errs = compile.Assemble(t)
	p.Errs = append(p.Errs, errs...)
	if p.Errs.Err() != nil {
		return nil
	}
	p.Code = code
	return t
}
