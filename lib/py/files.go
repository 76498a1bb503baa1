package pylib

import (
	"embed"
	"io/fs"
)

//go:embed *.py */*.py
var files embed.FS

// Files returns the sources, by path: "uasyncio.py", "asyncio/core.py".
func Files() fs.FS { return files }
