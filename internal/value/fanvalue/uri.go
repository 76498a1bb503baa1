package fanvalue

import (
	"fmt"
	"slices"
	"strconv"
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

// The parts of a Uri, as bits: which characters may stand in which.
const (
	uriScheme = 1 << iota
	uriUser
	uriHost
	uriPath
	uriQuery
	uriFrag
)

// uriChars returns in which parts a character may stand as it is (RFC 3986, section 2; a plus in a query stands for a space).
func uriChars(c uint16) int {
	const all = uriUser | uriHost | uriPath | uriQuery | uriFrag
	switch {
	case c >= 0x80:
		return 0
	case isAlpha(c), isDigit(c), strings.ContainsRune("-._~", rune(c)):
		return all | uriScheme
	case strings.ContainsRune("!$&'()*,;=:", rune(c)):
		return all
	}
	switch c {
	case '+':
		return all&^uriQuery | uriScheme
	case '/', '@':
		return uriPath | uriQuery | uriFrag
	case '?':
		return uriQuery | uriFrag
	case '[', ']':
		return uriHost
	}
	return 0
}

// uriDelims returns in which parts a character has to be escaped.
func uriDelims(c uint16) int {
	switch c {
	case ':', '/', '?':
		return uriPath
	case '#':
		return uriPath | uriQuery
	case '&', ';', '=':
		return uriQuery
	case '\\':
		return uriScheme | uriUser | uriHost | uriPath | uriQuery | uriFrag
	}
	return 0
}

// uriPart returns a part's bit by the number that Uri.sectionPath and the like are.
func uriPart(section int64) (int, error) {
	switch int32(section) {
	case 1:
		return uriPath, nil
	case 2:
		return uriQuery, nil
	case 3:
		return uriFrag, nil
	}
	return 0, &Error{ArgErr, "Invalid section flag: " + IntToStr(section)}
}

// UriFromStr is Uri.fromStr, of the normal form.
func UriFromStr(s string) (*Uri, error) { return parseUri(s, false) }

// UriDecode is Uri.decode, of the form with percent signs.
func UriDecode(s string) (*Uri, error) { return parseUri(s, true) }

// uriParser reads a Uri.
type uriParser struct {
	text    []uint16
	encoded bool // with percent signs
}

func parseUri(s string, encoded bool) (*Uri, error) {
	p := &uriParser{StrUnits(s), encoded}
	u := &Uri{}
	if err := p.parse(u); err != nil {
		e := &Error{ParseErr, "Invalid Uri: '" + s + "'"}
		if bad, ok := err.(*Error); ok && bad.Type == ParseErr {
			e.Message += ": " + bad.Message
		}
		return nil, e
	}
	u.normalize()
	u.text = u.form(func(part string, _ int) string { return part })
	return u, nil
}

// unescaped returns the first place from at on of one of the delimiters that no backslash is before; the end where there is none.
func (p *uriParser) unescaped(at int, delims string) int {
	for i := at; i < len(p.text); i++ {
		switch c := p.text[i]; {
		case c == '\\':
			i++
		case c < 0x80 && strings.IndexByte(delims, byte(c)) >= 0:
			return i
		}
	}
	return len(p.text)
}

func (p *uriParser) at(i int, c uint16) bool { return i < len(p.text) && p.text[i] == c }

func (p *uriParser) parse(u *Uri) (err error) {
	at := 0
	for i, c := range p.text {
		if uriChars(c)&uriScheme != 0 {
			continue
		}
		if c == ':' {
			u.Scheme = Part{StrLower(StrOfUnits(p.text[:i])), true}
			at = i + 1
		}
		break
	}
	if p.at(at, '/') && p.at(at+1, '/') {
		if at, err = p.authority(u, at+2); err != nil {
			return err
		}
	}
	end := p.unescaped(at, "?#")
	if u.PathStr, err = p.part(at, end, uriPath); err != nil {
		return err
	}
	u.Path = pathSegments(u.PathStr)
	if p.at(end, '?') {
		at, end = end+1, p.unescaped(end+1, "#")
		if u.QueryStr.Text, err = p.part(at, end, uriQuery); err != nil {
			return err
		}
		u.QueryStr.OK = true
		u.Query = parseQuery(u.QueryStr.Text)
	}
	if p.at(end, '#') {
		if u.Frag.Text, err = p.part(end+1, len(p.text), uriFrag); err != nil {
			return err
		}
		u.Frag.OK = true
	}
	return nil
}

// authority reads the user, the host and the port, and returns where the path begins.
func (p *uriParser) authority(u *Uri, start int) (end int, err error) {
	end, at, colon := len(p.text), -1, -1
scan:
	for i := start; i < len(p.text); i++ {
		switch c := p.text[i]; {
		case c == '/' || c == '?' || c == '#':
			end = i
			break scan
		case c == '@' && at < 0:
			at, colon = i, -1
		case c == ':':
			colon = i
		case c == ']':
			colon = -1
		}
	}
	host, hostEnd := start, end
	if at > 0 {
		if u.UserInfo.Text, err = p.part(start, at, uriUser); err != nil {
			return 0, err
		}
		u.UserInfo.OK = true
		host = at + 1
	}
	if colon > 0 {
		n, err := strconv.ParseInt(StrOfUnits(p.text[colon+1:end]), 10, 32)
		if err != nil {
			return 0, err
		}
		u.Port = Port{n, true}
		hostEnd = colon
	}
	u.Host.Text, err = p.part(host, hostEnd, uriHost)
	u.Host.OK = true
	return end, err
}

// part returns a part in the normal form.
func (p *uriParser) part(start, end, part int) (string, error) {
	var out []uint16
	if !p.encoded {
		last := uint16(0)
		for _, c := range p.text[start:end] {
			if last == '\\' && c < 0x80 && uriDelims(c)&part == 0 {
				out = out[:len(out)-1]
			}
			out = append(out, c)
			if last == '\\' && c == '\\' {
				c = 0
			}
			last = c
		}
		return StrOfUnits(out), nil
	}
	for at := start; at < end; {
		c, escaped, next, err := p.char(at, part)
		if err != nil {
			return "", err
		}
		if escaped && uriDelims(c)&part != 0 {
			out = append(out, '\\')
		}
		out = append(out, c)
		at = next
	}
	return StrOfUnits(out), nil
}

// char returns a unit of an encoded part, which is up to three octets.
func (p *uriParser) char(at, part int) (c uint16, escaped bool, next int, err error) {
	first, escaped, at, err := p.octet(at, part)
	if err != nil {
		return 0, false, 0, err
	}
	more, c := 0, first
	switch {
	case first < 0x80:
		return first, escaped, at, nil
	case first&0xe0 == 0xc0:
		more, c = 1, first&0x1f
	case first&0xf0 == 0xe0:
		more, c = 2, first&0xf
	default:
		return 0, false, 0, &Error{ParseErr, "Invalid UTF-8 encoding"}
	}
	good := true
	for range more {
		var b uint16
		if b, escaped, at, err = p.octet(at, part); err != nil {
			return 0, false, 0, err
		}
		good = good && b&0xc0 == 0x80
		c = c<<6 | b&0x3f
	}
	if !good {
		return 0, false, 0, &Error{ParseErr, "Invalid UTF-8 encoding"}
	}
	return c, escaped, at, nil
}

// errEnd is what the reference throws that reads beyond a text.
func (p *uriParser) errEnd() error {
	return &Error{IndexErr, "java.lang.StringIndexOutOfBoundsException: String index out of range: " + strconv.Itoa(len(p.text))}
}

// octet returns a byte of an encoded part.
func (p *uriParser) octet(at, part int) (b uint16, escaped bool, next int, err error) {
	if at >= len(p.text) {
		return 0, false, 0, p.errEnd()
	}
	c := p.text[at]
	switch {
	case c == '%':
		for _, i := range [2]int{at + 1, at + 2} {
			if i >= len(p.text) {
				return 0, false, 0, p.errEnd()
			}
			d, ok := IntFromDigit(int64(p.text[i]), 16)
			if !ok {
				return 0, false, 0, errHex(p.text[i])
			}
			b = b<<4 | uint16(d)
		}
		return b, true, at + 3, nil
	case c == '+' && part == uriQuery:
		return ' ', false, at + 1, nil
	case uriChars(c)&part == 0:
		return 0, false, 0, &Error{ParseErr, "Invalid char in " + uriPartName(part) + " at index " + strconv.Itoa(at)}
	}
	return c, false, at + 1, nil
}

func errHex(c uint16) error {
	if c >= 0x80 {
		return &Error{IndexErr, "java.lang.ArrayIndexOutOfBoundsException: Index " + strconv.Itoa(int(c)) + " out of bounds for length 128"}
	}
	return &Error{ParseErr, "Invalid percent encoded hex: '" + string(rune(c))}
}

func uriPartName(part int) string {
	switch part {
	case uriUser:
		return "userInfo"
	case uriHost:
		return "host"
	case uriPath:
		return "path"
	case uriQuery:
		return "query"
	case uriFrag:
		return "frag"
	}
	return "scheme"
}

// pathSegments splits a path at slashes that are not escaped.
func pathSegments(s string) []string {
	if s == "" || s == "/" {
		return nil
	}
	var list []string
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '/':
			if i > 0 {
				list = append(list, s[start:i])
			}
			start = i + 1
		}
	}
	if start < len(s) {
		list = append(list, s[start:])
	}
	return list
}

