package fanvalue

// ErrType is the type of an Err.
type ErrType uint8

// The types of the errors that this package reports.
const (
	PlainErr ErrType = iota // sys::Err itself
	ArgErr
	IndexErr
	ParseErr
	NullErr
)

// String returns the qualified name of the type.
func (t ErrType) String() string {
	return [...]string{PlainErr: "sys::Err", ArgErr: "sys::ArgErr", IndexErr: "sys::IndexErr", ParseErr: "sys::ParseErr", NullErr: "sys::NullErr"}[t]
}

// Error is an Err that an operation throws. Every error of this package is a pointer to
// one, and nobody changes it.
type Error struct {
	Type    ErrType
	Message string // the reference's words, in which an exception of the JVM begins with its class
}

func (e *Error) Error() string { return e.Type.String() + ": " + e.Message }

// errParse is what fromStr of a type says about a text.
func errParse(what, text string) error {
	return &Error{ParseErr, "Invalid " + what + ": '" + text + "'"}
}

// errArithmetic is a java.lang.ArithmeticException.
func errArithmetic(message string) error {
	return &Error{PlainErr, "java.lang.ArithmeticException: " + message}
}

// errDivideByZero is what dividing an Int by zero throws.
var errDivideByZero = &Error{PlainErr, "java.lang.ArithmeticException: / by zero"}

// errMemory is what an operation throws whose result is beyond its Limit.
var errMemory = &Error{PlainErr, "java.lang.OutOfMemoryError: Java heap space"}

// Limit is the size of the largest result, in bytes, that an operation may make; 0 is no
// bound. A larger one is not computed, and the error is that of a JVM without memory.
type Limit int

func (l Limit) check(bytes int64) error {
	if l > 0 && bytes > int64(l) {
		return errMemory
	}
	return nil
}
