package qstr

import "slices"

// Limits of the reference, in bytes.
const (
	// MaxLiteral is the length up to which every string literal is interned.
	MaxLiteral = 10
	// MaxName is the length of the longest name or interned string.
	MaxName = 255
)

// static are the names that files refer to by number, from 1 (number 0 is no name).
// Version 6 has had them unchanged, and CircuitPython has the same. But for the
// first few they stand in runs: those that begin with _, with a capital, with a
// letter; each run is sorted.
var static = [...]string{
	"", "__dir__", "\n", " ", "*", "/", "<module>", "_", "__call__", "__class__", "__delitem__", "__enter__",
	"__exit__", "__getattr__", "__getitem__", "__hash__", "__init__", "__int__", "__iter__", "__len__",
	"__main__", "__module__", "__name__", "__new__", "__next__", "__qualname__", "__repr__", "__setitem__",
	"__str__", "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "EOFError", "Ellipsis",
	"Exception", "GeneratorExit", "ImportError", "IndentationError", "IndexError", "KeyError",
	"KeyboardInterrupt", "LookupError", "MemoryError", "NameError", "NoneType", "NotImplementedError",
	"OSError", "OverflowError", "RuntimeError", "StopIteration", "SyntaxError", "SystemExit", "TypeError",
	"ValueError", "ZeroDivisionError", "abs", "all", "any", "append", "args", "bool", "builtins", "bytearray",
	"bytecode", "bytes", "callable", "chr", "classmethod", "clear", "close", "const", "copy", "count", "dict",
	"dir", "divmod", "end", "endswith", "eval", "exec", "extend", "find", "format", "from_bytes", "get",
	"getattr", "globals", "hasattr", "hash", "id", "index", "insert", "int", "isalpha", "isdigit",
	"isinstance", "islower", "isspace", "issubclass", "isupper", "items", "iter", "join", "key", "keys", "len",
	"list", "little", "locals", "lower", "lstrip", "main", "map", "micropython", "next", "object", "open",
	"ord", "pop", "popitem", "pow", "print", "range", "read", "readinto", "readline", "remove", "replace",
	"repr", "reverse", "rfind", "rindex", "round", "rsplit", "rstrip", "self", "send", "sep", "set", "setattr",
	"setdefault", "sort", "sorted", "split", "start", "startswith", "staticmethod", "step", "stop", "str",
	"strip", "sum", "super", "throw", "to_bytes", "tuple", "type", "update", "upper", "utf-8", "value",
	"values", "write", "zip",
}

// NumStatic is the largest number of a static name.
const NumStatic = len(static)

// Static returns the static name of a number from 1 to NumStatic.
func Static(number int) string { return static[number-1] }

// maxStatic is the length of the longest static name.
const maxStatic = len("NotImplementedError")

// Number returns the number of a static name.
func Number(name string) (number int, ok bool) {
	if len(name) > maxStatic {
		return 0, false
	}
	from, to := run(name)
	if i, ok := slices.BinarySearch(static[from:to], name); ok {
		return from + i + 1, true
	}
	i := slices.Index(static[:underscores], name)
	return i + 1, i >= 0
}

// Where the runs of static names begin.
const (
	underscores = 7
	capitals    = 29
	letters     = 56
)

// run returns the run in which a name is to be looked for.
func run(name string) (from, to int) {
	switch {
	case name > "_z":
		return letters, NumStatic
	case name >= "_":
		return underscores, capitals
	}
	return capitals, letters
}

// The strings of more than MaxLiteral bytes that are built in beside the static
// names, sorted: a literal equal to one of them is interned all the same.
var (
	builtIn = [...]string{
		"StopAsyncIteration", "UnicodeError", "ViperTypeError", "__build_class__", "__complex__", "__contains__",
		"__repl_print__", "__reversed__", "__traceback__", "bound_method", "difference_update", "intersection",
		"intersection_update", "symmetric_difference", "symmetric_difference_update", "unpack_from", "vcvt_f32_s32",
		"vcvt_s32_f32",
	}
	builtInMicroPython = [...]string{
		"Interpolation", "__template__", "format_spec", "heap_unlock", "interpolations", "maximum recursion depth exceeded",
		"string.templatelib", "templatelib",
	}
	builtInCircuitPython = [...]string{
		"BrokenPipeError", "ConnectionError", "ReloadException", "TimeoutError", "__context__",
	}
)

// BuiltIn tells whether a string of more than MaxLiteral bytes is interned in
// MicroPython's compiler before it reads a source.
func BuiltIn(s string) bool { return common(s) || in(builtInMicroPython[:], s) }

// BuiltInCircuitPython is BuiltIn for CircuitPython's compiler.
func BuiltInCircuitPython(s string) bool { return common(s) || in(builtInCircuitPython[:], s) }

func common(s string) bool {
	_, ok := Number(s)
	return ok || in(builtIn[:], s)
}

func in(sorted []string, s string) bool {
	_, found := slices.BinarySearch(sorted, s)
	return found
}
