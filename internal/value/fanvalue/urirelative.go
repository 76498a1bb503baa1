package fanvalue

import (
	"fmt"
	"slices"
	"strings"
)

// normalize drops the port that a scheme has anyway, and takes dots out of the path.
func (u *Uri) normalize() {
	if port, ok := map[string]int64{"http": 80, "https": 443, "ftp": 21}[u.Scheme.Text]; ok {
		if u.Port.Number == port {
			u.Port = Port{}
		}
		if u.PathStr == "" {
			u.PathStr = "/"
		}
	}
	u.normalizePath()
}

func (u *Uri) normalizePath() {
	path := slices.Clone(u.Path)
	modified, dotLast := false, false
	for i := 0; i < len(path); i++ {
		switch {
		case path[i] == "." && (len(path) > 1 || u.Host.OK):
			path = slices.Delete(path, i, i+1)
			i--
			modified, dotLast = true, true
		case path[i] == ".." && i > 0 && path[i-1] != "..":
			path = slices.Delete(path, i-1, i+1)
			i -= 2
			modified, dotLast = true, true
		default:
			dotLast = false
		}
	}
	if !modified {
		return
	}
	isDir := u.IsDir() || dotLast
	if len(path) == 0 || path[len(path)-1] == ".." {
		isDir = false
	}
	u.PathStr = pathText(u.IsPathAbs(), path, isDir)
	u.Path = path
}

func pathText(abs bool, path []string, dir bool) string {
	s := strings.Join(path, "/")
	if abs {
		s = "/" + s
	}
	if dir && !strings.HasSuffix(s, "/") {
		s += "/"
	}
	return s
}

// Parent is Uri.parent; nil for null.
func (u *Uri) Parent() *Uri {
	if len(u.Path) == 0 || len(u.Path) == 1 && !u.IsPathAbs() && !u.IsDir() {
		return nil
	}
	p, err := u.Slice(Range{Start: 0, End: -2}, false)
	if err != nil {
		return nil
	}
	return p
}

// finished gives a Uri that was put together its text.
func (u *Uri) finished() *Uri {
	u.text = u.form(func(part string, _ int) string { return part })
	return u
}

// PathOnly is Uri.pathOnly.
func (u *Uri) PathOnly() *Uri {
	if u.IsPathOnly() {
		return u
	}
	return (&Uri{Path: u.Path, PathStr: u.PathStr}).finished()
}

// Slice is Uri.getRange, and with abs Uri.getRangeToPathAbs.
func (u *Uri) Slice(r Range, abs bool) (*Uri, error) {
	size := int64(len(u.Path))
	start, err := r.StartIndex(size)
	if err != nil {
		return nil, err
	}
	end, err := r.EndIndex(size)
	if err != nil {
		return nil, err
	}
	if start < 0 {
		return nil, &Error{IndexErr, fmt.Sprintf("java.lang.ArrayIndexOutOfBoundsException: arraycopy: source index %d out of bounds for object array[%d]", start, size)}
	}
	if end+1 < start {
		return nil, &Error{IndexErr, r.String()}
	}
	head, tail := start == 0, end == size-1
	if head && tail && (!abs || u.IsPathAbs()) {
		return u, nil
	}
	path := u.Path[start : end+1]
	t := &Uri{Path: path}
	t.PathStr = strings.Join(path, "/")
	if head && u.IsPathAbs() || abs {
		t.PathStr = "/" + t.PathStr
	}
	if len(path) > 0 && (!tail || u.IsDir()) {
		t.PathStr += "/"
	}
	if head {
		t.Scheme, t.UserInfo, t.Host, t.Port = u.Scheme, u.UserInfo, u.Host, u.Port
	}
	if tail {
		t.QueryStr, t.Query, t.Frag = u.QueryStr, u.Query, u.Frag
	}
	return t.finished(), nil
}

