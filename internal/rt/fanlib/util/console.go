package util

import (
	"io"
	"strings"

	"golang.org/x/term"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// consoleIndent is the word of a NativeConsole: how many groups it is in, raw. Threads share it.
const consoleIndent = first

// clearScreen moves to the first place of a terminal and clears it (ECMA-48, CUP and ED).
const clearScreen = "\x1b[H\x1b[2J"

func consoleMethods() table {
	return table{
		"curNative": consoleCur,
		"width":     terminalSize(func(width, _ int) int { return width }),
		"height":    terminalSize(func(_, height int) int { return height }),
		"debug":     consoleLog("DEBUG: "),
		"info":      consoleLog(""),
		"warn":      consoleLog("WARN: "),
		"err":       consoleLog("ERR: "),
		"table":     consoleTable,
		"clear": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if _, ok := terminal(t.Runtime().Host().Stdout); !ok {
				return a[0], 0
			}
			return a[0], write(t, clearScreen)
		},
		"group": func(t *fan.Thread, a fan.Args) (Word, Word) {
			_, exc := consoleLog("")(t, fan.Args{a[0], a[1], 0})
			t.Heap.Add(a[0], consoleIndent, 1)
			return a[0], exc
		},
		"groupEnd": func(t *fan.Thread, a fan.Args) (Word, Word) {
			for {
				n := t.Heap.LoadAtomic(a[0], consoleIndent)
				if n == 0 || t.Heap.CompareAndSwap(a[0], consoleIndent, n, n-1) {
					return a[0], 0
				}
			}
		},
		"prompt": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if exc := write(t, t.Text(a[1])); exc != 0 {
				return 0, exc
			}
			return readLine(t)
		},
		"promptPassword": consolePassword,
	}
}

func consoleCur(t *fan.Thread, _ fan.Args) (Word, Word) {
	typ, exc := typeNamed(t, "NativeConsole")
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.Runtime().Shared("util.console", func() Word { return t.NewObject(typ) }))
}

// terminal returns the descriptor of a stream, if it is a terminal.
func terminal(stream any) (fd int, ok bool) {
	for {
		if f, ok := stream.(interface{ Fd() uintptr }); ok {
			return int(f.Fd()), term.IsTerminal(int(f.Fd()))
		}
		inner, ok := stream.(interface{ Unwrap() io.Writer })
		if !ok {
			return 0, false
		}
		stream = inner.Unwrap()
	}
}

// terminalSize returns a size of the terminal that standard output is; null where it is none.
func terminalSize(of func(width, height int) int) fan.Native {
	return func(t *fan.Thread, _ fan.Args) (Word, Word) {
		fd, ok := terminal(t.Runtime().Host().Stdout)
		if !ok {
			return 0, 0
		}
		width, height, err := term.GetSize(fd)
		if err != nil {
			return 0, 0
		}
		return layout.SmallInt(int64(of(width, height))), 0
	}
}

// write writes to standard output.
func write(t *fan.Thread, s string) (exc Word) {
	w := t.Runtime().Host().Stdout
	if w == nil || s == "" {
		return 0
	}
	var err error
	t.Wait(func() { _, err = io.WriteString(w, s) })
	if err != nil {
		return t.Exception(err)
	}
	return 0
}

// consoleLog prints a message and the trace of an exception, both indented by the groups.
func consoleLog(level string) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		msg, exc := sys.JavaText(t, a[1])
		if exc != 0 {
			return 0, exc
		}
		indent := strings.Repeat("  ", int(t.Heap.LoadAtomic(a[0], consoleIndent)))
		lines := []string{level + msg}
		if a[2] != 0 {
			lines = append(lines, strings.Split(t.TraceText(a[2]), "\n")...)
		}
		var sb strings.Builder
		for _, line := range lines {
			sb.WriteString(indent + line + "\n")
		}
		return a[0], write(t, sb.String())
	}
}

// consoleTable prints what the class ConsoleTable makes of a value.
func consoleTable(t *fan.Thread, a fan.Args) (Word, Word) {
	typ, exc := typeNamed(t, "ConsoleTable")
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	x, exc := t.CallTagged(typ.FindMethod("make", 1), []Word{a[1]})
	if exc == 0 {
		_, exc = t.Trap(t.Keep(x), "dump", []Word{a[0]})
	}
	return a[0], exc
}

// env returns the current Env.
func env(t *fan.Thread) (Word, Word) {
	return t.CallTagged(t.Sys("Env").FindMethod("cur", 0), nil)
}

// readLine reads a line from Env.in; null where there is none.
func readLine(t *fan.Thread) (Word, Word) {
	in, exc := env(t)
	if exc == 0 {
		in, exc = t.Trap(in, "in", nil)
	}
	if exc != 0 {
		return 0, exc
	}
	return t.Trap(in, "readLine", nil)
}

// consolePassword is prompt, without an echo on a terminal.
func consolePassword(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := write(t, t.Text(a[1])); exc != 0 {
		return 0, exc
	}
	fd, ok := terminal(t.Runtime().Host().Stdin)
	if !ok {
		return readLine(t)
	}
	var line []byte
	var err error
	t.Wait(func() { line, err = term.ReadPassword(fd) })
	if exc := write(t, "\n"); exc != 0 || err == io.EOF {
		return 0, exc
	}
	if err != nil {
		return t.FailWith(err)
	}
	return t.NewStr(string(line)), 0
}
