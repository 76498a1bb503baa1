package cross

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
)

var confirmCross = flag.String("confirm", "", "hold the drop-in for mpy-cross against the one at this path")

// program shows in its file which options it was compiled with: assertions, lines,
// the width of small integers, code of undecorated functions.
const program = `def f(x):
    assert x, "none"

    return x + 40000 + (3 << 20) if __debug__ else x * 2 + 1

def g(a, b):
    return a + b * 4
`

// runHere runs the drop-in in a new folder with a file app.py and returns what it does.
func runHere(t *testing.T, name string, args []string) (code int, stdout, stderr string) {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.WriteFile("app.py", []byte(program), 0o666); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	base := strings.TrimSuffix(filepath.Base(name), ".exe")
	flavor, _ := FlavorOf(base)
	code = Run(base, flavor, args, Streams{strings.NewReader(program), &out, &errs})
	return code, out.String(), errs.String()
}

// confirm runs the reference with the same arguments.
func confirm(t *testing.T, args []string, code int, stdout, stderr string, file []byte) {
	t.Helper()
	if *confirmCross == "" {
		return
	}
	path, err := filepath.Abs(*confirmCross)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("app.py", []byte(program), 0o666); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	cmd := exec.Command(path, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(program), &out, &errs
	err = cmd.Run()
	if (err != nil) != (code != 0) || code != 0 && cmd.ProcessState.ExitCode() != code {
		t.Errorf("the reference ends with %v, recorded is %d", err, code)
	}
	usage := strings.HasPrefix(stdout, "usage: ") && strings.HasPrefix(out.String(), "usage: ")
	if out.String() != stdout && !usage && !strings.Contains(stdout, "Tandem") || errs.String() != stderr {
		t.Errorf("the reference says %q, %q, recorded is %q, %q", out.String(), errs.String(), stdout, stderr)
	}
	if written, _ := os.ReadFile("app.mpy"); file != nil && !bytes.Equal(written, file) {
		t.Error("the reference writes another file")
	}
}

// A test of options: with args, app.py becomes what the compiler makes of it with want.
type optionsCase struct {
	args string
	want py.Options
}

func checkFiles(t *testing.T, name string, flavor py.Flavor, cases []optionsCase) {
	for _, c := range cases {
		t.Run(c.args, func(t *testing.T) {
			args := append(strings.Fields(c.args), "app.py")
			code, stdout, stderr := runHere(t, name, args)
			if code != 0 || stdout != "" || stderr != "" {
				t.Fatalf("exit code %d, %q, %q", code, stdout, stderr)
			}
			c.want.Flavor = flavor
			result, list := py.Compile(source.New("app.py", []byte(program)), c.want)
			if list.Err() != nil {
				t.Fatal(list)
			}
			got, err := os.ReadFile("app.mpy")
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, result.Bytes()) {
				t.Errorf("not the file of %+v", c.want)
			}
			if flavor == py.MicroPython && !strings.Contains(c.args, "flavor") {
				confirm(t, args, 0, "", "", got)
			}
		})
	}
}

