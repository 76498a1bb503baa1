package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// progress shows on a terminal how many of a number of files are done; a nil
// *progress shows nothing.
type progress struct {
	w     io.Writer
	total int
	done  int
	shown time.Time // when the bar was drawn last
}

// newProgress returns a bar on w, or nil where w is no terminal or there is little to wait for.
func newProgress(w io.Writer, total int) *progress {
	if total < 2 || !isTerminal(w) {
		return nil
	}
	return &progress{w: w, total: total}
}

// barWidth is the number of columns of the bar itself.
const barWidth = 30

// step counts one file more, and draws the bar if it was not drawn just before.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.done++
	if p.done == p.total {
		p.clear()
		return
	}
	if time.Since(p.shown) < 50*time.Millisecond {
		return
	}
	p.shown = time.Now()
	filled := barWidth * p.done / p.total
	fmt.Fprintf(p.w, "\r[%s%s] %d/%d", strings.Repeat("=", filled), strings.Repeat(" ", barWidth-filled), p.done, p.total)
}

// expect adds to the number of files.
func (p *progress) expect(more int) {
	if p != nil {
		p.total += more
	}
}

// clear removes the bar, so that other output can stand in its place.
func (p *progress) clear() {
	if p != nil && !p.shown.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
