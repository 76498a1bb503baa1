// Package tls is Python's module tls: TLS over any stream, by Go's crypto/tls. Module ssl (lib/py/ssl.py) is written on it.
//
//	c = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
//	c.load_verify_locations(certificates)
//	s = c.wrap_socket(s, server_hostname="example.com")
//
// crypto/tls waits for its connection; a program's stream may not wait. So the connection that crypto/tls sees is a pair of buffers (wire): a
// handshake runs as a coroutine that stops where it lacks input, and a read that lacks input ends with an error which can be tried again.
// What fills and empties the buffers is done between, by the thread that reads, writes or polls.
//
// Where the reference's library differs from Go's: there is no DTLS, there are no pre-shared keys, and TLS 1.3 has no choice of ciphers.
//
// Invariants: crypto/tls never waits; a write that is reported as done has left for the stream below.
//
// It knows no sockets.
package tls
