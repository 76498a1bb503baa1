package heap

import (
	"fmt"
	"sync"
	"sync/atomic"
	"unsafe"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Options are the choices of one heap.
type Options struct {
	Limit int // bytes of pages that may be in use at a time; 0 is DefaultLimit

	// Raw says which kinds hold no words; nil is what RawKinds says. Kinds of languages add to it.
	Raw *[256]bool

	// Request is called, once until the next collection, when so much was allocated that it is time for one. It may be
	// called from any goroutine that allocates.
	Request func()

	Torture Torture
}

// Torture are switches for tests, which make rare things frequent.
type Torture struct {
	Every    int  // if not 0: what runs on the heap collects at each Every-th safepoint, see TorturedEvery
	Poison   bool // a collection overwrites what it frees, so that using it shows
	OneByOne bool // each run is one cell long, so that every allocation takes the long way
	FailAt   int  // if not 0: the FailAt-th allocation fails, and with FailOn all after it
	FailOn   bool

	// Place, if not 0, moves everything: the arena begins at another address, and its pages are taken in another order. It is read when
	// the heap is made.
	Place uint32
}

// RawKinds returns the kinds of layout whose objects hold no words.
func RawKinds() (raw [256]bool) {
	for _, k := range []layout.Kind{layout.KindRaw, layout.KindFloat, layout.KindBigInt, layout.KindString, layout.KindBytes, layout.KindStack} {
		raw[k] = true
	}
	return raw
}

// Heap is one arena with its objects. Caches of several goroutines may allocate at a time; a collection needs all of them to stand
// still.
type Heap struct {
	base unsafe.Pointer // of the arena: pages, then the bit maps
	mem  []byte
	all  []byte // what was reserved: mem, and what Torture.Place leaves out ahead of it
	raw  [256]bool

	pages []page // classes, for all pages of the limit; used ones below top
	begin []uint64
	reach []uint64

	mu       sync.Mutex
	top      int // pages that were ever in use
	used     int // pages in use
	limit    int
	free     []span // runs of free pages below top, by address
	partial  [2 * numClasses]partialPages
	taken    uint64 // bytes of runs and large objects taken since the last collection
	trigger  uint64 // where taken asks for a collection
	live     uint64 // bytes found by the last collection
	total    uint64 // bytes taken ahead of that
	peak     uint64 // most bytes that a collection found
	request  func()
	asked    atomic.Bool
	count    int // allocations, where torture counts them
	torture  Torture
	places   uint32 // the state of the numbers that Torture.Place begins; 0 for pages in their order
	roots    []func(*Marker)
	hosts    hostTable
	shown    map[layout.Word]struct{} // see Show
	names    internTable
	nameLock sync.Mutex
	seed     uint64
	versions uint64 // of tables, handed out in portions
	cycles   int
}

// page is the state of one page of the arena.
type page struct {
	class pageClass
	cells uint16 // of pages of cells: how many
	n     uint32 // of a large object: its pages
}

// pageClass is twice the class of its cells, and one more if their objects hold no words; or one of the following.
type pageClass uint8

const (
	pageFree     pageClass = 0xff
	pageTail     pageClass = 0xfe // behind the first page of a large object
	pageLarge    pageClass = 0xfd
	pageLargeRaw pageClass = 0xfc
	pageFixed    pageClass = 0xfb // the first page, with the objects at fixed places
)

func (c pageClass) raw() bool     { return c == pageLargeRaw || c&1 != 0 && c < 2*pageClass(numClasses) }
func (c pageClass) large() bool   { return c == pageLarge || c == pageLargeRaw }
func (c pageClass) small() bool   { return c < 2*pageClass(numClasses) }
func (c pageClass) bytes() uint64 { return uint64(cellSizes[c>>1]) }

const (
	granulesPerPage = layout.PageBytes / layout.ObjectAlign
	bitWordsPerPage = granulesPerPage / 64

	// minTrigger is the least that is allocated between two collections.
	minTrigger = 1 << 20
)

// New returns an empty heap. The error says why no memory could be reserved.
func New(opts Options) (*Heap, error) {
	limit := opts.Limit
	if limit == 0 {
		limit = DefaultLimit
	}
	pages := max(limit/layout.PageBytes, 4)
	size := (pages + 1) * layout.PageBytes
	table := pages + 1
	bits := table * bitWordsPerPage * 8
	ahead := int(opts.Torture.Place%maxAhead) * layout.PageBytes
	all, err := reserve(ahead + size + 2*bits + table*int(unsafe.Sizeof(page{})))
	if err != nil {
		return nil, fmt.Errorf("reserving %d MiB for a heap: %w", size>>20, err)
	}
	mem := all[ahead:]
	h := &Heap{
		mem: mem, all: all, base: unsafe.Pointer(&mem[0]), limit: pages, request: opts.Request, torture: opts.Torture,
		places: opts.Torture.Place, top: 1, trigger: minTrigger,
	}
	h.begin = unsafe.Slice((*uint64)(h.at(uint64(size))), bits/8)
	h.reach = unsafe.Slice((*uint64)(h.at(uint64(size+bits))), bits/8)
	h.pages = unsafe.Slice((*page)(h.at(uint64(size+2*bits))), table)
	h.raw = RawKinds()
	if opts.Raw != nil {
		h.raw = *opts.Raw
	}
	h.pages[0].class = pageFixed
	for _, fixed := range []struct {
		at   layout.Word
		kind layout.Kind
	}{
		{layout.FloatZero, layout.KindFloat}, {layout.EmptyTuple, layout.KindTuple}, {layout.EmptyText, layout.KindString}, {layout.EmptyBytes, layout.KindBytes},
	} {
		h.Store(fixed.at, 0, layout.Word(layout.MakeHeader(fixed.kind, 0)))
	}
	h.names.init(h)
	return h, nil
}

// Close gives the arena back. Nothing of the heap may be used afterwards.
func (h *Heap) Close() error {
	h.hosts.closeAll()
	all := h.all
	h.all, h.mem, h.base, h.pages, h.begin, h.reach = nil, nil, nil, nil, nil, nil
	return release(all)
}

// AddRoots adds a function that visits words from which objects can be reached. It is called in every collection.
func (h *Heap) AddRoots(visit func(*Marker)) { h.roots = append(h.roots, visit) }

// Stats are numbers of a heap.
type Stats struct {
	Limit  uint64 // bytes of pages that may be in use
	Used   uint64 // bytes of pages in use
	Live   uint64 // bytes of objects that the last collection found
	Taken  uint64 // bytes taken for allocation since
	Total  uint64 // bytes taken ever
	Peak   uint64 // most that Live ever was
	Cycles int    // collections
}

// Stats returns the numbers of this moment.
func (h *Heap) Stats() Stats {
	h.mu.Lock()
	defer h.mu.Unlock()
	return Stats{
		Limit: uint64(h.limit) * layout.PageBytes, Used: uint64(h.used) * layout.PageBytes, Live: h.live, Taken: h.taken,
		Total: h.total + h.taken, Peak: h.peak, Cycles: h.cycles,
	}
}

// Left returns how many bytes of pages may still be taken.
func (h *Heap) Left() uint64 {
	h.mu.Lock()
	defer h.mu.Unlock()
	return uint64(h.limit-h.used) * layout.PageBytes
}

// Show remembers that the word of an object was shown to somebody as a number, as long as the object lives.
func (h *Heap) Show(o layout.Word) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.shown == nil {
		h.shown = map[layout.Word]struct{}{}
	}
	h.shown[o] = struct{}{}
}

// Shown reports whether a word is that of an object that Show was given and that was not freed since.
func (h *Heap) Shown(w layout.Word) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	_, ok := h.shown[w]
	return ok
}

// maxAhead is how many pages Torture.Place may leave out ahead of the arena, and one more.
const maxAhead = 1 << 10

// TorturedEvery returns at each how many safepoints what runs on the heap is to collect, 0 for when it is time.
func (h *Heap) TorturedEvery() int { return h.torture.Every }

// SetTorture changes the switches but Every and Place, which belong to the making of things, and counts allocations from here.
func (h *Heap) SetTorture(t Torture) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.torture, h.count = t, 0
}

// Allocations returns how many allocations were made since SetTorture, while FailAt was not 0.
func (h *Heap) Allocations() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.count
}
