package asm

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// bits5 is a patch of some bits of a halfword, as machines have them: the distance in halfwords in bits 7..3.
var bits5 = &Patch{Name: "bits5", Size: 2, Put: func(number uint64, place, target int64) (uint64, error) {
	rel := (target - place) / 2
	if rel < 0 || rel > 31 {
		return 0, errors.New("out of reach")
	}
	return number&^0xf8 | uint64(rel)<<3, nil
}}

func TestRefer(t *testing.T) {
	var b Buffer
	b.StartPass(PassOnly)
	b.U16(0xfffb)
	b.Refer(bits5, 1) // ahead
	b.Label(0)
	b.U8(0x90)
	b.U8(0)
	b.Refer(Abs8, 0)
	b.U16(0)
	b.Refer(Abs16, 1)
	b.U32(0)
	b.Refer(Rel32, 0) // behind
	b.U64(0)
	b.Refer(Abs64, 1)
	b.Suppress()
	b.Refer(Abs64, 7) // nothing was written
	b.Label(1)
	b.Resolve()
	want := []byte{0xa3, 0xff, 0x90, 2, 18, 0, 0xfc, 0xff, 0xff, 0xff, 18, 0, 0, 0, 0, 0, 0, 0}
	want[0] = 0xfb&^0xf8 | 9<<3
	if !bytes.Equal(b.Code(), want) || b.Err() != nil {
		t.Errorf("% x, want % x, %v", b.Code(), want, b.Err())
	}
	b.SetWord(0, 2, 0)
	if b.Resolve(); b.Word(0, 2) != 0 {
		t.Error("references are resolved twice")
	}
	b.U32(0)
	b.Refer(Abs32, 0)
	b.StartPass(PassOnly)
	if b.Resolve(); b.Err() != nil {
		t.Error("a reference outlives its pass:", b.Err())
	}
}

func TestReferErrors(t *testing.T) {
	for _, c := range []struct {
		write func(b *Buffer)
		want  string
	}{
		{func(b *Buffer) { b.U32(0); b.Refer(Abs32, 1) }, "asm: label 1 is not placed"},
		{func(b *Buffer) { b.U8(0); b.Refer(Abs32, 0) }, "asm: abs32 at -3 is not within the code"},
		{func(b *Buffer) { b.U16(0); b.Refer(bits5, 2); b.Reserve(62); b.Label(2) }, "asm: bits5 at 0: out of reach"},
		{func(b *Buffer) { b.Reserve(256); b.U8(0); b.Label(2); b.Refer(Abs8, 2) }, "asm: abs8 at 256: 257 does not fit 8 bits"},
	} {
		var b Buffer
		b.StartPass(PassOnly)
		b.Label(0)
		c.write(&b)
		b.Resolve()
		if err := b.Err(); err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}

// What is not in the code is patched by whoever knows where it is.
func TestRelocs(t *testing.T) {
	var b Buffer
	b.StartPass(PassOnly)
	b.U8(0xe8)
	b.U32(0)
	b.ReferSymbol(Rel32, 7, -4)
	b.U64(0)
	b.ReferSymbol(Abs64, 8, 1)
	b.Suppress()
	b.ReferSymbol(Abs64, 9, 0)
	relocs := b.Relocs()
	if len(relocs) != 2 || relocs[0].At != 1 || relocs[0].Symbol != 7 || relocs[1].At != 5 || relocs[1].Symbol != 8 {
		t.Fatalf("%+v", relocs)
	}
	code := append([]byte(nil), b.Code()...)
	const base = 1 << 40
	for i, address := range []int64{base + 0x1000, 0x1122334455667788} {
		if err := relocs[i].Apply(code, base, address); err != nil {
			t.Error(err)
		}
	}
	if want := []byte{0xe8, 0xfb, 0x0f, 0, 0, 0x89, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11}; !bytes.Equal(code, want) {
		t.Errorf("% x", code)
	}
	if err := relocs[0].Apply(code, base, 0); err == nil || !strings.HasPrefix(err.Error(), "asm: rel32 at 1099511627777: ") {
		t.Error(err)
	}
	at0 := Reloc{Patch: Abs8}
	if err := at0.Apply(code, base, 9); err != nil || code[0] != 9 {
		t.Errorf("% x, %v", code, err)
	}
	if err := (&Reloc{Patch: Abs8, At: -1}).Apply(code, base, 9); err == nil {
		t.Error("patched ahead of the code")
	}
	if err := relocs[1].Apply(code[:12], base, 0); err == nil {
		t.Error("patched outside of the code")
	}
	if b.StartPass(PassOnly); len(b.Relocs()) != 0 {
		t.Error("references to symbols outlive their pass")
	}
}

// Data places take numbers with a sign and without.
func TestWhole(t *testing.T) {
	for _, p := range []*Patch{Abs8, Abs16, Abs32, Rel32} {
		bits := 8 * p.Size
		for _, c := range []struct {
			target int64
			ok     bool
		}{{-1 << (bits - 1), true}, {-1<<(bits-1) - 1, false}, {1<<bits - 1, true}, {1 << bits, false}, {0, true}} {
			x, err := p.Put(0, 0, c.target)
			if (err == nil) != c.ok || c.ok && x != uint64(c.target) {
				t.Errorf("%s takes %d: %#x, %v", p.Name, c.target, x, err)
			}
		}
	}
}

func TestLiterals(t *testing.T) {
	var b Buffer
	var p Literals
	for range 2 { // the pool is empty again afterwards
		b.StartPass(PassOnly)
		if p.Size() != 0 {
			t.Errorf("%d bytes", p.Size())
		}
		load := func(constant ...byte) {
			b.U8(0)
			p.Refer(&b, Abs8, constant)
		}
		load(1, 2, 3, 4)
		load(1, 2, 3, 4, 5, 6, 7, 8)
		load(1, 2, 3, 4)
		load(9)
		b.Suppress()
		p.Refer(&b, Abs8, []byte{7})
		if n := p.Size(); n != 13+15 {
			t.Errorf("room for %d bytes", n)
		}
		p.Place(&b) // in dead code, as behind a jump
		want := []byte{16, 8, 16, 20, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 9}
		if !bytes.Equal(b.Code(), want) || b.Err() != nil {
			t.Errorf("% x, want % x, %v", b.Code(), want, b.Err())
		}
	}
}

func TestLiteralsSize(t *testing.T) {
	var b Buffer
	var p Literals
	b.StartPass(PassOnly)
	b.U8(0)
	if p.Refer(&b, Abs8, []byte{1}); p.Size() != 16 {
		t.Errorf("room for %d bytes", p.Size())
	}
}

func TestLiteralOutOfReach(t *testing.T) {
	var b Buffer
	var p Literals
	b.StartPass(PassOnly)
	b.U8(0)
	p.Refer(&b, Abs8, []byte{1})
	b.Reserve(256)
	if p.Place(&b); b.Err() == nil {
		t.Error("no error")
	}
}
