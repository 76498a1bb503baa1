package fantime

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// The units of ticks, which are nanoseconds.
const (
	second = 1_000_000_000
	minute = 60 * second
	hour   = 60 * minute
	day    = 24 * hour
)

// errArg is an ArgErr.
func errArg(message string) error { return &fanvalue.Error{Type: fanvalue.ArgErr, Message: message} }

// IsLeapYear is DateTime.isLeapYear.
func IsLeapYear(year int) bool { return year&3 == 0 && (year%100 != 0 || year%400 == 0) }

// DaysInMonth is Month.numDays.
func DaysInMonth(year, month int) int {
	if month == 1 && IsLeapYear(year) {
		return 29
	}
	return [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month]
}

// DayOfYear returns the day's number, from 0.
func DayOfYear(year, month, day int) int {
	for m := range month {
		day += DaysInMonth(year, m)
	}
	return day - 1
}

// daysTo returns how many days there are from 2000 to a year.
func daysTo(year int) int {
	y := year - 1
	return 365*(year-2000) + (floor(y, 4) - 499) - (floor(y, 100) - 19) + (floor(y, 400) - 4)
}

func floor(a, b int) int {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}

// firstYear and lastYear are the years whose weekdays the reference knows.
const (
	firstYear = 1900
	lastYear  = 2101
)

// firstWeekday returns the weekday of a month's first day.
func firstWeekday(year, month int) int {
	const saturday = 6 // the first day of 2000
	d := (daysTo(year) + DayOfYear(year, month, 1) + saturday) % 7
	return (d + 7) % 7
}

// Weekday returns the weekday of a date.
func Weekday(year, month, day int) (int, error) {
	if year < firstYear || year > lastYear {
		return 0, &fanvalue.Error{Type: fanvalue.IndexErr, Message: "java.lang.ArrayIndexOutOfBoundsException: Index " + strconv.Itoa(year-firstYear) +
			" out of bounds for length " + strconv.Itoa(lastYear-firstYear+1)}
	}
	return (firstWeekday(year, month) + day - 1) % 7, nil
}

// WeekdayInMonth is DateTime.weekdayInMonth.
func WeekdayInMonth(year, month, weekday, pos int) (int, error) {
	switch {
	case year < firstYear+1 || year > lastYear-2:
		return 0, errArg("Year out of range " + strconv.Itoa(year))
	case pos == 0:
		return 0, errArg("Pos is zero")
	}
	d := weekdayInMonth(year, month, weekday, pos)
	if d < 1 || d > DaysInMonth(year, month) {
		return 0, errArg("Pos out of range " + strconv.Itoa(pos))
	}
	return d, nil
}

// weekdayInMonth counts weekdays from the start of the month, or backwards from its end.
func weekdayInMonth(year, month, weekday, pos int) int {
	if pos > 0 {
		return 1 + (weekday-firstWeekday(year, month)+7)%7 + (pos-1)*7
	}
	n := DaysInMonth(year, month)
	last := (firstWeekday(year, month) + n - 1) % 7
	return n - (last-weekday+7)%7 + (pos+1)*7
}

// WeekOfYear is weekOfYear of Date and DateTime.
func WeekOfYear(year, month, day, startOfWeek int) (int, error) {
	first, err := Weekday(year, 0, 1)
	if err != nil {
		return 0, err
	}
	end := 7 - (first - startOfWeek) // of the first week
	if month == 0 && day <= end {
		return 1, nil
	}
	return (DayOfYear(year, month, day)-end)/7 + 2, nil
}

// Date is a Date.
type Date struct{ Year, Month, Day int }

// NewDate is Date.make. Of the year the low 16 bits count.
func NewDate(year, month, day int) (Date, error) {
	switch {
	case month < 0 || month > 11:
		return Date{}, errArg("month " + strconv.Itoa(month))
	case day < 1 || day > DaysInMonth(year, month):
		return Date{}, errArg("day " + strconv.Itoa(day))
	}
	return Date{int(int16(year)), month, day}, nil
}

// Number returns the date as one number, by which dates compare, and which is Date.hash.
func (d Date) Number() int64 { return int64(d.Year)<<16 | int64(d.Month)<<8 | int64(d.Day) }

// DateOf returns the date of a number.
func DateOf(n int64) Date { return Date{int(n >> 16), int(n >> 8 & 0xff), int(n & 0xff)} }

// Days returns how many days there are from 2000 to the date.
func (d Date) Days() int { return daysTo(d.Year) + DayOfYear(d.Year, d.Month, d.Day) }

