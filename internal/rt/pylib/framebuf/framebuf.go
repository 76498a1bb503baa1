// Package framebuf is Python's module framebuf: pictures in buffers, as displays have them.
//
//	fb = framebuf.FrameBuffer(bytearray(8 * 8), 8, 8, framebuf.GS8)
//	fb.line(0, 0, 7, 7, 255)
//
// Shapes are clipped. Coordinates far outside are taken for the bound of what is computed exactly.
//
// Invariants: a frame's buffer has room for its pixels, which is checked as it is made; it is that of the object then, even if a bytearray
// grows into another.
//
// It knows no displays.
package framebuf

import (
	"encoding/binary"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Functions: []py.Def{{Name: "FrameBuffer1", Min: 3, Max: 4, Fn: newFrame1}},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			for _, c := range []struct {
				name  string
				value int64
			}{
				{"MVLSB", monoVLSB}, {"MONO_VLSB", monoVLSB}, {"RGB565", rgb565}, {"GS2_HMSB", gs2HMSB}, {"GS4_HMSB", gs4HMSB}, {"GS8", gs8},
				{"MONO_HLSB", monoHLSB}, {"MONO_HMSB", monoHMSB},
			} {
				if !add(c.name, layout.SmallInt(c.value)) {
					return false
				}
			}
			return add("FrameBuffer", t.ClassOf(frameType(t)))
		},
	}
}

func frameType(t *py.Thread) *py.Type { return t.NativeType("framebuf.FrameBuffer", newFrameType) }

func newFrameType() *py.TypeDef {
	return &py.TypeDef{
		Name:   "FrameBuffer",
		New:    func(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) { return newFrame(t, a) },
		Buffer: func(t *py.Thread, w Word) (py.Buffer, bool) { return t.BufferOf(t.Box(w, frameObject)) },
		Methods: []py.Def{
			{Name: "fill", Min: 2, Max: 2, Fn: drawing(1, func(p *pen, n []int, a py.Args) Word {
				p.fill(0, 0, p.width, p.height, p.color)
				return 0
			})},
			{Name: "fill_rect", Min: 6, Max: 6, Fn: drawing(5, func(p *pen, n []int, a py.Args) Word {
				p.fill(n[0], n[1], n[2], n[3], p.color)
				return 0
			})},
			{Name: "pixel", Min: 3, Max: 4, Fn: pixel},
			{Name: "hline", Min: 5, Max: 5, Fn: drawing(4, func(p *pen, n []int, a py.Args) Word {
				p.fill(n[0], n[1], n[2], 1, p.color)
				return 0
			})},
			{Name: "vline", Min: 5, Max: 5, Fn: drawing(4, func(p *pen, n []int, a py.Args) Word {
				p.fill(n[0], n[1], 1, n[2], p.color)
				return 0
			})},
			{Name: "rect", Min: 6, Max: 7, Fn: drawing(5, rect)},
			{Name: "line", Min: 6, Max: 6, Fn: drawing(5, func(p *pen, n []int, a py.Args) Word { return p.line(n[0], n[1], n[2], n[3]) })},
			{Name: "ellipse", Min: 6, Max: 8, Fn: drawing(5, ellipse)},
			{Name: "poly", Min: 5, Max: 6, Fn: poly},
			{Name: "blit", Min: 4, Max: 6, Fn: blit},
			{Name: "scroll", Min: 3, Max: 3, Fn: scroll},
			{Name: "text", Min: 4, Max: 5, Fn: text},
		},
	}
}

// A frame's box: the object whose buffer it is, the object of the arena with the bytes, where in it they begin, and the picture's
// measures.
const (
	frameObject = iota
	frameBase
	frameStart
	frameLen
	frameWidth
	frameHeight
	frameStride
	frameFormat
)

// frameArgs reads buffer, width, height, format and stride.
func frameArgs(t *py.Thread, words []Word, write bool) (f frame, b py.Buffer, exc Word) {
	var n [4]int64
	for i := range min(len(words)-1, 4) {
		if n[i], exc = t.IntArg(words[i+1]); exc != 0 {
			return f, b, exc
		}
	}
	const most = 0xffff
	if len(words) < 5 {
		n[3] = n[0]
	}
	if n[0] < 1 || n[1] < 1 || n[0] > most || n[1] > most || n[3] > most || n[3] < n[0] {
		return f, b, t.Error(py.ValueError, "")
	}
	if n[2] < 0 || n[2] > gs8 {
		return f, b, t.Error(py.ValueError, "invalid format")
	}
	f = frame{width: int(n[0]), height: int(n[1]), format: int(n[2]), stride: int(n[3])}
	if write {
		f.data, exc = t.WritableArg(words[0])
	} else {
		f.data, exc = t.BufferArg(words[0])
	}
	if exc == 0 && f.room() > len(f.data) {
		exc = t.Error(py.ValueError, "")
	}
	b, _ = t.BufferOf(words[0])
	return f, b, exc
}

