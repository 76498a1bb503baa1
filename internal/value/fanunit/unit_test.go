package fanunit

import (
	"strings"
	"testing"
)

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

// Read takes the files of an installed Fantom, and goes on behind a line that is no unit.
func TestRead(t *testing.T) {
	var warned []string
	db := Read("// units\n-- length (m)\nmeter, m; m1\nfoot, ft ; m1; 0.3048\nmeter\n\n-- nothing (null)\n-- temperature (K)\nkelvin, K; K1\ncelsius, °C; K1; 1.0; 273.15\n", func(line string, err error) {
		warned = append(warned, line+": "+err.Error())
	})
	if len(warned) != 1 || !strings.HasPrefix(warned[0], "meter: ") {
		t.Errorf("warned of %q", warned)
	}
	if got := strings.Join(db.Quantities(), " "); got != "length nothing temperature" {
		t.Errorf("quantities %q", got)
	}
	celsius, err := db.Find("celsius")
	if err != nil {
		t.Fatal(err)
	}
	kelvin, err := db.Find("K")
	if err != nil {
		t.Fatal(err)
	}
	if f, err := celsius.ConvertTo(10, kelvin); err != nil || f != 283.15 {
		t.Errorf("10 °C are %v K, %v", f, err)
	}
	if length, err := db.Quantity("length"); err != nil || len(length) != 2 {
		t.Errorf("length has %v, %v", length, err)
	}
}
