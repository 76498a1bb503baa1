package sql

import (
	"strings"
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// pool is what a SqlConnPool has in Go. Its lock is held for moments alone: connections are opened and closed outside of it.
type pool struct {
	mu      sync.Mutex
	entries []*entry
	opening int // places that are taken by connections which are being opened
	closed  bool
	changed chan struct{} // is closed, and another one made, when a thread that waits may find a connection
}

// entry is a connection of a pool. Times are those of the host's clock.
type entry struct {
	conn                       Word
	created, lastUse, useStart time.Duration
	inUse, warned              bool
}

// validateAfter is how long a connection may be idle that is not asked whether it lives before it is used.
const validateAfter = 500 * time.Millisecond

// poolMade is the word of a SqlConnPool that says that it stands for a value in Go.
const poolMade = layout.FieldsStart + 8

// visit visits the connections.
func (p *pool) visit(m *heap.Marker) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, e := range p.entries {
		m.Word(e.conn)
	}
}

// wake lets threads look again. The lock is held.
func (p *pool) wake() {
	close(p.changed)
	p.changed = make(chan struct{})
}

// remove takes entries out.
func (p *pool) remove(gone func(e *entry) bool) (list []*entry) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var kept []*entry
	for _, e := range p.entries {
		if gone(e) {
			list = append(list, e)
		} else {
			kept = append(kept, e)
		}
	}
	p.entries = kept
	p.wake()
	return list
}

// poolOf returns the state of a SqlConnPool, which is made when it is first asked for.
func (l *library) poolOf(t *fan.Thread, w Word) (*pool, Word) {
	l.rooted.Do(func() { t.Runtime().AddRoots(l.visit) })
	l.mu.Lock()
	defer l.mu.Unlock()
	if t.Heap.Load(w, poolMade) != 0 {
		return stateOf[*pool](t, w)
	}
	p := &pool{changed: make(chan struct{})}
	if t.Bind(w, p, func(v any) { l.drop(v.(*pool)) }) == 0 {
		_, exc := t.Made(0)
		return nil, exc
	}
	t.Heap.Store(w, poolMade, 1)
	l.pools[p] = struct{}{}
	return p, 0
}

// drop forgets a pool: its connections are closed when they are not reached.
func (l *library) drop(p *pool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.pools, p)
}

func now(t *fan.Thread) time.Duration {
	if c := t.Runtime().Host().Clock; c != nil {
		return c.Monotonic()
	}
	return 0
}

// call is self->name(args) for a truth.
func call(t *fan.Thread, self Word, name string, args ...Word) (bool, Word) {
	w, exc := t.Trap(self, name, args)
	return w == layout.True, exc
}

// durationIn returns the value of a Duration field.
func durationIn(t *fan.Thread, self Word, name string) (time.Duration, Word) {
	w, exc := fieldOf(t, self, name)
	if exc != 0 || w == 0 {
		return 0, exc
	}
	return time.Duration(t.Heap.Load(w, fan.NumberValue)), 0
}

// borrowed is a thread's business with a pool.
type borrowed struct {
	t    *fan.Thread
	self Word // the SqlConnPool, kept by the caller
	p    *pool
}

func (l *library) poolMethods() table {
	of := func(f func(b borrowed, a fan.Args) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			p, exc := l.poolOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			mark := t.Kept()
			defer t.Release(mark)
			return f(borrowed{t, t.Keep(a[0]), p}, a)
		}
	}
	return table{
		"execute":     of(func(b borrowed, a fan.Args) (Word, Word) { return 0, b.execute(a[1]) }),
		"checkLinger": of(func(b borrowed, _ fan.Args) (Word, Word) { return 0, b.checkLinger() }),
		"isClosed": of(func(b borrowed, _ fan.Args) (Word, Word) {
			b.p.mu.Lock()
			defer b.p.mu.Unlock()
			return fan.Bool(b.p.closed), 0
		}),
		"close": of(func(b borrowed, _ fan.Args) (Word, Word) {
			b.p.mu.Lock()
			was := b.p.closed
			b.p.closed = true
			b.p.mu.Unlock()
			if was {
				return 0, 0
			}
			return 0, b.closeAll(b.p.remove(func(*entry) bool { return true }))
		}),
		"debug": of(func(b borrowed, _ fan.Args) (Word, Word) { return b.debug() }),
	}
}

