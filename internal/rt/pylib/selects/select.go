// Package selects is Python's module select: waiting for many streams at once.
//
//	p = select.poll()
//	p.register(s, select.POLLIN)
//	for stream, events in p.ipoll(1000): ...
//
// Streams are listed in the order in which they were registered.
//
// It knows no particular stream: see stream.Await.
package selects

import (
	"time"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Functions:  []py.Def{{Name: "poll", Fn: newPoll}},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			return add("POLLIN", layout.SmallInt(stream.PollIn)) && add("POLLOUT", layout.SmallInt(stream.PollOut)) &&
				add("POLLERR", layout.SmallInt(stream.PollErr)) && add("POLLHUP", layout.SmallInt(stream.PollHup))
		},
	}
}

// poll is the Go value of a poll object. Two words go with it.
type poll struct {
	entries []entry // in the order of registration
	places  map[Word]int
	gone    int // entries that are no longer registered

	list    []stream.Awaited // of the poll before, to be used again; nil while one goes on
	awaited []Word           // the objects of list

	ready   []int // entries, of ipoll
	oneShot bool
}

const (
	wordObjects = iota // a list of what is registered, in the order of entries
	wordPair           // the tuple that ipoll gives out, again and again
)

// entry is something that is registered.
type entry struct {
	object Word // Null where it is not any more
	stream stream.Stream
	events int64
	found  int64
}

func pollType(t *py.Thread) *py.Type {
	return t.NativeType("select.poll", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "poll",
			Next: nextReady,
			Print: func(t *py.Thread, w Word, p *py.Printer, _ bool) Word {
				p.Text("<poll>")
				return 0
			},
			Methods: []py.Def{
				{Name: "register", Min: 2, Max: 3, Fn: register},
				{Name: "unregister", Min: 2, Max: 2, Fn: unregister},
				{Name: "modify", Min: 3, Max: 3, Fn: modify},
				{Name: "poll", Min: 1, Max: 2, Fn: pollOnce},
				{Name: "ipoll", Min: 1, Max: 3, Fn: iterate},
			},
		}
	})
}

func newPoll(t *py.Thread, _ py.Args) (Word, Word) {
	objects := t.NewList()
	pair := t.NewTuple(layout.None, layout.None)
	if objects == 0 || pair == 0 {
		return t.NoMemory()
	}
	return t.Made(t.NewHost(pollType(t), &poll{places: map[Word]int{}}, nil, objects, pair))
}

// pollArg returns the poll object that an argument is.
func pollArg(t *py.Thread, w Word) (*poll, Word) {
	if p, ok := t.HostValue(w).(*poll); ok {
		return p, 0
	}
	return nil, t.Error(py.TypeError, "poll expected")
}

// register is register(object, events): the events of what is registered already are replaced.
func register(t *py.Thread, a py.Args) (Word, Word) {
	p, exc := pollArg(t, a.Words[0])
	events := int64(stream.PollIn | stream.PollOut)
	if exc == 0 && len(a.Words) > 2 {
		events, exc = t.IntArg(a.Words[2])
	}
	if exc != 0 {
		return 0, exc
	}
	object := a.Words[1]
	if i, ok := p.places[object]; ok {
		p.entries[i].events = events
		return layout.None, 0
	}
	s, exc := streamOf(t, object)
	if exc != 0 {
		return 0, exc
	}
	if !t.ListAppend(t.HostWord(a.Words[0], wordObjects), object) {
		return t.NoMemory()
	}
	p.places[object] = len(p.entries)
	p.entries = append(p.entries, entry{object: object, stream: s, events: events})
	return layout.None, 0
}

// streamOf returns the stream that something stands for: a number stands for what is open under it when it is asked.
func streamOf(t *py.Thread, object Word) (stream.Stream, Word) {
	all := stream.DescriptorsOf(t.Runtime())
	if object.IsSmallInt() {
		if object.Int() < 0 {
			return nil, t.Error(py.ValueError, "")
		}
		return numbered{all, int(object.Int())}, 0
	}
	s, exc := stream.Of(t, object)
	if exc != 0 || t.HostValue(object) != nil {
		return s, exc
	}
	// A class of a program's may say that it stands for a number.
	n, exc := s.Ioctl(t, stream.FileNo, stream.Arg{})
	switch {
	case exc != 0 && t.IsA(exc, py.OSError):
		return s, 0
	case exc == 0 && n >= 0 && all.Get(int(n)) != nil:
		return numbered{all, int(n)}, 0
	}
	return s, exc
}

func unregister(t *py.Thread, a py.Args) (Word, Word) {
	p, exc := pollArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	if i, ok := p.places[a.Words[1]]; ok {
		delete(p.places, a.Words[1])
		p.entries[i] = entry{}
		t.ListItems(t.HostWord(a.Words[0], wordObjects))[i] = layout.None
		p.gone++
	}
	return layout.None, 0
}

