package layout

// An object begins with a header of one word; its other words follow by the layout of its kind.
//
//	bits  0 to  7   Kind: how its words lie
//	bits  8 to 15   flags of the kind's own
//	bits 16 to 31   a small number of the kind's own
//	bits 32 to 63   the number of its type or shape; the hash of a string
//
// Objects are multiples of 16 bytes and begin at such; what a kind does not use is zero.
const (
	HeaderBytes   = 8
	KindBits      = 8
	FlagShift     = 8
	SmallShift    = 16
	TypeShift     = 32
	ObjectAlign   = 16
	WordBytes     = 8
	TypeOffset    = 4 // of the type's 32 bits in an object, all hosts being little-endian
	PageBytes     = 8 << 10
	MaxSmallBytes = 4096 // objects up to this size share pages
)

// Kind says how the words of an object lie, which is all that the heap and the machine know of it.
type Kind uint8

// The kinds that the machine's instructions and both languages know. Offsets behind the header are in bytes.
const (
	KindNone     Kind = iota // no object: memory that is not in use
	KindWords                // tagged words: what lists, frames and tables grow in
	KindRaw                  // bytes that hold no words
	KindFloat                // 8: the bits of a double that has no word
	KindBigInt               // 8: sign and length in limbs, 16: limbs of 64 bits, lowest first
	KindString               // see StringBytes
	KindBytes                // see SequenceLen: immutable bytes, as a KindString without text
	KindTuple                // 8: length, 16: its words
	KindList                 // 8: length, 16: KindWords, whose words begin at 8
	KindDict                 // see TableLive
	KindSet                  // likewise, without values
	KindCell                 // 8: the variable's word, Null while unbound
	KindCode                 // a code object: see CodeEntry
	KindFunc                 // a function of the machine: see FuncEntry
	KindNative               // a function in Go: 8: its number, 16: least and most arguments, 24: words of its own
	KindMethod               // 8: function, 16: self
	KindInstance             // 8: KindWords of the attributes that have no room, 16: attributes by shape
	KindClass                // a class or type
	KindHost                 // 8: number of its host value, 16: words of its own
	KindStack                // a mutator's stack
	KindFrame                // a generator: its frame while it does not run
	KindRange                // 8: start, 16: stop, 24: step, ints
	KindSlice                // 8: start, 16: stop, 24: step
	KindModule               // 8: its dict of names
	KindIterator             // 8: what it walks, 16: where it is; the machine steps those over lists, tuples and ranges itself
	KindError                // an exception: 8: arguments, 16: trace, and further words of the language's own

	KindTyped      // an object whose type says which word is what: 8: its fields, raw or tagged
	KindDescriptor // what the machine knows of a type: see DescNumber

	KindLanguage Kind = 64 // from here on kinds belong to the languages
)

// MakeHeader returns the header of a new object of a kind and type.
func MakeHeader(k Kind, typ uint32) uint64 { return uint64(k) | uint64(typ)<<TypeShift }

// Objects at fixed places, which every heap begins with.
const (
	FloatZero  Word = 16 // the box of +0.0, which has no word
	EmptyTuple Word = 32
	EmptyText  Word = 48 // the string of no characters
	EmptyBytes Word = 64
	FixedEnd   Word = 80
)

// Strings and sequences of bytes: 8: length in bytes, 12: length in characters (32 bits each), 16: UTF-8.
// The header's type bits are the hash, 0 where it is not known yet.
const (
	StringBytes = 8
	StringChars = 12
	StringText  = 16
)

// Sequences: tuples have their words from TupleWords on; the words of a list lie in a KindWords of their own.
const (
	SequenceLen = 8
	TupleWords  = 16
	ListWords   = 16 // of the list: where its KindWords is
	WordsStart  = 8  // of the KindWords: its first word; the type bits of those of a list may say how many it has room for
)

// Hash tables that keep the order of insertion: dicts and sets of both languages, globals, classes.
//
//	8   entries alive (32 bits), entries in use, deleted ones included (32 bits)
//	16  version: changes when an entry comes, goes or moves, not when a value is replaced; no two tables share one
//	24  entries: a KindWords of (key, value), or of keys alone in a set; a deleted entry has the key Undefined
//	32  index and hashes: a KindRaw, or Null
//	40  room for entries (32 bits), places of the index or 0 (32 bits)
//
// A table with more room than TableLinear has an index: by the low bits of the hash, then one place after the other, the entry's
// number plus 1, 0 for a place that was never taken, TableGone for one whose entry was deleted. Behind the index stand the hashes of
// the entries, unless all keys are simple: small integers and interned strings, which are equal if their words are.
const (
	TableLive    = 8
	TableUsed    = 12
	TableVersion = 16
	TableEntries = 24
	TableIndex   = 32
	TableRoom    = 40
	TablePlaces  = 44
	TableBytes   = 48

	TableLinear = 8 // up to so much room is searched one entry after the other
	TableGone   = 1<<32 - 1
	TableMixed  = 1 // flag: some key was not simple
	TableFixed  = 2 // flag: programs may not change it
)

// IsSimpleKey reports whether w is equal to another simple key only if it is the same word.
func (w Word) IsSimpleKey() bool { return w&TagSmallInt != 0 || w&TagMask == TagString }

// SmallIntHash is the hash of a small integer in tables: the upper half of its product with 2^64 divided by the golden ratio (Knuth,
// The Art of Computer Programming 3, 6.4).
func SmallIntHash(i int64) uint32 { return uint32(uint64(i) * 0x9E3779B97F4A7C15 >> 32) }

