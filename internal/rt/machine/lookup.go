package machine

import "github.com/tandem-lang/tandem/internal/rt/layout"

// lookups remembers what lookups of names found, for instructions that see values of more shapes than their own cache holds. The loops read
// it.
type lookups [1 << lookupBits]lookup

type lookup struct {
	shape uint64 // its number, and for methods the epoch: see Machine.Epoch
	name  uint64
	found uint64 // a function, alive as long as the epoch lasts; or a byte offset
}

const lookupBits = 9

// lookupFactor and lookupShift name the place of a shape and name: by the high bits of a product, as layout.SmallIntHash.
const (
	lookupFactor = hashFactor
	lookupShift  = 64 - lookupBits
)

// noLookups is what a mutator reads that has none yet. Nothing is written there: no shape has the number 0.
var noLookups lookups

func (l *lookups) at(shape, name layout.Word) *lookup {
	return &l[(uint64(shape)<<20^uint64(name))*lookupFactor>>lookupShift]
}

func (l *lookups) find(shape, name layout.Word) layout.Word {
	if at := l.at(shape, name); at.shape == uint64(shape) && at.name == uint64(name) {
		return layout.Word(at.found)
	}
	return layout.Null
}

// store notes what was found, in a table of the mutator's own.
func (l *lookups) store(own **lookups, shape, name, found layout.Word) {
	if l == &noLookups {
		l = new(lookups)
		*own = l
	}
	*l.at(shape, name) = lookup{uint64(shape), uint64(name), uint64(found)}
}

// CachedMethod returns the function that CacheMethod noted for a shape, with the epoch, and a name; Null for none.
func (m *Mutator) CachedMethod(shape, name layout.Word) layout.Word {
	return m.methods.find(shape, name)
}

// CacheMethod notes that the class of a shape, with the epoch, has a function under a name.
func (m *Mutator) CacheMethod(shape, name, fn layout.Word) {
	m.methods.store(&m.methods, shape, name, fn)
}

// slotStored is what Machine.SlotStored begins with and grows by, above the number of a shape.
const slotStored = 1 << 32

// lookupValue is set in the names of values that classes have which are no methods: it makes another word of an interned string.
const lookupValue = 4

// CachedValue returns the value that CacheValue noted for a shape, with the epoch, and a name; Null for none.
func (m *Mutator) CachedValue(shape, name layout.Word) layout.Word {
	return m.methods.find(shape, name|lookupValue)
}

// CacheValue notes that the class of a shape, with the epoch, has a value under a name that instances get as it is.
func (m *Mutator) CacheValue(shape, name, value layout.Word) {
	m.methods.store(&m.methods, shape, name|lookupValue, value)
}

// CacheSlot notes at which byte offset instances of a shape have an attribute, that may be loaded or with SlotStored be stored as it stands.
func (m *Mutator) CacheSlot(shape, name layout.Word, offset uint64) {
	m.slots.store(&m.slots, shape, name, layout.Word(offset))
}
