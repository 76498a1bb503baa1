package sys

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// The words of a Process behind the number of its state.
const (
	processCommand = layout.FieldsStart + 8*(1+iota)
	processDir
	processEnv
	processOut
	processErr
	processIn
	processEnd
	processWords = (processEnd - layout.FieldsStart) / 8
)

// processState is what a Process is besides its words.
type processState struct {
	separate bool // what it writes to standard error goes elsewhere than its output

	mu    sync.Mutex
	child *host.Child // nil until it runs
	pumps []*pump     // of its output
	exit  int         // once ended is closed
	ended chan struct{}
}

func processOf(t *fan.Thread, w Word) *processState { return t.Heap.Host(w).(*processState) }

func processMethods() table {
	list := table{
		"make":     processMake,
		"env":      processEnvMap,
		"run":      processRun,
		"join":     processJoin,
		"kill":     processKill,
		"mergeErr": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(!processOf(t, a[0]).separate), 0 },
		"mergeErr=": beforeRun(func(t *fan.Thread, a fan.Args) (Word, Word) {
			processOf(t, a[0]).separate = !a.Bool(1)
			return 0, 0
		}),
		"command=": func(t *fan.Thread, a fan.Args) (Word, Word) {
			t.Heap.Store(a[0], processCommand, a[1])
			return 0, 0
		},
		"dir=": beforeRun(func(t *fan.Thread, a fan.Args) (Word, Word) { return 0, processSetDir(t, a[0], a[1]) }),
	}
	for name, at := range map[string]uint64{"command": processCommand, "dir": processDir, "out": processOut, "err": processErr, "in": processIn} {
		list[name] = func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], at), 0 }
		if list[name+"="] == nil {
			list[name+"="] = beforeRun(func(t *fan.Thread, a fan.Args) (Word, Word) {
				t.Heap.Store(a[0], at, a[1])
				return 0, 0
			})
		}
	}
	return list
}

// beforeRun is a method that throws once the process has been started.
func beforeRun(f fan.Native) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		st := processOf(t, a[0])
		st.mu.Lock()
		runs := st.child != nil
		st.mu.Unlock()
		if runs {
			return t.Fail("Err", "Process already run")
		}
		return f(t, a)
	}
}

func processMake(t *fan.Thread, a fan.Args) (Word, Word) {
	if t.Bind(a[0], &processState{}, nil) == 0 {
		return t.Made(0)
	}
	t.Heap.Store(a[0], processCommand, a[1])
	for name, at := range map[string]uint64{"out": processOut, "err": processErr} {
		stream, exc := envMethods()[name](t, nil)
		if exc != 0 {
			return 0, exc
		}
		t.Heap.Store(a[0], at, stream)
	}
	return 0, processSetDir(t, a[0], a[2])
}

func processSetDir(t *fan.Thread, self, dir Word) (exc Word) {
	if dir != 0 {
		exists, exc := t.Invoke(t.TypeOf(dir).FindMethod("exists", 0), dir)
		if exc != 0 {
			return exc
		}
		if exists == 0 || !fileOf(t, dir).uri.IsDir() {
			_, exc = t.Fail("ArgErr", "Invalid working directory: "+fileOf(t, dir).uri.String())
			return exc
		}
	}
	t.Heap.Store(self, processDir, dir)
	return 0
}

// processEnvMap returns the variables that the process will have, which the program may change: those of the environment at first.
func processEnvMap(t *fan.Thread, a fan.Args) (Word, Word) {
	if m := t.Heap.Load(a[0], processEnv); m != 0 {
		return m, 0
	}
	mark := t.Kept()
	defer t.Release(mark)
	m, exc := newStrMap(t, "Str", 0)
	if exc != 0 {
		return 0, exc
	}
	if env, ok := t.Runtime().Host().Env.(host.Lister); ok {
		for _, name := range env.Names() {
			if exc := mapPut(t, m, t.Keep(t.NewStr(name)), t.Keep(t.NewStr(variable(t, name)))); exc != 0 {
				return 0, exc
			}
		}
	}
	t.Heap.Store(a[0], processEnv, m)
	return m, 0
}

