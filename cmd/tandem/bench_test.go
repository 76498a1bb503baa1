package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/tandem-lang/tandem/internal/testkit"
)

// BenchmarkAgainstReference runs this command and MicroPython's mpy-cross in turn on
// the same input and reports both times and their ratio (reference over Tandem:
// above 1, Tandem is ahead). It needs mpy-cross on the PATH, and is skipped without.
//
//	go test -bench AgainstReference ./cmd/tandem
func BenchmarkAgainstReference(b *testing.B) {
	if reference == "" {
		b.Skip("no mpy-cross on the PATH")
	}
	tandem, cross := install(b, "../tandem"), install(b, "../mpy-cross")
	for _, size := range []int{300, 10 << 10, 100 << 10, 1 << 20} {
		b.Run(fmt.Sprintf("process/%s", bytesName(size)), func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "in.py")
			writeTestFile(b, file, testkit.VariedPython(size))
			for _, command := range [][]string{{cross}, {tandem, "mpy-cross"}} {
				b.Run(filepath.Base(command[0]), func(b *testing.B) {
					both(b, int64(size), cpuTime,
						func() []*exec.Cmd {
							return []*exec.Cmd{exec.Command(command[0], append(command[1:], "-o", "-", file)...)}
						},
						func() []*exec.Cmd { return []*exec.Cmd{exec.Command(reference, "-X", heapFor(size), "-o", "-", file)} })
				})
			}
		})
	}
	b.Run("tree/300-files", func(b *testing.B) {
		dir := b.TempDir()
		var files []string
		for i := range 300 {
			file := filepath.Join(dir, fmt.Sprintf("pkg%d", i/30), fmt.Sprintf("m%d.py", i))
			writeTestFile(b, file, testkit.VariedPython(500+i*i/5))
			files = append(files, file)
		}
		both(b, 0, wallTime,
			func() []*exec.Cmd { return []*exec.Cmd{exec.Command(tandem, "build", dir)} },
			func() []*exec.Cmd {
				var each []*exec.Cmd
				for _, f := range files {
					each = append(each, exec.Command(reference, f))
				}
				return each
			})
	})
}

// install builds a command and returns the path of a copy, as an installed command is one: the system maps a file that was
// written from front to back in larger pieces than what the linker leaves, and a start takes a quarter less time.
func install(b *testing.B, command string) string {
	b.Helper()
	linked, copied := filepath.Join(b.TempDir(), "linked"), filepath.Join(b.TempDir(), filepath.Base(command))
	build := exec.Command("go", "build", "-o", linked, command)
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as releases are built; it also starts twice as fast
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	copyFile(b, copied, linked)
	return copied
}

// heapFor returns the option for a heap that the reference needs for a source of so many bytes;
// up to 100 KB its default is enough.
func heapFor(size int) string {
	if size <= 100<<10 {
		return "heapsize=2m"
	}
	return "heapsize=500m"
}

func bytesName(n int) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%dMB", n>>20)
	case n >= 1<<10:
		return fmt.Sprintf("%dKB", n>>10)
	}
	return fmt.Sprintf("%dB", n)
}

func writeTestFile(b *testing.B, path string, data []byte) {
	b.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		b.Fatal(err)
	}
}

// copyFile copies an executable.
func copyFile(b *testing.B, to, from string) {
	b.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o777)
	}
	if err != nil {
		b.Fatal(err)
	}
}

// both runs the two sides in turn and reports their mean times in milliseconds and the ratio.
func both(b *testing.B, size int64, clock func(*testing.B, []*exec.Cmd) time.Duration, tandem, reference func() []*exec.Cmd) {
	b.SetBytes(0)
	var ours, theirs time.Duration
	n := 0
	for b.Loop() {
		ours += clock(b, tandem())
		theirs += clock(b, reference())
		n++
	}
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 / float64(n) }
	b.ReportMetric(ms(ours), "tandem-ms")
	b.ReportMetric(ms(theirs), "reference-ms")
	b.ReportMetric(float64(theirs)/float64(ours), "reference/tandem")
	if size > 0 {
		b.ReportMetric(float64(size)*float64(n)/1e6/ours.Seconds(), "tandem-MB/s")
		b.ReportMetric(float64(size)*float64(n)/1e6/theirs.Seconds(), "reference-MB/s")
	}
}

// cpuTime runs the commands one after the other and returns the processor time they took.
func cpuTime(b *testing.B, cmds []*exec.Cmd) (total time.Duration) {
	for _, cmd := range cmds {
		if err := cmd.Run(); err != nil {
			b.Fatalf("%v: %v", cmd.Args, err)
		}
		total += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	return total
}

// wallTime runs the commands one after the other and returns how long that took.
func wallTime(b *testing.B, cmds []*exec.Cmd) time.Duration {
	start := time.Now()
	cpuTime(b, cmds)
	return time.Since(start)
}
