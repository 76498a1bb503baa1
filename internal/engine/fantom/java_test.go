package fantom_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/fan/java/classtest"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// bridgeProgram has the types of pod compilerJava whose methods are in Go, as far as they are asked, and a program that asks them.
const bridgeProgram = `class DasmFlags
{
  new make(Int mask) { this.mask = mask }
  Int mask
}
class JavaDasmLoader
{
  static Int toClassFlags(DasmFlags f) { throw Err("in Fantom") }
  static Int toMemberFlags(DasmFlags f) { throw Err("in Fantom") }
}
class ModuleClassLib
{
  new make(File file) { this.file = file }
  File file
  static ModuleClassLib[] findModuleLibs() { throw Err("in Fantom") }
}
class Main
{
  static Void main()
  {
    [0x001, 0x411, 0x601, 0x010, 0].each |m| { echo(JavaDasmLoader.toClassFlags(DasmFlags(m)).toHex) }
    [0x001, 0x40a, 0x014, 0x4019, 0].each |m| { echo(JavaDasmLoader.toMemberFlags(DasmFlags(m)).toHex) }
    try
    {
      lib := ModuleClassLib.findModuleLibs.first
      lib.file.walk |f|
      {
        echo("${f.uri.relTo(lib.file.uri)} $f.isDir")
        if (!f.isDir) echo(f.readAllBuf[0..3].toHex)
      }
    }
    catch (IOErr e) echo(e)
  }
}
`

// environment is a host's environment of one variable.
type environment map[string]string

func (e environment) Get(name string) (string, bool) { v, ok := e[name]; return v, ok }
func (e environment) Set(name, value string) error   { e[name] = value; return nil }
func (e environment) Unset(name string) error        { delete(e, name); return nil }

// runBridge runs the program with what is granted.
func runBridge(t *testing.T, h *host.Host) string {
	t.Helper()
	var out bytes.Buffer
	h.Stdout, h.Stderr = &out, &out
	e, err := fantom.New(fantom.Options{Pods: pod.Memory{"compilerJava": compiled(t, "compilerJava", bridgeProgram, "")}, Host: h})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	if code := e.RunTarget("compilerJava", nil); code != 0 {
		t.Errorf("exit code %d", code)
	}
	return out.String()
}

const bridgeFlags = `2000
2021
2101
a0
80
42000
48801
1020
a028
40080
`

// The pod compilerJava finds the classes of the JDK, as far as it is granted, and what their modifiers mean.
func TestJavaClasses(t *testing.T) {
	jdk := t.TempDir()
	files := map[string][]byte{}
	for name, data := range classtest.Classes("public java/lang/Object\npublic java/util/Map$Entry\npublic sun/misc/Hidden\n") {
		files["java.base/"+name] = data
	}
	if err := os.Mkdir(filepath.Join(jdk, "lib"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(jdk, "lib", "modules"), classtest.Image(binary.LittleEndian, files, true), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		host *host.Host
		want string
	}{
		{&host.Host{Files: host.OSFiles(nil, nil), Env: environment{"JAVA_HOME": jdk}}, ` true
java/lang/Object.class false
cafebabe
java/util/Map$Entry.class false
cafebabe
`},
		{&host.Host{Files: host.OSFiles([]string{t.TempDir()}, nil), Env: environment{"JAVA_HOME": jdk}}, "sys::IOErr: not granted: --allow-read\n"},
		{&host.Host{Env: environment{"JAVA_HOME": jdk}}, "sys::IOErr: not granted: --allow-read\n"},
		{&host.Host{Files: host.OSFiles(nil, nil)}, "sys::IOErr: not granted: --allow-env\n"},
		{&host.Host{Files: host.OSFiles(nil, nil), Env: environment{}}, "sys::IOErr: no Java was found: set JAVA_HOME to the folder of a JDK, or put its java on the PATH\n"},
	} {
		if diff := cmp.Diff(bridgeFlags+c.want, runBridge(t, c.host)); diff != "" {
			t.Error(diff)
		}
	}
}
