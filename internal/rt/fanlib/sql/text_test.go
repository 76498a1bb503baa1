package sql

import (
	"testing"
	"time"
)

func TestLeading(t *testing.T) {
	for text, want := range map[string]lead{
		"":                                      {},
		"  select 1":                            {rows: true},
		"-- c\n/* d */ (SELECT 1)":              {rows: true},
		"insert into a values (1)":              {changes: true},
		"INSERT INTO a VALUES (1) RETURNING id": {rows: true, changes: true},
		"insert into a values ('returning')":    {changes: true},
		"with x as (select 1) select * from x":  {rows: true},
		"with x as (select 1) insert into a select * from x": {changes: true},
		"with x as (select 'insert') select * from x":        {rows: true},
		"create table a (b int)":                             {},
		"pragma user_version":                                {rows: true},
		"selct":                                              {unknown: true},
		"update \"select\" set a = $$ returning $$":          {changes: true},
		"delete from `returning`":                            {changes: true},
		"do $x$ begin select 1; end $x$":                     {unknown: true},
		"'unterminated":                                      {},
		"/* unterminated":                                    {},
	} {
		if got := leading(text); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

func TestNumbered(t *testing.T) {
	for text, want := range map[string]string{
		"select ?, ?":                  "select $1, $2",
		"select '?', \"?\", ?":         "select '?', \"?\", $1",
		"select a ?? b, ? -- ?\n, ?":   "select a ? b, $1 -- ?\n, $2",
		"select $$?$$, $tag$?$tag$, ?": "select $$?$$, $tag$?$tag$, $1",
		"select $1 /* ? */":            "select $1 /* ? */",
		"select 1 $ ?":                 "select 1 $ $1",
	} {
		if got := numbered(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestMatches(t *testing.T) {
	for _, tt := range []struct {
		pattern, name string
		want          bool
	}{
		{"books", "Books", true}, {"b%", "books", true}, {"%s", "books", true}, {"%o%s", "books", true}, {"b__ks", "books", true},
		{"b_ks", "books", false}, {"%x%", "books", false}, {"", "", true}, {"%", "", true}, {"_", "", false}, {"books_", "books", false},
	} {
		if got := matches(tt.pattern, tt.name); got != tt.want {
			t.Errorf("%q, %q: %v", tt.pattern, tt.name, got)
		}
	}
}

// What drivers return becomes numbers, truths and moments as JDBC's drivers make them of it.
func TestConversions(t *testing.T) {
	for v, want := range map[any]int64{int64(5): 5, 2.9: 2, true: 1, false: 0, "12": 12, " -3 ": -3, "4.7": 4, "x": 0, "": 0} {
		if got := number(v); got != want {
			t.Errorf("number(%v) = %d, want %d", v, got, want)
		}
	}
	for v, want := range map[any]float64{int64(5): 5, 2.5: 2.5, "1e3": 1000, "x": 0} {
		if got := float(v); got != want {
			t.Errorf("float(%v) = %v, want %v", v, got, want)
		}
	}
	for v, want := range map[any]bool{int64(2): true, int64(0): false, true: true, "t": true, "TRUE": true, "f": false, "0": false, "1": true, "x": false} {
		if got := truth(v); got != want {
			t.Errorf("truth(%v) = %v", v, got)
		}
	}
	if !truth([]byte{1}) || truth([]byte{0}) || !truth([]byte("1")) {
		t.Error("a bit is not its byte")
	}
	noon := time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)
	for _, v := range []any{noon, noon.UnixMilli(), 2460370.0, "2024-02-29 12:00:00", []byte("2024-02-29 12:00"), "2024-02-29T12:00:00Z", "2024-02-29 14:00:00.000+02:00"} {
		if got, err := moment(v); err != nil || !got.Equal(noon) {
			t.Errorf("moment(%v) = %v, %v", v, got, err)
		}
	}
	if _, err := moment("noon"); err == nil {
		t.Error("a moment was read from a word")
	}
	for v, want := range map[any]string{int64(5): "5", 2.5: "2.5", true: "true", "a\xffb": "a\ufffdb", noon: "2024-02-29 12:00:00", nil: "null"} {
		if got := textual(v); got != want {
			t.Errorf("textual(%v) = %q, want %q", v, got, want)
		}
	}
}

func TestKeys(t *testing.T) {
	insert := &statement{conn: &conn{Dialect: &Dialect{}}, text: "Insert into a"}
	for _, tt := range []struct {
		d    done
		want int
	}{{done{3, 7, true}, 3}, {done{0, 7, true}, 0}, {done{1, 0, true}, 0}, {done{1, 7, false}, 0}} {
		keys := tt.d.keys(insert)
		if len(keys) != tt.want || tt.want > 0 && (keys[0] != int64(7) || keys[2] != int64(9)) {
			t.Errorf("%+v: %v", tt.d, keys)
		}
	}
	insert.conn.OneKey = true
	if keys := (done{3, 7, true}).keys(insert); len(keys) != 1 {
		t.Errorf("%v", keys)
	}
	update := &statement{conn: insert.conn, text: "update a"}
	if keys := (done{3, 7, true}).keys(update); keys != nil {
		t.Errorf("%v", keys)
	}
}
