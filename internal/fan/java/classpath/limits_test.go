package classpath

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/fan/java/classtest"
)

// pool returns a class file with constants, which is class a/B from then on: constants 1
// and 2 are its name and itself.
func pool(count int, constants string) []byte {
	b := []byte("\xCA\xFE\xBA\xBE\x00\x00\x00\x34")
	b = binary.BigEndian.AppendUint16(b, uint16(count))
	return append(b, "\x01\x00\x03a/B\x07\x00\x01"+constants...)
}

// TestConstants has a constant of every kind, and indexes of constants that are not there.
func TestConstants(t *testing.T) {
	kinds := []string{
		"\x01\x00\x00", "\x03\x00\x00\x00\x07", "\x04\x00\x00\x00\x07", "\x05\x01\x01\x01\x01\x01\x01\x01\x01", "\x06\x01\x01\x01\x01\x01\x01\x01\x01",
		"\x07\x00\x01", "\x08\x00\x01", "\x09\x00\x01\x00\x01", "\x0A\x00\x01\x00\x01", "\x0B\x00\x01\x00\x01", "\x0C\x00\x01\x00\x01",
		"\x0F\x01\x00\x01", "\x10\x00\x01", "\x11\x00\x01\x00\x01", "\x12\x00\x01\x00\x01", "\x13\x00\x01", "\x14\x00\x01",
	}
	const body = "\x00\x01\x00\x02\x00\x00\x00\x00\x00\x00\x00\x00" // public, a/B, no base, interfaces, fields, methods
	for _, kind := range kinds {
		n := 5
		if kind[0] == tagLong || kind[0] == tagDouble {
			n++
		}
		// The class is named by the constant behind that of the kind.
		c, err := ParseClass(append(pool(n, kind+"\x07\x00\x01"), strings.Replace(body, "\x00\x02", "\x00"+string(rune(n-1)), 1)...))
		if err != nil || c.Name != "a/B" {
			t.Errorf("kind %d: %v", kind[0], err)
		}
	}
	for _, tag := range []byte{0, 2, 13, 14, 21} {
		if _, err := ParseClass(append(pool(4, string([]byte{tag})+"\x00\x01\x00\x01"), body...)); err == nil || !strings.Contains(err.Error(), "unknown constant tag") {
			t.Errorf("kind %d: %v", tag, err)
		}
	}
	for index, want := range map[byte]error{2: nil, 0: nil, 1: errIndex, 3: errIndex, 4: errIndex, 5: errIndex} {
		data := append(pool(5, "\x05\x01\x01\x01\x01\x01\x01\x01\x01"), body...)
		data[len(data)-9] = index
		if _, err := ParseClass(data); !errors.Is(err, want) {
			t.Errorf("class with the index %d: %v", index, err)
		}
	}
}

// TestMembers has attributes, one without content, of members that are seen and not.
func TestMembers(t *testing.T) {
	const names = "\x01\x00\x01f\x01\x00\x01I\x01\x00\x03()V" // 3, 4, 5
	const head = "\x00\x01\x00\x02\x00\x00\x00\x01\x00\x02"   // implements itself
	fields := "\x00\x02" + "\x00\x01\x00\x03\x00\x04\x00\x02\x00\x03\x00\x00\x00\x00\x00\x03\x00\x00\x00\x02ab" + "\x00\x02\x00\x03\x00\x04\x00\x00"
	methods := "\x00\x02" + "\x00\x04\x00\x03\x00\x05\x00\x00" + "\x00\x00\x00\x03\x00\x05\x00\x00"
	data := append(pool(6, names), head+fields+methods...)
	c, err := ParseClass(data)
	want := &Class{Access: 1, Name: "a/B", Super: "", Interfaces: []string{"a/B"}, Fields: []Member{{1, "f", "I"}}, Methods: []Member{{4, "f", "()V"}}}
	if d := cmp.Diff(want, c); d != "" || err != nil {
		t.Error(err, d)
	}
	for i := range data {
		if _, err := ParseClass(data[:i]); err == nil {
			t.Errorf("cut off at %d", i)
		}
	}
}

