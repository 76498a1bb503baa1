package repl

import (
	"encoding/binary"

	"github.com/tandem-lang/tandem/internal/engine"
)

// The raw prompt's texts.
const (
	rawBanner    = "raw REPL; CTRL-B to exit\r\n"
	rawPrompt    = ">"
	rawOK        = "OK"
	rawReset     = "\r\nMPY: soft reboot\r\n"
	rawEnd       = "\x04" // of what is printed, and of the traceback
	pasteRefused = "R\x00"
	pasteTaken   = "R\x01"
	pasteMore    = "\x01" // another window may be sent
)

// pasteWindow is how much may be sent ahead in raw-paste.
const pasteWindow = 128

// maxText is the longest text that is run; longer ones are a MemoryError.
const maxText = 16 << 20

// text is a text that is being received.
type text struct {
	data []byte
	long bool // longer than maxText
}

func (x *text) add(c byte) {
	if len(x.data) < maxText {
		x.data = append(x.data, c)
	} else {
		x.long = true
	}
}

func (x *text) clear() { x.data, x.long = x.data[:0], false }

// raw is the raw prompt; nil where Ctrl-B leaves it for the friendly one.
func (s *session) raw() *End {
	if s.opts.Raw {
		s.opts.Raw = false // it began here
	} else {
		s.write("\r\n")
	}
	s.write(rawBanner + rawPrompt)
	var x text
	for {
		c, err := s.in.take(prompt)
		if err != nil {
			return &End{}
		}
		switch {
		case c == ctrlA && len(x.data) == 2 && x.data[0] == ctrlE:
			if end := s.paste(x.data[1]); end != nil {
				return end
			}
			x.clear()
		case c == ctrlA:
			x.clear()
			s.write(rawBanner + rawPrompt)
		case c == ctrlB:
			s.write("\r\n" + crlf(s.opts.Banner) + "\r\n")
			return nil
		case c == ctrlC:
			x.clear()
		case c == ctrlD && len(x.data) == 0:
			s.write(rawOK + rawReset)
			return &End{Reset: true}
		case c == ctrlD:
			s.write(rawOK)
			if end := s.answer(&x); end != nil {
				return end
			}
			x.clear()
		default:
			x.add(c)
		}
	}
}

// paste receives a text with flow control, of the kind that the host asks for: only A is known.
func (s *session) paste(kind byte) *End {
	if kind != 'A' {
		s.write(pasteRefused + rawPrompt)
		return nil
	}
	s.write(pasteTaken + string(binary.LittleEndian.AppendUint16(nil, pasteWindow)) + pasteMore)
	var x text
	for n := 1; ; n++ {
		c, err := s.in.take(prompt)
		switch {
		case err != nil:
			return &End{}
		case c == ctrlD:
			s.write(rawEnd)
			return s.answer(&x)
		case c == ctrlC:
			s.write(rawEnd + rawEnd + interrupted + "\r\n" + rawEnd + rawPrompt)
			return nil
		}
		x.add(c)
		if n%pasteWindow == 0 {
			s.write(pasteMore)
		}
	}
}

// answer runs a text and says what became of it.
func (s *session) answer(x *text) *End {
	o := engine.Outcome{Trace: "MemoryError: \n"}
	if !x.long {
		s.in.run(s.it.Interrupt, func() { o = s.it.Run(x.data, false) })
	}
	s.write(rawEnd + crlf(o.Trace) + rawEnd)
	if o.Exit {
		return &End{Code: o.Code}
	}
	s.write(rawPrompt)
	return nil
}