// UriDecodeQuery is Uri.decodeQuery.
func UriDecodeQuery(s string) ([]Param, error) {
	p := &uriParser{StrUnits(s), true}
	q, err := p.part(0, len(p.text), uriQuery)
	if err != nil {
		return nil, &Error{ArgErr, "Invalid Uri query: `" + s + "`"}
	}
	return parseQuery(q), nil
}

// parseQuery takes a query apart: names and values, between "&" or ";". A name without a value has "true"; values of the same name are
// joined with commas.
func parseQuery(q string) (list []Param) {
	start, eq := 0, 0
	escaped := false
	add := func(end int) {
		name, value := q[start:end], "true"
		if start != eq || q[start] == '=' {
			name, value = q[start:eq], q[eq+1:end]
		}
		if escaped {
			name, value = unescapeQuery(name), unescapeQuery(value)
		}
		escaped = false
		for i := range list {
			if list[i].Name == name {
				list[i].Value += "," + value
				return
			}
		}
		list = append(list, Param{name, value})
	}
	for i := 0; i < len(q); i++ {
		switch q[i] {
		case '\\':
			i++
			escaped = escaped || i < len(q)
		case '=':
			eq = i
		case '&', ';':
			if start < i {
				add(i)
			}
			start, eq = i+1, i+1
		}
	}
	if start < len(q) {
		add(len(q))
	}
	return list
}

