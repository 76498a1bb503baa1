//go:build (linux && (386 || amd64 || arm || arm64 || loong64 || ppc64le || riscv64 || s390x)) || (darwin && (amd64 || arm64)) || (windows && (386 || amd64 || arm64)) || (freebsd && (amd64 || arm64))

package drivers

import (
	"context"
	databasesql "database/sql"
	"database/sql/driver"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"modernc.org/sqlite"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sql"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// sqliteFile is an address that may be opened.
type sqliteFile struct{ name string }

// Connect is of driver.Connector.
func (f sqliteFile) Connect(context.Context) (driver.Conn, error) {
	return f.Driver().Open(f.name)
}

// Driver is of driver.Connector.
func (f sqliteFile) Driver() driver.Driver { return new(sqlite.Driver) }

// The limits of SQLite that are set (sqlite3.h).
const (
	limitLength   = 0 // bytes of a text or row
	limitAttached = 7
)

const mostLength = 1_000_000_000

func openSQLite(t *fan.Thread, rest string, _ sql.Credentials) (*sql.Opened, error) {
	path, query, _ := strings.Cut(strings.TrimPrefix(rest, "file:"), "?")
	params, err := url.ParseQuery(query)
	if err != nil {
		return nil, err
	}
	left := min(int64(t.Heap.Left()), mostLength)
	o := &sql.Opened{Dialect: sqliteDialect()}
	memory := path == "" || path == ":memory:" || params.Get("mode") == "memory"
	wide := true
	if memory {
		o.Connector = sqliteFile{":memory:"}
		wide = grantedAll(t)
	} else {
		full, alone, err := granted(t, path, params.Get("mode") == "ro")
		if err != nil {
			return nil, err
		}
		wide = !alone && grantedAll(t)
		uri := url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(full)}).EscapedPath()}
		if mode := params.Get("mode"); mode != "" {
			uri.RawQuery = url.Values{"mode": {mode}}.Encode()
		}
		o.Connector = sqliteFile{uri.String()}
	}
	o.Prepare = func(ctx context.Context, c *databasesql.Conn) error {
		if _, err := sqlite.Limit(c, limitLength, int(left)); err != nil {
			return err
		}
		statements := []string{"pragma busy_timeout = 3000"}
		if memory {
			statements = append(statements, "pragma max_page_count = "+strconv.FormatInt(max(left/4096, 16), 10))
		}
		if !wide {
			statements = append(statements, "pragma temp_store = memory")
			if _, err := sqlite.Limit(c, limitAttached, 0); err != nil {
				return err
			}
		}
		for _, s := range statements {
			if _, err := c.ExecContext(ctx, s); err != nil {
				return err
			}
		}
		return nil
	}
	return o, nil
}

// granted asks whether a program may use a database's file, and returns the path that the system knows it by. What is alone granted, and
// not the folder where SQLite writes its journal, is refused, since a crash would damage it.
func granted(t *fan.Thread, path string, readOnly bool) (full string, alone bool, err error) {
	files := t.Runtime().Host().Files
	if files == nil {
		return "", false, &host.Denied{Grant: "files"}
	}
	flag := os.O_RDWR | os.O_CREATE
	if readOnly {
		flag = os.O_RDONLY
	}
	f, err := files.Open(path, flag, 0o644)
	if err != nil {
		return "", false, err
	}
	defer f.Close()
	own, ok := f.(*os.File)
	if !ok {
		return "", false, fmt.Errorf("SQLite opens files of the system alone, not %s", path)
	}
	if full, err = filepath.Abs(own.Name()); err != nil {
		return "", false, err
	}
	if !readOnly {
		if err := mayWrite(files, path+"-journal"); err != nil {
			return "", false, err
		}
	}
	return full, false, nil
}

// mayWrite asks whether a file may be written, without touching it.
func mayWrite(files host.FS, path string) error {
	err := files.Rename(path, path)
	if denied, ok := err.(*host.Denied); ok {
		return denied
	}
	return nil
}

// grantedAll reports whether all files of the system are granted.
func grantedAll(t *fan.Thread) bool {
	files := t.Runtime().Host().Files
	if files == nil {
		return false
	}
	root := filepath.VolumeName(os.TempDir()) + string(os.PathSeparator)
	f, err := files.Open(root, os.O_RDONLY, 0)
	if err != nil {
		return false
	}
	defer f.Close()
	_, ok := f.(*os.File)
	return ok && mayWrite(files, root+"tandem-sql-probe") == nil
}
