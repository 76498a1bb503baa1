package driver

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/build"
	"github.com/tandem-lang/tandem/internal/fan/compile"
	"github.com/tandem-lang/tandem/internal/fan/java"
	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
)

// FanOptions are the choices of a Fantom build.
type FanOptions struct {
	// Pods are those to compile against, sys among them. Pods of the same build come first.
	Pods pod.Source
	// OutDir is where pods are written; "" writes none.
	OutDir string
	// Config answers config(key) of build scripts; nil has no settings.
	Config func(key string) (value string, ok bool)
	// HomeDir is the URI of the installation, as scripts see it.
	HomeDir string
	// Java is where sources with "using [java]" find classes; nil has no JDK.
	Java *classpath.Path
	// Jobs is the number of pods compiled at once; 0 means one.
	Jobs int
	// Time is written into the pods; the zero time makes them reproducible, and then
	// neither Host nor User is written.
	Time       time.Time
	Host, User string
}

// FanPod is one pod of a build.
type FanPod struct {
	Name   string
	Script string // path of the build script
	Path   string // of the file written, "" if none was
	Bytes  []byte
	Code   *fcode.Pod
	Errs   diag.List
	Failed error // what is not about a place in a source, such as a file that cannot be read
}

// OK reports whether the pod was built.
func (p *FanPod) OK() bool { return p.Failed == nil && p.Errs.Err() == nil }

// BuildFan builds the pods that scripts describe, the groups' children included, each
// after those it depends on. A pod whose dependency failed is not tried. A path that is
// a folder means the build.fan in it.
func BuildFan(scripts []string, o FanOptions) []*FanPod {
	b := &fanBuild{o: o, built: pod.Memory{}}
	for _, s := range scripts {
		b.script(s, 0)
	}
	b.run()
	pods := make([]*FanPod, len(b.nodes))
	for i, n := range b.nodes {
		pods[i] = n.pod
	}
	return pods
}

// fanBuild is a build under way.
type fanBuild struct {
	o     FanOptions
	nodes []*fanNode

	mu    sync.Mutex
	built pod.Memory
}

// fanNode is a pod to build.
type fanNode struct {
	pod    *FanPod
	desc   *build.Pod
	base   string // folder of the script
	wants  []*fanNode
	ready  chan struct{} // closed when the pod is done
	onPath bool          // while cycles are looked for
}

// maxGroupDepth bounds groups of groups.
const maxGroupDepth = 50

// script reads a build script and those of its children.
func (b *fanBuild) script(path string, depth int) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		path = filepath.Join(path, "build.fan")
	}
	n := &fanNode{pod: &FanPod{Script: path, Name: path}, base: filepath.Dir(path), ready: make(chan struct{})}
	text, err := os.ReadFile(path)
	if err == nil && depth > maxGroupDepth {
		err = fmt.Errorf("%s: groups nest too deep", path)
	}
	if err != nil {
		n.pod.Failed = err
		b.nodes = append(b.nodes, n)
		return
	}
	s, errs := build.Read(source.New(path, text), build.Settings{Config: b.o.Config, Dirs: b.dirs(n.base)})
	switch {
	case s == nil:
		n.pod.Errs = errs
		b.nodes = append(b.nodes, n)
	case s.Group != nil:
		for _, c := range s.Group.Children {
			b.script(filepath.Join(n.base, filepath.FromSlash(c)), depth+1)
		}
	default:
		n.pod.Errs, n.pod.Name, n.desc = errs, s.Pod.Name, s.Pod
		b.nodes = append(b.nodes, n)
	}
}

// dirs are the folders that a script may name.
func (b *fanBuild) dirs(base string) map[string]string {
	if abs, err := filepath.Abs(base); err == nil {
		base = abs
	}
	return map[string]string{
		"scriptDir": fileURI(base), "devHomeDir": b.o.HomeDir, "homeDir": b.o.HomeDir, "workDir": b.o.HomeDir,
	}
}

func fileURI(dir string) string {
	s := filepath.ToSlash(dir)
	if !strings.HasPrefix(s, "/") {
		s = "/" + s
	}
	return "file:" + strings.TrimSuffix(s, "/") + "/"
}

// run builds the nodes, as many at once as allowed.
func (b *fanBuild) run() {
	b.link()
	slots := make(chan struct{}, max(1, b.o.Jobs))
	var wg sync.WaitGroup
	for _, n := range b.nodes {
		wg.Go(func() {
			defer close(n.ready)
			for _, w := range n.wants {
				<-w.ready
				if !w.pod.OK() && n.pod.Failed == nil {
					n.pod.Failed = fmt.Errorf("pod %s: not built, because %s failed", n.pod.Name, w.pod.Name)
				}
			}
			if n.desc == nil || !n.pod.OK() {
				return
			}
			slots <- struct{}{}
			defer func() { <-slots }()
			b.build(n)
		})
	}
	wg.Wait()
}

