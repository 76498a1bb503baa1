package fanvalue

import (
	"math"
	"strings"
	"testing"
)

func TestDuration(t *testing.T) {
	const day = 24 * Hour
	rows(t, []row{
		{"0sec.toStr", text(Duration(0).String()), `"0ns"`},
		{"1500000ns.toStr", text(Duration(1500000).String()), `"1500000ns"`},
		{"2000000ns.toStr", text(Duration(2000000).String()), `"2ms"`},
		{"90sec.toStr", text((90 * Second).String()), `"90sec"`},
		{"120sec.toStr", text((120 * Second).String()), `"2min"`},
		{"7200sec.toStr", text((7200 * Second).String()), `"2hr"`},
		{"(-48hr).toStr", text((-48 * Hour).String()), `"-2day"`},
		{"2sec.multFloat(1.25f)", text((2 * Second).MultFloat(1.25)), "2500ms"},
		{"1day.multFloat(1e300f)", text(day.MultFloat(1e300)), "9223372036854775807ns"},
		{"2sec.divFloat(4f)", text((2 * Second).DivFloat(4)), "500ms"},
		{"5ns.div(2)", try(Duration(5).Div(2)), "2ns"},
		{"5ns.div(0)", try(Duration(5).Div(0)), "sys::Err: java.lang.ArithmeticException: / by zero"},
		{"(-3500ms).floor(1sec)", try((-3500 * Millisecond).Floor(Second)), "-3sec"},
		{"3500ms.floor(1sec)", try((3500 * Millisecond).Floor(Second)), "3sec"},
		{"5ns.floor(0ns)", try(Duration(5).Floor(0)), "sys::Err: java.lang.ArithmeticException: / by zero"},
		{"5ns.clamp(6ns, 9ns)", text(Duration(5).Clamp(6, 9)), "6ns"},
		{"5ns.clamp(1ns, 3ns)", text(Duration(5).Clamp(1, 3)), "3ns"},
	})
	for name, unit := range map[string]Duration{"ns": 1, "ms": 1e6, "sec": 1e9, "min": 60e9, "hr": 3600e9, "day": 86400e9, "s": 0, "": 0} {
		if got := DurationUnit(name); got != unit {
			t.Errorf("%s is %d ns", name, got)
		}
	}
}

func TestDurationFromStr(t *testing.T) {
	const invalid = "sys::ParseErr: Invalid Duration: "
	var list []row
	for in, want := range map[string]string{
		"5ns": "5ns", "-5ms": "-5ms", "+5sec": "5sec", "90min": "90min", "48hr": "2day", "2day": "2day",
		"1.5sec": "1500ms", "-0.5ms": "-500000ns", "1.ns": "1ns", "1.5e3ms": "1500ms", "1e400.ns": invalid + "'1e400.'", "1.0e400ns": "9223372036854775807ns",
		".5hr": invalid + "'.5'", "1e3sec": invalid + "'1e3'", "ns": invalid + "'ns'", "sec": invalid + "''", "5": invalid + "'5'", "5s": invalid + "'5s'",
		"5 sec": invalid + "'5 '", "sec5": invalid + "'sec5'", "": invalid + "''", "9223372036854775807day": "-1day",
	} {
		d, err := DurationFromStr(in)
		list = append(list, row{"Duration(\"" + in + "\")", try(d, err), want})
	}
	rows(t, list)
}

