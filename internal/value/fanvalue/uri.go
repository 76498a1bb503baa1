package fanvalue

import (
	"strings"
)

// Uri is a Uri. Its parts are in the normal form, in which a backslash marks a delimiter that is none: nothing is encoded by percent signs.
// Nobody changes one.
type Uri struct {
	Scheme, UserInfo, Host, QueryStr, Frag Part
	Port                                   Port
	PathStr                                string
	Path                                   []string
	Query                                  []Param // by different names, in the order of their first appearance
	text                                   string
}

// Part is a part of a Uri, which may be missing.
type Part struct {
	Text string
	OK   bool
}

// Port is the number of a port, which may be missing.
type Port struct {
	Number int64
	OK     bool
}

// IsDir is Uri.isDir.
func (u *Uri) IsDir() bool { return strings.HasSuffix(u.PathStr, "/") }

// IsPathAbs is Uri.isPathAbs.
func (u *Uri) IsPathAbs() bool { return strings.HasPrefix(u.PathStr, "/") }

// IsPathOnly is Uri.isPathOnly.
func (u *Uri) IsPathOnly() bool {
	return !u.Scheme.OK && !u.Host.OK && !u.Port.OK && !u.UserInfo.OK && !u.QueryStr.OK && !u.Frag.OK
}

// Origin is Uri.origin.
func (u *Uri) Origin() Part {
	if !u.Scheme.OK || !u.Host.OK {
		return Part{}
	}
	return Part{u.Scheme.Text + "://" + StrLower(u.Host.Text) + u.colonPort(), true}
}

// Auth is Uri.auth.
func (u *Uri) Auth() Part {
	if !u.Host.OK {
		return Part{}
	}
	s := u.Host.Text + u.colonPort()
	if u.UserInfo.OK {
		s = u.UserInfo.Text + "@" + s
	}
	return Part{s, true}
}

func (u *Uri) colonPort() string {
	if !u.Port.OK {
		return ""
	}
	return ":" + IntToStr(u.Port.Number)
}

// Name is Uri.name, the last segment of the path.
func (u *Uri) Name() string {
	if len(u.Path) == 0 {
		return ""
	}
	return u.Path[len(u.Path)-1]
}

// dot returns where the extension of the name begins, -1 where there is none.
func (u *Uri) dot() int {
	n := u.Name()
	if n == "." || n == ".." {
		return -1
	}
	return strings.LastIndexByte(n, '.')
}

// Basename is Uri.basename.
func (u *Uri) Basename() string {
	if dot := u.dot(); dot >= 0 {
		return u.Name()[:dot]
	}
	return u.Name()
}

// Ext is Uri.ext.
func (u *Uri) Ext() Part {
	if dot := u.dot(); dot >= 0 {
		return Part{u.Name()[dot+1:], true}
	}
	return Part{}
}

// Code returns the literal, Uri.toCode.
func (u *Uri) Code() string {
	return "`" + strings.NewReplacer("\n", `\n`, "\r", `\r`, "\f", `\f`, "\t", `\t`, "`", "\\`", "$", `\$`).Replace(u.text) + "`"
}
