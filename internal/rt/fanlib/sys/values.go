package sys

import (
	"maps"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// statics are functions that make the values of static fields, by type.
type statics = map[string]func(*fan.Thread) (map[string]Word, Word)

// valueTables returns the methods of the types whose objects are values: they are immutable and compare by what they are.
func valueTables() map[string]table {
	return map[string]table{
		"Bool":     boolMethods(),
		"Num":      numMethods(),
		"Int":      intMethods(),
		"Float":    floatMethods(),
		"Decimal":  decimalMethods(),
		"Str":      strMethods(),
		"Duration": durationMethods(),
		"Locale":   localeMethods(),
		"Version":  versionMethods(),
		"Depend":   dependMethods(),
		"Uuid":     uuidMethods(),
		"MimeType": mimeTypeMethods(),
		"Charset":  charsetMethods(),
		"Uri":      uriMethods(),
		"Regex":    regexMethods(),
		"Date":     dateMethods(),
		"Time":     timeMethods(),
		"DateTime": dateTimeMethods(),
		"TimeZone": zoneMethods(),
		"Unit":     unitMethods(),
		"Month":    monthMethods(),
		"Weekday":  weekdayMethods(),

		"RegexMatcher": matcherMethods(),
	}
}

// valueStatics returns the static fields of the same types.
func valueStatics() statics {
	list := statics{"sys::Str": func(*fan.Thread) (map[string]Word, Word) { return map[string]Word{"defVal": layout.EmptyText}, 0 }}
	for _, s := range []statics{numberStatics(), durationStatics(), localeStatics(), versionStatics(), uriStatics(), regexStatics(), timeStatics()} {
		maps.Copy(list, s)
	}
	return list
}
