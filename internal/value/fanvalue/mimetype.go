package fanvalue

import "strings"

// MimeType is a MimeType, as a header Content-Type has it (RFC 2045, section 5.1).
type MimeType struct {
	Media, Sub string // in small letters
	Params     []Param
	Text       string // as it was written
}

// Param is a name and its value.
type Param struct{ Name, Value string }

// MimeTypeFromStr is MimeType.fromStr.
func MimeTypeFromStr(s string) (MimeType, error) {
	media, sub, ok := strings.Cut(s, "/")
	if !ok {
		return MimeType{}, errParse("MimeType", s)
	}
	m := MimeType{Media: StrLower(media), Text: s}
	if semi := strings.IndexByte(sub, ';'); semi > 0 {
		if m.Params, ok = mimeParams(sub[semi+1:]); !ok {
			return MimeType{}, errParse("MimeType", s)
		}
		sub = StrTrim(sub[:semi])
	}
	m.Sub = StrLower(sub)
	return m, nil
}

// MimeParamsFromStr is MimeType.parseParams. Names differ by more than the case of their letters.
func MimeParamsFromStr(s string) ([]Param, error) {
	params, ok := mimeParams(s)
	if !ok {
		return nil, errParse("MimeType params", s)
	}
	return params, nil
}

// setParam replaces the value of a name, whatever the case of its letters, or adds it.
func setParam(list []Param, name, value string) []Param {
	for i := range list {
		if StrEqualsIgnoreCase(list[i].Name, name) {
			list[i].Value = value
			return list
		}
	}
	return append(list, Param{name, value})
}

// mimeParams parses names and values, which may be quoted, between semicolons.
func mimeParams(s string) (list []Param, ok bool) {
	for start := 0; start < len(s); {
		end := start + strings.IndexAny(s[start:], "=;")
		if end < start {
			return setParam(list, StrTrim(s[start:]), ""), true
		}
		name := StrTrim(s[start:end])
		if s[end] == ';' {
			list, start = setParam(list, name, ""), end+1
			continue
		}
		value, next, ok := mimeValue(s, end+1)
		if !ok {
			return nil, false
		}
		list, start = setParam(list, name, value), next
	}
	return list, true
}

// mimeValue parses the value that begins at a place, and returns where the next parameter is.
func mimeValue(s string, start int) (value string, next int, ok bool) {
	at := start
	for at < len(s) && isSpace(s[at]) {
		at++
	}
	if at == len(s) {
		return StrTrim(s[start:]), len(s), true
	}
	quoted := s[at] == '"'
	if quoted {
		if at++; at == len(s) {
			return "", 0, false
		}
	}
	escapes, end := false, -1
	i := at
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && quoted:
			i++
			escapes = true
		case c == '"' && quoted:
			end, quoted = i, false
		case c == ';' && !quoted:
			return mimeText(s, at, end, i, escapes)
		}
	}
	return mimeText(s, at, end, len(s), escapes)
}

// mimeText returns a value that ends at the closing quote, or before the semicolon.
func mimeText(s string, start, quote, semi int, escapes bool) (string, int, bool) {
	end := quote
	if end < 0 {
		end = semi
	}
	value := StrTrim(s[start:end])
	if !escapes {
		return value, semi + 1, true
	}
	var b []byte
	for i := 0; i < len(value); i++ {
		if value[i] != '\\' {
			b = append(b, value[i])
			continue
		}
		if i+1 == len(value) {
			return "", 0, false
		}
		if value[i+1] == '\\' {
			b = append(b, '\\')
			i++
		}
	}
	return string(b), semi + 1, true
}

// Equals is MimeType.equals: the text may differ.
func (m MimeType) Equals(n MimeType) bool {
	if m.Media != n.Media || m.Sub != n.Sub || len(m.Params) != len(n.Params) {
		return false
	}
	for _, p := range m.Params {
		v, ok := n.Param(p.Name)
		if !ok || v != p.Value {
			return false
		}
	}
	return true
}

// Param returns the value of a parameter.
func (m MimeType) Param(name string) (value string, ok bool) {
	for _, p := range m.Params {
		if StrEqualsIgnoreCase(p.Name, name) {
			return p.Value, true
		}
	}
	return "", false
}

// Hash is MimeType.hash.
func (m MimeType) Hash() int64 {
	h := int32(0)
	for _, p := range m.Params {
		h += int32(StrHash(p.Name)) ^ int32(StrHash(p.Value))
	}
	if h < 0 {
		h = ^h // what a map's hash of 64 bits is, folded to 32
	}
	return int64(int32(StrHash(m.Media)) ^ int32(StrHash(m.Sub)) ^ h)
}

// IsText is MimeType.isText.
func (m MimeType) IsText() bool {
	return m.Media == "text" || m.Sub == "json" || strings.HasSuffix(m.Sub, "+json") || strings.HasSuffix(m.Sub, "+xml")
}

// MimeIsCommon reports whether a text is, letter by letter, that of a type of which a runtime has one value.
func MimeIsCommon(s string) bool {
	switch s {
	case "image/png", "image/gif", "image/jpeg", "application/x-directory",
		"text/plain", "text/html", "text/xml", "text/plain; charset=utf-8", "text/html; charset=utf-8", "text/xml; charset=utf-8":
		return true
	}
	return false
}
