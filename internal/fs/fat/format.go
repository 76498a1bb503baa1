package fat

import "time"

// Choices of new volumes.
const (
	newRootEntries = 512
	newTables      = 1
	reserved16     = 1
	reserved32     = 32
	leastClusters  = 16
)

// layout is where the parts of a new volume lie.
type layout struct {
	bits                       int
	total, cluster             uint32
	reserved, tableLen, folder uint32 // sectors; folder: of the root of FAT12 and FAT16
	clusters                   uint32
}

// Format makes a volume of the whole device: FAT12 or FAT16 where that is possible, else FAT32.
func Format(dev Device, now func() time.Time) error {
	if dev.ReadOnly() {
		return ErrReadOnly
	}
	s, err := newSectors(dev)
	if err != nil {
		return err
	}
	total, err := dev.Sectors()
	if err != nil {
		return err
	}
	l, ok := plan16(s, total)
	start := uint32(0)
	if !ok {
		const track = 63
		if total <= track {
			return ErrTooSmall
		}
		start = track
		if l, ok = plan32(s, total-track); !ok {
			return ErrTooSmall
		}
	}
	v := &Volume{dev: s, now: now}
	if start > 0 {
		if err := s.dev.Write(0, l.masterBoot(s.size, start)); err != nil {
			return err
		}
	}
	return l.write(s, start, v.stamp())
}

// Boundaries of the sizes of volumes, in units, at which clusters double.
var (
	clusterSteps16 = []uint32{1, 4, 16, 64, 256, 512} // of 4096 sectors
	clusterSteps32 = []uint32{1, 2, 4, 8, 16, 32}     // of 131072 sectors
)

// clusterFor returns the sectors of a cluster for a volume of so many units.
func clusterFor(units uint32, steps []uint32) uint32 {
	cluster := uint32(1)
	for _, s := range steps {
		if s > units {
			break
		}
		cluster *= 2
	}
	return cluster
}

// plan16 plans a volume of FAT12 or FAT16.
func plan16(s *sectors, total uint32) (l layout, ok bool) {
	if total < 22 {
		return l, false
	}
	size := uint32(s.size)
	for cluster := clusterFor(total/0x1000, clusterSteps16); cluster <= 128; cluster *= 2 {
		l = layout{total: total, cluster: cluster, reserved: reserved16, folder: newRootEntries * entryBytes / size}
		n := total / cluster
		l.bits = 16
		bytes := uint64(n)*2 + 4
		if n <= mostFAT12 {
			l.bits = 12
			bytes = (uint64(n)*3+1)/2 + 3
		}
		l.tableLen = uint32((bytes + uint64(size) - 1) / uint64(size))
		used := l.reserved + l.tableLen*newTables + l.folder
		if total < used+cluster*leastClusters {
			return l, false
		}
		l.clusters = (total - used) / cluster
		if l.bits == 12 || l.clusters > mostFAT12 && l.clusters <= mostFAT16 {
			return l, true
		}
	}
	return l, false
}

// plan32 plans a volume of FAT32.
func plan32(s *sectors, total uint32) (l layout, ok bool) {
	size := uint64(s.size)
	for cluster := clusterFor(total/0x20000, clusterSteps32); cluster > 0; cluster /= 2 {
		n := total / cluster
		if n <= mostFAT16 || n > mostFAT32 {
			return l, false
		}
		l = layout{bits: 32, total: total, cluster: cluster, reserved: reserved32}
		l.tableLen = uint32((uint64(n)*4 + 8 + size - 1) / size)
		used := l.reserved + l.tableLen*newTables
		if total < used+cluster*leastClusters {
			return l, false
		}
		if l.clusters = (total - used) / cluster; l.clusters > mostFAT16 {
			return l, true
		}
	}
	return l, false
}

// write writes the boot sector, the table and the root folder.
func (l *layout) write(s *sectors, start, serial uint32) error {
	boot := l.boot(s.size, start, serial)
	if err := s.dev.Write(start, boot); err != nil {
		return err
	}
	if l.bits == 32 {
		info := l.info(s.size)
		for _, w := range []struct {
			at   uint32
			data []byte
		}{{6, boot}, {7, info}, {1, info}} {
			if err := s.dev.Write(start+w.at, w.data); err != nil {
				return err
			}
		}
	}
	const atOnce = 8
	at := start + l.reserved
	first := make([]byte, s.size)
	ends := [...]uint32{0xfffffff8, 0xffffffff, 0x0fffffff}
	switch l.bits {
	case 12:
		put32(first, 0, 0xfffff8)
	case 16:
		put32(first, 0, ends[0])
	default:
		for i, n := range ends {
			put32(first, 4*i, n)
		}
	}
	if err := s.dev.Write(at, first); err != nil {
		return err
	}
	left := l.tableLen - 1 + l.folder
	if l.bits == 32 {
		left += l.cluster
	}
	zero := make([]byte, atOnce*s.size)
	for at++; left > 0; {
		n := min(left, atOnce)
		if err := s.dev.Write(at, zero[:int(n)*s.size]); err != nil {
			return err
		}
		at += n
		left -= n
	}
	return s.dev.Sync()
}

// boot returns the boot sector.
func (l *layout) boot(size int, start, serial uint32) []byte {
	p := make([]byte, size)
	copy(p[bootJump:], "\xeb\xfe\x90")
	copy(p[bootName:], "MSDOS5.0")
	put16(p, bootSectorSize, uint32(size))
	p[bootClusterSize] = byte(l.cluster)
	put16(p, bootReserved, l.reserved)
	p[bootTables] = newTables
	if l.total < 1<<16 {
		put16(p, bootSectors16, l.total)
	} else {
		put32(p, bootSectors32, l.total)
	}
	p[bootMedia] = 0xf8
	put16(p, bootTrack, 63)
	put16(p, bootHeads, 255)
	put32(p, bootHidden, start)
	drive := bootDrive16
	if l.bits == 32 {
		drive = bootDrive32
		put32(p, bootTableSize32, l.tableLen)
		put32(p, bootRoot32, 2)
		put16(p, bootInfo32, 1)
		put16(p, bootBackup32, 6)
	} else {
		put16(p, bootRootEntries, newRootEntries)
		put16(p, bootTableSize16, l.tableLen)
	}
	p[drive], p[drive+2] = 0x80, 0x29
	put32(p, drive+3, serial)
	copy(p[drive+7:], "NO NAME    ")
	if l.bits == 32 {
		copy(p[drive+18:], "FAT32   ")
	} else {
		copy(p[drive+18:], "FAT     ")
	}
	put16(p, bootSignature, signature)
	return p
}

// info returns the FSInfo sector.
func (l *layout) info(size int) []byte {
	p := make([]byte, size)
	put32(p, infoLead, infoLeadMark)
	put32(p, infoStructure, infoStructureMark)
	put32(p, infoFree, l.clusters-1)
	put32(p, infoNext, 2)
	put16(p, bootSignature, signature)
	return p
}

// masterBoot returns a master boot record with one partition.
func (l *layout) masterBoot(size int, start uint32) []byte {
	p := make([]byte, size)
	e := p[partitions:]
	end := (start + l.total) / (63 * 255)
	copy(e, []byte{0, 1, 1, 0, 0x0c, 254, byte(end>>2&0xc0) | 63, byte(end)})
	put32(e, partitionStart, start)
	put32(e, partitionStart+4, l.total)
	put16(p, bootSignature, signature)
	return p
}
