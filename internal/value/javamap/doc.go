// Package javamap knows the order in which a java.util.HashMap iterates.
//
//	javamap.Order([]string{"alpha", "beta", "gamma"}, 0)   // indexes: 0, 1, 2 as they come
//	javamap.Order(keys, javamap.CopyCapacity(len(keys)))   // of a map that is a copy
//
// The order is part of what Fantom's compiler writes, wherever it walks through a map of slots
// or of properties, and of what programs print of a map.
//
// The facts are those of JDK 17: the buckets of a table whose size is a power of two, chosen by
// the hash with its halves folded together; a table that doubles when it is three quarters full;
// buckets in the order in which keys came, until a ninth one comes into a bucket: then a table of
// less than 64 buckets doubles, and in a larger one the bucket becomes a red-black tree, whose
// root comes first and in which a key stands behind the one under which it was hung.
//
// # Invariants
//
// Keys are distinct. Nothing here is ever removed: without trees, what is left behind a removal
// is in the order that it has without the removed key in a table of the same size.
//
// It does not know what is mapped.
package javamap
