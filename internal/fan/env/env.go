package env

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
)

// Env is an environment.
type Env struct {
	Home     string   // folder of the installed Fantom; "" if there is none
	Path     []string // folders in the order in which they are searched, Home last
	Warnings []string // what is wrong with the path

	Set       map[string]string // variables that fan.props sets
	PropsFile string            // the file fan.props that made the path; "" for none
	ByVar     bool              // FAN_ENV asks for util::PathEnv

	vars    map[string]string // by name in capitals
	unasked bool              // Home was come across on the PATH of the process
}

// Config says where to look.
type Config struct {
	Home string   // folder of the installed Fantom; "" looks for one
	Dir  string   // the working folder; "" is that of the process
	Vars []string // NAME=value as os.Environ returns them
}

// At returns the environment of a Fantom installed in a folder, "" for none, in which
// nothing else is looked for.
func At(home string, vars ...string) (*Env, error) {
	e := &Env{vars: variables(vars)}
	if home == "" {
		return e, nil
	}
	var err error
	if e.Home, err = installed(home); err == nil {
		e.Path = []string{e.Home}
	}
	return e, err
}

// Find returns the environment of a process. The home is that of the configuration, else
// what FAN_HOME names, else the Fantom in which the working folder is, else that of the
// command fan on the PATH; without any Home is "".
func Find(c Config) (*Env, error) {
	dir, err := canonical(c.Dir)
	if err != nil {
		return nil, err
	}
	e := &Env{vars: variables(c.Vars)}
	if err := e.findHome(c.Home, dir); err != nil {
		return nil, err
	}
	switch kind := e.Var("FAN_ENV"); kind {
	case "":
		err = e.findProps(dir)
	case "util::PathEnv":
		e.ByVar = true
		e.parsePath("FAN_ENV_PATH", e.Var("FAN_ENV_PATH"), "", dir)
	default:
		err = &KindError{kind}
	}
	if err != nil {
		return nil, err
	}
	if e.Home != "" {
		e.Path = append(slices.DeleteFunc(e.Path, func(d string) bool { return d == e.Home }), e.Home)
	}
	return e, nil
}

// KindError says that FAN_ENV names a class that would have to be run.
type KindError struct{ Kind string }

func (e *KindError) Error() string {
	return "FAN_ENV is " + e.Kind + ", which only a Fantom program can set up: util::PathEnv with folders in FAN_ENV_PATH can be read without running it"
}

// variables maps the names, in capitals, to the values: Fantom looks them up so.
func variables(list []string) map[string]string {
	vars := make(map[string]string, len(list))
	for _, v := range list {
		if name, value, ok := strings.Cut(v, "="); ok {
			vars[strings.ToUpper(name)] = value
		}
	}
	return vars
}

// findHome sets Home.
func (e *Env) findHome(given, dir string) (err error) {
	if given == "" {
		given = e.Var("FAN_HOME")
	}
	switch {
	case given != "":
		e.Home, err = installed(given)
	default:
		if e.Home = above(dir, homeMark); e.Home == "" {
			e.Home = e.onPath()
			e.unasked = e.Home != ""
		}
	}
	return err
}

// homeMark is a file that each installed Fantom has, and no other folder of a path.
const homeMark = "etc/sys/config.props"

// installed checks the folder of an installed Fantom.
func installed(home string) (string, error) {
	dir, err := canonical(home)
	if err != nil {
		return "", fmt.Errorf("the installed Fantom: %w", err)
	}
	if !isDir(dir) {
		return "", fmt.Errorf("the installed Fantom: %s is not a folder", home)
	}
	return dir, nil
}

// onPath returns the home of the command fan on the PATH; "" if there is none.
func (e *Env) onPath() string {
	for _, dir := range filepath.SplitList(e.Var("PATH")) {
		for _, name := range []string{"fan", "fan.bat"} {
			if !filepath.IsAbs(dir) || !exists(filepath.Join(dir, name)) {
				continue
			}
			launcher, err := canonical(filepath.Join(dir, name))
			if home := filepath.Dir(filepath.Dir(launcher)); err == nil && exists(filepath.Join(home, filepath.FromSlash(homeMark))) {
				return home
			}
		}
	}
	return ""
}

