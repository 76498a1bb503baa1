//go:build !unix

package socket

import "github.com/tandem-lang/tandem/internal/rt/host"

// There are no sockets on this system: none can be made, so nothing else is called.

func sysSocket(family, kind, proto int) (int, error) { return -1, host.EOPNOTSUPP }

func sysAccept(fd int) (int, address, error) { return -1, address{}, host.EOPNOTSUPP }

func sysConnect(fd int, a *address) error { return host.EOPNOTSUPP }

func sysBind(fd int, a *address) error { return host.EOPNOTSUPP }

func sysListen(fd, backlog int) error { return host.EOPNOTSUPP }

func sysReceive(fd int, p []byte, flags int) (int, address, error) {
	return 0, address{}, host.EOPNOTSUPP
}

func sysSend(fd int, p []byte, flags int, to *address) (int, error) { return 0, host.EOPNOTSUPP }

func sysError(fd int) error { return host.EOPNOTSUPP }

func sysSetInt(fd, level, option, value int) error { return host.EOPNOTSUPP }

func sysSetBytes(fd, level, option int, value []byte) error { return host.EOPNOTSUPP }

func sysClose(fd int) error { return nil }
