package asm

// Error is a refusal by an encoder or emitter: what the machine or the format cannot express.
type Error struct {
	Kind string // the exception a user sees: "NotImplementedError", "RuntimeError", "ViperTypeError", "SyntaxError"
	Msg  string // the reference's wording
	Line int    // source line, 1-based; 0 when the reference reports none
}

func (e *Error) Error() string { return e.Kind + ": " + e.Msg }