func TestDurationIso(t *testing.T) {
	const invalid = "sys::ParseErr: Invalid ISO 8601 Duration: "
	var list []row
	for in, want := range map[Duration]string{
		0: "PT0S", Second: "PT1S", 60 * Second: "PT60S", 61 * Second: "PT1M1S", Hour: "PT60M", Hour + Second: "PT1H1S", 2 * Hour: "PT2H",
		Day: "PT24H", Day + Second: "P1DT1S", 3 * Day: "P3D", -2 * Day: "-P2D", 25*Hour + 90*Second: "P1DT1H1M30S", Day + 2*Hour + 3*Minute + 4*Second: "P1DT2H3M4S",
		1: "PT0.000000001S", 1500 * Millisecond: "PT1.5S", -120 * Millisecond: "-PT0.12S", 90*Minute + 1: "PT1H30M0.000000001S", 2*Hour + 10: "PT2H0.00000001S",
		2*Day + 1: "P2DT0.000000001S", 2 * Minute: "PT2M", 123456789: "PT0.123456789S", 100000001: "PT0.100000001S", 10000000: "PT0.01S",
		math.MaxInt64: "P106751DT23H47M16.854775807S", math.MinInt64: "-PT-9223372036.00000000-854775808S",
	} {
		expr := "Duration(" + IntToStr(int64(in)) + ").toIso"
		if in == math.MinInt64 {
			expr = "Duration(Int.minVal).toIso"
		}
		list = append(list, row{expr, text(in.Iso()), `"` + want + `"`})
	}
	for in, want := range map[string]string{
		"PT1S": "1sec", "+PT1S": "1sec", "-PT1S": "-1sec", "P1D": "1day", "-P1D": "1day", "P1DT": invalid + "'P1DT'", "P1DT2H": "26hr", "-P1DT2H": "-26hr",
		"PT5H3M2S": "18182sec", "PT5H2S": "18002sec", "PT3M": "3min", "PT5H3M": "303min", "PT0.5S": "500ms", "PT.5S": "500ms", "PT1.S": "1sec",
		"PT1.123456789S": "1123456789ns", "PT1.1234567899S": "1123456789ns", "PT3H.5S": "10800500ms", "PT4294967297S": "1sec", "P": invalid + "'P'", "PT": invalid + "'PT'",
		"T1S": invalid + "'T1S'", "1D": invalid + "'1D'", "P1": invalid + "'P1'", "P1H": invalid + "'P1H'", "PT1": "0ns", "PT1D": invalid + "'PT1D'",
		"PTS": invalid + "'PTS'", "PT-1S": invalid + "'PT-1S'", "PT1SS": invalid + "'PT1SS'", "PT1.5": invalid + "'PT1.5'", "PT3M2H": invalid + "'PT3M2H'", "": invalid + "''",
		"PT3HS": invalid + "'PT3HS'", "PT3MX": invalid + "'PT3MX'", "P1DX": invalid + "'P1DX'", "PX": invalid + "'PX'", "+-PT1S": invalid + "'+-PT1S'",
	} {
		d, err := DurationFromIso(in)
		list = append(list, row{"Duration.fromIso(\"" + in + "\")", try(d, err), want})
	}
	rows(t, list)
}

func TestRange(t *testing.T) {
	var list []row
	for _, c := range []struct {
		r                     Range
		first, last, min, max string
		has                   map[int64]bool
	}{
		{Range{1, 3, false}, "1", "3", "1", "3", map[int64]bool{0: false, 1: true, 3: true, 4: false}},
		{Range{1, 3, true}, "1", "2", "1", "2", map[int64]bool{0: false, 1: true, 2: true, 3: false}},
		{Range{3, 1, false}, "3", "1", "1", "3", map[int64]bool{0: false, 1: true, 3: true, 4: false}},
		{Range{3, 1, true}, "3", "2", "2", "3", map[int64]bool{1: false, 2: true, 3: true, 4: false}},
		{Range{2, 2, false}, "2", "2", "2", "2", map[int64]bool{1: false, 2: true, 3: false}},
		{Range{2, 2, true}, "null", "null", "null", "null", map[int64]bool{1: false, 2: false, 3: false}},
	} {
		s := "(" + c.r.String() + ")"
		list = append(list,
			row{s + ".first", maybe(c.r.First()), c.first}, row{s + ".last", maybe(c.r.Last()), c.last},
			row{s + ".min", maybe(c.r.Min()), c.min}, row{s + ".max", maybe(c.r.Max()), c.max},
			row{s + ".isEmpty", text(c.r.IsEmpty()), text(c.first == "null")})
		for n, want := range c.has {
			list = append(list, row{s + ".contains(" + IntToStr(n) + ")", text(c.r.Contains(n)), text(want)})
		}
	}
	const invalid = "sys::ParseErr: Invalid Range: "
	for in, want := range map[string]string{
		"1..3": "1..3", "-1..<+3": "-1..<3", "1.3": invalid + "'1.3'", "1...3": invalid + "'1...3'", "..3": invalid + "'..3'", "1..": invalid + "'1..'",
		"1": invalid + "'1'", "": invalid + "''", "1<..3": invalid + "'1<..3'", "a..3": invalid + "'a..3'", "1..<": invalid + "'1..<'",
	} {
		r, err := RangeFromStr(in)
		list = append(list, row{"Range(\"" + in + "\")", try(r, err), want})
	}
	list = append(list,
		row{"(1..3).hash", text(Range{1, 3, false}.Hash()), "16777219"},
		row{"(-1..<3).offset(-2)", text(Range{-1, 3, true}.Offset(-2)), "-3..<1"},
		row{`"abc"[0x1_0000_0001..0x1_0000_0002]`, try(StrGetRange("abc", Range{0x1_0000_0001, 0x1_0000_0002, false})), `"bc"`},
		row{`"abc"[-2..<3]`, try(StrGetRange("abc", Range{-2, 3, true})), `"bc"`},
		row{`"abc"[0..<4]`, try(StrGetRange("abc", Range{0, 4, true})), "sys::IndexErr: 0..<4"},
		row{`"abc"[0..-4]`, try(StrGetRange("abc", Range{0, -4, false})), `""`},
		row{`"abc"[0..-5]`, try(StrGetRange("abc", Range{0, -5, false})), "sys::IndexErr: 0..-5"})
	rows(t, list)
}

