package driver

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/podlist"
	"github.com/tandem-lang/tandem/internal/testkit"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// TestEmbedded compiles the sources of the embedded pods against the embedded sys, which must give these pods again. With -update they are
// written.
func TestEmbedded(t *testing.T) {
	all := fanlib.Library()
	all["sysrun"] = fanlib.SysRun()
	for name, data := range all {
		pods := BuildFan([]string{"../../lib/fan/" + name}, FanOptions{Pods: EmbeddedPods()}).Pods
		if len(pods) != 1 || !pods[0].OK() {
			t.Fatalf("%v %v", pods[0].Failed, pods[0].Errs)
		}
		if *testkit.Update {
			if err := os.WriteFile("../../lib/fan/z_"+name+".pod", pods[0].Bytes, 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		comparePods(t, openPod(t, name, data), openPod(t, name, pods[0].Bytes))
	}
}

// comparePods compares what is in two pods: how the zip is compressed is Go's choice.
func comparePods(t *testing.T, want, got *pod.Archive) {
	t.Helper()
	if len(want.Names()) != len(got.Names()) {
		t.Errorf("%d entries instead of %d", len(got.Names()), len(want.Names()))
	}
	for _, name := range want.Names() {
		w, errW := want.Entry(name)
		g, errG := got.Entry(name)
		if errW != nil || errG != nil || !bytes.Equal(w, g) {
			t.Errorf("%s differs (%v, %v)", name, errW, errG)
		}
	}
}

func openPod(t testing.TB, name string, data []byte) *pod.Archive {
	t.Helper()
	a, err := pod.OpenBytes(name+".pod", data)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func describe(t *testing.T, a *pod.Archive) *podlist.Pod {
	t.Helper()
	p, err := podlist.New(a, podlist.Selection{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestEmbeddedSysIsComplete counts what there is, and finds nothing to complain about.
func TestEmbeddedSysIsComplete(t *testing.T) {
	a, err := EmbeddedPods().Open("sys")
	if err != nil {
		t.Fatal(err)
	}
	p := describe(t, a)
	fields, methods, accessors := 0, 0, 0
	for _, typ := range p.Types {
		fields += len(typ.Fields)
		for _, m := range typ.Methods {
			if bytes.Contains([]byte(m.Flags), []byte("getter")) || bytes.Contains([]byte(m.Flags), []byte("setter")) {
				accessors++
			} else {
				methods++
			}
		}
	}
	if len(p.Types) != 103 || fields != 99 || methods != 1369 || accessors != 52 {
		t.Errorf("%d types, %d fields, %d methods, %d accessors", len(p.Types), fields, methods, accessors)
	}
	for _, problem := range p.Problems {
		t.Error(problem)
	}
}

// TestEmbeddedSysAgainstInstalled compares the tables of types and slots with those of
// the Fantom that FAN_HOME names.
func TestEmbeddedSysAgainstInstalled(t *testing.T) {
	home := os.Getenv("FAN_HOME")
	if home == "" {
		t.Skip("FAN_HOME is not set")
	}
	installed, err := pod.OpenFile(filepath.Join(home, "lib", "fan", "sys.pod"))
	if err != nil {
		t.Fatal(err)
	}
	own, err := EmbeddedPods().Open("sys")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range podlist.Compare(describe(t, own), describe(t, installed)) {
		t.Error(line)
	}
}

// TestEmbeddedPodsAgainstInstalled compares what the other embedded pods show to others with those of the Fantom that FAN_HOME names. Tests are
// theirs, and so is what is private or internal.
func TestEmbeddedPodsAgainstInstalled(t *testing.T) {
	home := os.Getenv("FAN_HOME")
	if home == "" {
		t.Skip("FAN_HOME is not set")
	}
	own := regexp.MustCompile(`\[[^\]]*\b(private|internal|synthetic)\b|: sys::Test \[|^order of (slots|types)\b`)
	for name, data := range fanlib.Library() {
		if name == "sys" || name == "crypto" { // sys is held by itself; of crypto there is only what inet names
			continue
		}
		installed, err := pod.OpenFile(filepath.Join(home, "lib", "fan", name+".pod"))
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range podlist.Compare(describe(t, openPod(t, name, data)), describe(t, installed)) {
			if !own.MatchString(line) {
				t.Error(line)
			}
		}
	}
}
