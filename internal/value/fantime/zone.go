package fantime

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

//go:embed zones.txt
var zonesText string

//go:embed aliases.txt
var aliasesText string

// Zone is a TimeZone. Nobody changes one, and there is one of each.
type Zone struct {
	Name, FullName string
	rules          []rule // the newest first
}

// rule is what holds from a year on.
type rule struct {
	year, offset int // seconds
	std          string
	saving       int // seconds, 0 without daylight saving
	dst          string
	start, end   change
}

// change is when daylight saving starts or ends.
type change struct {
	month   int
	mode    byte // 'd', 'l'ast, '>', '<': a date, the last weekday, the first one on or behind a date, the last up to one
	weekday int
	day     int
	at      int  // seconds of the day
	clock   byte // 'w', 's', 'u': the one on the wall, standard time, UTC
}

// database is all zones.
type database struct {
	zones   []*Zone // sorted by their names
	byName  map[string]*Zone
	aliases map[string]string
}

var databaseOnce lazy.Value[*database]

func zones() *database { return databaseOnce.Get(readDatabase) }

func readDatabase() *database {
	db := &database{byName: map[string]*Zone{}, aliases: map[string]string{}}
	var names []string
	var rules []rule
	flush := func() {
		for _, full := range names {
			z := &Zone{full[strings.LastIndexByte(full, '/')+1:], full, rules}
			db.zones = append(db.zones, z)
			db.byName[z.Name], db.byName[full] = z, z
		}
		rules = nil
	}
	for line := range strings.Lines(zonesText) {
		switch {
		case line[0] == '#':
		case line[0] == '\t':
			rules = append(rules, readRule(strings.Fields(line)))
		default:
			flush()
			names = strings.Fields(line)
		}
	}
	flush()
	slices.SortFunc(db.zones, func(a, b *Zone) int { return strings.Compare(a.Name, b.Name) })
	db.readAliases()
	return db
}

// readAliases reads the other names, which count without what is before the last slash, too.
func (db *database) readAliases() {
	var pairs [][2]string
	for line := range strings.Lines(aliasesText) {
		if line[0] != '#' {
			f := strings.Fields(line)
			for _, alias := range f[1:] {
				pairs = append(pairs, [2]string{alias, f[0]})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
	for _, p := range pairs {
		db.aliases[p[0]] = p[1]
		if slash := strings.LastIndexByte(p[0], '/'); slash > 0 {
			db.aliases[p[0][slash+1:]] = p[1]
		}
	}
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func readRule(f []string) rule {
	r := rule{year: number(f[0]), offset: number(f[1]), std: f[2]}
	if len(f) > 3 {
		r.saving, r.dst = number(f[3]), f[4]
		r.start, r.end = readChange(f[5:8]), readChange(f[8:11])
	}
	return r
}

func readChange(f []string) change {
	c := change{month: number(f[0]) - 1, mode: 'd', clock: f[2][len(f[2])-1], at: number(f[2][:len(f[2])-1])}
	if weekday, ok := strings.CutPrefix(f[1], "last"); ok {
		c.mode, c.weekday = 'l', number(weekday)
		return c
	}
	if i := strings.IndexAny(f[1], "<>"); i > 0 {
		c.mode, c.weekday, c.day = f[1][i], number(f[1][:i]), number(f[1][i+2:])
		return c
	}
	c.day = number(f[1])
	return c
}

// Zones returns all zones, by their names.
func Zones() []*Zone { return zones().zones }

// FindZone is TimeZone.fromStr.
func FindZone(name string) (*Zone, error) {
	db := zones()
	if z := db.byName[name]; z != nil {
		return z, nil
	}
	if z := db.byName[db.aliases[name]]; z != nil {
		return z, nil
	}
	return nil, &fanvalue.Error{Type: fanvalue.ParseErr, Message: "TimeZone not found: " + name}
}

// mustZone returns a zone that is there.
func mustZone(name string) *Zone { return zones().byName[name] }

// UTC returns the zone of TimeZone.utc.
func UTC() *Zone { return mustZone("Etc/UTC") }

// Rel returns the zone of TimeZone.rel.
func Rel() *Zone { return mustZone("Etc/Rel") }

// OffsetZone returns the zone of whole hours from UTC that an offset in seconds has; its name has the other sign.
func OffsetZone(offset int) (*Zone, error) {
	switch {
	case offset == 0:
		return UTC(), nil
	case offset < 0:
		return FindZone("GMT+" + strconv.Itoa(-offset/3600))
	}
	return FindZone("GMT-" + strconv.Itoa(offset/3600))
}

func (z *Zone) rule(year int) *rule {
	for i := range z.rules {
		if year >= z.rules[i].year {
			return &z.rules[i]
		}
	}
	return &z.rules[len(z.rules)-1]
}

// Offset is TimeZone.offset.
func (z *Zone) Offset(year int) fanvalue.Duration {
	return fanvalue.Duration(z.rule(year).offset) * fanvalue.Second
}

// Saving is TimeZone.dstOffset, 0 for null.
func (z *Zone) Saving(year int) fanvalue.Duration {
	return fanvalue.Duration(z.rule(year).saving) * fanvalue.Second
}

// Std is TimeZone.stdAbbr.
func (z *Zone) Std(year int) string { return z.rule(year).std }

// Dst is TimeZone.dstAbbr; ok is false for null.
func (z *Zone) Dst(year int) (abbr string, ok bool) {
	r := z.rule(year)
	return r.dst, r.saving != 0
}

// savingAt returns the daylight saving at a time that a clock shows, in seconds.
func (r *rule) savingAt(d Date, sec int) int {
	if r.saving == 0 {
		return 0
	}
	s, e := r.start.compare(r, d, sec), r.end.compare(r, d, sec)
	if r.end.month < r.start.month && (e > 0 || s <= 0) || r.end.month >= r.start.month && s <= 0 && e > 0 {
		return r.saving
	}
	return 0
}

// compare returns whether the change is before a time, at it, or behind it: -1, 0, 1.
func (c *change) compare(r *rule, d Date, sec int) int {
	if n := sign(c.month - d.Month); n != 0 {
		return n
	}
	if n := c.compareDay(r, d); n != 0 {
		return n
	}
	at := c.at
	if c.clock == 'u' {
		at += r.offset
		if at < 0 {
			at += 24 * 60 * 60
		}
	}
	return sign(at - sec)
}

func sign(n int) int { return min(1, max(-1, n)) }

// compareDay compares the day in the month. By UTC the change may be the day before.
func (c *change) compareDay(r *rule, d Date) int {
	today := d.Day
	if c.clock == 'u' && r.offset+c.at < 0 {
		today++
	}
	return sign(c.dayIn(d.Year, d.Month) - today)
}

func (c *change) dayIn(year, month int) int {
	switch c.mode {
	case 'l':
		return weekdayInMonth(year, month, c.weekday, -1)
	case '>':
		n := weekdayInMonth(year, month, c.weekday, 1)
		for n < c.day {
			n += 7
		}
		return n
	case '<':
		n := weekdayInMonth(year, month, c.weekday, -1)
		for n > c.day {
			n -= 7
		}
		return n
	}
	return c.day
}

// isOn reports whether the change is on a date.
func (c *change) isOn(r *rule, d Date) bool { return c.month == d.Month && c.compareDay(r, d) == 0 }
