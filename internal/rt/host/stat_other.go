//go:build !linux

package host

import "io/fs"

// StatOf returns what a file's description tells.
func StatOf(info fs.FileInfo) FileStat { return plainStat(info) }