// Instances: attributes from InstanceSlots on, as many as their shape says have room, the others in a KindWords.
const (
	InstanceMore  = 8
	InstanceSlots = 16
)

// Slices: their words are ints, None or whatever a program says.
const (
	SliceStart = 8
	SliceStop  = 16
	SliceStep  = 24
)

// Classes: 8, 16, 24 and 32 are the language's own. Then stands what a call makes that needs nothing more than a new instance and its
// __init__: valid while ClassEpoch is the machine's epoch with the lowest bit set.
const (
	ClassEpoch  = 40
	ClassHeader = 48 // the header of the instance
	ClassSize   = 56 // its bytes, at most heap.StepBytes
	ClassInit   = 64 // a KindFunc
	ClassBytes  = 72
)

// Cells and boxes.
const (
	CellValue = 8
	FloatBits = 8
)

// AllRaw is the answer of RawWords for kinds whose words may be anything.
const AllRaw = ^uint64(0)

// RawWords returns which words of a kind's objects are numbers of their own and no tagged words: a bit for each, the header's the
// lowest. A collection may take such a number for an object, which only keeps that object longer.
func RawWords(k Kind) uint64 {
	switch k {
	case KindTuple, KindList:
		return 1 | 1<<(SequenceLen/8)
	case KindDict, KindSet:
		return 1 | 1<<(TableLive/8) | 1<<(TableVersion/8) | 1<<(TableRoom/8)
	case KindHost:
		return 1 | 1<<1
	case KindClass:
		return 1 | 1<<(ClassEpoch/8) | 1<<(ClassHeader/8) | 1<<(ClassSize/8)
	case KindCode, KindNative, KindFunc, KindFrame, KindIterator, KindTyped, KindDescriptor:
		return AllRaw
	}
	return 1
}

// Spans: items of one size in an object's bytes, as a bytearray has them. All but the object are small integers.
const (
	SpanBase  = 8  // the object in which the items lie, or Null
	SpanStart = 16 // the byte of it at which they begin
	SpanLen   = 24 // how many items there are
	SpanCode  = 32 // what they are; SpanBytes for bytes, with SpanWritable such that may be written

	SpanBytes    = 'B'
	SpanWritable = 1 << 8
)

// Functions of the machine. FuncEntry is what a call needs to know: in the low 16 bits the number of arguments with which the function is
// entered as it stands, FuncSlow where none is; in the high 32 bits the bytes of its frame.
const (
	FuncCode       = 8  // the code object
	FuncEntry      = 16 //
	FuncGlobals    = 24 // the dict of the module's names
	FuncDefaults   = 32 // a tuple, or Null
	FuncKwDefaults = 40 // a dict, or Null
	FuncCells      = 48 // the cells of its free variables

	FuncSlow = 0xffff
)

// Code objects: 8: the number of the host value that describes it, 16: instructions.
const (
	CodeNumber = 8
	CodeStart  = 16
)

// Functions in Go: 8: the number in the machine's table, 16: a word of its own (what a bound function is bound to).
const (
	NativeNumber = 8
	NativeBound  = 16
)

// Descriptors of types. The type bits of an object of KindTyped or of a list are its descriptor's offset divided by DescAlign.
const (
	DescNumber   = 8  // of the host value that is the type
	DescMixins   = 16 // a KindWords of pairs, selector and function, a power of two of them; the place of a selector is its low 32 bits masked
	DescMask     = 24 // the mask, 32 bits
	DescVirtuals = 32 // functions, by the number of the virtual method
	DescAlign    = ObjectAlign

	FieldsStart = 8 // of an object of KindTyped
)

// Lists of Fantom: flags in the header, and in a word of their own what other list shares the words.
const (
	ListOther = 24 // of one that is ListShared: its read-only view
	ListBytes = 32

	ListReadonly  = 1
	ListImmutable = 2
	ListShared    = 4 // the words belong to a read-only view too: they are copied before they change
)

// Generators. While one runs its registers are on the stack, and registers behind the link of its frame name it and who waits for it; they
// are copied back at each yield. A copy of ten registers costs a fraction of a call, and frames need no second home in the loops.
const (
	GeneratorFunc    = 8  // its function
	GeneratorUnit    = 16 // a small integer: the unit of its code where it goes on, negative before it has begun
	GeneratorState   = 24
	GeneratorPending = 32 // what is to be raised in it when it goes on, or Null
	GeneratorRegs    = 40 // its registers

	GeneratorIdle    Word = 1 // states
	GeneratorRunning Word = 3
	GeneratorDone    Word = 5

	GeneratorLink = 16 // bytes from the link of its frame to the register that names it
	GeneratorMode = 24 // and to the one that says who waits: by one of the next, or a word of the language's own

	ResumedByCall      Word = 1 // a call: the value is its result
	ResumedByIteration Word = 3 // the instruction for_iter, which it returns to
	ResumedByYieldFrom Word = 5 // the instruction yield_from, likewise
)

// Iterators. The small number in the header tells what is walked.
const (
	IteratorOver = 8  // what is walked
	IteratorAt   = 16 // the next index, raw

	RangeNext = 8  // the next small integer
	RangeStep = 16 // what is added to the word
	RangeLeft = 24 // how many are left, raw

	IteratorRange    = 1
	IteratorList     = 2
	IteratorTuple    = 3
	IteratorText     = 4  // over a string: IteratorAt counts bytes
	IteratorBytes    = 5  // over a KindBytes, or a span of bytes
	IteratorLanguage = 16 // from here on they belong to the languages
)
