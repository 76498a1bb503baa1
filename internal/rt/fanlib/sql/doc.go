// Package sql has the methods of Fantom's pod sql that are written in Go, on package database/sql.
//
//	rt, err := fan.New(fan.Options{Natives: sql.Natives(), Hidden: sql.Hidden(), ...})
//	conn := SqlConn.open("jdbc:sqlite:books.db", null, null)        // in Fantom
//
// What is opened is told by the beginning of the address: jdbc:sqlite: (a file, or nothing and ":memory:" for a database in memory),
// jdbc:mysql:// and jdbc:postgresql://, with the parameters of those drivers' JDBC addresses that have a meaning here. A driver's database
// is one connection, since transactions and variables belong to it; transactions begin with the first statement that needs one.
//
// A value's type in Fantom is by the column's declared type, in SQLite by the words that it holds; columns of SQLite that are no table's
// take the type of their first value. SQLite has no moments: they are written as text in UTC, which its own functions understand, and read
// as text, or as milliseconds since 1970.
//
// Invariants: while a driver works, its thread stands at a safepoint, and the end of the program ends the work; a connection that is not
// reached any more is closed. Rows are fetched in pieces and made objects piece by piece. A network is asked for, as are the files of a
// database; where files are narrowed, so is the SQL that names more of them.
//
// It knows the pods sys, concurrent and util by what their objects answer.
package sql