// execute calls a function with a connection, which it gives back, or drops where it is broken.
func (b borrowed) execute(f Word) (exc Word) {
	t := b.t
	t.Keep(f)
	e, exc := b.allocate()
	if exc != 0 {
		return exc
	}
	t.Keep(e.conn)
	if _, exc = t.CallFunc(f, e.conn); exc == 0 {
		return b.release(e)
	}
	t.Keep(exc)
	if t.Stopping() {
		b.giveBack(e)
		return exc
	}
	if b.valid(e) {
		if failed := b.release(e); failed != 0 && t.Stopping() {
			return failed
		}
		return exc
	}
	if failed := b.evict(e); failed != 0 && t.Stopping() {
		return failed
	}
	return exc
}

// allocate returns a connection that lives, in the time that the pool gives.
func (b borrowed) allocate() (*entry, Word) {
	timeout, exc := durationIn(b.t, b.self, "timeout")
	if exc != 0 {
		return nil, exc
	}
	deadline := now(b.t) + timeout
	for {
		e, exc := b.await(deadline, timeout)
		if exc != 0 || now(b.t)-e.lastUse < validateAfter || b.valid(e) {
			return e, exc
		}
		if exc := b.evict(e); exc != 0 {
			return nil, exc
		}
	}
}

// await returns an idle connection or a new one.
func (b borrowed) await(deadline, timeout time.Duration) (*entry, Word) {
	t := b.t
	most, exc := fieldOf(t, b.self, "maxConns")
	if exc != 0 {
		return nil, exc
	}
	n, _ := t.IntOf(most)
	for {
		e, room, changed := b.p.take(int(n), now(t))
		switch {
		case e != nil:
			return e, 0
		case changed == nil:
			_, exc := t.Fail("Err", "SqlConnPool is closed")
			return nil, exc
		case room:
			return b.open()
		}
		left := deadline - now(t)
		if left <= 0 {
			_, exc := t.Fail("TimeoutErr", "SqlConn cannot be acquired ("+fanvalue.Duration(timeout).String()+")")
			return nil, exc
		}
		if _, exc := t.Await(changed, left); exc != 0 {
			return nil, exc
		}
	}
}

// take takes the idle connection that was used last; where there is none, a place for another one, if there is room. What changed is nil
// of a pool that is closed.
func (p *pool) take(most int, at time.Duration) (found *entry, room bool, changed <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return nil, false, nil
	}
	for _, e := range p.entries {
		if !e.inUse && (found == nil || e.lastUse > found.lastUse) {
			found = e
		}
	}
	if found != nil {
		found.inUse, found.useStart = true, at
		return found, false, p.changed
	}
	if room = len(p.entries)+p.opening < most; room {
		p.opening++
	}
	return nil, room, p.changed
}

// open opens a connection for the place that was taken.
func (b borrowed) open() (*entry, Word) {
	w, exc := b.connect()
	at := now(b.t)
	e := &entry{conn: w, created: at, lastUse: at, useStart: at, inUse: true}
	b.p.mu.Lock()
	defer b.p.mu.Unlock()
	b.p.opening--
	if exc != 0 {
		b.p.wake()
		return nil, exc
	}
	b.p.entries = append(b.p.entries, e)
	return e, 0
}

// connect returns a new connection, as the pool sets it up. It stays kept.
func (b borrowed) connect() (Word, Word) {
	t := b.t
	var args []Word
	for _, name := range [...]string{"uri", "username", "password"} {
		w, exc := fieldOf(t, b.self, name)
		if exc != 0 {
			return 0, exc
		}
		args = append(args, w)
	}
	w, exc := callStatic(t, "sql::SqlConnImpl", "openDefault", args...)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(w)
	auto, exc := call(t, b.self, "autoCommit")
	if exc == 0 {
		_, exc = t.Trap(w, "autoCommit", []Word{layout.Bool(auto)})
	}
	if exc == 0 {
		_, exc = t.Trap(b.self, "onOpen", []Word{w})
	}
	return w, exc
}

func (b borrowed) valid(e *entry) bool {
	ok, exc := call(b.t, e.conn, "isValid")
	return ok && exc == 0
}

// release gives a connection back: what it has not committed is undone; one that does not do that is dropped.
func (b borrowed) release(e *entry) (exc Word) {
	if b.reset(e) != 0 {
		return b.evict(e)
	}
	b.giveBack(e)
	return 0
}

func (b borrowed) giveBack(e *entry) {
	at := now(b.t)
	b.p.mu.Lock()
	defer b.p.mu.Unlock()
	e.inUse, e.warned, e.lastUse = false, false, at
	b.p.wake()
}

