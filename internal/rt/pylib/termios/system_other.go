//go:build !linux

package termios

import "github.com/tandem-lang/tandem/internal/rt/host"

func get(fd int) (attributes, error) { return attributes{}, host.EOPNOTSUPP }

func set(fd int, when int64, s attributes) error { return host.EOPNOTSUPP }
