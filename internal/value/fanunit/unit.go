package fanunit

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

//go:embed units.txt
var unitsText string

// The base units of SI, as dimensions name them.
var bases = [...]string{"kg", "m", "sec", "K", "A", "mol", "cd"}

// Dim is a dimension: the exponents of kilogram, metre, second, kelvin, ampere, mole and candela.
type Dim [len(bases)]int8

// String is Unit.dim.
func (d Dim) String() string {
	var parts []string
	for i, n := range d {
		if n != 0 {
			parts = append(parts, bases[i]+strconv.Itoa(int(n)))
		}
	}
	return strings.Join(parts, "*")
}

// Unit is a Unit.
type Unit struct {
	IDs           []string // the name first, the symbol last
	Dim           Dim
	Scale, Offset float64
}

// Name is Unit.name.
func (u *Unit) Name() string { return u.IDs[0] }

// Symbol is Unit.symbol, and Unit.toStr.
func (u *Unit) Symbol() string { return u.IDs[len(u.IDs)-1] }

// Definition is Unit.definition.
func (u *Unit) Definition() string {
	s := strings.Join(u.IDs, ", ")
	if u.Dim == (Dim{}) {
		return s
	}
	s += "; " + u.Dim.String()
	if u.Scale != 1 || u.Offset != 0 {
		s += "; " + fanvalue.FloatToStr(u.Scale)
		if u.Offset != 0 {
			s += "; " + fanvalue.FloatToStr(u.Offset)
		}
	}
	return s
}

// ConvertTo is Unit.convertTo.
func (u *Unit) ConvertTo(f float64, to *Unit) (float64, error) {
	if u.Dim != to.Dim {
		return 0, fail("Inconvertible units: " + u.Symbol() + " and " + to.Symbol())
	}
	scaled := f * u.Scale // the product is rounded, as that of a JVM
	return (float64(scaled) + u.Offset - to.Offset) / to.Scale, nil
}

func fail(message string) error {
	return &fanvalue.Error{Type: fanvalue.PlainErr, Message: message}
}

// DB is all units that a runtime knows.
type DB struct {
	mu         sync.Mutex
	list       []*Unit
	byID       map[string]*Unit
	names      []string // of the quantities
	quantities map[string][]*Unit
}

// New returns the units that are known without a definition.
func New() *DB {
	db := &DB{byID: map[string]*Unit{}, quantities: map[string][]*Unit{}}
	name := ""
	for line := range strings.Lines(unitsText) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line[0] == '#':
		case line[0] != '\t':
			name = line
			db.names = append(db.names, name)
		default:
			f := strings.Split(line[1:], "\t")
			dim, _ := parseDim(strings.TrimPrefix(f[0], "-"))
			scale, _ := fanvalue.FloatFromStr(f[1])
			offset, _ := fanvalue.FloatFromStr(f[2])
			u := &Unit{strings.Fields(f[3]), dim, scale, offset}
			if db.add(u) == nil {
				db.quantities[name] = append(db.quantities[name], u)
			}
		}
	}
	return db
}

// Read returns the units of a file units.txt of an installed Fantom: sections that begin with "-- quantity (", of definitions; "//" begins a
// comment. warn is told of lines that are no unit.
func Read(text string, warn func(line string, err error)) *DB {
	db := &DB{byID: map[string]*Unit{}, quantities: map[string][]*Unit{}}
	name := ""
	for line := range strings.Lines(text) {
		line = fanvalue.StrTrim(line)
		section, ok := strings.CutPrefix(line, "--")
		switch {
		case line == "" || strings.HasPrefix(line, "//"):
		case ok:
			name, _, _ = strings.Cut(section, "(")
			name = fanvalue.StrTrim(name)
			db.names = append(db.names, name)
		default:
			u, err := db.Define(line)
			if err != nil {
				warn(line, err)
				continue
			}
			db.quantities[name] = append(db.quantities[name], u)
		}
	}
	return db
}

func (db *DB) add(u *Unit) error {
	for _, id := range u.IDs {
		if db.byID[id] != nil {
			return fail("Unit id already defined: " + id)
		}
	}
	for _, id := range u.IDs {
		db.byID[id] = u
	}
	db.list = append(db.list, u)
	return nil
}

// Define is Unit.define.
func (db *DB) Define(s string) (*Unit, error) {
	u, why, ok := parseUnit(s)
	if !ok {
		return nil, &fanvalue.Error{Type: fanvalue.ParseErr, Message: "Invalid Unit: '" + s + why + "'"}
	}
	db.mu.Lock()
	defer db.mu.Unlock()
	return u, db.add(u)
}