// findProps looks for fan.props in a folder and above it, and makes it the path.
func (e *Env) findProps(dir string) error {
	const name = "fan.props"
	work := above(dir, name)
	if work == "" {
		return nil
	}
	e.PropsFile = filepath.Join(work, name)
	props, err := readProps(e.PropsFile)
	if err != nil {
		return err
	}
	for _, p := range props {
		if v, ok := strings.CutPrefix(p.Name, "env."); ok && v != "" {
			e.vars[strings.ToUpper(v)] = p.Value
			if e.Set == nil {
				e.Set = map[string]string{}
			}
			e.Set[v] = p.Value
		}
	}
	e.parsePath(e.PropsFile, props.Get("path"), work, dir)
	return nil
}

// parsePath sets the path to a work folder, if there is one, and the folders in a list.
// Those that begin with ".." are relative to the work folder, others to the working folder
// of the process.
func (e *Env) parsePath(from, list, work, dir string) {
	if work != "" {
		e.Path = []string{work}
	}
	for item := range strings.SplitSeq(list, ";") {
		if item = strings.TrimSpace(item); item == "" {
			continue
		}
		path := filepath.FromSlash(strings.TrimPrefix(item, "file:"))
		switch {
		case filepath.IsAbs(path):
		case strings.HasPrefix(item, "..") && work != "":
			path = filepath.Join(work, path)
		default:
			path = filepath.Join(dir, path)
		}
		folder, err := canonical(path)
		switch {
		case err != nil:
			e.Warnings = append(e.Warnings, fmt.Sprintf("%s: the folder %s is not there", from, item))
		case !isDir(folder):
			e.Warnings = append(e.Warnings, fmt.Sprintf("%s: %s is not a folder", from, item))
		case !slices.Contains(e.Path, folder):
			e.Path = append(e.Path, folder)
		}
	}
}

// Var returns a variable, whatever the case of its name; "" if there is none.
func (e *Env) Var(name string) string { return e.vars[strings.ToUpper(name)] }

// WorkDir returns the folder in which programs write: the first of the path, "" if that is
// empty.
func (e *Env) WorkDir() string {
	if len(e.Path) == 0 {
		return ""
	}
	return e.Path[0]
}

// Asked reports whether the work folder was asked for: it is no Fantom that merely is on
// the PATH of the process.
func (e *Env) Asked() bool { return len(e.Path) > 0 && !(e.unasked && len(e.Path) == 1) }

// Pods returns the pods in lib/fan of the folders of the path.
func (e *Env) Pods() pod.Path {
	var pods pod.Path
	for _, dir := range e.Path {
		pods = append(pods, pod.Dir(filepath.Join(dir, "lib", "fan")))
	}
	return pods
}

// Jars returns the jars of the installed Fantom, and folders of jars, as its runtime finds
// classes: what comes later takes the place of classes of the same name.
func (e *Env) Jars() []string {
	if e.Home == "" {
		return nil
	}
	lib := filepath.Join(e.Home, "lib", "java")
	ext := filepath.Join(lib, "ext")
	return []string{ext, filepath.Join(ext, Platform()), filepath.Join(lib, "sys.jar"), filepath.Join(lib, "jline.jar")}
}

// Props returns the properties that the files etc/POD/FILE of the path set. Those of the
// folders that come first count.
func (e *Env) Props(podName, file string) (pod.Props, error) {
	var all pod.Props
	for _, dir := range slices.Backward(e.Path) {
		props, err := readProps(filepath.Join(dir, "etc", podName, filepath.FromSlash(file)))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for _, p := range props {
			all.Set(p.Name, p.Value)
		}
	}
	return all, nil
}

func readProps(file string) (pod.Props, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return pod.ParseProps(file, text)
}

// above returns the innermost folder, from dir upwards, that has a file, named with slashes; "" if none has.
func above(dir, file string) string {
	for {
		if exists(filepath.Join(dir, filepath.FromSlash(file))) {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// canonical returns the absolute path of a file that is there, without symbolic links.
func canonical(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(path)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
