package fantom_test

import (
	"bytes"
	"crypto/rand"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sql/drivers"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
)

// withPods runs the statements of a main method with the pods of testdata/pods, ends it after a time, and returns what it writes.
func withPods(t *testing.T, h host.Host, o fantom.Options, after time.Duration, body string) string {
	t.Helper()
	pods := podsOf(t)
	var out bytes.Buffer
	h.Stdout, h.Stderr, h.Clock, h.Random = &out, &out, host.NewClock(), rand.Reader
	o.Pods, o.Databases, o.Host = pods, drivers.All(), &h
	e, err := fantom.New(o)
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	timer := time.AfterFunc(after, e.TimeOut)
	defer timer.Stop()
	text := "using sql\nusing crypto\nclass Main\n{\n  static Void main()\n  {\n" + body + "\n  }\n}\n"
	e.RunScript(source.New("main.fan", []byte(text)), nil)
	return out.String()
}

// nothingLeft checks that no goroutine and no descriptor is left of those that programs had.
func nothingLeft(t *testing.T, goroutines, files int) {
	t.Helper()
	if n := settled(goroutines, runtime.NumGoroutine); n > goroutines {
		t.Errorf("%d goroutines, %d before", n, goroutines)
	}
	if n := settled(files, descriptors); n > files {
		t.Errorf("%d descriptors, %d before", n, files)
	}
}

const long = time.Minute

// A query without an end, and the search for large primes, end with the program's time; connections that nobody closed are closed.
func TestLongWorkEnds(t *testing.T) {
	goroutines, files := runtime.NumGoroutine(), descriptors()
	for name, body := range map[string]string{
		"query": `c := SqlConn.open("jdbc:sqlite::memory:", null, null)
			c.sql("create table t (a int)").execute
			c.sql("with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n").query`,
		"rows": `c := SqlConn.open("jdbc:sqlite::memory:", null, null)
			c.sql("with recursive n(i) as (select 1 union all select i + 1 from n) select i from n").queryEach(null) |r| {}`,
		"key": `Crypto.cur.genKeyPair("RSA", 16384)`,
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			out := withPods(t, host.Host{}, fantom.Options{}, 300*time.Millisecond, body)
			if took := time.Since(start); took > 30*time.Second || !strings.Contains(out, "sys::TimeoutErr") {
				t.Errorf("after %v: %s", took, out)
			}
		})
	}
	nothingLeft(t, goroutines, files)
}

// Rows, values and databases in memory have room within the limit.
func TestDatabasesAreBounded(t *testing.T) {
	for name, body := range map[string]string{
		"rows":  `SqlConn.open("jdbc:sqlite::memory:", null, null).sql("with recursive n(i) as (select 1 union all select i + 1 from n) select i, 'some text' || i from n").query`,
		"value": `SqlConn.open("jdbc:sqlite::memory:", null, null).sql("select zeroblob(900000000)").query`,
		"pages": `c := SqlConn.open("jdbc:sqlite::memory:", null, null)
			c.sql("create table t (a blob)").execute
			c.sql("with recursive n(i) as (select 1 union all select i + 1 from n) insert into t select zeroblob(100000) from n").execute`,
	} {
		t.Run(name, func(t *testing.T) {
			out := withPods(t, host.Host{}, fantom.Options{Heap: heap.Options{Limit: 32 << 20}}, long, body)
			if !strings.Contains(out, "OutOfMemoryError") && !strings.Contains(out, "sql::SqlErr") {
				t.Errorf("%s", out)
			}
		})
	}
}

// A program opens the databases that it is granted, and SQL names no others.
func TestDatabasesAreGranted(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	files := host.OSFiles([]string{dir}, []string{dir})
	own, foreign := filepath.Join(dir, "a.db"), filepath.Join(other, "b.db")
	for _, tt := range []struct {
		name, body, want string
		files            host.FS
	}{
		{"own", `c := SqlConn.open("jdbc:sqlite:` + own + `", null, null); c.sql("create table t (a)").execute; echo(c.meta.tables); c.close`, "[t]", files},
		{"foreign", `SqlConn.open("jdbc:sqlite:` + foreign + `", null, null)`, "sys::IOErr", files},
		{"attached", `SqlConn.open("jdbc:sqlite:` + own + `", null, null).sql("attach '` + foreign + `' as b").execute`, "sql::SqlErr", files},
		{"attached to memory", `SqlConn.open("jdbc:sqlite::memory:", null, null).sql("attach '` + foreign + `' as b").execute`, "sql::SqlErr", files},
		{"copied", `SqlConn.open("jdbc:sqlite:` + own + `", null, null).sql("vacuum into '` + foreign + `'").execute`, "sql::SqlErr", files},
		{"no files", `SqlConn.open("jdbc:sqlite:` + own + `", null, null)`, "sys::IOErr", nil},
		{"files of another system", `SqlConn.open("jdbc:sqlite:a.db", null, null)`, "Err", host.FromFS(os.DirFS(dir))},
		{"all", `c := SqlConn.open("jdbc:sqlite:` + own + `", null, null); c.sql("attach '` + foreign + `' as b").execute; echo("attached"); c.close`, "attached", host.OSFiles(nil, nil)},
		{"mysql", `SqlConn.open("jdbc:mysql://127.0.0.1:1/a", "u", "p")`, "sys::IOErr: not granted", files},
		{"postgresql", `SqlConn.open("jdbc:postgresql://127.0.0.1:1/a", "u", "p")`, "sys::IOErr: not granted", files},
	} {
		body := strings.ReplaceAll(tt.body, `\`, `\\`)
		if out := withPods(t, host.Host{Files: tt.files}, fantom.Options{}, long, body); !strings.Contains(out, tt.want) {
			t.Errorf("%s: %s", tt.name, out)
		}
		if _, err := os.Stat(foreign); (err == nil) != (tt.name == "all") {
			t.Errorf("%s: the other file: %v", tt.name, err)
		}
		os.Remove(foreign)
	}
}

// A server that hangs up is a SqlErr, and leaves nothing.
func TestServersGoAway(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	goroutines, files := runtime.NumGoroutine(), descriptors()
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			c.Close()
		}
	}()
	for _, scheme := range []string{"mysql", "postgresql"} {
		out := withPods(t, host.Host{Net: host.AllowAll}, fantom.Options{}, long, `SqlConn.open("jdbc:`+scheme+`://`+l.Addr().String()+`/a", "u", "p")`)
		if !strings.Contains(out, "sql::SqlErr") {
			t.Errorf("%s: %s", scheme, out)
		}
	}
	l.Close()
	<-done
	nothingLeft(t, goroutines, files)
}
