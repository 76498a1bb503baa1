// Package fanunit is the database of Fantom's Unit: units of measurement with their dimensions, conversion, products and quotients.
//
//	db := fanunit.New()
//	km, err := db.Find("kilometer")
//	mile, err := db.Find("mile")
//	f, err := km.ConvertTo(5, mile)   // 3.106...
//
// Invariants: every error is a *fanvalue.Error; a unit is never changed, and there is one of each name; a DB may be used in parallel.
//
// It knows no objects.
package fanunit
