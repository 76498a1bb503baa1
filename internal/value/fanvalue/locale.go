package fanvalue

import "strings"

// Locale is what texts of numbers, durations and times take from a language, by the keys that files of properties have (locale/en.props of
// the pod sys). What a locale does not say is English.
type Locale struct {
	Name  string // "en", "en-US"
	texts map[string]string
}

// NewLocale returns a locale with texts of its own.
func NewLocale(name string, texts map[string]string) *Locale { return &Locale{name, texts} }

// English is the locale that a runtime begins with.
func English() *Locale { return &Locale{Name: "en"} }

// Text returns the text of a key; it is empty for one that no locale has.
func (l *Locale) Text(key string) string {
	if s, ok := l.texts[key]; ok {
		return s
	}
	return englishText(key)
}

// Lang returns the language, of two letters.
func (l *Locale) Lang() string { return l.Name[:min(2, len(l.Name))] }

// The names that English has for months and days of the week; their keys begin with the first three letters in lower case, and end in Full,
// or in Abbr for those three letters.
const (
	englishMonths   = "January February March April May June July August September October November December"
	englishWeekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday"
)

// plainKeys are the keys that are no names of months or days.
var plainKeys = [...]string{
	"dateTime", "date", "time", "float", "decimal", "int", "boolTrue", "boolFalse", "quarter",
	"numMinus", "numDecimal", "numGrouping", "numPercent", "numPosInf", "numNegInf", "numNaN",
	"nsAbbr", "msAbbr", "secAbbr", "minAbbr", "hourAbbr", "dayAbbr", "daysAbbr", "weekdayStart",
}

// LocaleKeys returns all keys that a locale has texts for.
func LocaleKeys() []string {
	keys := append([]string{}, plainKeys[:]...)
	for _, name := range strings.Fields(englishMonths + " " + englishWeekdays) {
		stem := strings.ToLower(name[:3])
		keys = append(keys, stem+"Abbr", stem+"Full")
	}
	return keys
}

func englishText(key string) string {
	switch key {
	case "dateTime":
		return "D-MMM-YYYY WWW hh:mm:ss zzz"
	case "date":
		return "D-MMM-YYYY"
	case "time":
		return "hh:mm"
	case "float", "decimal":
		return "#,###.0##"
	case "int":
		return "#,###"
	case "boolTrue":
		return "True"
	case "boolFalse":
		return "False"
	case "quarter":
		return "Quarter"
	case "numMinus":
		return "-"
	case "numDecimal":
		return "."
	case "numGrouping":
		return ","
	case "numPercent":
		return "%"
	case "numPosInf":
		return "∞"
	case "numNegInf":
		return "-∞"
	case "numNaN":
		return "\ufffd"
	case "nsAbbr", "msAbbr", "secAbbr", "minAbbr", "dayAbbr":
		return strings.TrimSuffix(key, "Abbr")
	case "daysAbbr":
		return "days"
	case "hourAbbr":
		return "hr"
	case "weekdayStart":
		return "sun"
	}
	stem, full := strings.CutSuffix(key, "Full")
	stem = strings.TrimSuffix(stem, "Abbr")
	for _, name := range strings.Fields(englishMonths + " " + englishWeekdays) {
		if strings.EqualFold(name[:3], stem) && stem != key {
			if full {
				return name
			}
			return name[:3]
		}
	}
	return ""
}

// nameOf returns the full name, or the abbreviation, of the i-th of some English names.
func (l *Locale) nameOf(names string, i int, full bool) string {
	name := strings.Fields(names)[i]
	stem := strings.ToLower(name[:3])
	switch {
	case l.texts == nil && full:
		return name
	case l.texts == nil:
		return name[:3]
	case full:
		return l.Text(stem + "Full")
	}
	return l.Text(stem + "Abbr")
}

// Month returns the name of a month, from 0.
func (l *Locale) Month(month int, full bool) string { return l.nameOf(englishMonths, month, full) }

// Weekday returns the name of a day of the week, 0 for Sunday.
func (l *Locale) Weekday(weekday int, full bool) string {
	return l.nameOf(englishWeekdays, weekday, full)
}

// FirstWeekday returns with which day a week begins, 0 for Sunday.
func (l *Locale) FirstWeekday() int {
	start := l.Text("weekdayStart")
	for i, name := range strings.Fields(englishWeekdays) {
		if strings.ToLower(name[:3]) == start {
			return i
		}
	}
	return 0
}
