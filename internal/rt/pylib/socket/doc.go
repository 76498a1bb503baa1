// Package socket is Python's module socket: sockets of the system, and names of the network.
//
//	s = socket.socket()
//	s.connect(socket.getaddrinfo("example.com", 80)[0][-1])
//	s.write(b"GET / HTTP/1.0\r\n\r\n")
//
// Addresses are the bytes of Linux's struct sockaddr, whatever the system is, and so are the numbers of families, options and flags.
//
// Whom a program connects to, where it listens and which names it asks for is granted by the host (host.NetPolicy). An address that
// was the answer for a name is granted by that name, too.
//
// Invariants: descriptors never block; what a program sees as waiting is done in Thread.Wait.
//
// It knows no protocol above the transport.
package socket
