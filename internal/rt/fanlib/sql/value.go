package sql

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fantime"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// Kind is what a column's values become.
type Kind int

// The kinds: those of the types of pod sys with their names.
const (
	KindStr Kind = iota
	KindBool
	KindInt
	KindFloat
	KindDecimal
	KindBuf
	KindDateTime
	KindDate
	KindTime
	KindList  // of an array
	KindOther // text, also of null, as the reference shows what it has no type for
)

// typeName returns the Fantom type of a kind's values.
func (k Kind) typeName() string {
	return [...]string{"Str", "Bool", "Int", "Float", "Decimal", "Buf", "DateTime", "Date", "Time", "Str", "Str"}[k]
}

// textual returns the text of a driver's value.
func textual(v any) string {
	switch v := v.(type) {
	case string:
		return strings.ToValidUTF8(v, "\ufffd")
	case []byte:
		return strings.ToValidUTF8(string(v), "\ufffd")
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return fanvalue.FloatToStr(v)
	case bool:
		return strconv.FormatBool(v)
	case time.Time:
		return v.UTC().Format("2006-01-02 15:04:05.999")
	}
	return "null"
}

// number returns a driver's value as an Int, 0 of a text that is none.
func number(v any) int64 {
	switch v := v.(type) {
	case int64:
		return v
	case float64:
		return fanvalue.FloatToInt(v)
	case bool:
		if v {
			return 1
		}
		return 0
	case time.Time:
		return v.UnixMilli()
	}
	text := strings.TrimSpace(textual(v))
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n
	}
	return fanvalue.FloatToInt(float(v))
}

// float returns a driver's value as a Float, 0 of a text that is none.
func float(v any) float64 {
	switch v := v.(type) {
	case int64:
		return float64(v)
	case float64:
		return v
	}
	f, err := strconv.ParseFloat(strings.TrimSpace(textual(v)), 64)
	if err != nil && !math.IsInf(f, 0) {
		return 0
	}
	return f
}

// truth returns a driver's value as a Bool: a bit comes as a byte.
func truth(v any) bool {
	switch v := v.(type) {
	case bool:
		return v
	case []byte:
		if len(v) == 1 && v[0] <= 1 {
			return v[0] == 1
		}
	}
	switch strings.ToLower(textual(v)) {
	case "t", "true", "y", "yes", "on":
		return true
	}
	return number(v) != 0
}

// layouts are the forms in which databases write moments, dates and times.
func layouts() []string {
	return []string{"2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04:05.999999999", "2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04:05.999999999",
		"2006-01-02 15:04", "2006-01-02", "2006", "15:04:05.999999999", "15:04:05.999999999Z07:00", "15:04:05.999999999Z07", "15:04"}
}

// moment returns a driver's value as a time; a text without a zone is in UTC, a number is milliseconds since 1970.
func moment(v any) (time.Time, error) {
	switch v := v.(type) {
	case time.Time:
		return v, nil
	case int64:
		return time.UnixMilli(v), nil
	case float64: // days since noon of the first day of the Julian calendar
		return time.UnixMilli(int64(math.Round((v - 2440587.5) * 86400000))), nil
	}
	text := textual(v)
	for _, layout := range layouts() {
		if at, err := time.Parse(layout, text); err == nil {
			return at, nil
		}
	}
	return time.Time{}, errSQL("Error parsing time stamp: %s", text)
}

// column is a column of a result.
type column struct {
	d              *Dialect
	name, typeName string
	kind           Kind
	wall           bool // moments are what a clock shows in the current zone
}

