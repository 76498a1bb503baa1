package sys

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanunit"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// units returns the runtime's units: those that the first folder of the path has that has a list of them, else Tandem's own.
func units(t *fan.Thread) *fanunit.DB {
	db, _ := t.Runtime().Once("units", func() (any, Word) {
		for _, dir := range t.Runtime().Around().Path {
			if text, err := readFile(t, filepath.Join(dir, "etc", "sys", "units.txt")); err == nil {
				return fanunit.Read(string(text), func(line string, err error) {
					write(t, "WARNING: Init unit in etc/sys/units.txt: "+line+"\n  "+err.Error()+"\n") // where nobody reads it, it is lost
				}), 0
			}
		}
		return fanunit.New(), 0
	})
	return db.(*fanunit.DB)
}

// readFile returns what a file of the host's holds, as far as it is granted.
func readFile(t *fan.Thread, path string) ([]byte, error) {
	files, err := hostFiles(t)
	if err != nil {
		return nil, err
	}
	f, err := openPlain(files, path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || t.Room(info.Size()) != 0 {
		return nil, errors.Join(err, errTooLarge)
	}
	return io.ReadAll(f)
}

var errTooLarge = errors.New("the file is larger than the memory")

// unitObject returns the object of a unit, of which there is one.
func unitObject(t *fan.Thread, u *fanunit.Unit) (Word, Word) {
	return t.Made(t.Runtime().Shared("Unit "+u.Name(), func() Word {
		w, _ := newHost(t, "Unit", u)
		return w
	}))
}

func unitList(t *fan.Thread, list []*fanunit.Unit) (Word, Word) {
	words := make([]Word, len(list))
	for i, u := range list {
		w, exc := unitObject(t, u)
		if exc != 0 {
			return 0, exc
		}
		words[i] = w
	}
	w, exc := t.NewList(t.Sys("Unit"), words...)
	return frozen(t, w, exc)
}

func unitMethods() table {
	type unit = *fanunit.Unit
	h := hostType[unit]{"Unit"}
	exponent := func(i int) fan.Native { return h.number(func(u unit) int64 { return int64(u.Dim[i]) }) }
	float := func(f func(u unit) float64) fan.Native {
		return h.method(func(_ *fan.Thread, u unit, _ fan.Args) (Word, Word) { return fan.Float(f(u)), 0 })
	}
	combined := func(f func(db *fanunit.DB, a, b unit) (unit, error)) fan.Native {
		return h.method(func(t *fan.Thread, u unit, a fan.Args) (Word, Word) {
			v, exc := h.of(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			r, err := f(units(t), u, v)
			if err != nil {
				return t.FailWith(err)
			}
			return unitObject(t, r)
		})
	}
	return table{
		"define": func(t *fan.Thread, a fan.Args) (Word, Word) {
			u, err := units(t).Define(text(t, a[0]))
			if err != nil {
				return t.FailWith(err)
			}
			return unitObject(t, u)
		},
		"fromStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			u, err := units(t).Find(text(t, a[0]))
			switch {
			case err == nil:
				return unitObject(t, u)
			case a.Bool(1):
				return t.FailWith(err)
			}
			return layout.Null, 0
		},
		"list": func(t *fan.Thread, _ fan.Args) (Word, Word) { return unitList(t, units(t).List()) },
		"quantities": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			w, exc := newStrs(t, units(t).Quantities())
			return frozen(t, w, exc)
		},
		"quantity": func(t *fan.Thread, a fan.Args) (Word, Word) {
			list, err := units(t).Quantity(text(t, a[0]))
			if err != nil {
				return t.FailWith(err)
			}
			return unitList(t, list)
		},
		"equals": h.equals(func(x, y unit) bool { return x == y }),
		"hash":   h.number(func(u unit) int64 { return fanvalue.StrHash(u.Symbol()) }),
		"toStr":  h.text(unit.Symbol), "symbol": h.text(unit.Symbol), "name": h.text(unit.Name),
		"ids": h.method(func(t *fan.Thread, u unit, _ fan.Args) (Word, Word) {
			w, exc := newStrs(t, u.IDs)
			return frozen(t, w, exc)
		}),
		"scale":      float(func(u unit) float64 { return u.Scale }),
		"offset":     float(func(u unit) float64 { return u.Offset }),
		"definition": h.text(unit.Definition),
		"dim":        h.text(func(u unit) string { return u.Dim.String() }),
		"kg":         exponent(0), "m": exponent(1), "sec": exponent(2), "K": exponent(3), "A": exponent(4), "mol": exponent(5), "cd": exponent(6),
		"mult": combined((*fanunit.DB).Mult), "div": combined((*fanunit.DB).Div),
		"convertTo": h.method(func(t *fan.Thread, u unit, a fan.Args) (Word, Word) {
			to, exc := h.of(t, a[2])
			if exc != 0 {
				return 0, exc
			}
			f, err := u.ConvertTo(a.Float(1), to)
			if err != nil {
				return t.FailWith(err)
			}
			return fan.Float(f), 0
		}),
	}
}