func TestVersion(t *testing.T) {
	const invalid = "sys::ParseErr: Invalid Version: "
	var list []row
	for in, want := range map[string]string{
		"1": "1", "1.02.3": "1.2.3", "0": "0", "": invalid + "''", ".": invalid + "'.'", "1.": invalid + "'1.'", ".1": invalid + "'.1'", "1..2": invalid + "'1..2'",
		"1.a": invalid + "'1.a'", "-1": invalid + "'-1'", "2147483647": "2147483647", "2147483648": invalid + "'2147483648'", "1.2147483648": "1",
		"2147483648.1": invalid + "'2147483648.1'", "21474836487": "7", "4294967297": "1", "1.21474836480.2": "1.0.2",
	} {
		v, err := VersionFromStr(in)
		list = append(list, row{"Version(\"" + in + "\")", try(v, err), want})
	}
	for _, c := range []struct{ a, b, compare string }{
		{"1.2", "1.2", "0"}, {"1.2", "1.3", "-1"}, {"1.10", "1.9", "1"}, {"1.2", "1.2.0", "-1"}, {"2", "1.9", "1"},
	} {
		a, _ := VersionFromStr(c.a)
		b, _ := VersionFromStr(c.b)
		pair := "Version(\"" + c.a + "\") %s Version(\"" + c.b + "\")"
		list = append(list, row{strings.Replace(pair, "%s", "<=>", 1), text(a.Compare(b)), c.compare},
			row{strings.Replace(pair, "%s", "==", 1), text(a.Equals(b)), text(c.compare == "0")})
	}
	v := Version{1, 2}
	list = append(list, row{`Version("1.2").hash`, text(v.Hash()), text(StrHash("1.2"))})
	rows(t, list)
}

// FuzzText calls with texts that are nothing in particular.
func FuzzText(f *testing.F) {
	for _, s := range []string{"1.5e3", "-P1DT2.5S", "1.2.3", "0x1p3", "fooBar", high + low, "٣", "1..<2"} {
		f.Add(s, int64(2))
	}
	f.Fuzz(func(t *testing.T, s string, n int64) {
		if len(s) > 1000 {
			return
		}
		const limit = 10000
		s = StrOfUnits(StrUnits(s)) // valid WTF-8
		if d, err := DecimalFromStr(s); err == nil {
			if e, err := DecimalFromStr(d.String()); err != nil || !e.Equals(d) {
				t.Errorf("%s reads back as %s, %v", d, e, err)
			}
			d.Div(IntDecimal(n), limit)
			d.Mod(IntDecimal(n), limit)
			d.Plus(IntDecimal(n), limit)
			d.Hash()
			d.ToInt()
			d.Compare(IntDecimal(n))
		}
		if x, err := FloatFromStr(s); err == nil {
			if y, err := FloatFromStr(FloatToStr(x)); err != nil || FloatBits(x) != FloatBits(y) {
				t.Errorf("%s reads back as %s", FloatToStr(x), FloatToStr(y))
			}
		}
		IntFromStr(s, n)
		DurationFromStr(s)
		DurationFromIso(s)
		VersionFromStr(s)
		RangeFromStr(s)
		for name, out := range map[string]string{
			"reverse": StrReverse(StrReverse(s)), "join": StrJoin(s[:0], s), "code": StrOfUnits(StrUnits(s)),
		} {
			if out != s {
				t.Errorf("%s of %q is %q", name, s, out)
			}
		}
		for _, out := range []string{
			StrLower(s), StrUpper(s), StrCapitalize(s), StrLocaleLower(s), StrLocaleUpper(s), StrToDisplayName(s), StrFromDisplayName(s),
			StrToCode(s, n, false), StrToXml(s), StrReplace(s, "a", high), StrJoin(s, s),
		} {
			if StrOfUnits(StrUnits(out)) != out {
				t.Errorf("%q is not WTF-8", out)
			}
		}
		StrGetRange(s, Range{n, -1, false})
		StrTruncate(s, n, "x")
		StrSplit(s, n, true)
		StrIndexIgnoreCase(s, "x", n)
		StrIndexrIgnoreCase(s, "x", n)
		StrIndex(s, "é", n)
		StrPadl(s, n, 'x', limit)
		StrMult(s, n, limit)
		IntToRadix(n, n, n, limit)
		if a, b := StrCompare(s, s+"x"), StrCompare(s, s); a != -1 || b != 0 {
			t.Errorf("%q compares with itself as %d, with more as %d", s, b, a)
		}
	})
}
