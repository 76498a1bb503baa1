// Package keyfile reads and writes the files of keys and certificates that Java's key stores are: PKCS #12 (RFC 7292) and JKS.
//
//	entries, err := keyfile.Read(data, "changeit", spend)
//	data, err = keyfile.Write(keyfile.PKCS12, entries, "changeit")
//
// An entry is a private key with the chain of its certificates, or a certificate that is trusted. It has an alias; in PKCS #12 that is the
// friendly name. A store may have any number of entries of both kinds, and attributes of its own: what a reader of single keys drops.
//
// What is read: all password-based encryption of PKCS #12's appendix C and of PKCS #5 with AES or triple DES. What is written is what
// JDK 17 writes: AES-256 with PBKDF2 of HMAC with SHA-256, ten thousand rounds, and a code over the whole by the same hash function.
//
// Invariants: a length is checked before it is believed; a count of rounds is bounded, and asked of spend before it is worked off. The
// two formats are told apart by their first bytes, whatever the file is called.
//
// It knows keys and certificates as bytes alone.
package keyfile