func TestOptions(t *testing.T) {
	native := pyop.EmitNative
	checkFiles(t, "mpy-cross", py.MicroPython, []optionsCase{
		{"", py.Options{}},
		{"-O", py.Options{OptLevel: 1}},
		{"-OO", py.Options{OptLevel: 2}},
		{"-OOO", py.Options{OptLevel: 3}},
		{"-OOOOO", py.Options{OptLevel: 5}},
		{"-Ofast", py.Options{OptLevel: 1}},
		{"-OxO", py.Options{OptLevel: 1}},
		{"-O0", py.Options{}},
		{"-O1", py.Options{OptLevel: 1}},
		{"-O2", py.Options{OptLevel: 2}},
		{"-O3", py.Options{OptLevel: 3}},
		{"-O9", py.Options{OptLevel: 9}},
		{"-O3s", py.Options{OptLevel: 3}},
		{"-O12", py.Options{OptLevel: 1}},
		{"-O3 -O0", py.Options{}},
		{"-v -v", py.Options{}},
		{"-msmall-int-bits=31", py.Options{}},
		{"-msmall-int-bits=14", py.Options{SmallIntBits: 14}},
		{"-msmall-int-bits=0x10", py.Options{SmallIntBits: 16}},
		{"-msmall-int-bits=0X3f", py.Options{SmallIntBits: 63}},
		{"-msmall-int-bits=020", py.Options{SmallIntBits: 16}},
		{"-msmall-int-bits=+14", py.Options{SmallIntBits: 14}},
		{"-msmall-int-bits=1", py.Options{SmallIntBits: 1}},
		{"-msmall-int-bits=64", py.Options{SmallIntBits: 64}},
		{"-msmall-int-bits=14 -msmall-int-bits=63", py.Options{SmallIntBits: 63}},
		{"-X no-source-lines", py.Options{NoSourceLines: true}},
		{"-X no-source-lines -X source-lines", py.Options{}},
		{"-X source-lines -X no-source-lines", py.Options{NoSourceLines: true}},
		{"-X emit=bytecode", py.Options{}},
		{"-X emit=native -X emit=bytecode", py.Options{}},
		{"-X emit=native -march=armv7m", py.Options{Emit: native, Arch: "armv7m"}},
		{"-march=xtensa -march=x86 -X emit=native", py.Options{Emit: native, Arch: "x86"}},
		{"-march=debug", py.Options{Arch: "debug"}},
		{"-march=x64", py.Options{Arch: "x64"}},
		{"-X heapsize=100000", py.Options{}},
		{"-X heapsize=100kw -O1", py.Options{OptLevel: 1}},
		{"-s lib/main.py", py.Options{SourceName: "lib/main.py"}},
		{`-s lib\main.py -s C:\b.py`, py.Options{SourceName: "C:/b.py"}},
		{"-march=rv32imc -X emit=native -march-flags=zba", py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 1}},
		{"-march=rv32imc -X emit=native -march-flags=zcmp", py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 2}},
		{"-march=rv32imc -X emit=native -march-flags=zcmp,zba", py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 3}},
		{"-march=rv32imc -X emit=native -march-flags=zba,", py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 1}},
		{"-march-flags=0x3 -march=rv32imc -X emit=native", py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 3}},
		{"-march=rv32imc -X emit=native -march-flags=0b10", py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 2}},
		{"-march=rv32imc -X emit=native -march-flags=0o3", py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 3}},
		{"-march=rv32imc -X emit=native -march-flags=0", py.Options{Emit: native, Arch: "rv32imc"}},
		{"-march=rv32imc -X emit=native -march-flags=0X02", py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 2}},
		{"-march=rv32imc -X emit=native -march-flags=0x0x1", py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 1}},
		{"-march=rv32imc -X emit=native -march-flags=zba,zba", py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 1}},
		{"-march=rv32imc -X emit=native -march-flags=zba -march-flags=2", py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 2}},
		{"-march-flags=any", py.Options{}},
		{"-X emit=native -march=x64 --", py.Options{Emit: native, Arch: "x64"}},
	})
}

// TestProgram checks that the program of these tests can tell options apart.
func TestProgram(t *testing.T) {
	files := map[string]string{}
	for name, o := range map[string]py.Options{
		"none": {}, "O1": {OptLevel: 1}, "O3": {OptLevel: 3}, "no lines": {NoSourceLines: true}, "14 bits": {SmallIntBits: 14},
		"16 bits": {SmallIntBits: 16}, "63 bits": {SmallIntBits: 63}, "name": {SourceName: "b.py"}, "x64": {Arch: "x64", Emit: pyop.EmitNative},
		"armv7m": {Arch: "armv7m", Emit: pyop.EmitNative}, "rv32imc": {Arch: "rv32imc", Emit: pyop.EmitNative},
		"zba": {Arch: "rv32imc", Emit: pyop.EmitNative, ArchFlags: 1}, "zcmp": {Arch: "rv32imc", Emit: pyop.EmitNative, ArchFlags: 2},
		"both": {Arch: "rv32imc", Emit: pyop.EmitNative, ArchFlags: 3}, "circuitpython": {Flavor: py.CircuitPython},
	} {
		result, list := py.Compile(source.New("app.py", []byte(program)), o)
		if list.Err() != nil {
			t.Fatal(list)
		}
		if other, ok := files[string(result.Bytes())]; ok {
			t.Errorf("%s and %s are the same file", name, other)
		}
		files[string(result.Bytes())] = name
	}
}

