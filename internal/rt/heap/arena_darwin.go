package heap

import "golang.org/x/sys/unix"

const mapNoReserve = unix.MAP_NORESERVE

// forgetZeroes says whether pages given back are known to read as zero: here that is advice only.
const forgetZeroes = false
