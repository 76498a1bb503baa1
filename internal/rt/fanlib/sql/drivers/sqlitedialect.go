package drivers

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fanlib/sql"
	"github.com/tandem-lang/tandem/internal/value/fantime"
)

func sqliteDialect() *sql.Dialect {
	return &sql.Dialect{
		Product: "SQLite", Driver: "SQLite in Go", Module: "modernc.org/sqlite",
		Streamed: true, OneKey: true, KindOf: sqliteKind,
		Moment: func(m fantime.Moment) (string, error) {
			m, err := m.In(fantime.UTC())
			if err != nil {
				return "", err
			}
			return wallText(m)
		},
		WallClock: func(string) bool { return false },
		Version:   "select sqlite_version()",
		Tables:    `select name from sqlite_schema where type in ('table', 'view') and name not like 'sqlite\_%' escape '\' order by name`,
		Columns:   "select name, upper(type) from pragma_table_info(?) order by cid",
	}
}

// sqliteKind is by the words that a declared type holds, as SQLite has its own affinities (sqlite.org/datatype3.html), and by more of them
// for what it has no values of.
func sqliteKind(name string) sql.Kind {
	for _, k := range [...]struct {
		word string
		kind sql.Kind
	}{
		{"BOOL", sql.KindBool}, {"DATETIME", sql.KindDateTime}, {"TIMESTAMP", sql.KindDateTime}, {"INT", sql.KindInt},
		{"CHAR", sql.KindStr}, {"CLOB", sql.KindStr}, {"TEXT", sql.KindStr}, {"BLOB", sql.KindBuf}, {"BINARY", sql.KindBuf},
		{"REAL", sql.KindFloat}, {"FLOA", sql.KindFloat}, {"DOUB", sql.KindFloat}, {"DEC", sql.KindDecimal}, {"NUMERIC", sql.KindDecimal},
		{"DATE", sql.KindDate}, {"TIME", sql.KindTime}, {"BIT", sql.KindBool},
	} {
		if strings.Contains(name, k.word) {
			return k.kind
		}
	}
	return sql.KindStr
}