// value returns the object of a driver's value.
func (c *column) value(t *fan.Thread, v any) (Word, Word) {
	if v == nil && c.kind != KindOther {
		return layout.Null, 0
	}
	switch c.kind {
	case KindBool:
		return layout.Bool(truth(v)), 0
	case KindInt:
		return t.Made(t.BoxInt(number(v)))
	case KindFloat:
		return t.Made(t.BoxFloat(float(v)))
	case KindDecimal:
		d, err := fanvalue.DecimalFromStr(strings.TrimSpace(textual(v)))
		if err != nil {
			return 0, failed(t, errSQL("Bad value for type BigDecimal : %s", textual(v)))
		}
		return sys.NewDecimal(t, d)
	case KindBuf:
		b, ok := v.([]byte)
		if !ok {
			b = []byte(textual(v))
		}
		if exc := t.Room(int64(len(b))); exc != 0 {
			return 0, exc
		}
		return sys.NewBuf(t, b)
	case KindDateTime, KindDate, KindTime:
		at, err := moment(v)
		if err != nil {
			return 0, failed(t, err)
		}
		return c.clock(t, at)
	case KindList:
		return c.d.listOf(t, c.typeName, textual(v))
	}
	s := textual(v)
	if exc := t.Room(int64(len(s))); exc != 0 {
		return 0, exc
	}
	return t.NewStr(s), 0
}

// clock returns a DateTime, Date or Time. Milliseconds count, as they do on the reference's host; of a Time, seconds.
func (c *column) clock(t *fan.Thread, at time.Time) (Word, Word) {
	switch c.kind {
	case KindDate:
		return sys.NewDate(t, fantime.Date{Year: at.Year(), Month: int(at.Month()) - 1, Day: at.Day()})
	case KindTime:
		d, err := fantime.NewTime(at.Hour(), at.Minute(), at.Second(), 0)
		if err != nil {
			return t.FailWith(err)
		}
		return sys.NewTime(t, d)
	}
	zone, exc := sys.CurrentZone(t)
	if exc != 0 {
		return 0, exc
	}
	var m fantime.Moment
	var err error
	if c.wall {
		nano := int64(at.Nanosecond()) / 1e6 * 1e6
		m, err = fantime.Make(fantime.Clock{Year: at.Year(), Month: int(at.Month()) - 1, Day: at.Day(), Hour: at.Hour(), Min: at.Minute(), Sec: at.Second(), Nano: nano}, zone)
	} else if year := at.Year(); year < 1901 || year > 2099 {
		return 0, failed(t, errSQL("no DateTime: %s", at.UTC().Format(time.RFC3339)))
	} else {
		m, err = fantime.Of((at.UnixMilli()-fantime.JavaEpoch)*int64(fanvalue.Millisecond), zone)
	}
	if err != nil {
		return t.FailWith(err)
	}
	return sys.NewDateTime(t, m)
}

// listOf returns the list of an array, which comes as text; the type's name begins with "_".
func (d *Dialect) listOf(t *fan.Thread, typeName, text string) (Word, Word) {
	k := d.KindOf(strings.TrimPrefix(typeName, "_"))
	switch k {
	case KindStr, KindInt, KindBool, KindFloat, KindDateTime:
	default:
		return 0, failed(t, errSQL("Cannot create List from %s", strings.ToLower(strings.TrimPrefix(typeName, "_"))))
	}
	items, err := d.ParseArray(text)
	if err != nil {
		return 0, failed(t, err)
	}
	mark := t.Kept()
	defer t.Release(mark)
	c := column{d: d, kind: k, wall: d.WallClock(strings.TrimPrefix(typeName, "_"))}
	words := make([]Word, len(items))
	of := t.Sys(k.typeName())
	sig := of.Sig
	for i, item := range items {
		if !item.Valid {
			sig = of.Sig + "?"
			continue
		}
		w, exc := c.value(t, item.String)
		if exc != 0 {
			return 0, exc
		}
		words[i] = t.Keep(w)
	}
	if of, err = t.Runtime().Type(sig); err != nil {
		return t.FailWith(err)
	}
	return t.NewList(of, words...)
}

