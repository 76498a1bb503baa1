package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// What natives of other pods make of values of this one.

// NewBuf returns a Buf of bytes, which it keeps, positioned at its beginning.
func NewBuf(t *fan.Thread, data []byte) (Word, Word) { return newBuf(t, data) }

// BufBytes returns all bytes of a Buf, wherever its position is; they are valid until it changes.
func BufBytes(t *fan.Thread, buf Word) ([]byte, Word) {
	st, exc := hostOf[*bufState](t, buf, "Buf")
	if exc != 0 {
		return nil, exc
	}
	return st.data, 0
}

// NewDecimal returns a Decimal.
func NewDecimal(t *fan.Thread, d fanvalue.Decimal) (Word, Word) { return newDecimal(t, d) }

// RangeOf returns the value of a Range.
func RangeOf(t *fan.Thread, r Word) fanvalue.Range { return rangeOf(t, r) }

// LocalPath returns the path of a File of the host's file system, by the system's rules; false for other files.
func LocalPath(t *fan.Thread, file Word) (path string, ok bool) {
	st, ok := t.HostOf(file).(*fileState)
	if !ok || t.TypeOf(file) != t.Sys("LocalFile") {
		return "", false
	}
	return st.path, true
}

// JavaText returns the text of a value as the reference's host prints it: of doubles that are no numbers, its own names.
func JavaText(t *fan.Thread, w Word) (string, Word) { return textOf(t, w) }

// NotOpened is the exception for a file that cannot be opened, in the words of the reference's host.
func NotOpened(t *fan.Thread, path string, err error) (exc Word) {
	_, exc = notOpened(t, path, err)
	return exc
}