func newFrame(t *py.Thread, a py.Args) (Word, Word) {
	switch n := len(a.Words); {
	case len(a.Pairs) > 0:
		return t.Fail(py.TypeError, "function doesn't take keyword arguments")
	case n < 4:
		return t.Fail(py.TypeError, "function missing %d required positional arguments", 4-n)
	case n > 5:
		return t.Fail(py.TypeError, "function expected at most 5 arguments, got %d", n)
	}
	f, b, exc := frameArgs(t, a.Words, true)
	if exc != 0 {
		return 0, exc
	}
	number := func(n int) Word { return layout.SmallInt(int64(n)) }
	return t.Made(t.NewBox(frameType(t).ID(), a.Words[0], b.Base, number(int(b.Start)), number(b.Len), number(f.width), number(f.height), number(f.stride), number(f.format)))
}

// newFrame1 is FrameBuffer1(buffer, width, height, stride), whose format is always the same.
func newFrame1(t *py.Thread, a py.Args) (Word, Word) {
	stride := a.Words[1]
	if len(a.Words) > 3 {
		stride = a.Words[3]
	}
	return newFrame(t, py.Args{Words: []Word{a.Words[0], a.Words[1], a.Words[2], layout.SmallInt(monoVLSB), stride}})
}

func frameOf(t *py.Thread, w Word) *frame {
	w = t.Inner(w)
	number := func(n int) int { return int(t.Box(w, n).Int()) }
	return &frame{
		data:  t.Bytes(py.Buffer{Base: t.Box(w, frameBase), Start: uint64(number(frameStart)), Len: number(frameLen)}),
		width: number(frameWidth), height: number(frameHeight), stride: number(frameStride), format: number(frameFormat),
	}
}

// source returns the picture that an argument of blit is: a frame, or a list or tuple of what one is made of.
func source(t *py.Thread, w Word) (*frame, Word) {
	if t.TypeOf(t.Inner(w)) == frameType(t) {
		return frameOf(t, w), 0
	}
	items, exc := t.SequenceArg(w)
	if exc != 0 {
		return nil, exc
	}
	if len(items) < 4 || len(items) > 5 {
		return nil, t.Error(py.ValueError, "")
	}
	f, _, exc := frameArgs(t, items, false)
	return &f, exc
}

// farAway bounds coordinates: with what lies within it nothing that is computed overflows.
const farAway = 1 << 28

func number(t *py.Thread, w Word) (int, Word) {
	n, exc := t.IntArg(w)
	return int(min(farAway, max(-farAway, n))), exc
}

// color returns the low bits of a color, of which no format has more than 16; one whose low 32 bits are not 0 stays another than 0.
func color(t *py.Thread, f *frame, w Word) (int, Word) {
	n, exc := t.IntArg(w)
	if depth(f.format) == 1 && uint32(n) != 0 {
		n = 1
	}
	return int(n & 0xffff), exc
}

// drawing is a method that takes so many numbers, of which the last is the color.
func drawing(count int, draw func(p *pen, n []int, a py.Args) Word) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		p := &pen{t: t, frame: frameOf(t, a.Words[0])}
		n := make([]int, count)
		for i := range n {
			var exc Word
			if n[i], exc = number(t, a.Words[i+1]); exc != 0 {
				return 0, exc
			}
		}
		var exc Word
		if p.color, exc = color(t, p.frame, a.Words[count]); exc != 0 {
			return 0, exc
		}
		return layout.None, draw(p, n, a)
	}
}