func TestDescriptors(t *testing.T) {
	for desc, want := range map[string][2]string{
		"": {"", ""}, "[": {"", "["}, "[[": {"", "[["}, "I": {"I", ""}, "IJ": {"I", "J"}, "[IJ": {"[I", "J"}, "La;b": {"La;", "b"}, "L;": {"", "L;"}, "La": {"", "La"}, "x": {"", "x"}, "[x": {"", "[x"}, "V": {"V", ""},
	} {
		if first, rest := CutDesc(desc); first != want[0] || rest != want[1] {
			t.Errorf("%q: %q, %q", desc, first, rest)
		}
	}
	for desc, want := range map[string]bool{
		"()V": true, "(I)I": true, "([I)[I": true, "(V)V": false, "()[V": false, "()": false, "(": false, "": false, "I": false, "()VV": false,
		"(" + strings.Repeat("[", 255) + "I)V": true, "(" + strings.Repeat("[", 256) + "I)V": false,
	} {
		if got := ValidMethod(desc); got != want {
			t.Errorf("%.20q: %t", desc, got)
		}
	}
	for desc, want := range map[string]bool{"I": true, "[[La;": true, "V": false, "[V": false, "Q": false, "": false, "II": false, "VI": false, "La": false, "IV": false} {
		if got := validDesc(desc, false); got != want {
			t.Errorf("field %q: %t", desc, got)
		}
	}
}

// head returns the first bytes of an image: its version and the sizes of its tables.
func head(order binary.ByteOrder, version, n, locations, strings uint32) []byte {
	b := make([]byte, imageHeader)
	for i, v := range []uint32{imageMagic, version, 0, 0, n, locations, strings} {
		order.PutUint32(b[4*i:], v)
	}
	return b
}

