package fantime

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.(*fanvalue.Error).Message
}

func TestFormats(t *testing.T) {
	ny, err := FindZone("New_York")
	if err != nil {
		t.Fatal(err)
	}
	m, err := Make(Clock{2024, 6, 4, 13, 4, 5, 67_000_000}, ny)
	if err != nil {
		t.Fatal(err)
	}
	for pattern, want := range map[string]string{
		"YYYY YY M MM MMM MMMM": "2024 24 7 07 Jul July", "D DD DDD": "4 04 4th", "WWW WWWW": "Thu Thursday", "Q QQQ QQQQ": "3 3rd 3rd Quarter", "V VV VVV": "27 27 27th",
		"h hh k kk": "13 13 1 01", "m mm s ss": "4 04 5 05", "a aa A AA": "p pm P PM", "f ff fff": "0 06 067", "F FF": "0 06", "ss.FFF": "05.067", "ffF": "067", "fff": "067",
		"z zzz zzzz": "-04:00 EDT New_York", "'lit''s' ''": "lits '", "--D": "-4", "é D": "é 4",
	} {
		if got, err := m.Format(pattern); got != want || err != nil {
			t.Errorf("%s: %q, %v", pattern, got, err)
		}
	}
	for pattern, want := range map[string]string{
		"YYY": "Invalid pattern: unsupported num of 'Y' (x3)", "zz": "Invalid pattern: unsupported num of 'z' (x2)", "x": "Invalid pattern: unsupported char 'x'",
		"'open": "Invalid pattern: unterminated literal", "aaa": "Invalid pattern: unsupported num of 'a' (x3)",
	} {
		if _, err := m.Format(pattern); message(err) != want {
			t.Errorf("%s: %v", pattern, err)
		}
	}
	for pattern, want := range map[string]string{"hh:mm:SS": "00:05", "hh:mm:ss.FFF": "00:05:00", "k:mmaa": "12:05am", "S": ""} {
		if got, err := Time(5 * minute).Format(pattern); got != want || err != nil {
			t.Errorf("%s: %q, %v", pattern, got, err)
		}
	}
	for pattern, want := range map[string]string{"M": "Month not available", "W": "Weekday not available", "V": "Week of year not available"} {
		if _, err := Time(0).Format(pattern); message(err) != want {
			t.Errorf("%s: %v", pattern, err)
		}
	}
}

func TestTextsByPatterns(t *testing.T) {
	for _, c := range []struct{ text, pattern, want string }{
		{"29-Feb-2024", "D-MMM-YYYY", "2024-02-29"}, {"2/3/98", "M/D/YY", "1998-02-03"}, {"february 1 2024", "MMMM D YYYY", "2024-02-01"}, {"1st 3 2024", "DDD M YYYY", "2024-03-01"},
		{"Mon 2024-02-03", "WWW YYYY-MM-DD", "2024-02-03"}, {"at 2024-02-03", "'at' YYYY-MM-DD", "2024-02-03"}, {"24 3 1", "YY M D", "2024-03-01"},
	} {
		if d, err := DateFromLocale(c.text, c.pattern, fanvalue.English()); err != nil || d.String() != c.want {
			t.Errorf("%s by %s: %s, %v", c.text, c.pattern, d, err)
		}
	}
	for _, c := range []struct{ text, pattern, want string }{
		{"1:05pm", "k:mmaa", "13:05:00"}, {"12:05AM", "k:mmAA", "00:05:00"}, {"12:05 P", "k:mm A", "12:05:00"}, {"13:04:05.5", "hh:mm:ss.FFF", "13:04:05.5"},
		{"13:04:05", "hh:mm:ss.FFF", "13:04:05"}, {"13:04", "hh:mm:SS", "13:04:00"}, {"12.250", "h.f", "12:00:00.25"},
	} {
		if d, err := TimeFromLocale(c.text, c.pattern, fanvalue.English()); err != nil || d.String() != c.want {
			t.Errorf("%s by %s: %s, %v", c.text, c.pattern, d, err)
		}
	}
	ny, err := FindZone("New_York")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, pattern, want string }{
		{"4-Jul-2024 13:04", "D-MMM-YYYY hh:mm", "2024-07-04T13:04:00-04:00 New_York"}, {"2024-07-04 13:04 London", "YYYY-MM-DD hh:mm zzzz", "2024-07-04T13:04:00+01:00 London"},
		{"2024-07-04 13:04-04:00", "YYYY-MM-DD hh:mmz", "2024-07-04T13:04:00-04:00 New_York"}, {"2024-07-04 13:04+03:00", "YYYY-MM-DD hh:mmz", "2024-07-04T13:04:00+03:00 GMT-3"},
		{"2024-07-04 13:04Z", "YYYY-MM-DD hh:mmz", "2024-07-04T13:04:00Z UTC"},
	} {
		if m, err := MomentFromLocale(c.text, c.pattern, ny, fanvalue.English()); err != nil || m.String() != c.want {
			t.Errorf("%s by %s: %s, %v", c.text, c.pattern, m, err)
		}
	}
	for _, text := range []string{"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 06 Nov 1994 03:49:37 EST"} {
		if n, err := HTTPMillis(text); n != 784111777000 || err != nil {
			t.Errorf("%s: %d, %v", text, n, err)
		}
	}
}

// What a clock shows twice, or not at all, depends on the clock that the rule goes by.
func TestHoursOfChange(t *testing.T) {
	for _, c := range []struct {
		zone          string
		month, day    int
		hour          int
		ticks         int64
		text          string
		hoursOfTheDay int
	}{
		{"New_York", 2, 10, 2, 763367400000000000, "2024-03-10T02:30:00-04:00 New_York", 23},
		{"New_York", 10, 3, 1, 783927000000000000, "2024-11-03T01:30:00-04:00 New_York", 25},
		{"London", 2, 31, 1, 765160200000000000, "2024-03-31T01:30:00+01:00 London", 23},
		{"London", 9, 27, 1, 783307800000000000, "2024-10-27T01:30:00Z London", 25},
		{"Sydney", 3, 7, 2, 765736200000000000, "2024-04-07T02:30:00+10:00 Sydney", 25},
		{"Sydney", 9, 6, 2, 781457400000000000, "2024-10-06T02:30:00+11:00 Sydney", 23},
	} {
		z, err := FindZone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		m, err := Make(Clock{2024, c.month, c.day, c.hour, 30, 0, 0}, z)
		if err != nil || m.Ticks != c.ticks || m.String() != c.text || m.HoursInDay() != c.hoursOfTheDay {
			t.Errorf("%s: %d %s, %d hours, %v", c.text, m.Ticks, m, m.HoursInDay(), err)
		}
	}
}
