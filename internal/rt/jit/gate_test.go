//go:build amd64 && (linux || darwin || freebsd)

package jit

import (
	"bytes"
	"runtime"
	"runtime/pprof"
	"sync"
	"testing"
	"time"
)

func gate(t testing.TB, helpers int) *Gate {
	t.Helper()
	g, err := NewGate(helpers)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close() })
	return g
}

// callsFive calls the helper 5 of the table in rdi with what the other argument registers have, and returns one more than its result.
var callsFive = []byte{
	0xff, 0x57, 0x28, // call [rdi+40]
	0x48, 0x8d, 0x40, 0x01, // lea rax, [rax+1]
	0xc3, // ret
}

func TestHelper(t *testing.T) {
	g, s := gate(t, 87), stack(t)
	c := mapped(t, append([]byte{0x48, 0x83, 0xec, 0x08}, append(callsFive[:7:7], 0x48, 0x83, 0xc4, 0x08, 0xc3)...)...) // sub rsp, 8 … add rsp, 8
	var exit Exit
	g.Enter(s, s.Top(), c.Addr(0), &[4]uint64{uint64(g.Table()), 2, 3, 4}, Long, &exit)
	if exit.Helper != 5 || exit.Args[1] != 2 || exit.Args[2] != 3 || exit.Args[3] != 4 {
		t.Fatalf("came back by %+v", exit)
	}
	if pc := Words[uint64](s, exit.SP, SavedPC+1)[SavedPC]; pc != uint64(c.Addr(7)) {
		t.Errorf("it goes on at %#x, not %#x", pc, c.Addr(7))
	}
	growStack(10)
	g.Resume(exit.SP, 41, Brief, &exit)
	if exit.Helper != Returned || exit.Args[0] != 42 {
		t.Errorf("came back by %+v", exit)
	}
}

// growStack makes the goroutine's stack move.
func growStack(n int) (sum byte) {
	var room [4 << 10]byte
	room[n] = byte(n)
	if n > 0 {
		sum = growStack(n - 1)
	}
	return sum + room[n]
}

// Registers that a function preserves are as they were behind a call of a helper, and can be set there.
func TestSavedRegisters(t *testing.T) {
	g, s := gate(t, 6), stack(t)
	c := mapped(t,
		0x53,             // push rbx
		0x48, 0x89, 0xf3, // mov rbx, rsi
		0xff, 0x57, 0x28, // call [rdi+40]
		0x48, 0x01, 0xd8, // add rax, rbx
		0x5b, 0xc3) // pop rbx; ret
	for _, change := range []uint64{0, 100} {
		var exit Exit
		g.Enter(s, s.Top(), c.Addr(0), &[4]uint64{uint64(g.Table()), 7}, Long, &exit)
		saved := Words[uint64](s, exit.SP, Saved)
		if saved[SavedRBX] != 7 {
			t.Errorf("rbx is %d", saved[SavedRBX])
		}
		saved[SavedRBX] += change
		if g.Resume(exit.SP, 1, Brief, &exit); exit.Args[0] != 8+change {
			t.Errorf("got %d", exit.Args[0])
		}
	}
}

// A helper may enter machine code again below where it was called, and leave it standing.
func TestNested(t *testing.T) {
	g, s := gate(t, 6), stack(t)
	c := mapped(t, append([]byte{0x48, 0x83, 0xec, 0x08}, append(callsFive[:7:7], 0x48, 0x83, 0xc4, 0x08, 0xc3)...)...)
	var nest func(sp uintptr, depth uint64) uint64
	nest = func(sp uintptr, depth uint64) uint64 {
		var exit Exit
		g.Enter(s, sp, c.Addr(0), &[4]uint64{uint64(g.Table()), depth}, Long, &exit)
		if exit.Args[1] == 13 {
			return 1000 // without going on
		}
		g.Resume(exit.SP, nest(exit.SP&^15, depth+1), Brief, &exit)
		return exit.Args[0]
	}
	if got := nest(s.Top(), 0); got != 1013 {
		t.Errorf("got %d", got)
	}
}

// Machine code in a long loop holds up neither Go's collector nor a profiler's signals.
func TestLongLoop(t *testing.T) {
	g, s := gate(t, 1), stack(t)
	m, err := NewMemory(8)
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	c := mapped(t,
		0xf3, 0x90, // pause
		0x48, 0x83, 0x3f, 0x00, // cmp qword [rdi], 0
		0x74, 0xf8, // jz to the start
		0xc3) // ret
	var profile bytes.Buffer
	if err := pprof.StartCPUProfile(&profile); err != nil {
		t.Fatal(err)
	}
	defer pprof.StopCPUProfile()
	var group sync.WaitGroup
	group.Go(func() {
		var exit Exit
		g.Enter(s, s.Top(), c.Addr(0), &[4]uint64{uint64(m.Addr(0))}, Long, &exit)
		if exit.Helper != Returned {
			t.Errorf("came back by %+v", exit)
		}
	})
	for range 20 {
		time.Sleep(time.Millisecond)
		runtime.GC()
	}
	m.Bytes[0] = 1
	group.Wait()
}

func TestWordsAreOnTheStack(t *testing.T) {
	s := stack(t)
	for _, c := range []struct {
		at   uintptr
		n    int
		fits bool
	}{
		{s.Top() - 8, 1, true}, {s.Top() - 8, 2, false}, {s.Top(), 0, true}, {s.Top() + 8, 0, false}, {s.Top() - 16, -1, false},
		{s.Top() - 16<<10, 16 << 10 / 8, true}, {s.Top() - 16<<10 - 8, 1, false}, {0, 1, false},
	} {
		if got := Words[uint64](s, c.at, c.n); (got != nil) != c.fits {
			t.Errorf("%d words at %#x: %d", c.n, c.at, len(got))
		}
	}
	if got := s.Room(s.Top()); got != 16<<10 {
		t.Errorf("room for %d bytes", got)
	}
}

func BenchmarkGate(b *testing.B) {
	g := gate(b, 6)
	s, err := NewStack(64 << 10)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	c, err := Map([]byte{
		0x53, 0x48, 0x89, 0xfb, // push rbx; mov rbx, rdi
		0xff, 0x53, 0x28, // call [rbx+40]
		0xeb, 0xfb, // jmp to the call
	})
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	var exit Exit
	g.Enter(s, s.Top(), c.Addr(0), &[4]uint64{uint64(g.Table())}, Long, &exit)
	for b.Loop() {
		g.Resume(exit.SP, 1, Brief, &exit)
	}
}
