package fat

// entryBytes is the size of a slot of a folder. An entry has one slot, and ahead of it those of its long name.
const entryBytes = 32

// folder is a folder by its first cluster: 0 is the root.
type folder uint32

// slots walks over the slots of a folder.
type slots struct {
	v       *Volume
	cluster uint32 // where the slot lies; 0 in the root of FAT12 and FAT16
	index   uint32
	sector  uint32
	offset  int
	steps   uint32 // clusters that were followed, to end loops
}

// mostSlots is how many slots a folder may have.
const mostSlots = 1 << 16

// slotsOf returns the slots of a folder, at the first one.
func (v *Volume) slotsOf(dir folder) (*slots, error) {
	s := &slots{v: v, cluster: uint32(dir)}
	if dir == 0 {
		if v.bits < 32 {
			s.sector = v.root
			return s, nil
		}
		s.cluster = v.root
	}
	if !v.valid(s.cluster) {
		return nil, ErrCorrupt
	}
	s.sector = v.sector(s.cluster)
	return s, nil
}

// data returns the slot: a view.
func (s *slots) data(change bool) ([]byte, error) {
	p, err := s.v.dev.get(s.sector, change)
	if err != nil {
		return nil, err
	}
	return p[s.offset : s.offset+entryBytes], nil
}

// next goes to the next slot: false at the end of the folder, which grows by an empty cluster where grow is set.
func (s *slots) next(grow bool) (bool, error) {
	v := s.v
	if s.index+1 >= mostSlots {
		return false, nil
	}
	if s.offset += entryBytes; s.offset < v.dev.size {
		s.index++
		return true, nil
	}
	if s.cluster == 0 {
		if s.index+1 >= v.rootLen {
			s.offset -= entryBytes
			return false, nil
		}
		s.sector++
	} else if s.sector++; (s.sector-v.data)%v.cluster == 0 {
		cluster, err := v.next(s.cluster)
		if err != nil {
			return false, err
		}
		if !v.valid(cluster) {
			if !grow {
				s.sector--
				s.offset -= entryBytes
				return false, nil
			}
			if cluster, err = v.emptyCluster(s.cluster); err != nil {
				return false, err
			}
		}
		if s.steps++; s.steps > v.clusters {
			return false, ErrCorrupt
		}
		s.cluster, s.sector = cluster, v.sector(cluster)
	}
	s.index++
	s.offset = 0
	return true, nil
}

// emptyCluster allocates a cluster and fills it with zeros.
func (v *Volume) emptyCluster(behind uint32) (uint32, error) {
	cluster, err := v.allocate(behind)
	if err != nil {
		return 0, err
	}
	zero := make([]byte, v.dev.size)
	for i := range v.cluster {
		if err := v.dev.write(v.sector(cluster)+i, zero); err != nil {
			return 0, err
		}
	}
	return cluster, nil
}

// First bytes of slots.
const (
	slotEnd  = 0x00 // free, as are all behind it
	slotFree = 0xe5
	slotE5   = 0x05 // stands for 0xe5 as the first byte of a name
)

// findFree goes to the first of n free slots in a row, and makes room for them.
func (v *Volume) findFree(dir folder, n int) (*slots, error) {
	s, err := v.slotsOf(dir)
	if err != nil {
		return nil, err
	}
	var first slots
	for run := 0; ; {
		p, err := s.data(false)
		if err != nil {
			return nil, err
		}
		if p[0] == slotFree || p[0] == slotEnd {
			if run == 0 {
				first = *s
			}
			if run++; run == n {
				return &first, nil
			}
		} else {
			run = 0
		}
		more, err := s.next(true)
		switch {
		case err == ErrFull, err == nil && !more:
			return nil, ErrDenied
		case err != nil:
			return nil, err
		}
	}
}
