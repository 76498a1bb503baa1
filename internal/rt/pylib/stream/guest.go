package stream

import (
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// guest is an instance of a class of a program that derives from io.IOBase, with methods readinto, write and ioctl. They return a count;
// None where they would have to wait, or a negative number for an error: that of errno, negated. The caller keeps the object.
type guest struct{ w Word }

// call calls a method with words that the caller keeps.
func (g *guest) call(t *py.Thread, method string, args ...Word) (result, exc Word) {
	name := t.Intern(method)
	if name == 0 {
		return t.NoMemory()
	}
	fn, exc := t.GetAttr(g.w, name)
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	return t.Call(t.Keep(fn), args...)
}

// transfer calls readinto or write with a bytearray.
func (g *guest) transfer(t *py.Thread, method string, buf Word, most int) (n int, exc Word) {
	result, exc := g.call(t, method, buf)
	if exc != 0 {
		return 0, exc
	}
	if result == layout.None {
		return Again, 0
	}
	count, exc := t.IntArg(result)
	switch {
	case exc != 0:
		return 0, exc
	case count < 0:
		return 0, g.failure(t, host.Errno(-count))
	case count > int64(most):
		return 0, g.failure(t, host.EIO)
	}
	return int(count), 0
}

// failure returns the exception of an error number, unless the class's ioctl, which is told first, throws one of its own.
func (g *guest) failure(t *py.Thread, number host.Errno) (exc Word) {
	if _, exc := g.call(t, "ioctl", layout.SmallInt(int64(raiseError)), layout.SmallInt(int64(number))); exc != 0 {
		return exc
	}
	return t.OSError(number)
}

func (g *guest) Read(t *py.Thread, p []byte) (int, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	buf := t.Keep(t.NewByteArray(p))
	if buf == 0 {
		return 0, noMemory(t)
	}
	n, exc := g.transfer(t, "readinto", buf, len(p))
	if exc == 0 && n > 0 {
		data, _ := t.Buffer(buf)
		n = copy(p[:n], data)
	}
	return n, exc
}

func (g *guest) Write(t *py.Thread, p []byte) (int, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	buf := t.Keep(t.NewByteArray(p))
	if buf == 0 {
		return 0, noMemory(t)
	}
	return g.transfer(t, "write", buf, len(p))
}

func (g *guest) Ioctl(t *py.Thread, request Request, arg Arg) (int64, Word) {
	if request == Seek { // its argument is an address of memory that programs here cannot reach
		return 0, t.OSError(host.EINVAL)
	}
	result, exc := g.call(t, "ioctl", layout.SmallInt(int64(request)), layout.SmallInt(arg.Flags))
	if exc != 0 {
		return 0, exc
	}
	n, exc := t.IntArg(result)
	if exc == 0 && n < 0 {
		exc = t.OSError(host.Errno(-n))
	}
	return n, exc
}

func noMemory(t *py.Thread) (exc Word) {
	_, exc = t.NoMemory()
	return exc
}
