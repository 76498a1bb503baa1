package heap

import "golang.org/x/sys/unix"

const mapNoReserve = unix.MAP_NORESERVE

// forgetZeroes says whether pages given back are known to read as zero (madvise(2), MADV_DONTNEED on private anonymous mappings).
const forgetZeroes = true
