package build

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
)

func (r *reader) pod(def *syntax.TypeDef) *Pod {
	r.construct(def, map[string]any{
		"version": r.settings.config("buildVersion", "0"),
		"docApi":  true,
		"docSrc":  false,
	})
	p := &Pod{
		Manifest: pack.Manifest{
			Name: r.str("podName"), Summary: r.str("summary"), Version: r.str("version"),
			Depends: r.depends(),
			DocAPI:  r.bool("docApi"), DocSrc: r.bool("docSrc"),
			Natives: r.natives(),
		},
		SrcDirs: r.strs("srcDirs"), ResDirs: r.strs("resDirs"),
		DependsDir: r.str("dependsDir"), OutPodDir: r.str("outPodDir"),
		OwnCompile: r.ownCompile,
	}
	if p.Name == "" {
		r.fail(def.At(), CodeUnset, "", "Must set BuildPod.podName")
	}
	if p.Summary == "" && r.fields["summary"] == nil {
		r.fail(def.At(), CodeUnset, "", "Must set BuildPod.summary")
	}
	p.Meta = r.meta(&p.Manifest)
	p.Index = r.index()
	r.strip(p)
	return p
}

// natives tells in which languages there are native sources. Those whose classes the
// build tool would add to the pod are worth a warning.
func (r *reader) natives() pack.Natives {
	has := func(field string, added bool) bool {
		items := r.items(field)
		if len(items) > 0 && added {
			r.warn(items[0].at, "native code is not compiled: the pod lacks that of "+field,
				"an installed Fantom can build it, or add it to the .pod file")
		}
		return len(items) > 0
	}
	return pack.Natives{
		Java: has("javaDirs", true), JNI: has("jniDirs", true),
		Dotnet: has("dotnetDirs", false), JS: has("jsDirs", false),
	}
}

// strip applies the settings by which a release leaves tests, documentation or
// sources out.
func (r *reader) strip(p *Pod) {
	if r.settings.config("stripTest", "false") == "true" {
		p.SrcDirs, p.ResDirs = withoutTests(p.SrcDirs), withoutTests(p.ResDirs)
	}
	if r.settings.config("stripDocs", "false") == "true" {
		p.DocAPI = false
	}
	if r.settings.config("stripSrc", "false") == "true" {
		p.DocSrc = false
	}
}

func withoutTests(dirs []string) []string {
	var kept []string
	for _, d := range dirs {
		if first, _, _ := strings.Cut(d, "/"); first != "test" {
			kept = append(kept, d)
		}
	}
	return kept
}
