package sys

import (
	"cmp"
	"maps"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// envDirMethods are those by which an Env tells what is around a program: folders, variables, and what pods say in their indexes and
// properties. The first Env has them by what the runtime was given; others ask their parents.
func envDirMethods() table {
	list := table{
		"make":   func(t *fan.Thread, a fan.Args) (Word, Word) { t.Heap.Store(a[0], ownWord, a[1]); return 0, 0 },
		"parent": func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], ownWord), 0 },
		"path": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if !isA(t, a[0], "BootEnv") {
				return t.RunFantom("Env", "path", a[0])
			}
			return envPath(t)
		},
		"props": envProps,
		"index": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return envIndexed(t, a, func(x *podIndex, key string) (Word, Word) { return x.list(t, "values", key, x.values) })
		},
		"indexPodNames": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return envIndexed(t, a, func(x *podIndex, key string) (Word, Word) { return x.list(t, "pods", key, x.podNames) })
		},
		"indexKeys": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return envIndexed(t, fan.Args{a[0], 0}, func(x *podIndex, _ string) (Word, Word) { return x.keys, 0 })
		},
		"indexByPodName": envIndexByPod,
	}
	for name, f := range map[string]fan.Native{
		"homeDir": func(t *fan.Thread, _ fan.Args) (Word, Word) { return envFolder(t, t.Runtime().Around().Home) },
		"workDir": func(t *fan.Thread, _ fan.Args) (Word, Word) { return envFolder(t, workFolder(t)) },
		"tempDir": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			if dir := workFolder(t); dir != "" {
				return envFolder(t, filepath.Join(dir, "temp"))
			}
			return envFolder(t, filepath.Join(os.TempDir(), "fantom"))
		},
		"mainMethod": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			if m := t.Runtime().MainMethod(); m != nil {
				return t.SlotObject(fan.Slot{Method: m}), 0
			}
			return 0, 0
		},
		"compileScript":     envCompileScript,
		"compileScriptToJs": envScriptToJs,

		"vars":        envVars,
		"host":        func(t *fan.Thread, _ fan.Args) (Word, Word) { return newStr(t, hostName(t)) },
		"user":        func(t *fan.Thread, _ fan.Args) (Word, Word) { return newStr(t, userName(t)) },
		"diagnostics": envDiagnostics,
		"addShutdownHook": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if a[1] == 0 {
				return nullPointer(t)
			}
			immutable, exc := objIsImmutable(t, fan.Args{a[1]})
			if exc == 0 && immutable == 0 {
				return t.Fail("NotImmutableErr", "")
			}
			r, exc := registryOf(t, shutdownHooks, "Func")
			if exc == 0 {
				_, exc = r.add(t, a[1], nil)
			}
			return 0, exc
		},
		"removeShutdownHook": func(t *fan.Thread, a fan.Args) (Word, Word) {
			r, exc := registryOf(t, shutdownHooks, "Func")
			if exc != 0 {
				return 0, exc
			}
			return fan.Bool(r.remove(t, a[1])), 0
		},
	} {
		list[name] = func(t *fan.Thread, a fan.Args) (Word, Word) {
			if isA(t, a[0], "BootEnv") {
				return f(t, a)
			}
			parent := t.Heap.Load(a[0], ownWord)
			if parent == 0 {
				return nullPointer(t)
			}
			return t.Invoke(t.TypeOf(parent).FindMethod(name, len(a)-1), parent, a[1:]...)
		}
	}
	return list
}

// shutdownHooks is the registry of the functions that are called when the program ends.
const shutdownHooks = "shutdown hooks"

// ShutDown calls what a program asked to be called at its end, and deletes the files that it asked to be deleted then. What a function
// throws is written to standard error.
func ShutDown(t *fan.Thread) {
	if r, exc := registryOf(t, shutdownHooks, "Func"); exc == 0 {
		for _, f := range r.all(t, nil) {
			if _, exc := t.CallFunc(f); exc != 0 {
				writeErr(t, t.TraceText(exc))
			}
		}
	}
	r, exc := registryOf(t, deletedOnExit, "File")
	if exc != 0 {
		return
	}
	if files, err := hostFiles(t); err == nil {
		for _, f := range slices.Backward(r.all(t, nil)) {
			deleteOne(files, fileOf(t, f).path)
		}
	}
}

