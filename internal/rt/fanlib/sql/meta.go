package sql

import (
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// moduleVersion returns the version of a module that the program was built with, as three numbers.
func moduleVersion(path string) string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == path {
				return strings.TrimPrefix(m.Version, "v")
			}
		}
	}
	return "0.0"
}

// majorMinor returns the Version of the first two numbers in a text.
func majorMinor(t *fan.Thread, text string) (Word, Word) {
	var parts []string
	for part := range strings.SplitSeq(text, ".") {
		n := 0
		for n < len(part) && part[n] >= '0' && part[n] <= '9' {
			n++
		}
		if n == 0 || len(parts) == 2 {
			break
		}
		parts = append(parts, part[:n])
	}
	for len(parts) < 2 {
		parts = append(parts, "0")
	}
	mark := t.Kept()
	defer t.Release(mark)
	return callStatic(t, "sys::Version", "fromStr", t.Keep(t.NewStr(strings.Join(parts, "."))))
}

// ask returns the rows of a query, each with the texts of its columns.
func (c *conn) ask(t *fan.Thread, query string, args ...any) (list [][]string, exc Word) {
	k := newCursor(c, 0)
	exc = work(t, k.cancel, func() error {
		defer k.close()
		rows, err := c.c.QueryContext(k.ctx, query, args...)
		if err != nil {
			return err
		}
		k.rows = rows
		for {
			if err := k.fetch(); err != nil || len(k.piece) == 0 {
				return err
			}
			for _, values := range k.piece {
				texts := make([]string, len(values))
				for i, v := range values {
					texts[i] = textual(v)
				}
				list = append(list, texts)
			}
		}
	})
	return list, exc
}

// serverVersion returns what the server says of its version.
func (c *conn) serverVersion(t *fan.Thread) (string, Word) {
	rows, exc := c.ask(t, c.Version)
	if exc != 0 || len(rows) == 0 {
		return "", exc
	}
	return rows[0][0], 0
}

// tableNames returns the names of the tables.
func (c *conn) tableNames(t *fan.Thread) (names []string, exc Word) {
	rows, exc := c.ask(t, c.Tables)
	for _, row := range rows {
		names = append(names, row[0])
	}
	return names, exc
}

// matches reports whether a name is meant by a pattern of JDBC: "%" stands for anything, "_" for a character; case does not count.
func matches(pattern, name string) bool {
	p, n := []rune(strings.ToLower(pattern)), []rune(strings.ToLower(name))
	return matchRunes(p, n)
}

func matchRunes(p, n []rune) bool {
	star, from := -1, 0
	i, j := 0, 0
	for j < len(n) {
		switch {
		case i < len(p) && p[i] == '%':
			star, from = i, j
			i++
		case i < len(p) && (p[i] == '_' || p[i] == n[j]):
			i++
			j++
		case star >= 0:
			from++
			i, j = star+1, from
		default:
			return false
		}
	}
	for i < len(p) && p[i] == '%' {
		i++
	}
	return i == len(p)
}

func metaMethods() table {
	of := func(f func(t *fan.Thread, c *conn, a fan.Args) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			c, exc := connOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			if c.isClosed() {
				return 0, failed(t, errClosed)
			}
			return f(t, c, a)
		}
	}
	text := func(f func(c *conn) string) fan.Native {
		return of(func(t *fan.Thread, c *conn, _ fan.Args) (Word, Word) { return t.NewStr(f(c)), 0 })
	}
	most := of(func(_ *fan.Thread, c *conn, _ fan.Args) (Word, Word) {
		if c.MostName == 0 {
			return layout.Null, 0
		}
		return layout.SmallInt(int64(c.MostName)), 0
	})
	return table{
		"productName":      text(func(c *conn) string { return c.Product }),
		"driverName":       text(func(c *conn) string { return c.Driver }),
		"driverVersionStr": text(func(c *conn) string { return moduleVersion(c.Module) }),
		"driverVersion": of(func(t *fan.Thread, c *conn, _ fan.Args) (Word, Word) {
			return majorMinor(t, moduleVersion(c.Module))
		}),
		"productVersionStr": of(func(t *fan.Thread, c *conn, _ fan.Args) (Word, Word) {
			s, exc := c.serverVersion(t)
			return t.NewStr(s), exc
		}),
		"productVersion": of(func(t *fan.Thread, c *conn, _ fan.Args) (Word, Word) {
			s, exc := c.serverVersion(t)
			if exc != 0 {
				return 0, exc
			}
			return majorMinor(t, s)
		}),
		"maxColName":   most,
		"maxTableName": most,
		"tableExists": of(func(t *fan.Thread, c *conn, a fan.Args) (Word, Word) {
			pattern := t.Text(a[1])
			names, exc := c.tableNames(t)
			for _, n := range names {
				if matches(pattern, n) {
					return fan.Bool(true), exc
				}
			}
			return fan.Bool(false), exc
		}),
		"tables": of(func(t *fan.Thread, c *conn, _ fan.Args) (Word, Word) {
			names, exc := c.tableNames(t)
			if exc != 0 {
				return 0, exc
			}
			mark := t.Kept()
			defer t.Release(mark)
			words := make([]Word, len(names))
			for i, n := range names {
				words[i] = t.Keep(t.NewStr(n))
			}
			list, exc := t.NewList(t.Sys("Str"), words...)
			if exc != 0 {
				return 0, exc
			}
			return t.Runtime().Native("sys::List.ro")(t, fan.Args{t.Keep(list)})
		}),
		"tableRow": of(tableRow),
	}
}

// tableRow returns a row without values, whose columns are those of a table.
func tableRow(t *fan.Thread, c *conn, a fan.Args) (Word, Word) {
	name := t.Text(a[1])
	rows, exc := c.ask(t, c.Columns, name)
	if exc != 0 {
		return 0, exc
	}
	if len(rows) == 0 {
		return 0, sqlErr(t, "Table not found: "+name, "")
	}
	columns := make([]column, len(rows))
	for i, row := range rows {
		typ := row[1]
		columns[i] = column{name: row[0], typeName: typ, kind: c.KindOf(typ)}
		if c.LowerTypes {
			columns[i].typeName = strings.ToLower(typ)
		}
	}
	mark := t.Kept()
	defer t.Release(mark)
	cols, exc := newCols(t, columns)
	if exc != 0 {
		return 0, exc
	}
	return newRow(t, t.Keep(cols))
}

func itoa(n int) string { return strconv.Itoa(n) }