func TestCircuitPython(t *testing.T) {
	native := pyop.EmitNative
	cases := []optionsCase{
		{"", py.Options{}},
		{"-OO", py.Options{OptLevel: 2}},
		{"-msmall-int-bits=14", py.Options{SmallIntBits: 14}},
	}
	for _, one := range []string{"1", "+1", "0x1", "0X1", "0b1", "0B1", "1_", "zba", "zba,zcmp", "zbax"} {
		cases = append(cases, optionsCase{"-march=rv32imc -X emit=native -march-flags=" + one, py.Options{Emit: native, Arch: "rv32imc", ArchFlags: 1}})
	}
	cases = append(cases, optionsCase{"-march=rv32imc -X emit=native -march-flags=0", py.Options{Emit: native, Arch: "rv32imc"}},
		optionsCase{"-march=rv32imc -X emit=native -march-flags=00", py.Options{Emit: native, Arch: "rv32imc"}})
	checkFiles(t, CircuitPython, py.CircuitPython, cases)
	checkFiles(t, "mpy-cross", py.CircuitPython, []optionsCase{
		{"--flavor circuitpython", py.Options{}},
		{"--flavor=CircuitPython -O3", py.Options{OptLevel: 3}},
		{"--flavor micropython --flavor circuitpython", py.Options{}},
	})
	checkFiles(t, CircuitPython, py.MicroPython, []optionsCase{
		{"--flavor micropython", py.Options{}},
		{"--flavor circuitpython --flavor=micropython -X no-source-lines", py.Options{NoSourceLines: true}},
	})
	checkFiles(t, "tandem mpy-cross", py.MicroPython, nil)
}

// TestOutput says where results go.
func TestOutput(t *testing.T) {
	result, list := py.Compile(source.New("app.py", []byte(program)), py.Options{})
	if list.Err() != nil {
		t.Fatal(list)
	}
	want := string(result.Bytes())
	for _, c := range []struct{ args, file string }{ // file: standard output if ""
		{"app.py", "app.mpy"},
		{"-o b.mpy app.py", "b.mpy"},
		{"app.py -o b.mpy", "b.mpy"},
		{"-o b.mpy -o c.mpy app.py", "c.mpy"},
		{"-o - app.py", ""},
		{"-s app.py -", ""},
		{"-s app.py -o d.mpy -", "d.mpy"},
		{"-- app.py", "app.mpy"},
	} {
		args := strings.Fields(c.args)
		code, stdout, stderr := runHere(t, "/usr/bin/mpy-cross.exe", args)
		if code != 0 || stderr != "" {
			t.Errorf("%s: exit code %d, %s", c.args, code, stderr)
			continue
		}
		got := stdout
		if c.file != "" {
			data, err := os.ReadFile(c.file)
			if err != nil || stdout != "" {
				t.Errorf("%s: %v, %q", c.args, err, stdout)
			}
			got = string(data)
		}
		if got != want {
			t.Errorf("%s: another file", c.args)
		}
		if c.file == "app.mpy" {
			confirm(t, args, code, stdout, stderr, []byte(got))
		} else {
			confirm(t, args, code, stdout, stderr, nil)
		}
	}
}

