package fat

import (
	"io/fs"
	"time"
)

// Fields of the slot of an entry.
const (
	entryAttributes  = 11
	entryCase        = 12
	entryMade        = 14 // time, and behind it the date
	entryAccess      = 18
	entryClusterHigh = 20
	entryModified    = 22 // time, and behind it the date
	entryClusterLow  = 26
	entrySize        = 28
)

// Attributes.
const (
	attrReadOnly = 0x01
	attrLabel    = 0x08
	attrFolder   = 0x10
	attrArchive  = 0x20
)

// entry is an entry of a folder.
type entry struct {
	name       string
	attributes byte
	cluster    uint32
	size       uint32
	modified   uint32 // date and time
	dir        folder // which it lies in
	first      slots  // of its slots: the first of the long name
	count      int    // of its slots
	sector     uint32 // of the slot of the entry itself
	offset     int
	long       []uint16
	short      [11]byte
}

func (e *entry) isFolder() bool { return e.attributes&attrFolder != 0 }

// longName gathers the slots of a long name.
type longName struct {
	units []uint16
	next  byte // the number of the part that is to come next
	sum   byte
	first slots
	count int
}

// add takes a slot of a long name; what does not fit begins anew.
func (l *longName) add(s *slots, p []byte) {
	number := p[0] &^ longLast
	if p[0]&longLast != 0 {
		if number == 0 || int(number) > (mostName+longUnits-1)/longUnits {
			l.next = 0
			return
		}
		*l = longName{units: make([]uint16, int(number)*longUnits), next: number, sum: p[13], first: *s}
	}
	if l.next == 0 || number != l.next || p[13] != l.sum {
		*l = longName{}
		return
	}
	for i, at := range longAt {
		l.units[int(number-1)*longUnits+i] = uint16(get16(p, at))
	}
	l.next--
	l.count++
}

// of returns the long name of an entry, nil where it has none.
func (l *longName) of(p []byte) []uint16 {
	if l.count == 0 || l.next != 0 || checksum(p) != l.sum {
		return nil
	}
	for i, u := range l.units {
		if u == 0 {
			return l.units[:i]
		}
	}
	return l.units
}

// entries calls f with each entry of a folder but "." and "..", until it returns false.
func (v *Volume) entries(dir folder, f func(e *entry) bool) error {
	s, err := v.slotsOf(dir)
	if err != nil {
		return err
	}
	var long longName
	for {
		p, err := s.data(false)
		if err != nil {
			return err
		}
		switch {
		case p[0] == slotEnd:
			return nil
		case p[0] == slotFree, p[0] == '.', p[entryAttributes]&^attrArchive == attrLabel:
			long = longName{}
		case p[entryAttributes] == longMark:
			long.add(s, p)
		default:
			e := parseEntry(p, dir, s, &long)
			long = longName{}
			if !f(e) {
				return nil
			}
		}
		if more, err := s.next(false); err != nil || !more {
			return err
		}
	}
}

func parseEntry(p []byte, dir folder, s *slots, long *longName) *entry {
	e := &entry{
		attributes: p[entryAttributes], cluster: get16(p, entryClusterLow), size: get32(p, entrySize), modified: get32(p, entryModified),
		dir: dir, first: *s, count: 1, sector: s.sector, offset: s.offset,
	}
	if s.v.bits == 32 {
		e.cluster |= get16(p, entryClusterHigh) << 16
	}
	copy(e.short[:], p)
	e.name = shown(p[:11], p[entryCase])
	if units := long.of(p); units != nil {
		e.name, e.long = longText(units), units
		e.first, e.count = long.first, long.count+1
	}
	return e
}

// find returns the entry of a name; fs.ErrNotExist where there is none.
func (v *Volume) find(dir folder, n *name) (found *entry, err error) {
	err = v.entries(dir, func(e *entry) bool {
		if e.long != nil && sameName(e.long, n.long) || sameName(units(shown(e.short[:], 0)), n.long) {
			found = e
		}
		return found == nil
	})
	if err == nil && found == nil {
		err = fs.ErrNotExist
	}
	return found, err
}

// mostNumbers is how many numbers are tried for a short name.
const mostNumbers = 0xffff

// uniqueShort gives a lossy short name a number that no other entry has.
func (v *Volume) uniqueShort(dir folder, n *name) error {
	if !n.lossy {
		return nil
	}
	taken := map[[11]byte]bool{}
	if err := v.entries(dir, func(e *entry) bool { taken[e.short] = true; return true }); err != nil {
		return err
	}
	for i := 1; i <= mostNumbers; i++ {
		if short := n.numbered(i); !taken[short] {
			n.short = short
			return nil
		}
	}
	return ErrDenied
}

// add makes an entry of a name in a folder. fill fills in its slot behind the name.
func (v *Volume) add(dir folder, n *name, fill func(p []byte)) (*entry, error) {
	if err := v.uniqueShort(dir, n); err != nil {
		return nil, err
	}
	parts := n.longSlots()
	s, err := v.findFree(dir, parts+1)
	if err != nil {
		return nil, err
	}
	first := *s
	sum := checksum(n.short[:])
	for part := parts; part > 0; part-- {
		p, err := s.data(true)
		if err != nil {
			return nil, err
		}
		n.fillLong(p, part, sum)
		if more, err := s.next(false); err != nil || !more {
			return nil, ErrCorrupt
		}
	}
	p, err := s.data(true)
	if err != nil {
		return nil, err
	}
	clear(p)
	copy(p, n.short[:])
	p[entryCase] = n.flags
	fill(p)
	e := parseEntry(p, dir, s, &longName{})
	e.first, e.count = first, parts+1
	return e, nil
}

// remove frees the slots of an entry.
func (v *Volume) remove(e *entry) error {
	s := e.first
	for i := range e.count {
		if i > 0 {
			if more, err := s.next(false); err != nil || !more {
				return ErrCorrupt
			}
		}
		p, err := s.data(true)
		if err != nil {
			return err
		}
		p[0] = slotFree
	}
	return nil
}

// slot returns the slot of an entry, to be changed: a view.
func (v *Volume) slot(e *entry) ([]byte, error) {
	p, err := v.dev.get(e.sector, true)
	if err != nil {
		return nil, err
	}
	return p[e.offset : e.offset+entryBytes], nil
}

func (v *Volume) putCluster(p []byte, cluster uint32) {
	put16(p, entryClusterLow, cluster)
	if v.bits == 32 {
		put16(p, entryClusterHigh, cluster>>16)
	}
}

// stamp returns the time of day as date and time of an entry.
func (v *Volume) stamp() uint32 {
	t := v.now()
	if t.Year() < 1980 || t.Year() > 2107 {
		return 0x21 << 16
	}
	date := uint32(t.Year()-1980)<<9 | uint32(t.Month())<<5 | uint32(t.Day())
	return date<<16 | uint32(t.Hour())<<11 | uint32(t.Minute())<<5 | uint32(t.Second())/2
}

// timeOf returns the time of a stamp, as if it were of UTC.
func timeOf(stamp uint32) time.Time {
	date, clock := int(stamp>>16), int(stamp&0xffff)
	return time.Date(1980+date>>9, time.Month(date>>5&15), date&31, clock>>11, clock>>5&63, clock&31*2, 0, time.UTC)
}
