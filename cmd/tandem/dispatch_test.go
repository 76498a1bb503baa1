package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// runHere runs the command in a new folder with a file app.py and returns what it does.
func runHere(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.WriteFile("app.py", []byte("print(1)\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	code = dispatch(args, stdio{in: strings.NewReader(""), out: &out, err: &errs})
	return code, out.String(), errs.String()
}

// TestVerbInProcess runs a verb with the arguments of the call, not those of this process.
func TestVerbInProcess(t *testing.T) {
	if code, stdout, stderr := runHere(t, "tandem", "build", "-o", "-", "app.py"); code != 0 || !strings.HasPrefix(stdout, "M") || stderr != "" {
		t.Errorf("exit code %d, %q, %q", code, stdout, stderr)
	}
}

// TestDropIn: the name of the binary, or its first argument, makes it an mpy-cross; the usage text names the program as it was called.
func TestDropIn(t *testing.T) {
	for _, c := range []struct{ args, version string }{
		{"/usr/bin/mpy-cross", "MicroPython v1"}, {"mpy-cross.exe", "MicroPython v1"}, {"x/mpy-cross-circuitpython", "CircuitPython 10"}, {"tandem mpy-cross", "MicroPython v1"},
	} {
		args := strings.Fields(c.args)
		if code, stdout, stderr := runHere(t, append(args, "--version")...); code != 0 || !strings.HasPrefix(stdout, c.version) || stderr != "" {
			t.Errorf("%s --version: exit code %d, %q, %q", c.args, code, stdout, stderr)
		}
		if code, stdout, _ := runHere(t, append(args, "-x")...); code != 1 || !strings.HasPrefix(stdout, "usage: "+c.args+" [") {
			t.Errorf("%s -x: exit code %d, %q", c.args, code, stdout)
		}
	}
}

// TestLaunchers: the name of the binary, or its first argument, makes it one of Fantom's launchers.
func TestLaunchers(t *testing.T) {
	for _, c := range []struct {
		args, stdout string
		code         int
	}{
		{"/usr/bin/fan -x", "WARNING: Unknown option -x\nFantom Launcher", fanHelped}, {"fan.exe sys::Int", "ERROR: sys::UnknownSlotErr: sys::Int.main", 255}, {"tandem fan -?", "Fantom Launcher", fanHelped},
		{"bin/fant", "\nFantom Test Runner\n", 255}, {"tandem fant -?", "\nFantom Test Runner\n", 255}, {"fanp", "Fantom Disassembler\n", 0}, {"tandem fanp -?", "Fantom Disassembler\n", 0},
	} {
		if code, stdout, stderr := runHere(t, strings.Fields(c.args)...); code != c.code || !strings.HasPrefix(stdout, c.stdout) || stderr != "" {
			t.Errorf("%s: exit code %d, %q, %q", c.args, code, stdout, stderr)
		}
	}
}

// TestWhoAnswers finds out what runs: the command's help without a verb, the drop-ins by name and as first argument, and the help of
// their verbs.
func TestWhoAnswers(t *testing.T) {
	for _, c := range []struct{ args, stdout string }{
		{"tandem", "Run Python and Fantom, "}, {"tandem -h", "Run Python and Fantom, "}, {"micropython -c print(2+3)", "5\n"}, {"/bin/micropython.exe -c print(2+3)", "5\n"}, {"tandem micropython -c print(2+3)", "5\n"},
		{"tandem micropython -h", "Run "}, {"tandem mpy-cross --help", "Compile"},
	} {
		code, stdout, stderr := runHere(t, strings.Fields(c.args)...)
		if line, _, _ := strings.Cut(stdout, "\n"); code != 0 || !strings.HasPrefix(stdout, c.stdout) || stderr != "" {
			t.Errorf("%s: exit code %d, %q, %q, want %q", c.args, code, line, stderr, c.stdout)
		}
	}
}
