package asm

import (
	"bytes"
	"errors"
	"slices"
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

// A label has one place in a function that is written once.
func TestLabelPlacedTwice(t *testing.T) {
	var b Buffer
	b.StartPass(PassOnly)
	b.Label(3)
	if b.Err() != nil || b.Dest(2) != Unknown || b.Dest(3) != 0 || b.Dest(9) != Unknown {
		t.Error(b.Err(), b.Dest(2), b.Dest(3), b.Dest(9))
	}
	b.Label(3)
	if b.Err() == nil {
		t.Error("no error")
	}
}

func TestWords(t *testing.T) {
	var b Buffer
	b.StartPass(PassOnly)
	b.U24(0x030201)
	b.Append(func(code []byte) ([]byte, error) { return append(code, 4), nil })
	b.Append(func(code []byte) ([]byte, error) { return append(code, 9), errors.New("refused") })
	if got := b.Word(0, 4); got != 0x04030201 || len(b.Code()) != 4 {
		t.Errorf("%#x", got)
	}
	if b.Err() == nil || b.Err().Error() != "refused" {
		t.Error(b.Err())
	}
	for _, c := range []struct {
		at, size int
		want     []byte
	}{
		{0, 1, []byte{0xff, 2, 3, 4}},
		{1, 3, []byte{0xff, 0xff, 0xff, 0xff}},
		{2, 3, []byte{0xff, 0xff, 0xff, 0xff}}, // not within the code
		{-1, 1, []byte{0xff, 0xff, 0xff, 0xff}},
	} {
		if b.SetWord(c.at, c.size, 1<<64-1); !bytes.Equal(b.Code(), c.want) {
			t.Errorf("%d bytes at %d: % x", c.size, c.at, b.Code())
		}
	}
	if b.Word(2, 3) != 0 || b.Word(-1, 1) != 0 {
		t.Error("read outside of the code")
	}
	b.Suppress()
	b.Append(func([]byte) ([]byte, error) { panic("called in dead code") })
	b.Bytes([]byte{1})
	b.U8(1)
	b.U24(1)
	b.Label(0)
	b.U32(0x08070605)
	b.Bytes([]byte{9, 10})
	b.U64(0x1211100f0e0d0c0b)
	if want := []byte{0xff, 0xff, 0xff, 0xff, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18}; !bytes.Equal(b.Code(), want) {
		t.Errorf("% x", b.Code())
	}
}

func TestSizing(t *testing.T) {
	var b Buffer
	for p, want := range map[Pass]bool{PassMeasure: true, PassSize: true, PassEmit: false, PassOnly: false} {
		if b.StartPass(p); b.Sizing() != want {
			t.Errorf("pass %d: the bytes count: %v", p, !b.Sizing())
		}
	}
}

// Whoever wants to know hears of each label, when it has its place.
func TestOnLabel(t *testing.T) {
	var b Buffer
	var heard []Label
	b.OnLabel = func(l Label) {
		if b.Dest(l) != b.Pos() {
			t.Errorf("label %d is at %d, not %d", l, b.Dest(l), b.Pos())
		}
		heard = append(heard, l)
	}
	b.StartPass(PassOnly)
	b.Label(2)
	b.U8(0)
	b.Label(0)
	if !slices.Equal(heard, []Label{2, 0}) {
		t.Error(heard)
	}
}
