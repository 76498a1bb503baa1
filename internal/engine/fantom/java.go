package fantom

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/compilerjava"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// javaClasses returns the class files of the JDK that a host's environment names, if its folder is granted.
func javaClasses(h *host.Host) ([]compilerjava.Class, error) {
	if h.Files == nil {
		return nil, &host.Denied{Grant: "--allow-read"}
	}
	if h.Env == nil {
		return nil, &host.Denied{Grant: "--allow-env"}
	}
	jdk := classpath.FindJDK(func(name string) string { v, _ := h.Env.Get(name); return v })
	if jdk != "" {
		if _, err := h.Files.Stat(jdk); err != nil {
			return nil, err
		}
	}
	path := classpath.New(classpath.Config{JDK: jdk})
	if err := path.Err(); err != nil {
		return nil, err
	}
	var list []compilerjava.Class
	for _, name := range path.Packages() {
		pkg := path.Package(name)
		for _, class := range pkg.Names() {
			list = append(list, compilerjava.Class{
				Name: strings.ReplaceAll(name, ".", "/") + "/" + class,
				Read: func() ([]byte, error) { return pkg.File(class) },
			})
		}
	}
	return list, nil
}
