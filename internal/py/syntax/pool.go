package syntax

import "slices"

// pooled holds the strings of more than MaxInterned bytes that are built into the
// reference's compiler as interned strings (MicroPython 1.29, mpy-cross), sorted:
// a literal equal to one of them goes to the string table of a file.
var pooled = []string{
	"ArithmeticError",
	"AssertionError",
	"AttributeError",
	"BaseException",
	"GeneratorExit",
	"ImportError",
	"IndentationError",
	"Interpolation",
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
	"__template__",
	"__traceback__",
	"bound_method",
	"classmethod",
	"difference_update",
	"format_spec",
	"heap_unlock",
	"interpolations",
	"intersection",
	"intersection_update",
	"maximum recursion depth exceeded",
	"micropython",
	"staticmethod",
	"string.templatelib",
	"symmetric_difference",
	"symmetric_difference_update",
	"templatelib",
	"unpack_from",
	"vcvt_f32_s32",
	"vcvt_s32_f32",
}

// Pooled tells whether a string of more than MaxInterned bytes is interned in the
// reference before it reads a source.
func Pooled(s string) bool {
	_, ok := slices.BinarySearch(pooled, s)
	return ok
}
