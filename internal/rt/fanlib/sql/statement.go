package sql

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// statement is the state of a Statement.
type statement struct {
	conn *conn
	text string // as it was given
	lead lead

	limit    int // of rows, 0 for none
	prepared bool
	most     int // the limit at the time when it was prepared
	params   []string
	used     bool // it was executed

	mu sync.Mutex // of what follows: the object may be dropped while it is prepared
	st *sql.Stmt
}

func statementOf(t *fan.Thread, w Word) (*statement, Word) { return stateOf[*statement](t, w) }

// close closes the prepared statement.
func (s *statement) close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.st == nil {
		return nil
	}
	return s.conn.drop(s.st)
}

// ready returns what the driver made of the statement.
func (s *statement) ready() (*sql.Stmt, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.st == nil || s.conn.isClosed() {
		return nil, errClosed
	}
	return s.st, nil
}

// inserts reports whether the text says that something is inserted.
func (s *statement) inserts() bool { return strings.Contains(strings.ToLower(s.text), "insert ") }

func statementMethods() table {
	of := func(f func(t *fan.Thread, s *statement, a fan.Args) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, exc := statementOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return f(t, s, a)
		}
	}
	each := func(while bool) fan.Native {
		return of(func(t *fan.Thread, s *statement, a fan.Args) (Word, Word) { return queryEach(t, s, a[1], a[2], while) })
	}
	return table{
		"init":           statementInit,
		"prepare":        of(prepare),
		"query":          of(query),
		"queryEach":      each(false),
		"queryEachWhile": each(true),
		"execute":        of(execute),
		"executeBatch":   of(executeBatch),
		"more":           of(more),
		"close": of(func(t *fan.Thread, s *statement, _ fan.Args) (Word, Word) {
			if !s.prepared && !s.used {
				return nullPointer(t)
			}
			return 0, once(t, func(context.Context) error { return s.close() })
		}),
		"limit": of(func(_ *fan.Thread, s *statement, _ fan.Args) (Word, Word) {
			if s.limit <= 0 {
				return layout.Null, 0
			}
			return layout.SmallInt(int64(s.limit)), 0
		}),
		"limit=": of(func(t *fan.Thread, s *statement, a fan.Args) (Word, Word) {
			s.limit = 0
			if n, ok := t.IntOf(a[1]); ok && n < math.MaxInt32 {
				s.limit = int(int32(n))
			}
			return 0, 0
		}),
	}
}

// statementInit is called when the fields are set.
func statementInit(t *fan.Thread, a fan.Args) (Word, Word) {
	w, exc := fieldOf(t, a[0], "conn")
	if exc != 0 {
		return 0, exc
	}
	c, exc := connOf(t, w)
	if exc != 0 {
		return 0, exc
	}
	text, exc := fieldOf(t, a[0], "sql")
	if exc != 0 {
		return 0, exc
	}
	t.Heap.Store(a[0], stmtConn, w)
	s := &statement{conn: c, text: t.Text(text)}
	s.lead = leading(s.text)
	_, exc = t.Made(t.Bind(a[0], s, func(v any) { v.(*statement).close() }))
	return 0, exc
}

