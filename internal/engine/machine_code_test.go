package engine_test

import (
	"bytes"
	"encoding/binary"
	"maps"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/engine"
	pipeline "github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// portable marks the programs of testdata/native that print the same where their functions are no machine code.
const portable = "Portable."

// The programs of testdata/native have functions that may be machine code, and print what is recorded however they run: from source, where
// those of viper are, from an .mpy file, where all are that ask for it, and where all are that can be; plain, metered, and collecting at each
// call of a helper. On hosts that run no machine code only the portable ones do.
func TestMachineCode(t *testing.T) {
	pattern, err := filepath.Abs("testdata/native/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	testkit.Goldens(t, pattern, func(t *testing.T, a *txtar.Archive) *txtar.Archive {
		files := a.Files
		if n := len(files) - 1; files[n].Name == "out.txt" {
			files = files[:n]
		}
		isPortable := strings.Contains(string(a.Comment), portable)
		if py.HostArch() == mpy.ArchNone && !isPortable {
			t.Skip("this host runs no machine code")
		}
		text := files[0].Data
		granted := engine.Options{MachineCode: true}
		got := runAs(t, granted, "main.py", text, unpack(t, files), plainly)
		same := func(how string, o engine.Options, file string, text []byte) {
			for way, prepare := range machineWays() {
				if d := cmp.Diff(got, runAs(t, o, file, text, unpack(t, files), prepare)); d != "" {
					t.Errorf("%s, %s, it prints something else (- plain, + so):\n%s", how, way, d)
				}
			}
		}
		same("from source", granted, "main.py", text)
		if isPortable {
			same("not granted", engine.Options{}, "main.py", text)
		}
		if arch := py.HostArch(); arch != mpy.ArchNone {
			compiled, list := pipeline.Compile(source.New("main.py", text), pipeline.Options{SmallIntBits: 63, Arch: arch.String()})
			if list.Err() != nil {
				t.Fatal(list)
			}
			same("compiled", granted, "main.mpy", compiled.Bytes())
			if isPortable {
				same("all emitted", engine.Options{MachineCode: true, Emit: pyop.EmitNative}, "main.py", text)
			}
		}
		if *confirm != "" {
			confirmProgram(t, unpack(t, files), got)
		}
		return &txtar.Archive{Comment: a.Comment, Files: append(files[:len(files):len(files)], txtar.File{Name: "out.txt", Data: []byte(got)})}
	})
}

// machineWays are the ways of all programs, and the plain one.
func machineWays() map[string]func(*engine.Options) {
	list := maps.Clone(ways)
	list["plain"] = plainly
	return list
}

// A file of machine code is refused with the machine that was found and the one that is needed.
func TestRefusedMachineCode(t *testing.T) {
	const program = "@micropython.native\ndef f():\n    return 1\nprint(f())\n"
	compiled := func(arch string) []byte {
		result, list := pipeline.Compile(source.New("main.py", []byte(program)), pipeline.Options{Arch: arch})
		if list.Err() != nil {
			t.Fatal(list)
		}
		return result.Bytes()
	}
	needed := ", and this host runs no machine code"
	notGranted := needed
	x64 := "ValueError: incompatible .mpy arch: x64 found" + needed
	if py.HostArch() == mpy.ArchX64 {
		needed, notGranted, x64 = ", x64 needed", ", and machine code is not granted: --allow-native", "1"
	}
	for _, c := range []struct {
		arch    string
		granted bool
		want    string
	}{
		{"armv7m", true, "ValueError: incompatible .mpy arch: armv7m found" + needed},
		{"armv7m", false, "ValueError: incompatible .mpy arch: armv7m found, and this host runs no machine code"},
		{"x64", false, "ValueError: incompatible .mpy arch: x64 found" + notGranted},
		{"x64", true, x64},
	} {
		got := runAs(t, engine.Options{MachineCode: c.granted}, "main.mpy", compiled(c.arch), unpack(t, nil), plainly)
		if got = strings.TrimSpace(got); got != c.want && !strings.HasSuffix(got, "\n"+c.want) {
			t.Errorf("%s, granted %v: %s\nwant %s", c.arch, c.granted, got, c.want)
		}
	}
	broken := bytes.Replace(compiled("x64"), []byte{'M', 6, 2<<2 | 3}, []byte{'M', 6, 15<<2 | 3}, 1)
	if got := runAs(t, engine.Options{MachineCode: true}, "main.mpy", broken, unpack(t, nil), plainly); !strings.Contains(got, "ValueError: incompatible .mpy arch\n") {
		t.Errorf("an unknown machine: %s", got)
	}
}

// Programs print the same where all of their functions are machine code.
func TestEmittedMachineCode(t *testing.T) {
	if py.HostArch() == mpy.ArchNone {
		t.Skip("this host runs no machine code")
	}
	for _, name := range []string{"attributes", "classes", "functions", "subclasses", "collections"} {
		t.Run(name, func(t *testing.T) {
			a, err := txtar.ParseFile(filepath.Join("testdata", name+".txtar"))
			if err != nil {
				t.Fatal(err)
			}
			files := a.Files[:len(a.Files)-1]
			plain := run(t, "main.py", files[0].Data, unpack(t, files), plainly)
			emitted := engine.Options{MachineCode: true, Emit: pyop.EmitNative}
			if d := cmp.Diff(plain, runAs(t, emitted, "main.py", files[0].Data, unpack(t, files), plainly)); d != "" {
				t.Errorf("(- bytecode, + machine code)\n%s", d)
			}
			if d := cmp.Diff(plain, runAs(t, emitted, "main.py", files[0].Data, unpack(t, files), ways["tortured"])); d != "" {
				t.Errorf("(- bytecode, + machine code, tortured)\n%s", d)
			}
		})
	}
}

