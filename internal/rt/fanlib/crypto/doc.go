// Package crypto has the methods of Fantom's pod cryptoJava that are written in Go: digests, keys, certificates and key stores, which the
// pod crypto offers to programs.
//
//	rt, err := fan.New(fan.Options{Natives: crypto.Natives(), Hidden: crypto.Hidden(), ...})
//	Crypto.cur.digest("SHA-256").update(buf).digest            // in Fantom
//
// A digest or key is a value in Go behind its object. Requests for certificates, their contents and PEM are the pod's own code; what
// comes here are bytes: keys as PKCS #8 and X.509 have them, certificates in DER, stores as package keyfile reads them.
//
// Names of algorithms, what they accept and what they throw are those of the providers that the reference's host, JDK 17, comes with.
//
// Invariants: a key's encoding is made once and is what is decoded again; digests may be shared by threads; the size of a key is bounded
// before anything is computed, and a long search for primes asks whether the program has time left.
//
// It knows the pod sys, and neither sockets nor files.
package crypto
