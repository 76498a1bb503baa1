package math

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// The words of an MMatrix.
const (
	matrixRows  = first          // raw
	matrixCols  = matrixRows + 8 // raw
	matrixItems = matrixCols + 8 // a KindRaw of the elements, row after row
	matrixWords = (matrixItems + 8 - first) / 8
)

// matrix is the content of an MMatrix. Its elements are raw words in the arena.
type matrix struct {
	rows, cols int
	items      []Word
}

func matrixOf(t *fan.Thread, w Word) matrix {
	rows, cols := int(t.Heap.Load(w, matrixRows)), int(t.Heap.Load(w, matrixCols))
	return matrix{rows, cols, t.Heap.Words(t.Heap.Load(w, matrixItems), layout.HeaderBytes, rows*cols)}
}

func (m matrix) at(i, j int) float64 { return fan.Args(m.items).Float(i*m.cols + j) }

func (m matrix) set(i, j int, f float64) { m.items[i*m.cols+j] = fan.Float(f) }

// setMatrix gives a new object its size, and elements that are zero.
func setMatrix(t *fan.Thread, o Word, rows, cols int64) (exc Word) {
	fail := func(typ, text string) (exc Word) {
		_, exc = t.Fail(typ, text)
		return exc
	}
	size := int32(rows) * int32(cols)
	switch {
	case size < 0:
		return fail("Err", fmt.Sprintf("java.lang.NegativeArraySizeException: %d", size))
	case rows <= 0 || cols <= 0:
		return fail("ArgErr", fmt.Sprintf("Invalid matrix dimensions %d x %d", rows, cols))
	case rows > math.MaxInt32 || cols > math.MaxInt32 || rows*cols != int64(size):
		return fail("ArgErr", "Invalid array")
	}
	items, exc := newRaw(t, int64(size))
	if exc != 0 {
		return exc
	}
	t.Heap.Store(o, matrixRows, Word(rows))
	t.Heap.Store(o, matrixCols, Word(cols))
	t.Heap.Store(o, matrixItems, items)
	return 0
}

func newMatrix(t *fan.Thread, rows, cols int) (o Word, m matrix, exc Word) {
	if o, exc = newOf(t, "MMatrix"); exc == 0 {
		exc = setMatrix(t, o, int64(rows), int64(cols))
	}
	if exc != 0 {
		return 0, m, exc
	}
	return o, matrixOf(t, o), 0
}

func matrixMethods() table {
	with := func(f func(t *fan.Thread, m matrix, a fan.Args) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) { return f(t, matrixOf(t, a[0]), a) }
	}
	element := func(f func(item *Word, a fan.Args) Word) fan.Native {
		return with(func(t *fan.Thread, m matrix, a fan.Args) (Word, Word) {
			i := int(int32(a.Int(1)*int64(m.cols) + a.Int(2)))
			if i < 0 || i >= len(m.items) {
				return t.Fail("IndexErr", fmt.Sprintf("java.lang.ArrayIndexOutOfBoundsException: Index %d out of bounds for length %d", i, len(m.items)))
			}
			return f(&m.items[i], a), 0
		})
	}
	return table{
		"make":     func(t *fan.Thread, a fan.Args) (Word, Word) { return 0, setMatrix(t, a[0], a.Int(1), a.Int(2)) },
		"numRows":  func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], matrixRows), 0 },
		"numCols":  func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], matrixCols), 0 },
		"isSquare": with(func(_ *fan.Thread, m matrix, _ fan.Args) (Word, Word) { return fan.Bool(m.rows == m.cols), 0 }),
		"get":      element(func(item *Word, _ fan.Args) Word { return *item }),
		"set":      element(func(item *Word, a fan.Args) Word { *item = a[3]; return a[0] }),
		"fill": with(func(t *fan.Thread, m matrix, a fan.Args) (Word, Word) {
			for i := range m.items {
				m.items[i] = a[1]
			}
			return a[0], t.Check(int64(len(m.items)))
		}),
		"multScalar": with(func(t *fan.Thread, m matrix, a fan.Args) (Word, Word) {
			m.scale(a.Float(1))
			return a[0], t.Check(int64(len(m.items)))
		}),
		"transpose": with(func(t *fan.Thread, m matrix, _ fan.Args) (Word, Word) {
			o, to, exc := newMatrix(t, m.cols, m.rows)
			if exc != 0 {
				return 0, exc
			}
			m.transpose(to)
			return o, t.Check(int64(len(m.items)))
		}),
		"plus":  matrixSum(1),
		"minus": matrixSum(-1),
		"mult":  matrixMult,
		"determinant": with(func(t *fan.Thread, m matrix, _ fan.Args) (Word, Word) {
			det, exc := m.checkedDeterminant(t)
			return fan.Float(det), exc
		}),
		"cofactor": with(func(t *fan.Thread, m matrix, _ fan.Args) (Word, Word) { return m.cofactor(t) }),
		"inverse":  with(matrixInverse),
		"toStr":    with(func(t *fan.Thread, m matrix, _ fan.Args) (Word, Word) { return t.NewStr(m.text(10, 10)), 0 }),
	}
}

