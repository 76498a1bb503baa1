package pod

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// props makes properties of names and values in turn.
func props(pairs ...string) Props {
	var p Props
	for i := 0; i < len(pairs); i += 2 {
		p = append(p, Prop{pairs[i], pairs[i+1]})
	}
	return p
}

// TestParseProps: what sys::InStream.readProps reads of the same texts. Where that breaks,
// at a continuation at the end of the file, and beyond the basic plane, there are our own
// expectations.
func TestParseProps(t *testing.T) {
	for _, c := range []struct {
		text string
		want Props
		err  string
	}{
		{"", nil, ""},
		{" \n\t\r\n", nil, ""},
		{"a=b\nc = d e \n", props("a", "b", "c", "d e"), ""},
		{"a=b=c\n=d", props("a", "b=c", "", "d"), ""},
		{"a=\n", props("a", ""), ""},
		{" \f a \f=\f b \f", props("a", "b"), ""},
		{"a=\u00a0b\v", props("a", "\u00a0b\v"), ""},
		{" \na=b", props("a", "b"), ""},

		// lines
		{"a=b\r\nc=d\r\n", props("a", "b", "c", "d"), ""},
		{"a=b\rc=d\n\re=f", props("a", "b", "c", "d", "e", "f"), ""},
		{"a=1\\\n  \t2\n", props("a", "12"), ""},
		{"a=1\\\r\n 2\r\nb=3", props("a", "12", "b", "3"), ""},
		{"a=1\\\r 2\rb=3", props("a", "12", "b", "3"), ""},
		{"a\\\nb=1 \\\n 2", props("ab", "1 2"), ""},
		{"a=1\\\n\nb=2", props("a", "1", "b", "2"), ""},
		{"a=1\\\r", props("a", "1"), ""},
		{"a=1\\\n", props("a", "1"), ""},
		{"a=1\\", props("a", "1"), ""},
		{"a=1\\\n#2\n", props("a", "1#2"), ""},
		{"a=1\\\n//2\n", props("a", "1//2"), ""},
		{"a=1\\\n // 2\n", props("a", "1// 2"), ""},

		// escapes
		{`a=x\n\t\r\\\u00e9\u00E9\ud83d\ude00y` + "\n", props("a", "x\n\t\r\\éé😀y"), ""},
		{`\u0061=\u0Afb\u9999`, props("a", "\u0afb\u9999"), ""},
		{`a=\ud83dx\ude00\ud83d\u0041\ud83d\ud83d\ude00\ud83d\uZ`, nil, `Invalid hex value for \uxxxx [Line 1]`},
		{`a=\ud83dx\ude00\ud83d\u0041\ud83d\ud83d\ude00`, props("a", "\ufffdx\ufffd\ufffdA\ufffd😀"), ""},
		{`a=\udc00\udc00\ud83d\ue000\u0041\ude00\uE000\ude00\ud83dxude00`, props("a", "\ufffd\ufffd\ufffd\ue000A\ufffd\ue000\ufffd\ufffdxude00"), ""},
		{`a=\ud83d\`, props("a", "\ufffd"), ""},
		{`a=\ud83d\u`, nil, `Invalid hex value for \uxxxx [Line 1]`},
		{`a=\u00aF\u0090\u0120// \u2003`, props("a", "\u00af\u0090Ġ// \u2003"), ""},
		{`a=\ud7ff\ud83d`, props("a", "\ud7ff\ufffd"), ""},
		{`a=\ue000\ud800\udc00\udbff\udfff`, props("a", "\ue000\U00010000\U0010ffff"), ""},
		{`a=x\r` + "\nb=y", props("a", "x", "b", "y"), ""},
		{`a=\u003d\u0022` + "\"", props("a", "=\"\""), ""},

		// comments
		{"# no\n// no\n a=1 // no\nb=x//y\nc=2 #no\n #d=3", props("a", "1", "b", "x//y", "c", "2 #no", "#d", "3"), ""},
		{"a=1\n#b\r\n#c\nd=2", props("a", "1", "d", "2"), ""},
		{"/* a /* b */ c */ x=y\n", props("x", "y"), ""},
		{"a=1 /* 2\n3=4 */ 5\nb=6", props("a", "1"), "Invalid name/value pair [Line 2]"},
		{"a=1 /* 2\n*/\nb=6", props("a", "1", "b", "6"), ""},
		{"a=1/* 2 */", props("a", "1/* 2 */"), ""},
		{"a=/* 2 */3", props("a", "/* 2 */3"), ""},
		{"a= /*/ 2 */3", props("a", "3"), ""},
		{"a= /* # // */b", props("a", "b"), ""},
		{"a= / b /c /", props("a", "/ b /c"), ""},
		{"a=x /", props("a", "x"), ""},
		{"/", nil, ""},
		{"a=1 // c \\\nb=2", props("a", "1", "b", "2"), ""},
		{"a=1\f// c", props("a", "1"), ""},
		{`a=1\t// c`, props("a", "1"), ""},
		{`a=1\u0020// c`, props("a", "1"), ""},
		{`a=1\\// c`, props("a", `1\// c`), ""},
		{`a=1\u0041// c`, props("a", "1A// c"), ""},
		{"a=1 /* open", props("a", "1"), ""},

		// mistakes
		{"x\n", nil, "Invalid name/value pair [Line 1]"},
		{"a=b\n\n x", props("a", "b"), "Invalid name/value pair [Line 3]"},
		{"a=b\r\n\r\rx\n", props("a", "b"), "Invalid name/value pair [Line 4]"},
		{"a=b\\\nc\nx", props("a", "bc"), "Invalid name/value pair [Line 3]"},
		{"a=1\nb=2\na = 3\n", props("a", "1", "b", "2"), "Key already mapped: a [Line 3]"},
		{"a=b\n" + `c=\q`, props("a", "b"), "Invalid escape sequence [Line 2]"},
		{`c=\"`, nil, "Invalid escape sequence [Line 1]"},
		{`c=\u12`, nil, `Invalid hex value for \uxxxx [Line 1]`},
		{`c=\u123`, nil, `Invalid hex value for \uxxxx [Line 1]`},
		{`c=\u12g4`, nil, `Invalid hex value for \uxxxx [Line 1]`},
		{`c=\u12/4`, nil, `Invalid hex value for \uxxxx [Line 1]`},
		{`c=\u12:4`, nil, `Invalid hex value for \uxxxx [Line 1]`},
		{`c=\u12@4`, nil, `Invalid hex value for \uxxxx [Line 1]`},
		{`c=\u12G4`, nil, `Invalid hex value for \uxxxx [Line 1]`},
		{"c=\\u12`4", nil, `Invalid hex value for \uxxxx [Line 1]`},
	} {
		got, err := ParseProps("f", []byte(c.text))
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, d)
		}
		if msg := "f: " + c.err; c.err == "" && err != nil || c.err != "" && (err == nil || err.Error() != msg) {
			t.Errorf("%q: error %v, want %q", c.text, err, c.err)
		}
	}
}

