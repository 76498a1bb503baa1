package fat

// The allocation table: for each cluster the next one of its chain, 0 where it is free, or a number that ends the chain.

// ends is the number that ends a chain, in the width of the entries.
func (g *geometry) ends() uint32 { return uint32(uint64(1)<<g.bits-1) & 0x0fffffff }

// valid reports whether a number is one of a cluster.
func (v *Volume) valid(cluster uint32) bool { return cluster-2 < v.clusters }

// sector returns the first sector of a cluster.
func (v *Volume) sector(cluster uint32) uint32 { return v.data + (cluster-2)*v.cluster }

// next returns what the table says of a cluster.
func (v *Volume) next(cluster uint32) (uint32, error) {
	if !v.valid(cluster) {
		return 0, ErrCorrupt
	}
	switch v.bits {
	case 12:
		low, err := v.tableByte(cluster+cluster/2, nil)
		if err != nil {
			return 0, err
		}
		high, err := v.tableByte(cluster+cluster/2+1, nil)
		n := uint32(low) | uint32(high)<<8
		return n >> (4 * (cluster & 1)) & 0xfff, err
	case 16:
		p, err := v.tableAt(cluster*2, false)
		if err != nil {
			return 0, err
		}
		return get16(p, 0), nil
	}
	p, err := v.tableAt(cluster*4, false)
	if err != nil {
		return 0, err
	}
	return get32(p, 0) & 0x0fffffff, nil
}

// setNext changes what the table says of a cluster.
func (v *Volume) setNext(cluster, to uint32) error {
	if !v.valid(cluster) {
		return ErrCorrupt
	}
	switch v.bits {
	case 12:
		at := cluster + cluster/2
		if _, err := v.tableByte(at, func(old byte) byte {
			if cluster&1 == 0 {
				return byte(to)
			}
			return old&0x0f | byte(to<<4)
		}); err != nil {
			return err
		}
		_, err := v.tableByte(at+1, func(old byte) byte {
			if cluster&1 == 0 {
				return old&0xf0 | byte(to>>8)&0x0f
			}
			return byte(to >> 4)
		})
		return err
	case 16:
		p, err := v.tableAt(cluster*2, true)
		if err == nil {
			put16(p, 0, to)
		}
		return err
	}
	p, err := v.tableAt(cluster*4, true)
	if err == nil {
		put32(p, 0, get32(p, 0)&0xf0000000|to&0x0fffffff)
	}
	return err
}

// tableAt returns the table from an offset on, to the end of the sector.
func (v *Volume) tableAt(offset uint32, change bool) ([]byte, error) {
	size := uint32(v.dev.size)
	p, err := v.dev.get(v.table+offset/size, change)
	if err != nil {
		return nil, err
	}
	return p[offset%size:], nil
}

// tableByte returns a byte of the table, changed if change is not nil.
func (v *Volume) tableByte(offset uint32, change func(old byte) byte) (byte, error) {
	p, err := v.tableAt(offset, change != nil)
	if err != nil {
		return 0, err
	}
	if change != nil {
		p[0] = change(p[0])
	}
	return p[0], nil
}

// allocate takes a free cluster and hangs it behind another one, if that is not 0.
func (v *Volume) allocate(behind uint32) (uint32, error) {
	for range v.clusters {
		v.last++
		if !v.valid(v.last) {
			v.last = 2
		}
		n, err := v.next(v.last)
		if err != nil {
			return 0, err
		}
		if n != 0 {
			continue
		}
		cluster := v.last
		if err := v.setNext(cluster, v.ends()); err != nil {
			return 0, err
		}
		if v.free != unknownFree {
			v.free--
		}
		v.infoChanged = true
		if behind == 0 {
			return cluster, nil
		}
		return cluster, v.setNext(behind, cluster)
	}
	return 0, ErrFull
}

// release frees a chain of clusters. It ends at what contradicts itself.
func (v *Volume) release(cluster uint32) error {
	for v.valid(cluster) {
		next, err := v.next(cluster)
		if err != nil {
			return err
		}
		if next == 0 {
			return nil
		}
		if err := v.setNext(cluster, 0); err != nil {
			return err
		}
		if v.free != unknownFree {
			v.free++
		}
		v.infoChanged = true
		cluster = next
	}
	return nil
}

// unknownFree is the number of free clusters where nobody has counted them.
const unknownFree = 0xffffffff

// countFree returns the number of free clusters.
func (v *Volume) countFree() (uint32, error) {
	if v.free <= v.clusters {
		return v.free, nil
	}
	n := uint32(0)
	for c := uint32(2); c < v.clusters+2; c++ {
		next, err := v.next(c)
		if err != nil {
			return 0, err
		}
		if next == 0 {
			n++
		}
	}
	v.free = n
	return n, nil
}

// readInfo reads what FSInfo remembers of the table.
func (v *Volume) readInfo() error {
	v.free, v.last = unknownFree, 1
	if v.info == 0 {
		return nil
	}
	p, err := v.dev.get(v.info, false)
	if err != nil {
		return err
	}
	if isBoot(p) && get32(p, infoLead) == infoLeadMark && get32(p, infoStructure) == infoStructureMark {
		v.free = get32(p, infoFree)
		if last := get32(p, infoNext); v.valid(last) {
			v.last = last
		}
	}
	return nil
}

// sync writes FSInfo and all that is held back.
func (v *Volume) sync() error {
	if v.infoChanged && v.info != 0 {
		p, err := v.dev.get(v.info, true)
		if err != nil {
			return err
		}
		put32(p, infoLead, infoLeadMark)
		put32(p, infoStructure, infoStructureMark)
		put32(p, infoFree, v.free)
		put32(p, infoNext, v.last)
		put16(p, bootSignature, signature)
	}
	v.infoChanged = false
	return v.dev.flush()
}
