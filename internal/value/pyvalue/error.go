package pyvalue

import "strconv"

// Class is the class of an exception.
type Class uint8

// The classes of the errors that this package reports.
const (
	MemoryError Class = iota
	NotImplementedError
	OverflowError
	TypeError
	ValueError
	ZeroDivisionError
)

// String returns the name that programs know the class by.
func (c Class) String() string {
	return [...]string{
		MemoryError:         "MemoryError",
		NotImplementedError: "NotImplementedError",
		OverflowError:       "OverflowError",
		TypeError:           "TypeError",
		ValueError:          "ValueError",
		ZeroDivisionError:   "ZeroDivisionError",
	}[c]
}

// Error is an exception that an operation raises. Every error of this package is
// a pointer to one, and nobody changes it.
type Error struct {
	Class   Class
	Message string // the reference's words
}

func (e *Error) Error() string { return e.Class.String() + ": " + e.Message }

// ErrStopped is what Context.Spend made of an operation by answering false. It is the
// one error that is no exception of Python's: who answered knows why.
var ErrStopped = &Error{MemoryError, "stopped"}

var (
	errDivideByZero  = &Error{ZeroDivisionError, "divide by zero"}
	errNegativeShift = &Error{ValueError, "negative shift count"}
	errMachineWord   = &Error{OverflowError, "overflow converting long int to machine word"}
)

// errTooLarge is the error of a result of that many bytes.
func errTooLarge(bytes int64) error {
	return &Error{MemoryError, "memory allocation failed, allocating " + strconv.FormatInt(bytes, 10) + " bytes"}
}
