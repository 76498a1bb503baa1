package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkFantomAgainstReference builds the same pods with this command and with an
// installed Fantom, in turn, and reports the times, the memory and their ratios
// (reference over Tandem: above 1, Tandem is ahead). Fantom is found by FAN_HOME or by
// fan on the PATH; the benchmark is skipped without. The pod is the one whose folder
// TANDEM_BENCH_POD names, such as that of the reference's own compiler, or a generated
// one of 25,000 lines.
//
//	FAN_HOME=/opt/fantom TANDEM_BENCH_POD=/opt/fantom/src/compiler go test -bench FantomAgainst ./cmd/tandem
//
// "cold" is a process each, "warm" the reference's best of ten in one virtual machine
// against a whole process of Tandem.
func BenchmarkFantomAgainstReference(b *testing.B) {
	home := fantomHome()
	if home == "" {
		b.Skip("no Fantom: neither FAN_HOME nor fan on the PATH")
	}
	tandem := install(b, "../tandem")
	f := fantomBench{tandem: tandem, home: home, devHome: b.TempDir()}
	if err := os.Symlink(filepath.Join(home, "lib"), filepath.Join(f.devHome, "lib")); err != nil {
		b.Fatal(err)
	}
	script := filepath.Join(b.TempDir(), "hello.fan")
	writeTestFile(b, script, []byte("class Hello\n{\n  static Void main() { echo([1, 2, 3].map |x->Int| { x * x }) }\n}\n"))
	b.Run("script/cold", func(b *testing.B) {
		f.compare(b, f.ours("build", "-o", os.DevNull, script), f.reference(script))
	})
	for name, dir := range f.pods(b) {
		b.Run(name+"/cold", func(b *testing.B) {
			f.compare(b, f.ours("build", "--home", home, "-o", b.TempDir(), dir), f.reference(filepath.Join(dir, "build.fan"), "compile"))
		})
		b.Run(name+"/warm", func(b *testing.B) { f.warm(b, dir) })
	}
}

// fantomHome returns the folder of the installed Fantom; "" if there is none.
func fantomHome() string {
	if home := os.Getenv("FAN_HOME"); home != "" {
		return home
	}
	path, err := exec.LookPath("fan")
	if err != nil {
		return ""
	}
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return ""
	}
	return filepath.Dir(filepath.Dir(path))
}

type fantomBench struct {
	tandem, home string
	devHome      string // with the same pods: the build tool refuses to build its own parts for where it runs
}

func (f fantomBench) ours(args ...string) func() *exec.Cmd {
	return func() *exec.Cmd { return exec.Command(f.tandem, args...) }
}

func (f fantomBench) reference(args ...string) func() *exec.Cmd {
	return func() *exec.Cmd {
		cmd := exec.Command(filepath.Join(f.home, "bin", "fan"), args...)
		cmd.Env = append(os.Environ(), "FAN_HOME="+f.home, "FAN_BUILD_DEVHOME=file:"+filepath.ToSlash(f.devHome)+"/")
		return cmd
	}
}

// compare runs the two in turn and reports wall times, peak memory and the ratios.
func (f fantomBench) compare(b *testing.B, ours, reference func() *exec.Cmd) {
	var sum [2]time.Duration
	var memory [2]int64
	n := 0
	for b.Loop() {
		for i, command := range []func() *exec.Cmd{ours, reference} {
			cmd := command()
			var out bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &out
			start := time.Now()
			if err := cmd.Run(); err != nil {
				b.Fatalf("%v: %v\n%s", cmd.Args, err, out.Bytes())
			}
			sum[i] += time.Since(start)
			memory[i] = max(memory[i], peakMemory(cmd.ProcessState))
		}
		n++
	}
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 / float64(n) }
	b.ReportMetric(ms(sum[0]), "tandem-ms")
	b.ReportMetric(ms(sum[1]), "reference-ms")
	b.ReportMetric(float64(sum[1])/float64(sum[0]), "reference/tandem")
	if memory[0] > 0 {
		b.ReportMetric(float64(memory[0])/1e6, "tandem-MB")
		b.ReportMetric(float64(memory[1])/1e6, "reference-MB")
	}
}

// warmScript compiles what a build script describes ten times and prints the best time.
const warmScript = `class Warm
{
  static Void main(Str[] args)
  {
    best := 1hr
    10.times
    {
      script := Env.cur.compileScript(File.os(args[0]), ["force": true]).make
      script->log->level = LogLevel.err
      start := Duration.now
      script->compile
      best = best.min(Duration.now - start)
    }
    echo("best " + best.ticks)
  }
}
`

