package build

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/env"
)

// Settings are what a script may ask for.
type Settings struct {
	// Config returns a setting of the build tool, such as "buildVersion".
	Config func(name string) (value string, ok bool)
	// Macro returns what "@{name}" stands for in a list of dependencies: settings in files alone.
	Macro func(name string) (value string, ok bool)
	// Dirs holds the URIs of the folders that scripts name: "scriptDir", "devHomeDir",
	// "homeDir", "workDir". Without an installed Fantom some are missing; what scripts say of
	// them is then as if they had not said it.
	Dirs map[string]string
	// Warnings is what is wrong with the settings.
	Warnings []string
}

// In returns the settings of scripts in an environment: variables called FAN_BUILD_NAME,
// then the files etc/build/config.props of its path.
func In(e *env.Env) (Settings, error) {
	props, err := e.Props("build", "config.props")
	if err != nil {
		return Settings{}, err
	}
	s := Settings{Dirs: map[string]string{}}
	s.Macro = func(name string) (string, bool) { return props.Get(name), props.Has(name) }
	s.Config = func(name string) (string, bool) {
		if v := e.Var("FAN_BUILD_" + name); v != "" {
			return v, true
		}
		return s.Macro(name)
	}
	if e.Home != "" {
		s.Dirs["homeDir"] = env.FolderURI(e.Home)
	}
	if work := e.WorkDir(); work != "" {
		s.Dirs["workDir"] = env.FolderURI(work)
	}
	s.setDevHome(e.Home)
	return s, nil
}

// setDevHome finds the folder that is built: that of the setting "devHome", else the home.
func (s *Settings) setDevHome(home string) {
	if home != "" {
		s.Dirs["devHomeDir"] = env.FolderURI(home)
	}
	uri, ok := s.Config("devHome")
	if !ok {
		return
	}
	dir, err := env.LocalPath(home, uri)
	if err == nil {
		dir, err = filepath.Abs(dir)
	}
	if info, statErr := os.Stat(dir); err != nil || statErr != nil || !info.IsDir() {
		s.Warnings = append(s.Warnings, fmt.Sprintf("the setting devHome is %s, which is no folder", uri))
		return
	}
	s.Dirs["devHomeDir"] = env.FolderURI(dir)
}

// For returns the settings of a script in a folder.
func (s Settings) For(dir string) Settings {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	dirs := maps.Clone(s.Dirs)
	if dirs == nil {
		dirs = map[string]string{}
	}
	dirs["scriptDir"] = env.FolderURI(dir)
	s.Dirs = dirs
	return s
}

// config looks a setting up, with a default for those that are not there.
func (s *Settings) config(name, def string) string {
	if s.Config != nil {
		if v, ok := s.Config(name); ok {
			return v
		}
	}
	return def
}

// macro looks a macro up; the hint says where it can be set.
func (s *Settings) macro(name string) (value, hint string, ok bool) {
	if s.Macro != nil {
		value, ok = s.Macro(name)
	}
	hint = "set it in etc/build/config.props"
	if s.Config != nil && !ok {
		if _, isVar := s.Config(name); isVar {
			hint += ": the variable FAN_BUILD_" + strings.ToUpper(name) + " does not count here"
		}
	}
	return value, hint, ok
}