// deleteOne deletes a file, or a folder if it is empty.
func deleteOne(files host.FS, path string) {
	if files.Remove(path) != nil {
		files.RemoveDir(path) // what cannot be deleted stays
	}
}

// workFolder returns the folder in which work is saved; "" where there is none.
func workFolder(t *fan.Thread) string {
	if path := t.Runtime().Around().Path; len(path) > 0 {
		return path[0]
	}
	return t.Runtime().Around().Home
}

// envFolder returns the file of a folder of the environment.
func envFolder(t *fan.Thread, dir string) (Word, Word) {
	if dir == "" {
		return t.Fail("UnresolvedErr", "no Fantom is installed")
	}
	return newFile(t, "LocalFile", &fileState{uri: pathURI(filepath.ToSlash(dir), true, "file"), path: dir})
}

func envPath(t *fan.Thread) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	var list []Word
	for _, dir := range t.Runtime().Around().Path {
		f, exc := envFolder(t, dir)
		if exc != 0 {
			return 0, exc
		}
		list = append(list, t.Keep(f))
	}
	return constList(t, "sys::File", list)
}

// variable returns a variable of the environment, as far as it is granted.
func variable(t *fan.Thread, name string) string {
	if v, ok := t.Runtime().Around().Vars[name]; ok {
		return v
	}
	if env := t.Runtime().Host().Env; env != nil {
		v, _ := env.Get(name)
		return v
	}
	return ""
}

func hostName(t *fan.Thread) string {
	for _, name := range [...]string{"FAN_HOSTNAME", "HOSTNAME"} {
		if s := variable(t, name); s != "" {
			return s
		}
	}
	if t.Runtime().Host().Env != nil {
		if name, err := os.Hostname(); err == nil {
			return name
		}
	}
	return "unknown"
}

func userName(t *fan.Thread) string {
	if t.Runtime().Host().Env == nil {
		return "unknown"
	}
	if u, err := user.Current(); err == nil {
		return u.Username[strings.LastIndexByte(u.Username, '\\')+1:] // on Windows the domain comes first
	}
	for _, name := range [...]string{"USER", "LOGNAME", "USERNAME"} {
		if s := variable(t, name); s != "" {
			return s
		}
	}
	return "unknown"
}

// envVars returns the granted variables and the properties by which programs ask for the platform, as they were when they were first
// asked for.
func envVars(t *fan.Thread, _ fan.Args) (Word, Word) {
	v, exc := t.Runtime().Once("sys.env.vars", func() (any, Word) {
		m, exc := readVars(t)
		if exc != 0 {
			return nil, exc
		}
		return t.Runtime().Root(m), 0
	})
	if exc != 0 {
		return 0, exc
	}
	return v.(Word), 0
}

func readVars(t *fan.Thread) (Word, Word) {
	vars := map[string]string{
		"os.name": osName(), "os.version": host.OSVersion(), "os.arch": runtime.GOARCH, "user.name": userName(t), "file.separator": string(os.PathSeparator), "path.separator": string(os.PathListSeparator),
		"line.separator": "\n", "java.version": "17",
	}
	if home := t.Runtime().Around().Home; home != "" {
		vars["java.class.path"] = filepath.Join(home, "lib", "java", "sys.jar")
	}
	if env, ok := t.Runtime().Host().Env.(host.Lister); ok {
		for _, name := range env.Names() {
			vars[name] = variable(t, name)
		}
	}
	maps.Copy(vars, t.Runtime().Around().Vars)
	mark := t.Kept()
	defer t.Release(mark)
	m, exc := newStrMap(t, "Str", fan.MapNoCase)
	if exc != 0 {
		return 0, exc
	}
	for _, name := range slices.Sorted(maps.Keys(vars)) {
		if exc := mapPut(t, m, t.Keep(t.NewStr(name)), t.Keep(t.NewStr(vars[name]))); exc != 0 {
			return 0, exc
		}
	}
	return mapToImmutable(t, fan.Args{m})
}