// warm compares a process of ours with the reference in a virtual machine that has compiled before.
func (f fantomBench) warm(b *testing.B, dir string) {
	script := filepath.Join(b.TempDir(), "Warm.fan")
	writeTestFile(b, script, []byte(warmScript))
	out, err := f.reference(script, filepath.Join(dir, "build.fan"))().CombinedOutput()
	_, after, ok := strings.Cut(string(out), "best ")
	if err != nil || !ok {
		b.Fatalf("%v\n%s", err, out)
	}
	ticks, err := strconv.ParseInt(strings.TrimSpace(after), 10, 64)
	if err != nil {
		b.Fatal(err)
	}
	var ours time.Duration
	n := 0
	for b.Loop() {
		start := time.Now()
		if out, err := f.ours("build", "--home", f.home, "-o", b.TempDir(), dir)().CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		ours += time.Since(start)
		n++
	}
	mean := ours / time.Duration(n)
	b.ReportMetric(float64(mean.Microseconds())/1000, "tandem-ms")
	b.ReportMetric(float64(ticks)/1e6, "reference-ms")
	b.ReportMetric(float64(ticks)/float64(mean), "reference/tandem")
}

// pods returns folders with a build.fan that writes below them.
func (f fantomBench) pods(b *testing.B) map[string]string {
	dir := filepath.Join(b.TempDir(), "pod")
	from := os.Getenv("TANDEM_BENCH_POD")
	if from == "" {
		writeTestFile(b, filepath.Join(dir, "build.fan"), []byte(benchBuild))
		for i := range 50 {
			writeTestFile(b, filepath.Join(dir, "fan", fmt.Sprintf("Part%d.fan", i)), variedFantom(i, 500))
		}
	} else if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
		b.Fatal(err)
	}
	script := filepath.Join(dir, "build.fan")
	text, err := os.ReadFile(script)
	if err != nil {
		b.Fatal(err)
	}
	i := bytes.LastIndex(text, []byte("srcDirs"))
	if i < 0 {
		b.Fatalf("%s: no srcDirs", script)
	}
	out := "outPodDir = `file:" + filepath.ToSlash(dir) + "/`\n    "
	if j := bytes.LastIndex(text, []byte("outPodDir")); j > i {
		text = append(text[:j:j], append([]byte(out+"//"), text[j:]...)...)
	} else {
		text = append(text[:i:i], append([]byte(out), text[i:]...)...)
	}
	writeTestFile(b, script, text)
	name := "generated"
	if from != "" {
		name = filepath.Base(from)
	}
	return map[string]string{name: dir}
}

const benchBuild = `using build
class Build : BuildPod
{
  new make()
  {
    podName = "generated"
    summary = "generated"
    version = Version("1.0")
    depends = ["sys 1.0"]
    srcDirs = [` + "`fan/`" + `]
  }
}
`

// variedFantom returns a source with a bit of everything, of about so many lines.
func variedFantom(part, lines int) []byte {
	var b bytes.Buffer
	for i := 0; bytes.Count(b.Bytes(), []byte("\n")) < lines; i++ {
		fmt.Fprintf(&b, `
** Counts the things of kind %[2]d.
class Part%[1]d_%[2]d
{
  private Str:Int counts := Str:Int[:]
  const Str name := "part %[1]d.%[2]d"
  Int limit := %[2]d * 10 { set { &limit = it.max(1) } }

  new make(|This|? f := null) { f?.call(this) }

  Int add(Str key, Int n := 1)
  {
    if (key.isEmpty || n < 0) throw ArgErr("bad $key: $n in $name")
    sum := (counts[key] ?: 0) + n
    counts[key] = sum > limit ? limit : sum
    return counts[key]
  }

  Str[] top(Int max)
  {
    keys := counts.keys.sort |a, b| { counts[b] <=> counts[a] }
    acc := Str[,]
    for (i := 0; i < keys.size && i < max; ++i)
    {
      switch (i %% 3)
      {
        case 0: acc.add("first $keys[i]")
        case 1: acc.add(keys[i].upper)
        default: acc.add(keys[i])
      }
    }
    try return acc
    catch (IndexErr e) echo("none: $e.msg")
    finally limit++
    return Str[,]
  }

  override Str toStr() { counts.map |n, k->Str| { "$k=$n" }.vals.join(",") }
}
`, part, i)
	}
	return b.Bytes()
}

// peakMemory returns the bytes that a process had at most; 0 where that is not known.
func peakMemory(p *os.ProcessState) int64 {
	if runtime.GOOS != "linux" {
		return 0
	}
	return maxRSS(p) * 1024
}
