package py

// TypeID is the number of a type. The types written in Go have fixed numbers; the machine's objects have them in the type bits of
// their headers.
type TypeID uint32

// The types of this package.
const (
	NoType TypeID = iota
	Object
	TypeType
	NoneType
	EllipsisType
	NotImplementedType
	Bool
	Int
	Float
	Complex
	Str
	Bytes
	ByteArray
	MemoryView
	Array
	Tuple
	List
	Dict
	DictView
	Set
	FrozenSet
	Range
	SliceType
	Function
	GeneratorFunction
	BoundMethod
	Closure
	Generator
	Iterator
	CellType
	CodeType
	Module
	StaticMethod
	ClassMethod
	Property
	Super
	Enumerate
	Zip
	Map
	Filter
	Reversed
	IteratorOver // an object whose __getitem__ is called with 0, 1, …
	OrderedDict
	Deque
	AttrTuple

	// The exceptions, see exceptionTable.
	BaseException
	SystemExit
	KeyboardInterrupt
	GeneratorExit
	Exception
	StopIteration
	StopAsyncIteration
	ArithmeticError
	OverflowError
	ZeroDivisionError
	AssertionError
	AttributeError
	EOFError
	ImportError
	LookupError
	IndexError
	KeyError
	MemoryError
	NameError
	OSError
	RuntimeError
	NotImplementedError
	SyntaxError
	IndentationError
	TypeError
	ViperTypeError
	ValueError
	UnicodeError

	NumFixedTypes
)

// exceptionTable has name and base of each exception.
var exceptionTable = [...]struct {
	id   TypeID
	name string
	base TypeID
}{
	{BaseException, "BaseException", Object},
	{SystemExit, "SystemExit", BaseException},
	{KeyboardInterrupt, "KeyboardInterrupt", BaseException},
	{GeneratorExit, "GeneratorExit", BaseException},
	{Exception, "Exception", BaseException},
	{StopIteration, "StopIteration", Exception},
	{StopAsyncIteration, "StopAsyncIteration", Exception},
	{ArithmeticError, "ArithmeticError", Exception},
	{OverflowError, "OverflowError", ArithmeticError},
	{ZeroDivisionError, "ZeroDivisionError", ArithmeticError},
	{AssertionError, "AssertionError", Exception},
	{AttributeError, "AttributeError", Exception},
	{EOFError, "EOFError", Exception},
	{ImportError, "ImportError", Exception},
	{LookupError, "LookupError", Exception},
	{IndexError, "IndexError", LookupError},
	{KeyError, "KeyError", LookupError},
	{MemoryError, "MemoryError", Exception},
	{NameError, "NameError", Exception},
	{OSError, "OSError", Exception},
	{RuntimeError, "RuntimeError", Exception},
	{NotImplementedError, "NotImplementedError", RuntimeError},
	{SyntaxError, "SyntaxError", Exception},
	{IndentationError, "IndentationError", SyntaxError},
	{TypeError, "TypeError", Exception},
	{ViperTypeError, "ViperTypeError", TypeError},
	{ValueError, "ValueError", Exception},
	{UnicodeError, "UnicodeError", ValueError},
}

// isException reports whether a fixed type is an exception.
func (id TypeID) isException() bool { return BaseException <= id && id < NumFixedTypes }

// ExceptionByName returns the exception of a name; SyntaxError where there is none of it.
func ExceptionByName(name string) TypeID {
	if id, ok := LookupException(name); ok {
		return id
	}
	return SyntaxError
}

// LookupException returns the exception of a name, and whether there is one.
func LookupException(name string) (TypeID, bool) {
	for _, e := range &exceptionTable {
		if e.name == name {
			return e.id, true
		}
	}
	return NoType, false
}