// parameter returns an object as a driver takes it.
func (d *Dialect) parameter(t *fan.Thread, w Word) (any, Word, error) {
	if w == 0 {
		return nil, 0, nil
	}
	if n, ok := t.IntOf(w); ok {
		return n, 0, nil
	}
	if f, ok := t.FloatOf(w); ok {
		return f, 0, nil
	}
	if s, ok := t.TextOf(w); ok {
		return s, 0, nil
	}
	if w == layout.True || w == layout.False {
		return w == layout.True, 0, nil
	}
	typ := t.TypeOf(w)
	switch {
	case typ.Raw != nil && typ.Name == "List":
		return d.array(t, w)
	case typ.IsSubtype(t.Sys("Buf")):
		b, exc := remaining(t, w)
		return b, exc, nil
	}
	switch typ.Sig {
	case "sys::Decimal":
		v, ok := t.HostOf(w).(fanvalue.Decimal)
		if ok {
			return v.String(), 0, nil
		}
	case "sys::DateTime":
		s, exc, err := d.momentText(t, w)
		return s, exc, err
	case "sys::Date":
		return fantime.DateOf(int64(t.Heap.Load(w, fan.NumberValue))).String(), 0, nil
	case "sys::Time":
		at := fantime.Time(t.Heap.Load(w, fan.NumberValue))
		return time.Date(0, 1, 1, at.Hour(), at.Min(), at.Sec(), 0, time.UTC).Format("15:04:05"), 0, nil
	case "util::FloatArray":
		return d.floats(t, w)
	}
	return nil, 0, errSQL("Can't infer the SQL type to use for an instance of %s.", javaName(typ))
}

// javaName is how the reference's host calls a class.
func javaName(typ *fan.Type) string {
	if typ.Raw != nil {
		return "fan.sys." + typ.Name
	}
	return "fan." + strings.ReplaceAll(typ.NonNull().Sig, "::", ".")
}

// momentText writes a DateTime in the current zone.
func (d *Dialect) momentText(t *fan.Thread, w Word) (string, Word, error) {
	m, exc := sys.DateTimeOf(t, w)
	if exc != 0 {
		return "", exc, nil
	}
	zone, exc := sys.CurrentZone(t)
	if exc != 0 {
		return "", exc, nil
	}
	m, err := m.In(zone)
	if err != nil {
		return "", 0, err
	}
	s, err := d.Moment(m)
	return s, 0, err
}

// remaining returns the bytes of a Buf from its position on, which moves to the end.
func remaining(t *fan.Thread, buf Word) ([]byte, Word) {
	b, exc := sys.BufBytes(t, buf)
	if exc != 0 {
		return nil, exc
	}
	w, exc := t.Trap(buf, "pos", nil)
	if exc != 0 {
		return nil, exc
	}
	pos, _ := t.IntOf(w)
	if pos < 0 || pos > int64(len(b)) {
		return nil, 0
	}
	rest := append([]byte{}, b[pos:]...)
	_, exc = t.Trap(buf, "seek", []Word{layout.SmallInt(int64(len(b)))})
	return rest, exc
}

// array returns a list as the driver takes arrays.
func (d *Dialect) array(t *fan.Thread, list Word) (any, Word, error) {
	of := t.ItemType(list).NonNull().Sig
	items := make([]any, 0, t.Size(list))
	switch of {
	case "sys::Str", "sys::Int", "sys::Bool", "sys::Float", "sys::DateTime":
	default:
		return nil, sqlErr(t, "Cannot create array from "+t.ItemType(list).Sig, ""), nil
	}
	if d.Arrays == nil {
		return nil, 0, errSQL("%s has no arrays", d.Product)
	}
	for i := 0; i < t.Size(list); i++ {
		v, exc, err := d.parameter(t, t.Items(list)[i])
		if err != nil || exc != 0 {
			return nil, exc, err
		}
		items = append(items, v)
	}
	return d.Arrays(items), 0, nil
}

// floats returns a FloatArray likewise.
func (d *Dialect) floats(t *fan.Thread, w Word) (any, Word, error) {
	if d.Arrays == nil {
		return nil, 0, errSQL("%s has no arrays", d.Product)
	}
	size, exc := t.Trap(w, "size", nil)
	if exc != 0 {
		return nil, exc, nil
	}
	n, _ := t.IntOf(size)
	if exc := t.Room(8 * n); exc != 0 {
		return nil, exc, nil
	}
	items := make([]float64, n)
	for i := range items {
		v, exc := t.Trap(w, "get", []Word{layout.SmallInt(int64(i))})
		if exc != 0 {
			return nil, exc, nil
		}
		items[i], _ = t.FloatOf(v)
	}
	return d.Arrays(items), 0, nil
}
