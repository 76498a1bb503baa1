package lower

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/instr"
)

// Rep is how a value is held in a register.
type Rep uint8

// The representations.
const (
	Ref   Rep = iota // a tagged word
	Int              // 64 bits, two's complement
	Float            // the bits of a double
	Bool             // 0 or 1
	Void             // no value
)

// Type is what lowering needs to know of a type.
type Type struct {
	Rep      Rep
	Nullable bool
	Any      bool   // every value is of it
	Word     uint64 // of instructions that test for it
	Class    Class
}

// Field is a field that code reads or writes.
type Field struct {
	Rep     Rep
	Class   Class  // of its values
	Owner   Class  // of an instance field: what objects have it
	Offset  uint16 // of an instance field: bytes from the object
	Address uint64 // of a static field: its offset in the arena
	Init    uint64 // the type whose static initialiser must have run before, 0 for none
}

// How calls find their function.
const (
	Direct  = iota // Callee.Word is the function
	Virtual        // Callee.Index is the place in the receiver's type
	Mixin          // Callee.Word is the selector
	Inline         // Callee.Op computes the result; of one operand, with Callee.Index as what it adds
)

// Callee is a method that code calls.
type Callee struct {
	How     uint8
	Index   uint16
	Op      instr.Op
	Word    uint64
	Params  []Rep   // of all arguments, the receiver first
	Classes []Class // of the arguments
	Returns Rep
	Result  Class
	New     bool   // the receiver is a new object, and the result of the call
	Header  uint64 // of that object
	Size    uint64 // in bytes
	Init    uint64 // see Field
}

// Resolver says what the names in a method's code are. An error becomes an instruction that throws it, when control gets there.
type Resolver interface {
	// Type returns the type of a typeRef.
	Type(ref uint16) (Type, error)

	// Field returns the field of a fieldRef, as an instruction that loads or stores has it.
	Field(op fcode.Op, ref uint16) (Field, error)

	// Method returns the method of a methodRef, as an instruction that calls has it.
	Method(op fcode.Op, ref uint16) (Callee, error)

	// Const returns the word of a constant and its class: of LoadStr, LoadDecimal, LoadDuration, LoadUri or LoadType.
	Const(op fcode.Op, index uint16) (uint64, Class, error)

	// Boxed returns the class of the tagged words that raw values become: of Int, Float or Bool.
	Boxed(rep Rep) Class

	// Err returns the class of what can be thrown.
	Err() Class

	// Problem returns the number by which an instruction names an error.
	Problem(err error) uint64
}

// Method is what is lowered.
type Method struct {
	Pod       *fcode.Pod
	Code      *fcode.Code
	Vars      []Rep   // of all registers of the code, this included
	Classes   []Class // of Vars; nothing is known of those behind
	NumParams int     // of Vars
	Unsure    []int   // of parameters: those that a caller may pass of other classes
	Returns   Rep     // how callers get the result
	Results   []Class // of all of which the result has to be
	This      bool    // a constructor, which returns its receiver

	// Then, if not nil, is called behind the code with as many of the variables as it takes; its result is returned: the code has
	// set the parameters that a caller left out.
	Then *Callee
}

// Unit is the result.
type Unit struct {
	Code      []uint64
	Registers int
	Handlers  []Handler
	Lines     []Line
}

// Handler says where exceptions of a range of units go.
type Handler struct {
	Start, End, Target int // units
	Register           int // byte offset of the register that gets the exception
}

// Line says from which unit on code is of a line of the source.
type Line struct{ Unit, Line int }