// Machine code that calls itself without end, by itself, through bytecode or through functions in Go, ends as other code does, and so does a
// loop that calls helpers when a limit is reached.
func TestMachineCodeIsLimited(t *testing.T) {
	if py.HostArch() == mpy.ArchNone {
		t.Skip("this host runs no machine code")
	}
	const head = "def f(x):\n    "
	for _, c := range []struct{ body, want string }{
		{"return f(x)\nf(1)", "RuntimeError: maximum recursion depth exceeded"},
		{"return g(x)\n@micropython.bytecode\ndef g(x): return f(x)\nf(1)", "RuntimeError: maximum recursion depth exceeded"},
		{"return list(map(f, [x]))\nf(1)", "RuntimeError: maximum recursion depth exceeded"},
		{"yield from f(x)\nlist(f(1))", "RuntimeError: maximum recursion depth exceeded"},
		{"while x: x += 1\nf(1)", "RuntimeError: step limit reached"},
		{"try:\n        while x: x += 1\n    except RuntimeError:\n        print('no')\nf(1)", "RuntimeError: step limit reached"},
		{"for i in range(x): x = [x, x]\nf(1 << 60)", "RuntimeError: step limit reached"},
		{"x = 'x'\n    while x: x = x + x\nf(1)", "MemoryError: memory allocation failed"},
	} {
		o := engine.Options{MachineCode: true, Emit: pyop.EmitNative, Steps: 1 << 20}
		got := runAs(t, o, "main.py", []byte(head+c.body+"\n"), unpack(t, nil), plainly)
		if lines := strings.Split(strings.TrimSpace(got), "\n"); lines[len(lines)-1] != c.want {
			t.Errorf("%s\n%s\nwant %s", c.body, got, c.want)
		}
	}
}

// Machine code that no compiler of Python makes ends in an exception where the runtime can tell.
func TestStrangeMachineCode(t *testing.T) {
	if py.HostArch() != mpy.ArchX64 {
		t.Skip("this host runs no code of x64")
	}
	calling := func(helper layout.Helper) []byte { // with the arguments 2 and 16
		code := []byte{
			0x48, 0x83, 0xec, 0x08, // sub rsp, 8
			0x48, 0x8b, 0x47, 0x08, // mov rax, [rdi+8]: the context
			0x48, 0x8b, 0x40, 0x18, // mov rax, [rax+24]: its objects
			0x48, 0x8b, 0x00, // mov rax, [rax]: the helpers
			0xbf, 0x02, 0x00, 0x00, 0x00, // mov edi, 2
			0xbe, 0x10, 0x00, 0x00, 0x00, // mov esi, 16
			0xff, 0x90, // call [rax+…]
		}
		code = binary.LittleEndian.AppendUint32(code, 8*uint32(helper))
		return append(code, 0x48, 0x83, 0xc4, 0x08, 0xc3) // add rsp, 8; ret
	}
	for _, c := range []struct {
		name string
		raw  mpy.RawCode
		want string
	}{
		{"returns None", mpy.RawCode{Kind: mpy.KindViper, Code: []byte{0xb8, 6, 0, 0, 0, 0xc3}}, ""},
		{"returns no value", mpy.RawCode{Kind: mpy.KindViper, Code: []byte{0x31, 0xc0, 0xc3}}, "NameError: local variable referenced before assignment"},
		{"a helper for modules in C", mpy.RawCode{Kind: mpy.KindViper, Code: calling(layout.HelperRealloc)}, "RuntimeError: machine code calls realloc, which this runtime does not have"},
		{"a foreign address", mpy.RawCode{Kind: mpy.KindViper, Code: calling(layout.HelperBuildTuple)}, "RuntimeError: machine code gives an address that is not its own"},
		{"no handler", mpy.RawCode{Kind: mpy.KindViper, Code: calling(layout.HelperNLRPop)}, "RuntimeError: machine code gives an address that is not its own"},
		{"inline assembler", mpy.RawCode{Kind: mpy.KindAsm, Code: []byte{0xc3}}, "RuntimeError: only functions that compilers of Python made run as machine code"},
		{"no code", mpy.RawCode{Kind: mpy.KindViper}, "ValueError: incompatible .mpy file"},
		{"a generator without its words", mpy.RawCode{Kind: mpy.KindNative, Code: []byte{0, 0x10, 0x80, 2, 1}, PreludeOffset: 0}, "ValueError: incompatible .mpy file"},
	} {
		m := &mpy.Module{SubVersion: mpy.SubVersion, Arch: mpy.ArchX64, SmallIntBits: 63, Qstrs: []string{"main.py", "f"},
			Objects: []pyconst.Value{{Kind: pyconst.KindFunTable}}, Root: &c.raw}
		got := strings.TrimSpace(runAs(t, engine.Options{MachineCode: true}, "main.mpy", m.Append(nil), unpack(t, nil), plainly))
		if lines := strings.Split(got, "\n"); lines[len(lines)-1] != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}
