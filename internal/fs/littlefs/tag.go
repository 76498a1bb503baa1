package littlefs

// tag says what follows it in a log: from the highest bit, one that is 0 if it counts, 11 of type, 10 of the number of the entry, 10 of the
// length of the data.
type tag uint32

// The types.
const (
	typeFile      = 0x001
	typeFolder    = 0x002
	typeSuper     = 0x0ff
	typeFolderAt  = 0x200 // the pair of a folder
	typeInline    = 0x201 // the data of a file
	typeChain     = 0x202 // the last block of a file, and its size
	typeAttribute = 0x300 // and the number of the attribute
	typeCreate    = 0x401
	typeDelete    = 0x4ff
	typeChecksum  = 0x500 // 0x501: the next tag has its highest bit the other way round
	typeErased    = 0x5ff // checksum of the erased bytes behind the commit
	typeTail      = 0x600 // the next pair of the thread
	typeHardTail  = 0x601 // which continues the folder
	typeMove      = 0x7ff // the pair's part of the global state
	kindName      = 0x0   // bits 8 to 10 of types
	kindStructure = 0x2
	kindAttribute = 0x3
	kindSplice    = 0x4
	kindChecksum  = 0x5
	kindTail      = 0x6
	noEntry       = 0x3ff
	mostLength    = 0x3fe
	mostInline    = 0x3fe
	lengthDeleted = 0x3ff // data that was there before is gone
	tagUncounted  = tag(1 << 31)
	firstTag      = tag(0xffffffff)
)

func newTag(kind, id, length uint32) tag { return tag(kind<<20 | id<<10 | length) }

func (t tag) counts() bool   { return t&tagUncounted == 0 }
func (t tag) kind() uint32   { return uint32(t) >> 20 & 0x7ff }
func (t tag) group() uint32  { return t.kind() >> 8 }
func (t tag) id() uint32     { return uint32(t) >> 10 & 0x3ff }
func (t tag) length() uint32 { return uint32(t) & 0x3ff }

// dataLength returns how many bytes follow the tag.
func (t tag) dataLength() uint32 {
	if t.length() == lengthDeleted {
		return 0
	}
	return t.length()
}

// record is a tag with its data.
type record struct {
	tag  tag
	data []byte
}

func newRecord(kind, id uint32, data []byte) record {
	return record{newTag(kind, id, uint32(len(data))), data}
}
