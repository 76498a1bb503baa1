//go:build sql

package main

import (
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sql"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sql/drivers"
)

// databases are those that Fantom programs may open.
func databases() []sql.Database { return drivers.All() }
