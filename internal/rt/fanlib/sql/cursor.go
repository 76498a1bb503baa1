package sql

import (
	"context"
	"database/sql"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// cursor fetches the rows of a result in pieces.
type cursor struct {
	c      *conn
	rows   *sql.Rows
	ctx    context.Context
	cancel context.CancelFunc

	columns []column
	typed   bool // the kinds of the columns are known
	left    int  // rows that may come still, -1 for any number
	ended   bool
	piece   [][]any
	bytes   int64 // of the piece
}

// How much is fetched at once.
const (
	pieceRows  = 256
	pieceBytes = 1 << 20
)

// newCursor returns the cursor of a query that has not started; a limit of 0 is none.
func newCursor(c *conn, limit int) *cursor {
	k := &cursor{c: c, left: limit}
	if limit <= 0 {
		k.left = -1
	}
	k.ctx, k.cancel = context.WithCancel(context.Background())
	return k
}

// start starts the query and fetches the first piece.
func (k *cursor) start(query func(ctx context.Context) (*sql.Rows, error)) (err error) {
	if err = k.c.ready(k.ctx); err != nil {
		return err
	}
	if k.rows, err = query(k.ctx); err != nil {
		return err
	}
	return k.fetch()
}

// close ends the query. It may be called more than once.
func (k *cursor) close() {
	if k.rows != nil {
		k.rows.Close()
	}
	k.cancel()
}

// finish closes the cursor and returns the two words, a result and an exception.
func (k *cursor) finish(t *fan.Thread, result, exc Word) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(result)
	t.Keep(exc)
	t.Wait(k.close)
	return result, exc
}

// describe reads what columns the result has.
func (k *cursor) describe() error {
	types, err := k.rows.ColumnTypes()
	if err != nil {
		return err
	}
	k.columns, k.typed, k.ended = make([]column, len(types)), true, len(types) == 0
	for i, typ := range types {
		name := strings.ToUpper(typ.DatabaseTypeName())
		c := column{d: k.c.Dialect, name: strings.ToValidUTF8(typ.Name(), "\ufffd"), typeName: name}
		if name == "" {
			k.typed = false
		} else {
			c.kind = k.c.KindOf(name)
			c.wall = k.c.WallClock(name)
			if k.c.LowerTypes && c.kind != KindList {
				c.typeName = strings.ToLower(name)
			}
		}
		k.columns[i] = c
	}
	return nil
}

// fetch reads the next piece: none at the end.
func (k *cursor) fetch() error {
	k.piece, k.bytes = k.piece[:0], 0
	if k.columns == nil {
		if err := k.describe(); err != nil {
			return err
		}
	}
	for !k.ended && len(k.piece) < pieceRows && k.bytes < pieceBytes {
		if k.left == 0 || !k.rows.Next() {
			k.ended = true
			if err := k.rows.Err(); err != nil {
				return err
			}
			break
		}
		if err := k.scan(); err != nil {
			return err
		}
		if k.left > 0 {
			k.left--
		}
	}
	k.classify()
	return nil
}

func (k *cursor) scan() error {
	row, to := make([]any, len(k.columns)), make([]any, len(k.columns))
	for i := range row {
		to[i] = &row[i]
	}
	if err := k.rows.Scan(to...); err != nil {
		return err
	}
	for _, v := range row {
		switch v := v.(type) {
		case []byte:
			k.bytes += int64(len(v))
		case string:
			k.bytes += int64(len(v))
		}
		k.bytes += 16
	}
	k.piece = append(k.piece, row)
	return nil
}

// classify gives columns without a declared type the one of their first value.
func (k *cursor) classify() {
	if k.typed {
		return
	}
	k.typed = true
	for i := range k.columns {
		c := &k.columns[i]
		if c.typeName != "" {
			continue
		}
		c.typeName = "NULL"
		for _, row := range k.piece {
			if row[i] != nil {
				c.typeName, c.kind = wordOf(row[i])
				break
			}
		}
	}
}

// wordOf returns the storage class of a value in SQLite, and what it becomes.
func wordOf(v any) (string, Kind) {
	switch v.(type) {
	case int64, bool:
		return "INTEGER", KindInt
	case float64:
		return "REAL", KindFloat
	case []byte:
		return "BLOB", KindBuf
	}
	return "TEXT", KindStr
}

// next fetches a piece for a thread, and checks that there is room for it.
func (k *cursor) next(t *fan.Thread) (exc Word) {
	if exc = work(t, k.cancel, k.fetch); exc == 0 {
		if exc = t.Room(4 * k.bytes); exc == 0 {
			exc = t.Check(k.bytes / 4)
		}
	}
	return exc
}
