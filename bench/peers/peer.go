package main

import (
	"embed"
	"fmt"
)

//go:embed programs
var programs embed.FS

// peer is a way to run programs inside of a Go program.
type peer struct {
	name     string
	language string // which of programs it runs, by its extension

	// start makes an engine with what it comes with, the Go function add(a, b) offered to it, and runs a program.
	start func(source string) (engine, error)

	// identity is a program of one function by that name, which returns its argument; empty where Go cannot call it.
	identity string
}

// engine is a program that has run, in an engine of its own.
type engine interface {
	// call calls a function of the program.
	call(function string, n int) (int, error)
	close()
}

const (
	identityPython     = "def identity(n):\n    return n\n"
	identityJavaScript = "function identity(n) { return n }"
	identityLua        = "function identity(n) return n end"
)

var peers = []peer{
	{"tandem", "py", startTandem, identityPython},
	{"starlark-go", "star", startStarlark, identityPython},
	{"gopher-lua", "lua", startLua, identityLua},
	{"tengo", "tengo", startTengo, ""},
	{"goja", "js", startGoja, identityJavaScript},
	{"gpython", "py", startGpython, identityPython},
	{"qjs (wazero)", "js", startQJS, identityJavaScript},
	{"modernc quickjs", "js", startModernc, identityJavaScript},
}

// program returns the text of the peer's program.
func (p *peer) program() string {
	text, err := programs.ReadFile("programs/program." + p.language)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(text)
}

// whole returns a number of a program as an int.
func whole(v any) (int, error) {
	switch v := v.(type) {
	case int:
		return v, nil
	case int64:
		return int(v), nil
	case float64:
		return int(v), nil
	}
	return 0, fmt.Errorf("%v of type %T is no number", v, v)
}
