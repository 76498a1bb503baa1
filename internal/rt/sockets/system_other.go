//go:build !unix

package sockets

import (
	"net/netip"

	"github.com/tandem-lang/tandem/internal/rt/host"
)

// There are no sockets on this system: none can be made, so nothing else is called.

// Open returns an error: the system has no sockets.
func Open(family, kind, proto int) (int, error) { return -1, host.EOPNOTSUPP }

// Accept returns an error.
func Accept(fd int) (int, Addr, error) { return -1, Addr{}, host.EOPNOTSUPP }

// Connect returns an error.
func Connect(fd int, a *Addr) error { return host.EOPNOTSUPP }

// Disconnect returns an error.
func Disconnect(fd, family int) error { return host.EOPNOTSUPP }

// Bind returns an error.
func Bind(fd int, a *Addr) error { return host.EOPNOTSUPP }

// Listen returns an error.
func Listen(fd, backlog int) error { return host.EOPNOTSUPP }

// Receive returns an error.
func Receive(fd int, p []byte, flags int) (int, Addr, error) { return 0, Addr{}, host.EOPNOTSUPP }

// Send returns an error.
func Send(fd int, p []byte, flags int, to *Addr) (int, error) { return 0, host.EOPNOTSUPP }

// Shutdown returns an error.
func Shutdown(fd int, read bool) error { return host.EOPNOTSUPP }

// IsConnected returns false.
func IsConnected(fd int) bool { return false }

// Available returns an error.
func Available(fd int) (int, error) { return 0, host.EOPNOTSUPP }

// Local returns an error.
func Local(fd int) (Addr, error) { return Addr{}, host.EOPNOTSUPP }

// Error returns an error.
func Error(fd int) error { return host.EOPNOTSUPP }

// SetInt returns an error.
func SetInt(fd, level, option, value int) error { return host.EOPNOTSUPP }

// SetBytes returns an error.
func SetBytes(fd, level, option int, value []byte) error { return host.EOPNOTSUPP }

// GetInt returns an error.
func GetInt(fd, level, option int) (int, error) { return 0, host.EOPNOTSUPP }

// SetLinger returns an error.
func SetLinger(fd int, on bool, seconds int) error { return host.EOPNOTSUPP }

// Linger returns an error.
func Linger(fd int) (on bool, seconds int, err error) { return false, 0, host.EOPNOTSUPP }

// SetMulticastInterface returns an error.
func SetMulticastInterface(fd, index int, ip netip.Addr) error { return host.EOPNOTSUPP }

// Member returns an error.
func Member(fd int, group netip.Addr, index int, join bool) error { return host.EOPNOTSUPP }

// Close does nothing.
func Close(fd int) error { return nil }