// TestRefuses has command lines that compile nothing.
func TestRefuses(t *testing.T) {
	const usage = "usage: mpy-cross [<opts>] [-X <implopt>] [--] <input filename>\n"
	for _, c := range []struct {
		args           string
		code           int
		stdout, stderr string // stdout: how it begins
	}{
		{"", 1, "", "no input file\n"},
		{"-O", 1, "", "no input file\n"},
		{"--version", 0, "MicroPython v1.29", ""},
		{"app.py --version", 0, "MicroPython v1.29", ""},
		{"-x app.py", 1, usage, ""},
		{"-o", 1, usage, ""},
		{"-s", 1, usage, ""},
		{"-X", 1, usage, ""},
		{"-X fast app.py", 1, usage, ""},
		{"-X emit=fast app.py", 1, usage, ""},
		{"-- -X emit=fast app.py", 1, usage, ""}, // -X is read ahead of everything else
		{"-march=z80 app.py", 1, usage, ""},
		{"-march= app.py", 1, usage, ""},
		{"-march app.py", 1, usage, ""},
		{"-msmall-int-bits=many app.py", 1, usage, ""},
		{"-msmall-int-bits=8bits app.py", 1, usage, ""},
		{"-vv app.py", 1, usage, ""},
		{"-x --version", 1, usage, ""},
		{"--version -x", 0, "MicroPython v1.29", ""},
		{"app.py b.py", 1, "", "multiple input files\n"},
		{"-- app.py -O", 1, "", "multiple input files\n"},
		{"-X emit=native app.py", 1, "", "arch not specified\n"},
		{"-X emit=viper app.py", 1, "", "arch not specified\n"},
		{"-march=x64 -march-flags=zba app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=4 app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=-1 app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=+1 app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=1_0 app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags= app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=, app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=zba,,zcmp app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=zbb app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=0x app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=00 app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=01 app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=0x+1 app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=0b2 app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=18446744073709551617 app.py", 1, "", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=4294967297 app.py", 1, "", "unrecognised arch flags\n"},
		{"-msmall-int-bits=0b11 app.py", 1, usage, ""},
		{"-msmall-int-bits=0o17 app.py", 1, usage, ""},
		{"-msmall-int-bits=1_4 app.py", 1, usage, ""},
		{"-msmall-int-bits=0x app.py", 1, usage, ""},
		{"-msmall-int-bits=08 app.py", 1, usage, ""},
		{"--flavor=snake app.py", 1, "", "unknown flavor \"snake\": micropython and circuitpython are accepted\n"},
		{"none.py", 1, "", "OSError: (2, \"can't open none.py\")\n"},
	} {
		args := strings.Fields(c.args)
		code, stdout, stderr := runHere(t, "mpy-cross", args)
		if code != c.code || !strings.HasPrefix(stdout, c.stdout) || (c.stdout == "") != (stdout == "") || stderr != c.stderr {
			t.Errorf("%s: exit code %d, %q, %q, want %d, %q, %q", c.args, code, stdout, stderr, c.code, c.stdout, c.stderr)
		}
		if _, err := os.Stat("app.mpy"); err == nil {
			t.Errorf("%s: a file is written", c.args)
		}
		confirm(t, args, code, stdout, stderr, nil)
	}
	// The reference takes these for widths and shifts by them, or by 255 in their place.
	for _, bits := range []string{"0", "-1", "65", "256", "99999999999999999999"} {
		if code, stdout, _ := runHere(t, "mpy-cross", []string{"-msmall-int-bits=" + bits, "app.py"}); code != 1 || !strings.HasPrefix(stdout, usage) {
			t.Errorf("small integers of %s bits: exit code %d, %q", bits, code, stdout)
		}
	}
	for _, c := range []struct{ args, stderr string }{
		{"-march=rv32imc -march-flags=2 app.py", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=zcmp app.py", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=001 app.py", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=0o1 app.py", "unrecognised arch flags\n"},
		{"-march=rv32imc -march-flags=xzba app.py", "unrecognised arch flags\n"},
		{"--flavor snake app.py", "unknown flavor \"snake\": micropython and circuitpython are accepted\n"},
	} {
		code, stdout, stderr := runHere(t, CircuitPython, strings.Fields(c.args))
		if code != 1 || stdout != "" || stderr != c.stderr {
			t.Errorf("%s of CircuitPython: exit code %d, %q, %q, want %q", c.args, code, stdout, stderr, c.stderr)
		}
	}
	for _, args := range []string{"-X source-lines app.py", "-X no-source-lines app.py", "--flavor"} {
		if code, stdout, _ := runHere(t, CircuitPython, strings.Fields(args)); code != 1 || !strings.HasPrefix(stdout, "usage: "+CircuitPython+" ") {
			t.Errorf("%s of CircuitPython: exit code %d, %q", args, code, stdout)
		}
	}
	if code, stdout, _ := runHere(t, CircuitPython, []string{"--version", "--", "--flavor=micropython"}); code != 0 || !strings.HasPrefix(stdout, "CircuitPython 10") {
		t.Errorf("what stands behind -- is an option: %d, %q", code, stdout)
	}
}

// TestDebug prints the pseudo-instructions of the architecture debug.
func TestDebug(t *testing.T) {
	code, stdout, stderr := runHere(t, "mpy-cross", []string{"-march=debug", "-X", "emit=native", "app.py"})
	if code != 0 || !strings.Contains(stdout, "ENTRY(") || stderr != "" {
		t.Errorf("exit code %d, %q, %q", code, stdout, stderr)
	}
}

// TestTraceback has errors without a line, in a module, and in a function with a name of the source.
func TestTraceback(t *testing.T) {
	file := source.New("app.py", []byte("\n\nx\n"))
	for _, c := range []struct {
		d    diag.Diagnostic
		name string
		want string
	}{
		{diag.Diagnostic{Kind: "MemoryError", Message: "none left", File: file, Line: diag.NoLine}, "b.py", "MemoryError: none left\n"},
		{diag.Diagnostic{Kind: "SyntaxError", Message: "bad", File: file, Line: 3}, "b.py", "Traceback (most recent call last):\n  File \"app.py\", line 3\nSyntaxError: bad\n"},
		{diag.Diagnostic{Kind: "SyntaxError", Message: "bad", File: file, Line: 3, In: "f"}, "b.py", "Traceback (most recent call last):\n  File \"b.py\", line 3, in f\nSyntaxError: bad\n"},
		{diag.Diagnostic{Kind: "SyntaxError", Message: "bad", File: file, Line: 3, In: "f"}, "", "Traceback (most recent call last):\n  File \"app.py\", line 3, in f\nSyntaxError: bad\n"},
	} {
		var out strings.Builder
		if PrintTraceback(&out, &c.d, c.name); out.String() != c.want {
			t.Errorf("%q, want %q", out.String(), c.want)
		}
	}
}

// TestHostArch compiles for this machine, where the reference has a name for it.
func TestHostArch(t *testing.T) {
	for host, want := range map[string]string{"x64": "x64", "": ""} {
		o, verdict, message := parse([]string{"-march=host", "app.py"}, py.MicroPython, host)
		if host == "" {
			if verdict != showsMessage || message != "unable to determine host architecture for -march=host" {
				t.Errorf("without a name: %v, %q", verdict, message)
			}
		} else if verdict != compiles || o.arch != want {
			t.Errorf("host %s: %v, %q", host, verdict, o.arch)
		}
	}
	if arch := HostArch(); arch != "" && !known(Arches, arch) {
		t.Errorf("this machine is called %s, which -march does not take", arch)
	}
}

// TestArches takes every name that the usage text has, and the usage text has them all.
func TestArches(t *testing.T) {
	text := usageText("mpy-cross", py.MicroPython)
	for _, arch := range Arches {
		o, verdict, _ := parse([]string{"-march=" + arch, "app.py"}, py.MicroPython, "x64")
		if verdict != compiles || o.arch == "" || o.arch != arch && arch != "host" {
			t.Errorf("-march=%s is read as %q", arch, o.arch)
		}
		if !strings.Contains(text, arch) {
			t.Errorf("the usage text does not know %s", arch)
		}
	}
	if !strings.Contains(text, "no-source-lines") || strings.Contains(usageText("x", py.CircuitPython), "source-lines") {
		t.Error("the lines of -X are in the wrong usage text")
	}
}

func TestCNumber(t *testing.T) {
	for _, c := range []struct {
		text string
		base int
		want uint64
		ok   bool
	}{
		{"12", 0, 12, true}, {" \t\n\v\f\r12", 0, 12, true}, {"12 ", 0, 0, false}, {"", 0, 0, false}, {" ", 0, 0, false},
		{"+12", 0, 12, true}, {"-1", 0, 1<<64 - 1, true}, {"- 1", 0, 0, false}, {"+-1", 0, 0, false},
		{"010", 0, 8, true}, {"0", 0, 0, true}, {"08", 0, 0, false}, {"0x1F", 0, 31, true}, {"0X1f", 0, 31, true}, {"0x", 0, 0, false},
		{"0x1F", 16, 31, true}, {"1F", 16, 31, true}, {"0x1", 10, 0, false}, {"010", 10, 10, true}, {"0x", 16, 0, false}, {"0x1", 2, 0, false},
		{"101", 2, 5, true}, {"102", 2, 0, false}, {"1_0", 10, 0, false}, {"18446744073709551615", 10, 1<<64 - 1, true}, {"18446744073709551616", 10, 0, false},
	} {
		if n, ok := cNumber(c.text, c.base); ok != c.ok || ok && n != c.want {
			t.Errorf("%q in base %d: %d, %v, want %d, %v", c.text, c.base, n, ok, c.want, c.ok)
		}
	}
}
