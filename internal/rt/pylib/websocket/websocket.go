// Package websocket is Python's module websocket: frames of the WebSocket protocol (RFC 6455, section 5) over any stream, after the handshake.
//
//	ws = websocket.websocket(s)
//	ws.write("text")        # one frame
//	ws.read(100)            # what is left of a frame, up to 100 bytes
//
// Frames that are sent are not masked, as servers send them; frames of 64 KiB and more are not known. Control frames are read over, and the
// end is answered.
//
// It knows no HTTP.
package websocket

import (
	"encoding/binary"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Word is a value: see package layout.
type Word = layout.Word

// Kinds of frames, and what else is in the two bytes that each begins with.
const (
	kindContinuation = 0
	kindText         = 1
	kindClose        = 8 // the first of the control frames

	kindBits  = 0x0f
	finalBit  = 0x80
	maskBit   = 0x80
	sizeBits  = 0x7f
	size16    = 126 // in place of a size: two bytes follow
	size64    = 127
	frameMost = 1<<16 - 1
)

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			return add("websocket", t.ClassOf(websocketType(t)))
		},
	}
}

// websocket is the Go value of a websocket. Its word is the stream below.
type websocket struct {
	below    stream.Stream
	under    Word // the object that is below, which the websocket's keeps
	blocking bool // the stream below is to wait while a frame is written
	kind     byte // of frames that are sent

	head    []byte // of the frame that comes, as far as it is here
	inFrame bool
	left    int // of the frame's content
	mask    [4]byte
	masked  int  // how many bytes of the content were unmasked
	frame   byte // kind of the frame
	message byte // kind of the message, which may be several frames

	out []byte // of a frame that did not leave as a whole
}

func websocketType(t *py.Thread) *py.Type {
	return t.NativeType("websocket.websocket", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "websocket", New: newWebsocket,
			Print: func(t *py.Thread, w Word, p *py.Printer, _ bool) Word {
				p.Text("<websocket>")
				return 0
			},
			Methods: stream.Methods("read", "readinto", "readline", "write", "ioctl", "close"),
		}
	})
}

