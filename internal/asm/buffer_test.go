package asm

import (
	"bytes"
	"testing"
)

// run writes the same function in all passes.
func run(b *Buffer, f func()) []byte {
	b.ResetLabels()
	for _, p := range []Pass{PassMeasure, PassSize, PassEmit} {
		b.StartPass(p)
		f()
	}
	return b.Code()
}

func TestLabels(t *testing.T) {
	var b Buffer
	got := run(&b, func() {
		b.Label(0)
		if rel, short := b.Behind(0); rel != 0 || short {
			t.Errorf("a label here is not behind: %d %v", rel, short)
		}
		b.U8(1)
		if rel, short := b.Behind(0); rel != -1 || !short {
			t.Errorf("label 0 is one byte behind, got %d %v", rel, short)
		}
		if _, short := b.Behind(1); short {
			t.Error("a forward label is never short")
		}
		b.U32(uint32(b.Dest(1)))
		b.Label(1)
	})
	if want := []byte{1, 5, 0, 0, 0}; !bytes.Equal(got, want) || b.Err() != nil {
		t.Errorf("got % x, %v", got, b.Err())
	}
}

func TestSuppress(t *testing.T) {
	var b Buffer
	got := run(&b, func() {
		b.U8(1)
		b.Suppress()
		b.U64(2)
		if b.Reserve(4) != -1 {
			t.Error("reserved in dead code")
		}
		b.Align(4)
		b.Label(0)
		b.U16(0x0203)
		b.Data(3, 0x040506)
	})
	if want := []byte{1, 0, 0, 0, 3, 2, 6, 5, 4}; !bytes.Equal(got, want) {
		t.Errorf("got % x", got)
	}
}

func TestLabelMoved(t *testing.T) {
	var b Buffer
	run(&b, func() {
		if b.Emitting() {
			b.U8(0)
		}
		b.Label(0)
	})
	if b.Err() == nil {
		t.Error("a label that moves is an error")
	}
}

func TestPool(t *testing.T) {
	var b Buffer
	var p Pool
	for range 2 { // a second function starts with the table size of the first
		got := run(&b, func() {
			p.Open(&b)
			b.U8(byte(p.Add(&b, 0x11223344)))
			b.Suppress()
			p.Add(&b, 0x55667788)
			p.EndPass()
		})
		if want := []byte{0x44, 0x33, 0x22, 0x11, 0x88, 0x77, 0x66, 0x55, 0}; !bytes.Equal(got, want) {
			t.Errorf("got % x", got)
		}
	}
}
