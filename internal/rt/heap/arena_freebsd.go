package heap

// mapNoReserve is nothing on a system that reserves no swap for anonymous memory.
const mapNoReserve = 0

// forgetZeroes says whether pages given back are known to read as zero: here that is advice only.
const forgetZeroes = false
