package bundle

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"runtime"
)

// The mark's magic text and, behind it, where in the file the bundle ends: 0 in a plain binary.
const (
	markMagic = 24
	markSize  = markMagic + 8
)

// mark stands once in a binary. It is not written to: Write changes it in the file.
var mark = [markSize]byte{'\xd7', 'T', 'a', 'n', 'd', 'e', 'm', ' ', 'c', 'a', 'r', 'r', 'i', 'e', 's', ':', '\xb3', '\x9e', '\x01', '\xf0', '\x8a', '\xe4', '\x0f', '\xc6'}

// The footer.
const (
	footerMagic = "\xd7Tandem\x01" // the last byte is the version of the format
	footerSize  = len(footerMagic) + 8 + 4
)

// atEnd says that binaries of this system are not marked: see Write.
const atEnd = runtime.GOOS == "darwin"

// Errors of files.
var (
	ErrDamaged = errors.New("the program in this file is damaged, or cut short")
	ErrNoBase  = errors.New("no binary of tandem that can carry a program")
	ErrCarries = errors.New("it carries a program already")
)

func checksum(payload []byte) uint32 {
	return crc32.Checksum(payload, crc32.MakeTable(crc32.Castagnoli))
}

// machO are the first bytes of binaries for macOS: of one machine with 64 bits, of several.
var machO = [...]string{"\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe"}

// isMachO reports whether a binary is one for macOS.
func isMachO(base []byte) bool {
	for _, magic := range machO {
		if bytes.HasPrefix(base, []byte(magic)) {
			return true
		}
	}
	return false
}

// Write writes a binary with a payload behind it.
func Write(w io.Writer, base, payload []byte) error {
	at := bytes.Index(base, mark[:markMagic])
	if at < 0 || at+markSize > len(base) {
		return ErrNoBase
	}
	end := uint64(len(base) + len(payload) + footerSize)
	head, tail := base, []byte(nil)
	switch {
	case isMachO(base):
		if found, _ := find(bytes.NewReader(base), int64(len(base)), 0); found != nil {
			return ErrCarries
		}
	case bytes.Contains(base[at+markSize:], mark[:markMagic]):
		return ErrNoBase // which of them counts is not known
	case binary.LittleEndian.Uint64(base[at+markMagic:]) != 0:
		return ErrCarries
	default:
		head = binary.LittleEndian.AppendUint64(bytes.Clone(base[:at+markMagic]), end)
		tail = base[at+markSize:]
	}
	footer := binary.LittleEndian.AppendUint64([]byte(footerMagic), uint64(len(payload)))
	footer = binary.LittleEndian.AppendUint32(footer, checksum(payload))
	for _, part := range [][]byte{head, tail, payload, footer} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// Own returns the program that the binary of this process carries; nil for none.
func Own() (*App, error) {
	end := binary.LittleEndian.Uint64(mark[markMagic:])
	if end == 0 && !atEnd {
		return nil, nil
	}
	name, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("the program in this file cannot be found: %w", err)
	}
	return openAt(name, end)
}

// Open returns the program that a file carries; nil for none, or where the file is no binary of tandem.
func Open(name string) (*App, error) {
	base, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var end uint64
	if at := bytes.Index(base, mark[:markMagic]); at < 0 || at+markSize > len(base) {
		return nil, nil
	} else if !isMachO(base) {
		if end = binary.LittleEndian.Uint64(base[at+markMagic:]); end == 0 {
			return nil, nil
		}
	}
	payload, err := find(bytes.NewReader(base), int64(len(base)), end)
	if payload == nil {
		return nil, err
	}
	return Unpack(payload)
}

func openAt(name string, end uint64) (*App, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	payload, err := find(f, info.Size(), end)
	if payload == nil {
		return nil, err
	}
	return Unpack(payload)
}

// find returns the payload of a bundle that ends somewhere in a file. With end 0 it may end where the file does, and otherwise there is none.
func find(r io.ReaderAt, size int64, end uint64) (payload []byte, err error) {
	sure := end != 0
	if !sure {
		end = uint64(size)
	}
	var footer [footerSize]byte
	switch {
	case end < uint64(footerSize) && !sure:
		return nil, nil
	case end > uint64(size) || end < uint64(footerSize):
		return nil, ErrDamaged
	}
	at := int64(end) - int64(footerSize)
	if _, err := r.ReadAt(footer[:], at); err != nil {
		return nil, err
	}
	if string(footer[:len(footerMagic)]) != footerMagic {
		if sure {
			return nil, ErrDamaged
		}
		return nil, nil
	}
	length := binary.LittleEndian.Uint64(footer[len(footerMagic):])
	if length > uint64(at) {
		return nil, ErrDamaged
	}
	payload = make([]byte, length)
	if _, err := r.ReadAt(payload, at-int64(length)); err != nil {
		return nil, err
	}
	if checksum(payload) != binary.LittleEndian.Uint32(footer[len(footerMagic)+8:]) {
		return nil, ErrDamaged
	}
	return payload, nil
}
