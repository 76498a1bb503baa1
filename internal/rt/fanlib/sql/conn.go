package sql

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// conn is a connection.
type conn struct {
	*Dialect
	db *sql.DB
	c  *sql.Conn

	mu     sync.Mutex // of what follows; it is taken where the thread stands at a safepoint, or for a moment
	closed bool
	open   map[*sql.Stmt]struct{} // what is to be closed ahead of the connection
	manual bool                   // transactions end with commit and rollback alone
	begun  bool                   // one has begun
}

var errClosed = errors.New("Connection is closed") //lint:ignore ST1005 the words of the reference's drivers

// open connects; the address says to what.
func open(ctx context.Context, o *Opened) (*conn, error) {
	db := sql.OpenDB(o.Connector)
	db.SetMaxOpenConns(1)
	c, err := db.Conn(ctx)
	if err == nil && o.Prepare != nil {
		err = o.Prepare(ctx, c)
	}
	if err != nil {
		db.Close()
		return nil, err
	}
	return &conn{Dialect: o.Dialect, db: db, c: c, open: map[*sql.Stmt]struct{}{}}, nil
}

// close closes the connection. It may be called more than once.
func (c *conn) close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return nil
	}
	c.closed = true
	for st := range c.open {
		st.Close()
	}
	err := c.c.Close()
	return errors.Join(err, c.db.Close())
}

// prepare hands a statement to the driver.
func (c *conn) prepare(ctx context.Context, text string) (*sql.Stmt, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return nil, errClosed
	}
	st, err := c.c.PrepareContext(ctx, text)
	if err == nil {
		c.open[st] = struct{}{}
	}
	return st, err
}

// drop closes a prepared statement.
func (c *conn) drop(st *sql.Stmt) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.open[st]; !ok {
		return nil
	}
	delete(c.open, st)
	return st.Close()
}

// ready begins a transaction, where one is wanted and none has begun.
func (c *conn) ready(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return errClosed
	}
	if !c.manual || c.begun {
		return nil
	}
	_, err := c.c.ExecContext(ctx, "BEGIN")
	c.begun = err == nil
	return err
}

// end ends a transaction by a statement; where none has begun, it does nothing.
func (c *conn) end(ctx context.Context, statement string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.closed:
		return errClosed
	case !c.manual:
		return errSQL("Can't call %s when autocommit=true", statement)
	case !c.begun:
		return nil
	}
	c.begun = false
	_, err := c.c.ExecContext(ctx, statement)
	return err
}

// setManual sets whether transactions are ended by the program; to end that commits the last one.
func (c *conn) setManual(ctx context.Context, manual bool) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return errClosed
	}
	if c.begun && !manual {
		if _, err := c.c.ExecContext(ctx, "COMMIT"); err != nil {
			return err
		}
		c.begun = false
	}
	c.manual = manual
	return nil
}

// pingTimeout bounds how long a connection is asked whether it lives.
const pingTimeout = 3 * time.Second

func (c *conn) isClosed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.closed
}

func connOf(t *fan.Thread, w Word) (*conn, Word) { return stateOf[*conn](t, w) }

func (l *library) connMethods() table {
	of := func(f func(t *fan.Thread, c *conn, a fan.Args) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			c, exc := connOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return f(t, c, a)
		}
	}
	ended := func(statement string) fan.Native {
		return of(func(t *fan.Thread, c *conn, _ fan.Args) (Word, Word) {
			return 0, once(t, func(ctx context.Context) error { return c.end(ctx, statement) })
		})
	}
	return table{
		"openDefault":  l.openDefault,
		"debugDrivers": func(t *fan.Thread, _ fan.Args) (Word, Word) { return t.NewStr(l.driverList()), 0 },
		"close": of(func(t *fan.Thread, c *conn, _ fan.Args) (Word, Word) {
			exc := once(t, func(context.Context) error { return c.close() })
			if exc != 0 && t.Stopping() {
				return 0, exc
			}
			return fan.Bool(exc == 0), 0
		}),
		"isClosed": of(func(_ *fan.Thread, c *conn, _ fan.Args) (Word, Word) { return fan.Bool(c.isClosed()), 0 }),
		"isValid": of(func(t *fan.Thread, c *conn, _ fan.Args) (Word, Word) {
			exc := once(t, func(ctx context.Context) error {
				if c.isClosed() {
					return errClosed
				}
				ctx, cancel := context.WithTimeout(ctx, pingTimeout)
				defer cancel()
				return c.c.PingContext(ctx)
			})
			if exc != 0 && t.Stopping() {
				return 0, exc
			}
			return fan.Bool(exc == 0), 0
		}),
		"meta": of(func(t *fan.Thread, c *conn, _ fan.Args) (Word, Word) {
			if c.isClosed() {
				return 0, failed(t, errClosed)
			}
			typ, exc := typeNamed(t, "SqlMeta")
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewHost(typ, c, nil))
		}),
		"autoCommit": of(func(t *fan.Thread, c *conn, _ fan.Args) (Word, Word) {
			c.mu.Lock()
			defer c.mu.Unlock()
			if c.closed {
				return 0, failed(t, errClosed)
			}
			return fan.Bool(!c.manual), 0
		}),
		"autoCommit=": of(func(t *fan.Thread, c *conn, a fan.Args) (Word, Word) {
			manual := !a.Bool(1)
			return 0, once(t, func(ctx context.Context) error { return c.setManual(ctx, manual) })
		}),
		"commit":   ended("commit"),
		"rollback": ended("rollback"),
	}
}

// openDefault opens a connection: of the address "test", one of the pod's tests.
func (l *library) openDefault(t *fan.Thread, a fan.Args) (Word, Word) {
	address := t.Text(a[0])
	if address == "test" {
		return callStatic(t, "sql::TestSqlConn", "make")
	}
	o, err := l.resolve(t, address, Credentials{t.Text(a[1]), t.Text(a[2]), a[1] != 0})
	if err != nil {
		return 0, failed(t, err)
	}
	var c *conn
	exc := once(t, func(ctx context.Context) error {
		var err error
		c, err = open(ctx, o)
		return err
	})
	if exc != 0 {
		if c != nil {
			c.close()
		}
		return 0, exc
	}
	typ, exc := typeNamed(t, "SqlConnImpl")
	if exc != 0 {
		c.close()
		return 0, exc
	}
	w := t.NewHost(typ, c, func(v any) { v.(*conn).close() })
	if w == 0 {
		c.close()
	}
	return t.Made(w)
}
