package framebuf

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/rt/py"
)

// pen draws shapes. Each step of a loop that may be long counts as work of the program.
type pen struct {
	t *py.Thread
	*frame
	color int
	steps int
}

// step counts a step of a loop; the result is an exception where the program is to stop.
func (p *pen) step() (exc Word) {
	if p.steps++; p.steps%256 == 0 {
		return p.t.Check(256)
	}
	return 0
}

// line draws a line (J. E. Bresenham, Algorithm for computer control of a digital plotter, 1965).
func (p *pen) line(x1, y1, x2, y2 int) (exc Word) {
	dx, sx := distance(x1, x2)
	dy, sy := distance(y1, y2)
	steep := dy > dx
	if steep {
		x1, y1, dx, dy, sx, sy = y1, x1, dy, dx, sy, sx
	}
	e := 2*dy - dx
	for range dx {
		if steep {
			p.set(y1, x1, p.color)
		} else {
			p.set(x1, y1, p.color)
		}
		for ; e >= 0; e -= 2 * dx {
			y1 += sy
		}
		x1 += sx
		e += 2 * dy
		if exc := p.step(); exc != 0 {
			return exc
		}
	}
	p.set(x2, y2, p.color)
	return 0
}

// distance returns how far it is from a to b, and in which direction.
func distance(a, b int) (length, sign int) {
	if b > a {
		return b - a, 1
	}
	return a - b, -1
}

// Parts of an ellipse: a bit each for the quarters from the upper right one counter-clockwise, and one to fill them.
const (
	quarters = 0x0f
	filled   = 0x10
)

// ellipse draws the quarters of an ellipse that parts names (J. Kennedy, A Fast Bresenham Type Algorithm For Drawing Ellipses, 1994): from
// the outermost point in x as far as the tangent is steeper than the diagonal, then from the outermost in y.
func (p *pen) ellipse(cx, cy, rx, ry, parts int) (exc Word) {
	if rx == 0 && ry == 0 {
		if parts&quarters != 0 {
			p.set(cx, cy, p.color)
		}
		return 0
	}
	err := p.arc(rx, ry, func(along, across int) { p.points(cx, cy, across, along, parts) })
	if err != 0 {
		return err
	}
	return p.arc(ry, rx, func(along, across int) { p.points(cx, cy, along, across, parts) })
}

// arc walks along the axis of radius b, from the end of the axis of radius a. Third powers of radii need 64 bits.
func (p *pen) arc(radiusA, radiusB int, draw func(along, across int)) (exc Word) {
	a, b := int64(radiusA), int64(radiusB)
	twoA, twoB := 2*a*a, 2*b*b
	along, across := 0, radiusA
	change, acrossChange := a*a, b*b*(1-2*a)
	stopAlong, stopAcross := int64(0), twoB*a
	e := int64(0)
	for stopAcross >= stopAlong {
		draw(along, across)
		along++
		stopAlong += twoA
		e += change
		change += twoA
		if 2*e+acrossChange > 0 {
			across--
			stopAcross -= twoB
			e += acrossChange
			acrossChange += twoB
		}
		if exc := p.step(); exc != 0 {
			return exc
		}
	}
	return 0
}

// points draws what belongs to a point of the first quarter in the others, or the lines from there to the middle.
func (p *pen) points(cx, cy, x, y, parts int) {
	for quarter, at := range [4]struct{ x, y, left int }{{cx + x, cy - y, cx}, {cx - x, cy - y, cx - x}, {cx - x, cy + y, cx - x}, {cx + x, cy + y, cx}} {
		switch {
		case parts&(1<<quarter) == 0:
		case parts&filled != 0:
			p.fill(at.left, at.y, x+1, 1, p.color)
		default:
			p.set(at.x, at.y, p.color)
		}
	}
}

type point struct{ x, y int }

// outline draws the edges of a polygon.
func (p *pen) outline(corners []point) (exc Word) {
	from := corners[0]
	for _, to := range slices.Backward(corners) {
		if exc := p.line(from.x, from.y, to.x, to.y); exc != 0 {
			return exc
		}
		from = to
	}
	return 0
}

// polygon fills a polygon: in each row between every other two of the places where edges cross it. dx and dy are where its origin lies.
func (p *pen) polygon(corners []point, dx, dy int) (exc Word) {
	top, bottom := corners[0].y, corners[0].y
	for _, c := range corners {
		top, bottom = min(top, c.y), max(bottom, c.y)
	}
	var crossings []int
	for row := max(top, -dy); row <= min(bottom, p.height-1-dy); row++ {
		crossings = crossings[:0]
		from := corners[0]
		for _, to := range slices.Backward(corners) {
			if (from.y > row) != (to.y > row) {
				crossings = append(crossings, crossing(from, to, row))
			} else if exc := p.edge(from, to, row, dx, dy); exc != 0 {
				return exc
			}
			from = to
			if exc := p.step(); exc != 0 {
				return exc
			}
		}
		slices.Sort(crossings)
		for pair := range slices.Chunk(crossings, 2) {
			p.fill(dx+pair[0], dy+row, pair[len(pair)-1]-pair[0]+1, 1, p.color)
		}
	}
	return 0
}

// crossing returns where an edge crosses a row, in 32nds rounded to the next.
func crossing(from, to point, row int) int {
	return int((32*int64(from.x) + 32*int64(to.x-from.x)*int64(row-from.y)/int64(to.y-from.y) + 16) / 32)
}

// edge draws what no crossing gives: the lowest end of an edge that ends in a row, or an edge along it.
func (p *pen) edge(from, to point, row, dx, dy int) (exc Word) {
	switch {
	case row != max(from.y, to.y):
	case from.y < to.y:
		p.set(dx+to.x, dy+to.y, p.color)
	case to.y < from.y:
		p.set(dx+from.x, dy+from.y, p.color)
	default:
		return p.line(dx+from.x, dy+from.y, dx+to.x, dy+to.y)
	}
	return 0
}

// text draws the bytes of a text, 8 by 8 pixels each, up to a zero.
func (p *pen) text(text string, x, y int) (exc Word) {
	for i := 0; i < len(text) && text[i] != 0; i++ {
		c := int(text[i])
		if c < 32 || c > 127 {
			c = 127
		}
		columns := font[c-32]
		for column := range 8 {
			for bits, row := byte(columns>>(56-8*column)), y; bits != 0; bits, row = bits>>1, row+1 {
				if bits&1 != 0 {
					p.set(x+column, row, p.color)
				}
			}
		}
		x += 8
		if exc := p.step(); exc != 0 {
			return exc
		}
	}
	return 0
}

// scroll moves all pixels; those that nothing moves to stay as they are.
func (f *frame) scroll(dx, dy int) {
	for i := range f.height - max(dy, -dy) {
		y := i // of what is set, from the side that pixels are moved to
		if dy >= 0 {
			y = f.height - 1 - i
		}
		for j := range f.width - max(dx, -dx) {
			x := j
			if dx >= 0 {
				x = f.width - 1 - j
			}
			f.set(x, y, f.get(x-dx, y-dy))
		}
	}
}

// blit copies pixels to a place, those of a color left out; their colors are looked up in a palette, if there is one.
func (f *frame) blit(from *frame, x, y, leave int, palette *frame) {
	for row := max(0, -y); row < from.height && y+row < f.height; row++ {
		for column := max(0, -x); column < from.width && x+column < f.width; column++ {
			color := from.get(column, row)
			if palette != nil {
				color = palette.entry(color)
			}
			if color != leave {
				f.set(x+column, y+row, f.colored(color))
			}
		}
	}
}
