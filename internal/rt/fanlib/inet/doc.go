// Package inet has the methods of Fantom's pod inet that are written in Go: addresses, interfaces, sockets of TCP and UDP, TLS.
//
//	rt, err := fan.New(fan.Options{Natives: inet.Natives(), Hidden: inet.Hidden(), ...})
//
// A socket is a descriptor of package sockets that waits in Go's poller, so that a thread which waits for a peer costs a goroutine; where
// the system has IPv6, one socket serves both families, as on a JVM. Over a TLS socket crypto/tls speaks; keys and certificates come from
// crypto::KeyStore objects by their public methods.
//
// Whom a program connects to, where it listens and which names it asks for is granted by the host (host.NetPolicy). An address that was
// the answer for a name is granted by that name, too.
//
// As in the reference, TLS holds the chain of a peer's certificates against the trusted ones, not the host's name against the certificate.
//
// Invariants: a descriptor is closed when its socket is, when a connection fails, or when neither the socket nor its streams are reachable.
// Waits end when the program does. Errors are IOErr with the words of the reference's host.
//
// It knows sys and the public methods of crypto, and no protocol above TLS.
package inet
