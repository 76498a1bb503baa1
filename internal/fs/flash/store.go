package flash

// blockSet are blocks, a bit each.
type blockSet []uint64

func (s blockSet) add(block uint32) {
	if int(block/64) < len(s) {
		s[block/64] |= 1 << (block % 64)
	}
}

func (s blockSet) has(block uint32) bool { return s[block/64]&(1<<(block%64)) != 0 }

// Visitor is called with blocks.
type Visitor func(block uint32) error

// Store is a device with its dimensions, and which of its blocks are free. It is used by one goroutine at a time.
type Store struct {
	Dev         Device
	Count, Size uint32
	Read        uint32 // bytes of which reads are multiples
	Program     uint32 // bytes of which programs are

	Next uint32 // where the search for free blocks goes on

	inUse func(Visitor) error
	used  blockSet        // since the last scan; nil ahead of the first
	taken map[uint32]bool // blocks that nothing refers to yet
}

// leastBlock is the size that a block must have.
const leastBlock = 64

// NewStore returns a device as a store; inUse visits the blocks that something refers to. It is called when free blocks are looked for.
// Dimensions that do not fit together are ErrInvalid.
func NewStore(dev Device, o Options, inUse func(Visitor) error) (*Store, error) {
	s := &Store{Dev: dev, Read: o.ReadSize, Program: o.ProgramSize, inUse: inUse, taken: map[uint32]bool{}}
	var err error
	if s.Count, s.Size, err = dev.Blocks(); err != nil {
		return nil, err
	}
	if s.Program == 0 {
		s.Program = 32
	}
	if s.Read == 0 {
		s.Read = 32
	}
	if s.Count < 2 || s.Size < leastBlock || s.Size > 1<<20 || s.Program > s.Size || s.Size%s.Program != 0 || s.Read > s.Size || s.Size%s.Read != 0 {
		return nil, ErrInvalid
	}
	return s, nil
}

// ReadBlock returns a whole block.
func (s *Store) ReadBlock(block uint32) ([]byte, error) {
	if block >= s.Count {
		return nil, ErrCorrupt
	}
	p := make([]byte, s.Size)
	return p, s.Dev.Read(block, 0, p)
}

// Write programs p at an offset, filled up to whole programs, and checks that it is there.
func (s *Store) Write(block, offset uint32, p []byte) error {
	end := Align(uint32(len(p)), s.Program)
	for uint32(len(p)) < end {
		p = append(p, 0xff)
	}
	if block >= s.Count || offset+end > s.Size {
		return ErrCorrupt
	}
	if err := s.Dev.Program(block, offset, p); err != nil {
		return err
	}
	check := make([]byte, len(p))
	if err := s.Dev.Read(block, offset, check); err != nil {
		return err
	}
	if string(check) != string(p) {
		return ErrCorrupt
	}
	return nil
}

// Allocate takes a block that nothing refers to, and erases it. It counts as referred to until it is released.
func (s *Store) Allocate() (uint32, error) {
	for range 2 {
		if s.used != nil {
			for i := range s.Count {
				block := (s.Next + i) % s.Count
				if s.used.has(block) {
					continue
				}
				s.used.add(block)
				s.taken[block] = true
				s.Next = block + 1
				return block, s.Dev.Erase(block)
			}
		}
		if err := s.scan(); err != nil {
			return 0, err
		}
	}
	return 0, ErrFull
}

// AllocatePair takes two blocks.
func (s *Store) AllocatePair() (at [2]uint32, err error) {
	for i := range at {
		if at[i], err = s.Allocate(); err != nil {
			s.Release(at[:i]...)
			return at, err
		}
	}
	return at, nil
}

// Release says that blocks are referred to, or are not needed.
func (s *Store) Release(list ...uint32) {
	for _, block := range list {
		delete(s.taken, block)
	}
}

// scan finds the blocks in use.
func (s *Store) scan() error {
	used := make(blockSet, (s.Count+63)/64)
	if err := s.inUse(func(block uint32) error { used.add(block); return nil }); err != nil {
		return err
	}
	for block := range s.taken {
		used.add(block)
	}
	s.used = used
	return nil
}
