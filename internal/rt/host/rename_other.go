//go:build !unix

package host

import "os"

func rename(from, to string) error { return os.Rename(from, to) }