// TestFormatProps: what sys::OutStream.writeProps writes.
func TestFormatProps(t *testing.T) {
	p := props("a=b", "x\n\r\t\\ \f \x01 // /* / * =é😀 \x1f\x7f http://x/", "#c", " lead", "//d", "", "e", "/", "f", "//", "g", "/*")
	const want = `a\u003db=x\n\r\t\\ \u000c \u0001 \u002f/ \u002f* / * \u003dé😀 \u001f` + "\x7f" + ` http:\u002f/x/
#c= lead
\u002f/d=
e=/
f=\u002f/
g=\u002f*
`
	if got := string(p.Format()); got != want {
		t.Errorf("%s\ninstead of\n%s", got, want)
	}
	again, err := ParseProps("f", []byte(strings.Replace(want, "#c", "c", 1)))
	if err != nil || again.Get("a=b") != p[0].Value {
		t.Errorf("%v, %v", again, err)
	}
}

func TestProps(t *testing.T) {
	var p Props
	p.Set("a", "1")
	p.Set("b", "2")
	p.Set("a", "3")
	if d := cmp.Diff(props("a", "3", "b", "2"), p); d != "" {
		t.Error(d)
	}
	if p.Get("a") != "3" || p.Get("b") != "2" || p.Get("c") != "" || !p.Has("b") || p.Has("c") {
		t.Error(p)
	}
}

func FuzzProps(f *testing.F) {
	f.Add([]byte("a=b // c\n/* x */ d=\\u0041\\\n e\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := ParseProps("fuzz", text)
		if err != nil {
			return
		}
		again, err := ParseProps("again", p.Format())
		if err != nil || len(again) > len(p) {
			t.Fatalf("%q formats as %q: %v", text, p.Format(), err)
		}
	})
}
