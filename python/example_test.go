package python_test

import (
	"errors"
	"fmt"
	"os"

	"github.com/tandem-lang/tandem/python"
)

func ExampleCompile() {
	module, err := python.Compile([]byte("print('hello')\n"), python.Options{Filename: "hello.py"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s: %d bytes, %x ...\n", module.SourceName(), len(module.Bytes()), module.Bytes()[:4])
	// Output: hello.py: 39 bytes, 4d06001f ...
}

// A refused source comes back as data: where, what, and what to do.
func ExampleCompile_error() {
	_, err := python.Compile([]byte("if x = 1:\n    pass\n"), python.Options{Filename: "app.py"})
	var refused *python.Error
	if errors.As(err, &refused) {
		d := refused.Diagnostics[0]
		fmt.Println(d.Start.Line, d.Start.Column, d.Kind, d.Message)
		refused.Render(os.Stdout, false)
	}
	// Output:
	// 1 6 SyntaxError invalid syntax
	// app.py:1:6: SyntaxError: invalid syntax [py/syntax]
	//     1 | if x = 1:
	//       |      ^
	// hint: use == to compare
}

func ExampleModule_Disassemble() {
	module, err := python.Compile([]byte("\ndef double(x):\n    return 2 * x\n"), python.Options{Filename: "double.py"})
	if err != nil {
		fmt.Println(err)
		return
	}
	module.Disassemble(os.Stdout)
	// Output:
	// double.py: mpy 6 for micropython, 31-bit small integers
	//
	// <module>: bytecode, 10 bytes, 1 slots
	//     2 | def double(x):
	//      4  3200      MAKE_FUNCTION   0  double
	//      6  1602      STORE_NAME      2  double
	//      8  51        LOAD_CONST_NONE
	//      9  63        RETURN_VALUE
	//
	// <module>.double: bytecode, 9 bytes, 3 slots, args x
	//     3 |     return 2 * x
	//      5  82        LOAD_CONST_SMALL_INT_MULTI 2
	//      6  b0        LOAD_FAST_MULTI            0   x
	//      7  f4        BINARY_OP_MULTI            29  multiply
	//      8  63        RETURN_VALUE
}

func ExampleModule_Operations() {
	compiled, err := python.Compile([]byte("def double(x):\n    y = 2 * x\n    return y\n"), python.Options{Filename: "double.py"})
	if err != nil {
		fmt.Println(err)
		return
	}
	module, err := python.Read(compiled.Bytes())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(module.Operations())
	// Output:
	// func <module> kind=module stack=1
	//   children 1
	//   make_function 0
	//   store_name double
	//   load_none
	//   return
	//
	// func double parent=0 pos=1 locals=2 stack=2
	//   local x fast 0 param
	//   line 2
	//   load_small_int 2
	//   load_fast x 0
	//   binary multiply
	//   store_fast ? 1
	//   line 3
	//   load_fast ? 1
	//   return
}

func ExampleRead() {
	_, err := python.Read([]byte("M\x05\x00\x1f"))
	fmt.Println(err)
	// Output: incompatible .mpy: version 5 found, 6 (6.0-6.3) accepted
}

func ExampleOperations() {
	ops, err := python.Operations([]byte("x = y + 1\n"), python.Options{Filename: "sum.py"})
	if err != nil {
		fmt.Println(err)
	}
	fmt.Print(ops)
	// Output:
	// func <module> kind=module stack=2
	//   local y name 0
	//   local x name 0
	//   load_name y @4
	//   load_small_int 1 @8
	//   binary add
	//   store_name x
	//   load_none
	//   return
}