// compact drops the entries that are not registered any more, where they are many.
func (p *poll) compact(t *py.Thread, objects Word) {
	if p.gone <= len(p.entries)/2 {
		return
	}
	items := t.ListItems(objects)
	n := 0
	for _, e := range p.entries {
		if e.object != layout.Null {
			p.entries[n], items[n] = e, e.object
			p.places[e.object] = n
			n++
		}
	}
	clear(p.entries[n:])
	p.entries = p.entries[:n]
	t.ListShrink(objects, n)
	p.gone = 0
	p.ready = nil
}

func modify(t *py.Thread, a py.Args) (Word, Word) {
	p, exc := pollArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	i, ok := p.places[a.Words[1]]
	if !ok {
		return t.FailOS(host.ENOENT)
	}
	events, exc := t.IntArg(a.Words[2])
	if exc == 0 {
		p.entries[i].events = events
	}
	return layout.None, exc
}

// wait waits for what is registered and notes what was found: a[1] are milliseconds, negative or None for no limit. It returns how many are
// ready.
func (p *poll) wait(t *py.Thread, a []Word) (n int, exc Word) {
	timeout := time.Duration(-1)
	if len(a) > 1 && a[1] != layout.None {
		ms, exc := t.IntArg(a[1])
		if exc != 0 {
			return 0, exc
		}
		if ms >= 0 {
			timeout = time.Duration(min(ms, longest)) * time.Millisecond
		}
	}
	p.compact(t, t.HostWord(a[0], wordObjects))
	list, objects := p.list[:0], p.awaited[:0]
	p.list, p.awaited = nil, nil
	mark := t.Kept()
	defer t.Release(mark)
	for i := range p.entries {
		if e := &p.entries[i]; e.object != layout.Null {
			objects = append(objects, t.Keep(e.object)) // it may be unregistered while this waits
			list = append(list, stream.Awaited{Stream: e.stream, Events: e.events})
		}
	}
	if n, exc = stream.Await(t, list, timeout); exc != 0 {
		return 0, exc
	}
	for i := range list {
		if at, ok := p.places[objects[i]]; ok {
			p.entries[at].found = list[i].Ready
		}
	}
	clear(list)
	p.list, p.awaited = list, objects
	return n, 0
}

// longest is the longest time-out, in milliseconds: a year.
const longest = 365 * 24 * 3600 * 1000

// pollOnce is poll(milliseconds): a list of what is ready, each with its events.
func pollOnce(t *py.Thread, a py.Args) (Word, Word) {
	p, exc := pollArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	if _, exc := p.wait(t, a.Words); exc != 0 {
		return 0, exc
	}
	found := t.NewList()
	if found == 0 {
		return t.NoMemory()
	}
	for i := range p.entries {
		e := &p.entries[i]
		if e.object == layout.Null || e.found == 0 {
			continue
		}
		pair := t.NewTuple(e.object, layout.SmallInt(e.found))
		if pair == 0 || !t.ListAppend(found, pair) {
			return t.NoMemory()
		}
	}
	return found, 0
}

// oneShot is a flag of ipoll: what was ready is asked for nothing until it is modified.
const oneShot = 1

// iterate is ipoll(milliseconds, flags): the object itself, as an iterator over what is ready.
func iterate(t *py.Thread, a py.Args) (Word, Word) {
	p, exc := pollArg(t, a.Words[0])
	flags := int64(0)
	if exc == 0 && len(a.Words) > 2 {
		flags, exc = t.IntArg(a.Words[2])
	}
	if exc == 0 {
		_, exc = p.wait(t, a.Words)
	}
	if exc != 0 {
		return 0, exc
	}
	p.oneShot = flags&oneShot != 0
	p.ready = p.ready[:0]
	for i := range p.entries {
		if p.entries[i].found != 0 {
			p.ready = append(p.ready, i)
		}
	}
	return a.Words[0], 0
}

// nextReady returns the next of what ipoll found, in a tuple that is the same each time.
func nextReady(t *py.Thread, w Word) (Word, Word) {
	p, exc := pollArg(t, w)
	if exc != 0 {
		return 0, exc
	}
	for len(p.ready) > 0 {
		e := &p.entries[p.ready[0]]
		p.ready = p.ready[1:]
		if e.object == layout.Null {
			continue
		}
		if p.oneShot {
			e.events = 0
		}
		pair := t.HostWord(w, wordPair)
		items := t.TupleItems(pair)
		items[0], items[1] = e.object, layout.SmallInt(e.found)
		return pair, 0
	}
	return layout.Null, 0
}