// link finds which pods of the build each one depends on.
func (b *fanBuild) link() {
	byName := map[string]*fanNode{}
	for _, n := range b.nodes {
		if n.desc == nil {
			continue
		}
		if old := byName[n.pod.Name]; old != nil {
			n.pod.Failed = fmt.Errorf("pod %s: described by %s and %s", n.pod.Name, old.pod.Script, n.pod.Script)
			continue
		}
		byName[n.pod.Name] = n
	}
	for _, n := range b.nodes {
		if n.desc == nil {
			continue
		}
		for _, d := range n.desc.Depends {
			name, _, _ := strings.Cut(strings.TrimSpace(d), " ")
			if w := byName[name]; w != nil && w != n {
				n.wants = append(n.wants, w)
			}
		}
	}
	done := map[*fanNode]bool{}
	for _, n := range b.nodes {
		n.cutCycles(done)
	}
}

// cutCycles drops a dependency that leads back to the pod, which then cannot be built.
func (n *fanNode) cutCycles(done map[*fanNode]bool) {
	if done[n] {
		return
	}
	n.onPath = true
	kept := n.wants[:0]
	for _, w := range n.wants {
		if w.onPath {
			n.pod.Failed = fmt.Errorf("pod %s: cyclic dependency on %s", n.pod.Name, w.pod.Name)
			continue
		}
		w.cutCycles(done)
		kept = append(kept, w)
	}
	n.wants = kept
	n.onPath = false
	done[n] = true
}

// Open finds pods of the build before those of the options; it makes fanBuild a pod.Source.
func (b *fanBuild) Open(name string) (*pod.Archive, error) {
	b.mu.Lock()
	data, ok := b.built[name]
	b.mu.Unlock()
	if ok {
		return pod.OpenBytes(name+".pod", data)
	}
	if b.o.Pods == nil {
		return nil, fmt.Errorf("pod %q: %w", name, fs.ErrNotExist)
	}
	return b.o.Pods.Open(name)
}

// build compiles and writes one pod.
func (b *fanBuild) build(n *fanNode) {
	err := b.compile(n)
	if err == nil && n.pod.OK() && b.o.OutDir != "" {
		n.pod.Path = filepath.Join(b.o.OutDir, n.pod.Name+".pod")
		err = WriteFile(n.pod.Path, n.pod.Bytes)
	}
	if err != nil && n.pod.Failed == nil {
		n.pod.Failed = fmt.Errorf("pod %s: %w", n.pod.Name, err)
	}
}

func (b *fanBuild) compile(n *fanNode) error {
	sources, err := listFanDirs(n.base, n.desc.SrcDirs, ".fan")
	if err != nil {
		return err
	}
	var result *tree.Pod
	if len(sources) > 0 {
		in, err := b.input(n, sources)
		if err != nil {
			return err
		}
		if result = n.translate(in); result == nil {
			return nil
		}
	}
	files, err := fanFiles(n.desc, result, n.base, sources)
	if err != nil {
		return err
	}
	stamp := fanStamp{b.o.Time, b.o.Host, b.o.User}
	p := &pod.Pod{
		Meta:  fanMeta(n.desc, false, n.pod.Code != nil && len(n.pod.Code.Types) > 0, n.pod.Name == "sys", stamp),
		Index: fanIndex(n.desc),
		Code:  n.pod.Code,
		Files: files,
	}
	var out bytes.Buffer
	if err := pod.Write(&out, p, pod.Options{Time: b.o.Time}); err != nil {
		return err
	}
	n.pod.Bytes = out.Bytes()
	b.mu.Lock()
	b.built[n.pod.Name] = n.pod.Bytes
	b.mu.Unlock()
	return nil
}

// input gathers what the front end needs.
func (b *fanBuild) input(n *fanNode, sources []string) (fan.Input, error) {
	in := fan.Input{Name: n.desc.Name, Depends: types.ParseDepends(strings.Join(n.desc.Depends, ";")), Docs: n.desc.DocAPI}
	for _, s := range sources {
		text, err := os.ReadFile(s)
		if err != nil {
			return in, err
		}
		in.Files = append(in.Files, source.New(s, text))
	}
	resources, err := listFanDirs(n.base, n.desc.ResDirs, "")
	if err != nil {
		return in, err
	}
	for _, r := range resources {
		name, err := filepath.Rel(n.base, r)
		if err != nil {
			return in, err
		}
		name = filepath.ToSlash(name)
		in.Resources = append(in.Resources, name)
		if name == enProps {
			text, err := os.ReadFile(r)
			if err != nil {
				return in, err
			}
			in.LocaleBase = string(text)
		}
	}
	if in.NS, err = types.New(b); err == nil {
		in.NS.Bridges["java"] = java.NewBridge(b.o.Java, in.Depends)
	}
	return in, err
}

// translate compiles sources to the pod's code; nil if there are errors.
func (n *fanNode) translate(in fan.Input) *tree.Pod {
	t, errs := fan.Frontend(in)
	n.pod.Errs = append(n.pod.Errs, errs...)
	if n.pod.Errs.Err() != nil {
		return nil
	}
	code, errs := compile.Assemble(t)
	n.pod.Errs = append(n.pod.Errs, errs...)
	if n.pod.Errs.Err() != nil {
		return nil
	}
	n.pod.Code = code
	return t
}
