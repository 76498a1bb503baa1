package pybc

import (
	"math/rand/v2"
	"testing"
)

// piece is a part of a function as far as jump sizes go.
type piece struct {
	bytes int  // plain bytes
	label int  // label placed here, if place is set
	place bool // a label
	jump  bool // a jump to label
	back  bool // that may go back, so that its distance is signed
}

// relaxByPasses finds jump sizes as the reference does: pass after pass over the
// function until its size is that of the pass before. Labels further on are where
// the pass before had them.
func relaxByPasses(pieces []piece, labels int) []bool {
	at := make([]int, labels)
	pass := func(first bool) (size int, short []bool) {
		for _, p := range pieces {
			switch {
			case p.place:
				at[p.label] = size
			case p.jump:
				distance := at[p.label] - size - 2
				fits := !first && (p.back && -64 <= distance && distance <= 63 || !p.back && 0 <= distance && distance <= 127)
				short = append(short, fits)
				size += 3
				if fits {
					size--
				}
			default:
				size += p.bytes
			}
		}
		return size, short
	}
	pass(true)
	size, _ := pass(false)
	for {
		next, short := pass(false)
		if next == size {
			return short
		}
		size = next
	}
}

// relaxPieces is the same by the encoder's way.
func relaxPieces(pieces []piece, labels int) []bool {
	var jumps []jump
	places := make([]labelPlace, labels)
	at := int32(0)
	for _, p := range pieces {
		switch {
		case p.place:
			places[p.label] = labelPlace{at, int32(len(jumps))}
		case p.jump:
			jumps = append(jumps, jump{at: at, label: int32(p.label), signed: p.back})
			at += 3
		default:
			at += int32(p.bytes)
		}
	}
	relax(jumps, places, nil)
	var short []bool
	for _, j := range jumps {
		short = append(short, j.short)
	}
	return short
}

// randomPieces returns a function of n pieces with labels in random places.
func randomPieces(r *rand.Rand, n, bytes int) ([]piece, int) {
	var pieces []piece
	var at []int // by label: number of the piece before which it is placed
	labels := 1 + n/4
	for range labels {
		at = append(at, r.IntN(n+1))
	}
	for i := range n {
		for l, p := range at {
			if p == i {
				pieces = append(pieces, piece{place: true, label: l})
			}
		}
		if r.IntN(2) == 0 {
			pieces = append(pieces, piece{bytes: r.IntN(bytes)})
			continue
		}
		l := r.IntN(labels)
		pieces = append(pieces, piece{jump: true, label: l, back: at[l] <= i || r.IntN(2) == 0})
	}
	for l, p := range at {
		if p == n {
			pieces = append(pieces, piece{place: true, label: l})
		}
	}
	return pieces, labels
}

func TestRelax(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 3000 {
		pieces, labels := randomPieces(r, 4+r.IntN(120), 1+n%12)
		want, got := relaxByPasses(pieces, labels), relaxPieces(pieces, labels)
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("function %d: jump %d short: %v, want %v\n%+v", n, i, got[i], want[i], pieces)
			}
		}
	}
}

// TestRelaxChain has jumps of which each can become short only after the next one:
// by passes this takes as many passes as there are jumps.
func TestRelaxChain(t *testing.T) {
	const n = 200_000
	var pieces []piece
	for i := range n {
		pieces = append(pieces, piece{place: true, label: i}, piece{jump: true, label: min(i+2, n), back: false}, piece{bytes: 121})
	}
	pieces = append(pieces, piece{place: true, label: n})
	for i, short := range relaxPieces(pieces, n+1) {
		if short != (i >= n-1) {
			t.Fatalf("jump %d short: %v", i, short)
		}
	}
	for i := range pieces {
		if pieces[i].bytes > 0 {
			pieces[i].bytes = 61
		}
	}
	// Each spans 2*61+2*3 = 128 bytes with its own second byte and that of the next jump.
	for i, short := range relaxPieces(pieces, n+1) {
		if !short {
			t.Fatalf("jump %d is long", i)
		}
	}
}
