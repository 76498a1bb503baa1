package syntax

import "slices"

// The strings of more than MaxInterned bytes that are built into the reference's
// compilers as interned strings, sorted: a literal equal to one of them goes to
// the string table of a file.
var (
	// pooled are those of both mpy-cross, MicroPython's 1.29 and CircuitPython's 10.3.
	pooled = []string{
		"ArithmeticError",
		"AssertionError",
		"AttributeError",
		"BaseException",
		"GeneratorExit",
		"ImportError",
		"IndentationError",
		"KeyboardInterrupt",
		"LookupError",
		"MemoryError",
		"NotImplementedError",
		"OverflowError",
		"RuntimeError",
		"StopAsyncIteration",
		"StopIteration",
		"SyntaxError",
		"UnicodeError",
		"ViperTypeError",
		"ZeroDivisionError",
		"__build_class__",
		"__complex__",
		"__contains__",
		"__delitem__",
		"__getattr__",
		"__getitem__",
		"__qualname__",
		"__repl_print__",
		"__reversed__",
		"__setitem__",
		"__traceback__",
		"bound_method",
		"classmethod",
		"difference_update",
		"intersection",
		"intersection_update",
		"micropython",
		"staticmethod",
		"symmetric_difference",
		"symmetric_difference_update",
		"unpack_from",
		"vcvt_f32_s32",
		"vcvt_s32_f32",
	}
	// pooledMicroPython and pooledCircuitPython are those of one alone.
	pooledMicroPython = []string{
		"Interpolation",
		"__template__",
		"format_spec",
		"heap_unlock",
		"interpolations",
		"maximum recursion depth exceeded",
		"string.templatelib",
		"templatelib",
	}
	pooledCircuitPython = []string{
		"BrokenPipeError",
		"ConnectionError",
		"ReloadException",
		"TimeoutError",
		"__context__",
	}
)

// Pooled tells whether a string of more than MaxInterned bytes is interned in
// MicroPython's compiler before it reads a source.
func Pooled(s string) bool { return in(pooled, s) || in(pooledMicroPython, s) }

// PooledCircuitPython is Pooled for CircuitPython's compiler.
func PooledCircuitPython(s string) bool { return in(pooled, s) || in(pooledCircuitPython, s) }

func in(sorted []string, s string) bool {
	_, found := slices.BinarySearch(sorted, s)
	return found
}