// newWebsocket is websocket(stream, blocking).
func newWebsocket(t *py.Thread, _ *py.Type, a py.Args) (Word, Word) {
	switch n := len(a.Words); {
	case len(a.Pairs) > 0:
		return t.Fail(py.TypeError, "function doesn't take keyword arguments")
	case n < 1:
		return t.Fail(py.TypeError, "function missing %d required positional arguments", 1)
	case n > 2:
		return t.Fail(py.TypeError, "function expected at most %d arguments, got %d", 2, n)
	}
	below, exc := stream.Of(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	w := &websocket{below: below, under: a.Words[0], kind: kindText, blocking: len(a.Words) > 1 && a.Words[1] == layout.True}
	return t.Made(t.NewHost(websocketType(t), w, nil, a.Words[0]))
}

// fill reads what is missing of the first n bytes of the frame's head, once. It returns 0 at the end, and Again where some are still missing.
func (w *websocket) fill(t *py.Thread, n int) (got int, exc Word) {
	missing := n - len(w.head)
	if missing <= 0 {
		return n, 0
	}
	var buf [8]byte
	k, exc := w.below.Read(t, buf[:missing])
	if exc != 0 || k <= 0 {
		return k, exc
	}
	w.head = append(w.head, buf[:k]...)
	if k < missing {
		return stream.Again, 0
	}
	return n, 0
}

// begin reads the head of a frame.
func (w *websocket) begin(t *py.Thread) (got int, exc Word) {
	if got, exc = w.fill(t, 2); exc != 0 || got <= 0 {
		return got, exc
	}
	w.frame = w.head[0] & kindBits
	if w.frame != kindContinuation {
		w.message = w.frame
	}
	size := int(w.head[1] & sizeBits)
	n := 2
	switch size {
	case size16:
		n += 2
	case size64:
		w.below.Ioctl(t, stream.Close, stream.Arg{})
		return 0, t.OSError(host.EIO)
	}
	masked := w.head[1]&maskBit != 0
	if masked {
		n += len(w.mask)
	}
	if got, exc = w.fill(t, n); exc != 0 || got <= 0 {
		return got, exc
	}
	if size == size16 {
		size = int(binary.BigEndian.Uint16(w.head[2:]))
	}
	w.mask = [4]byte{}
	if masked {
		copy(w.mask[:], w.head[n-len(w.mask):])
	}
	w.head, w.inFrame, w.left, w.masked = w.head[:0], true, size, 0
	return n, 0
}

// Read is stream.Stream's: content of text and binary frames.
func (w *websocket) Read(t *py.Thread, p []byte) (n int, exc Word) {
	for len(p) > 0 {
		if exc := t.Check(1); exc != 0 {
			return 0, exc
		}
		if !w.inFrame {
			if n, exc = w.begin(t); exc != 0 || n <= 0 {
				return n, exc
			}
		}
		if w.frame >= kindClose {
			if n, exc = w.control(t); exc != 0 || n <= 0 {
				return n, exc
			}
			continue
		}
		n = 0
		if w.left > 0 {
			n, exc = w.below.Read(t, p[:min(len(p), w.left)])
			if exc != 0 || n <= 0 {
				return n, exc
			}
			w.unmask(p[:n])
		}
		w.inFrame = w.left > 0
		if n > 0 {
			return n, 0
		}
	}
	return 0, 0
}

func (w *websocket) unmask(p []byte) {
	for i := range p {
		p[i] ^= w.mask[(w.masked+i)%len(w.mask)]
	}
	w.masked += len(p)
	w.left -= len(p)
}

// control reads over a control frame: it returns 0 at the end, which a close frame is too, and Again where the stream below would wait.
func (w *websocket) control(t *py.Thread) (n int, exc Word) {
	for w.left > 0 {
		var buf [128]byte
		n, exc = w.below.Read(t, buf[:min(len(buf), w.left)])
		if exc != 0 || n <= 0 {
			return n, exc
		}
		w.left -= n
	}
	w.inFrame = false
	if w.frame != kindClose {
		return 1, 0
	}
	return w.waiting(t, func() (int, Word) {
		w.out = append(w.out, finalBit|kindClose, 0)
		_, exc := w.flush(t)
		return 0, exc
	})
}

// flush gives the stream below what is to be sent: again says that it takes no more.
func (w *websocket) flush(t *py.Thread) (again bool, exc Word) {
	n, again, exc := stream.WriteAll(t, w.below, w.out, false)
	w.out = w.out[n:]
	return again || exc == 0 && len(w.out) > 0, exc
}

// Write is stream.Stream's: it sends a frame.
func (w *websocket) Write(t *py.Thread, p []byte) (n int, exc Word) {
	if w.blocking {
		p = append([]byte(nil), p...)
	}
	return w.waiting(t, func() (int, Word) { return w.send(t, p) })
}

func (w *websocket) send(t *py.Thread, p []byte) (n int, exc Word) {
	if len(p) > frameMost {
		return 0, t.OSError(host.ENOBUFS)
	}
	if again, exc := w.flush(t); again || exc != 0 {
		return stream.Again, exc
	}
	w.out = append(w.out[:0:0], finalBit|w.kind)
	if len(p) < size16 {
		w.out = append(w.out, byte(len(p)))
	} else {
		w.out = binary.BigEndian.AppendUint16(append(w.out, size16), uint16(len(p)))
	}
	w.out = append(w.out, p...)
	if _, exc = w.flush(t); exc != 0 { // what does not leave does so ahead of the next frame
		return 0, exc
	}
	return len(p), 0
}

// Ioctl is stream.Stream's.
func (w *websocket) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	switch request {
	case stream.Close:
		return w.below.Ioctl(t, stream.Close, stream.Arg{})
	case stream.GetData:
		return int64(w.message), 0
	case stream.SetData:
		old := w.kind
		w.kind = byte(arg.Flags) & kindBits
		return int64(old), 0
	}
	return 0, t.OSError(host.EINVAL)
}

// waiting does something while the stream below waits, where the websocket was asked to have it so.
func (w *websocket) waiting(t *py.Thread, f func() (int, Word)) (n int, exc Word) {
	if !w.blocking {
		return f()
	}
	if exc := w.setBlocking(t, layout.True); exc != 0 {
		return 0, exc
	}
	n, exc = f()
	if failed := w.setBlocking(t, layout.False); exc == 0 {
		exc = failed
	}
	return n, exc
}

func (w *websocket) setBlocking(t *py.Thread, on Word) (exc Word) {
	name := t.Intern("setblocking")
	if name == 0 {
		_, exc = t.NoMemory()
		return exc
	}
	f, exc := t.GetAttr(w.under, name)
	if exc == 0 {
		_, exc = t.Call(f, on)
	}
	return exc
}