// command returns what is to be started.
func processCommandOf(t *fan.Thread, self Word) (c host.Command, exc Word) {
	for _, w := range items(t, t.Heap.Load(self, processCommand)) {
		if w == 0 {
			_, exc = nullPointer(t)
			return c, exc
		}
		c.Args = append(c.Args, text(t, w))
	}
	if len(c.Args) == 0 {
		_, exc = t.Fail("IndexErr", "java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0")
		return c, exc
	}
	if dir := t.Heap.Load(self, processDir); dir != 0 {
		if !isA(t, dir, "LocalFile") {
			return c, mismatch(t, dir, "LocalFile")
		}
		c.Dir = fileOf(t, dir).path
	}
	if env := t.Heap.Load(self, processEnv); env != 0 {
		exc = eachPair(t, env, func(key, value Word) Word {
			c.Env = append(c.Env, text(t, key)+"="+text(t, value))
			return 0
		})
	}
	c.Merge = !processOf(t, self).separate
	c.Input = t.Heap.Load(self, processIn) != 0
	return c, exc
}

func processRun(t *fan.Thread, a fan.Args) (Word, Word) {
	st := processOf(t, a[0])
	launch := t.Runtime().Host().Launch
	if launch == nil {
		return t.FailWith(&host.Denied{Grant: "--allow-run"})
	}
	c, exc := processCommandOf(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	st.mu.Lock()
	defer st.mu.Unlock()
	if st.child != nil {
		return t.Fail("Err", "Process already run")
	}
	child, err := launch(c)
	if err != nil {
		return notStarted(t, c, err)
	}
	st.child, st.ended = &child, make(chan struct{})
	exc = st.pumpOut(t, child.Out, t.Heap.Load(a[0], processOut))
	if exc == 0 && child.Err != nil {
		exc = st.pumpOut(t, child.Err, t.Heap.Load(a[0], processErr))
	}
	if exc == 0 && child.In != nil {
		exc = pumpIn(t, child.In, t.Heap.Load(a[0], processIn))
	}
	if exc != 0 {
		child.Kill()
	}
	go func() {
		st.exit = child.Wait()
		close(st.ended)
		for _, p := range st.pumps {
			p.kick()
		}
	}()
	return a[0], exc
}

// notStarted is the exception for a program that is not there, or cannot be run, in the words of the reference's host.
func notStarted(t *fan.Thread, c host.Command, err error) (Word, Word) {
	var no syscall.Errno
	switch {
	case errors.As(err, &no):
	case errors.Is(err, exec.ErrNotFound), errors.Is(err, os.ErrNotExist):
		no = syscall.ENOENT
	default:
		return ioFailed(t, err)
	}
	where := ""
	if c.Dir != "" {
		where = ` (in directory "` + c.Dir + `")`
	}
	why := no.Error()
	return t.Fail("IOErr", `java.io.IOException: Cannot run program "`+c.Args[0]+`"`+where+": error="+strconv.Itoa(int(no))+", "+strings.ToUpper(why[:1])+why[1:])
}

func processJoin(t *fan.Thread, a fan.Args) (Word, Word) {
	st := processOf(t, a[0])
	st.mu.Lock()
	runs := st.child != nil
	st.mu.Unlock()
	if !runs {
		return t.Fail("Err", "Process not running")
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(a[0])
	if _, exc := t.Await(st.ended, -1); exc != 0 {
		return 0, exc
	}
	for _, p := range st.pumps {
		if _, exc := t.Await(p.drained, -1); exc != 0 {
			return 0, exc
		}
	}
	return fan.Int(int64(st.exit)), 0
}

func processKill(t *fan.Thread, a fan.Args) (Word, Word) {
	st := processOf(t, a[0])
	st.mu.Lock()
	defer st.mu.Unlock()
	if st.child == nil {
		return t.Fail("Err", "Process not running")
	}
	st.child.Kill() // one that has ended needs it no more
	return a[0], 0
}

// pump reads what a process writes until nothing has it open any more. The reference's join does not wait for what is still under way;
// here it does.
type pump struct {
	from    host.ReadPipe
	drained chan struct{} // all that the process itself wrote is through
	once    sync.Once
}

// afterEnd is how long the output of a process that has ended is waited for: what others write that it has left running comes later.
const afterEnd = 50 * time.Millisecond

// kick ends a read that waits, for the process has ended.
func (p *pump) kick() { p.from.SetReadDeadline(time.Now()) }

func (p *pump) through() { p.once.Do(func() { close(p.drained) }) }

// run reads; to gets a nil slice where the process itself has written all.
func (p *pump) run(to func(b []byte)) {
	defer p.from.Close()
	for last := false; ; {
		b := make([]byte, 1<<13)
		n, err := p.from.Read(b)
		if n > 0 {
			to(b[:n])
		}
		switch {
		case err == nil:
		case !errors.Is(err, os.ErrDeadlineExceeded):
			to(nil)
			return
		case last:
			to(nil)
			p.from.SetReadDeadline(time.Time{})
		default:
			last = true
			p.from.SetReadDeadline(time.Now().Add(afterEnd))
		}
	}
}

// pumpOut starts a pump to an OutStream, or to nowhere. The stream of the host itself is written to without a thread.
func (st *processState) pumpOut(t *fan.Thread, from host.ReadPipe, to Word) (exc Word) {
	p := &pump{from: from, drained: make(chan struct{})}
	st.pumps = append(st.pumps, p)
	sink := io.Discard
	if to != 0 {
		sink = openOut(t, to).st.direct
	}
	if sink != nil {
		go p.run(func(b []byte) {
			if b == nil {
				p.through()
				return
			}
			sink.Write(b) // an output that nobody can write to is lost
		})
		return 0
	}
	pieces := make(chan []byte)
	exc = inThread(t, to, func(t *fan.Thread) {
		for b := range received(t, pieces) {
			if b != nil {
				openOut(t, to).put(t, b) // what the stream throws has nobody to catch it
				continue
			}
			t.Invoke(t.TypeOf(to).FindMethod("flush", 0), to)
			p.through()
		}
		p.through()
		p.from.Close()
		for range pieces {
		}
	})
	go func() {
		defer close(pieces)
		p.run(func(b []byte) { pieces <- b })
	}()
	return exc
}

// received returns what comes from a channel, until it is closed or the thread is to end.
func received(t *fan.Thread, from <-chan []byte) func(yield func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for {
			var b []byte
			ok := false
			t.Wait(func() {
				select {
				case b, ok = <-from:
				case <-t.Woken():
				}
			})
			if t.Stopping() || !ok || !yield(b) {
				return
			}
		}
	}
}

// pumpIn starts what copies an InStream to a process, and closes its input behind it.
func pumpIn(t *fan.Thread, to io.WriteCloser, from Word) (exc Word) {
	if direct := openIn(t, from).st.direct; direct != nil {
		go func() {
			defer to.Close()
			io.Copy(to, direct) // until the process reads no more
		}()
		return 0
	}
	pieces, broken := make(chan []byte), make(chan struct{})
	exc = inThread(t, from, func(t *fan.Thread) {
		defer close(pieces)
		for {
			b := make([]byte, 1<<8)
			n, exc := openIn(t, from).get(t, b)
			if n == 0 || exc != 0 {
				return
			}
			ok := false
			t.Wait(func() {
				select {
				case pieces <- b[:n]:
					ok = true
				case <-broken:
				case <-t.Woken():
				}
			})
			if !ok {
				return
			}
		}
	})
	if exc != 0 {
		to.Close()
		return exc
	}
	go func() {
		defer to.Close()
		for b := range pieces {
			if _, err := to.Write(b); err != nil {
				close(broken)
				return
			}
		}
	}()
	return 0
}

// inThread runs a function in a thread of its own, which keeps a word.
func inThread(t *fan.Thread, keep Word, f func(t *fan.Thread)) (exc Word) {
	thread, err := t.Runtime().NewThread()
	if err != nil {
		return t.Exception(err)
	}
	thread.Keep(keep)
	go func() {
		thread.Start()
		f(thread)
		thread.Stop()
		thread.Runtime().EndThread(thread)
	}()
	return 0
}
