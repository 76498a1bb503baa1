package driver

import (
	"cmp"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/build"
	"github.com/tandem-lang/tandem/internal/fan/env"
	"github.com/tandem-lang/tandem/internal/outfile"
	"github.com/tandem-lang/tandem/internal/source"
)

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

// FanBuild is what became of a build.
type FanBuild struct {
	Pods     []*FanPod // in the order of the scripts
	Warnings diag.List // about groups
}

// BuildFan builds the pods that scripts describe, the groups' children included, each
// after those it depends on. A pod whose dependency failed is not tried. A path that is
// a folder means the build.fan in it.
func BuildFan(scripts []string, o FanOptions) *FanBuild {
	return buildFan(osFiles{}, scripts, o)
}

// BuildFanFS is BuildFan for scripts in a file system; folders are listed in its order.
// Nothing is written.
func BuildFanFS(fsys fs.FS, scripts []string, o FanOptions) *FanBuild {
	o.OutDir, o.InPlace = "", false
	return buildFan(fsFiles{fsys}, scripts, o)
}

func buildFan(files build.Files, scripts []string, o FanOptions) *FanBuild {
	b := &fanBuild{o: o, files: files, seen: map[string]bool{}}
	_, b.onDisk = files.(osFiles)
	for _, s := range scripts {
		b.script(s, nesting{})
	}
	if o.Plan != nil {
		o.Plan(len(b.nodes))
	}
	b.run()
	done := &FanBuild{Warnings: b.warnings}
	for _, n := range b.nodes {
		done.Pods = append(done.Pods, n.pod)
	}
	return done
}

// fanBuild is a build under way.
type fanBuild struct {
	o     FanOptions
	files build.Files

	seen     map[string]bool // the scripts read so far
	nodes    []*fanNode
	warnings diag.List

	onDisk bool // files are those of the disk
	built  builtPods
	done   sync.Mutex // held while it is told that a pod is done
}

// builtPods is a pod.Source that grows.
type builtPods struct {
	mu   sync.Mutex
	pods pod.Memory
}

func (s *builtPods) add(p *FanPod) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pods == nil {
		s.pods = pod.Memory{}
	}
	s.pods[p.Name] = p.Bytes
}

func (s *builtPods) Open(name string) (*pod.Archive, error) {
	s.mu.Lock()
	data, ok := s.pods[name]
	s.mu.Unlock()
	if !ok {
		return nil, &pod.MissingError{Name: name}
	}
	return pod.OpenBytes(name+".pod", data)
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

// nesting is where a script is named: at the command line, or in a group.
type nesting struct {
	group *source.File // nil at the command line
	child build.Child  // of the group
	depth int
}

// script reads a build script, unless that is done already, and those of its children.
func (b *fanBuild) script(path string, in nesting) {
	path = filepath.Clean(path)
	if info, err := b.files.Stat(path); err == nil && info.IsDir() {
		path = filepath.Join(path, BuildScript)
	}
	if b.seen[path] {
		return
	}
	b.seen[path] = true
	n := &fanNode{pod: &FanPod{Script: path, Name: path}, base: filepath.Dir(path), ready: make(chan struct{})}
	text, err := b.files.ReadFile(path)
	if err == nil && in.depth > maxGroupDepth {
		err = fmt.Errorf("%s: groups nest too deep", path)
	}
	if err != nil {
		n.pod.Failed = err
		b.nodes = append(b.nodes, n)
		return
	}
	file := source.New(path, text)
	s, errs := build.Read(file, b.o.Settings.For(n.base))
	switch {
	case s == nil:
		n.pod.Errs = errs
		b.nodes = append(b.nodes, n)
	case s.Pod != nil:
		n.pod.Errs, n.pod.Name, n.desc = errs, s.Pod.Name, s.Pod
		b.nodes = append(b.nodes, n)
	case s.Group != nil:
		b.warnings = append(b.warnings, errs...)
		for _, c := range s.Group.Children {
			b.script(filepath.Join(n.base, filepath.FromSlash(c.URI)), nesting{file, c, in.depth + 1})
		}
	case in.group != nil:
		b.warnings = append(b.warnings, in.child.Passed(in.group))
	default:
		n.pod.Errs = append(errs, build.OtherKind(file))
		b.nodes = append(b.nodes, n)
	}
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
		b.done.Lock()
		defer b.done.Unlock()
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

// build compiles and writes one pod.
func (b *fanBuild) build(n *fanNode) {
	src, err := build.Gather(b.files, n.base, n.desc)
	if err == nil {
		err = n.pod.compile(src, b.o, b.pods(n))
	}
	if err == nil && n.pod.OK() {
		b.built.add(n.pod)
		err = b.write(n)
	}
	if err != nil && n.pod.Failed == nil {
		n.pod.Failed = fmt.Errorf("pod %s: %w", n.pod.Name, err)
	}
}

// pods returns what a pod is compiled against: the pods of the build, then those in the
// folder that its script names, then those of the options.
func (b *fanBuild) pods(n *fanNode) pod.Source {
	pods := pod.Path{&b.built}
	if dir, err := env.LocalPath(n.base, n.desc.DependsDir); err == nil && n.desc.DependsDir != "" && b.onDisk {
		pods = append(pods, pod.Dir(dir))
	}
	if b.o.Pods != nil {
		pods = append(pods, b.o.Pods)
	}
	return pods
}

// write puts a pod where the options or its script want it.
func (b *fanBuild) write(n *fanNode) error {
	dir := b.o.OutDir
	if dir == "" && b.o.InPlace {
		dir = cmp.Or(b.o.PodDir, n.base)
		if uri := n.desc.OutPodDir; uri != "" {
			var err error
			if dir, err = env.LocalPath(n.base, uri); err != nil {
				return err
			}
		}
	}
	if dir == "" {
		return nil
	}
	n.pod.Path = filepath.Join(dir, n.pod.Name+".pod")
	return outfile.Write(n.pod.Path, n.pod.Bytes)
}
