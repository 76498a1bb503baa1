package machine

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// memory is what mem8, mem16 and mem32 stand for: the bytes of an item.
type memory int

var memories = [...]struct {
	name string
	size memory
}{{"mem8", 1}, {"mem16", 2}, {"mem32", 4}}

// memoryFile is physical memory as a file of the system's.
const memoryFile = "/dev/mem"

func memoryType() *py.TypeDef {
	return &py.TypeDef{
		Name: "mem",
		Print: func(t *py.Thread, w Word, p *py.Printer, repr bool) Word {
			size, _ := t.HostValue(w).(memory)
			p.Text(fmt.Sprintf("<%d-bit memory>", 8*size))
			return 0
		},
		Item: memoryItem,
	}
}

// memoryItem loads or stores an item at an address.
func memoryItem(t *py.Thread, w, index, value Word) (Word, Word) {
	size, ok := t.HostValue(w).(memory)
	if !ok || value == layout.Null {
		return layout.NotImpl, 0
	}
	address, exc := t.IntArg(index)
	switch {
	case exc != 0:
		return 0, exc
	case address&int64(size-1) != 0:
		return t.Fail(py.ValueError, "address %08x is not aligned to %d bytes", uint64(address), size)
	}
	number := int64(0)
	if value != layout.Undefined {
		if number, exc = t.IntArg(value); exc != 0 {
			return 0, exc
		}
	}
	var data [8]byte
	binary.LittleEndian.PutUint64(data[:], uint64(number))
	if err := access(t, address, data[:size], value != layout.Undefined); err != nil {
		return t.FailOS(err)
	}
	if value != layout.Undefined {
		return layout.None, 0
	}
	clear(data[size:])
	return layout.SmallInt(int64(binary.LittleEndian.Uint64(data[:]))), 0
}

// access reads or writes bytes of physical memory.
func access(t *py.Thread, address int64, data []byte, write bool) error {
	files := t.Runtime().Host().Files
	if files == nil {
		return &host.Denied{Grant: "--allow-write " + memoryFile}
	}
	f, err := files.Open(memoryFile, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	if address < 0 || address > math.MaxInt64-int64(len(data)) {
		return host.EINVAL
	}
	if _, err := f.Seek(address, io.SeekStart); err != nil {
		return err
	}
	if write {
		_, err = f.Write(data)
		return err
	}
	_, err = io.ReadFull(f, data)
	return err
}
