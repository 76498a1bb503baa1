package framebuf

import "encoding/binary"

// Formats of pixels, numbered as programs number them.
const (
	monoVLSB = 0 // bits: a byte is 8 rows of a column, the lowest bit on top
	rgb565   = 1 // 16 bits, the low byte first
	gs4HMSB  = 2 // 4 bits, the left pixel in the high ones
	monoHLSB = 3 // bits: a byte is 8 columns of a row, the highest bit on the left
	monoHMSB = 4 // the same, with the lowest bit on the left
	gs2HMSB  = 5 // 2 bits, the left pixel in the low ones
	gs8      = 6 // bytes
)

// frame is pixels in bytes. The bytes are as many as the pixels need: see room.
type frame struct {
	data          []byte
	width, height int
	stride        int // pixels from one row to the next
	format        int
}

// depth returns the bits of a pixel of a format, 0 for a format that is none.
func depth(format int) int {
	switch format {
	case monoVLSB, monoHLSB, monoHMSB:
		return 1
	case gs2HMSB:
		return 2
	case gs4HMSB:
		return 4
	case gs8:
		return 8
	case rgb565:
		return 16
	}
	return 0
}

// up returns n rounded up to a multiple of a power of two.
func up(n, to int) int { return (n + to - 1) &^ (to - 1) }

// room rounds the stride up to where rows begin with a byte, and returns how many bytes the pixels need.
func (f *frame) room() int {
	if f.format == monoVLSB {
		return up(f.height, 8)/8*f.stride - f.stride + f.width
	}
	bits := depth(f.format)
	perByte := max(1, 8/bits)
	f.stride = up(f.stride, perByte)
	return ((f.height-1)*f.stride + up(f.width, perByte)) * bits / 8
}

// bits returns where a pixel lies: the byte, and how far up and how wide the pixel is in it.
func (f *frame) bits(x, y int) (at, shift int, mask byte) {
	i := y*f.stride + x
	switch f.format {
	case monoVLSB:
		return y/8*f.stride + x, y % 8, 1
	case monoHLSB:
		return i / 8, 7 - x%8, 1
	case monoHMSB:
		return i / 8, x % 8, 1
	case gs2HMSB:
		return i / 4, x % 4 * 2, 3
	case gs4HMSB:
		return i / 2, 4 - x%2*4, 15
	}
	return i, 0, 255
}

// get returns a pixel, 0 for one outside.
func (f *frame) get(x, y int) int {
	if !f.inside(x, y) {
		return 0
	}
	if f.format == rgb565 {
		return int(binary.LittleEndian.Uint16(f.data[2*(y*f.stride+x):]))
	}
	at, shift, mask := f.bits(x, y)
	return int(f.data[at] >> shift & mask)
}

// entry returns the color that a palette has for a pixel. One that is wider than the palette is looked up in what lies behind its first row
// in the buffer; behind that, colors are 0.
func (f *frame) entry(pixel int) int {
	if f.format == rgb565 {
		if 2*pixel+2 > len(f.data) {
			return 0
		}
		return int(binary.LittleEndian.Uint16(f.data[2*pixel:]))
	}
	at, shift, mask := f.bits(pixel, 0)
	if at >= len(f.data) {
		return 0
	}
	return int(f.data[at] >> shift & mask)
}

func (f *frame) inside(x, y int) bool { return 0 <= x && x < f.width && 0 <= y && y < f.height }

// colored returns a color as pixels of the format have it: of one bit is every color but 0.
func (f *frame) colored(c int) int {
	if depth(f.format) == 1 && c != 0 {
		return 1
	}
	return c
}

// set sets a pixel, if it is inside, to a color of the format.
func (f *frame) set(x, y, color int) {
	if !f.inside(x, y) {
		return
	}
	if f.format == rgb565 {
		binary.LittleEndian.PutUint16(f.data[2*(y*f.stride+x):], uint16(color))
		return
	}
	at, shift, mask := f.bits(x, y)
	f.data[at] = f.data[at]&^(mask<<shift) | byte(color)&mask<<shift
}

// fill fills the part of a rectangle that is inside with a color of the format.
func (f *frame) fill(x, y, w, h, color int) {
	left, top := max(x, 0), max(y, 0)
	right, bottom := min(f.width, x+w), min(f.height, y+h)
	if f.format == gs8 && left < right {
		for ; top < bottom; top++ {
			row := f.data[top*f.stride:][left:right]
			for i := range row {
				row[i] = byte(color)
			}
		}
		return
	}
	for ; top < bottom; top++ {
		for x := left; x < right; x++ {
			f.set(x, top, color)
		}
	}
}
