package fanvalue

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDepends(t *testing.T) {
	for s, want := range map[string]string{
		"sys 1.0": "sys 1.0", "sys   1.0 - 2.0 , 3+,4.5": "sys 1.0-2.0,3+,4.5", "sys 1..2": "sys 1.0.2", "a\t1 +": "a 1+", "sys 1.": "sys 1.0",
		"sys": "", "sys ": "", "sys 1.0+ x": "", "sys 1.0-": "", " 1.2": "", "sys 1,": "", "": "", "sys 1x": "",
	} {
		d, err := DependFromStr(s)
		if err == nil && d.String() != want || (err == nil) != (want != "") {
			t.Errorf("%q: %v, %v", s, d, err)
		}
	}
	d, err := DependFromStr("foo 1.2-1.5,2+,0.9")
	if err != nil {
		t.Fatal(err)
	}
	for v, want := range map[string]bool{"1.2": true, "1.5.9": true, "1.6": false, "1.1": false, "2.0.1": true, "0.9.4": true, "0.8": false, "0": false} {
		version, _ := VersionFromStr(v)
		if d.Match(version) != want {
			t.Errorf("%s: %v", v, !want)
		}
	}
}

func TestMimeTypes(t *testing.T) {
	m, err := MimeTypeFromStr(`Text/HTML ; Charset=UTF-8; x="a;b\\c"; y; z = 5 `)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Param{{"Charset", "UTF-8"}, {"x", `a;b\c`}, {"y", ""}, {"z", "5"}}, m.Params); diff != "" || m.Media != "text" || m.Sub != "html" {
		t.Error(m.Media, m.Sub, diff)
	}
	for _, bad := range []string{"foo", "", `a/b; c="`, `a/b; c="\\\`} {
		if _, err := MimeTypeFromStr(bad); err == nil {
			t.Errorf("%s is one", bad)
		}
	}
	same := func(a, b string) bool {
		x, err1 := MimeTypeFromStr(a)
		y, err2 := MimeTypeFromStr(b)
		return err1 == nil && err2 == nil && x.Equals(y) && x.Hash() == y.Hash()
	}
	if !same("A/b; x=1; y=2", "a/B; y=2; x=1") || same("a/b; x=1", "a/b; x=2") || same("a/b; x=1", "a/b; y=1") || same("a/b", "a/b; y=1") || same("a/c", "a/b") {
		t.Error("what is equal is not")
	}
	for s, text := range map[string]bool{"text/x": true, "a/json": true, "a/b+xml": true, "a/b+json": true, "image/png": false} {
		if m, _ := MimeTypeFromStr(s); m.IsText() != text {
			t.Errorf("%s: %v", s, !text)
		}
	}
	if MimeForExt("HTML") != "text/html; charset=utf-8" || MimeForExt("nothing") != "" {
		t.Error("extensions")
	}
}

func TestUuids(t *testing.T) {
	const s = "e2a7ba70-c8a4-4de0-8b95-2f4d1c4b3c12"
	high, low, err := UuidFromStr(s)
	if err != nil || UuidToStr(high, low) != s {
		t.Error(UuidToStr(high, low), err)
	}
	for _, bad := range []string{"", s[1:], "g" + s[1:], s[:8] + "x" + s[9:], s + "0", "é" + s[2:]} {
		if _, _, err := UuidFromStr(bad); err == nil {
			t.Errorf("%s is one", bad)
		}
	}
}

func TestUris(t *testing.T) {
	for _, c := range []struct{ base, rel, want string }{
		{"http://foo/a/b/c", "x", "http://foo/a/b/x"}, {"http://foo/a/b/", "../x", "http://foo/a/x"}, {"http://foo/a?q#f", "#z", "http://foo/a?q#z"},
		{"http://foo/a/b/c", "/x", "http://foo/x"}, {"http://foo/a", "//bar/y", "http://bar/y"}, {"http://foo/a", "http://bar/a", "http://bar/a"}, {"http://foo/a/b", ".", "http://foo/a/"},
		{"http://foo/a?q", "?y", "http://foo/a?y"}, {"http://foo/", "x", "http://foo/x"},
	} {
		base, err1 := UriFromStr(c.base)
		rel, err2 := UriFromStr(c.rel)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		if got := base.Plus(rel).String(); got != c.want {
			t.Errorf("%s + %s: %s, not %s", c.base, c.rel, got, c.want)
		}
	}
	for _, c := range []struct{ encoded, normal string }{
		{"a%20b?x+y=%26", `a b?x y=\&`}, {"%c3%a9", "é"}, {"a%2fb%3fc", `a\/b\?c`}, {"http://h:80/a/./b/../c", "http://h/a/c"}, {"HTTP://U@H:8080", "http://U@H:8080/"},
	} {
		u, err := UriDecode(c.encoded)
		if err != nil || u.String() != c.normal {
			t.Errorf("%s: %s, %v", c.encoded, u, err)
		}
	}
	for _, bad := range []string{"a%zz", "a%2", "a%e9", "a b", "http://h:x/", "%f0%9f%98%80"} {
		if _, err := UriDecode(bad); err == nil || err.(*Error).Type != ParseErr {
			t.Errorf("%s: %v", bad, err)
		}
	}
	u, err := UriFromStr("é/x y?a=b c&d#f")
	if err != nil || u.Encode() != "%C3%A9/x%20y?a=b+c&d#f" {
		t.Error(u.Encode(), err)
	}
	if diff := cmp.Diff([]Param{{"a", "b c"}, {"d", "true"}}, u.Query); diff != "" {
		t.Error(diff)
	}
}

func FuzzUri(f *testing.F) {
	for _, s := range []string{`a\/b?c\&=d#e`, "http://u@h:1/p/..", "%e0%a0%80+", "//", `\`, "?;&=", "http://[::1]:2"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		UriDecode(a)
		UriDecodeQuery(a)
		MimeTypeFromStr(a)
		DependFromStr(a)
		UuidFromStr(a)
		x, err1 := UriFromStr(a)
		y, err2 := UriFromStr(b)
		if err1 != nil || err2 != nil {
			return
		}
		x.Plus(y).Encode()
		x.RelTo(y)
		x.PlusName(b, true)
		x.PlusSlash()
		x.Parent()
		x.Slice(Range{Start: -1, End: -1}, true)
		if z, err := UriFromStr(x.String()); err == nil && z.String() != x.String() {
			if w, err := UriFromStr(z.String()); err == nil && w.String() != z.String() {
				t.Fatalf("%q, %q, %q", x, z, w)
			}
		}
	})
}
