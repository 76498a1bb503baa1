//go:build !((linux && (386 || amd64 || arm || arm64 || loong64 || ppc64le || riscv64 || s390x)) || (darwin && (amd64 || arm64)) || (windows && (386 || amd64 || arm64)) || (freebsd && (amd64 || arm64)))

package drivers

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sql"
)

// openSQLite says that this build has no SQLite.
func openSQLite(_ *fan.Thread, rest string, _ sql.Credentials) (*sql.Opened, error) {
	return nil, fmt.Errorf("No suitable driver found for jdbc:sqlite:%s", rest)
}
