// Package drivers has the databases that Fantom programs may open: SQLite, MySQL and PostgreSQL.
//
//	natives := sql.Natives(drivers.All())
//
// Each is a driver for package database/sql, with what else package sql must know of it. A server is asked for as any connection is; a
// file of SQLite as any file, and where not all files are granted, SQL may name no others.
//
// SQLite is there on the hosts that its translation to Go is made for; elsewhere its addresses have no driver.
//
// Invariants: nothing is registered; the drivers' own logs are silent. What is linked with this package costs each start of the program,
// since the drivers make tables as it starts: see RATIONALE.md.
package drivers

import "github.com/tandem-lang/tandem/internal/rt/fanlib/sql"

// All returns the databases.
func All() []sql.Database {
	return []sql.Database{
		{Scheme: "sqlite", Dialect: sqliteDialect, Open: openSQLite},
		{Scheme: "mysql", Dialect: mysqlDialect, Open: openMySQL},
		{Scheme: "postgresql", Dialect: postgresDialect, Open: openPostgres},
	}
}