func (m matrix) scale(f float64) {
	for i := range m.items {
		m.items[i] = fan.Float(fan.Args(m.items).Float(i) * f)
	}
}

func (m matrix) transpose(to matrix) {
	for i := range m.rows {
		for j := range m.cols {
			to.set(j, i, m.at(i, j))
		}
	}
}

// reader is a Matrix of any class as an operand: a class that is written in Fantom is asked for each element.
type reader struct {
	rows, cols int64
	at         func(i, j int64) (float64, Word)
}

func readerOf(t *fan.Thread, w Word) (r reader, exc Word) {
	if typ := t.TypeOf(w); typ.Sig == "math::MMatrix" {
		m := matrixOf(t, w)
		return reader{int64(m.rows), int64(m.cols), func(i, j int64) (float64, Word) { return m.at(int(i), int(j)), 0 }}, 0
	}
	typ, err := t.Runtime().Type("math::Matrix")
	if err != nil {
		return r, t.Exception(err)
	}
	ask := func(name string, args ...Word) (Word, Word) {
		return t.Invoke(typ.FindMethod(name, len(args)), w, args...)
	}
	rows, exc := ask("numRows")
	if exc != 0 {
		return r, exc
	}
	cols, exc := ask("numCols")
	return reader{int64(rows), int64(cols), func(i, j int64) (float64, Word) {
		f, exc := ask("get", fan.Int(i), fan.Int(j))
		return fan.Args{f}.Float(0), exc
	}}, exc
}

// matrixSum is the method that adds a matrix times a sign.
func matrixSum(sign float64) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		m := matrixOf(t, a[0])
		b, exc := readerOf(t, a[1])
		if exc != 0 {
			return 0, exc
		}
		if b.rows != int64(m.rows) || b.cols != int64(m.cols) {
			return t.Fail("ArgErr", fmt.Sprintf("Matrix dimensions not equal: %d x %d != %d x %d", m.rows, m.cols, b.rows, b.cols))
		}
		mark := t.Kept()
		defer t.Release(mark)
		o, to, exc := newMatrix(t, m.rows, m.cols)
		if exc != 0 {
			return 0, exc
		}
		t.Keep(o)
		for i := range m.rows {
			for j := range m.cols {
				f, exc := b.at(int64(i), int64(j))
				if exc != 0 {
					return 0, exc
				}
				to.set(i, j, m.at(i, j)+sign*f)
			}
		}
		return o, t.Check(int64(len(m.items)))
	}
}

