package ssa

// Op is an operation. Table says what each takes, returns and means.
type Op uint8

// The operations.
const (
	OpInvalid Op = iota

	OpParam
	OpConst
	OpSymbol
	OpSlot
	OpGet
	OpSet
	OpCast

	OpAdd
	OpSub
	OpMul
	OpNeg
	OpQuot
	OpRem
	OpUquot
	OpUrem
	OpFloorDiv
	OpFloorMod

	OpAnd
	OpOr
	OpXor
	OpNot
	OpShl
	OpShr
	OpSar
	OpExtu
	OpExts

	OpEq
	OpNe
	OpSlt
	OpSle
	OpSgt
	OpSge
	OpUlt
	OpUle
	OpUgt
	OpUge

	OpAddo
	OpSubo
	OpMulo

	OpFadd
	OpFsub
	OpFmul
	OpFdiv
	OpFneg
	OpFeq
	OpFne
	OpFlt
	OpFle
	OpItof
	OpFtoi
	OpWiden
	OpNarrow

	OpLoad8u
	OpLoad8s
	OpLoad16u
	OpLoad16s
	OpLoad32u
	OpLoad32s
	OpLoad
	OpStore8
	OpStore16
	OpStore32
	OpStore

	OpCall
	OpKeep

	NumOps
)

// String returns the name that the text form has.
func (op Op) String() string {
	if op < NumOps {
		return Table[op].Name
	}
	return "bad_op"
}

// Has reports whether op has all of some traits.
func (op Op) Has(t Traits) bool { return Table[op].Traits&t == t }

// Swapped returns the comparison that says of (y, x) what op says of (x, y). op must have the trait Compares.
func (op Op) Swapped() Op { return conditions[op].swapped }

// Negated returns the comparison that is false where op is true. op must have the trait Compares.
func (op Op) Negated() Op { return conditions[op].negated }

var conditions = [NumOps]struct{ swapped, negated Op }{
	OpEq:  {OpEq, OpNe},
	OpNe:  {OpNe, OpEq},
	OpSlt: {OpSgt, OpSge},
	OpSle: {OpSge, OpSgt},
	OpSgt: {OpSlt, OpSle},
	OpSge: {OpSle, OpSlt},
	OpUlt: {OpUgt, OpUge},
	OpUle: {OpUge, OpUgt},
	OpUgt: {OpUlt, OpUle},
	OpUge: {OpUle, OpUlt},
}
