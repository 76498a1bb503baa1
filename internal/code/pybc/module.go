package pybc

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/code/mpy"
)

// ModuleError says what is wrong with a function of a module.
type ModuleError struct {
	Function string // its name, with those of the functions around it, e.g. <module>.f.<lambda>
	Line     int    // source line, 0 if unknown
	Err      *Error
}

// Error returns the message with the function and where in it.
func (e *ModuleError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s, line %d: %v", e.Function, e.Line, e.Err)
	}
	return fmt.Sprintf("%s: %v", e.Function, e.Err)
}

// Unwrap returns the error within the function.
func (e *ModuleError) Unwrap() error { return e.Err }

// VerifyModule checks all functions of a file. The error is a *ModuleError.
func VerifyModule(m *mpy.Module) error {
	ctx := Context{Names: m.Qstrs, Objects: m.Objects}
	return verifyTree(m.Root, ctx, "")
}

func verifyTree(c *mpy.RawCode, ctx Context, outer string) error {
	name := outer + functionName(c, ctx.Names)
	ctx.Children = make([]string, len(c.Children))
	var err error
	switch c.Kind {
	case mpy.KindBytecode:
		err = Verify(c.Code, &ctx)
	case mpy.KindNative:
		err = VerifyPrelude(c.Code[min(c.PreludeOffset, len(c.Code)):], &ctx)
	}
	if err != nil {
		e := err.(*Error)
		line := 0
		if f, err := DecodePrelude(c.Code); err == nil && c.Kind == mpy.KindBytecode && e.Offset >= f.Start {
			line = f.LineAt(e.Offset)
		}
		return &ModuleError{Function: name, Line: line, Err: e}
	}
	for _, child := range c.Children {
		if err := verifyTree(child, ctx, name+"."); err != nil {
			return err
		}
	}
	return nil
}

// functionName returns the name of a function, "?" where it cannot be read.
func functionName(c *mpy.RawCode, names []string) string {
	code := c.Code
	switch c.Kind {
	case mpy.KindNative:
		code = code[min(c.PreludeOffset, len(code)):]
	case mpy.KindViper, mpy.KindAsm:
		return "?"
	}
	if f, err := DecodePrelude(code); err == nil && f.Name < len(names) {
		return names[f.Name]
	}
	return "?"
}
