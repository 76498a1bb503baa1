package driver

import (
	"fmt"
	"io/fs"
	"net/url"
	"path/filepath"
	"strings"
	"sync"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/build"
	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/source"
)

// FanOptions are the choices of a Fantom build.
type FanOptions struct {
	// Pods are those to compile against, sys among them. Pods of the same build come first.
	Pods pod.Source
	// OutDir is where pods are written.
	OutDir string
	// InPlace, without OutDir, writes each pod into the folder that its script names, else
	// into the installation's, else beside the script. Without either no pod is written.
	InPlace bool
	// Config answers config(key) of build scripts; nil has no settings.
	Config func(key string) (value string, ok bool)
	// HomeDir is the URI of the installation, as scripts see it.
	HomeDir string
	// Java is where sources with "using [java]" find classes; nil has no JDK.
	Java *classpath.Path
	// Jobs is the number of pods compiled at once; 0 means one.
	Jobs int
	// Plan is called once with the number of pods, before the first is built.
	Plan func(pods int)
	// Done is called for each pod when it is built or has failed, one call at a time.
	Done func(*FanPod)
	// Stamp is written into the pods; without a time they are reproducible.
	Stamp pack.Stamp
}

// FanPod is one pod of a build.
type FanPod struct {
	Name   string
	Script string // path of the build script
	Path   string // of the file written, "" if none was
	Bytes  []byte
	Files  []*source.File // the sources
	Errs   diag.List
	Failed error // what is not about a place in a source, such as a file that cannot be read
}

// FanGraphError tells that a pod does not fit in with the others of its build.
type FanGraphError struct{ Pod, Reason string }

func (e *FanGraphError) Error() string { return "pod " + e.Pod + ": " + e.Reason }

// OK reports whether the pod was built.
func (p *FanPod) OK() bool { return p.Failed == nil && p.Errs.Err() == nil }

// BuildFan builds the pods that scripts describe, the groups' children included, each
// after those it depends on. A pod whose dependency failed is not tried. A path that is
// a folder means the build.fan in it.
func BuildFan(scripts []string, o FanOptions) []*FanPod {
	return buildFan(osFiles{}, scripts, o)
}

// BuildFanFS is BuildFan for scripts in a file system; folders are listed in its order.
// Nothing is written.
func BuildFanFS(fsys fs.FS, scripts []string, o FanOptions) []*FanPod {
	o.OutDir, o.InPlace = "", false
	return buildFan(fsFiles{fsys}, scripts, o)
}

func buildFan(files build.Files, scripts []string, o FanOptions) []*FanPod {
	b := &fanBuild{o: o, files: files, built: pod.Memory{}, seen: map[string]bool{}}
	for _, s := range scripts {
		b.script(s, 0)
	}
	if o.Plan != nil {
		o.Plan(len(b.nodes))
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
	files build.Files
	seen  map[string]bool // the scripts read so far
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

// BuildScript is the name of the build script of a folder.
const BuildScript = "build.fan"

// maxGroupDepth bounds groups of groups.
const maxGroupDepth = 50

// script reads a build script, unless that is done already, and those of its children.
func (b *fanBuild) script(path string, depth int) {
	if info, err := b.files.Stat(path); err == nil && info.IsDir() {
		path = filepath.Join(path, BuildScript)
	}
	if path = filepath.Clean(path); b.seen[path] {
		return
	}
	b.seen[path] = true
	n := &fanNode{pod: &FanPod{Script: path, Name: path}, base: filepath.Dir(path), ready: make(chan struct{})}
	text, err := b.files.ReadFile(path)
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
			defer b.finish(n)
			for _, w := range n.wants {
				<-w.ready
				if !w.pod.OK() && n.pod.Failed == nil {
					n.pod.Failed = &FanGraphError{n.pod.Name, "not built, because " + w.pod.Name + " failed"}
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

// finish tells the pods that wait for one, and whoever asked, that it is done.
func (b *fanBuild) finish(n *fanNode) {
	close(n.ready)
	if b.o.Done != nil {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.o.Done(n.pod)
	}
}

// link finds which pods of the build each one depends on.
func (b *fanBuild) link() {
	byName := map[string]*fanNode{}
	for _, n := range b.nodes {
		if n.desc == nil {
			continue
		}
		if old := byName[n.pod.Name]; old != nil {
			n.pod.Failed = &FanGraphError{n.pod.Name, "described by " + old.pod.Script + " and " + n.pod.Script}
			continue
		}
		byName[n.pod.Name] = n
	}
	for _, n := range b.nodes {
		if n.desc == nil {
			continue
		}
		for _, d := range n.desc.Depends {
			name, _, _ := strings.Cut(d.Text, " ")
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
			n.pod.Failed = &FanGraphError{n.pod.Name, "cyclic dependency on " + w.pod.Name}
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
	src, err := build.Gather(b.files, n.base, n.desc)
	if err == nil {
		err = n.pod.compile(src, b.o, b)
	}
	if err == nil && n.pod.OK() {
		b.mu.Lock()
		b.built[n.pod.Name] = n.pod.Bytes
		b.mu.Unlock()
		err = b.write(n)
	}
	if err != nil && n.pod.Failed == nil {
		n.pod.Failed = fmt.Errorf("pod %s: %w", n.pod.Name, err)
	}
}

// write puts a pod where the options or its script want it.
func (b *fanBuild) write(n *fanNode) error {
	dir := b.o.OutDir
	if dir == "" && b.o.InPlace {
		uri := n.desc.OutPodDir
		if uri == "" && b.o.HomeDir != "" {
			uri = b.o.HomeDir + "lib/fan/"
		}
		var err error
		if dir, err = localPath(n.base, uri); err != nil {
			return err
		}
	}
	if dir == "" {
		return nil
	}
	n.pod.Path = filepath.Join(dir, n.pod.Name+".pod")
	return WriteFile(n.pod.Path, n.pod.Bytes)
}

// localPath turns a URI of a build script into a path; relative ones are relative to base.
func localPath(base, uri string) (string, error) {
	u, err := url.Parse(uri)
	switch {
	case err != nil:
		return "", err
	case u.Scheme != "" && u.Scheme != "file":
		return "", fmt.Errorf("cannot write to %s", uri)
	}
	p := filepath.FromSlash(u.Path)
	if u.Scheme == "file" && len(p) > 2 && p[2] == ':' {
		p = p[1:] // /C:/dir
	}
	if filepath.IsAbs(p) {
		return p, nil
	}
	return filepath.Join(base, p), nil
}