func matrixMult(t *fan.Thread, a fan.Args) (Word, Word) {
	m := matrixOf(t, a[0])
	b, exc := readerOf(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	if int64(m.cols) != b.rows {
		return t.Fail("ArgErr", fmt.Sprintf("Matrix cols don't match rows: %d != %d", m.cols, b.rows))
	}
	mark := t.Kept()
	defer t.Release(mark)
	o, to, exc := newMatrix(t, m.rows, int(int32(b.cols)))
	if exc != 0 {
		return 0, exc
	}
	t.Keep(o)
	for i := range to.rows {
		for j := range to.cols {
			sum := 0.0
			for k := range m.cols {
				f, exc := b.at(int64(k), int64(j))
				if exc != 0 {
					return 0, exc
				}
				sum += float64(m.at(i, k) * f)
			}
			to.set(i, j, sum)
			if exc := t.Check(int64(m.cols)); exc != 0 {
				return 0, exc
			}
		}
	}
	return o, 0
}

// checkSquare checks that a matrix is square.
func (m matrix) checkSquare(t *fan.Thread) (exc Word) {
	if m.rows != m.cols {
		_, exc = t.Fail("ArgErr", fmt.Sprintf("Matrix is not square: %d x %d", m.rows, m.cols))
	}
	return exc
}

// scratch returns room for as many elements as a matrix has, outside of the arena.
func (m matrix) scratch(t *fan.Thread) ([]float64, Word) {
	if exc := t.Room(8 * int64(len(m.items))); exc != 0 {
		return nil, exc
	}
	return make([]float64, len(m.items)), 0
}

func (m matrix) checkedDeterminant(t *fan.Thread) (det float64, exc Word) {
	if exc := m.checkSquare(t); exc != 0 {
		return 0, exc
	}
	lu, exc := m.scratch(t)
	if exc != 0 {
		return 0, exc
	}
	for i := range lu {
		lu[i] = fan.Args(m.items).Float(i)
	}
	return determinant(t, lu, m.rows)
}

// determinant returns the determinant of a matrix of n rows and columns, which it overwrites: for more than two rows by decomposition into a lower
// and an upper triangle with partial pivoting, column after column (Crout; Golub and Van Loan, Matrix Computations, 3.2 and 3.4).
func determinant(t *fan.Thread, lu []float64, n int) (det float64, exc Word) {
	switch n {
	case 1:
		return lu[0], 0
	case 2:
		return float64(lu[0]*lu[3]) - float64(lu[1]*lu[2]), 0
	}
	det = 1
	column := make([]float64, n)
	for j := range n {
		if exc := t.Check(int64(n) * int64(j+1)); exc != 0 {
			return 0, exc
		}
		for i := range n {
			column[i] = lu[i*n+j]
		}
		for i := range n {
			dot := 0.0
			for k := range min(i, j) {
				dot += float64(lu[i*n+k] * column[k])
			}
			column[i] -= dot
			lu[i*n+j] = column[i]
		}
		pivot := j
		for i := j + 1; i < n; i++ {
			if math.Abs(column[i]) > math.Abs(column[pivot]) {
				pivot = i
			}
		}
		if pivot != j {
			for k := range n {
				lu[pivot*n+k], lu[j*n+k] = lu[j*n+k], lu[pivot*n+k]
			}
			det = -det
		}
		if d := lu[j*n+j]; d != 0 {
			for i := j + 1; i < n; i++ {
				lu[i*n+j] /= d
			}
		}
	}
	for j := range n {
		det *= lu[j*n+j]
	}
	return det, 0
}

// cofactor returns the matrix of the cofactors.
func (m matrix) cofactor(t *fan.Thread) (Word, Word) {
	if exc := m.checkSquare(t); exc != 0 {
		return 0, exc
	}
	if m.rows == 1 {
		return t.Fail("ArgErr", "Invalid matrix dimensions 0 x 0")
	}
	minor, exc := m.scratch(t)
	if exc != 0 {
		return 0, exc
	}
	o, to, exc := newMatrix(t, m.rows, m.cols)
	if exc != 0 {
		return 0, exc
	}
	for i := range m.rows {
		for j := range m.cols {
			det, exc := determinant(t, m.without(i, j, minor), m.rows-1)
			if exc != 0 {
				return 0, exc
			}
			if (i+j)%2 != 0 {
				det = -det
			}
			to.set(i, j, det)
		}
	}
	return o, 0
}

// without returns the elements that are neither in a row nor in a column.
func (m matrix) without(row, col int, minor []float64) []float64 {
	minor = minor[:0]
	for i := range m.rows {
		for j := range m.cols {
			if i != row && j != col {
				minor = append(minor, m.at(i, j))
			}
		}
	}
	return minor
}

func matrixInverse(t *fan.Thread, m matrix, _ fan.Args) (Word, Word) {
	det, exc := m.checkedDeterminant(t)
	switch {
	case exc != 0:
		return 0, exc
	case det == 0:
		return t.Fail("Err", "Determinant is zero, the matrix is not invertible")
	}
	cofactors, exc := m.cofactor(t)
	if exc != 0 {
		return 0, exc
	}
	o, to, exc := newMatrix(t, m.cols, m.rows)
	if exc != 0 {
		return 0, exc
	}
	matrixOf(t, cofactors).transpose(to)
	to.scale(1 / det)
	return o, 0
}

// text shows the size and the first elements.
func (m matrix) text(rows, cols int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d x %d\n", m.rows, m.cols)
	for i := range min(rows, m.rows) {
		for j := range min(cols, m.cols) {
			fmt.Fprintf(&b, " %12.12s", sixDigits(m.at(i, j)))
		}
		if cols < m.cols {
			b.WriteString("...")
		}
		b.WriteByte('\n')
	}
	if rows < m.rows {
		b.WriteString(" ...\n")
	}
	return b.String()
}

// sixDigits is the format %.6g of java.util.Formatter: six digits, half up from the digits of Double.toString, trailing zeros included; with an
// exponent outside of 0.0001 to 1000000.
func sixDigits(f float64) string {
	const digits = 6
	sign := ""
	if math.Signbit(f) {
		sign, f = "-", -f
	}
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 0):
		return sign + "Infinity"
	case f == 0:
		return sign + "0.00000"
	}
	mantissa, e, _ := strings.Cut(fanvalue.FloatToStr(f), "E")
	exp, _ := strconv.Atoi(e) // 0 without one
	whole, fraction, _ := strings.Cut(mantissa, ".")
	d := bytes.TrimLeft([]byte(whole+fraction), "0")
	exp += len(d) - len(fraction) - 1
	up := len(d) > digits && d[digits] >= '5'
	d = append(d, slices.Repeat([]byte{'0'}, digits)...)[:digits]
	for i := digits - 1; up && i >= 0; i-- {
		if up = d[i] == '9'; up {
			d[i] = '0'
		} else {
			d[i]++
		}
	}
	if up {
		d[0] = '1'
		exp++
	}
	switch s := string(d); {
	case exp < -4 || exp >= digits:
		return fmt.Sprintf("%s%s.%se%+03d", sign, s[:1], s[1:], exp)
	case exp < 0:
		return sign + "0." + strings.Repeat("0", -exp-1) + s
	case exp == digits-1:
		return sign + s
	default:
		return sign + s[:exp+1] + "." + s[exp+1:]
	}
}
