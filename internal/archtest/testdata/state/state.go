// Package state is what the law about package-level variables is tested with.
package state

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

type row struct {
	n    int
	list []int
	next *row
}

var (
	number  int
	table   = [4]row{{n: 1}, {n: 2}}
	rows    = []row{{n: 1}}
	first   = &row{n: 1}
	names   = map[string]int{}
	lock    sync.Mutex
	count   atomic.Int64
	builder strings.Builder
	lazy    = sync.OnceValue(func() []row { return make([]row, 4) })
	literal = func() { number = 1 } // want
)

func direct() {
	number = 1             // want
	number++               // want
	number += 2            // want
	table[1].n = 3         // want
	rows[0].list[1] = 2    // want
	first.n = 4            // want
	*first = row{}         // want
	first.next.n = 5       // want
	names["a"] = 1         // want
	delete(names, "a")     // want
	clear(names)           // want
	copy(rows, rows[1:])   // want
	lazy()[1].n = 3        // want
	for number = range 3 { // want
	}
	(number) = 3 // want
}

func library() {
	lock.Lock()                   // want
	count.Add(1)                  // want
	builder.WriteString("x")      // want
	slices.Sort(first.list)       // want
	slices.Reverse(table[1].list) // want
	_ = slices.Index(first.list, 1)
	_ = strings.Contains("a", "b")
}

func aliases() {
	p := &table[1]
	p.n = 1 // want
	q := rows
	q[0].n = 2 // want
	q = nil
	var m = names
	m["a"] = 1 // want
	for _, r := range rows {
		r.n = 2
	}
	for _, r := range []*row{first} {
		_ = r
	}
	c := table
	c[0].n = 1
	d := *first
	d.n = 2
	e := lazy()
	e[0].n = 1 // want
	n := number
	n++
	_ = func() {
		p.n = 2 // want
	}
}

func (r *row) set(n int)           { r.n = n }
func (r row) setCopy(n int)        { r.n = n }
func (r *row) get() int            { return r.n }
func (r *row) itself() *row        { return r }
func (r *row) setLater(n int)      { r.set(n) }
func fill(list []int)              { list[0] = 1 }
func fillSecond(n int, list []int) { list[0] = n }
func fillBy(list []int)            { fill(list[1:]) }
func lookup(n int) *row            { return &table[n] }
func pick(a, b *row) *row          { return b }
func fresh() *row                  { return &row{} }

func calls() {
	table[1].set(2) // want
	first.set(2)    // want
	first.setCopy(2)
	first.setLater(1) // want
	_ = first.get()
	fill(first.list)            // want
	fillSecond(1, rows[0].list) // want
	fillBy(first.list)          // want
	lookup(1).n = 2             // want
	lookup(1).set(3)            // want
	p := lookup(2)
	p.n = 3                // want
	first.itself().n = 1   // want
	pick(nil, first).n = 2 // want
	pick(first, fresh()).n = 2
	fresh().n = 2
	local := row{}
	local.set(1)
	list := []int{1}
	fill(list)
	var mine sync.Mutex
	mine.Lock()
}