func pixel(t *py.Thread, a py.Args) (Word, Word) {
	f := frameOf(t, a.Words[0])
	x, exc := number(t, a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	y, exc := number(t, a.Words[2])
	switch {
	case exc != 0 || !f.inside(x, y):
		return layout.None, exc
	case len(a.Words) == 3:
		return layout.SmallInt(int64(f.get(x, y))), 0
	}
	c, exc := color(t, f, a.Words[3])
	if exc == 0 {
		f.set(x, y, c)
	}
	return layout.None, exc
}

// flag returns the truth of an argument, if it is given.
func flag(t *py.Thread, a py.Args, i int) (bool, Word) {
	if len(a.Words) <= i {
		return false, 0
	}
	return t.IsTrue(a.Words[i])
}

func rect(p *pen, n []int, a py.Args) Word {
	fill, exc := flag(p.t, a, 6)
	x, y, w, h := n[0], n[1], n[2], n[3]
	switch {
	case exc != 0:
	case fill:
		p.fill(x, y, w, h, p.color)
	default:
		p.fill(x, y, w, 1, p.color)
		p.fill(x, y+h-1, w, 1, p.color)
		p.fill(x, y, 1, h, p.color)
		p.fill(x+w-1, y, 1, h, p.color)
	}
	return exc
}

// maxRadius bounds the radii of ellipses: their third powers are computed.
const maxRadius = 1 << 20

func ellipse(p *pen, n []int, a py.Args) Word {
	parts := quarters
	if len(a.Words) > 7 {
		chosen, exc := p.t.IntArg(a.Words[7])
		if exc != 0 {
			return exc
		}
		parts &= int(chosen & quarters)
	}
	fill, exc := flag(p.t, a, 6)
	if exc != 0 {
		return exc
	}
	if fill {
		parts |= filled
	}
	radius := func(r int) int { return min(maxRadius, max(-maxRadius, r)) }
	return p.ellipse(n[0], n[1], radius(n[2]), radius(n[3]), parts)
}

// corners returns the points of a polygon: pairs of numbers in a buffer.
func corners(t *py.Thread, w Word) (points []point, exc Word) {
	data, exc := t.BufferArg(w)
	if exc != 0 {
		return nil, exc
	}
	b, _ := t.BufferOf(w)
	size := py.ItemSize(b.Code)
	var n [2]int
	for len(data) >= 2*size {
		for i := range n {
			item, exc := t.LoadItem(data[:size], b.Code, binary.LittleEndian)
			if exc == 0 {
				n[i], exc = number(t, item)
			}
			if exc != 0 {
				return nil, exc
			}
			n[i] = min(maxRadius, max(-maxRadius, n[i]))
			data = data[size:]
		}
		points = append(points, point{n[0], n[1]})
	}
	return points, 0
}

func poly(t *py.Thread, a py.Args) (Word, Word) {
	p := &pen{t: t, frame: frameOf(t, a.Words[0])}
	x, exc := number(t, a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	y, exc := number(t, a.Words[2])
	if exc != 0 {
		return 0, exc
	}
	points, exc := corners(t, a.Words[3])
	if exc != 0 || len(points) == 0 {
		return layout.None, exc
	}
	if p.color, exc = color(t, p.frame, a.Words[4]); exc != 0 {
		return 0, exc
	}
	fill, exc := flag(t, a, 5)
	switch {
	case exc != 0:
		return 0, exc
	case fill:
		return layout.None, p.polygon(points, x, y)
	}
	for i := range points {
		points[i].x += x
		points[i].y += y
	}
	return layout.None, p.outline(points)
}

func blit(t *py.Thread, a py.Args) (Word, Word) {
	f := frameOf(t, a.Words[0])
	from, exc := source(t, a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	x, exc := number(t, a.Words[2])
	if exc != 0 {
		return 0, exc
	}
	y, exc := number(t, a.Words[3])
	if exc != 0 {
		return 0, exc
	}
	leave := -1
	if len(a.Words) > 4 {
		if leave, exc = number(t, a.Words[4]); exc != 0 {
			return 0, exc
		}
	}
	var palette *frame
	if len(a.Words) > 5 && a.Words[5] != layout.None {
		if palette, exc = source(t, a.Words[5]); exc != 0 {
			return 0, exc
		}
	}
	f.blit(from, x, y, leave, palette)
	return layout.None, t.Check(int64(f.width) * int64(f.height) / 16)
}

func scroll(t *py.Thread, a py.Args) (Word, Word) {
	f := frameOf(t, a.Words[0])
	dx, exc := number(t, a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	dy, exc := number(t, a.Words[2])
	if exc == 0 {
		f.scroll(dx, dy)
		exc = t.Check(int64(f.width) * int64(f.height) / 16)
	}
	return layout.None, exc
}

func text(t *py.Thread, a py.Args) (Word, Word) {
	p := &pen{t: t, frame: frameOf(t, a.Words[0]), color: 1}
	s, exc := t.TextArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	x, exc := number(t, a.Words[2])
	if exc != 0 {
		return 0, exc
	}
	y, exc := number(t, a.Words[3])
	if exc == 0 && len(a.Words) > 4 {
		p.color, exc = color(t, p.frame, a.Words[4])
	}
	if exc != 0 {
		return 0, exc
	}
	return layout.None, p.text(s, x, y)
}