// parseUnit parses names, a dimension, a scale and an offset; why says what is wrong, where the reference does.
func parseUnit(s string) (u *Unit, why string, ok bool) {
	f := strings.SplitN(s, ";", 4)
	ids := f[0]
	if ids == "" {
		ids = s // a semicolon at the start ends no names
	}
	u = &Unit{IDs: fanvalue.StrSplit(ids, ',', true), Scale: 1}
	var err error
	if len(f) > 1 {
		if u.Dim, why = parseDim(fanvalue.StrTrim(f[1])); why != "" {
			return nil, strings.TrimPrefix(why, "?"), false
		}
	}
	if len(f) > 2 {
		if u.Scale, err = fanvalue.FloatFromStr(fanvalue.StrTrim(f[2])); err != nil {
			return nil, "", false
		}
	}
	if len(f) > 3 {
		if u.Offset, err = fanvalue.FloatFromStr(fanvalue.StrTrim(f[3])); err != nil {
			return nil, "", false
		}
	}
	for _, id := range u.IDs {
		if why := checkID(id); why != "" {
			return nil, why, false
		}
	}
	return u, "", true
}

// checkID returns what is wrong with a name.
func checkID(id string) string {
	if id == "" {
		return ": Invalid unit id length 0"
	}
	for _, c := range fanvalue.StrUnits(id) {
		if !fanvalue.IntIsAlpha(int64(c)) && c <= 0x80 && !strings.ContainsRune("_%/$", rune(c)) {
			return ": Invalid unit id " + id + " (invalid char '" + string(rune(c)) + "')"
		}
	}
	return ""
}

// parseDim parses base units with exponents, between stars; why says what is wrong, "?" where the reference does not.
func parseDim(s string) (d Dim, why string) {
	if s == "" {
		return d, ""
	}
ratios:
	for _, r := range fanvalue.StrSplit(s, '*', true) {
		for _, i := range [...]int{0, 2, 5, 1, 3, 4, 6} { // "mol" before "m"
			exponent, ok := strings.CutPrefix(r, bases[i])
			if !ok {
				continue
			}
			n, err := strconv.ParseInt(fanvalue.StrTrim(exponent), 10, 8)
			if err != nil {
				return d, "?"
			}
			d[i] = int8(n)
			continue ratios
		}
		return d, ": Bad ratio '" + r + "'"
	}
	return d, ""
}

// Find is Unit.fromStr, which is an Err where there is none.
func (db *DB) Find(id string) (*Unit, error) {
	db.mu.Lock()
	defer db.mu.Unlock()
	if u := db.byID[id]; u != nil {
		return u, nil
	}
	return nil, fail("Unit not found: " + id)
}

// List is Unit.list.
func (db *DB) List() []*Unit {
	db.mu.Lock()
	defer db.mu.Unlock()
	return db.list[:len(db.list):len(db.list)]
}

// Quantities is Unit.quantities.
func (db *DB) Quantities() []string { return db.names }

// Quantity is Unit.quantity.
func (db *DB) Quantity(name string) ([]*Unit, error) {
	if list, ok := db.quantities[name]; ok {
		return list, nil
	}
	return nil, fail("Unknown unit database quantity: " + name)
}

// Mult is the operator "*": the one unit that has the dimension and about the scale, or of several the one with the fitting name.
func (db *DB) Mult(a, b *Unit) (*Unit, error) {
	var d Dim
	for i := range d {
		d[i] = a.Dim[i] + b.Dim[i]
	}
	want := a.Name() + "_" + b.Name()
	return db.combined(a, b, " * ", d, a.Scale*b.Scale, func(name string) bool { return name == want })
}

// Div is the operator "/".
func (db *DB) Div(a, b *Unit) (*Unit, error) {
	var d Dim
	for i := range d {
		d[i] = a.Dim[i] - b.Dim[i]
	}
	want := a.Name() + "_per_" + b.Name()
	return db.combined(a, b, " / ", d, a.Scale/b.Scale, func(name string) bool { return strings.Contains(name, want) })
}

func (db *DB) combined(a, b *Unit, op string, d Dim, scale float64, named func(string) bool) (*Unit, error) {
	if a.Dim == (Dim{}) || b.Dim == (Dim{}) {
		return nil, fail("Cannot compute dimensionless: " + a.Symbol() + op + b.Symbol())
	}
	var matches []*Unit
	for _, u := range db.List() {
		if u.Dim == d && near(u.Scale, scale) {
			matches = append(matches, u)
		}
	}
	if len(matches) == 1 {
		return matches[0], nil
	}
	for _, u := range matches {
		if named(u.Name()) {
			return u, nil
		}
	}
	return nil, fail("Cannot match to db: " + a.Symbol() + op + b.Symbol())
}

// near reports whether two scales differ by no more than a thousandth.
func near(a, b float64) bool {
	return a == b || math.Abs(a-b) <= math.Min(math.Abs(a/1e3), math.Abs(b/1e3))
}