func (b borrowed) reset(e *entry) (exc Word) {
	t := b.t
	auto, exc := call(t, e.conn, "autoCommit")
	if exc == 0 && !auto {
		_, exc = t.Trap(e.conn, "rollback", nil)
	}
	if exc != 0 {
		return exc
	}
	mode, exc := call(t, b.self, "autoCommit")
	if exc != 0 {
		return exc
	}
	if auto, exc = call(t, e.conn, "autoCommit"); exc == 0 && auto != mode {
		_, exc = t.Trap(e.conn, "autoCommit", []Word{layout.Bool(mode)})
	}
	return exc
}

// evict drops a connection that is broken.
func (b borrowed) evict(e *entry) (exc Word) {
	if exc := b.warn("SqlConnPool evicting broken connection: ", e); exc != 0 {
		return exc
	}
	return b.closeAll(b.p.remove(func(other *entry) bool { return other == e }))
}

// warn logs a warning that ends with the connection.
func (b borrowed) warn(text string, e *entry) (exc Word) {
	t := b.t
	mark := t.Kept()
	defer t.Release(mark)
	log, exc := fieldOf(t, b.self, "log")
	if exc != 0 {
		return exc
	}
	t.Keep(log)
	name, exc := t.Str(e.conn)
	if exc == 0 {
		_, exc = t.Trap(log, "warn", []Word{t.Keep(t.NewStr(text + name))})
	}
	return exc
}

// closeAll closes connections that are no entries any more.
func (b borrowed) closeAll(list []*entry) (exc Word) {
	t := b.t
	for _, e := range list {
		t.Keep(e.conn)
	}
	for _, e := range list {
		if _, exc = t.Trap(b.self, "onClose", []Word{e.conn}); exc == 0 {
			_, exc = t.Trap(e.conn, "close", nil)
		}
		if exc != 0 {
			return exc
		}
	}
	return 0
}

// checkLinger closes connections that were idle or alive for too long, and warns of those that are used for long.
func (b borrowed) checkLinger() (exc Word) {
	t := b.t
	var bounds [3]time.Duration
	for i, name := range [...]string{"linger", "maxLifetime", "leakWarn"} {
		if bounds[i], exc = durationIn(t, b.self, name); exc != 0 {
			return exc
		}
	}
	at := now(t)
	for _, e := range b.p.leaking(at, bounds[2]) {
		t.Keep(e.conn)
		if exc := b.warn("SqlConnPool connection held in-use longer than "+fanvalue.Duration(bounds[2]).String()+": ", e); exc != 0 {
			return exc
		}
	}
	return b.closeAll(b.p.remove(func(e *entry) bool {
		return !e.inUse && (at-e.lastUse > bounds[0] || at-e.created > bounds[1])
	}))
}

// leaking returns the connections that are used for longer, once.
func (p *pool) leaking(at, most time.Duration) (list []*entry) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, e := range p.entries {
		if e.inUse && !e.warned && at-e.useStart > most {
			e.warned = true
			list = append(list, e)
		}
	}
	return list
}

// debug is SqlConnPool.debug.
func (b borrowed) debug() (Word, Word) {
	t := b.t
	var s strings.Builder
	s.WriteString("SqlConnPool\n")
	line := func(name, value string) {
		s.WriteString("  " + name + strings.Repeat(" ", max(10-len(name), 1)) + value + "\n")
	}
	for _, name := range [...]string{"uri", "maxConns", "linger", "maxLifetime"} {
		w, exc := fieldOf(t, b.self, name)
		if exc != 0 {
			return 0, exc
		}
		text, exc := t.Str(w)
		if exc != 0 {
			return 0, exc
		}
		line(name+":", text)
	}
	b.p.mu.Lock()
	list := append([]*entry(nil), b.p.entries...)
	inUse := 0
	for _, e := range list {
		t.Keep(e.conn)
		if e.inUse {
			inUse++
		}
	}
	b.p.mu.Unlock()
	line("idle:", itoa(len(list)-inUse))
	line("inUse:", itoa(inUse))
	line("entries:", itoa(len(list)))
	for _, e := range list {
		name, exc := t.Str(e.conn)
		if exc != 0 {
			return 0, exc
		}
		use := "false"
		if e.inUse {
			use = "true"
		}
		s.WriteString("    Entry " + name + " inUse=" + use + " age=" + (now(t) - e.lastUse).Round(time.Millisecond).String() + "\n")
	}
	return t.NewStr(s.String()), 0
}
