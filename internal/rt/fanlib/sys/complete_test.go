package sys_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// eachMethod calls a function with each method that a pod declares.
func eachMethod(t *testing.T, name string, data []byte, do func(typ, method string, m *fcode.Method)) {
	t.Helper()
	archive, err := pod.OpenBytes(name, data)
	if err != nil {
		t.Fatal(err)
	}
	code, err := fcode.ReadTables(archive.Entry)
	if err != nil {
		t.Fatal(err)
	}
	for _, typ := range code.Types {
		if err := code.ReadBody(typ, archive.Entry); err != nil {
			t.Fatal(err)
		}
		for i := range typ.Methods {
			do(code.TypeName(typ), code.Name(typ.Methods[i].Name), &typ.Methods[i])
		}
	}
}

// absent are the methods of sys that there are none of, and why.
var absent = map[string]string{
	// Constructors of types whose objects natives make: private or internal, no program can call them.
	"Bool.privateMake Charset.privateMake Date.privateMake DateTime.privateMake Decimal.privateMake Depend.privateMake Duration.privateMake " +
		"Field.privateMake Float.privateMake Int.privateMake Locale.privateMake Method.privateMake Str.privateMake Time.privateMake TimeZone.privateMake " +
		"Type.privateMake Uri.privateMake Uuid.privateMake Version.privateMake Buf.internalMake " +
		"ConstBuf.init FileBuf.init LocalFile.init LocalFileStore.init MemBuf.init MemFile.init MmapBuf.init NioBuf.init Zip.init ZipEntryFile.init " +
		"Func.make MimeType.make Num.make Param.make Regex.make RegexMatcher.make Slot.make This.make Void.make": "made by natives alone",

	// Files on file systems that only the JVM has: in its class path, and those that java.nio's providers add.
	"ClassLoaderFile.init PathFile.create PathFile.delete PathFile.deleteOnExit PathFile.exists PathFile.in PathFile.init PathFile.list " +
		"PathFile.mmap PathFile.moveTo PathFile.normalize PathFile.open PathFile.osPath PathFile.out PathFile.parent PathFile.plus PathFile.size": "no such files",
}

// Each method that sys declares without code is one in Go or one of sysrun, but for those that are absent for a reason.
func TestComplete(t *testing.T) {
	natives, fantom := sys.Natives(), map[string]bool{}
	eachMethod(t, "sysrun", fanlib.SysRun(), func(typ, name string, _ *fcode.Method) {
		fantom["sys::"+strings.TrimSuffix(typ, "Run")+"."+name] = true
	})
	var got, want []string
	count := 0
	eachMethod(t, "sys", fanlib.Sys(), func(typ, name string, m *fcode.Method) {
		qname := "sys::" + typ + "." + name
		if m.Flags.Has(fcode.Setter) {
			qname += "="
		}
		count++
		if len(m.Code) == 0 && !m.Flags.Has(fcode.Abstract) && natives[qname] == nil && !fantom[qname] {
			got = append(got, typ+"."+name)
		}
	})
	for names := range absent {
		want = append(want, strings.Fields(names)...)
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("of %d methods these are absent: %s", count, diff)
	}
}
