package fantime

import (
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
	"testing"
	"time"
	_ "time/tzdata"
)

func TestCalendar(t *testing.T) {
	for d := -40_000; d < 40_000; d += 7 {
		want := time.Date(2000, 1, 1+d, 0, 0, 0, 0, time.UTC)
		got := dateOfDays(d)
		if got != (Date{want.Year(), int(want.Month()) - 1, want.Day()}) || got.Days() != d || DateOf(got.Number()) != got {
			t.Fatalf("day %d is %v", d, got)
		}
		if DayOfYear(got.Year, got.Month, got.Day)+1 != want.YearDay() {
			t.Fatalf("%v: day of year", got)
		}
		if w, err := Weekday(got.Year, got.Month, got.Day); err == nil && w != int(want.Weekday()) {
			t.Fatalf("%v is a %d", got, w)
		}
	}
}

// What the clock shows at a moment is that moment's again, in each zone, but for the second pass of an hour that comes twice.
func TestMomentsOfAllZones(t *testing.T) {
	if n := len(Zones()); n < 300 {
		t.Fatalf("%d zones", n)
	}
	const week = 7 * day
	for _, z := range Zones() {
		for ticks := int64(minTicks) + week; ticks < maxTicks-week; ticks += 397*day + 11*hour + 7 {
			m, err := Of(ticks, z)
			if err != nil {
				t.Fatalf("%s: %v", z.Name, err)
			}
			again, err := Make(m.clock(), z)
			if err != nil {
				t.Fatalf("%s: %v", z.Name, err)
			}
			if diff := ticks - again.Ticks; diff != 0 && (diff < -3*hour || diff > 3*hour) {
				t.Fatalf("%s: %d comes back as %d", z.Name, ticks, again.Ticks)
			}
			if text := m.String(); z != Rel() {
				if p, err := ParseMoment(text, false); err != nil || p.Ticks != ticks {
					t.Fatalf("%s: %v, %v", text, p, err)
				}
			}
		}
	}
}

// The offsets are those that the compiled database has, where the rules cannot differ: in the middle of summer and winter.
func TestOffsets(t *testing.T) {
	for _, name := range []string{"America/New_York", "Europe/London", "Europe/Berlin", "Australia/Sydney", "Asia/Tokyo", "Asia/Kolkata", "America/Denver"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		z, err := FindZone(name)
		if err != nil {
			t.Fatal(err)
		}
		for year := 1996; year < 2030; year++ {
			for _, month := range []time.Month{1, 7} {
				at := time.Date(year, month, 10, 12, 0, 0, 0, time.UTC)
				m, err := Of(at.Sub(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)).Nanoseconds(), z)
				if err != nil {
					t.Fatal(err)
				}
				local := at.In(loc)
				if m.Fields.Hour() != local.Hour() || m.Fields.Min() != local.Minute() || m.Fields.Dst() != local.IsDST() {
					t.Errorf("%s: %s, not %s", name, m, local)
				}
			}
		}
	}
}

func TestAliases(t *testing.T) {
	for alias, target := range zones().aliases {
		z, err := FindZone(alias)
		if err != nil {
			t.Errorf("%s: %v", alias, err)
			continue
		}
		if z.Name != alias && z.Name != target {
			t.Errorf("%s is %s, not %s", alias, z.Name, target)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("2024-02-29T12:34:56.5-05:00 New_York", "YYYY-MM-DD'T'hh:mm:ss.FFFz zzzz")
	f.Add("1:05pm", "k:mmaa")
	f.Add("'x", "''")
	f.Fuzz(func(t *testing.T, text, pattern string) {
		MomentFromLocale(text, pattern, UTC(), fanvalue.English())
		DateFromLocale(text, pattern, fanvalue.English())
		TimeFromLocale(text, pattern, fanvalue.English())
		HTTPMillis(text)
		ParseDate(text)
		ParseTime(text)
		ParseMoment(text, true)
		if m, err := ParseMoment(text, false); err == nil {
			m.Format(pattern)
		}
		Date{2024, 1, 2}.Format(pattern)
		Time(0).Format(pattern)
	})
}
