//go:build !sql

package main

import "github.com/tandem-lang/tandem/internal/rt/fanlib/sql"

// databases are those that Fantom programs may open: none, since drivers cost each start of the command. The build tag sql adds them.
func databases() []sql.Database { return nil }
