// Package fcode holds Fantom's portable code as data: one table of opcodes, the
// constant tables of a pod, and its types, slots and method bodies. It turns them
// into the bytes of a pod's fcode/ entries and back, prints them, and verifies them.
//
// In: tables and types that a compiler filled through a Builder. Out: named entries.
//
//	b := fcode.NewBuilder()
//	self := b.TypeRef("demo", "Point", "")
//	b.Pod.Types = append(b.Pod.Types, &fcode.Type{Self: self, Base: b.TypeRef("sys", "Obj", "")})
//	b.Pod.Entries(func(name string, data []byte) error { ... })
//
// # Grammar
//
// All integers are big-endian; u1, u2, u4 are unsigned, s8 is a signed 64-bit
// integer, f8 an IEEE double. utf is a u2 byte length and that many bytes of
// CESU-8 (UTF-8, but a code point above U+FFFF is two encoded surrogates; NUL is one
// byte 00). buf is a u2 length and that many bytes. A reference into a table is
// the u2 index of a record; FFFF in place of a typeRef means none.
//
//	fcode/names.def       u2 n, n * utf
//	fcode/typeRefs.def    u2 n, n * { u2 pod(names), u2 name(names), utf sig }
//	fcode/fieldRefs.def   u2 n, n * { u2 parent(typeRefs), u2 name(names), u2 type(typeRefs) }
//	fcode/methodRefs.def  u2 n, n * { u2 parent(typeRefs), u2 name(names), u2 returns(typeRefs), u1 m, m * u2 param(typeRefs) }
//	fcode/ints.def        u2 n, n * s8
//	fcode/floats.def      u2 n, n * f8
//	fcode/decimals.def    u2 n, n * utf
//	fcode/strs.def        u2 n, n * utf
//	fcode/durations.def   u2 n, n * s8 (nanoseconds)
//	fcode/uris.def        u2 n, n * utf
//	fcode/types.def       u2 n, n * { u2 self(typeRefs), u2 base(typeRefs), u2 m, m * u2 mixin(typeRefs), u4 flags }
//	fcode/NAME.fcode      u2 nFields, field*, u2 nMethods, method*, attrs
//
//	field   = u2 name(names), u4 flags, u2 type(typeRefs), attrs
//	method  = u2 name(names), u4 flags, u2 returns(typeRefs), u2 inheritedReturns(typeRefs), u1 maxStack,
//	          u1 nParams, u1 nLocals, (nParams+nLocals) * var, buf code, attrs
//	var     = u2 name(names), u2 type(typeRefs), u1 flags (1: parameter), attrs
//	attrs   = u2 n, n * { u2 name(names), buf data }
//
// A typeRef's sig is "" for a plain type, "?" for a nullable one, and otherwise the
// whole signature of a parameterized type ("sys::Int[]?"), whose pod and name are
// then sys and List, Map or Func.
//
// The data of the attributes:
//
//	ErrTable     u2 n, n * { u2 start, u2 end (exclusive), u2 handler, u2 type(typeRefs) }
//	LineNumbers  u2 n, n * { u2 pc, u2 line }
//	SourceFile   utf
//	LineNumber   u2 line
//	Facets       u2 n, n * { u2 type(typeRefs), utf serialized value }
//	EnumOrdinal  u2 ordinal
//	ParamDefault code of the expression, which leaves its value on the stack
//
// A table without records has no entry; decoders take a missing entry as an empty table.
//
// # Invariants
//
// Decoders accept any bytes: they check each length before they believe it, use
// memory in proportion to the input and report the offset of what is wrong. What
// decodes encodes to the same bytes again, undefined flag bits apart. Whether indexes point into their tables
// and code is well formed is the verifier's business (Verify), not the decoder's.
//
// The package does not know about zip files, properties, or the language.
//
// Source: the layouts follow fcode version 1.0.51, the one that every Fantom since 2010 reads.
package fcode

// Version is the value of the property fcode.version that a runtime requires.
const Version = "1.0.51"

// NoType stands in place of a typeRef index where there is no type.
const NoType = 0xFFFF
