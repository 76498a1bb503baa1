package fanunit

import "testing"

// Each unit of the table is there under all its names, and its definition defines it.
func TestTable(t *testing.T) {
	db := New()
	count := 0
	for _, name := range db.Quantities() {
		list, err := db.Quantity(name)
		if err != nil || len(list) == 0 {
			t.Errorf("%s: %d units, %v", name, len(list), err)
		}
		count += len(list)
		for _, u := range list {
			v, why, ok := parseUnit(u.Definition())
			if !ok || v.Dim != u.Dim || u.Dim != (Dim{}) && (v.Scale != u.Scale || v.Offset != u.Offset) {
				t.Errorf("%s: %s%s", name, u.Definition(), why)
			}
			for _, id := range u.IDs {
				if found, err := db.Find(id); found != u || err != nil {
					t.Errorf("%s: %v, %v", id, found, err)
				}
			}
		}
	}
	if n := len(db.List()); n != count || n < 400 {
		t.Errorf("%d units, %d in quantities", n, count)
	}
}

func TestDefinitionsOfOneDatabaseAreItsOwn(t *testing.T) {
	a, b := New(), New()
	if _, err := a.Define("parsnip, psn; m1; 3"); err != nil {
		t.Fatal(err)
	}
	if u, err := a.Find("psn"); err != nil || u.Scale != 3 {
		t.Error(u, err)
	}
	if u, err := b.Find("psn"); err == nil {
		t.Error(u)
	}
}