// prepare translates parameters, which the pod's own code finds, and hands the statement to the driver.
func prepare(t *fan.Thread, s *statement, a fan.Args) (Word, Word) {
	text := s.text
	s.params = nil
	if strings.ContainsAny(text, `@\`) {
		var exc Word
		if text, s.params, exc = tokenize(t, text); exc != 0 {
			return 0, exc
		}
	}
	if s.conn.Numbered {
		text = numbered(text)
	}
	if s.returnsKeys() {
		text = strings.TrimRight(text, "; \t\r\n") + " RETURNING *"
	}
	s.prepared, s.most = true, s.limit
	exc := once(t, func(ctx context.Context) error {
		st, err := s.conn.prepare(ctx, text)
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.st != nil {
			s.conn.drop(s.st)
		}
		s.st = st
		return err
	})
	return a[0], exc
}

// tokenize returns a statement with a question mark for each parameter, and the parameters' names in that order.
func tokenize(t *fan.Thread, text string) (string, []string, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	typ := "sql::Tokenizer"
	old, exc := deprecatedEscape(t)
	if exc != 0 {
		return "", nil, exc
	}
	if old {
		typ = "sql::DeprecatedTokenizer"
	}
	tok, exc := callStatic(t, typ, "make", t.Keep(t.NewStr(text)))
	if exc != 0 {
		return "", nil, exc
	}
	t.Keep(tok)
	translated, exc := fieldOf(t, tok, "sql")
	if exc != 0 {
		return "", nil, exc
	}
	params, exc := fieldOf(t, tok, "params")
	if exc != 0 {
		return "", nil, exc
	}
	names, exc := parameterNames(t, params)
	return t.Text(translated), names, exc
}

// parameterNames returns the names in a map from a name to the places, from 1 on, where it stands.
func parameterNames(t *fan.Thread, params Word) (names []string, exc Word) {
	keys, exc := t.Trap(params, "keys", nil)
	if exc != 0 {
		return nil, exc
	}
	t.Keep(keys)
	for i := 0; i < t.Size(keys); i++ {
		key := t.Items(keys)[i]
		places, exc := t.Trap(params, "get", []Word{key})
		if exc != 0 {
			return nil, exc
		}
		for _, w := range t.Items(places) {
			n, _ := t.IntOf(w)
			for int(n) > len(names) {
				names = append(names, "")
			}
			names[n-1] = t.Text(key)
		}
	}
	return names, 0
}

// deprecatedEscape reports whether the pod's configuration asks for the former way to write variables.
func deprecatedEscape(t *fan.Thread) (bool, Word) {
	v, exc := t.Runtime().Once("sql deprecatedEscape", func() (any, Word) {
		mark := t.Kept()
		defer t.Release(mark)
		pod, exc := callStatic(t, "sys::Pod", "find", t.Keep(t.NewStr("sql")))
		if exc != 0 {
			return nil, exc
		}
		w, exc := t.Trap(t.Keep(pod), "config", []Word{t.Keep(t.NewStr("deprecatedEscape"))})
		return t.Text(w) == "true", exc
	})
	if exc != 0 {
		return false, exc
	}
	return v.(bool), 0
}

// errNotPrepared is the exception of parameters for a statement that takes none.
func errNotPrepared(t *fan.Thread) Word { return sqlErr(t, "Statement has not been prepared.", "") }

// arguments returns what a map has for the statement's parameters.
func (s *statement) arguments(t *fan.Thread, params Word) (list []any, exc Word) {
	if len(s.params) == 0 {
		return nil, 0
	}
	if params == 0 {
		_, exc = nullPointer(t)
		return nil, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	for _, name := range s.params {
		w, exc := t.Trap(params, "get", []Word{t.Keep(t.NewStr(name)), layout.Null})
		if exc != 0 {
			return nil, exc
		}
		v, exc, err := s.conn.parameter(t, t.Keep(w))
		if exc != 0 {
			return nil, exc
		}
		if err != nil {
			return nil, sqlErr(t, "Param name='"+name+"' class='"+javaName(t.TypeOf(w))+"'; "+err.Error(), "java.sql.SQLException: "+err.Error())
		}
		list = append(list, v)
	}
	return list, 0
}

// errNoRows is the error of a query that changes something instead.
var errNoRows = errors.New("query does not return ResultSet")

// start starts a query.
func (s *statement) start(t *fan.Thread, params Word) (k *cursor, exc Word) {
	s.used = true
	if !s.lead.rows && !s.lead.unknown {
		return nil, failed(t, errNoRows)
	}
	if k, exc = s.rows(t, params); exc == 0 && len(k.columns) == 0 {
		_, exc = k.finish(t, 0, failed(t, errNoRows))
	}
	return k, exc
}

// rows runs the statement as one that has rows, and returns their cursor with the first piece.
func (s *statement) rows(t *fan.Thread, params Word) (k *cursor, exc Word) {
	args, limit := []any(nil), s.limit
	if s.prepared {
		if args, exc = s.arguments(t, params); exc != 0 {
			return nil, exc
		}
		limit = s.most
	}
	k = newCursor(s.conn, limit)
	exc = work(t, k.cancel, func() error {
		return k.start(func(ctx context.Context) (*sql.Rows, error) {
			if s.prepared {
				st, err := s.ready()
				if err != nil {
					return nil, err
				}
				return st.QueryContext(ctx, args...)
			}
			return s.conn.c.QueryContext(ctx, s.text)
		})
	})
	if exc != 0 {
		_, exc = k.finish(t, 0, exc)
		return nil, exc
	}
	return k, 0
}

// query returns the rows of a query.
func query(t *fan.Thread, s *statement, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	k, exc := s.start(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	list, exc := allRows(t, k)
	return k.finish(t, list, exc)
}

// allRows returns the Row[] of a result. It is kept until the caller's mark is released.
func allRows(t *fan.Thread, k *cursor) (Word, Word) {
	cols, exc := newCols(t, k.columns)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(cols)
	typ, exc := typeNamed(t, "Row")
	if exc != 0 {
		return 0, exc
	}
	list, exc := t.NewList(typ)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(list)
	for len(k.piece) > 0 {
		for _, values := range k.piece {
			row, exc := newRow(t, cols)
			if exc != 0 {
				return 0, exc
			}
			if exc = t.Append(list, row); exc == 0 {
				exc = fill(t, row, k.columns, values)
			}
			if exc != 0 {
				return 0, exc
			}
		}
		if exc := k.next(t); exc != 0 {
			return 0, exc
		}
	}
	return list, 0
}

// queryEach calls a function with each row: one object, whose cells change.
func queryEach(t *fan.Thread, s *statement, params, f Word, while bool) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	k, exc := s.start(t, params)
	if exc != 0 {
		return 0, exc
	}
	result, exc := k.each(t, f, while)
	return k.finish(t, result, exc)
}

// each calls a function with each row, until it returns something if while is set.
func (k *cursor) each(t *fan.Thread, f Word, while bool) (result, exc Word) {
	if !k.c.Streamed {
		if exc := k.slurp(t); exc != 0 {
			return 0, exc
		}
	}
	cols, exc := newCols(t, k.columns)
	if exc != 0 {
		return 0, exc
	}
	var row Word
	t.Keep(cols)
	for len(k.piece) > 0 {
		for _, values := range k.piece {
			if row == 0 {
				if row, exc = newRow(t, cols); exc != 0 {
					return 0, exc
				}
				t.Keep(row)
			}
			if exc := fill(t, row, k.columns, values); exc != 0 {
				return 0, exc
			}
			if result, exc = t.CallFunc(f, row); exc != 0 || while && result != 0 {
				return result, exc
			}
		}
		if exc := k.next(t); exc != 0 {
			return 0, exc
		}
	}
	return layout.Null, 0
}

// slurp fetches all pieces, since the connection does nothing else before.
func (k *cursor) slurp(t *fan.Thread) (exc Word) {
	var all [][]any
	var size int64
	for len(k.piece) > 0 {
		all, size = append(all, k.piece...), size+k.bytes
		k.piece = nil
		if exc := t.Room(4 * size); exc != 0 {
			return exc
		}
		if exc := k.next(t); exc != 0 {
			return exc
		}
	}
	k.piece = all
	return 0
}

// execute runs the statement: the result is rows, keys, or the number of rows that changed.
func execute(t *fan.Thread, s *statement, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	s.used = true
	t.Heap.Store(a[0], stmtMore, 0)
	if s.lead.rows || s.prepared && s.returnsKeys() {
		return s.executeRows(t, a[0], a[1])
	}
	var args []any
	if s.prepared {
		var exc Word
		if args, exc = s.arguments(t, a[1]); exc != 0 {
			return 0, exc
		}
	}
	done, exc := s.change(t, args)
	if exc != 0 {
		return 0, exc
	}
	if keys := done.keys(s); keys != nil {
		return newKeys(t, keys)
	}
	return t.Made(t.BoxInt(done.count))
}

// returnsKeys reports whether the rows of the statement are what it inserted.
func (s *statement) returnsKeys() bool {
	return s.conn.Returning && s.inserts() && s.lead.changes && !s.lead.rows
}

// executeRows is execute of a statement that has rows.
func (s *statement) executeRows(t *fan.Thread, self, params Word) (Word, Word) {
	k, exc := s.rows(t, params)
	if exc != 0 {
		return 0, exc
	}
	result, exc := s.result(t, self, k)
	return k.finish(t, result, exc)
}

// result returns what execute returns of a statement that has rows.
func (s *statement) result(t *fan.Thread, self Word, k *cursor) (Word, Word) {
	if s.returnsKeys() {
		if exc := k.slurp(t); exc != 0 {
			return 0, exc
		}
		var keys []any
		for _, row := range k.piece {
			keys = append(keys, row[0])
		}
		if keys == nil {
			return layout.SmallInt(0), 0
		}
		return newKeys(t, keys)
	}
	if len(k.columns) == 0 {
		return layout.SmallInt(0), 0
	}
	list, exc := allRows(t, k)
	if exc != 0 {
		return 0, exc
	}
	return list, s.keepMore(t, self, k)
}

// keepMore keeps the further results of a prepared statement for more.
func (s *statement) keepMore(t *fan.Thread, self Word, k *cursor) (exc Word) {
	if !s.prepared {
		return 0
	}
	var left Word
	for {
		another := false
		exc := work(t, k.cancel, func() error {
			if another = k.rows.NextResultSet(); !another {
				return k.rows.Err()
			}
			k.columns, k.ended = nil, false
			return k.fetch()
		})
		if exc != 0 || !another {
			return exc
		}
		list, exc := allRows(t, k)
		if exc != 0 {
			return exc
		}
		if left == 0 {
			if left, exc = t.NewList(t.Sys("Obj")); exc != 0 {
				return exc
			}
			t.Heap.Store(self, stmtMore, left)
		}
		if exc := t.Append(left, list); exc != 0 {
			return exc
		}
	}
}

// more returns the next result of a statement that had several.
func more(t *fan.Thread, s *statement, a fan.Args) (Word, Word) {
	if !s.prepared {
		return 0, failed(t, errSQL("statement is closed"))
	}
	left := t.Heap.Load(a[0], stmtMore)
	if left == 0 || t.Size(left) == 0 {
		return layout.Null, 0
	}
	return t.Runtime().Native("sys::List.removeAt")(t, fan.Args{left, fan.Int(0)})
}

// done is what a statement without rows did.
type done struct {
	count int64
	last  int64 // the key of the first row that was inserted, of the last one where only that is known
	known bool
}

// keys returns the keys that were made; nil where there are none.
func (d done) keys(s *statement) []any {
	switch {
	case !s.inserts() || !d.known || d.count <= 0:
		return nil
	case s.conn.OneKey:
		return []any{d.last}
	case d.last == 0 || d.count > pieceBytes:
		return nil
	}
	list := make([]any, d.count)
	for i := range list {
		list[i] = d.last + int64(i)
	}
	return list
}

// change runs a statement without rows.
func (s *statement) change(t *fan.Thread, args []any) (d done, exc Word) {
	exc = once(t, func(ctx context.Context) error {
		if err := s.conn.ready(ctx); err != nil {
			return err
		}
		var result sql.Result
		var err error
		if s.prepared {
			var st *sql.Stmt
			if st, err = s.ready(); err == nil {
				result, err = st.ExecContext(ctx, args...)
			}
		} else {
			result, err = s.conn.c.ExecContext(ctx, s.text)
		}
		if err != nil {
			return err
		}
		d.count, _ = result.RowsAffected()
		if !s.lead.changes {
			d.count = 0
		}
		d.last, err = result.LastInsertId()
		d.known = err == nil
		return nil
	})
	return d, exc
}

// newKey returns a key: an Int, or a text where it is none.
func newKey(t *fan.Thread, v any) (Word, Word) {
	if n, ok := v.(int64); ok {
		return t.Made(t.BoxInt(n))
	}
	if n, err := strconv.ParseInt(textual(v), 10, 64); err == nil {
		return t.Made(t.BoxInt(n))
	}
	return t.NewStr(textual(v)), 0
}

// newKeys returns the Int[] or Str[] of keys.
func newKeys(t *fan.Thread, keys []any) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	words := make([]Word, len(keys))
	for i, k := range keys {
		w, exc := newKey(t, k)
		if exc != 0 {
			return 0, exc
		}
		words[i] = t.Keep(w)
	}
	return t.NewList(t.TypeOf(words[0]), words...)
}

// executeBatch runs a prepared statement once for each map of parameters.
func executeBatch(t *fan.Thread, s *statement, a fan.Args) (Word, Word) {
	if !s.prepared {
		return 0, errNotPrepared(t)
	}
	s.used = true
	mark := t.Kept()
	defer t.Release(mark)
	counts, exc := t.NewList(t.Sys("Int"))
	if exc != 0 {
		return 0, exc
	}
	t.Keep(counts)
	of, err := t.Runtime().Type("sys::Obj?")
	if err != nil {
		return t.FailWith(err)
	}
	keys, exc := t.NewList(of)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(keys)
	for i := 0; i < t.Size(a[1]); i++ {
		count, key, exc := s.executeOne(t, t.Items(a[1])[i])
		if exc == 0 {
			exc = t.Append(keys, key)
		}
		if exc == 0 {
			exc = t.Append(counts, layout.SmallInt(count))
		}
		if exc != 0 {
			return 0, exc
		}
	}
	return callStatic(t, "sql::BatchResult", "make", counts, keys)
}

// executeOne runs a command of a batch, and returns how many rows changed, and the key that was made or null.
func (s *statement) executeOne(t *fan.Thread, params Word) (count int64, key, exc Word) {
	if s.returnsKeys() {
		k, exc := s.rows(t, params)
		if exc != 0 {
			return 0, 0, exc
		}
		if exc = k.slurp(t); exc == 0 && len(k.piece) > 0 {
			key, exc = newKey(t, k.piece[0][0])
		}
		key, exc = k.finish(t, key, exc)
		return int64(len(k.piece)), key, exc
	}
	args, exc := s.arguments(t, params)
	if exc != 0 {
		return 0, 0, exc
	}
	d, exc := s.change(t, args)
	if exc != 0 {
		return 0, 0, exc
	}
	if keys := d.keys(s); len(keys) > 0 {
		key, exc = newKey(t, keys[0])
	}
	return d.count, key, exc
}
