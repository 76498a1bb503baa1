package sql

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fantime"
)

// Dialect is what databases of one kind have in common.
type Dialect struct {
	Product string // as SqlMeta.productName
	Driver  string // as SqlMeta.driverName
	Module  string // the module that the driver is of, for its version

	Numbered  bool // parameters are $1, $2 …, not question marks
	Streamed  bool // statements may run while the rows of another one are fetched
	Returning bool // the keys that an insertion made are asked for in SQL
	OneKey    bool // of several rows that are inserted at once, only the last one's key is known
	MostName  int  // characters of a table's or column's name, 0 for no limit

	KindOf     func(typeName string) Kind
	LowerTypes bool                                   // names of types are shown in lower case
	Moment     func(m fantime.Moment) (string, error) // how a moment in the current zone is written
	WallClock  func(typeName string) bool             // whether moments of a type have no zone

	Arrays     func(items any) any                         // what the driver takes for an array of items; nil where there are none
	ParseArray func(text string) ([]sql.NullString, error) // the items of an array's text

	Version string // the query for the server's version
	Tables  string // the query for the names of tables
	Columns string // the query for a table's columns, by its name: name and type
}

// Opened is what an address leads to.
type Opened struct {
	*Dialect
	Connector driver.Connector
	Prepare   func(ctx context.Context, c *sql.Conn) error // what is done with a new connection; may be nil
}

// Database is a kind of databases that programs may open.
type Database struct {
	Scheme  string // of addresses, behind "jdbc:"
	Dialect func() *Dialect
	// Open returns what an address without its scheme leads to, once the host has granted it. The error is shown as a SqlErr; one that wraps
	// a *host.Denied as an IOErr.
	Open func(t *fan.Thread, rest string, c Credentials) (*Opened, error)
}

// Credentials are the arguments of SqlConn.open besides the address.
type Credentials struct {
	User, Password string
	Given          bool // the user's name is not null
}

// errSQL is an error of this package's own, as a driver's: its text is the message of a SqlErr.
func errSQL(format string, a ...any) error { return fmt.Errorf(format, a...) }

// resolve finds the database of an address.
func (l *library) resolve(t *fan.Thread, text string, c Credentials) (*Opened, error) {
	if address, ok := strings.CutPrefix(text, "jdbc:"); ok {
		for _, d := range l.databases {
			if rest, ok := strings.CutPrefix(address, d.Scheme+":"); ok {
				return d.Open(t, rest, c)
			}
		}
	}
	return nil, errSQL("No suitable driver found for %s", text)
}

// driverList is SqlConn.debugDrivers.
func (l *library) driverList() string {
	var b strings.Builder
	b.WriteString("Drivers:\n")
	for _, d := range l.databases {
		b.WriteString("  " + d.Dialect().Driver + " [v" + moduleVersion(d.Dialect().Module) + "]\n")
	}
	return b.String()
}
