// Package pylib is the table of Python's modules that are written in Go: one package each, below this one.
//
//	py.Options{Modules: pylib.Modules(), Builtins: pylib.Builtins()}
//
// A module's package exports one function, Module, which describes it; nothing is made until a program imports it.
//
// It knows nothing of what the modules do.
package pylib

import (
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/array"
	"github.com/tandem-lang/tandem/internal/rt/pylib/asyncio"
	"github.com/tandem-lang/tandem/internal/rt/pylib/binascii"
	"github.com/tandem-lang/tandem/internal/rt/pylib/btree"
	"github.com/tandem-lang/tandem/internal/rt/pylib/cmath"
	"github.com/tandem-lang/tandem/internal/rt/pylib/collections"
	"github.com/tandem-lang/tandem/internal/rt/pylib/cryptolib"
	"github.com/tandem-lang/tandem/internal/rt/pylib/deflate"
	"github.com/tandem-lang/tandem/internal/rt/pylib/errno"
	"github.com/tandem-lang/tandem/internal/rt/pylib/ffi"
	"github.com/tandem-lang/tandem/internal/rt/pylib/file"
	"github.com/tandem-lang/tandem/internal/rt/pylib/framebuf"
	"github.com/tandem-lang/tandem/internal/rt/pylib/gc"
	"github.com/tandem-lang/tandem/internal/rt/pylib/hashlib"
	"github.com/tandem-lang/tandem/internal/rt/pylib/heapq"
	"github.com/tandem-lang/tandem/internal/rt/pylib/io"
	"github.com/tandem-lang/tandem/internal/rt/pylib/json"
	"github.com/tandem-lang/tandem/internal/rt/pylib/machine"
	"github.com/tandem-lang/tandem/internal/rt/pylib/math"
	"github.com/tandem-lang/tandem/internal/rt/pylib/micropython"
	"github.com/tandem-lang/tandem/internal/rt/pylib/os"
	"github.com/tandem-lang/tandem/internal/rt/pylib/platform"
	"github.com/tandem-lang/tandem/internal/rt/pylib/random"
	"github.com/tandem-lang/tandem/internal/rt/pylib/re"
	"github.com/tandem-lang/tandem/internal/rt/pylib/selects"
	"github.com/tandem-lang/tandem/internal/rt/pylib/socket"
	"github.com/tandem-lang/tandem/internal/rt/pylib/structs"
	"github.com/tandem-lang/tandem/internal/rt/pylib/sys"
	"github.com/tandem-lang/tandem/internal/rt/pylib/termios"
	"github.com/tandem-lang/tandem/internal/rt/pylib/thread"
	"github.com/tandem-lang/tandem/internal/rt/pylib/time"
	"github.com/tandem-lang/tandem/internal/rt/pylib/tls"
	"github.com/tandem-lang/tandem/internal/rt/pylib/uctypes"
	"github.com/tandem-lang/tandem/internal/rt/pylib/vfs"
	"github.com/tandem-lang/tandem/internal/rt/pylib/websocket"
)

// Modules returns the modules by name.
func Modules() map[string]func() *py.ModuleDef {
	return map[string]func() *py.ModuleDef{
		"_asyncio":    asyncio.Module,
		"_thread":     thread.Module,
		"array":       array.Module,
		"binascii":    binascii.Module,
		"btree":       btree.Module,
		"cmath":       cmath.Module,
		"collections": collections.Module,
		"cryptolib":   cryptolib.Module,
		"deflate":     deflate.Module,
		"errno":       errno.Module,
		"ffi":         ffi.Module,
		"framebuf":    framebuf.Module,
		"gc":          gc.Module,
		"hashlib":     hashlib.Module,
		"heapq":       heapq.Module,
		"io":          io.Module,
		"json":        json.Module,
		"machine":     machine.Module,
		"math":        math.Module,
		"micropython": micropython.Module,
		"os":          os.Module,
		"platform":    platform.Module,
		"random":      random.Module,
		"re":          re.Module,
		"select":      selects.Module,
		"socket":      socket.Module,
		"struct":      structs.Module,
		"sys":         sys.Module,
		"termios":     termios.Module,
		"time":        time.Module,
		"tls":         tls.Module,
		"uctypes":     uctypes.Module,
		"websocket":   websocket.Module,
		"vfs":         vfs.Module,
	}
}

// Builtins returns the builtin functions that belong to them.
func Builtins() []py.Def { return []py.Def{file.Input(), vfs.Open()} }
