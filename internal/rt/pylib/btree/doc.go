// Package btree is Python's module btree: an ordered table of bytes by bytes, in a stream that can be read, written and sought: a file.
//
//	import btree
//	db = btree.open(open('data.db', 'w+b'))
//	db[b'two'] = b'2'
//	db.flush()
//	for key, value in db.items(b'a', b'u'): ...       # in the order of the keys
//
// The stream holds a log of what was put and deleted, and a header that says where the log lies; the keys are in memory, in order. So a
// lookup reads one value, a change writes one record, and what was flushed survives a program that dies. Once more of the log is dead than
// alive, it is written anew beside itself. The format is Tandem's own, not Berkeley DB's, of which the reference has version 1.85:
//
//	header   "tandemdb", where the log begins, how long it is: 8 bytes each, little-endian
//	record   length of the key, length of the value plus 1 or 0 for a deletion (both as varints), key, value, CRC-32 of these
//
// Invariants: the header is written after what it speaks of; a log that is written anew never overlaps the one that it replaces.
package btree