func TestOpenImage(t *testing.T) {
	little, big := binary.ByteOrder(binary.LittleEndian), binary.ByteOrder(binary.BigEndian)
	tables := make([]byte, 8*2+3+2)
	for name, c := range map[string]struct {
		data []byte
		size int64
		want string
	}{
		"empty tables":   {append(head(little, 1<<16, 0, 0, 0), 0), 29, ""},
		"big-endian":     {append(head(big, 1<<16, 0, 0, 0), 0), 29, ""},
		"minor version":  {append(head(little, 1<<16|9, 0, 0, 0), 0), 29, ""},
		"version 2":      {head(little, 2<<16, 0, 0, 0), 28, "image of Java modules has version 2, not 1"},
		"no magic":       {make([]byte, 28), 28, "not an image of Java modules"},
		"short":          {head(little, 1<<16, 0, 0, 0), 27, "not an image of Java modules"},
		"tables":         {append(head(little, 1<<16, 2, 3, 2), tables...), 28 + 21, ""},
		"tables cut off": {append(head(little, 1<<16, 2, 3, 2), tables...), 28 + 20, "not an image of Java modules"},
		"largest tables": {head(little, 1<<16, 0, maxIndex, 0), 28 + maxIndex, "EOF"},
		"larger tables":  {head(little, 1<<16, 0, maxIndex, 1), 29 + maxIndex, "not an image of Java modules"},
	} {
		m, err := openImage(bytes.NewReader(c.data), c.size)
		if c.want == "" && err != nil || c.want != "" && (err == nil || err.Error() != c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
		if name == "tables" && (m.len() != 2 || len(m.locations) != 3 || len(m.strings) != 2 || m.data != 28+21) {
			t.Errorf("tables: %d %d %d %d", m.len(), len(m.locations), len(m.strings), m.data)
		}
	}
}

func TestLocations(t *testing.T) {
	for _, c := range []struct {
		bytes string
		at    byte
		want  location
		ok    bool
	}{
		{"\x00", 0, location{}, true},
		{"\x00", 1, location{}, false},
		{"", 0, location{}, false},
		{"\x08\x07\x00", 0, location{attrModule: 7}, true},
		{"\x09\x01\x02\x38\x05\x00", 0, location{attrModule: 0x102, attrUncompressed: 5}, true},
		{"\x0F\x01\x02\x03\x04\x05\x06\x07\x08\x00", 0, location{attrModule: 0x102030405060708}, true},
		{"x\x10\x09\x00", 1, location{attrParent: 9}, true},
		{"\x40\x00\x00", 0, location{}, false}, // no such kind
		{"\x08\x07", 0, location{attrModule: 7}, false},
		{"\x08", 0, location{}, false},
		{"\x09\x07", 0, location{}, false},
	} {
		m := &image{order: binary.LittleEndian, offsets: []byte{c.at, 0, 0, 0}, locations: []byte(c.bytes)}
		if loc, ok := m.at(0); ok != c.ok || loc != c.want {
			t.Errorf("%q at %d: %v %t", c.bytes, c.at, loc, ok)
		}
	}
	m := &image{strings: []byte("ab\x00c\x00\x00d")}
	for off, want := range map[uint64]string{0: "ab", 1: "b", 2: "", 3: "c", 5: "", 6: "", 7: "", 1 << 40: ""} {
		if got := m.text(off); got != want {
			t.Errorf("string at %d: %q, want %q", off, got, want)
		}
		if got := string(m.rawText(off)); got != want {
			t.Errorf("bytes at %d: %q, want %q", off, got, want)
		}
	}
}

// TestResources reads resources at the limits of an image of ten bytes, of which the last
// four are content.
func TestResources(t *testing.T) {
	m := &image{order: binary.LittleEndian, file: strings.NewReader("tablesabcd more"), size: 10, data: 6}
	for _, c := range []struct {
		offset, compressed, plain uint64
		want                      string
		err                       error
	}{
		{0, 0, 4, "abcd", nil}, {1, 0, 3, "bcd", nil}, {4, 0, 0, "", nil}, {0, 0, 5, "", errImage}, {1, 0, 4, "", errImage}, {5, 0, 0, "", errImage}, {5, 0, 1, "", errImage},
		{1, 2, 9, "bc", nil}, // what has no header is as it is
		{0, 0, maxClassFile, "", errImage}, {0, 0, maxClassFile + 1, "", errTooLarge}, {0, maxClassFile, 1, "", errImage}, {0, maxClassFile + 1, 1, "", errTooLarge}, {0, 1, maxClassFile + 1, "", errTooLarge},
		{1 << 63, 0, 1 << 20, "", errImage},
	} {
		got, err := m.read(location{attrOffset: c.offset, attrCompressed: c.compressed, attrUncompressed: c.plain})
		if string(got) != c.want || !errors.Is(err, c.err) || c.err == nil && err != nil {
			t.Errorf("%d+%d/%d: %q %v", c.offset, c.compressed, c.plain, got, err)
		}
	}
}

func TestDecompress(t *testing.T) {
	order := binary.LittleEndian
	m := &image{order: order, strings: []byte("\x00zip\x00what\x00")}
	wrap := func(name uint32, size, plain int, content []byte) []byte {
		b := make([]byte, compressedHeader)
		order.PutUint32(b, compressedMagic)
		order.PutUint64(b[4:], uint64(size))
		order.PutUint64(b[12:], uint64(plain))
		order.PutUint32(b[20:], name)
		return append(b, content...)
	}
	zipped := func(b []byte) []byte {
		var out bytes.Buffer
		z := zlib.NewWriter(&out)
		z.Write(b)
		z.Close()
		return out.Bytes()
	}
	zip := func(b []byte) []byte { z := zipped(b); return wrap(1, len(z), len(b), z) }
	plain := []byte("plain")
	z := zipped(plain)
	for name, c := range map[string]struct {
		in   []byte
		want string
		err  string
	}{
		"plain":        {plain, "plain", ""},
		"zip":          {zip(plain), "plain", ""},
		"empty":        {zip(nil), "", ""},
		"three times":  {zip(zip(zip(plain))), "plain", ""},
		"four times":   {zip(zip(zip(zip(plain)))), "", "not an image of Java modules"},
		"short header": {zip(plain)[:compressedHeader-1], string(zip(plain)[:compressedHeader-1]), ""},
		"bare header":  {wrap(5, 0, 0, nil), "", `image of Java modules uses the unknown compressor "what"`},
		"more behind":  {append(zip(plain), "x"...), "plain", ""},
		"cut off":      {wrap(1, len(z)+1, 5, z), "", "not an image of Java modules"},
		"too much":     {wrap(1, len(z), 4, z), "", "not an image of Java modules"},
		"too little":   {wrap(1, len(z), 6, z), "", "not an image of Java modules"},
		"largest":      {wrap(5, 0, maxClassFile, nil), "", `image of Java modules uses the unknown compressor "what"`},
		"larger":       {wrap(5, 0, maxClassFile+1, nil), "", "not an image of Java modules"},
	} {
		got, err := m.decompress(c.in)
		if string(got) != c.want || c.err == "" && err != nil || c.err != "" && (err == nil || err.Error() != c.err) {
			t.Errorf("%s: %q %v", name, got, err)
		}
	}
}

func TestPackedNumbers(t *testing.T) {
	for in, want := range map[string]uint64{
		"\x00\x00\x00\x00": 0, "\x7F\xFF\xFF\xFF": 0x7FFFFFFF, "\x01\x02\x03\x04": 0x1020304,
		"\xA0": 0, "\xBF": 31, "\xC1\x02": 0x102, "\xDF\xFF": 0x1FFF, "\xE1\x02\x03": 0x10203, "\xFF\xFF\xFF": 0x1FFFFF,
	} {
		r := &classReader{data: []byte(in)}
		if got := r.packed(); got != want || r.err != nil || r.pos != len(in) {
			t.Errorf("%x: %#x, %d bytes, %v", in, got, r.pos, r.err)
		}
	}
}

// TestExpandLimits has class files that do not become as large as they say, and damaged ones.
func TestExpandLimits(t *testing.T) {
	m := &image{order: binary.BigEndian, strings: []byte("\x00L;\x00p\x00" + strings.Repeat("x", 70000) + "\x00")}
	const start = "\xCA\xFE\xBA\xBE\x00\x00\x00\x34\x00"
	for name, c := range map[string]struct {
		in   string
		size uint64
		want string
	}{
		"as it is":    {start + "\x01rest", 14, start + "\x01rest"},
		"smaller":     {start + "\x01rest", 13, ""},
		"larger":      {start + "\x01rest", 15, ""},
		"string":      {start + "\x02\x17\xA1", 15, start + "\x02\x01\x00\x02L;"},
		"descriptor":  {start + "\x02\x19\xA1\xA2\xA0\xA4", 16, start + "\x02\x01\x00\x03Lp;"},
		"package":     {start + "\x02\x19\xA1\xA2\xA4\xA4", 18, start + "\x02\x01\x00\x05Lp/p;"},
		"no pairs":    {start + "\x02\x19\xA1\xA0", 15, start + "\x02\x01\x00\x02L;"},
		"short pairs": {start + "\x02\x19\xA1\xA1\xA0", 13, ""}, // the size that it had without the entry's text, so too below
		"long":        {start + "\x02\x19\xA1\xA2\xA0\xA6", 13, ""},
		"unknown":     {start + "\x02\x02xxxx", 14, ""},
		"beyond":      {start + "\x02\x15xxxx", 14, ""},
		"double":      {start + "\x03\x0612345678", 19, start + "\x03\x0612345678"},
	} {
		got, err := m.expandStrings([]byte(c.in), c.size)
		if c.want == "" && err == nil || c.want != "" && (err != nil || string(got) != c.want) {
			t.Errorf("%s: %.40q %v", name, got, err)
		}
	}
}

// TestClassicJDK has the jars of a JDK before Java 9, of which some hold nothing public.
func TestClassicJDK(t *testing.T) {
	jar := func(pkg string) []byte {
		return classtest.Jar(classtest.Classes("public " + pkg + "/C\n  public f ()V\n"))
	}
	home := write(t, map[string][]byte{
		"lib/rt.jar": jar("java/lang"), "lib/jce.jar": jar("javax/crypto"), "lib/other.jar": jar("other"),
		"lib/ext/dns.jar": jar("ext"), "lib/ext/zipfs.jar": jar("zipfs"), "lib/ext/broken.jar": []byte("no jar"),
	})
	p := New(Config{JDK: home})
	if err := p.Err(); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"java.lang": true, "javax.crypto": true, "ext": true, "zipfs": false, "other": false} {
		pkg := p.Package(name)
		if (pkg != nil) != want || want && (!pkg.Has("C") || pkg.Has("D")) {
			t.Errorf("package %s: %t", name, pkg != nil)
		}
	}
}

// TestErrFirst asks for what is wrong before anything else.
func TestErrFirst(t *testing.T) {
	if err := New(Config{}).Err(); err != (NoJDKError{}) {
		t.Error(err)
	}
	if err := New(Config{JDK: t.TempDir()}).Err(); err == nil || !strings.HasSuffix(err.Error(), "is no folder of a JDK: it has neither lib/modules, nor jmods, nor rt.jar") {
		t.Error(err)
	}
}

// TestLargeClass reads a class file of the largest size, and one that is larger.
func TestLargeClass(t *testing.T) {
	dir := write(t, map[string][]byte{"a.jar": classtest.Jar(map[string][]byte{"A.class": make([]byte, maxClassFile), "B.class": make([]byte, maxClassFile+1)})})
	l, err := openZip(dir+string(os.PathSeparator)+"a.jar", false)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	l.list(func(pkg string, id int) {
		names = append(names, l.name(id))
		if _, err := l.read(id); (err == errTooLarge) != (l.name(id) == "B") {
			t.Errorf("%s: %v", l.name(id), err)
		}
	})
	if !slices.Equal(names, []string{"A", "B"}) {
		t.Error(names)
	}
}
