package sql

import (
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// newCols returns the read-only Col[] of columns.
func newCols(t *fan.Thread, columns []column) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	words := make([]Word, len(columns))
	for i, c := range columns {
		inner := t.Kept()
		typ := t.Keep(t.TypeObject(t.Sys(c.kind.typeName())))
		name, sqlType := t.Keep(t.NewStr(c.name)), t.Keep(t.NewStr(c.typeName))
		w, exc := callStatic(t, "sql::Col", "make", layout.SmallInt(int64(i)), name, typ, sqlType)
		if t.Release(inner); exc != 0 {
			return 0, exc
		}
		words[i] = t.Keep(w)
	}
	typ, exc := typeNamed(t, "Col")
	if exc != 0 {
		return 0, exc
	}
	list, exc := t.NewList(typ, words...)
	if exc != 0 {
		return 0, exc
	}
	return t.Runtime().Native("sys::List.ro")(t, fan.Args{t.Keep(list)})
}

// newRow returns a Row of columns, all of whose cells are null.
func newRow(t *fan.Thread, cols Word) (Word, Word) {
	typ, exc := typeNamed(t, "Row")
	if exc != 0 {
		return 0, exc
	}
	of, err := t.Runtime().Type("sys::Obj?")
	if err != nil {
		return t.FailWith(err)
	}
	row, exc := t.Made(t.NewObject(typ))
	if exc != 0 {
		return 0, exc
	}
	cells, exc := t.NewList(of, make([]Word, t.Size(cols))...)
	if exc != 0 {
		return 0, exc
	}
	t.Heap.Store(row, rowCols, cols)
	t.Heap.Store(row, rowCells, cells)
	return row, 0
}

// fill sets the cells of a row, which is kept.
func fill(t *fan.Thread, row Word, columns []column, values []any) (exc Word) {
	cells := t.Heap.Load(row, rowCells)
	for i := range columns {
		w, exc := columns[i].value(t, values[i])
		if exc != 0 {
			return exc
		}
		t.Items(cells)[i] = w
	}
	return 0
}

// nullPointer is the exception of a row that no query made.
func nullPointer(t *fan.Thread) (Word, Word) {
	return t.Fail("NullErr", "java.lang.NullPointerException")
}

// fieldOf returns the tagged value of a field of an object of the pod.
func fieldOf(t *fan.Thread, o Word, name string) (Word, Word) {
	f := t.TypeOf(o).FindField(name)
	if f == nil {
		return t.Fail("UnknownSlotErr", t.TypeOf(o).Sig+"."+name)
	}
	return t.GetField(f, o)
}

func rowMethods() table {
	cell := func(f func(t *fan.Thread, cells []Word, i int, a fan.Args) Word) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			cells := t.Heap.Load(a[0], rowCells)
			if cells == 0 {
				return nullPointer(t)
			}
			w, exc := fieldOf(t, a[1], "index")
			if exc != 0 {
				return 0, exc
			}
			n, _ := t.IntOf(w)
			if i := int(int32(n)); i >= 0 && i < t.Size(cells) {
				return f(t, t.Items(cells), i, a), 0
			}
			return t.Fail("IndexErr", "java.lang.ArrayIndexOutOfBoundsException: Index "+strconv.FormatInt(int64(int32(n)), 10)+" out of bounds for length "+strconv.Itoa(t.Size(cells)))
		}
	}
	return table{
		"cols": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if cols := t.Heap.Load(a[0], rowCols); cols != 0 {
				return cols, 0
			}
			return nullPointer(t)
		},
		"col": rowCol,
		"get": cell(func(_ *fan.Thread, cells []Word, i int, _ fan.Args) Word { return cells[i] }),
		"set": cell(func(_ *fan.Thread, cells []Word, i int, a fan.Args) Word {
			cells[i] = a[2]
			return 0
		}),
	}
}

// rowCol finds a column by its name, whose case does not count: of two, the later one.
func rowCol(t *fan.Thread, a fan.Args) (Word, Word) {
	cols := t.Heap.Load(a[0], rowCols)
	if cols == 0 {
		return nullPointer(t)
	}
	name := fanvalue.StrLower(t.Text(a[1]))
	for i := t.Size(cols) - 1; i >= 0; i-- {
		col := t.Items(cols)[i]
		w, exc := fieldOf(t, col, "name")
		if exc != 0 {
			return 0, exc
		}
		if text := t.Text(w); len(text) == len(name) && strings.EqualFold(text, name) && fanvalue.StrLower(text) == name {
			return col, 0
		}
	}
	if a.Bool(2) {
		return t.Fail("ArgErr", "Col not found: "+t.Text(a[1]))
	}
	return layout.Null, 0
}