// dateOfDays returns the date so many days from the start of 2000.
func dateOfDays(days int) Date {
	year := 2000 + floor(days, 366) // at most the year
	if days < 0 {
		year = 2000 + floor(days, 365)
	}
	for daysTo(year+1) <= days {
		year++
	}
	days -= daysTo(year)
	month := 0
	for days >= DaysInMonth(year, month) {
		days -= DaysInMonth(year, month)
		month++
	}
	return Date{year, month, days + 1}
}

// Plus is the operator "+" of Date. The duration must be whole days.
func (d Date) Plus(by fanvalue.Duration) (Date, error) {
	if by%day != 0 {
		return Date{}, errArg("Duration must be even num of days")
	}
	r := dateOfDays(d.Days() + int(by/day))
	r.Year = int(int16(r.Year))
	return r, nil
}

// digit is how the reference takes a digit from a text: what is none has a value, too.
func digit(s string, i int) int { return int(s[i]) - '0' }

func twoDigits(s string, i int) int { return digit(s, i)*10 + digit(s, i+1) }

func errParse(what, s string) error {
	return &fanvalue.Error{Type: fanvalue.ParseErr, Message: "Invalid " + what + ": '" + s + "'"}
}

// ParseDate is Date.fromStr.
func ParseDate(s string) (Date, error) {
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		if d, err := NewDate(twoDigits(s, 0)*100+twoDigits(s, 2), twoDigits(s, 5)-1, twoDigits(s, 8)); err == nil {
			return d, nil
		}
	}
	return Date{}, errParse("Date", s)
}

// Time is a Time, in nanoseconds since midnight.
type Time int64

// NewTime is Time.make.
func NewTime(hours, min, sec, ns int) (Time, error) {
	if err := checkTime(hours, min, sec, int64(ns)); err != nil {
		return 0, err
	}
	return Time(int64(hours)*hour + int64(min)*minute + int64(sec)*second + int64(ns)), nil
}

func checkTime(hours, min, sec int, ns int64) error {
	switch {
	case hours < 0 || hours > 23:
		return errArg("hour " + strconv.Itoa(hours))
	case min < 0 || min > 59:
		return errArg("min " + strconv.Itoa(min))
	case sec < 0 || sec > 59:
		return errArg("sec " + strconv.Itoa(sec))
	case ns < 0 || ns >= second:
		return errArg("ns " + strconv.FormatInt(ns, 10))
	}
	return nil
}

// Hour is Time.hour.
func (t Time) Hour() int { return int(t / hour) }

// Min is Time.min.
func (t Time) Min() int { return int(t % hour / minute) }

// Sec is Time.sec.
func (t Time) Sec() int { return int(t % minute / second) }

// Nano is Time.nanoSec.
func (t Time) Nano() int { return int(t % second) }

// Hash is Time.hash.
func (t Time) Hash() int64 {
	return int64(t.Hour()<<24 ^ t.Min()<<20 ^ t.Sec()<<16 ^ t.Nano())
}

// Plus is the operator "+" of Time, which goes around at midnight.
func (t Time) Plus(by fanvalue.Duration) (Time, error) {
	if by > day || by < -day {
		return 0, errArg("Duration out of range: " + by.String())
	}
	return Time((int64(t) + int64(by) + day) % day), nil
}

// TimeOf is Time.fromDuration.
func TimeOf(d fanvalue.Duration) (Time, error) {
	switch {
	case d < 0 || d > day:
		return 0, errArg("Duration out of range: " + d.String())
	case d == day:
		return 0, errArg("hour 24")
	}
	return Time(d), nil
}

// fraction reads decimals of a second from a place, and returns where they end.
func fraction(s string, i int) (ns, end int) {
	for tenth := second / 10; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		ns += digit(s, i) * tenth
		tenth /= 10
	}
	return ns, i
}

// ParseTime is Time.fromStr.
func ParseTime(s string) (Time, error) {
	bad := errParse("Time", s)
	if len(s) < 8 || s[2] != ':' || s[5] != ':' {
		return 0, bad
	}
	ns, i := 0, 8
	if i < len(s) && s[i] == '.' {
		ns, i = fraction(s, i+1)
	}
	t, err := NewTime(twoDigits(s, 0), twoDigits(s, 3), twoDigits(s, 6), ns)
	if i < len(s) || err != nil {
		return 0, bad
	}
	return t, nil
}
