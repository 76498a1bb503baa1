package inet

import (
	"strconv"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/sockets"
)

// option is an option of the system that is a number.
type option struct {
	level, number int

	least, most int64
	refused     func(n int64) string // what the reference's host says of other numbers
}

func refusing(message string) func(int64) string { return func(int64) string { return message } }

const anySize = 1<<31 - 1

// The options of sockets. TCP and UDP differ in what is said of wrong numbers.
func keepAlive() option {
	return option{level: sockets.SolSocket, number: sockets.SoKeepAlive, most: 1}
}
func reuseAddr() option {
	return option{level: sockets.SolSocket, number: sockets.SoReuseAddr, most: 1}
}
func broadcast() option {
	return option{level: sockets.SolSocket, number: sockets.SoBroadcast, most: 1}
}
func noDelay() option { return option{level: sockets.SolTCP, number: sockets.TCPNoDelay, most: 1} }

func receiveBuf(refused string) option {
	return option{sockets.SolSocket, sockets.SoReceiveBuf, 1, anySize, refusing(refused)}
}

func sendBuf(refused string) option {
	return option{sockets.SolSocket, sockets.SoSendBuf, 1, anySize, refusing(refused)}
}

func trafficClass(refused string) option {
	return option{sockets.SolIP, sockets.IPTypeOfService, 0, 255, refusing(refused)}
}

func multicastTTL() option {
	return option{sockets.SolIP, sockets.IPMulticastTTL, 0, 255, refusing("Invalid TTL/hop value")}
}

func multicastLoop() option {
	return option{level: sockets.SolIP, number: sockets.IPMulticastLoop, most: 1}
}

// inIPv6 returns the option of IPv6 that says the same as one of IPv4.
func (o option) inIPv6() (number int, ok bool) {
	if o.level != sockets.SolIP {
		return 0, false
	}
	switch o.number {
	case sockets.IPTypeOfService:
		return sockets.IPv6TrafficClass, true
	case sockets.IPMulticastTTL:
		return sockets.IPv6MulticastHops, true
	case sockets.IPMulticastLoop:
		return sockets.IPv6MulticastLoop, true
	}
	return 0, false
}

// set sets the option, in both families where the socket has them.
func (o option) set(h *handle, n int64) error {
	return h.control(func(fd int) error {
		if six, ok := o.inIPv6(); ok && h.family == sockets.Inet6 {
			err := sockets.SetInt(fd, sockets.SolIPv6, six, int(n))
			_ = sockets.SetInt(fd, o.level, o.number, int(n)) // for peers of IPv4, where the system does that
			return err
		}
		return sockets.SetInt(fd, o.level, o.number, int(n))
	})
}

// get returns the option.
func (o option) get(h *handle) (n int64, err error) {
	err = h.control(func(fd int) error {
		level, number := o.level, o.number
		if six, ok := o.inIPv6(); ok && h.family == sockets.Inet6 {
			level, number = sockets.SolIPv6, six
		}
		k, err := sockets.GetInt(fd, level, number)
		n = int64(k)
		return err
	})
	return n, err
}

// optioned is a socket with options.
type optioned interface {
	// options returns the handle of a socket that is not closed; the exception says that it is.
	optionHandle(t *fan.Thread) (*handle, Word)
}

// apply sets an option of a socket.
func (o option) apply(t *fan.Thread, s optioned, n int64) (exc Word) {
	h, exc := s.optionHandle(t)
	if exc != 0 {
		return exc
	}
	if n < o.least || n > o.most {
		_, exc = argErr(t, o.refused(n))
		return exc
	}
	if err := o.set(h, n); err != nil {
		_, exc = failed(t, err)
	}
	return exc
}

// methods adds the methods by which programs get and set an option.
func methods[S optioned](list table, name string, o option) {
	list["get"+name] = method(func(s S, t *fan.Thread, _ fan.Args) (Word, Word) {
		h, exc := s.optionHandle(t)
		if exc != 0 {
			return 0, exc
		}
		n, err := o.get(h)
		if err != nil {
			return failed(t, err)
		}
		if o.most == 1 { // a Bool
			return fan.Bool(n != 0), 0
		}
		return fan.Int(n), 0
	})
	list["set"+name] = method(func(s S, t *fan.Thread, a fan.Args) (Word, Word) { return 0, o.apply(t, s, a.Int(1)) })
}

// mostLinger is the most that the reference's host waits when a socket is closed, in seconds.
const mostLinger = 65535

// setLinger sets for how long closing a socket waits: a Duration? in whole seconds.
func setLinger(t *fan.Thread, s optioned, w Word) (exc Word) {
	h, exc := s.optionHandle(t)
	if exc != 0 {
		return exc
	}
	seconds, on := int64(0), w != 0
	if on {
		d, exc := sys.DurationOf(t, w)
		if exc != 0 {
			return exc
		}
		if seconds = int64(d / time.Second); seconds < 0 {
			_, exc = argErr(t, "invalid value for SO_LINGER")
			return exc
		}
	}
	err := h.control(func(fd int) error { return sockets.SetLinger(fd, on, int(min(seconds, mostLinger))) })
	if err != nil {
		_, exc = failed(t, err)
	}
	return exc
}

func linger(t *fan.Thread, s optioned) (Word, Word) {
	h, exc := s.optionHandle(t)
	if exc != 0 {
		return 0, exc
	}
	on, seconds := false, 0
	err := h.control(func(fd int) (err error) {
		on, seconds, err = sockets.Linger(fd)
		return err
	})
	switch {
	case err != nil:
		return failed(t, err)
	case !on:
		return layout.Null, 0
	}
	return sys.NewDuration(t, time.Duration(seconds)*time.Second)
}

// portText is the port of a message.
func portText(n int64) string { return strconv.FormatInt(n, 10) }
