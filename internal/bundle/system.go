package bundle

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// What a binary of Go says of itself: 32 bytes that begin with a magic text, whose 16th has a bit for the form of what follows, then the version of
// Go and the settings of the build, each behind its length, the settings between 16 bytes at either end. Source: debug/buildinfo of Go's library, which
// is not used here since it brings the readers of all formats of binaries, and tables that they fill at each start.
const (
	infoMagic  = "\xff Go buildinf:"
	infoHeader = 32
	infoFlags  = 15
	infoInline = 2 // the texts follow the header
	infoFrame  = 16
)

// SystemOf returns the system that a binary is for, such as linux/arm64; "" where it is not one of Go.
func SystemOf(file []byte) string {
	for {
		at := bytes.Index(file, []byte(infoMagic))
		if at < 0 || len(file)-at < infoHeader {
			return ""
		}
		if system := systemIn(file[at:]); system != "" {
			return system
		}
		file = file[at+len(infoMagic):]
	}
}

func systemIn(info []byte) string {
	if info[infoFlags]&infoInline == 0 {
		return ""
	}
	_, rest, ok := lengthened(info[infoHeader:])
	if !ok {
		return ""
	}
	settings, _, ok := lengthened(rest)
	if !ok || len(settings) < 2*infoFrame {
		return ""
	}
	var system, machine string
	for line := range strings.Lines(settings[infoFrame : len(settings)-infoFrame]) {
		line = strings.TrimSuffix(line, "\n")
		if value, ok := strings.CutPrefix(line, "build\tGOOS="); ok {
			system = value
		} else if value, ok := strings.CutPrefix(line, "build\tGOARCH="); ok {
			machine = value
		}
	}
	if system == "" || machine == "" {
		return ""
	}
	return system + "/" + machine
}

// lengthened returns a text behind its length.
func lengthened(p []byte) (text string, rest []byte, ok bool) {
	n, size := binary.Uvarint(p)
	if size <= 0 || n > uint64(len(p)-size) {
		return "", nil, false
	}
	end := size + int(n)
	return string(p[size:end]), p[end:], true
}
