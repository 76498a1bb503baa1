package sql

import (
	"context"
	"errors"
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Word is a value.
type Word = fan.Word

// table is the methods of one type: the key is a method's name; a setter's ends with "=".
type table map[string]fan.Native

// library is what the natives of one runtime share.
type library struct {
	databases []Database

	rooted sync.Once
	mu     sync.Mutex
	pools  map[*pool]struct{}
}

// Natives returns the methods by qualified name, for one runtime whose programs may open such databases.
func Natives(databases []Database) map[string]fan.Native {
	l := &library{databases: databases, pools: map[*pool]struct{}{}}
	list := map[string]fan.Native{}
	for typ, methods := range map[string]table{
		"SqlConnImpl": l.connMethods(), "SqlConnPool": l.poolMethods(), "SqlMeta": metaMethods(), "Statement": statementMethods(), "Row": rowMethods(),
	} {
		for name, f := range methods {
			list["sql::"+typ+"."+name] = f
		}
	}
	return list
}

// The words of objects, besides the number of a value in Go.
const (
	stmtConn = layout.FieldsStart + 8  // of a Statement: its connection's object
	stmtMore = layout.FieldsStart + 16 // of a Statement: the list of the results that are left

	rowCols  = layout.FieldsStart     // of a Row: its Col[]
	rowCells = layout.FieldsStart + 8 // of a Row: the Obj?[] of its values
)

// Hidden returns what objects have besides their fields, by type.
func Hidden() map[string]fan.Hidden {
	return map[string]fan.Hidden{
		"sql::SqlConnImpl": {Words: 1, Host: true}, "sql::SqlMeta": {Words: 1, Host: true}, "sql::SqlConnPool": {Words: 2, Host: true},
		"sql::Statement": {Words: 3, Host: true}, "sql::Row": {Words: 2},
	}
}

// visit visits the words that Go values hold: the connections of pools.
func (l *library) visit(m *heap.Marker) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for p := range l.pools {
		p.visit(m)
	}
}

// typeNamed returns a type of the pod, linked.
func typeNamed(t *fan.Thread, name string) (*fan.Type, Word) {
	typ, err := t.Runtime().Type("sql::" + name)
	if err != nil {
		return nil, t.Exception(err)
	}
	return typ, 0
}

// stateOf returns the value in Go of an object.
func stateOf[T any](t *fan.Thread, w Word) (v T, exc Word) {
	v, ok := t.HostOf(w).(T)
	if !ok {
		exc = t.NewErr("sys::NullErr", "java.lang.NullPointerException")
	}
	return v, exc
}

// failed returns the exception for an error: a SqlErr with the driver's words, and as its cause what the reference's host throws.
func failed(t *fan.Thread, err error) (exc Word) {
	var denied *host.Denied
	var own *fan.Err
	if errors.As(err, &denied) || errors.As(err, &own) {
		return t.Exception(err)
	}
	return sqlErr(t, err.Error(), "java.sql.SQLException: "+err.Error())
}

// sqlErr returns a SqlErr; a cause that is not empty is a sys::Err.
func sqlErr(t *fan.Thread, message, cause string) (exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	e := t.Keep(t.NewErr("sql::SqlErr", message))
	if cause != "" {
		text := t.Keep(t.NewStr(message))
		t.SetErr(e, text, t.NewErr("sys::Err", cause))
	}
	return e
}

// work calls a function that waits for a database, while the thread stands at a safepoint. When the program ends, or the thread is
// interrupted, cancel is called, and the function is waited for. Words in Go variables must be kept.
func work(t *fan.Thread, cancel func(), f func() error) (exc Word) {
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() {
			if r := recover(); r != nil {
				err = errSQL("%v", r)
			}
		}()
		err = f()
	}()
	if _, exc := t.Await(done, -1); exc != 0 {
		cancel()
		t.Wait(func() { <-done })
		return exc
	}
	if err != nil {
		return failed(t, err)
	}
	return 0
}

// once is work with a context that ends with it.
func once(t *fan.Thread, f func(ctx context.Context) error) (exc Word) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	return work(t, cancel, func() error { return f(ctx) })
}

// callStatic calls a static method or a constructor of a type with tagged arguments.
func callStatic(t *fan.Thread, typ, method string, args ...Word) (Word, Word) {
	of, err := t.Runtime().Type(typ)
	if err != nil {
		return t.FailWith(err)
	}
	s, ok := of.FindSlot(method)
	if !ok || s.Method == nil {
		return t.Fail("UnknownSlotErr", typ+"."+method)
	}
	return t.CallTagged(s.Method, args)
}
