package fat

// Fields of the boot sector (section "Boot Sector and BPB" of the specification), and of the FSInfo sector.
const (
	bootJump        = 0
	bootName        = 3
	bootSectorSize  = 11
	bootClusterSize = 13 // in sectors
	bootReserved    = 14 // sectors ahead of the table
	bootTables      = 16
	bootRootEntries = 17
	bootSectors16   = 19
	bootMedia       = 21
	bootTableSize16 = 22 // in sectors
	bootTrack       = 24
	bootHeads       = 26
	bootHidden      = 28
	bootSectors32   = 32
	bootDrive16     = 36
	bootTableSize32 = 36
	bootVersion32   = 42
	bootRoot32      = 44
	bootInfo32      = 48
	bootBackup32    = 50
	bootDrive32     = 64
	bootType16      = 54
	bootType32      = 82
	bootSignature   = 510
	signature       = 0xaa55

	infoLead      = 0
	infoStructure = 484
	infoFree      = 488
	infoNext      = 492

	partitions     = 446 // of the master boot record: four entries of 16 bytes
	partitionBytes = 16
	partitionType  = 4
	partitionStart = 8
)

// Signatures of the FSInfo sector.
const (
	infoLeadMark      = 0x41615252
	infoStructureMark = 0x61417272
)

// Most clusters of the kinds of volumes.
const (
	mostFAT12 = 0xff5
	mostFAT16 = 0xfff5
	mostFAT32 = 0x0ffffff5
)

// geometry is what the boot sector says about a volume. Numbers of sectors count from the start of the device.
type geometry struct {
	bits     int    // of an entry of the table: 12, 16 or 32
	cluster  uint32 // sectors of a cluster
	tables   uint32 // how many copies of the table
	table    uint32 // first sector of the first
	tableLen uint32 // sectors of one
	root     uint32 // FAT12, FAT16: first sector of the root folder; FAT32: its first cluster
	rootLen  uint32 // FAT12, FAT16: entries of the root folder
	data     uint32 // first sector of cluster 2
	clusters uint32 // how many
	info     uint32 // sector of FSInfo, 0 for none
}

// findVolume finds the volume of a device: on all of it, or in the first partition that has one.
func findVolume(s *sectors) (geometry, error) {
	first, err := s.get(0, false)
	if err != nil {
		return geometry{}, err
	}
	if !isBoot(first) {
		return geometry{}, ErrNoVolume
	}
	if isVolume(first) {
		return parseBoot(s, first, 0)
	}
	var starts [4]uint32
	for i := range starts {
		if p := first[partitions+i*partitionBytes:]; p[partitionType] != 0 {
			starts[i] = get32(p, partitionStart)
		}
	}
	for _, start := range starts {
		if start == 0 {
			continue
		}
		boot, err := s.get(start, false)
		if err != nil {
			return geometry{}, err
		}
		if isBoot(boot) && isVolume(boot) {
			return parseBoot(s, boot, start)
		}
	}
	return geometry{}, ErrNoVolume
}

func isBoot(p []byte) bool { return get16(p, bootSignature) == signature }

func isVolume(p []byte) bool {
	jump := p[bootJump] == 0xeb || p[bootJump] == 0xe9 || p[bootJump] == 0xe8
	return jump && (string(p[bootType16:bootType16+3]) == "FAT" || string(p[bootType32:bootType32+5]) == "FAT32")
}

// parseBoot reads and checks the boot sector of a volume that begins at a sector.
func parseBoot(s *sectors, p []byte, start uint32) (geometry, error) {
	g := geometry{cluster: uint32(p[bootClusterSize]), tables: uint32(p[bootTables]), rootLen: get16(p, bootRootEntries)}
	g.tableLen = get16(p, bootTableSize16)
	if g.tableLen == 0 {
		g.tableLen = get32(p, bootTableSize32)
	}
	total, reserved := get16(p, bootSectors16), get16(p, bootReserved)
	if total == 0 {
		total = get32(p, bootSectors32)
	}
	perSector := uint32(s.size / entryBytes)
	switch {
	case get16(p, bootSectorSize) != uint32(s.size), g.tables != 1 && g.tables != 2, g.cluster == 0, g.cluster&(g.cluster-1) != 0,
		g.rootLen%perSector != 0, reserved == 0:
		return g, ErrNoVolume
	}
	used := uint64(reserved) + uint64(g.tableLen)*uint64(g.tables) + uint64(g.rootLen/perSector)
	if used >= uint64(total) || uint64(start)+uint64(total) > 1<<32 {
		return g, ErrNoVolume
	}
	g.clusters = (total - uint32(used)) / g.cluster
	g.table = start + reserved
	g.data = start + uint32(used)
	switch {
	case g.clusters == 0 || g.clusters > mostFAT32:
		return g, ErrNoVolume
	case g.clusters <= mostFAT12:
		g.bits = 12
	case g.clusters <= mostFAT16:
		g.bits = 16
	default:
		g.bits = 32
	}
	if (g.bits == 32) != (g.rootLen == 0) || uint64(g.tableLen)*uint64(s.size)*8 < (uint64(g.clusters)+2)*uint64(g.bits) {
		return g, ErrNoVolume
	}
	if g.bits < 32 {
		g.root = g.table + g.tableLen*g.tables
		return g, nil
	}
	if get16(p, bootVersion32) != 0 {
		return g, ErrNoVolume
	}
	g.root = get32(p, bootRoot32)
	if get16(p, bootInfo32) == 1 {
		g.info = start + 1
	}
	return g, nil
}