// RelTo is Uri.relTo.
func (u *Uri) RelTo(base *Uri) *Uri {
	if u.Scheme != base.Scheme || u.UserInfo != base.UserInfo || u.Host != base.Host || u.Port != base.Port {
		return u
	}
	t := &Uri{Query: u.Query, QueryStr: u.QueryStr, Frag: u.Frag}
	d := 0
	for d < min(len(u.Path), len(base.Path)) && u.Path[d] == base.Path[d] {
		d++
	}
	switch {
	case d == 0:
		t.Path, t.PathStr = u.Path, u.PathStr
		if len(base.Path) == 0 {
			t.PathStr = strings.TrimPrefix(t.PathStr, "/")
		}
	case d == len(u.Path) && d == len(base.Path):
	default:
		up := len(base.Path) - d
		if !base.IsDir() {
			up--
		}
		for range up {
			t.Path = append(t.Path, "..")
		}
		t.Path = append(t.Path, u.Path[d:]...)
		t.PathStr = pathText(false, t.Path, u.IsDir())
	}
	return t.finished()
}

// RelToAuth is Uri.relToAuth.
func (u *Uri) RelToAuth() *Uri {
	if !u.Scheme.OK && !u.UserInfo.OK && !u.Host.OK && !u.Port.OK {
		return u
	}
	return (&Uri{Path: u.Path, PathStr: u.PathStr, Query: u.Query, QueryStr: u.QueryStr, Frag: u.Frag}).finished()
}

// Plus is the operator "+" (RFC 3986, section 5.2).
func (u *Uri) Plus(r *Uri) *Uri {
	if r.Scheme.OK || r.Host.OK && !u.Scheme.OK || r.IsPathAbs() && !u.Host.OK {
		return r
	}
	t := &Uri{Scheme: u.Scheme, UserInfo: u.UserInfo, Host: u.Host, Port: u.Port, Frag: r.Frag}
	t.Path, t.PathStr, t.Query, t.QueryStr = r.Path, r.PathStr, r.Query, r.QueryStr
	switch {
	case r.Host.OK:
		t.UserInfo, t.Host, t.Port = r.UserInfo, r.Host, r.Port
	case r.PathStr == "":
		t.Path, t.PathStr = u.Path, u.PathStr
		if !r.QueryStr.OK {
			t.Query, t.QueryStr = u.Query, u.QueryStr
		}
	case !r.IsPathAbs():
		t.merge(u, r)
	}
	t.normalize()
	return t.finished()
}

// merge sets the path to that of a base with a relative one behind it.
func (u *Uri) merge(base, r *Uri) {
	path, dotLast := r.Path, false
	if len(base.Path) > 0 {
		path = slices.Clone(base.Path)
		if !base.IsDir() {
			path = path[:len(path)-1]
		}
		for _, seg := range r.Path {
			switch {
			case seg == ".":
				dotLast = true
			case seg == ".." && len(path) > 0:
				path, dotLast = path[:len(path)-1], true
			case seg == ".." && base.IsPathAbs():
			default:
				path, dotLast = append(path, seg), false
			}
		}
	}
	u.Path, u.PathStr = path, pathText(base.IsPathAbs(), path, r.IsDir() || dotLast)
}

// PlusName is Uri.plusName.
func (u *Uri) PlusName(name string, dir bool) *Uri {
	path := slices.Clone(u.Path)
	if len(path) > 0 && !u.IsDir() {
		path = path[:len(path)-1]
	}
	path = append(path, name)
	t := &Uri{Scheme: u.Scheme, UserInfo: u.UserInfo, Host: u.Host, Port: u.Port, Path: path}
	t.PathStr = pathText(u.Scheme.OK || u.IsPathAbs(), path, dir)
	return t.finished()
}

// PlusSlash is Uri.plusSlash.
func (u *Uri) PlusSlash() *Uri {
	if u.IsDir() {
		return u
	}
	t := *u
	t.PathStr += "/"
	return t.finished()
}

// WithQuery returns the Uri with parameters in place of its own.
func (u *Uri) WithQuery(list []Param) *Uri {
	t := *u
	t.Query = list
	parts := make([]string, len(list))
	for i, p := range list {
		parts[i] = escapeUri(p.Name, uriQuery) + "=" + escapeUri(p.Value, uriQuery)
	}
	t.QueryStr = Part{strings.Join(parts, "&"), true}
	return t.finished()
}