func unescapeQuery(s string) string {
	var b []byte
	last := byte(0)
	for i := range len(s) {
		c := s[i]
		if c == '\\' && last != '\\' {
			last = c
			continue
		}
		b = append(b, c)
		last = c
		if c == '\\' {
			last = 0
		}
	}
	return string(b)
}

// form puts the parts together.
func (u *Uri) form(part func(text string, part int) string) string {
	var sb strings.Builder
	if u.Scheme.OK {
		sb.WriteString(u.Scheme.Text + ":")
	}
	if u.UserInfo.OK || u.Host.OK || u.Port.OK {
		sb.WriteString("//")
		if u.UserInfo.OK {
			sb.WriteString(part(u.UserInfo.Text, uriUser) + "@")
		}
		if u.Host.OK {
			sb.WriteString(part(u.Host.Text, uriHost))
		}
		if u.Port.OK {
			sb.WriteString(":" + IntToStr(u.Port.Number))
		}
	}
	sb.WriteString(part(u.PathStr, uriPath))
	if u.QueryStr.OK {
		sb.WriteString("?" + part(u.QueryStr.Text, uriQuery))
	}
	if u.Frag.OK {
		sb.WriteString("#" + part(u.Frag.Text, uriFrag))
	}
	return sb.String()
}

// String returns the normal form, Uri.toStr.
func (u *Uri) String() string { return u.text }

