package concurrent

import (
	"sync"
	"sync/atomic"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Word is a value.
type Word = fan.Word

// table is the methods of one type: the key is a method's name; a setter's ends with "=".
type table map[string]fan.Native

// library is what the natives of one runtime share.
type library struct {
	futures    [64]shard
	futureType atomic.Pointer[fan.Type] // ActorFuture, once one was made

	rooted sync.Once
	mu     sync.Mutex
	pools  map[*pool]struct{}
}

// Natives returns the methods by qualified name, for one runtime.
func Natives() map[string]fan.Native {
	l := &library{pools: map[*pool]struct{}{}}
	list := map[string]fan.Native{}
	for typ, methods := range map[string]table{
		"AtomicInt": atomicIntMethods(), "AtomicBool": atomicBoolMethods(), "AtomicRef": atomicRefMethods(),
		"Lock": lockMethods(), "ConcurrentMap": mapMethods(),
		"Future": l.futureMethods(), "ActorFuture": actorFutureMethods(), "Actor": l.actorMethods(), "ActorPool": l.poolMethods(),
	} {
		for name, f := range methods {
			list["concurrent::"+typ+"."+name] = f
		}
	}
	return list
}

// Hidden returns what objects have besides their fields, by type.
func Hidden() map[string]fan.Hidden {
	return map[string]fan.Hidden{
		"concurrent::AtomicInt": {Words: 1}, "concurrent::AtomicBool": {Words: 1}, "concurrent::AtomicRef": {Words: 1},
		"concurrent::Lock": {Words: 1, Host: true}, "concurrent::ConcurrentMap": {Words: 2, Host: true},
		"concurrent::Future": {Words: futureWords}, "concurrent::Actor": {Words: actorWords, Host: true}, "concurrent::ActorPool": {Words: 1, Host: true},
	}
}

// visit visits the words that Go values hold: actors that threads work for or that wait for one, and messages that wait for their time.
func (l *library) visit(m *heap.Marker) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for p := range l.pools {
		p.visit(m)
	}
}

// addPool makes the words that a pool holds roots, until no object stands for it.
func (l *library) addPool(t *fan.Thread, p *pool) {
	l.rooted.Do(func() { t.Runtime().AddRoots(l.visit) })
	l.mu.Lock()
	defer l.mu.Unlock()
	l.pools[p] = struct{}{}
}

func (l *library) dropPool(p any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.pools, p.(*pool))
}

// hostOf returns the value in Go of an object.
func hostOf[T any](t *fan.Thread, w Word) (T, Word) {
	v, ok := t.HostOf(w).(T)
	if !ok {
		_, exc := t.Fail("NullErr", "java.lang.NullPointerException")
		return v, exc
	}
	return v, 0
}

// immutable returns what toImmutable of a value returns.
func immutable(t *fan.Thread, w Word) (Word, Word) {
	if w == 0 || w.IsSmallInt() || t.Heap.IsString(w) {
		return w, 0
	}
	return t.Runtime().Native("sys::Obj.toImmutable")(t, fan.Args{w})
}

// checkImmutable says that a value is not immutable.
func checkImmutable(t *fan.Thread, w Word) (exc Word) {
	if w == 0 || w.IsSmallInt() || t.Heap.IsString(w) {
		return 0
	}
	ok, exc := t.Runtime().Native("sys::Obj.isImmutable")(t, fan.Args{w})
	if exc == 0 && ok == 0 {
		_, exc = t.Fail("NotImmutableErr", "")
	}
	return exc
}

// identical reports whether === holds: for numbers, whether they are equal.
func identical(t *fan.Thread, x, y Word) bool {
	if x == y {
		return true
	}
	n, ok := t.IntOf(x)
	k, ok2 := t.IntOf(y)
	return ok && ok2 && n == k
}

// typeNamed returns a type of this pod, linked.
func typeNamed(t *fan.Thread, name string) (*fan.Type, Word) {
	typ, err := t.Runtime().Type("concurrent::" + name)
	if err != nil {
		return nil, t.Exception(err)
	}
	return typ, 0
}

// newErr returns an exception of a type of this pod.
func newErr(t *fan.Thread, name, message string) Word { return t.NewErr("concurrent::"+name, message) }

const first = layout.FieldsStart // of the hidden words
