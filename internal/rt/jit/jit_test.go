//go:build amd64 && (linux || darwin || freebsd)

package jit

import (
	"encoding/binary"
	"os"
	"runtime"
	"sync"
	"testing"
)

func mapped(t *testing.T, code ...byte) *Code {
	t.Helper()
	c, err := Map(code)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func stack(t *testing.T) *Stack {
	t.Helper()
	s, err := NewStack(16 << 10)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestArgumentsAndResult(t *testing.T) {
	c := mapped(t,
		0x48, 0x89, 0xf8, // mov rax, rdi
		0x48, 0x29, 0xf0, // sub rax, rsi
		0x48, 0x0f, 0xaf, 0xc2, // imul rax, rdx
		0x48, 0x01, 0xc8, // add rax, rcx
		0xc3) // ret
	if got := c.Call(stack(t), 0, 50, 8, 2, 7); got != (50-8)*2+7 {
		t.Errorf("got %d", got)
	}
}

func TestMemoryIsShared(t *testing.T) {
	m, err := NewMemory(64)
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	binary.LittleEndian.PutUint64(m.Bytes[8:], 41)
	c := mapped(t, 0x48, 0xff, 0x07, 0xc3) // inc qword [rdi]; ret
	c.Call(stack(t), 0, m.Addr(8))
	if got := binary.LittleEndian.Uint64(m.Bytes[8:]); got != 42 {
		t.Errorf("got %d", got)
	}
}

// The code runs on its own stack, deeper than a fresh goroutine's, while others
// collect garbage and grow theirs.
func TestManyGoroutines(t *testing.T) {
	c := mapped(t,
		0x48, 0x81, 0xec, 0x00, 0x30, 0x00, 0x00, // sub rsp, 0x3000
		0x48, 0x89, 0x3c, 0x24, // mov [rsp], rdi
		0x48, 0x8b, 0x04, 0x24, // mov rax, [rsp]
		0x48, 0x81, 0xc4, 0x00, 0x30, 0x00, 0x00, // add rsp, 0x3000
		0xc3)
	var group sync.WaitGroup
	for i := range 8 {
		s := stack(t)
		group.Go(func() {
			for n := range 1000 {
				if got := c.Call(s, 0, uintptr(i*n)); got != uintptr(i*n) {
					t.Errorf("got %d, want %d", got, i*n)
					return
				}
				if n%200 == 0 {
					runtime.GC()
				}
			}
		})
	}
	group.Wait()
}

func TestSizesAreWholePages(t *testing.T) {
	page := os.Getpagesize()
	for size, want := range map[int]int{0: page, 1: page, page - 1: page, page: page, page + 1: 2 * page, 3*page + 5: 4 * page} {
		m, err := NewMemory(size)
		if err != nil {
			t.Fatal(err)
		}
		if len(m.Bytes) != want || m.Addr(0)%uintptr(page) != 0 {
			t.Errorf("%d bytes at %#x for %d, want %d", len(m.Bytes), m.Addr(0), size, want)
		}
		m.Close()
		s, err := NewStack(size)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.mem) != want+page {
			t.Errorf("a stack of %d bytes for %d, want %d and a page", len(s.mem), size, want)
		}
		s.Close()
	}
}

// What is closed is not reached again by mistake.
func TestClose(t *testing.T) {
	c, err := Map([]byte{0xc3})
	if err != nil {
		t.Fatal(err)
	}
	m, err := NewMemory(1)
	if err != nil {
		t.Fatal(err)
	}
	s, err := NewStack(1)
	if err != nil {
		t.Fatal(err)
	}
	for _, close := range []func() error{c.Close, m.Close, s.Close} {
		if err := close(); err != nil {
			t.Error(err)
		}
		if err := close(); err == nil {
			t.Error("closed twice")
		}
	}
	if c.mem != nil || m.Bytes != nil || s.mem != nil {
		t.Error("memory is still reachable")
	}
}

func TestNothingToMap(t *testing.T) {
	if _, err := Map(nil); err == nil {
		t.Error("mapped nothing")
	}
}