// Encode is Uri.encode, the form with percent signs.
func (u *Uri) Encode() string {
	return u.form(func(text string, part int) string {
		var out []byte
		last := uint16(0)
		for _, c := range StrUnits(text) {
			switch {
			case uriChars(c)&part != 0 && last != '\\':
				out = append(out, byte(c))
			case c == '\\' && last != '\\':
			case c == ' ' && part == uriQuery:
				out = append(out, '+')
			default:
				out = appendPercent(out, c)
				if c == '\\' {
					c = 0
				}
			}
			last = c
		}
		return string(out)
	})
}

// appendPercent encodes a unit: a half of a surrogate pair is a character of its own.
func appendPercent(out []byte, c uint16) []byte {
	octet := func(b uint16) { out = append(out, '%', "0123456789ABCDEF"[b>>4&0xf], "0123456789ABCDEF"[b&0xf]) }
	switch {
	case c < 0x80:
		octet(c)
	case c < 0x800:
		octet(0xc0 | c>>6)
		octet(0x80 | c&0x3f)
	default:
		octet(0xe0 | c>>12)
		octet(0x80 | c>>6&0x3f)
		octet(0x80 | c&0x3f)
	}
	return out
}

// UriEncodeQuery is Uri.encodeQuery, of parameters in their order.
func UriEncodeQuery(list []Param) string {
	var out []byte
	put := func(s string) {
		for _, c := range StrUnits(s) {
			switch {
			case uriChars(c)&uriQuery != 0 && uriDelims(c)&uriQuery == 0:
				out = append(out, byte(c))
			case c == ' ':
				out = append(out, '+')
			default:
				out = appendPercent(out, c)
			}
		}
	}
	for _, p := range list {
		if len(out) > 0 {
			out = append(out, '&')
		}
		put(p.Name)
		out = append(out, '=')
		put(p.Value)
	}
	return string(out)
}

// UriEscapeToken is Uri.escapeToken: a backslash before each delimiter.
func UriEscapeToken(s string, section int64) (string, error) {
	part, err := uriPart(section)
	if err != nil {
		return "", err
	}
	return escapeUri(s, part), nil
}

func escapeUri(s string, part int) string {
	var b []byte
	for i := range len(s) {
		if uriDelims(uint16(s[i]))&part != 0 {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return string(b)
}

// UriUnescapeToken is Uri.unescapeToken.
func UriUnescapeToken(s string) (string, error) {
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			if i++; i == len(s) {
				return "", &Error{ArgErr, "Invalid esc: " + s}
			}
		}
		b = append(b, s[i])
	}
	return string(b), nil
}

// UriEncodeToken is Uri.encodeToken.
func UriEncodeToken(s string, section int64) (string, error) {
	part, err := uriPart(section)
	if err != nil {
		return "", err
	}
	var out []byte
	for _, c := range StrUnits(s) {
		if uriChars(c)&part != 0 && uriDelims(c)&part == 0 {
			out = append(out, byte(c))
		} else {
			out = appendPercent(out, c)
		}
	}
	return string(out), nil
}

// UriDecodeToken is Uri.decodeToken.
func UriDecodeToken(s string, section int64) (string, error) {
	part, err := uriPart(section)
	if err != nil {
		return "", err
	}
	p := &uriParser{StrUnits(s), true}
	return p.part(0, len(p.text), part)
}

// UriIsName is Uri.isName: letters, digits and "-._~", but neither "." nor "..".
func UriIsName(s string) bool {
	if s == "" || s == "." || s == ".." {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !isAlpha(c) && !isDigit(c) && !strings.ContainsRune("-._~", rune(c)) || c >= 0x80 {
			return false
		}
	}
	return true
}

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

// Code returns the literal, Uri.toCode.
func (u *Uri) Code() string {
	return "`" + strings.NewReplacer("\n", `\n`, "\r", `\r`, "\f", `\f`, "\t", `\t`, "`", "\\`", "$", `\$`).Replace(u.text) + "`"
}
