// Package errno is Python's module errno: names for the numbers of OSError.
//
//	import errno
//	errno.ENOENT               # 2
//	errno.errorcode[2]         # 'ENOENT'
//
// It knows no errors but those that package host names.
package errno

import (
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Module describes the module.
func Module() *py.ModuleDef { return &py.ModuleDef{Names: names, Extensible: true} }

func names(t *py.Thread, add func(name string, w layout.Word) bool) bool {
	codes := t.NewDict(32)
	ok := add("errorcode", codes)
	host.Errnos(func(number host.Errno, name string) {
		n, w := layout.SmallInt(int64(number)), t.Intern(name)
		ok = ok && w != 0 && t.DictSet(codes, n, w) == 0 && add(name, n)
	})
	t.Heap.Fix(codes)
	return ok
}
