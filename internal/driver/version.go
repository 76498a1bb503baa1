package driver

// Version is Tandem's own version.
const Version = "0.1.0"

// CrossVersion is what the drop-in for mpy-cross answers to --version: the version of
// MicroPython whose files it writes, in the words in which build systems look for it.
const CrossVersion = "MicroPython v1.29.0-preview on 2026-08-19 (Tandem " + Version + "); mpy-cross emitting mpy v6.3"
