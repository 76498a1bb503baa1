package pack

import (
	"strconv"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/source"
)

// CompilerVersion is the version of the reference compiler that Tandem follows; pods name
// it as the compiler that made them.
const CompilerVersion = "1.0.83"

// Manifest is what is said about a pod besides its sources.
type Manifest struct {
	Name, Version, Summary string
	Depends                []Depend
	Meta                   []pod.Prop // further properties, in the order of the pod
	Index                  []pod.Prop // in the order of the pod; a key of several values stands several times
	IsScript               bool       // may use any pod
	DocAPI, DocSrc         bool       // the pod carries its documentation, its sources
	Natives                Natives
}

// Depend is a pod that a pod depends on.
type Depend struct {
	Text string       // as sys::Depend writes it: "util 1.0.80+"
	File *source.File // where it is written; nil if nowhere
	Span source.Span
}

// Natives tells in which languages a pod has native code.
type Natives struct{ Java, JNI, Dotnet, JS bool }

// Flags returns the properties that tell what a pod carries, as the build tool adds them.
func (m *Manifest) Flags() []pod.Prop {
	flag := func(name string, on bool) pod.Prop { return pod.Prop{Name: name, Value: strconv.FormatBool(on)} }
	return []pod.Prop{
		flag("pod.docApi", m.DocAPI), flag("pod.docSrc", m.DocSrc),
		flag("pod.native.java", m.Natives.Java), flag("pod.native.jni", m.Natives.JNI),
		flag("pod.native.dotnet", m.Natives.Dotnet), flag("pod.native.js", m.Natives.JS),
	}
}

// Stamp says when, where and by whom a pod is built. With the zero Time it says nothing,
// so that the pod does not depend on it.
type Stamp struct {
	Time                 time.Time
	Host, User, Platform string // Platform as sys::Env.platform has it: "linux-x86_64"
}

// noTime returns the time of pods that do not tell theirs: the first that a zip file can have.
func noTime() time.Time { return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) }

// meta returns the properties of a pod: the fixed ones, those of the manifest, then what
// the compiler found out.
func (m *Manifest) meta(hasTypes bool, stamp Stamp) pod.Props {
	if stamp.Time.IsZero() {
		stamp = Stamp{Time: noTime()}
	}
	ts, zone := zoned(stamp.Time)
	depends := make([]string, len(m.Depends))
	for i, d := range m.Depends {
		depends[i] = d.Text
	}
	meta := pod.Props{
		{Name: "pod.name", Value: m.Name},
		{Name: "pod.version", Value: m.Version},
		{Name: "pod.depends", Value: strings.Join(depends, ";")},
		{Name: "pod.summary", Value: m.Summary},
		{Name: "pod.isScript", Value: strconv.FormatBool(m.IsScript)},
		{Name: "fcode.version", Value: fcode.Version},
		{Name: "build.host", Value: stamp.Host},
		{Name: "build.user", Value: stamp.User},
		{Name: "build.ts", Value: ts.Format("2006-01-02T15:04:05.999999999Z07:00") + " " + zone},
		{Name: "build.tsKey", Value: ts.Format("060102150405")},
		{Name: "build.compiler", Value: CompilerVersion},
		{Name: "build.platform", Value: stamp.Platform},
	}
	for _, p := range m.Meta {
		meta.Set(p.Name, p.Value)
	}
	for _, f := range m.Flags() {
		if !meta.Has(f.Name) {
			meta.Set(f.Name, f.Value)
		}
	}
	meta.Set("pod.fcode", strconv.FormatBool(hasTypes))
	meta.Set("pod.js", strconv.FormatBool(m.Name == "sys"))
	return meta
}

// zoned returns a time in a zone that sys::TimeZone can name, and its name: the city alone.
func zoned(t time.Time) (time.Time, string) {
	name := t.Location().String()
	if name == "" || name == "Local" {
		return t.UTC(), "UTC"
	}
	return t, name[strings.LastIndexByte(name, '/')+1:]
}
