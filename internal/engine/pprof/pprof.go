package pprof

import (
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"time"
)

// Frame is one function of a stack.
type Frame struct {
	Function, File string
	Line           int
}

// Profile counts stacks.
type Profile struct {
	period   time.Duration
	start    time.Time
	samples  map[string]*sample
	frames   map[Frame]uint64 // numbers of locations, from 1
	ordered  []Frame
	duration time.Duration
}

type sample struct {
	locations []uint64
	ticks     int64
}

// New returns an empty profile that starts at this moment and is ticked once a period.
func New(period time.Duration) *Profile {
	return &Profile{period: period, start: time.Now(), samples: map[string]*sample{}, frames: map[Frame]uint64{}}
}

// End sets how long the profile took: until now.
func (p *Profile) End() { p.duration = time.Since(p.start) }

// Add counts a stack, the innermost function first, for so many ticks.
func (p *Profile) Add(stack []Frame, ticks int64) {
	locations := make([]uint64, len(stack))
	key := make([]byte, 0, 4*len(stack))
	for i, f := range stack {
		n, ok := p.frames[f]
		if !ok {
			p.ordered = append(p.ordered, f)
			n = uint64(len(p.ordered))
			p.frames[f] = n
		}
		locations[i] = n
		key = binary.AppendUvarint(key, n)
	}
	s := p.samples[string(key)]
	if s == nil {
		s = &sample{locations: locations}
		p.samples[string(key)] = s
	}
	s.ticks += ticks
}

// The fields of profile.proto.
const (
	profileSampleType, profileSample, profileLocation, profileFunction = 1, 2, 4, 5
	profileStrings, profileTime, profileDuration                       = 6, 9, 10
	profilePeriodType, profilePeriod                                   = 11, 12

	typeName, typeUnit                         = 1, 2
	sampleLocation, sampleValue                = 1, 2
	locationID, locationLine                   = 1, 4
	lineFunction, lineNumber                   = 1, 2
	functionID, functionName, functionFileName = 1, 2, 4
)

// Write writes the profile.
func (p *Profile) Write(w io.Writer) error {
	z := gzip.NewWriter(w)
	_, err := z.Write(p.encode())
	return errors.Join(err, z.Close())
}

func (p *Profile) encode() []byte {
	text := &stringTable{numbers: map[string]uint64{"": 0}, list: []string{""}}
	var m message
	m.message(profileSampleType, valueType(text, "samples", "count"))
	m.message(profileSampleType, valueType(text, "time", "nanoseconds"))
	for _, s := range p.ordering() {
		var sm message
		sm.packed(sampleLocation, s.locations)
		sm.packed(sampleValue, []uint64{uint64(s.ticks), uint64(s.ticks * int64(p.period))})
		m.message(profileSample, sm)
	}
	type function struct{ name, file string }
	functions := map[function]uint64{}
	for i, f := range p.ordered {
		key := function{f.Function, f.File}
		id, ok := functions[key]
		if !ok {
			id = uint64(len(functions) + 1)
			functions[key] = id
			var fm message
			fm.number(functionID, id)
			fm.number(functionName, text.number(f.Function))
			fm.number(functionFileName, text.number(f.File))
			m.message(profileFunction, fm)
		}
		var line, location message
		line.number(lineFunction, id)
		line.number(lineNumber, uint64(f.Line))
		location.number(locationID, uint64(i+1))
		location.message(locationLine, line)
		m.message(profileLocation, location)
	}
	m.number(profileTime, uint64(p.start.UnixNano()))
	m.number(profileDuration, uint64(p.duration))
	m.message(profilePeriodType, valueType(text, "time", "nanoseconds"))
	m.number(profilePeriod, uint64(p.period))
	for _, s := range text.list {
		m.bytes(profileStrings, []byte(s))
	}
	return m.buf
}

// ordering returns the samples in an order that does not depend on the map.
func (p *Profile) ordering() []*sample {
	keys := make([]string, 0, len(p.samples))
	for key := range p.samples {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	list := make([]*sample, len(keys))
	for i, key := range keys {
		list[i] = p.samples[key]
	}
	return list
}

func valueType(text *stringTable, name, unit string) message {
	var m message
	m.number(typeName, text.number(name))
	m.number(typeUnit, text.number(unit))
	return m
}

// stringTable numbers texts, the empty one first.
type stringTable struct {
	numbers map[string]uint64
	list    []string
}

func (t *stringTable) number(s string) uint64 {
	n, ok := t.numbers[s]
	if !ok {
		n = uint64(len(t.list))
		t.numbers[s] = n
		t.list = append(t.list, s)
	}
	return n
}

// message is a protocol buffer that is being written.
type message struct{ buf []byte }

// Wire types of fields.
const (
	wireVarint = 0
	wireBytes  = 2
)

func (m *message) tag(field, wire int) { m.buf = binary.AppendUvarint(m.buf, uint64(field<<3|wire)) }

func (m *message) number(field int, n uint64) {
	m.tag(field, wireVarint)
	m.buf = binary.AppendUvarint(m.buf, n)
}

func (m *message) bytes(field int, b []byte) {
	m.tag(field, wireBytes)
	m.buf = binary.AppendUvarint(m.buf, uint64(len(b)))
	m.buf = append(m.buf, b...)
}

func (m *message) message(field int, inner message) { m.bytes(field, inner.buf) }

func (m *message) packed(field int, numbers []uint64) {
	var b []byte
	for _, n := range numbers {
		b = binary.AppendUvarint(b, n)
	}
	m.bytes(field, b)
}
