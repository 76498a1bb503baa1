package classpath

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/fan/java/classtest"
)

// describe prints a class in the language of package classtest.
func describe(c *Class) string {
	var b strings.Builder
	words := func(access uint16) {
		for _, w := range []struct {
			flag uint16
			word string
		}{
			{Public, "public"}, {Private, "private"}, {Protected, "protected"}, {Static, "static"}, {Final, "final"},
			{Interface, "interface"}, {Abstract, "abstract"}, {Annotation, "annotation"}, {Enum, "enum"},
		} {
			if access&w.flag != 0 {
				b.WriteString(w.word + " ")
			}
		}
	}
	words(c.Access)
	fmt.Fprintf(&b, "%s : %s\n", c.Name, strings.TrimSpace(c.Super+" "+strings.Join(c.Interfaces, " ")))
	for _, f := range c.Fields {
		b.WriteString("  ")
		words(f.Access)
		fmt.Fprintf(&b, "field %s %s\n", f.Name, f.Desc)
	}
	for _, m := range c.Methods {
		b.WriteString("  ")
		words(m.Access)
		fmt.Fprintf(&b, "%s %s\n", m.Name, m.Desc)
	}
	return b.String()
}

// TestCompiledClasses reads classes that javac compiled from testdata/Kinds.java.
func TestCompiledClasses(t *testing.T) {
	for name, want := range map[string]string{
		"Kinds": `public abstract kinds/Kinds : java/util/ArrayList java/lang/Runnable
  public static final field LONG J
  public static final field DOUBLE D
  protected static final field FLOAT F
  public static final field INT I
  public static final field TEXT Ljava/lang/String;
  public field table [[I
  protected <init> (Ljava/lang/Comparable;)V
  public abstract pick (IJZ[B[Ljava/lang/Comparable;)Ljava/lang/Comparable;
  public supplier ()Ljava/util/function/Supplier;
  public run ()V
  protected static touch ()V
`,
		"Kinds$Color": `public final enum kinds/Kinds$Color : java/lang/Enum
  public static final enum field RED Lkinds/Kinds$Color;
  public static final enum field GREEN Lkinds/Kinds$Color;
  public static values ()[Lkinds/Kinds$Color;
  public static valueOf (Ljava/lang/String;)Lkinds/Kinds$Color;
`,
		"Kinds$Mark": `public interface abstract annotation kinds/Kinds$Mark : java/lang/Object java/lang/annotation/Annotation
  public abstract value ()Ljava/lang/String;
  public abstract numbers ()[I
`,
	} {
		data, err := os.ReadFile("testdata/" + name + ".class")
		if err != nil {
			t.Fatal(err)
		}
		c, err := ParseClass(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if d := cmp.Diff(want, describe(c)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
		for i := range data {
			if _, err := ParseClass(data[:i]); err == nil && i < len(data)-100 {
				t.Errorf("%s cut off at %d is accepted", name, i)
				break
			}
		}
	}
}

func TestBadClasses(t *testing.T) {
	good := classtest.Classes("public a/B\n  public f (I)V\n")["a/B.class"]
	for _, x := range []struct{ name, text, want string }{
		{"empty", "", "class file ends too early"},
		{"no class file", "PK\x03\x04....", "not a class file"},
		{"unknown constant", string(good[:10]) + "\x02" + string(good[11:]), "unknown constant tag 2"},
		{"class that is no constant", strings.Replace(string(good), "\x07\x00\x01", "\x07\x00\xFF", 1), "bad index into the constant pool"},
		{"many constants", string(good[:8]) + "\xFF\xFF" + string(good[10:]), "class file ends too early"},
	} {
		_, err := ParseClass([]byte(x.text))
		if err == nil || err.Error() != x.want {
			t.Errorf("%s: %v, want %s", x.name, err, x.want)
		}
	}
	for _, desc := range []string{"", "()", "V", "(V)V", "(L;)V", "(Lx)V", "([)V", "(I", "()VV", "()[V", "(" + strings.Repeat("[", 256) + "I)V"} {
		_, err := ParseClass(classtest.Classes("public a/B\n  public f " + desc + "x\n")["a/B.class"])
		if err == nil {
			t.Errorf("descriptor %q is accepted", desc)
		}
	}
}

func TestSplitMethod(t *testing.T) {
	params, ret := SplitMethod("(I[[JLjava/util/Map$Entry;[Ljava/lang/String;)[B")
	if d := cmp.Diff([]string{"I", "[[J", "Ljava/util/Map$Entry;", "[Ljava/lang/String;"}, params); d != "" || ret != "[B" {
		t.Error(d, ret)
	}
}

func TestDecodeUTF8(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                     "plain",
		"\xC0\x80":                  "\x00",
		"\xC3\xA9 \xE2\x82\xAC":     "é €",
		"\xED\xA0\xBD\xED\xB8\x80!": "😀!",
		"\xED\xA0\xBD":              "\uFFFD",
		"\xED\xA0\xBD\xED\xA0\xBD":  "\uFFFD\uFFFD",
		"\xFFx":                     "\uFFFDx",
		"\xE2\x82":                  "\uFFFD\uFFFD",
		"\xE2\x82a":                 "\uFFFD\uFFFDa",
		"\xE2a\x82":                 "\uFFFDa\uFFFD",
		"\x80":                      "\uFFFD",
		"\xC3\xA9\x80":              "é\uFFFD",
		"\xC3a":                     "\uFFFDa",
		"\x7F\xC2\x80":              "\x7F\u0080",
		"\xED\xA0\x81\xED\xB0\x80":  "\U00010400",
		"\xED\xA0\x80\xED\xBF\xBF":  "\U000103FF",
		"\xED\xAF\xBF\xED\xB0\x80":  "\U0010FC00",
		"\xED\xA0\x80\xEE\x80\x80":  "\uFFFD\uE000",
		"\xED\xB0\x80":              "\uFFFD",
	} {
		if got := decodeUTF8([]byte(in)); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func FuzzParseClass(f *testing.F) {
	for _, name := range []string{"Kinds", "Kinds$Color", "Kinds$Mark"} {
		data, err := os.ReadFile("testdata/" + name + ".class")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := ParseClass(data)
		if err != nil {
			return
		}
		for _, m := range c.Methods {
			SplitMethod(m.Desc)
		}
	})
}