func envDiagnostics(t *fan.Thread, _ fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	m, exc := newStrMap(t, "Obj", 0)
	if exc != 0 {
		return 0, exc
	}
	stats := t.Heap.Stats()
	for _, d := range [...]struct {
		name  string
		value int64
	}{{"mem.heap", int64(stats.Used)}, {"mem.live", int64(stats.Live)}, {"mem.limit", int64(stats.Limit)}, {"mem.collections", int64(stats.Cycles)}} {
		if exc := mapPut(t, m, t.Keep(t.NewStr(d.name)), t.Keep(t.BoxInt(d.value))); exc != 0 {
			return 0, exc
		}
	}
	return m, 0
}

// The values of a runtime that are read anew when pods are.
const (
	indexKey = "sys.env.index"
	propsKey = "sys.env.props"
	filesKey = "sys.pod.files."
)

// propsCache is what Env.props has read. The maps lie in one that lives as long as the runtime, by pod and name.
type propsCache struct {
	mu   sync.Mutex
	maps Word
	read map[string]time.Duration
}

func envProps(t *fan.Thread, a fan.Args) (Word, Word) {
	uri, exc := uriOf(t, a[2])
	if exc != 0 {
		return 0, exc
	}
	maxAge, exc := numberOf(t, a[3], "Duration")
	if exc != 0 {
		return 0, exc
	}
	v, exc := t.Runtime().Once(propsKey, func() (any, Word) {
		mark := t.Kept()
		defer t.Release(mark)
		m, exc := newStrMap(t, "Obj", 0)
		return &propsCache{maps: t.Runtime().Root(m), read: map[string]time.Duration{}}, exc
	})
	if exc != 0 {
		return 0, exc
	}
	c := v.(*propsCache)
	mark := t.Kept()
	defer t.Release(mark)
	name := podOf(t, a[1]).Name + ":" + uri.String()
	key, now := t.Keep(t.NewStr(name)), time.Duration(0)
	if clock := t.Runtime().Host().Clock; clock != nil {
		now = clock.Monotonic()
	}
	c.mu.Lock()
	have, exc := mapGet(t, c.maps, key, 0)
	read := c.read[name]
	c.mu.Unlock()
	if exc != 0 || have != 0 && now-read <= time.Duration(maxAge) {
		return have, exc
	}
	m, exc := t.RunFantom("Env", "readProps", a[0], a[1], a[2])
	if exc != 0 {
		return 0, exc
	}
	t.Keep(m)
	if same, exc := t.Equal(have, m); exc != 0 || same {
		m = have
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.read[name] = now
	return m, mapPut(t, c.maps, key, m)
}

// podIndex is what pods say in their files index.props, by key, in the order of the pods.
type podIndex struct {
	byKey map[string][]podValues
	keys  Word // the list of all keys, sorted
}

// podValues are the values that a pod has for a key.
type podValues struct {
	pod    string
	values []string
}

func (x *podIndex) values(key string) (list []string) {
	for _, p := range x.byKey[key] {
		list = append(list, p.values...)
	}
	return list
}

func (x *podIndex) podNames(key string) (list []string) {
	for _, p := range x.byKey[key] {
		list = append(list, p.pod)
	}
	return list
}

// list returns what a key has, the same list each time.
func (x *podIndex) list(t *fan.Thread, kind, key string, of func(key string) []string) (Word, Word) {
	if x.byKey[key] == nil { // there is one list of nothing, however many keys are asked for
		key = ""
	}
	v, exc := t.Runtime().Once(indexKey+"."+kind+"."+key, func() (any, Word) {
		w, exc := immutableStrs(t, of(key))
		return t.Runtime().Root(w), exc
	})
	if exc != 0 {
		return 0, exc
	}
	return v.(Word), 0
}

func (x *podIndex) add(name string, props pod.Props) {
	for _, p := range props {
		list := x.byKey[p.Name]
		if n := len(list); n > 0 && list[n-1].pod == name {
			list[n-1].values = append(list[n-1].values, p.Value)
		} else {
			x.byKey[p.Name] = append(list, podValues{name, []string{p.Value}})
		}
	}
}

// envIndexed answers a question to the index, which is read when it is first asked for.
func envIndexed(t *fan.Thread, a fan.Args, answer func(x *podIndex, key string) (Word, Word)) (Word, Word) {
	v, exc := t.Runtime().Once(indexKey, func() (any, Word) {
		names, exc := t.Invoke(t.TypeOf(a[0]).FindMethod("findAllPodNames", 0), a[0])
		if exc != 0 {
			return nil, exc
		}
		x := &podIndex{byKey: map[string][]podValues{}}
		for _, w := range t.Items(names) {
			name := text(t, w)
			archive, err := t.Runtime().OpenPod(name)
			if err != nil {
				continue
			}
			content, err := archive.Entry("index.props")
			if err != nil {
				continue
			}
			props, err := pod.ParseRepeatedProps(name, content)
			if err != nil {
				if exc := write(t, "ERROR: Env.index load: "+name+"\n  "+err.Error()+"\n"); exc != 0 {
					return nil, exc
				}
				continue
			}
			x.add(name, props)
		}
		keys, exc := immutableStrs(t, slices.Sorted(maps.Keys(x.byKey)))
		x.keys = t.Runtime().Root(keys)
		return x, exc
	})
	if exc != 0 {
		return 0, exc
	}
	return answer(v.(*podIndex), text(t, a[1]))
}

func immutableStrs(t *fan.Thread, list []string) (Word, Word) {
	strs, exc := newStrs(t, list)
	return frozen(t, strs, exc)
}

func envIndexByPod(t *fan.Thread, a fan.Args) (Word, Word) {
	return envIndexed(t, a, func(x *podIndex, key string) (Word, Word) {
		if x.byKey[key] == nil {
			key = ""
		}
		v, exc := t.Runtime().Once(indexKey+".byPod."+key, func() (any, Word) {
			m, exc := x.mapByPod(t, key)
			return t.Runtime().Root(m), exc
		})
		if exc != 0 {
			return 0, exc
		}
		return v.(Word), 0
	})
}

// mapByPod returns the immutable map from the names of pods to their values for a key.
func (x *podIndex) mapByPod(t *fan.Thread, key string) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	m, exc := newStrMap(t, "Str[]", 0)
	for _, p := range x.byKey[key] {
		var list Word
		if list, exc = immutableStrs(t, p.values); exc != 0 {
			break
		}
		t.Keep(list)
		if exc = mapPut(t, m, t.Keep(t.NewStr(p.pod)), list); exc != 0 {
			break
		}
	}
	if exc != 0 {
		return 0, exc
	}
	return mapToImmutable(t, fan.Args{m})
}

func testDirName(t *fan.Thread) string { return cmp.Or(t.Runtime().Around().TestDir, "test") + "/" }

// DropTestDir deletes the folder of tests for their files.
func DropTestDir(t *fan.Thread) (exc Word) {
	_, exc = t.RunFantom("Test", "dropDir", t.NewStr(testDirName(t)))
	return exc
}

// testTempDir returns the folder for a test's files, which is made anew when the test first asks for it.
func testTempDir(t *fan.Thread, a fan.Args) (Word, Word) {
	if dir := t.Heap.Load(a[0], fan.TestTemp); dir != 0 {
		return dir, 0
	}
	mark := t.Kept()
	defer t.Release(mark)
	self := t.Keep(a[0])
	dir, exc := t.RunFantom("Test", "freshDir", t.NewStr(testDirName(t)))
	if exc == 0 {
		t.Heap.Store(self, fan.TestTemp, dir)
	}
	return dir, exc
}
