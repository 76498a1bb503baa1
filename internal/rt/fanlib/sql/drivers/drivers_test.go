package drivers

import (
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/tandem-lang/tandem/internal/rt/fanlib/sql"
)

func TestServer(t *testing.T) {
	own := sql.Credentials{User: "u", Password: "p", Given: true}
	for text, want := range map[string]address{
		"//db.example:99/shop?x=1&y=a%20b": {host: "db.example", port: 99, database: "shop", params: url.Values{"x": {"1"}, "y": {"a b"}}},
		"//db.example/":                    {host: "db.example", port: 5432},
		"//[::1]:7/a":                      {host: "::1", port: 7, database: "a"},
		"///a%2Fb":                         {host: "localhost", port: 5432, database: "a/b"},
		"shop":                             {host: "localhost", port: 5432, database: "shop"},
	} {
		want.Credentials = own
		got, err := server(text, 5432, own)
		if err != nil {
			t.Errorf("%s: %v", text, err)
		} else if diff := cmp.Diff(want, got, cmp.AllowUnexported(address{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
	got, err := server("//h/d?user=a&password=b", 1, sql.Credentials{})
	if err != nil || got.User != "a" || got.Password != "b" {
		t.Errorf("%+v, %v", got, err)
	}
	for _, text := range []string{"//h:x/d", "//h:70000/d", "//h/%zz", "//h/d?%zz"} {
		if _, err := server(text, 1, own); err == nil {
			t.Errorf("%s was taken", text)
		}
	}
}

func TestKinds(t *testing.T) {
	for _, tt := range []struct {
		of    func(string) sql.Kind
		names []string
		want  sql.Kind
	}{
		{sqliteKind, []string{"INTEGER", "TINYINT", "UNSIGNED BIG INT"}, sql.KindInt},
		{sqliteKind, []string{"VARCHAR(20)", "TEXT", "CLOB", "JSON"}, sql.KindStr},
		{sqliteKind, []string{"BLOB", "VARBINARY(3)"}, sql.KindBuf},
		{sqliteKind, []string{"REAL", "DOUBLE PRECISION", "FLOAT"}, sql.KindFloat},
		{sqliteKind, []string{"NUMERIC", "DECIMAL(10,5)"}, sql.KindDecimal},
		{sqliteKind, []string{"BOOLEAN", "BIT"}, sql.KindBool},
		{sqliteKind, []string{"DATETIME", "TIMESTAMP"}, sql.KindDateTime},
		{sqliteKind, []string{"DATE"}, sql.KindDate},
		{sqliteKind, []string{"TIME"}, sql.KindTime},
		{mysqlKind, []string{"TINYINT", "UNSIGNED BIGINT"}, sql.KindInt},
		{mysqlKind, []string{"BIT"}, sql.KindBool},
		{mysqlKind, []string{"DATETIME", "TIMESTAMP"}, sql.KindDateTime},
		{mysqlKind, []string{"JSON", "ENUM", "VARCHAR"}, sql.KindStr},
		{mysqlKind, []string{"BLOB", "BINARY"}, sql.KindBuf},
		{postgresKind, []string{"INT2", "INT8"}, sql.KindInt},
		{postgresKind, []string{"BOOL"}, sql.KindBool},
		{postgresKind, []string{"TIMESTAMPTZ"}, sql.KindDateTime},
		{postgresKind, []string{"_INT4", "_TEXT"}, sql.KindList},
		{postgresKind, []string{"UUID", "JSONB"}, sql.KindOther},
		{postgresKind, []string{"BYTEA"}, sql.KindBuf},
	} {
		for _, name := range tt.names {
			if got := tt.of(name); got != tt.want {
				t.Errorf("%s: %d, want %d", name, got, tt.want)
			}
		}
	}
}

func TestTLS(t *testing.T) {
	for mode, want := range map[string]string{"": "preferred", "disabled": "false", "REQUIRED": "skip-verify", "VERIFY_IDENTITY": "true"} {
		if got, err := mysqlTLS(mode); got != want || err != nil {
			t.Errorf("%s: %s, %v", mode, got, err)
		}
	}
	if _, err := mysqlTLS("maybe"); err == nil {
		t.Error("a mode that there is not was taken")
	}
}

func TestParseArray(t *testing.T) {
	items, err := parseArray(`{a,"b,c",NULL,"NULL"}`)
	if err != nil || len(items) != 4 || items[1].String != "b,c" || items[2].Valid || !items[3].Valid {
		t.Errorf("%v, %v", items, err)
	}
	if _, err := parseArray("{"); err == nil {
		t.Error("an array without an end was read")
	}
}

// Each database has what package sql asks of a dialect.
func TestDialects(t *testing.T) {
	for _, d := range All() {
		dialect := d.Dialect()
		if dialect.KindOf == nil || dialect.Moment == nil || dialect.WallClock == nil || dialect.Version == "" || dialect.Tables == "" || dialect.Columns == "" || dialect.Product == "" || dialect.Module == "" {
			t.Errorf("%s: %+v", d.Scheme, dialect)
		}
		if (dialect.Arrays == nil) != (dialect.ParseArray == nil) {
			t.Errorf("%s has arrays in one direction", d.Scheme)
		}
	}
}
