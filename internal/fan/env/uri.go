package env

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
)

// FolderURI returns the URI of an absolute folder as Fantom writes it: "file:/opt/fantom/".
func FolderURI(dir string) string {
	s := filepath.ToSlash(dir)
	if !strings.HasPrefix(s, "/") {
		s = "/" + s // /C:/dir
	}
	return "file:" + strings.TrimSuffix(s, "/") + "/"
}

// LocalPath turns a URI into a path; a relative one is relative to the folder base.
func LocalPath(base, uri string) (string, error) {
	u, err := url.Parse(uri)
	switch {
	case err != nil:
		return "", err
	case u.Scheme != "" && u.Scheme != "file":
		return "", fmt.Errorf("%s is no file", uri)
	}
	p := u.Path
	if len(p) > 2 && p[0] == '/' && p[2] == ':' {
		p = p[1:] // /C:/dir
	}
	if p = filepath.FromSlash(p); filepath.IsAbs(p) {
		return filepath.Clean(p), nil
	}
	return filepath.Join(base, p), nil
}
